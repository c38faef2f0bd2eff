"""How each factor was misread: of the decisions that it decided, how often the call was missed, and which way.

Which factors decide is the situation model's word (`reading_first.deciders`), so only decisions whose author gave a
situation count. A decision that several factors decide counts for each of them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.packs.situation import FACTORS, Situation
from trainer.scoring.cohort_values import Cohort, CohortMove
from trainer.scoring.fit import STYLES, Share
from trainer.scoring.items.enough import missing_for_share
from trainer.scoring.reading_first import deciders


class MisreadFactor(NamedTuple):
    """A factor: `missed` of the decisions that it decided, taken by so many people.

    `hits` are those that called for directing, in which they directed; `alarms` those that called for inspiring, in
    which they directed all the same. Who did neither is in both only as one of so many: `passive` of them. `missing`
    are the decisions that are missing until the share may be said.
    """

    factor: str
    missed: Share
    people: int
    hits: Share
    alarms: Share
    passive: int
    missing: int

    @property
    def inspired_instead(self) -> int:
        """How often they inspired where directing fits."""
        return self.missed.right - self.alarms.right - self.passive


def misread_factors(cohort: Cohort) -> tuple[MisreadFactor, ...]:
    """Every factor that decided any decision, in their order."""
    by_factor: dict[str, list[CohortMove]] = {}
    for each in cohort.moves:
        situation = _situation(cohort, each) if each.scored.fit is not None else None
        for factor in deciders(situation) if situation is not None else ():
            by_factor.setdefault(factor, []).append(each)
    return tuple(_misread(factor, by_factor[factor]) for factor in FACTORS if factor in by_factor)


def _misread(factor: str, taken: Iterable[CohortMove]) -> MisreadFactor:
    moves = list(taken)
    counts = {(call, style): 0 for call in ("directive", "inspiring") for style in STYLES}
    for each in moves:
        counts[str(each.scored.call), each.scored.style] += 1
    missed = sum(each.scored.fit is False for each in moves)
    hits, alarms = (
        Share(counts[call, "directive"], sum(counts[call, style] for style in STYLES))
        for call in ("directive", "inspiring")
    )
    passive = counts["directive", "passive"] + counts["inspiring", "passive"]
    return MisreadFactor(
        factor, Share(missed, len(moves)), len({each.person for each in moves}), hits, alarms, passive,
        missing_for_share(missed, len(moves)),
    )  # fmt: skip


def _situation(cohort: Cohort, each: CohortMove) -> Situation | None:
    """Of the decision as it was met; None where the author gave none, or nobody said what was read."""
    edition = cohort.editions.get(each.edition)
    scene = edition.scenario.scenes.get(each.scored.move.scene) if edition and edition.scenario else None
    if scene is None or scene.decision is None:
        return None
    cases = scene.decision.cases
    if not cases:
        return scene.decision.situation
    return cases[each.scored.case].situation if each.scored.case < len(cases) else None
