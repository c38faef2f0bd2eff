"""One decision as a group took it: every answer there is, who came to which, how sure, how fast, and what they saw."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from msgspec.structs import replace

from trainer.packs.format import Call
from trainer.packs.model import Choice, Decision, Scenario, Scene
from trainer.packs.names import TIMEOUT
from trainer.packs.situation import FACTORS, Situation
from trainer.scoring.cohort_values import CohortChoice, CohortDecision, CohortMove, Sure, Talk
from trainer.scoring.confidence import PROBABILITIES
from trainer.scoring.fit import STYLES, ScoredMove, answer_score, fit_of
from trainer.scoring.reading_first import deciders
from trainer.scoring.story_order import leading_to
from trainer.scoring.verdict import tally_of, verdict_under


def decision_of_group(
    scenario: str, edition: str, scene: str, taken: Sequence[CohortMove], read: Scenario | None
) -> CohortDecision:
    """The decision of that scene, by those who met it with one call; `read` is its scenario, where it is known."""
    moves = [each.scored for each in taken]
    styles = Counter(move.style for move in moves)
    timely = [move.move.seconds for move in moves if not move.move.timed_out and move.move.seconds > 0]
    asked = [move.move.factors for move in moves if move.move.factors is not None]
    found = CohortDecision(
        scenario, scene, moves[0].call, {style: styles[style] for style in STYLES},
        dict(Counter(move.move.choice for move in moves).most_common()), fit_of(moves),
        tally_of(move.verdict for move in moves),
        tuple((each.person, each.differently) for each in taken if each.differently), edition,
        timed_out=sum(move.move.timed_out for move in moves), untimed=sum(each.untimed for each in taken),
        median=median(timely) if timely else None, sure=_sure(moves),
        picked=dict(Counter(factor for each in asked for factor in each).most_common()), asked_first=len(asked),
        talk=_talk(taken),
    )  # fmt: skip
    return _as_read(found, taken, read)


def titled(found: Sequence[CohortDecision], read: Scenario | None) -> list[CohortDecision]:
    """The decisions of one text, scenes of the same title told apart by which of them each is and what comes before."""
    scenes: dict[str, list[str]] = {}
    for each in found:
        scenes.setdefault(each.title, [])
        if each.scene not in scenes[each.title]:
            scenes[each.title].append(each.scene)
    calls = Counter(each.scene for each in found)
    found = [each._replace(several_calls=calls[each.scene] > 1) for each in found]
    return [_told_apart(each, scenes[each.title], read) for each in found]


def _told_apart(each: CohortDecision, scenes: Sequence[str], read: Scenario | None) -> CohortDecision:
    if len(scenes) == 1 or read is None:
        return each
    before = [_choice(read, *answer) for answer in leading_to(read, each.scene)]
    return each._replace(
        sibling=(scenes.index(each.scene) + 1, len(scenes)),
        after=tuple(dict.fromkeys(choice.text for choice in before if choice is not None)),
    )


def _choice(read: Scenario, scene: str, id: str) -> Choice | None:
    decision = read.scenes[scene].decision
    return next((choice for choice in decision.choices if choice.id == id), None) if decision is not None else None


def _as_read(found: CohortDecision, taken: Sequence[CohortMove], read: Scenario | None) -> CohortDecision:
    """With what stands in the scenario: title, text, reasons, and the answers that nobody took."""
    scene = read.scenes.get(found.scene) if read is not None else None
    decision = scene.decision if scene is not None else None
    if scene is None or decision is None:
        return found._replace(title=found.scene, takes=_taken_only(taken))
    cases = decision.in_each_case
    met = sorted({each.scored.case for each in taken if each.scored.case < len(cases)})
    reasons = dict.fromkeys(cases[number].because for number in met)
    call = cases[met[0]].call if met else decision.call
    situations = [cases[number].situation for number in met] or [decision.situation]
    return found._replace(
        title=scene.title, text=scene.text, passages=_passages(scene), because=tuple(filter(None, reasons)),
        deciding=_deciding(situations),
        takes=_takes(replace(decision, call=call, cases=()), taken),
    )  # fmt: skip


def _passages(scene: Scene) -> tuple[tuple[str, bool], ...]:
    if not scene.passages:
        return ((scene.text, False),)
    return tuple((each.text, each.when is not None) for each in scene.passages)


def _deciding(situations: Sequence[Situation | None]) -> tuple[str, ...]:
    """The factors that decide in all cases that were met, in their order; none where one has no situation."""
    right = [deciders(each) if each is not None else frozenset[str]() for each in situations]
    return tuple(factor for factor in FACTORS if all(factor in each for each in right))


def _takes(decision: Decision, taken: Sequence[CohortMove]) -> tuple[CohortChoice, ...]:
    first, final = _counts(taken)
    found = []
    for choice in decision.choices:
        score = answer_score(decision.call, choice)
        verdict = verdict_under(score.fit, score.execution)
        found.append(
            CohortChoice(
                choice.id, choice.text, choice.style, choice.execution, verdict, first[choice.id], final[choice.id],
                tuple(dict.fromkeys(each.text for each in choice.texts if each.text != choice.text)),
                choice.when is not None,
            )
        )  # fmt: skip
    if first[TIMEOUT]:
        found.append(_ran_out(decision.call, first[TIMEOUT], final[TIMEOUT]))
    return tuple(found)


def _ran_out(call: Call | None, first: int, final: int) -> CohortChoice:
    score = answer_score(call, None)
    return CohortChoice(
        TIMEOUT, "", score.style, score.execution, verdict_under(score.fit, score.execution), first, final
    )


def _taken_only(taken: Sequence[CohortMove]) -> tuple[CohortChoice, ...]:
    """Where the text is not known: the answers that were taken, by their ids."""
    first, final = _counts(taken)
    known = {each.scored.move.choice: each.scored for each in taken}
    known |= {each.second.move.choice: each.second for each in taken if each.second is not None}
    return tuple(
        CohortChoice(id, "" if id == TIMEOUT else id, move.style, move.execution, move.verdict, first[id], final[id])
        for id, move in known.items()
    )


def _counts(taken: Sequence[CohortMove]) -> tuple[Counter[str], Counter[str]]:
    """How many came to each answer at first, and in the end: who did not vote again stays with the first vote."""
    first = Counter(each.scored.move.choice for each in taken)
    return first, Counter((each.second or each.scored).move.choice for each in taken)


def _sure(moves: Sequence[ScoredMove]) -> tuple[Sure, ...]:
    found = []
    for confidence in PROBABILITIES:
        fit = fit_of(move for move in moves if move.move.confidence == confidence)
        if fit.of:
            found.append(Sure(confidence, fit))
    return tuple(found)


def _talk(taken: Sequence[CohortMove]) -> Talk | None:
    again = [(each.scored, each.second) for each in taken if each.second is not None]
    if not again:
        return None
    moved = [(was, now) for was, now in again if was.move.choice != now.move.choice]
    return Talk(
        len(again), len(moved), sum(was.fit is False and bool(now.fit) for was, now in moved),
        sum(bool(was.fit) and now.fit is False for was, now in moved),
    )  # fmt: skip
