"""Why a decision of a group is worth talking of: the first of these rules that holds."""

from typing import Literal

from trainer.scoring.cohort_values import CohortDecision

Reason = Literal["surely missed", "missed", "talked away", "held back", "split"]
"""Most missed the call, and most of those were sure; most missed it; talk led away from it more than towards it; more
did neither than either; or the room simply split.
"""
MOST = 2 / 3


def reason_to_discuss(decision: CohortDecision) -> Reason:
    """The reason; the decision is one that several people took."""
    missed, talk = decision.tally.missed, decision.talk
    if missed and missed >= MOST * decision.people:
        return "surely missed" if 2 * decision.sure_and_wrong >= missed else "missed"
    if talk is not None and talk.away > talk.towards:
        return "talked away"
    neither = decision.styles.get("passive", 0)
    if neither and neither == max(decision.styles.values()):
        return "held back"
    return "split"
