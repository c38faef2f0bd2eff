"""What went better in a practice than the last time: one thing that is worth a sentence, and no more than is true."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.scoring.fit import SCORED_CALLS, ScoredMove
from trainer.scoring.plan import Reason
from trainer.scoring.verdict import Tally, Verdict, tally_of


class Decided(NamedTuple):
    """A decision that was practised: its title and call, why it was chosen, and what it came to."""

    title: str
    call: Call | None
    why: Reason
    verdict: Verdict | None


class WentBetter(NamedTuple):
    """One thing: a decision that was missed or done poorly before and right now; or of the day's practice, more right
    calls than the last time, all of them or all of one `call` right, or nothing.
    """

    code: Literal["missed before", "poor before", "all right", "more than before", "one kind", "nothing"]
    title: str = ""
    call: Literal["directive", "inspiring"] = "directive"
    now: Tally = Tally()
    then: Tally = Tally()


def went_better(decided: Sequence[Decided], day: Sequence[ScoredMove], before: Tally) -> WentBetter | None:
    """What to say after a sitting in which this was decided; None where there is nothing that is true and worth it.

    `day` is everything practised on that day, empty while its handful is not done: only the whole of it is judged, and
    compared with `before`, what the last day came to on which something was practised.
    """
    scored = [each for each in decided if each.verdict is not None]
    if not scored:
        return None
    now = tally_of(each.verdict for each in day)
    all_right = now.right == now.of
    if all_right and {*SCORED_CALLS} <= {each.call for each in day}:
        return WentBetter("all right")
    right = [each for each in scored if each.verdict == "right"]
    if mended := next((each for each in right if each.why.code == "missed"), None):
        return WentBetter("missed before", mended.title)
    if mended := next((each for each in right if each.why.code == "poorly done"), None):
        return WentBetter("poor before", mended.title)
    if before.of and now.right * before.of > before.right * now.of:
        return WentBetter("more than before", now=now, then=before)
    for call in SCORED_CALLS:
        of_call = [each for each in day if each.call == call]
        if len(of_call) > 1 and all(each.verdict == "right" for each in of_call):
            return WentBetter("one kind", call=call)
    nothing_earlier = now.right == len(right)  # what was right before this sitting may have been what went better
    return WentBetter("nothing") if before.of and not all_right and nothing_earlier else None
