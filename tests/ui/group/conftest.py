"""A workshop whose files are read together in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.actions.cohort.test_cohort_files import saved
from tests.made.room import voted_room
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.people.people import become
from trainer.records.settings import ME
from trainer.ui.pages.group.group_page import GroupPage


def drop_all(hands: Hands, *paths: Path) -> None:
    """Let go of several files over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    hands.window.dropEvent(event)
    settled(hands)


def settled(hands: Hands) -> None:
    """Until files are read and counted: each of them begins once the other is done."""
    for _ in range(3):
        hands.settle()


def group_page(hands: Hands) -> GroupPage:
    page = hands.window.page
    assert isinstance(page, GroupPage), hands.text()
    return page


@pytest.fixture
def workshop(small: AppContext, tmp_path: Path) -> Path:
    """A folder with two result files, a room of three phones, and one file that is broken."""
    seeds = iter(range(100, 1000))
    small.draw_seed = lambda: next(seeds)
    folder = tmp_path / "workshop"
    saved(small, folder, "Ana", "left", "listen")
    saved(small, folder, "Bo", "ask")
    voted_room(folder)
    (folder / "broken.json").write_text('{"kind": "right-call-results", "version": 3}')
    become(small, ME)
    return folder


@pytest.fixture
def leader(small: AppContext, open_window: Callable[..., Hands]) -> Hands:
    """Somebody at *A group*."""
    hands = open_window(small)
    hands.press("With a room")
    hands.press("A group: rooms and result files")
    return hands


@pytest.fixture
def small_window(small: AppContext, open_window: Callable[..., Hands]) -> Hands:
    return open_window(small)
