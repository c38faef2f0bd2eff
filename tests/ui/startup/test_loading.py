"""Qt is loaded in a way that costs what is imported after it nothing."""

import subprocess
import sys

SOURCES_READ = """
import linecache
import trainer.ui.window.window
import PySide6.QtSvg
import trainer.ui.controllers.scenario_controller
print(sum("trainer" in name for name in linecache.cache), gc.isenabled())
"""


def said_after(beginning: str) -> list[str]:
    program = f"import gc\n{beginning}\n{SOURCES_READ}"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()


def test_the_sources_of_what_is_imported_are_not_read() -> None:
    plainly = said_after("import PySide6.QtWidgets")
    assert int(plainly[0]) > 30, "else there is nothing to avoid any more, and load_qt can go"
    assert said_after("from trainer.ui.startup.loading import load_qt; load_qt()") == ["0", "False"]
