"""No sentence for players stands in play, scoring and records; above them none is said past the translations.

What the window shows is tested in tests/house and tests/ui.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.language.catalogue import ROOT
from tests.language.test_messages import SAYS

FILES = sorted(path for room in ("play", "scoring", "records") for path in (ROOT / "trainer" / room).rglob("*.py"))
ABOVE = [
    *(
        path
        for room in ("language", "reports", "actions", "terminal", "cli")
        for path in (ROOT / "trainer" / room).rglob("*.py")
    ),
    ROOT / "trainer" / "faces.py",
]
ENGLISH = {"arguments.py": "the commands and what --help says of them"}
"""What players read in English."""
FOR_DEVELOPERS = {"AssertionError", "DatabaseError", "KeyError", "NotImplementedError", "TypeError", "ValueError"}
"""What these say is caught or is a mistake of ours."""
SENTENCE = re.compile(r"\s*[A-Z][a-z']*\s|.*[a-z] [a-z].*[.!?]$", re.DOTALL)
"""Begins as a sentence does, or ends as one; SQL does neither."""


def sentences(path: Path, passed: set[str] = FOR_DEVELOPERS) -> Iterator[tuple[int, str]]:
    """Text that may be a player's: neither a docstring, nor SQL, nor given to a call that is to be passed over."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in passed:
                skipped |= {id(inside) for argument in node.args for inside in ast.walk(argument)}
        if isinstance(node, ast.AnnAssign) and isinstance(node.annotation, ast.Constant):
            skipped.add(id(node.annotation))  # a type that is only known to the checker of types
        if isinstance(node, ast.Assert) and node.msg is not None:
            skipped |= {id(inside) for inside in ast.walk(node.msg)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in skipped:
            continue
        if SENTENCE.match(node.value):
            yield node.lineno, node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_stands_here(path: Path) -> None:
    assert list(sentences(path)) == []


@pytest.mark.parametrize("path", ABOVE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_is_said_through_the_language(path: Path) -> None:
    if path.name not in ENGLISH:
        found = [
            (line, text) for line, text in sentences(path, FOR_DEVELOPERS | set(SAYS)) if text.strip() != "Right Call"
        ]
        assert found == []


FOUND = ('x = "The disk is full."', 'raise Failure(f"{n} moves were kept.")', 'd = {"a": "You left"}')
PASSED = """'''This is a docstring.'''
sql = "SELECT a FROM b WHERE c"
raise ValueError("No such thing.")
code: "FaultCode | None" = "disk full"
"""


@pytest.mark.parametrize("code", FOUND)
def test_a_sentence_would_be_found(code: str, tmp_path: Path) -> None:
    (file := tmp_path / "a.py").write_text(code)
    assert list(sentences(file))


def test_what_is_sorted_out_is_no_sentence(tmp_path: Path) -> None:
    (file := tmp_path / "a.py").write_text(PASSED)
    assert not list(sentences(file))
