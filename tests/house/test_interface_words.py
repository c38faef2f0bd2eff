"""Every word that the window shows or tells is said in the language of now: no bare string goes to a widget."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "trainer" / "ui").rglob("*.py"))
MARKS = {"_", "N_", "ngettext", "pgettext"}
WIDGETS: dict[str, tuple[int | str, ...]] = {
    "Text": (0,), "Button": (0, "name"), "Segment": (0, "name"),
    "NavButton": (0, "name"), "ShortNavButton": (0, "name"),
    "Chip": (1,), "TextArea": (1,), "LineEdit": (1,), "ComboBox": (0, 2), "WayDown": (0,), "CourseChart": (4, 5),
    "IntervalBar": (3, 4), "WaitingPage": (1,), "QFileDialog": (1, 3), "QLabel": (0,),
}  # fmt: skip
"""What shows words, to the arguments that are words."""
DEEDS: dict[str, tuple[int | str, ...]] = {
    "setText": (0,), "setPlaceholderText": (0,), "setAccessibleName": (0,), "setAccessibleDescription": (0,),
    "setToolTip": (0,), "setWindowTitle": (0,), "setTitle": (0,), "addAction": (0,), "addItem": (0,), "addItems": (0,),
    "show_chip": (0,), "show_choice": (1,), "show_progress": (1,), "drawText": (1, 2, 3), "write": (3,),
    "announce": (1,),
    "ask": (0, 1, 2), "ask_where": (1, 3), "_card": (0, 1), "_add": (1, 2), "_button": (0, 1),
    "_chooser": (0,), "Failure": (1,),
}  # fmt: skip
"""What says words to a widget, a person or a screen reader, likewise."""
LONE_WORDS = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"[A-Z][a-z]+[ ,.:…]|[a-z]{2,} [a-z]{2,}|^[A-Z][a-z]+$|[a-z]…$")
"""Looks like words for people, wherever it stands: a capital at the beginning, or words with blanks between them."""
ALLOWED = {
    "Right Call": "the name of the program, in every language",
    "Right Call: ": "the same before the name of a folder",
    "II": "a sign of two strokes",
    "PDF": "a kind of file", "SVG": "a kind of file", "PNG": "a kind of file",
    "Literata": "a typeface", "Atkinson Hyperlegible": "a typeface",
    "Fusion": "a style of Qt", "Read": "a method of the desktop's portal",
    "always directive": "the name of a bot, said by trainer.language.bots",
    "always inspiring": "likewise", "longest text": "likewise", "none": "stands for no bot",
    "errors that were said": "the name of an object",
    "own palette": "the name of a property", "focusPolicy": "the name of a property",
    "not the call": "a verdict, said by trainer.language.verdicts", "poorly done": "likewise",
    "asked how sure": "a phase of a session", "saving failed": "a phase of a session",
    "People": "the id of a place", "Home": "the id of a place", "Practice": "the id of a place",
    "Progress": "the id of a place", "Packs": "the id of a place", "Settings": "the id of a place",
}  # fmt: skip
"""Text to why it is not said in another language."""


def test_nothing_is_shown_that_was_not_said() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}" for path in FILES for line, text in bare_words(path.read_text())
    ]
    assert found == []


def bare_words(source: str) -> Iterator[tuple[int, str]]:
    """Lines and texts of what is for people and goes around the language."""
    tree = ast.parse(source)
    silent = {id(node) for node in ast.walk(tree) if _is_silent(node) for node in ast.walk(node)}
    shown = {id(part) for node in ast.walk(tree) for given in _words_of(node) for part in ast.walk(given)}
    keys = {id(key) for node in ast.walk(tree) for key in _keys_of(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent | keys:
            for_people = LONE_WORDS if id(node) in shown else SENTENCE
            if for_people.search(node.value) and node.value not in ALLOWED and not _is_style(node.value):
                yield node.lineno, node.value


def _is_silent(node: ast.AST) -> bool:
    """Whether nothing in it is shown as it stands: what is said, a docstring, a type, a comparison with an id."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and (node.func.id in MARKS or node.func.id in ("TypeVar", "cast"))
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.arg | ast.AnnAssign | ast.Compare | ast.MatchValue) and not isinstance(
        getattr(node, "value", None), ast.Call
    )


def _keys_of(node: ast.AST) -> Iterator[ast.AST | None]:
    """What something is found by, and types."""
    if isinstance(node, ast.Subscript):
        yield node.slice
    elif isinstance(node, ast.Dict):
        yield from node.keys
    elif isinstance(node, ast.FunctionDef):
        yield node.returns


def _words_of(node: ast.AST) -> Iterator[ast.expr]:
    """The arguments of a call that are words."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        places = WIDGETS.get(name) or DEEDS.get(name) or ()
        yield from (node.args[place] for place in places if isinstance(place, int) and place < len(node.args))
        yield from (keyword.value for keyword in node.keywords if keyword.arg in places)


def _is_style(text: str) -> bool:
    """Whether it is of a style sheet or of rich text."""
    return bool(re.search(r"[{};<>]|: ?\d|px", text))


@pytest.mark.parametrize(
    "source",
    [
        'Text("nothing", theme)',
        'Button(_("Go on"), theme, name="go on")',
        'self.setAccessibleName(f"{count} left")',
        'words = "Nothing is due today."',
        '_TABLE = {"each": "After each decision"}',
        'window.ask(_("Sure?"), _("It is gone then."), [("Keep it", None)])',
    ],
)
def test_what_was_not_said_is_found(source: str) -> None:
    assert len(list(bare_words(source))) == 1


def test_what_was_said_and_what_is_no_word_is_not() -> None:
    source = (
        'Text(_("Nothing"), theme, "small-strong"); Chip(theme, "▸ 1", call); self._notes.get((0, "look")); f"{a}: {b}"'
    )
    assert list(bare_words(source)) == []
