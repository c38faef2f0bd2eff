"""A workshop whose files are read together in the window."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.actions.cohort.test_cohort_files import saved
from tests.conftest import NOON
from tests.made.room import voted_room
from tests.made.small import write_small
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog import catalog
from trainer.actions.catalog.install_pack import install
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


@pytest.fixture(autouse=True)
def nothing_ships(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No story ships, for none of them is met here."""
    monkeypatch.setattr(catalog, "shipped", lambda _room: tmp_path / "ships nothing")


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with two result files, a room of three phones, and one file that is broken; nobody changes it."""
    desk, seeds, seconds = tmp_path_factory.mktemp("group"), count(100), count()
    there = AppContext(AppPaths(desk / "data"), lambda: NOON + timedelta(seconds=next(seconds)), lambda: next(seeds))
    install(there.app_paths, write_small(desk / "p"))
    folder = desk / "workshop"
    saved(there, folder, "Ana", "left", "listen")
    saved(there, folder, "Bo", "ask")
    voted_room(folder)
    (folder / "broken.json").write_text('{"kind": "right-call-results", "version": 3}')
    yield folder
    there.close()


@pytest.fixture
def workshop(played: Path, tmp_path: Path) -> Path:
    """The same folder, which is one's own."""
    return Path(shutil.copytree(played, tmp_path / "workshop"))


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
