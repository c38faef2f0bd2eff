"""All that makes the first window fast, and what must be known before Qt is loaded.

What each of it gains was measured by switching it off, in instructions (valgrind's cachegrind, x86-64, Python 3.11,
PySide6 6.11, offscreen) from the start of the process until Home is painted: 2,565 million in all, of which a blank
window takes 2,096 million. Two runs of the same differ by up to 8 million.
"""
