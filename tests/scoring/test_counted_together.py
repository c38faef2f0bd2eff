"""Playthroughs of several people counted together: whose first times they are, and what practice counts."""

from tests.scoring.made import played, scored
from trainer.play.note import Note
from trainer.scoring.cohort import cohort_of
from trainer.scoring.counted_together import PlaythroughResult, cohort_moves, progress_of_people
from trainer.scoring.fit import ScoredMove

RIGHT, WRONG = scored("fork", "directive", "directive"), scored("fork", "directive", "inspiring")
LATER = scored("talk", "inspiring", "inspiring")


def result(*moves: ScoredMove | None, day: int = 1, **more) -> PlaythroughResult:
    """A playthrough begun on that day."""
    made = played([move or RIGHT for move in moves], begun=f"2026-11-{day:02}T12:00:00+00:00", **more)
    return PlaythroughResult(made.playthrough, moves, "A walk", "1.0.0")


def test_each_persons_first_times_are_their_own() -> None:
    told = [("Anna", result(RIGHT)), ("Anna", result(WRONG, day=2)), ("Bo", result(WRONG))]
    profile = progress_of_people(told, several=True).profile
    assert (profile.fit, profile.again) == ((1, 2), 1)
    assert progress_of_people(told[:1], several=False).profile.fit == (1, 1)


def test_whose_a_scenario_was_is_said_only_where_there_are_several() -> None:
    old, new = result(RIGHT), result(RIGHT, day=2, content="d2")._replace(version="2.0.0")
    told = [("Anna", old), ("Anna", new)]
    assert [each.scenario for each in progress_of_people(told, several=False).editions] == ["p/s"]
    found = progress_of_people([*told, ("Bo", old)], several=True).editions
    assert [(each.scenario, each.version) for each in found] == [("Anna: p/s", "2.0.0")]


def test_what_is_told_of_a_group_has_its_notes_and_leaves_out_what_was_given_or_could_not_be_scored() -> None:
    notes = (Note(2, "differently", "She was right."), Note(1, "review", "I hurried."))
    practised = result(RIGHT, LATER, None, given=1, practice=True)._replace(notes=notes)
    (move,) = cohort_moves([("Anna", practised)], {})
    assert (move.person, move.scenario, move.scored, move.differently, move.practice) == (
        "Anna", "p/s", LATER, "She was right.", True,
    )  # fmt: skip
    assert cohort_of([move]).fit == (0, 0)
    taken = cohort_moves([("Anna", result(RIGHT, LATER)._replace(notes=notes))], {})
    assert [(each.scored, each.differently, each.practice) for each in taken] == [
        (RIGHT, "", False), (LATER, "She was right.", False),
    ]  # fmt: skip


def test_what_could_not_be_scored_is_left_out_of_a_profile() -> None:
    assert progress_of_people([("Anna", result(RIGHT, None))], several=False).profile.fit == (1, 1)
