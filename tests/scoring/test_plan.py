"""The plan for a day: what is due, why, and in which order."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import scored
from trainer.language.practice import reason_in_words, said_after
from trainer.packs.situation import Situation
from trainer.scoring.plan import (
    GAPS,
    HANDFUL,
    MOST_OF_A_CALL,
    Candidate,
    Due,
    Meeting,
    Reason,
    confused_call,
    due_of,
    handful_of,
    one_factor,
)

TODAY = date(2026, 11, 22)
URGENT = Situation(2, 2, 2, 2)
CALM = Situation(0, 1, 1, 1, 2, 0)


def candidate(name: str, call: str = "directive", situation: Situation | None = URGENT, drill: str = "") -> Candidate:
    story, scene = name.split("/")
    return Candidate((story, scene), scene.title(), call, situation, 60.0, story, drill or None)


def seen(name: str, *days: int, right: bool = True) -> list[Meeting]:
    """Met so many days ago."""
    return [met_on(TODAY - timedelta(days=ago), right, tuple(name.split("/"))) for ago in days]


def met_on(day: date, right: bool, key: tuple[str, str] = ("s", "a")) -> Meeting:
    """A decision that called for directing."""
    move = scored(key[1], "directive", "directive" if right else "inspiring", at=f"{day.isoformat()}T12:00:00+00:00")
    return Meeting(key, move)


def keys(items) -> list[str]:
    return ["/".join(item.key) for item in items]


@given(st.lists(st.tuples(st.integers(0, 400), st.booleans()), min_size=1, max_size=12))
def test_a_decision_is_due_after_1_3_7_and_21_days_and_after_a_wrong_call_tomorrow(met: list[tuple[int, bool]]) -> None:
    met.sort()
    times = [met_on(TODAY + timedelta(days=day), right) for day, right in met]
    in_a_row = 0
    for _, right in reversed(met):
        if not right:
            break
        in_a_row += 1
    gap = {0: 1, 1: 1, 2: 3, 3: 7}.get(in_a_row, 21)
    assert due_of(times, TODAY + timedelta(days=400)).day == times[-1].day + timedelta(days=gap)
    assert GAPS == (1, 3, 7, 21)


def test_what_is_not_due_or_was_never_met_is_not_planned() -> None:
    at_hand = [candidate("s/met-today"), candidate("s/never"), candidate("s/twice-right"), candidate("s/due")]
    times = [*seen("s/met-today", 0), *seen("s/twice-right", 3, 2), *seen("s/due", 1)]
    assert keys(handful_of(at_hand, times, TODAY)) == ["s/due"]
    assert handful_of(at_hand, [], TODAY) == []


def test_what_is_said_before_names_no_call_of_any_decision() -> None:
    turned = URGENT._replace(urgency=0)
    at_hand = [candidate("a/first"), candidate("c/pair", "inspiring", turned)]
    items = handful_of(at_hand, [*seen("a/first", 9, right=False), *seen("c/pair", 2)], TODAY)
    assert {reason_in_words(item.why) for item in items} == {
        "It was not the call last time, so it comes back.", "Right the last time; due again after 1 day.",
    }  # fmt: skip
    (missed,) = [item for item in items if item.confused]
    assert "Moments to direct are the ones you miss more often." in said_after(missed)


def test_on_the_last_day_that_can_be_written_nothing_is_due_later() -> None:
    """A clock that was wrong once may have said so."""
    assert due_of([met_on(date.max, right=True)], date.max).day == date.max
    assert due_of([met_on(date.max - timedelta(days=2), right=True)] * 4, date.max).day == date.max


@pytest.mark.parametrize(("in_a_row", "gap"), [(0, 1), (1, 1), (2, 3), (3, 7), (4, 21), (5, 21), (9, 21)])
def test_each_right_call_in_a_row_makes_the_gap_longer_up_to_three_weeks(in_a_row: int, gap: int) -> None:
    times = [met_on(TODAY - timedelta(days=60), right=False), *[met_on(TODAY, right=True)] * in_a_row]
    last = TODAY if in_a_row else TODAY - timedelta(days=60)
    assert due_of(times, TODAY) == Due(last + timedelta(days=gap), in_a_row, last)


def test_the_kind_that_is_missed_more_is_a_share_of_the_times_it_was_met() -> None:
    at_hand = [candidate("a/one"), candidate("a/two"), candidate("b/one", "inspiring", None)]
    by_key = {
        ("a", "one"): [*seen("a/one", 9, right=False), *seen("a/one", 8, 7)],
        ("a", "two"): [*seen("a/two", 9, right=False), *seen("a/two", 8, 7, 6, 5)],
        ("b", "one"): [*seen("b/one", 9, right=False), *seen("b/one", 8)],
    }
    assert confused_call(at_hand, by_key) == "inspiring", "one of two is more than two of eight"
    assert confused_call(at_hand[:2], by_key) == "directive"
    assert confused_call(at_hand, {("a", "one"): seen("a/one", 3)}) is None, "what was never met was never missed"
    assert confused_call([candidate("a/one", "either")], {("a", "one"): seen("a/one", 3, right=False)}) is None
    even = {("a", "one"): seen("a/one", 3, right=False), ("b", "one"): seen("b/one", 3, right=False)}
    assert confused_call(at_hand, even) is None


def test_why_a_decision_is_practised_is_that_it_was_missed_or_that_its_day_has_come() -> None:
    at_hand = [candidate("a/missed"), candidate("b/right", "inspiring", None)]
    times = [*seen("a/missed", 1, right=False), *seen("b/right", 9, 4)]
    why = {item.key[1]: item.why for item in handful_of(at_hand, times, TODAY)}
    assert why == {"missed": Reason("missed"), "right": Reason("due again", 3)}


def test_what_was_done_poorly_comes_back_tomorrow_and_its_kind_was_not_missed() -> None:
    at_hand = [candidate("a/poor"), candidate("b/right", "inspiring", None)]
    weak = scored("poor", "directive", "directive", "weak", at=f"{(TODAY - timedelta(days=1)).isoformat()}T12:00:00")
    times = [*seen("a/poor", 9, 5), Meeting(("a", "poor"), weak), *seen("b/right", 1)]
    why = {item.key[1]: item.why for item in handful_of(at_hand, times, TODAY)}
    assert why == {"poor": Reason("poorly done"), "right": Reason("due again", 1)}
    assert reason_in_words(why["poor"]) == "The style was right last time, and done poorly, so it comes back."
    assert confused_call(at_hand, {("a", "poor"): [Meeting(("a", "poor"), weak)]}) is None


@given(st.lists(st.tuples(st.dates(), st.booleans()), min_size=1, max_size=6), st.dates(date(1990, 1, 1)))
def test_whatever_a_clock_said_a_decision_is_due_within_the_longest_gap(
    met: list[tuple[date, bool]], today: date
) -> None:
    due = due_of([met_on(*each) for each in met], today)
    assert due.last <= today
    assert due.day - today <= timedelta(days=GAPS[-1])
    assert (due.day - due.last).days in GAPS


def many(stories: str, each: int = 2) -> list[Candidate]:
    """Decisions of both calls, so many of each, from each of the stories."""
    return [
        candidate(f"{story}/{call[0]}{n}", call, None)
        for story in stories for call in ("directive", "inspiring") for n in range(each)
    ]  # fmt: skip


def met_long_ago(at_hand: list[Candidate]) -> list[Meeting]:
    return [each for item in at_hand for each in seen("/".join(item.key), 5)]


def test_what_went_wrong_comes_first_then_the_kind_that_is_missed_more_then_what_waited_longest() -> None:
    at_hand = [
        candidate("a/long", "directive"), candidate("b/inspire", "inspiring", None),
        candidate("c/wrong", "inspiring", None), candidate("d/short", "directive"), candidate("e/last", "directive"),
        candidate("f/latest", "directive"),
    ]  # fmt: skip
    times = [
        *seen("a/long", 9), *seen("b/inspire", 2), *seen("c/wrong", 1, right=False), *seen("d/short", 3),
        *seen("e/last", 2), *seen("f/latest", 1),
    ]  # fmt: skip
    items = {item.key[1]: item for item in handful_of(at_hand, times, TODAY)}
    assert set(items) == {"wrong", "inspire", "long", "short"}
    assert reason_in_words(items["wrong"].why) == "It was not the call last time, so it comes back."
    assert reason_in_words(items["inspire"].why) == "Right the last time; due again after 1 day."
    assert items["inspire"].confused


def test_of_a_handful_one_is_due_and_the_others_new_and_each_makes_up_for_the_other() -> None:
    due, new = many("ab"), many("mnop")
    times = met_long_ago(due)

    def reasons(items) -> list[str]:
        return sorted(item.why.code for item in items)

    assert reasons(handful_of(due, times, TODAY, new)) == ["due again", "new", "new", "new"]
    assert reasons(handful_of(due, times, TODAY, new[:1])) == ["due again"] * 3 + ["new"]
    assert reasons(handful_of([], [], TODAY, new)) == ["new"] * 4
    assert reasons(handful_of(due, times, TODAY)) == ["due again"] * 4
    assert handful_of(due, [], TODAY) == [], "nothing of it was met"


def test_of_a_drill_one_version_comes_on_a_day_and_none_of_one_that_was_met_today() -> None:
    new = [candidate(f"{drill}/v{n}", call, None, drill=drill)
           for drill in "abcdef" for n, call in enumerate(("directive", "inspiring"))]  # fmt: skip
    for day in (TODAY + timedelta(days=n) for n in range(40)):
        drills = [item.key[0] for item in handful_of([], [], day, new)]
        assert len(set(drills)) == len(drills) == HANDFUL
        assert not {"a", "b"} & {item.key[0] for item in handful_of([], [], day, new, met_today={"a", "b", None})}


def test_the_two_of_a_pair_come_on_one_day_and_apart() -> None:
    turned = URGENT._replace(urgency=0)
    at_hand = [
        candidate("a/first"), candidate("b/other"), candidate("c/pair", "inspiring", turned),
        candidate("d/more", "inspiring", CALM), candidate("e/most", "inspiring", CALM),
    ]  # fmt: skip
    assert one_factor(at_hand[0], at_hand[2]) == "urgency"
    assert one_factor(at_hand[0], at_hand[1]) is None, "the call is the same"
    for number in range(30):
        day = TODAY + timedelta(days=number)
        times = [
            met_on(day - timedelta(days=ago), True, tuple(name.split("/")))
            for name, ago in (("a/first", 9), ("b/other", 8), ("d/more", 7), ("e/most", 6), ("c/pair", 2))
        ]
        items = handful_of(at_hand, times, day)
        order = [item.key[1] for item in items]
        assert {"first", "pair"} <= set(order), "before those that have waited longer"
        assert abs(order.index("first") - order.index("pair")) > 1
        (first,) = [item for item in items if item.key[1] == "first"]
        assert "It differs from “Pair” in one thing: urgency." in said_after(first)


def test_no_two_in_a_row_are_from_one_story_and_both_calls_are_met() -> None:
    at_hand = many("ab")
    for number in range(60):
        items = handful_of(at_hand, met_long_ago(at_hand), TODAY + timedelta(days=number))
        assert len(items) == HANDFUL
        assert all(one.key[0] != other.key[0] for one, other in pairwise(items))
        assert max(Counter(item.call for item in items).values()) <= MOST_OF_A_CALL


def test_where_all_is_from_one_story_nothing_can_be_put_between_and_else_the_rest_waits() -> None:
    one, lone = many("a", each=3), candidate("b/lone", "inspiring", None)
    assert len(handful_of(one, met_long_ago(one), TODAY)) == HANDFUL
    both = [*one, lone]
    items = handful_of(both, met_long_ago(both), TODAY)
    assert [item.key[0] for item in items] == ["a", "b", "a"]


def test_the_order_is_drawn_for_the_day_and_tells_nothing() -> None:
    at_hand = many("abcdefgh", each=1)
    days = [TODAY + timedelta(days=n) for n in range(120)]
    fresh = [[item.call for item in handful_of([], [], day, at_hand)] for day in days]
    for place in range(HANDFUL):
        assert 36 < sum(order[place] == "directive" for order in fresh) < 84, "any of them is of either kind"
    turns = sum(one != other for order in fresh for one, other in pairwise(order))
    assert 0.4 < turns / (len(fresh) * (HANDFUL - 1)) < 0.75
    assert handful_of([], [], TODAY, at_hand) == handful_of([], [], TODAY, at_hand)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.booleans(), st.sampled_from(["directive", "inspiring"])), max_size=30),
    st.integers(0, 12), st.integers(0, 400),
)  # fmt: skip
def test_a_day_has_a_handful_at_most_never_asks_twice_and_mixes_what_can_be_mixed(
    met: list[tuple[int, bool, str]], new: int, day: int
) -> None:
    at_hand = [candidate(f"s{n % 3}/c{n}", call, URGENT) for n, (_, _, call) in enumerate(met)]
    times = [each for n, (ago, right, _) in enumerate(met) for each in seen(f"s{n % 3}/c{n}", ago, right=right)]
    fresh = [candidate(f"d{n % 5}/n{n}", ("directive", "inspiring")[n % 2], None) for n in range(new)]
    items = handful_of(at_hand, times, TODAY + timedelta(days=day), fresh)
    assert len(items) <= HANDFUL
    assert len(items) == HANDFUL or len(at_hand) + new < HANDFUL or len({item.key[0] for item in items}) <= 2 or not day
    assert len(set(keys(items))) == len(items)
    stories = [item.key[0] for item in items]
    assert len(set(stories)) == 1 or all(one != other for one, other in pairwise(stories))


def test_what_was_met_while_a_clock_was_ahead_is_due_today() -> None:
    at_hand = [candidate("a/ahead"), candidate("b/two")]
    times = [*seen("a/ahead", 9, -5000), *seen("b/two", 5)]
    assert set(keys(handful_of(at_hand, times, TODAY))) == {"a/ahead", "b/two"}
    assert keys(handful_of(at_hand, [*times, *seen("a/ahead", 0)], TODAY)) == ["b/two"]
