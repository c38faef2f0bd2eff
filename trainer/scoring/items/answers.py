"""What people got right, as a table with gaps: as the story branches, not everybody meets every decision."""

from collections.abc import Iterable, Mapping

from trainer.scoring.cohort_values import CohortMove

Item = tuple[str, str]
"""Scene and call: a decision of one text."""
Answers = Mapping[str, Mapping[Item, bool]]
"""Person, then decision, to whether it was right: of a text, the first time of each."""


def answers_of(moves: Iterable[CohortMove]) -> dict[str, dict[Item, bool]]:
    """What each person got right; of first times."""
    found: dict[str, dict[Item, bool]] = {}
    for each in moves:
        if each.scored.fit is not None:
            found.setdefault(each.person, {})[each.scored.move.scene, str(each.scored.call)] = each.scored.fit
    return found
