"""The house: the order of the rooms, Qt in one room only, what is installed, and the size of things."""

import ast
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.made.playing import decide
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.play.playthroughs import start
from trainer.play.engine import offered

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "trainer").rglob("*.py"))
ROOMS = sorted(file.parent.name for file in (ROOT / "trainer").glob("*/__init__.py") if file.parent.name != "ui")

WITHOUT_QT = f"""
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoQt())
import {", ".join(f"trainer.{room}" for room in ROOMS)}
for room in {ROOMS!r}:
    for module in pkgutil.walk_packages([f"trainer/{{room}}"], f"trainer.{{room}}."):
        importlib.import_module(module.name)
import trainer.__main__, trainer.ui.startup.display
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""


def test_every_room_but_the_window_works_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_QT], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_the_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout


def test_set_object_name_can_be_called_twenty_thousand_times() -> None:
    """PySide6 6.12.0 on Python below 3.12 loses references to None and aborts the process."""
    calls = "from PySide6.QtCore import QObject\no = QObject()\nfor n in range(20_000): o.setObjectName('x')"
    done = subprocess.run([sys.executable, "-c", f"{calls}\nprint('alive')"], capture_output=True, text=True)
    assert done.stdout.strip() == "alive", done.stderr


HOME = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
brought_by_qt = set(sys.modules)
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.ui.window.app import make_application, make_window
application = make_application()
make_window(AppContext(AppPaths(Path(sys.argv[1])), __import__("datetime").datetime.now, lambda: 1))
print(*set(sys.modules) - brought_by_qt)
"""
LISTENING = {"starlette", "uvicorn", "segno", "asyncio", "trainer.server"}
HEAVY = {"yaml", "msgspec", "sqlite3", "rich", "jsonschema_rs", "platformdirs", "argparse", "zipfile", "html"}
NOT_WITHOUT_A_FAULT = {"trainer.play", "trainer.language.catalog", "trainer.drawing"}


def test_starting_home_imports_nothing_that_it_can_do_without(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"welcomed": "yes"}')
    command = [sys.executable, "-c", HOME, str(tmp_path)]
    first = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "yaml" in first.stdout.split(), "the first start reads the packs that ship"
    second = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert not (HEAVY | LISTENING | NOT_WITHOUT_A_FAULT) & set(second.stdout.split())


def test_nor_does_it_for_somebody_who_has_played_and_is_told_what_it_came_to(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"welcomed": "yes"}')
    context = AppContext(AppPaths(tmp_path), datetime.now, lambda: 1)
    session = start(context, catalog_of(context.app_paths).entries[0].key)
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)
    context.close()
    command = [sys.executable, "-c", HOME, str(tmp_path)]
    for _start in range(2):  # after the first, what it came to is noted beside the records
        told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    assert (tmp_path / "cache" / "standings.json").exists()
    assert not (HEAVY | LISTENING | NOT_WITHOUT_A_FAULT) & set(told)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 50, f"{node.name} in line {node.lineno}"
    assert path.name not in ("utils.py", "helpers.py", "common.py", "misc.py")


def test_functions_are_mostly_under_25_lines_and_files_near_120() -> None:
    sizes = [
        node.end_lineno - node.lineno + 1
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    ]
    assert sum(size <= 25 for size in sizes) / len(sizes) > 0.9
    lines = sorted(path.read_text(encoding="utf-8").count("\n") for path in FILES)
    assert lines[len(lines) // 2] <= 120
