"""The exit status of the process: the only place where a kind of failure becomes a number."""

from trainer.actions.failure import Kind

DONE = 0
PROBLEMS = 1
"""The pack or the input has problems."""
USAGE = 2
MACHINE = 3
"""Disk full, no permission, damaged records, not all of them back, no display, stopped; a mistake of our own."""
STATUS: dict[Kind, int] = {"input": PROBLEMS, "usage": USAGE, "machine": MACHINE, "damaged": MACHINE, "fault": MACHINE}
