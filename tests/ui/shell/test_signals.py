"""A signal carries one value, so that nobody has to know in which order several come."""

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[3] / "trainer" / "ui"


def test_every_signal_carries_at_most_one_value() -> None:
    several = [
        f"{path.name}, line {node.lineno}"
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Signal"
        if len(node.args) > 1
    ]
    assert not several
