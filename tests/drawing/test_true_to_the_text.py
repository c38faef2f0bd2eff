"""A picture shows nobody and nothing that its text does not have there: what is drawn is told somewhere in the scene.

A word is not the whole of it; `python -m tests.drawing.contact_sheet DIR` puts every picture above its text.
"""

import re
from collections.abc import Iterator

import pytest

from trainer.actions.app_paths import shipped
from trainer.checks.written_texts import written_texts
from trainer.packs.load import load_pack
from trainer.packs.model import Scenario, Scene

CALLED = {
    "aed": "defibrillator|box", "backpack": "pack", "basket": "basket", "bell": "bell", "box": "box|crate|pallet",
    "cake": "cake", "chalk-board": "chalk|board", "clipboard": "clipboard|report", "cup": r"cup|mug|\btea\b",
    "drip": "drip",
    "first-aid-kit": "first-aid|bandage", "flask": "flask|thermos", "hat": "hat", "helmet": "helmet", "ice-axe": "axe",
    "jacket": "jacket", "keys": "key", "labels": "label|paper strip", "lamp": "lamp", "laptop": "laptop|screen",
    "letter": "letter|postcard", "map": "map", "microphone": "microphone", "notebook": "notebook", "oar": "oar",
    "oranges": r"orange|\bnet\b", "pan": "pan", "phone": "phone|receiver|ring|dialled", "photo": "photograph|picture",
    "plates": "plate|lid|dish", "radio": "radio", "rope": "rope", "torch": "torch|lamp", "warning-triangle": "triangle",
    "watch": "watch", "whistle": "whistle", "wrench": "wrench|spanner",
}  # fmt: skip
"""A thing to the words by which a text has it."""
READ_THROUGH = (
    "bed-14", "between-people", "first-minutes", "hard-turns", "line-3", "one-jacket", "six-tuesdays", "turnaround",
)  # fmt: skip
NOT_BY_NAME = {
    ("bend", "matteo"): "a boy who looks at his thigh", ("bend", "halina"): "a woman in an orange jacket",
    ("bend", "duy"): "the man with flour on his sleeves", ("shard", "halina"): "the lorry driver",
    ("falls", "amira"): "a woman in a green coat", ("falls", "jonas"): "a boy in a work jacket",
    ("where", "amira"): "one of the half circle", ("oranges", "selma"): "her launch, her river",
    ("third-night", "selma"): "of the club", ("third-night", "amira"): "one of the five",
    ("done-well", "selma"): "of the river", ("in-boats", "selma"): "of the boats",
    ("ridge-hail", "rafael"): "her father", ("slippers", "saskia"): "the officer of the fire brigade who found him",
}  # fmt: skip
"""Scene and person to how the text has somebody who has not said a name yet."""


def scenes_of(folder: str) -> Iterator[tuple[Scenario, Scene, str]]:
    """Every scene of the stories of a pack, with all that is read in it and the names of who is asked and heard."""
    pack = load_pack(shipped("scenarios") / folder).pack
    assert pack is not None
    read: dict[tuple[str, str], list[str]] = {}
    for each in written_texts(pack):
        if each.scene is not None:
            read.setdefault((each.scenario.id, each.scene.id), []).append(each.text)
    for story in pack.stories:
        for scene in story.scenes.values():
            asked = scene.decision.questions if scene.decision is not None else ()
            people = [each.who for each in (*scene.voices, *asked) if each.who in story.cast]
            yield story, scene, " ".join([*read[story.id, scene.id], *(story.cast[who].name for who in people)])


@pytest.mark.parametrize("folder", READ_THROUGH)
def test_whoever_is_shown_is_told_of(folder: str) -> None:
    for story, scene, told in scenes_of(folder):
        for picture in scene.pictures:
            for who, _mood in picture.people:
                names = [word for word in story.cast[who].name.split() if word != "Dr"]
                named = any(name in told for name in names)
                assert named or (scene.id, who) in NOT_BY_NAME, f"{scene.id} shows {who}"


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in shipped("scenarios").glob("*/pack.yaml")))
def test_whatever_lies_in_front_is_told_of(folder: str) -> None:
    for _story, scene, told in scenes_of(folder):
        for picture in scene.pictures:
            for thing in picture.things:
                assert re.search(CALLED[thing], told, re.IGNORECASE), f"{scene.id} shows {thing}"


@pytest.mark.parametrize("folder", READ_THROUGH)
def test_every_ending_has_a_picture_of_its_own(folder: str) -> None:
    pictures = [scene.picture for _story, scene, _told in scenes_of(folder) if scene.ending]
    assert None not in pictures
    assert len(set(pictures)) == len(pictures)
