"""The plan for a day: what is due, why, and in which order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import scored
from trainer.language.practice import reason_in_words, said_after
from trainer.packs.situation import Situation
from trainer.scoring.plan import (
    GAPS,
    Candidate,
    Due,
    Meeting,
    Reason,
    confused_call,
    due_of,
    one_factor,
    plan_of,
    spent_of,
)

TODAY = date(2026, 11, 22)
URGENT = Situation(2, 2, 2, 2)
CALM = Situation(0, 1, 1, 1, 2, 0)


def candidate(
    name: str, call: str = "directive", situation: Situation | None = URGENT, follower: str = ""
) -> Candidate:
    story, scene = name.split("/")
    after = (story, follower) if follower else None
    return Candidate((story, scene), scene.title(), call, situation, 60.0, after)


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
    assert keys(plan_of(at_hand, times, TODAY)) == ["s/due"]
    assert plan_of(at_hand, [], TODAY) == []


def test_what_went_wrong_comes_first_then_the_kind_that_is_missed_more_then_what_waited_longest() -> None:
    at_hand = [
        candidate("a/long", "directive"), candidate("b/inspire", "inspiring", None),
        candidate("c/wrong", "inspiring", None), candidate("d/short", "directive"),
    ]  # fmt: skip
    times = [*seen("a/long", 9), *seen("b/inspire", 2), *seen("c/wrong", 1, right=False), *seen("d/short", 2)]
    items = {item.key[1]: item for item in plan_of(at_hand, times, TODAY, budget=60.0)}
    assert list(items) == ["wrong"]
    items = {item.key[1]: item for item in plan_of(at_hand, times, TODAY, budget=120.0)}
    assert set(items) == {"wrong", "inspire"}
    assert reason_in_words(items["wrong"].why) == "It was not the call last time, so it comes back."
    assert reason_in_words(items["inspire"].why) == "Right the last time; due again after 1 day."
    assert items["inspire"].confused
    assert set(keys(plan_of(at_hand, times, TODAY, budget=180.0))) == {"a/long", "b/inspire", "c/wrong"}


def test_a_pair_that_differs_in_one_factor_comes_together() -> None:
    turned = URGENT._replace(urgency=0)
    at_hand = [
        candidate("a/first"), candidate("b/other"), candidate("c/pair", "inspiring", turned),
    ]  # fmt: skip
    times = [*seen("a/first", 9), *seen("b/other", 8), *seen("c/pair", 2)]
    assert one_factor(at_hand[0], at_hand[2]) == "urgency"
    assert one_factor(at_hand[0], at_hand[1]) is None, "the call is the same"
    items = plan_of(at_hand, times, TODAY, budget=120.0)
    assert set(keys(items)) == {"a/first", "c/pair"}, "before b/other, which has waited longer"
    assert "It differs from “Pair” in one thing: urgency." in said_after(items[0])


def test_what_followed_and_is_due_too_is_met_in_one_stretch_whether_the_call_turns_or_not() -> None:
    at_hand = [candidate("s/one", follower="two"), candidate("s/two", "inspiring", CALM, follower="three"),
               candidate("s/three", "inspiring", CALM, follower="four"),
               candidate("s/four", "inspiring", CALM)]  # fmt: skip
    times = [*seen("s/one", 5), *seen("s/two", 5), *seen("s/three", 5), *seen("s/four", 5)]
    items = {item.key[1]: item for item in plan_of(at_hand, times, TODAY)}
    assert {scene: (item.length, item.turns) for scene, item in items.items()} in (
        {"one": (2, True), "three": (2, False)}, {"four": (1, False), "one": (2, True), "three": (1, False)},
        {"one": (1, False), "two": (2, False), "four": (1, False)},
    )  # fmt: skip
    assert "Two in a row: the call changes between them." in said_after(items["one"])


def test_the_order_is_drawn_for_the_day_and_tells_nothing() -> None:
    at_hand = [candidate(f"{story}/{call[0]}{n}", call, None)
               for story in "ab" for call in ("directive", "inspiring") for n in range(2)]  # fmt: skip
    times = [each for item in at_hand for each in seen("/".join(item.key), 5)]
    days = [TODAY + timedelta(days=n) for n in range(60)]
    orders = [[item.call for item in plan_of(at_hand, times, day)] for day in days]
    assert all(len(order) == 8 for order in orders)
    first = sum(order[0] == "directive" for order in orders)
    same = sum(order[0] == order[1] for order in orders)
    assert 15 < first < 45, "the first is of either kind"
    assert 12 < same < 48, "and so is the second, whatever the first was"
    assert plan_of(at_hand, times, TODAY) == plan_of(at_hand, times, TODAY)


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans(), st.sampled_from(["directive", "inspiring"])), max_size=30))
def test_a_day_takes_at_most_ten_minutes_and_never_asks_twice(met: list[tuple[int, bool, str]]) -> None:
    at_hand = [candidate(f"s{n % 3}/c{n}", call, URGENT) for n, (_, _, call) in enumerate(met)]
    times = [each for n, (ago, right, _) in enumerate(met) for each in seen(f"s{n % 3}/c{n}", ago, right=right)]
    items = plan_of(at_hand, times, TODAY)
    assert sum(item.seconds for item in items) <= 600
    assert len(set(keys(items))) == len(items)
    assert plan_of(at_hand, times, TODAY) == items


def test_what_is_said_before_names_no_call_of_any_decision() -> None:
    turned = URGENT._replace(urgency=0)
    at_hand = [candidate("a/first"), candidate("c/pair", "inspiring", turned)]
    items = plan_of(at_hand, [*seen("a/first", 9, right=False), *seen("c/pair", 2)], TODAY)
    assert {reason_in_words(item.why) for item in items} == {
        "It was not the call last time, so it comes back.", "Right the last time; due again after 1 day.",
    }  # fmt: skip
    (missed,) = [item for item in items if item.confused]
    assert "Moments to direct are the ones you miss more often." in said_after(missed)


def test_what_was_due_and_has_been_met_today_is_todays_practice_and_leaves_less_room() -> None:
    at_hand = [candidate(name) for name in ("s/due-and-done", "s/not-due", "s/new-today", "s/due", "t/due")]
    times = [
        *seen("s/due-and-done", 2, 0), *seen("s/not-due", 3, 2, 0), *seen("s/new-today", 0), *seen("s/due", 5),
        *seen("t/due", 4),
    ]  # fmt: skip
    assert spent_of(at_hand, times, TODAY) == 60.0
    assert keys(plan_of(at_hand, times, TODAY, budget=119.0, spent=60.0)) == []
    assert keys(plan_of(at_hand, times, TODAY, budget=120.0, spent=60.0)) == ["s/due"]
    assert keys(plan_of(at_hand, times, TODAY, budget=30.0)) == ["s/due"], "one thing always finds room"


def test_on_the_last_day_that_can_be_written_nothing_is_due_later() -> None:
    """A clock that was wrong once may have said so."""
    assert due_of([met_on(date.max, right=True)], date.max).day == date.max
    assert due_of([met_on(date.max - timedelta(days=2), right=True)] * 4, date.max).day == date.max


@pytest.mark.parametrize(("in_a_row", "gap"), [(0, 1), (1, 1), (2, 3), (3, 7), (4, 21), (5, 21), (9, 21)])
def test_each_right_call_in_a_row_makes_the_gap_longer_up_to_three_weeks(in_a_row: int, gap: int) -> None:
    times = [met_on(TODAY - timedelta(days=60), right=False), *[met_on(TODAY, right=True)] * in_a_row]
    last = TODAY if in_a_row else TODAY - timedelta(days=60)
    assert due_of(times, TODAY) == Due(last + timedelta(days=gap), in_a_row, last)


def test_what_finds_no_room_leaves_it_to_what_is_shorter() -> None:
    long, short = candidate("a/long")._replace(seconds=100.0), candidate("b/short", "inspiring", None)
    first = candidate("c/first")
    times = [*seen("c/first", 1, right=False), *seen("a/long", 9), *seen("b/short", 2)]
    assert set(keys(plan_of([long, short, first], times, TODAY, budget=130.0))) == {"c/first", "b/short"}


def test_a_stretch_takes_the_time_of_both_and_its_second_part_is_not_asked_again() -> None:
    one, two = candidate("s/one", follower="two"), candidate("s/two", "inspiring", CALM)
    times = [*seen("s/one", 5, right=False), *seen("s/two", 5)]
    (item,) = plan_of([one, two], times, TODAY)
    assert (item.title, item.length, item.seconds, item.turns) == ("One", 2, 120.0, True)
    alone = plan_of([one, two], [*seen("s/one", 5), *seen("s/two", 0)], TODAY)
    assert [(each.title, each.length, each.seconds) for each in alone] == [("One", 1, 60.0)]


def test_what_follows_and_was_taken_already_comes_on_its_own_and_only_once() -> None:
    first = candidate("s/two", "inspiring", CALM)
    second = candidate("s/one", follower="two")
    times = [*seen("s/two", 5, right=False), *seen("s/one", 5)]
    items = plan_of([first, second], times, TODAY)
    assert {item.key[1]: item.length for item in items} == {"two": 1, "one": 1}


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
    why = {item.key[1]: item.why for item in plan_of(at_hand, times, TODAY)}
    assert why == {"missed": Reason("missed"), "right": Reason("due again", 3)}


def test_what_was_done_poorly_comes_back_tomorrow_and_its_kind_was_not_missed() -> None:
    at_hand = [candidate("a/poor"), candidate("b/right", "inspiring", None)]
    weak = scored("poor", "directive", "directive", "weak", at=f"{(TODAY - timedelta(days=1)).isoformat()}T12:00:00")
    times = [*seen("a/poor", 9, 5), Meeting(("a", "poor"), weak), *seen("b/right", 1)]
    why = {item.key[1]: item.why for item in plan_of(at_hand, times, TODAY)}
    assert why == {"poor": Reason("poorly done"), "right": Reason("due again", 1)}
    assert reason_in_words(why["poor"]) == "The style was right last time, and done poorly, so it comes back."
    assert confused_call(at_hand, {("a", "poor"): [Meeting(("a", "poor"), weak)]}) is None


def test_every_pair_comes_together_before_what_stands_alone() -> None:
    turned, other = URGENT._replace(urgency=0), Situation(1, 0, 2, 2)
    at_hand = [
        candidate("a/first"), candidate("b/second", "directive", other), candidate("c/alone", "directive", None),
        candidate("d/pair", "inspiring", turned), candidate("e/pair", "inspiring", other._replace(urgency=0)),
    ]  # fmt: skip
    times = [
        each for days, name in enumerate(("e/pair", "d/pair", "c/alone", "b/second", "a/first"), start=2)
        for each in seen(name, days)
    ]  # fmt: skip
    planned = set(keys(plan_of(at_hand, times, TODAY, budget=240.0)))
    assert planned == {"a/first", "d/pair", "b/second", "e/pair"}, "and not c/alone, which has waited longer than they"


def test_what_was_due_and_has_been_met_today_is_behind_one() -> None:
    at_hand = [candidate("a/one"), candidate("a/two")._replace(seconds=90.0), candidate("a/new"), candidate("a/never")]
    one, two = seen("a/one", 1, 0), seen("a/two", 5, 4, 1, 0)
    assert spent_of(at_hand, one, TODAY) == 60.0, "it was due today"
    assert spent_of(at_hand, [*one, *seen("a/two", 9, 0)], TODAY) == 150.0
    assert spent_of(at_hand, [*seen("a/new", 0)], TODAY) == 0, "what is met for the first time is no practice"
    assert spent_of(at_hand, two, TODAY) == 0, "three in a row yesterday: it is not due for a week"
    assert spent_of(at_hand, seen("a/one", 3), TODAY) == 0, "it is still to come"


@given(st.lists(st.tuples(st.dates(), st.booleans()), min_size=1, max_size=6), st.dates(date(1990, 1, 1)))
def test_whatever_a_clock_said_a_decision_is_due_within_the_longest_gap(
    met: list[tuple[date, bool]], today: date
) -> None:
    due = due_of([met_on(*each) for each in met], today)
    assert due.last <= today
    assert due.day - today <= timedelta(days=GAPS[-1])
    assert (due.day - due.last).days in GAPS


def test_what_was_met_while_a_clock_was_ahead_is_due_today_and_takes_none_of_the_time() -> None:
    at_hand = [candidate("a/ahead"), candidate("b/two")]
    times = [*seen("a/ahead", 9, -5000), *seen("b/two", 5)]
    assert spent_of(at_hand, times, TODAY) == 0
    assert set(keys(plan_of(at_hand, times, TODAY))) == {"a/ahead", "b/two"}
    assert spent_of(at_hand, [*times, *seen("a/ahead", 0)], TODAY) == 60.0, "until it is met today"
    assert keys(plan_of(at_hand, [*times, *seen("a/ahead", 0)], TODAY)) == ["b/two"]
