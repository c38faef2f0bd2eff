"""From bytes on disk to a `Pack`, or to all its problems with their places. The only door for pack files."""
