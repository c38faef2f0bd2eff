"""What came of what: threads, the other case, and what was asked, of one playthrough."""

from tests.made.remembers import SCENARIO, remembering_scenario
from trainer.play.chance import seed_that_draws
from trainer.play.engine import Step, replay
from trainer.play.move import Move
from trainer.reports.shapes import play_shape
from trainer.scoring.debrief import Debrief, debrief_of
from trainer.scoring.other_case import OtherCase

RIDGE = remembering_scenario()
HOLDS_OFF = seed_that_draws(RIDGE.draw, frozenset({"wind=holds-off"})) or 0


def steps_of(*moves: Move, text: str = SCENARIO) -> list[Step]:
    return replay(remembering_scenario(text), moves, HOLDS_OFF)


def debrief(*moves: Move, text: str = SCENARIO) -> Debrief:
    return debrief_of(remembering_scenario(text), steps_of(*moves, text=text))


LOOKED = Move("morning", "ask-them", asked=("look-at-hands",))
AGREED, NOT_AGREED = Move("morning", "ask-them"), Move("morning", "name-it")


def test_each_thread_says_what_set_the_fact_and_what_read_it() -> None:
    found = debrief(LOOKED, Move("noon", "name-it"))
    (noon,) = found.threads_to(2)
    assert (noon.fact, noon.kind, noon.cause.number, noon.cause.title) == ("rule_agreed", "case", 1, "In the morning")
    assert noon.cause.words == "What do you see up there that I do not?"
    ending = [(each.fact, each.kind, each.words, each.cause.asked) for each in found.threads_to(0)]
    assert ending == [
        ("rule_agreed", "text", "The rule held.", False),
        ("hands_known", "voice", "Tomoko: You asked about my hands.", True),
    ]


def test_what_nobody_did_is_no_thread() -> None:
    assert not debrief(NOT_AGREED, Move("noon", "ask-them")).threads


def test_the_other_case_names_the_answer_that_would_have_brought_it_about() -> None:
    agreed, not_agreed = debrief(AGREED, Move("noon", "name-it")), debrief(NOT_AGREED, Move("noon", "name-it"))
    assert agreed.decisions[1].other_cases == (
        OtherCase("inspiring", 1, "In the morning", "We turn at noon. Ben, you lead us down."),
    )
    assert not_agreed.decisions[1].other_cases == (
        OtherCase("directive", 1, "In the morning", "What do you see up there that I do not?"),
    )
    assert not agreed.decisions[0].other_cases


def test_where_no_single_answer_brings_it_about_that_is_said() -> None:
    text = SCENARIO.replace("      - when: rule_agreed\n", "      - when: wind == turns\n")
    found = debrief(NOT_AGREED, Move("noon", "name-it"), text=text)
    assert [other.number for other in found.decisions[1].other_cases] == [0]


def test_looking_first_is_counted_and_mixed_into_nothing() -> None:
    looked, blind = debrief(LOOKED, Move("noon", "name-it")), debrief(AGREED, Move("noon", "name-it"))
    assert (looked.looked, blind.looked) == ((1, 2), (0, 2))
    assert (looked.fit, looked.execution) == (blind.fit, blind.execution)
    assert [heard.answer for heard in looked.decisions[0].heard] == ["She closes them slowly."]


def test_programs_are_told_verdict_case_and_what_was_asked() -> None:
    moves = play_shape(debrief(LOOKED, Move("noon", "name-it")), {})["moves"]
    assert [(each["verdict"], each["case"], each["asked"]) for each in moves] == [
        ("right", 1, ["look-at-hands"]), ("right", 1, []),
    ]  # fmt: skip
    other = play_shape(debrief(NOT_AGREED, Move("noon", "name-it")), {})["moves"]
    assert [(each["verdict"], each["case"]) for each in other] == [("not the call", 1), ("not the call", 2)]
