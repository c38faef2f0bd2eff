"""The story map by keyboard, search and mouse; and its pictures."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.ui.pages.packs.map_page import MapPage, MapScenePanel


@pytest.fixture
def page(hands: Hands, small: AppContext) -> MapPage:
    hands.press("Packs")
    hands.window.packs_controller.maps.show("small/walk", lambda: hands.window.packs_controller._show_details("small"))
    hands.qtbot.waitUntil(lambda: isinstance(hands.page, MapPage), timeout=10_000)
    hands.settle()
    assert isinstance(hands.page, MapPage)
    return hands.page


def panel(page: MapPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(MapScenePanel)[-1].findChildren(QLabel))


def press(page: MapPage, key: Qt.Key) -> None:
    QTest.keyClick(page.view, key)


def test_arrows_move_along_the_story_and_a_screen_reader_is_told(page: MapPage) -> None:
    assert page.view.hasFocus()
    assert page.view.accessibleName() == "Story map: The fork, called to direct, met in 100 % of random plays"
    press(page, Qt.Key.Key_Down)
    assert page.view.selected == "talk"
    assert "They sit down" in panel(page)
    press(page, Qt.Key.Key_Down)
    below = page.view.selected
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Left)
    assert {below, page.view.selected} <= {"home", "woods"}
    assert "ending" in page.view.accessibleName()
    press(page, Qt.Key.Key_Up)
    assert page.view.selected == "talk"


def test_ways_are_told_with_their_style_and_condition(page: MapPage) -> None:
    page.view.choose("talk")
    words = panel(page)
    assert "○ → home, if health >= 60" in words
    assert "▲ → woods" in words
    assert words.count("You listen to each of them.") == 1


def test_search_goes_from_hit_to_hit(page: MapPage, hands: Hands) -> None:
    QTest.keyClicks(page.view, "/")
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "you are")
    hands.key("Enter")
    first = page.view.selected
    hands.key("Enter")
    assert {first, page.view.selected} == {"home", "woods"}
    assert page.told.text() == "2 of 2"
    page.search.setText("nothing of it")
    hands.key("Enter")
    assert page.told.text() == "Not found"
    hands.key("Esc")
    assert page.view.hasFocus(), "Esc leaves the search first"


def test_zoom_by_keys_and_buttons(page: MapPage, hands: Hands) -> None:
    def scale() -> float:
        return page.view.transform().m11()

    before = scale()
    QTest.keyClicks(page.view, "+")
    assert scale() > before
    hands.press("Smaller")
    assert scale() == pytest.approx(before)
    for _ in range(60):
        page.view.zoom(2)
    assert scale() <= 4.0


def test_the_path_of_a_player_is_drawn_and_taken_away_again(page: MapPage, hands: Hands) -> None:
    names = []
    for _ in range(6):
        hands.click(page.path)
        names.append(page.path.text())
    assert names[0] == "Path: always directive"
    assert names[-1] == "Path: none"
    assert page.story.paths["always directive"] == ("fork", "talk", "woods")
    page.view.show_path(page.story.paths["always directive"])
    assert page.view.boxes["home"].opacity() < 1 == page.view.boxes["woods"].opacity()


@pytest.mark.parametrize("name", ["map.svg", "map.png"])
def test_it_is_saved_as_a_picture(page: MapPage, hands: Hands, tmp_path: Path, name: str) -> None:
    hands.press("Save the map")
    hands.save_as(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    if name.endswith("png"):
        assert QImage.fromData(data).width() > 400
    else:
        assert data.startswith(b"<svg ")


def test_a_click_chooses_and_esc_goes_back(page: MapPage, hands: Hands) -> None:
    box = page.view.boxes["woods"]
    place = page.view.mapFromScene(box.sceneBoundingRect().center())
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.view.selected == "woods"
    press(page, Qt.Key.Key_Escape)
    hands.settle()
    assert "Small pack" in hands.text()


def test_a_scene_shows_its_points_and_what_would_turn_it(page: MapPage) -> None:
    assert "fork: called directing, read directing" in panel(page)
    assert "points for directing" in panel(page) or "point to directing" in panel(page)
    assert "would" in panel(page)
