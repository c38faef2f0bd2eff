"""The room on a local network: the only folder that listens. Nothing of it is imported before a room opens."""
