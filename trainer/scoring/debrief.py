"""The debrief: one playthrough explained, as a value that every face shows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from trainer.packs.format import EndingKind, Execution, Skill, Slip, Style, Tactic
from trainer.packs.model import Choice, Picture, Scenario
from trainer.packs.situation import Situation
from trainer.play.engine import State, Step, answered, begin, offered
from trainer.scoring.better_line import better_line
from trainer.scoring.fit import (
    SCORED_CALLS,
    ScoredMove,
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
from trainer.scoring.gravity import Grave, gravity_of
from trainer.scoring.intention import IntentionCode, suggest_intention
from trainer.scoring.other_case import OtherCase, other_cases
from trainer.scoring.own_line import names_in
from trainer.scoring.reading_first import Picks, sum_of
from trainer.scoring.situation_model import Flips, Reading, nearest_flips, read
from trainer.scoring.threads import Thread, threads_of
from trainer.scoring.verdict import Tally, tally_of

T = TypeVar("T", bound=str)

POWER_TACTICS: frozenset[Tactic] = frozenset(("legitimating", "pressure"))
"""Tactics that make people comply; all others influence (Yukl)."""


class MeterChange(NamedTuple):
    """A meter by its label, 0 to 100, before and after."""

    label: str
    before: int
    after: int


class ExplainedChoice(NamedTuple):
    """A choice as the debrief shows it: what it was, how it was meant, what came of it. No text where time ran out."""

    id: str
    text: str
    style: Style
    execution: Execution
    tactic: Tactic | None
    skills: tuple[Skill, ...]
    slip: Slip | None
    outcome: str


class Better(NamedTuple):
    """The choice that would have done it, with what would have come of it there."""

    answer: ExplainedChoice
    meters: tuple[MeterChange, ...]


class Heard(NamedTuple):
    """A question that was asked before choosing, of whom (empty: one looked), and what was heard."""

    who: str
    text: str
    answer: str


class ExplainedDecision(NamedTuple):
    """A decision with the move that answered it. `turn` says that the call differs from the scored one before.

    `answer` is the choice that was taken, `timer` the author's in seconds. `heard` is what was asked before, of so many
    `questions` that could be asked; `other_cases` are what the moment might have been. `better` is None where the call
    was right or is not scored, and where nothing on offer would have been right. `people` are the names of the story.
    `grave` is what is grave of what came of it: then no verdict is to look like a prize.
    """

    number: int
    scored: ScoredMove
    title: str
    text: str
    picture: Picture | None
    turn: bool
    because: str
    situation: Situation | None
    reading: Reading | None
    flips: Flips | None
    answer: ExplainedChoice
    timer: int | None
    meters: tuple[MeterChange, ...]
    others: tuple[ExplainedChoice, ...]
    heard: tuple[Heard, ...] = ()
    questions: int = 0
    other_cases: tuple[OtherCase, ...] = ()
    better: Better | None = None
    people: tuple[str, ...] = ()
    grave: Grave | None = None

    @property
    def disputed(self) -> bool:
        """Whether author and model disagree; then both are shown."""
        call = self.scored.call
        return self.reading is not None and call in SCORED_CALLS and self.reading.call != call


class Tempo(NamedTuple):
    """Over the timed decisions: mean share of the time used (0 to 1) and how often it ran out."""

    decisions: int
    share: float
    timeouts: int


class Debrief(NamedTuple):
    """Everything there is to say of one playthrough.

    What came to no ending has no outcome, as has a `drill`, which is one decision on its own; that has no title of an
    ending either.
    """

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
    decisions: tuple[ExplainedDecision, ...]
    tempo: Tempo | None
    power: int
    influence: int
    slips: Mapping[Slip, int]
    skills: Mapping[Skill, int]
    intention: IntentionCode
    picks: Picks | None
    time_factor: float | None
    timers_since: int
    threads: tuple[Thread, ...] = ()
    voices: tuple[tuple[str, str], ...] = ()
    tally: Tally = Tally()
    looked: Share | None = None
    """Of the decisions in which something could be asked, in how many it was; None where there were none."""
    drill: bool = False

    def threads_to(self, number: int) -> tuple[Thread, ...]:
        """What came of earlier decisions in one, or in the ending (0)."""
        return tuple(thread for thread in self.threads if thread.number == number)


def debrief_of(
    scenario: Scenario, steps: Sequence[Step], time_factor: float | None = 1.0, timers_since: int = 0
) -> Debrief:
    """Explain a playthrough.

    `time_factor` is how far timers were stretched after the first `timers_since` steps; None says they were off.
    """
    scored = [score(step) for step in steps]
    last = steps[-1].after if steps else begin(scenario)
    decisions = tuple(
        _explained(number, step, move, bool(turn), _flips(step))._replace(other_cases=other_cases(steps, number))
        for number, (step, move, turn) in enumerate(zip(steps, scored, followers_of(scored), strict=True), start=1)
    )
    taken = [decision.answer for decision in decisions]
    tactics = [answer.tactic for answer in taken if answer.tactic]
    power = sum(tactic in POWER_TACTICS for tactic in tactics)
    return Debrief(
        scenario=scenario.key, title=scenario.title, ending=last.scene_id,
        ending_title=last.scene.title if scenario.drill is None else "",
        outcome=last.scene.ending if scenario.drill is None else None,
        meters=_changes(scenario, begin(scenario).meters, last.meters),
        fit=fit_of(scored), execution=execution_of(scored), table=table_of(scored), switching=switching_of(scored),
        decisions=decisions, tempo=_tempo(decisions, time_factor, timers_since), power=power,
        influence=len(tactics) - power, slips=_count([answer.slip for answer in taken if answer.slip]),
        skills=_count([skill for answer in taken for skill in answer.skills]),
        intention=suggest_intention(scored), picks=sum_of(move.picks for move in scored), time_factor=time_factor,
        timers_since=timers_since, threads=threads_of(scenario, steps), voices=_voices(last), looked=_looked(decisions),
        tally=tally_of(move.verdict for move in scored), drill=scenario.drill is not None,
    )  # fmt: skip


def explain(step: Step) -> ExplainedDecision:
    """One decision explained on its own, as shown right after it is taken: without turns and flips."""
    return _explained(step.after.number, step, score(step), turn=False, flips=None)


def _voices(state: State) -> tuple[tuple[str, str], ...]:
    cast = state.scenario.cast
    return tuple((cast[each.who].name if each.who in cast else each.who, each.text) for each in state.scene.voices)


def _looked(decisions: Sequence[ExplainedDecision]) -> Share | None:
    asking = [decision for decision in decisions if decision.questions]
    return Share(sum(bool(each.heard) for each in asking), len(asking)) if asking else None


def _heard(step: Step) -> tuple[Heard, ...]:
    cast, known = step.before.scenario.cast, {each.id: each for each in decision_of(step).questions}
    asked = (known[id] for id in step.move.asked)
    return tuple(Heard(cast[q.who].name if q.who in cast else "", q.text, q.answer) for q in asked)


def _flips(step: Step) -> Flips | None:
    situation = decision_of(step).situation
    return nearest_flips(situation) if situation else None


def _explained(number: int, step: Step, scored: ScoredMove, turn: bool, flips: Flips | None) -> ExplainedDecision:
    scene, decision, choice = step.before.scene, decision_of(step), choice_of(step)
    return ExplainedDecision(
        number=number, scored=scored, title=scene.title, text=scene.text, picture=scene.picture, turn=turn,
        because=decision.because, situation=decision.situation,
        reading=read(decision.situation) if decision.situation else None, flips=flips,
        answer=_choice(choice) if choice else _ran_out(step), timer=decision.timer,
        meters=_changes(step.before.scenario, step.before.meters, step.after.meters),
        heard=_heard(step), questions=len(decision.questions), better=_better(step, scored),
        people=names_in(step.before.scenario), grave=gravity_of(step),
        others=tuple(_choice(other) for other in offered(answered(step)) if choice is None or other.id != choice.id),
    )  # fmt: skip


def _better(step: Step, scored: ScoredMove) -> Better | None:
    found = better_line(step, scored)
    if found is None:
        return None
    return Better(_choice(found.choice), _changes(step.before.scenario, step.before.meters, found.after.meters))


def _choice(choice: Choice) -> ExplainedChoice:
    return ExplainedChoice(
        choice.id, choice.text, choice.style, choice.execution, choice.tactic, choice.skills, choice.slip,
        choice.outcome,
    )  # fmt: skip


def outcome_of(step: Step) -> str:
    """What people do after a step; empty where that is not told."""
    answer = choice_of(step) or decision_of(step).on_timeout
    return answer.outcome if answer is not None else ""


def _ran_out(step: Step) -> ExplainedChoice:
    return ExplainedChoice(step.move.choice, "", "passive", "weak", None, (), None, outcome_of(step))


def _changes(scenario: Scenario, before: Mapping[str, int], after: Mapping[str, int]) -> tuple[MeterChange, ...]:
    return tuple(MeterChange(meter.label, before[name], after[name]) for name, meter in scenario.meters.items())


def _tempo(decisions: Sequence[ExplainedDecision], time_factor: float | None, since: int) -> Tempo | None:
    """Of decisions before `since`, timed otherwise, only those count whose time ran out: they used the whole of it."""
    shares = [1.0 for decision in decisions[:since] if decision.scored.move.timed_out]
    timeouts = len(shares)
    for decision in decisions[since:]:
        if decision.timer is not None and time_factor is not None:
            move = decision.scored.move
            timeouts += move.timed_out
            shares.append(1.0 if move.timed_out else min(1.0, move.seconds / (decision.timer * time_factor)))
    return Tempo(len(shares), sum(shares) / len(shares), timeouts) if shares else None


def _count(items: Sequence[T]) -> dict[T, int]:
    return {item: items.count(item) for item in dict.fromkeys(items)}
