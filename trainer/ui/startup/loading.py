"""Loading Qt so that nothing on the way to the first window waits for what it can do without."""

import builtins
import gc
from importlib import import_module


def load_qt() -> None:
    """Import Qt for Python, and put back the import that was there before its own.

    Its own is for `from __feature__ import …`: it reads the source of each module that is imported from then on, to
    see whether it speaks of PySide6. Nothing here says that, and 45 modules are on the way to Home.
    The collector of garbage rests until the window is there, for nothing that is made until then is garbage.
    """
    gc.disable()
    import_module("PySide6.QtWidgets")
    namespace = vars(builtins)
    if namespace["__import__"] is namespace.get("__feature_import__"):
        namespace["__import__"] = namespace["__orig_import__"]
