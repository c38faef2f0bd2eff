"""The debrief: one playthrough explained, as a value that every face shows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from trainer.packs.format import Call, EndingKind, Execution, Skill, Slip, Style, Tactic
from trainer.packs.model import Choice, Picture, Scenario
from trainer.packs.situation import Situation
from trainer.play.engine import Step, begin, offered
from trainer.scoring.fit import (
    Scored,
    Share,
    Switching,
    Table,
    choice_of,
    decision_of,
    execution_of,
    fit_of,
    followers_of,
    score,
    switching_of,
    table_of,
)
from trainer.scoring.intention import IntentionCode, suggest_intention
from trainer.scoring.reading_first import Picks, sum_of
from trainer.scoring.situation_model import Flips, Reading, nearest_flips, read

T = TypeVar("T", bound=str)

POWER_TACTICS: frozenset[Tactic] = frozenset(("legitimating", "pressure"))
"""Tactics that make people comply; all others influence (Yukl)."""


class MeterChange(NamedTuple):
    """A meter by its label, 0 to 100, before and after."""

    label: str
    before: int
    after: int


class Answer(NamedTuple):
    """A choice as the debrief shows it: what it was, how it was meant, what came of it. No text where time ran out."""

    id: str
    text: str
    style: Style
    execution: Execution
    tactic: Tactic | None
    skills: tuple[Skill, ...]
    slip: Slip | None
    outcome: str


class Moment(NamedTuple):
    """One decision taken. `turn` says that the call differs from the scored one before. Times in seconds.

    `picked` are the factors that were picked before the choices were seen; None where that was not asked.
    """

    number: int
    scene: str
    title: str
    text: str
    picture: Picture | None
    call: Call | None
    turn: bool
    because: str
    situation: Situation | None
    reading: Reading | None
    flips: Flips | None
    answer: Answer
    fit: bool | None
    timed_out: bool
    seconds: float
    timer: int | None
    meters: tuple[MeterChange, ...]
    others: tuple[Answer, ...]
    picked: tuple[str, ...] | None

    @property
    def disputed(self) -> bool:
        """Whether author and model disagree; then both are shown."""
        return self.reading is not None and self.call in ("directive", "inspiring") and self.reading.call != self.call


class Tempo(NamedTuple):
    """Over the timed decisions: mean share of the time used (0 to 1) and how often it ran out."""

    decisions: int
    share: float
    timeouts: int


class Debrief(NamedTuple):
    """Everything there is to say of one playthrough."""

    scenario: str
    title: str
    ending: str
    ending_title: str
    outcome: EndingKind | None
    meters: tuple[MeterChange, ...]
    fit: Share
    execution: float | None
    table: Table
    switching: Switching
    moments: tuple[Moment, ...]
    tempo: Tempo | None
    power: int
    influence: int
    slips: Mapping[Slip, int]
    skills: Mapping[Skill, int]
    intention: IntentionCode
    picks: Picks | None
    time_factor: float | None
    timers_since: int


def debrief_of(
    scenario: Scenario, steps: Sequence[Step], time_factor: float | None = 1.0, timers_since: int = 0
) -> Debrief:
    """Explain a playthrough.

    `time_factor` is how far timers were stretched after the first `timers_since` steps; None says they were off.
    """
    scored = [score(step) for step in steps]
    last = steps[-1].after if steps else begin(scenario)
    moments = tuple(
        _moment(number, step, move, bool(turn), _flips(step))
        for number, (step, move, turn) in enumerate(zip(steps, scored, followers_of(scored), strict=True), start=1)
    )
    taken = [moment.answer for moment in moments]
    tactics = [answer.tactic for answer in taken if answer.tactic]
    power = sum(tactic in POWER_TACTICS for tactic in tactics)
    return Debrief(
        scenario=scenario.key, title=scenario.title, ending=last.scene_id, ending_title=last.scene.title,
        outcome=last.scene.ending,
        meters=_changes(scenario, begin(scenario).meters, last.meters),
        fit=fit_of(scored), execution=execution_of(scored), table=table_of(scored), switching=switching_of(scored),
        moments=moments, tempo=_tempo(moments, time_factor, timers_since), power=power, influence=len(tactics) - power,
        slips=_count([answer.slip for answer in taken if answer.slip]),
        skills=_count([skill for answer in taken for skill in answer.skills]),
        intention=suggest_intention(scored), picks=sum_of(move.picks for move in scored), time_factor=time_factor,
        timers_since=timers_since,
    )  # fmt: skip


def explain(step: Step) -> Moment:
    """One decision explained on its own, as shown right after it is taken: without turns and flips."""
    return _moment(step.after.number, step, score(step), turn=False, flips=None)


def _flips(step: Step) -> Flips | None:
    situation = decision_of(step).situation
    return nearest_flips(situation) if situation else None


def _moment(number: int, step: Step, scored: Scored, turn: bool, flips: Flips | None) -> Moment:
    scene, decision, choice = step.before.scene, decision_of(step), choice_of(step)
    reading = read(decision.situation) if decision.situation else None
    return Moment(
        number=number, scene=scene.id, title=scene.title, text=scene.text, picture=scene.picture,
        call=decision.call, turn=turn, because=decision.because, situation=decision.situation, reading=reading,
        flips=flips, answer=_answer(choice) if choice else _ran_out(step), fit=scored.fit, timed_out=scored.timed_out,
        seconds=step.move.seconds, timer=decision.timer,
        meters=_changes(step.before.scenario, step.before.meters, step.after.meters),
        others=tuple(_answer(other) for other in offered(step.before) if other is not choice),
        picked=step.move.factors,
    )  # fmt: skip


def _answer(choice: Choice) -> Answer:
    return Answer(
        choice.id,
        choice.text,
        choice.style,
        choice.execution,
        choice.tactic,
        choice.skills,
        choice.slip,
        choice.outcome,
    )


def _ran_out(step: Step) -> Answer:
    timeout = decision_of(step).on_timeout
    return Answer(step.move.choice, "", "passive", "weak", None, (), None, timeout.outcome if timeout else "")


def _changes(scenario: Scenario, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[MeterChange, ...]:
    return tuple(MeterChange(meter.label, before[name], after[name]) for name, meter in scenario.meters.items())


def _tempo(moments: Sequence[Moment], time_factor: float | None, since: int) -> Tempo | None:
    """Of moments before `since`, timed otherwise, only those count whose time ran out: they used the whole of it."""
    shares = [1.0 for moment in moments[:since] if moment.timed_out]
    timeouts = len(shares)
    for moment in moments[since:]:
        if moment.timer is not None and time_factor is not None:
            timeouts += moment.timed_out
            shares.append(1.0 if moment.timed_out else min(1.0, moment.seconds / (moment.timer * time_factor)))
    return Tempo(len(shares), sum(shares) / len(shares), timeouts) if shares else None


def _count(items: Sequence[T]) -> dict[T, int]:
    return {item: items.count(item) for item in dict.fromkeys(items)}
