"""A playthrough from a file is played through the engine; one that could not have been played counts in nothing."""

import pytest
from msgspec.structs import replace

from tests.made.small import small_scenario
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.scoring.apart import Apart
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.recount import Recounted, recount

WALK = small_scenario()
LEFT, LISTEN = Move("fork", "left"), Move("talk", "listen")


def walked(*moves: Move, ended: bool = True, **more) -> Playthrough:
    finished = "2026-11-01T12:01:00+00:00" if ended else None
    return Playthrough("d", "small/walk", 7, "2026-11-01T12:00:00+00:00", finished, moves=moves, **more)


def fits(found: Recounted) -> list[bool | None]:
    return [each.fit for each in found.moves]


def test_what_was_played_is_counted_by_its_scenario() -> None:
    found = recount(WALK, walked(LEFT, LISTEN))
    assert (found.fault, fits(found)) == (None, [True, True])
    assert fits(recount(WALK, walked(Move("fork", "ask"), Move("talk", "order")))) == [False, False]
    assert fits(recount(WALK, walked(Move("fork", "timeout"), LISTEN))) == [False, True]


def test_what_goes_on_or_was_practised_needs_no_ending() -> None:
    assert recount(WALK, walked(LEFT, ended=False)).fault is None
    assert recount(WALK, walked(LEFT, practice=True)).fault is None
    assert recount(WALK, walked(ended=False)).fault is None


@pytest.mark.parametrize(
    ("moves", "number"),
    [
        ((Move("fork", "fly"), LISTEN), 1), ((LEFT, Move("talk", "timeout")), 2), ((LISTEN, LEFT), 1),
        ((LEFT, LEFT), 2), ((Move("fork", "ask"), Move("talk", "sing")), 2), ((LEFT, LISTEN, LISTEN), 3),
        ((Move("nowhere", "left"),), 1), ((Move("home", "left"),), 1), ((Move("\x00", "\u202e"),), 1),
    ],
)  # fmt: skip
def test_a_decision_that_cannot_be_made_there_leaves_the_playthrough_out(moves: tuple[Move, ...], number: int) -> None:
    """No such choice, no timer, the wrong scene, a condition that is not met, after the ending."""
    assert recount(WALK, walked(*moves)) == Recounted((), "not possible", number)


@pytest.mark.parametrize("factors", [("urgency",) * 2, ("urgency", "stakes", "duty"), ("luck",)])
def test_factors_that_nobody_can_pick_leave_it_out(factors: tuple[str, ...]) -> None:
    assert recount(WALK, walked(replace(LEFT, factors=factors), LISTEN)) == Recounted((), "not possible", 1)
    assert recount(WALK, walked(replace(LEFT, factors=("urgency", "stakes")), LISTEN)).fault is None


def test_one_that_was_cut_says_that_it_ended_and_has_not() -> None:
    assert recount(WALK, walked(LEFT)) == Recounted((), "cut")
    assert recount(WALK, walked()) == Recounted((), "cut")
    assert recount(WALK, walked(LEFT, practice=True, given=2)) == Recounted((), "cut")


def test_without_its_scenario_nothing_is_counted() -> None:
    assert recount(None, walked(LEFT, LISTEN)) == Recounted((), "no content")


def test_what_is_told_apart_is_counted_with_what_the_file_claims() -> None:
    claims = recount(WALK, walked(LEFT, LISTEN)).moves
    result = PlaythroughResult(walked(LEFT, LISTEN), (claims[0], None), "A walk", "1.0.0")
    told = Apart("no content", "Anna", "A walk").with_one(result).with_one(result)
    assert (told.playthroughs, told.decisions, told.claimed) == (2, 4, (2, 2))
    practised = result._replace(playthrough=walked(LEFT, LISTEN, practice=True, given=1))
    assert Apart("cut", "Anna", "A walk").with_one(practised).claimed == (0, 0)
