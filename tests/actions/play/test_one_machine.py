"""Window, terminal and preview are faces of one session: none knows of a phase, a clock or a hold of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3] / "trainer"
FACES = ("ui/controllers/session_controller.py", "terminal/player.py", "ui/window/preview_window.py")
SHOWING = ("ui/pages/play", "ui/controllers", "ui/window", "terminal")
OWN = ("phase", "held", "holds", "deciding", "leaving", "beginning", "saving", "then", "elapsed", "said")
"""What the session knows; whoever notes it a second time is a second machine."""


@pytest.mark.parametrize("face", FACES)
def test_each_face_runs_the_one_machine(face: str) -> None:
    tree = ast.parse((ROOT / face).read_text("utf-8"))
    names = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "trainer.actions.play.session_machine"
        for name in node.names
    }
    assert names == {"begin", "step"}


def assigned(tree: ast.AST) -> Iterator[str]:
    """Names of attributes that objects are given."""
    for node in ast.walk(tree):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            for each in ast.walk(target):
                if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store):
                    yield each.attr.strip("_")


@pytest.mark.parametrize("folder", SHOWING)
def test_no_face_notes_what_the_session_knows(folder: str) -> None:
    found = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / folder).rglob("*.py")
        for name in assigned(ast.parse(file.read_text("utf-8")))
        if name in OWN
    }
    assert found == set()


def test_only_the_faces_and_given_answers_make_moves() -> None:
    """A page or a controller that decided by itself would be past the machine."""
    callers = {
        str(file.relative_to(ROOT))
        for file in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "decide"
    }
    assert callers == {"cli/answers.py", "terminal/player.py", "ui/controllers/session_controller.py"}
