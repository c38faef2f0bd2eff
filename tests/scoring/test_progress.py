"""Progress over time: since when, from how many decisions, how it went, and where a scenario was another version."""

from hypothesis import given
from hypothesis import strategies as st

from tests.plain.counting import wilson
from tests.scoring.made import played, scored
from trainer.language.profile import said_in_words
from trainer.reports.profile_text import profile_lines
from trainer.scoring.intervals import Interval
from trainer.scoring.measures import CONFIDENCE, EXECUTION, FIT, LEAN, READING, SENSITIVITY, SWITCHING
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.progress import MOST_POINTS, WINDOW, Point, progress_of, trend_of
from trainer.scoring.reading_first import Picks


def evening(number: int, rights: list[bool], call: str = "", **more) -> ScoredPlaythrough:
    """A playthrough of a scenario of its own, on the day of that number; calls alternate."""
    moves = []
    for n, right in enumerate(rights):
        called = call or ("directive", "inspiring")[n % 2]
        style = called if right else {"directive": "inspiring", "inspiring": "directive"}[called]
        moves.append(scored(f"s{n}", called, style))
    begun = f"2026-{1 + number // 28:02}-{1 + number % 28:02}T20:00:00+00:00"
    return played(moves, f"p/e{number}", begun=begun, **more)


def standing(progress, measure):
    return next(each for each in progress.standings if each.measure is measure)


def test_a_measure_says_since_when_and_from_how_many_decisions() -> None:
    progress = progress_of([evening(3, [True] * 6), evening(9, [False] * 4)])
    found = standing(progress, FIT)
    assert (found.decisions, found.since[:10]) == (10, "2026-01-04")
    text = "\n".join(line.text for line in profile_lines(progress))
    assert "From 10 decisions since 4 January 2026." in text
    assert standing(progress, READING).decisions == 0
    assert said_in_words("reading", progress.profile).startswith("Not asked so far.")


def test_there_is_no_interval_below_8_and_no_course_below_20() -> None:
    for count in (7, 8, 19, 20):
        found = standing(progress_of([evening(0, [True] * count, "directive")]), FIT)
        assert (found.interval is not None) == (count >= 8)
        assert bool(found.course) == (count >= 20)


def test_what_compares_kinds_needs_20_of_each_for_a_course() -> None:
    one_sided = [evening(n, [True] * 10, "directive") for n in range(4)]
    assert standing(progress_of(one_sided), FIT).course
    assert not standing(progress_of(one_sided), SENSITIVITY).course
    both = progress_of([evening(n, [True] * 10) for n in range(5)])
    for measure in (SENSITIVITY, LEAN):
        found = standing(both, measure)
        assert [point.playthrough for point in found.course] == [1, 2, 3, 4]
        assert all(point.interval.low < point.interval.mean < point.interval.high for point in found.course)


@given(st.lists(st.lists(st.booleans(), min_size=1, max_size=12), min_size=3, max_size=12))
def test_each_point_of_the_course_of_fit_looks_back_on_the_last_forty(evenings: list[list[bool]]) -> None:
    progress = progress_of([evening(n, rights) for n, rights in enumerate(evenings)])
    expected, so_far = [], []
    for number, rights in enumerate(evenings):
        so_far += rights
        if len(so_far) >= 20:
            window = so_far[-WINDOW:]
            expected.append((number, sum(window) / len(window), len(window)))
    found = standing(progress, FIT).course
    assert [point.playthrough for point in found] == [number for number, _, _ in expected]
    for point, (_, mean, of) in zip(found, expected, strict=True):
        low, high = wilson(mean, of)
        assert abs(point.interval.mean - mean) < 1e-9
        assert abs(point.interval.low - low) < 1e-6
        assert abs(point.interval.high - high) < 1e-6


def test_a_long_course_is_thinned_and_keeps_its_ends() -> None:
    found = standing(progress_of([evening(n, [True, False]) for n in range(300)]), FIT).course
    assert len(found) == MOST_POINTS
    assert (found[0].playthrough, found[-1].playthrough) == (9, 299)


def test_a_trend_is_claimed_only_where_the_intervals_do_not_touch() -> None:
    def course(*intervals: tuple[float, float, float]) -> list[Point]:
        return [Point(n, "2026-01-01", Interval(*each)) for n, each in enumerate(intervals)]

    assert trend_of(course()) == trend_of(course((0.5, 0.4, 0.6))) is None
    assert trend_of(course((0.5, 0.4, 0.6), (0.9, 0.1, 1), (0.8, 0.7, 0.9))) == "risen"
    assert trend_of(course((0.8, 0.7, 0.9), (0.5, 0.4, 0.6))) == "fallen"
    assert trend_of(course((0.8, 0.6, 0.9), (0.5, 0.4, 0.6))) == "none"


def test_a_scenario_in_another_version_is_marked_where_it_began() -> None:
    old, new = {"version": "1.0.0", "content": "d1"}, {"version": "1.1.0", "content": "d2"}
    progress = progress_of([
        evening(0, [True], **old), evening(1, [True], version="3.0.0", content="x"),
        evening(0, [True, True], **old), evening(0, [True, False, True], **new),
        evening(0, [True], **new),
    ])  # fmt: skip
    assert [(each.playthrough, each.scenario, each.version) for each in progress.editions] == [(3, "p/e0", "1.1.0")]
    text = "\n".join(line.text for line in profile_lines(progress))
    assert "Versions: from 1 January 2026 on p/e0 was played as it is in version 1.1.0 of its pack." in text


def test_practice_is_shown_apart() -> None:
    first = evening(0, [False, False])
    again = evening(0, [True, True], practice=True, given=1)
    progress = progress_of([first, again])
    assert said_in_words("fit", progress.profile) == "The style fitted in 0 of 2."
    text = "\n".join(line.text for line in profile_lines(progress))
    assert "Practised again: 1 decision, 1 of 1 right calls." in text


def test_what_was_met_in_practice_first_does_not_count_later() -> None:
    practised = evening(0, [True, True], practice=True)
    assert standing(progress_of([practised, evening(0, [False, True])]), FIT).decisions == 0


def test_switching_compares_after_a_turn_with_where_it_stayed() -> None:
    calls = ["directive", "directive", "inspiring", "inspiring"] * 5
    moves = [scored(f"s{n}", call, "directive", "fair") for n, call in enumerate(calls)]
    progress = progress_of([played(moves)])
    found = standing(progress, SWITCHING)
    assert said_in_words("switching", progress.profile) == (
        "After a turn the style fitted in 4 of 9; where the call stayed in 5 of 10."
    )
    assert found.interval.mean == 4 / 9 - 0.5


def test_reading_and_confidence_have_their_own_lines() -> None:
    moves = [
        scored(f"s{n}", "directive", "directive", "fair", confidence=1, picks=Picks(1, 2, 0.7)) for n in range(10)
    ]  # fmt: skip
    progress = progress_of([played(moves)])
    assert (
        said_in_words("reading", progress.profile)
        == "10 of 20 picks were among what decided the moment; guessing gets about 7."
    )
    sure = standing(progress, CONFIDENCE)
    assert sure.interval.mean == -0.5
    assert "cannot be claimed yet" in said_in_words("confidence", progress.profile), "ten answers are few"
    assert standing(progress, EXECUTION).interval.mean == 0.5


def test_the_course_of_what_compares_kinds_begins_with_the_twentieth_of_the_rarer_kind() -> None:
    for evenings, has_course in ((19, False), (20, True)):
        found = standing(progress_of([evening(n, [True, True]) for n in range(evenings)]), SENSITIVITY)
        assert bool(found.course) == has_course
    lopsided = [evening(0, [True] * 38), evening(1, [True], "inspiring"), evening(2, [True] * 8, "directive")]
    assert standing(progress_of(lopsided), SENSITIVITY).course, "20 of the rarer kind are enough"
    fewer = [evening(0, [True] * 38), evening(2, [True] * 9, "directive")]
    for measure in (SENSITIVITY, LEAN):
        assert not standing(progress_of(fewer), measure).course, "47 decisions, and 19 of a kind"
    assert standing(progress_of(fewer), FIT).course


def test_a_point_says_after_which_playthrough_it_stood_so_and_when_that_was_begun() -> None:
    evenings = [evening(n, [n % 2 == 0] * 10, "directive") for n in range(6)]
    found = standing(progress_of(evenings), FIT)
    assert [(point.playthrough, point.at) for point in found.course] == [
        (number, evenings[number].playthrough.begun) for number in (1, 2, 3, 4, 5)
    ]
    assert [point.interval.mean for point in found.course] == [0.5, 20 / 30, 0.5, 0.5, 0.5]
    assert found.trend == trend_of(found.course) == "none"
    assert standing(progress_of([]), FIT).since == ""


def test_an_evening_in_which_several_things_were_met_has_one_point_at_its_end() -> None:
    moves = [scored(f"s{n}", "directive", "directive") for n in range(25)]
    (point,) = standing(progress_of([played(moves[:22]), played(moves[22:][:0])]), FIT).course
    assert (point.playthrough, point.interval.mean) == (0, 1.0)
    both = standing(progress_of([played(moves[:22]), played([*moves[:22], *moves[22:]])]), FIT).course
    assert [point.playthrough for point in both] == [0, 1]


def test_a_rise_is_a_trend() -> None:
    evenings = [evening(n, [n >= 4] * 10, "directive") for n in range(8)]
    assert standing(progress_of(evenings), FIT).trend == "risen"
    touching = [Point(0, "", Interval(0.4, 0.3, 0.5)), Point(1, "", Interval(0.6, 0.5, 0.7))]
    assert trend_of(touching) == trend_of(touching[::-1]) == "none", "they touch"


def test_a_version_that_was_only_practised_is_none_and_hides_no_later_one() -> None:
    old, new = {"content": "d1", "version": "1.0.0"}, {"content": "d2", "version": "1.1.0"}
    found = progress_of([
        evening(0, [True], **old), evening(0, [True], practice=True, **new), evening(0, [True], **new),
    ]).editions  # fmt: skip
    assert [(each.playthrough, each.version) for each in found] == [(2, "1.1.0")]


def test_an_estimate_comes_with_the_eighth_of_what_it_is_computed_from() -> None:
    for count in (7, 8):
        moves = [scored(f"s{n}", "directive", "directive", "fair", picks=Picks(1, 2, 0.7)) for n in range(count)]
        progress = progress_of([played(moves)])
        for measure in (FIT, EXECUTION, READING):
            assert (standing(progress, measure).interval is not None) == (count >= 8), measure.name
            assert standing(progress, measure).decisions == count
    assert standing(progress, EXECUTION).interval.mean == 0.5
    assert standing(progress, READING).interval.mean == 0.5


def test_reading_is_counted_where_something_was_picked() -> None:
    picks = [None, Picks(0, 0, 0.0), Picks(1, 1, 0.3), Picks(1, 2, 0.6)]
    moves = [scored(f"s{n}", "directive", "directive", picks=each) for n, each in enumerate(picks)]
    assert standing(progress_of([played(moves)]), READING).decisions == 2
