"""Loading Qt so that nothing on the way to the first window waits for what it can do without.

Qt for Python puts an import of its own in the place of Python's, for `from __feature__ import …`: it reads the source
of each module that is imported from then on, to see whether it speaks of PySide6. Nothing here says that. Leaving it
there costs 23 million instructions.
"""

import builtins
from importlib import import_module

from trainer.ui.startup import garbage_collector
from trainer.ui.startup.kept_code import compiling_once, place_of_code


def load_qt() -> None:
    """Import Qt for Python, and put back the import that was there before; the collector of garbage rests from here."""
    garbage_collector.rest()
    with compiling_once(place_of_code()):
        import_module("PySide6.QtWidgets")
    namespace = vars(builtins)
    if namespace["__import__"] is namespace.get("__feature_import__"):
        namespace["__import__"] = namespace["__orig_import__"]
