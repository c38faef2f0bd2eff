"""The plan for a day: what is due, why, and in which order."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import scored
from trainer.language.practice import reason_in_words, said_after
from trainer.packs.situation import Situation
from trainer.scoring.plan import GAPS, Candidate, Meeting, due_of, one_factor, plan_of

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
    assert due_of(times).day == times[-1].day + timedelta(days=gap)
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
