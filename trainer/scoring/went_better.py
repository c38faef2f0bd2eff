"""What went better in a practice than the last time: one thing that is worth a sentence, and no more than is true."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.scoring.plan import Reason
from trainer.scoring.verdict import Tally, Verdict, tally_of


class Decided(NamedTuple):
    """A decision that was practised: its title and call, why it was chosen, and what it came to."""

    title: str
    call: Call | None
    why: Reason
    verdict: Verdict | None


class WentBetter(NamedTuple):
    """One thing: a decision that was missed or done poorly before and right now, more right calls than the last time,
    all of them or all of one `call` right; or nothing.
    """

    code: Literal["missed before", "poor before", "all right", "more than before", "one kind", "nothing"]
    title: str = ""
    call: Literal["directive", "inspiring"] = "directive"
    now: Tally = Tally()
    then: Tally = Tally()


def went_better(decided: Sequence[Decided], before: Tally) -> WentBetter | None:
    """What to say of it; `before` is what the last practice came to. None where nothing was scored."""
    scored = [each for each in decided if each.verdict is not None]
    if not scored:
        return None
    right = [each for each in scored if each.verdict == "right"]
    calls = {each.call for each in scored}
    if len(right) == len(scored) and len(calls) > 1:
        return WentBetter("all right")
    if mended := next((each for each in right if each.why.code == "missed"), None):
        return WentBetter("missed before", mended.title)
    if mended := next((each for each in right if each.why.code == "poorly done"), None):
        return WentBetter("poor before", mended.title)
    now = tally_of(each.verdict for each in scored)
    if before.of and now.right * before.of > before.right * now.of:
        return WentBetter("more than before", now=now, then=before)
    for call in ("directive", "inspiring"):
        of_call = [each for each in scored if each.call == call]
        if len(of_call) > 1 and all(each.verdict == "right" for each in of_call):
            return WentBetter("one kind", call=call)
    return WentBetter("nothing")
