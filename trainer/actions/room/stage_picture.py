"""The picture that stands on the stage beside what is read there. A room has no files of a pack, only what is drawn."""

from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.catalog.picture_words import picture_words
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.packs.model import Scenario


class Pictured(NamedTuple):
    """The scene whose picture it is, "" for that of the whole story, and what is to be seen there."""

    scene: str
    words: str


def pictured(scenario: Scenario, scene: str) -> Pictured | None:
    """What is shown with that scene, or ("") with the story; None where there is nothing that can be drawn."""
    found = picture_at(scenario, scene)
    return Pictured(scene, picture_words(found)) if found is not None and found.builtin else None


def picture_at(scenario: Scenario, scene: str) -> PictureRef | None:
    """The picture there; a scene without a picture keeps that of the story."""
    own = scenario.scenes[scene].picture if scene in scenario.scenes else None
    return picture_ref(own or scenario.picture, scenario.cast)
