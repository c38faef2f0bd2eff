"""What the rehearsal of one scenario showed, as a value that can be kept and shown without the scenario."""

from typing import Literal, NamedTuple

from trainer.checks.rehearsal.coverage import PartSeen
from trainer.checks.rehearsal.open_questions import Question
from trainer.checks.rehearsal.rehearsal import Reach, Rehearsal
from trainer.checks.rehearsal.score_bounds import Bounds, ScoreBounds
from trainer.packs.condition_text import text_of
from trainer.packs.format import EndingKind
from trainer.packs.model import Scenario


class EndingReached(NamedTuple):
    """An ending by its scene, a shortest path to it, and what can be scored on the way, meters by their labels."""

    scene: str
    kind: EndingKind | None
    path: tuple[str, ...] | None
    bounds: ScoreBounds | None
    meters: tuple[tuple[str, Bounds], ...]


class SameAlways(NamedTuple):
    """A part of a condition that always came out the same, by its scene, the answer it stands at, and its text."""

    scene: str
    answer: str
    text: str
    seen: Literal["true", "false", "never"]


class PlayedThrough(NamedTuple):
    """One scenario: how much was played, every ending that was met, and conditions (`parts` of them in all)."""

    title: str
    whole: bool
    open: tuple[Question, ...]
    states: int
    moves: int
    plays: int
    loops: bool
    bounds: ScoreBounds | None
    endings: tuple[EndingReached, ...]
    parts: int
    same: tuple[SameAlways, ...]


def played_through(scenario: Scenario, rehearsal: Rehearsal) -> PlayedThrough:
    """The shortest ways to endings come first."""
    endings = sorted(rehearsal.endings.items(), key=lambda item: len(item[1].path or ()))
    return PlayedThrough(
        title=scenario.title, whole=rehearsal.whole, open=rehearsal.open,
        states=rehearsal.states, moves=rehearsal.moves, plays=rehearsal.plays,
        loops=rehearsal.loops, bounds=rehearsal.bounds,
        endings=tuple(_ending(scenario, scene, reach) for scene, reach in endings), parts=len(rehearsal.parts),
        same=tuple(_same(part) for part in rehearsal.parts if not (part.true and part.false)),
    )  # fmt: skip


def _ending(scenario: Scenario, scene: str, reach: Reach) -> EndingReached:
    spans = reach.bounds.meters if reach.bounds is not None else {}
    meters = tuple((scenario.meters[name].label, span) for name, span in spans.items())
    return EndingReached(scene, scenario.scenes[scene].ending, reach.path, reach.bounds, meters)


def _same(part: PartSeen) -> SameAlways:
    seen: Literal["true", "false", "never"] = "true" if part.true else "false" if part.false else "never"
    return SameAlways(part.place.scene, part.place.answer, text_of(part.part), seen)
