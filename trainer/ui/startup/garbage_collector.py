"""The collector of garbage rests until the window is there: nothing that is made until then is garbage.

Letting it work on the way to Home costs at least 4 million instructions; in a slow run it is
back before Home is painted.
"""

import gc


def rest() -> None:
    """Let nothing look for garbage."""
    gc.disable()


def work_again() -> None:
    """Look for garbage as usual; what was made until now is looked through too."""
    gc.enable()
