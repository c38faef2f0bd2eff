"""The picture that stands for how a playthrough ended: of the ending, else of the last scene, else of the scenario."""

from tests.made.remembers import SCENARIO, remembering_scenario
from tests.made.small import small_scenario
from trainer.actions.play.last_picture import last_picture
from trainer.actions.play.play_session import PlaySession
from trainer.packs.model import Scenario
from trainer.play.engine import offered
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough

OF_THE_ENDING = SCENARIO.replace(
    "    ending: bad\n", "    ending: bad\n    picture: {place: hut, light: night}\n"
).replace("    ending: good\n", "    ending: good\n    picture: {place: hut, light: night}\n")

OF_NO_SCENE = SCENARIO.replace("    picture: {place: ridge, light: noon, with: [tomoko: tired, ben]}\n", "")
OF_THE_SCENARIO = OF_NO_SCENE.replace("title: The ridge\n", "title: The ridge\npicture: {place: hut, light: dawn}\n")


def played(scenario: Scenario) -> PlaySession:
    session = PlaySession(scenario, Playthrough("", scenario.key))
    while not session.over:
        session = session.after(Move(session.state.scene_id, offered(session.state)[0].id))
    return session


def test_that_of_the_ending_comes_first() -> None:
    picture = last_picture(played(remembering_scenario(OF_THE_ENDING)))
    assert picture is not None
    assert picture.drawn is not None
    assert picture.drawn.place == "hut"


def test_else_it_is_that_of_the_last_scene_that_has_one() -> None:
    picture = last_picture(played(remembering_scenario()))
    assert picture is not None
    assert picture.drawn is not None
    assert picture.drawn.place == "ridge"


def test_where_no_scene_has_one_it_is_that_of_the_scenario() -> None:
    picture = last_picture(played(remembering_scenario(OF_THE_SCENARIO)))
    assert picture is not None
    assert picture.drawn is not None
    assert (picture.drawn.place, picture.drawn.light) == ("hut", "dawn")


def test_where_there_is_none_at_all_there_is_none() -> None:
    assert "picture" not in OF_NO_SCENE
    assert last_picture(played(remembering_scenario(OF_NO_SCENE))) is None
    assert last_picture(played(small_scenario())) is None
