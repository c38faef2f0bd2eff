"""Progress speaks: what goes well, the slip that comes most, what changed since last week, and how sure that is."""

from datetime import date, timedelta

from msgspec.structs import replace

from tests.scoring.made import played, scored
from trainer.language.spoken import (
    change_in_words,
    practice_in_words,
    slip_in_words,
    strengths_in_words,
    sureness_in_words,
)
from trainer.scoring.fit import Share
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.progress import progress_of
from trainer.scoring.spoken import change_of

TODAY = date(2026, 11, 27)
OTHER = {"directive": "inspiring", "inspiring": "directive"}


def days_of(first: int, last: int, rights: str, call: str = "") -> list[ScoredPlaythrough]:
    """A drill for each letter on each of these days, counted back from today: r right, w wrong, p done poorly."""
    made = []
    for ago in range(first, last - 1, -1):
        at = f"{TODAY - timedelta(days=ago)}T12:00:00+00:00"
        for n, what in enumerate(rights):
            called = call or ("directive", "inspiring")[n % 2]
            style = OTHER[called] if what == "w" else called
            move = scored("s", called, style, "weak" if what == "p" else "strong", at=at)
            made.append(played([move], f"p/d{ago}-{n}{call}", begun=at)._replace(drill=True))
    return made


def spoken(made: list[ScoredPlaythrough]):
    return progress_of(made, TODAY).spoken


def with_slips(made: list[ScoredPlaythrough], *slips: str) -> list[ScoredPlaythrough]:
    """The same, the first of them with a slip each."""
    chosen = [(each.moves[0].move.scene, each.moves[0].move.choice) for each in made]
    slipped = [each._replace(slips={key: slip}) for each, key, slip in zip(made, chosen, slips, strict=False)]
    return slipped + made[len(slips) :]


def test_what_goes_well_is_said_once_it_is_surely_more_than_half() -> None:
    well = spoken(days_of(3, 0, "rrr", "directive") + days_of(3, 0, "rw", "inspiring"))
    assert [each.name for each in well.strengths] == ["directing"]
    said = strengths_in_words(well)
    assert said == "Where moments ask you to direct, you mostly make the right call: 12 of 12."
    assert spoken(days_of(1, 0, "rrr", "directive")).strengths == (), "six are too few"
    assert spoken(days_of(3, 0, "ppp", "directive")).strengths == (), "done poorly is no right call"
    assert strengths_in_words(spoken([])).startswith("Nothing is decided yet.")


def test_the_slip_that_comes_most_is_told_with_how_often_and_what_it_means() -> None:
    made = days_of(3, 0, "rw")
    most = spoken(with_slips(made, *["vague order"] * 4, "blame")).slip
    assert slip_in_words(most) == (
        "Most often it is “vague order”, 4 times in 8 decisions: nobody could know that it was theirs to do."
    )
    for none in (["vague order"] * 2, ["vague order", "blame"] * 4, []):
        assert slip_in_words(spoken(with_slips(made, *none)).slip) == (
            "None stands out: a slip is named here once it has come 3 times, and more often than any other."
        ), "which is true however few there are, and where two come as often"


def test_slips_are_counted_over_first_times_as_the_decisions_are_that_they_are_set_against() -> None:
    """Played three times over, one slip was "12 times in 10 decisions"."""
    made = with_slips(days_of(4, 0, "rw"), *["vague order"] * 4)
    again = [each._replace(playthrough=replace(each.playthrough, practice=True)) for each in made]
    most = spoken(made + made + again).slip
    assert (most.slip, most.times, most.of) == ("vague order", 4, 10)
    assert spoken(again + made).slip is None, "met in practice first, they are met again ever after"


def test_a_week_of_drills_moves_it_for_who_improves_and_not_for_who_does_not() -> None:
    improves = spoken(days_of(13, 7, "rww") + days_of(6, 0, "rrr")).change
    assert (improves.claim, improves.now, improves.before) == ("risen", Share(21, 21), Share(7, 21))
    assert "You make more right calls than before: 21 of 21 in the last seven days" in change_in_words(improves)
    assert sureness_in_words(improves) == "Very sure: chance alone makes such a difference less than once in 100."
    barely = change_of(Share(15, 21), Share(8, 21))
    assert barely.claim == "risen"
    assert sureness_in_words(barely) == "Quite sure: chance alone makes such a difference about once in 20."
    few = change_of(Share(19, 19), Share(7, 21))
    assert few.sure > 0.999
    assert sureness_in_words(few) == (
        "Rather sure: with so few decisions chance alone makes such a difference about once in 15."
    )
    same = spoken(days_of(13, 0, "rrw")).change
    assert same.claim == "none"
    assert "none is claimed" in sureness_in_words(same)
    assert spoken(days_of(13, 7, "rrr") + days_of(6, 0, "rww")).change.claim == "fallen"


def test_it_is_not_compared_before_there_are_enough_on_both_sides() -> None:
    early = spoken(days_of(8, 7, "rrr") + days_of(6, 0, "rrr")).change
    assert (early.claim, early.now, early.before) == ("too early", Share(21, 21), Share(6, 6))
    assert "it is a week old" in sureness_in_words(early), "nothing that is played now makes more of what was before"
    now = spoken(days_of(13, 7, "rrr") + days_of(1, 0, "rrr")).change
    assert sureness_in_words(now) == (
        "It takes 8 decisions that were met for the first time in the last seven days; 2 more."
    )


def test_in_the_first_week_nobody_is_asked_for_more_decisions_however_many_were_made() -> None:
    first_week = spoken(days_of(6, 0, "rrr")).change
    assert first_week.before == Share(0, 0)
    assert sureness_in_words(first_week) == (
        "It takes 8 decisions that were met for the first time a week ago or earlier."
        " What you play now is among them once it is a week old."
    )


def test_a_change_is_claimed_to_either_side_alike_and_never_of_the_same_share() -> None:
    for of in range(8, 40):
        for right in range(of + 1):
            one, other = Share(right, of), Share(of - right, of)
            assert change_of(one, one).claim == "none"
            found, turned = change_of(one, other), change_of(other, one)
            assert {"risen": "fallen", "fallen": "risen"}.get(found.claim, found.claim) == turned.claim


def test_practice_stands_on_a_line_of_its_own() -> None:
    story = played([scored("a", "directive", "directive")], "p/story", begun="2026-11-01T12:00:00+00:00")
    drills = days_of(1, 0, "rw")
    found = progress_of([story, *drills, drills[0]], TODAY)
    assert practice_in_words(found.spoken, found.profile) == (
        "Practice: 4 drills met for the first time, 2 of 4 right calls; 1 decision met again, 1 of 1 right calls."
    )
    only = progress_of([story], TODAY)
    assert practice_in_words(only.spoken, only.profile) == ""
