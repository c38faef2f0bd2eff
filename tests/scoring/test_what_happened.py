"""One pattern of what happened, chosen by rule: what it counts is true of the moves, and it claims no more."""

from itertools import pairwise
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.told import ORDER, ORDERED, WAITED, WIN, WON, Told, happened, said, zip_turns
from trainer.language.numbers import spelled
from trainer.scoring.what_happened import FEW


def test_orders_where_people_had_to_be_won_over_after_it_had_gone_quiet() -> None:
    hot = [ORDER._replace(urgency=2), WIN._replace(urgency=2)] * 4
    cold = [ORDERED._replace(urgency=0)] * 4 + [ORDER._replace(urgency=0)]
    assert said(*hot, *cold) == (
        "You gave orders in four moments in which people had to be won over, all of them after it had gone quiet."
    )


def test_what_chance_would_put_together_too_is_not_told() -> None:
    hot = [ORDER._replace(urgency=2), WIN._replace(urgency=2)] * 2
    cold = [ORDERED._replace(urgency=0)] * 2 + [WIN._replace(urgency=0)] * 2
    assert said(*hot, *cold) == "You gave orders in two moments in which people had to be won over."


def test_of_six_circumstances_chance_has_six_tries() -> None:
    """Three of six fall into half of them once in twenty times; into a half by any of six, up to six times as often."""
    hot = [ORDER._replace(urgency=2), WIN._replace(urgency=2)] * 3
    cold = [ORDERED._replace(urgency=0)] * 3
    assert said(*hot, *cold) == "You gave orders in three moments in which people had to be won over."


@pytest.mark.parametrize(
    ("here", "words"),
    [
        ({"urgency": 2}, "while minutes counted"),
        ({"legitimacy": 0}, "where nobody had put you in charge"),
        ({"belief": 0}, "where people had stopped believing"),
        ({"timer": 30}, "with a clock running"),
    ],
)
def test_each_circumstance_has_its_words(here: dict[str, int], words: str) -> None:
    met = [WIN] * 4 + [ORDERED._replace(**here)] * 4
    assert said(*met) == f"You gave orders in four moments in which people had to be won over, all of them {words}."
    met = [WIN] * 11 + [ORDERED._replace(**here)] * 2
    assert said(*met) == f"You gave orders in two moments in which people had to be won over, both {words}."


def test_the_call_had_turned_is_a_circumstance_too() -> None:
    assert said(*[WIN] * 5, *[ORDER, ORDERED] * 4) == (
        "You gave orders in four moments in which people had to be won over, all of them right after the call had"
        " turned."
    )


def test_where_all_of_a_call_were_missed_that_is_what_is_told() -> None:
    assert said(ORDER, ORDERED, ORDERED, WAITED, ORDER) == (
        "You gave orders in both moments in which people had to be won over."
    )


def test_one_style_throughout_is_told_with_what_it_missed() -> None:
    assert (
        said(*[ORDER, ORDERED] * 3) == "You gave orders in all six moments. In three of them people had to be won over."
    )
    assert said(*[WIN, WON] * 2).startswith("You tried to win people over in all four moments. In two of them somebody")


def test_what_it_says_of_all_moments_no_other_moment_contradicts() -> None:
    """Where either would do, or nothing is scored, something else may have been done."""
    either, free = Told("either", "inspiring"), Told(None, "passive")
    assert said(*[ORDER, ORDERED] * 3, either).startswith("You gave orders in all six scored moments. In three of them")
    assert said(*[WIN, WON] * 2, free).startswith("You tried to win people over in all four scored moments.")
    assert said(ORDER, WIN, free, ORDER, WIN) == "You made the right call in all four scored moments."
    assert said(ORDER, WIN, ORDERED, WIN, free).startswith("Your style fitted in three of four scored moments.")
    assert said(WAITED, WAITED, ORDER, WIN, free).startswith("In two of four scored moments you neither gave an order")


def test_one_miss_is_named() -> None:
    assert said(ORDER, WIN, ORDERED, WIN) == (
        "Your style fitted in three of four moments."
        " It did not in “Scene 3”: you gave orders where people had to be won over."
    )
    assert said(ORDER, WIN, WON, WIN) == (
        "Your style fitted in three of four moments."
        " It did not in “Scene 3”: you tried to win people over where somebody had to say who does what."
    )
    assert said(ORDER, WIN, WIN, WAITED).endswith("It did not in “Scene 4”: you did neither.")
    ran_out = WAITED._replace(timed_out=True)
    assert said(ORDER, WIN, WIN, ran_out).endswith("It did not in “Scene 4”: the time ran out.")


def test_right_throughout_and_done_poorly() -> None:
    weak = WIN._replace(execution="weak")
    assert said(ORDER, WIN, ORDER, WIN) == "You made the right call in all four moments."
    assert said(ORDER, weak, ORDER, weak) == (
        "Your style fitted in all four moments, but in two of them it was done poorly."
    )
    assert said(ORDER, weak, WON, weak) == (
        "Your style fitted in three of four moments, but in two of those it was done poorly."
    )


def test_as_much_missed_as_done_poorly_is_told_as_missed() -> None:
    weak = WIN._replace(execution="weak")
    assert said(ORDERED, ORDERED, ORDER, weak, weak).startswith("You gave orders in two moments")


def test_it_has_not_gone_quiet_where_it_was_quiet_from_the_start() -> None:
    quiet = [ORDERED._replace(urgency=0)] * 2 + [ORDER._replace(urgency=0)] * 2
    loud = [WIN._replace(urgency=2)] * 3
    assert said(*quiet, *loud) == "You gave orders in two moments in which people had to be won over."


def test_several_ways_are_not_told_as_one() -> None:
    assert (
        said(ORDERED, WAITED, ORDER, WIN) == "Your style did not fit in two of four moments, and not in one way only."
    )


def test_both_ways_equally_often_is_told_as_that() -> None:
    assert said(ORDERED, WON, ORDER, WIN) == (
        "Once you gave orders where people had to be won over, and once it was the other way round."
    )
    assert said(*[ORDERED, WON] * 2, WAITED, ORDER, WIN) == (
        "In two moments you gave orders where people had to be won over, and in two it was the other way round."
    )


def test_too_few_say_no_more_than_that() -> None:
    assert said() == said(Told("either", "directive")) == "Nothing here was scored."
    assert said(ORDERED) == "The right call in 0 of 1: too few decisions to say more."
    assert said(ORDERED, ORDER, ORDERED) == "The right call in 1 of 3: too few decisions to say more."


TOLD = st.builds(
    Told,
    st.sampled_from(["directive", "inspiring", "either", None]),
    st.sampled_from(["directive", "inspiring", "passive"]),
    st.sampled_from(["strong", "fair", "weak"]),
    st.integers(0, 2),
    st.sampled_from([False, False, False, True]),
    st.sampled_from([None, 30]),
    st.integers(0, 2),
    st.integers(0, 2),
)  # fmt: skip


@st.composite
def gathered(draw: st.DrawFn) -> list[Told]:
    """Moments of one call that were missed where something held and met elsewhere, with others in between."""
    missed, met = draw(st.sampled_from([(ORDERED, WIN), (WON, ORDER), (WAITED, ORDER)]))
    here, there = draw(
        st.sampled_from(
            [
                ({"urgency": 2}, {"urgency": 0}),
                ({"urgency": 0}, {"urgency": 2}),
                ({"legitimacy": 0}, {"legitimacy": 2}),
                ({"belief": 0}, {"belief": 1}),
                ({"timer": 30}, {"timer": None}),
            ]
        )
    )
    inside = [missed._replace(**here)] * draw(st.integers(2, 5))
    more = [met._replace(**here)] * draw(st.sampled_from([0, 0, 1]))  # it may hold of more than what was missed
    outside = [met._replace(**there)] * draw(st.integers(4, 11))
    others = draw(st.lists(TOLD, max_size=2))
    return draw(st.permutations([*inside, *more, *outside, *others]))


MET = st.one_of(st.lists(TOLD, max_size=14), gathered())


def style_of(each: Told) -> str:
    return "passive" if each.timed_out else each.style


@given(MET)
def test_what_it_counts_is_true_of_the_moves(told: list[Told]) -> None:
    found, sentence = happened(*told), said(*told)
    scored = [each for each in told if each.call in ("directive", "inspiring")]
    fitting = [each for each in scored if style_of(each) == each.call]
    right = [each for each in fitting if each.execution != "weak"]
    assert found.scored == len(scored)
    counts = {
        "nothing scored": (0, 0),
        "too few": (len(right), len(scored)),
        "all right": (len(right), len(scored)),
        "only ordered": (sum(each.call == "inspiring" for each in scored), len(scored)),
        "only won over": (sum(each.call == "directive" for each in scored), len(scored)),
        "poorly done": (len(fitting) - len(right), len(fitting)),
        "but one": (len(fitting), len(scored)),
        "both ways": (counted(scored, "inspiring", "directive")[0], len(scored)),
        "no one way": (len(scored) - len(fitting), len(scored)),
        "ordered": counted(scored, "inspiring", "directive"),
        "won over": counted(scored, "directive", "inspiring"),
        "did neither": (sum(style_of(each) == "passive" for each in scored), len(scored)),
    }
    assert (found.moments, found.of) == counts[found.pattern]
    assert (found.pattern in ("nothing scored", "too few")) == (len(scored) < FEW)
    if found.pattern == "both ways":
        assert found.moments == counted(scored, "directive", "inspiring")[0]
    elif len(scored) >= FEW and found.where != "every one":
        assert spelled(found.moments) in sentence
    if "in all" in sentence and found.pattern in ("all right", "only ordered", "only won over", "poorly done"):
        assert ("scored moments" in sentence) == (len(scored) < len(told))


def counted(scored: list[Told], call: str, style: str) -> tuple[int, int]:
    alike = [each for each in scored if each.call == call]
    return sum(style_of(each) == style for each in alike), len(alike)


@given(MET)
def test_what_they_have_in_common_is_so_of_all_of_them_and_not_of_what_went_well(told: list[Told]) -> None:
    found = happened(*told)
    if found.where in (None, "every one"):
        return
    numbers = {
        "after it went quiet": {
            n for n, each in enumerate(told) if each.urgency < 2 and any(e.urgency == 2 for e in told[:n])
        },
        "while minutes counted": {n for n, each in enumerate(told) if each.urgency == 2},
        "under a timer": {n for n, each in enumerate(told) if each.timer is not None},
        "without authority": {n for n, each in enumerate(told) if each.legitimacy == 0},
        "belief was lost": {n for n, each in enumerate(told) if each.belief == 0},
        "the call had turned": {number - 1 for number, _each, turn in zip_turns(tuple(told)) if turn},
    }[found.where]
    style, call = {"ordered": ("directive", "inspiring"), "won over": ("inspiring", "directive")}.get(
        found.pattern, ("passive", None)
    )
    alike = {n for n, e in enumerate(told) if e.call in (("directive", "inspiring") if call is None else (call,))}
    missed = {n for n in alike if style_of(told[n]) == style and style != told[n].call}
    assert missed <= numbers
    assert any(style_of(told[n]) == told[n].call for n in alike - numbers)
    assert comb(len(alike), len(missed)) >= 60 * comb(len(alike & numbers), len(missed)), "one in ten, for all six"


def test_a_longer_story_of_the_same_says_the_same_with_larger_numbers() -> None:
    counts = [happened(*[ORDERED] * k, *[WIN] * 4, *[ORDER] * 4).moments for k in range(2, 6)]
    assert all(after == before + 1 for before, after in pairwise(counts))


def first_of(*told: Told) -> int:
    return happened(*told).first


def test_the_decision_looked_at_first_is_one_that_the_sentence_speaks_of() -> None:
    assert happened(WON, ORDER, ORDERED, ORDERED, WIN).pattern == "ordered"
    assert first_of(WON, ORDER, ORDERED, ORDERED, WIN) == 3, "and not the first miss, which is the other way round"
    assert first_of(ORDER, WIN, WON, ORDER, WIN) == 3
    poor = Told("directive", "directive", "weak")
    assert happened(WON, ORDER, poor, poor, WIN).pattern == "poorly done"
    assert first_of(WON, ORDER, poor, poor, WIN) == 3
    assert first_of(ORDER, WIN, ORDER, WIN) == first_of() == 1
