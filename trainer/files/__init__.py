"""Writing files, in one way: whole or not at all, and on disk when it is done."""
