"""The walls of the house stand: in a copy of it, each contract fails once somebody goes through it."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


class Breach(NamedTuple):
    """A file that is added to the house or a line that is added to one of its files, and the contract against it."""

    file: str
    line: str
    contract: str


ROOMS = "Data flows one way: a room imports only from rooms to its left"
ACTIONS = "Actions stand in an order: what all need, then a feature above the one it builds on"
WINDOW = "The window is built from the start upwards"
FEATURES = "The pages of one feature know nothing of another feature's"
QT = "Only the window imports Qt"
GIVEN = "Pages are given values of actions, and call none"
OPENS = "Pages open no pack and no database, and compute no score"
VALUES = "Values of actions reach nothing that reads, writes or decides"
CYCLES = "No cycles"
LISTENS = "Only the server listens"

NEW_FOLDERS = [
    Breach("trainer/attic/__init__.py", "", ROOMS),
    Breach("trainer/attic.py", "", ROOMS),
    Breach("trainer/actions/attic/__init__.py", "", ACTIONS),
    Breach("trainer/ui/attic/__init__.py", "", WINDOW),
]
FORBIDDEN = [
    Breach("trainer/play/engine.py", "import trainer.scoring.fit", ROOMS),
    Breach("trainer/cli/run.py", "import trainer.__main__", ROOMS),
    Breach("trainer/cli/run.py", "import trainer.terminal.screen", ROOMS),
    Breach("trainer/actions/catalog/catalog.py", "import trainer.actions.play.home", ACTIONS),
    Breach("trainer/actions/learning/practice.py", "import trainer.actions.people.people", ACTIONS),
    Breach("trainer/ui/widgets/text.py", "import trainer.ui.pages.packs.pack_page", WINDOW),
    Breach("trainer/ui/startup/display.py", "import trainer.ui.theme.theme", WINDOW),
    Breach("trainer/ui/shell/frame.py", "import trainer.ui.pages.home.home_page", WINDOW),
    Breach("trainer/ui/pages/home/home_page.py", "import trainer.ui.pages.play.intro_page", FEATURES),
    Breach("trainer/scoring/fit.py", "import PySide6.QtCore", QT),
    Breach("trainer/__main__.py", "import PySide6.QtCore", QT),
    Breach("trainer/faces.py", "import PySide6.QtCore", QT),
    Breach("trainer/ui/pages/home/home_page.py", "import trainer.actions.play.home", GIVEN),
    Breach("trainer/ui/widgets/text.py", "import trainer.actions.play.playthroughs", GIVEN),
    Breach("trainer/ui/pages/home/home_page.py", "import sqlite3", OPENS),
    Breach("trainer/ui/pages/home/home_page.py", "import trainer.packs.load", OPENS),
    Breach("trainer/ui/pages/debrief/debrief_page.py", "import trainer.scoring.fit", OPENS),
    Breach("trainer/actions/play/home_view.py", "import trainer.records.settings", VALUES),
    Breach("trainer/packs/limits.py", "import trainer.packs.load", CYCLES),
    Breach("trainer/cli/run.py", "import starlette", LISTENS),
    Breach("trainer/cli/run.py", "import trainer.server.app", ROOMS),
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "trainer", copy / "trainer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def broken(house: Path) -> set[str]:
    """The contracts that do not hold there."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        capture_output=True,
        text=True,
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "400"},
    )
    said = " ".join(done.stdout.split())
    found = {contract["name"] for contract in CONTRACTS if f"{contract['name']} BROKEN" in said}
    assert bool(found) is (done.returncode != 0), done.stdout + done.stderr
    return found


@pytest.mark.parametrize("breach", [*NEW_FOLDERS, *FORBIDDEN], ids=lambda each: f"{each.file}: {each.line}")
def test_a_contract_fails_once_somebody_goes_through_it(house: Path, breach: Breach) -> None:
    file = house / breach.file
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    try:
        file.write_text(f"{before or ''}\n{breach.line}\n", encoding="utf-8")
        assert breach.contract in broken(house)
    finally:
        if before is not None:
            file.write_text(before, encoding="utf-8")
        elif file.name == "__init__.py":
            shutil.rmtree(file.parent)
        else:
            file.unlink()


def test_each_contract_is_seen_to_fail() -> None:
    assert {contract["name"] for contract in CONTRACTS} == {each.contract for each in (*NEW_FOLDERS, *FORBIDDEN)}


PURE = {"shipped", "picture_bytes"}
"""Where a picture lies: among what ships, or in the pack that is at hand. They read nothing and score nothing."""
COMPUTING = ("actions", "checks", "play", "records", "scoring")


def test_pages_take_types_and_constants_from_the_rooms_that_compute_and_keep() -> None:
    """A page that calls a function of theirs computes something that it should have been given."""
    taken = []
    for folder in ("pages", "widgets"):
        for path in sorted((ROOT / "trainer" / "ui" / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("trainer."):
                    names = [
                        alias.name for alias in node.names if not alias.name[0].isupper() and alias.name not in PURE
                    ]
                    if node.module.split(".")[1] in COMPUTING:
                        taken += [f"{path.name} takes {name} from {node.module}" for name in names]
    assert taken == []
