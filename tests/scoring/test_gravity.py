"""What came of a decision is grave: a meter at its floor, a bad ending, or somebody whom it left lying hurt."""

import pytest

from tests.made.small import SCENARIO, small_pack
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.play.engine import State, Step, begin, choose
from trainer.scoring.debrief import explain
from trainer.scoring.gravity import Grave, gravity_of

FALL = """id: fall
title: The ladder
role: You hold the ladder.
cast: {{ada: {{name: Ada}}, ben: {{name: Ben}}}}
start: ladder
scenes:
  ladder:
    title: The ladder
    picture: {{place: road, light: dusk, with: [{before}]}}
    text: Ada climbs.
    choices:
      - {{id: hold, text: You hold it., style: directive, next: ground}}
      - {{id: ask, text: You ask her., style: inspiring, next: ground}}
  ground:
    title: The ground
    picture: {{place: road, light: dusk, with: [{after}], poses: {{{poses}}}}}
    text: They look at her.
    choices:
      - {{id: wait, text: You wait., style: passive, next: end}}
      - {{id: call, text: You call., style: directive, next: end}}
  end: {{ending: mixed, text: It is over.}}
"""
PACK = "format: 2\nid: small\ntitle: Small\nversion: 1.0.0\nlanguage: en\n"


def walked(*answers: str) -> Step:
    """The last step of the small walk."""
    state = begin(small_pack().scenarios["walk"])
    for answer in answers:
        step = taken(state, answer)
        state = step.after
    return step


def taken(state: State, answer: str) -> Step:
    after, move = choose(state, answer, 5.0)
    return Step(state, move, after)


@pytest.mark.parametrize(
    ("answers", "grave"),
    [
        (("left",), None),
        (("ask",), None),
        (("left", "listen"), None),
        (("ask", "order"), Grave("ending")),
    ],
)
def test_a_bad_ending_is_grave_and_a_good_one_is_not_nor_is_a_mere_loss(
    answers: tuple[str, ...], grave: Grave | None
) -> None:
    step = walked(*answers)
    assert gravity_of(step) == grave
    assert explain(step).grave == grave


def test_a_meter_that_falls_to_its_floor_where_all_is_at_stake_is_grave_even_under_a_right_call() -> None:
    scenario = small_pack(SCENARIO.replace("health: +20", "health: -50")).scenarios["walk"]
    step = taken(begin(scenario), "left")
    assert explain(step).scored.verdict == "right"
    assert gravity_of(step) == Grave("meter", "Health")
    low = SCENARIO.replace("health: +20", "health: -50").replace("stakes: critical", "stakes: high")
    assert gravity_of(taken(begin(small_pack(low).scenarios["walk"]), "left")) is None, "a loss like others"


@pytest.mark.parametrize(
    ("before", "after", "poses", "hurt"),
    [
        ("ada: calm", "ada: hurt", "ada: lies", "Ada"),
        ("ada: calm", "ada: hurt", "", ""),  # by words
        ("ada: calm", "ada: tired", "ada: lies", ""),
        ("ben: calm", "ada: hurt", "ada: lies", ""),  # she is met so
        ("ada: calm, ben: calm", "ben: hurt, ada: afraid", "ben: lies", "Ben"),
    ],
)
def test_somebody_whom_it_left_lying_hurt_is_grave(before: str, after: str, poses: str, hurt: str) -> None:
    text = FALL.format(before=before, after=after, poses=poses)
    loaded = load_contents(Contents("small", {"pack.yaml": PACK.encode(), "fall.yaml": text.encode()}))
    assert loaded.pack is not None, loaded.problems
    assert gravity_of(taken(begin(loaded.pack.scenarios["fall"]), "hold")) == (Grave("hurt", hurt) if hurt else None)
