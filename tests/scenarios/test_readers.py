"""Who sees the choices alone must not find the style that fits; who reads the moment must.

What readers picked stands in `readers/`, one file a scenario: five had the choices of every decision in shuffled order
and nothing else, five others the scene and the answers of its questions too. `faces` are scene and number of the case.
Each reader picked the id of a choice for every face. The key is not in the file: it is that of the scenario as it is.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest

from trainer.actions.app_paths import shipped
from trainer.packs.load import load_pack
from trainer.packs.model import Decision, Scenario

FILES = sorted((Path(__file__).parent / "readers").glob("*.json"))
WITHOUT, WITH = "without the scene", "with the scene"


def read_in(found: dict) -> Scenario:
    """The scenario as it was read; another version has to be read anew."""
    folder, scenario = found["scenario"].split("/")
    pack = load_pack(shipped("scenarios") / folder).pack
    assert pack.version == found["version"]
    return pack.scenarios[scenario]


def faces_of(scenario: Scenario) -> Iterator[tuple[str, Decision]]:
    """Each decision as each of its cases makes it, but for those that are not scored."""
    for scene in scenario.scenes.values():
        for number, face in enumerate(scene.decision.in_each_case if scene.decision else ()):
            if face.call in ("directive", "inspiring"):
                yield f"{scene.id}/{number}", face


def shares(found: dict, of: str) -> list[float]:
    """For each reader, in how many of the decisions the style fits that they picked."""
    faces = dict(faces_of(read_in(found)))
    styles = {name: {choice.id: choice.style for choice in face.choices} for name, face in faces.items()}
    return [
        mean(styles[name][picked] == faces[name].call for name, picked in zip(found["faces"], picks, strict=True))
        for picks in found[of].values()
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_readers_find_the_style_in_the_moment_and_not_in_the_sentences(path: Path) -> None:
    found = json.loads(path.read_bytes())
    assert set(found["faces"]) == set(dict(faces_of(read_in(found))))
    assert min(len(found[WITHOUT]), len(found[WITH])) >= 5
    assert mean(shares(found, WITHOUT)) <= 0.62
    assert mean(shares(found, WITH)) >= 0.85


def test_every_story_of_format_2_that_ships_has_been_read() -> None:
    read = {json.loads(path.read_bytes())["scenario"] for path in FILES}
    folders = [path.parent for path in shipped("scenarios").glob("*/pack.yaml") if b"\nformat: 2" in path.read_bytes()]
    packs = [load_pack(folder).pack for folder in folders]
    assert read == {story.key for pack in packs for story in pack.stories}
