"""The debrief and the profile as text hold every decision and figure."""

import pytest

from tests.made.drills import drills_pack
from tests.made.small import small_scenario
from tests.scoring.made import played
from trainer.language.turning_points import turned_in_words
from trainer.packs.format import EndingKind
from trainer.play.engine import answers, begin, choose, replay
from trainer.play.move import Move
from trainer.reports.debrief_html import debrief_html
from trainer.reports.debrief_text import Line, debrief_lines
from trainer.reports.profile_text import profile_lines
from trainer.reports.shapes import play_shape
from trainer.scoring.debrief import debrief_of
from trainer.scoring.fit import score
from trainer.scoring.progress import progress_of
from trainer.scoring.turning_point import TurningPoint

STEPS = replay(small_scenario(), [Move("fork", "ask", 12.0), Move("talk", "listen", 3.0)])


def told(lines: list[Line]) -> str:
    return "\n".join(line.text for line in lines).replace("\N{NO-BREAK SPACE}", " ")


def test_every_decision_is_told_with_call_choice_why_and_what_would_have_turned_it() -> None:
    text = told(debrief_lines(debrief_of(small_scenario(), STEPS, 2.0)))
    for words in (
        "1 of 2 right calls", "▲ called to direct", "○ called to inspire", "1. The fork",
        "2. The talk   (the call turns)",
        "You ask where they would go.", "you inspired, fair execution: false consensus — ✕ not the call",
        "What would have done it: You say that all go left now.", "And then: They go. (Health 50 → 70)",
        "✓ 1 right call · ✕ 1 not the call",
        "The bell rings.",
        "Minutes count", "instead of", "Health 50 → 30",
        "False consensus: asking for views where they could no longer count. “You ask where they would go.”",
            "Tempo: 1 timed", "Skills used: inspiring.",
        "On offer, and not used: directing.",
        "Not on offer here: planning, organizing, controlling, enterprise, design, action.",
        "stretched ×2; that costs no score", "Next time",
    ):  # fmt: skip
        assert words in text, words


def test_the_profile_says_not_enough_yet() -> None:
    progress = progress_of([played(map(score, STEPS), "small/walk", begun="2026-11-03T12:00:00+00:00")])
    text = told(profile_lines(progress))
    assert (
        "The style fitted in 1 of 2.\n✓ 1 right call · ✕ 1 not the call\nFrom 2 decisions since 3 November 2026."
        in text
    )
    assert "Not enough yet" in text


def test_the_shape_of_a_playthrough_says_when_timers_were_stretched() -> None:
    debrief = debrief_of(small_scenario(), STEPS, 2.0)
    assert play_shape(debrief, {"health": 35})["time_factor"] == 2.0


def test_what_turned_it_stands_before_the_decisions_in_text_and_page() -> None:
    debrief, points = debrief_of(small_scenario(), STEPS), [TurningPoint(1, 0.25, 0.5), TurningPoint(2, 0.5, 1.0)]
    text = told(debrief_lines(debrief, points))
    page = debrief_html(debrief, turning=points)
    for words in (
        "Counted over plays in which each call is as likely right as wrong.",
        "For the worse: after this, the bad ending “Woods” was likelier: 50 % of plays, 25 % before it.",
        "For the worse: after this, the bad ending “Woods” was settled: all plays, 50 % before it.",
    ):
        assert words in text
        assert words in page.replace("\N{NO-BREAK SPACE}", " ")
    assert text.index("What turned it") < text.index("1. The fork: ") < text.index("The model:")
    assert "What turned it" not in told(debrief_lines(debrief)) + debrief_html(debrief)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (0.004, 0.994, "more than 99 % of plays, fewer than 1 % before it"),
        (0.0, 0.997, "more than 99 % of plays, fewer than 1 % before it"),
        (0.01, 0.99, "99 % of plays, 1 % before it"),
        (0.3, 0.9997, "more than 99 % of plays, 30 % before it"),
        (0.3, 1 - 1e-12, "all plays, 30 % before it"),
    ],
)
def test_hardly_any_is_not_none_and_nearly_all_is_not_all(before: float, after: float, words: str) -> None:
    debrief = debrief_of(small_scenario(), STEPS)
    assert words in turned_in_words(TurningPoint(1, before, after), debrief).replace("\N{NO-BREAK SPACE}", " ")


def test_a_story_that_got_stuck_has_its_sentence_and_a_drill_has_none() -> None:
    stuck = debrief_of(small_scenario(), STEPS[:1])
    assert stuck.outcome is None
    said = "too few decisions to say more"
    assert said in told(debrief_lines(stuck))
    assert said in debrief_html(stuck)
    (drill, *_others) = drills_pack().drills
    _state, move = choose(begin(drill), answers(begin(drill))[0])
    alone = debrief_of(drill, replay(drill, [move]))
    assert said not in told(debrief_lines(alone)) + debrief_html(alone)


@pytest.mark.parametrize(
    ("outcome", "words"), [("good", "For the better: "), ("mixed", "Towards the middle: "), ("bad", "For the worse: ")]
)
def test_what_turned_it_says_first_whether_that_was_for_the_better(outcome: EndingKind, words: str) -> None:
    debrief = debrief_of(small_scenario(), STEPS)._replace(outcome=outcome)
    assert turned_in_words(TurningPoint(1, 0.25, 0.5), debrief).startswith(words)
