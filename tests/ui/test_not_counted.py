"""What was damaged before an update is said where it is missing: on Progress, quietly, and nowhere on the way to it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from tests.records.test_migrations import old_database
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.progress.progress_page import ProgressPage

SENTENCE = "are not counted: what was played there was damaged before an update."


@pytest.mark.parametrize(("person", "left_out"), [("Ana", "3 moves of A walk"), ("me", "")])
def test_progress_says_what_is_not_counted_of_who_plays(
    context: AppContext, open_window: Callable[..., Hands], person: str, left_out: str
) -> None:
    context.app_paths.records.parent.mkdir(parents=True, exist_ok=True)
    old_database(context.app_paths.records, 6, source=b"something else")
    context.person = person
    hands = open_window(context)
    assert isinstance(hands.page, HomePage)
    assert "not counted" not in hands.text()
    hands.press("Progress")
    assert isinstance(hands.page, ProgressPage)
    assert QApplication.activeModalWidget() is None, "nothing asks to be answered"
    assert "Only the first time through a scene counts here" in hands.text(), "the rest is shown as ever"
    said = [label for label in hands.page.findChildren(QLabel) if SENTENCE in label.text()]
    assert len(said) == bool(left_out)
    for label in said:
        heard = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
        assert heard.startswith(f"{left_out} {SENTENCE}")
        assert heard.rstrip(".").endswith("copies"), "and where the records from before are"
        assert label.isVisible()
