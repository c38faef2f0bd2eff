"""Records on a disk and by a clock of the tests' own: whatever goes wrong, nothing that was acknowledged is lost.

What is simulated
    The whole program below its faces runs as it is, on real files in memory; every call that changes one is counted,
    may be made to fail, and is noted by a model of the disk (`medium.py`, `disk.py`):

    - what SQLite does, through a VFS that is registered in the very library `sqlite3` uses (`sqlite_layer.py`, by
      ctypes; no other SQLite, no compiler, and nothing of the program replaced);
    - what Python does, through the functions of `os` and `open` (`python_layer.py`): settings, copies, result files,
      putting aside, restoring and erasing. After every deed the model is compared with the real files, so that nothing
      is written past it unseen.

    At a call the power goes (then any of what was not synced may be missing: writes by sectors, whole, torn or not at
    all, in any order; sizes without content; names in order or not, each change of a name whole), the process alone
    dies, a call fails with an I/O error (an fsync that failed may have lost for good what it was to write), the disk is
    full or can only be read until the deed is over, or another window does something of its own. The power may go again
    while the program starts. The clock is set ahead and back by years. Nobody sleeps: whoever waits for a lock finds
    its patience gone. Chance (names of parts, ids, seeds, what SQLite draws) comes from the seed, so a seed is one
    history.

What is looked at (`checks.py`, `history.py`)
    After each deed, crash and start: the records hold exactly what was asked for and acknowledged, the deed that was
    interrupted wholly or not at all, step by step; exports are there as they were saved; after a playthrough that was
    finished a copy holds everything; damage is said and a good copy is offered; a copy that is brought back is the one
    with most in it, all of it; no byte of who was erased is in a file, whenever the power goes after that, nor
    on the disk where files were (as far as nothing went wrong since the machine was started); and every failure is a
    sentence that names what to do.

What is not
    Two processes at once: the two windows take turns, though one may act between any two calls of the other. Threads.
    Permissions, links, time stamps of files. Bytes that change on the disk by themselves (`every_byte.py` changes each
    of them). Disks that write elsewhere than they are told, as those of chips do. The window's widgets: the actions
    they call are called. Who hangs for over a second while settings are written may undo what another window sets then.

`updates.py` brings records of every earlier version up, with something going wrong at every call. `__main__.py` runs
all of it for as long as one likes.
"""
