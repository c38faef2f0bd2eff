"""Files and streams: read without waiting, written whole or not at all, and on disk when it is done."""
