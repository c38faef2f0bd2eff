"""Where another choice would have led, and what it would have cost or won."""

from trainer.language.numbers import begun_large, listed, quoted, share_in_words, whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.format import EndingKind
from trainer.scoring.fit import Share
from trainer.scoring.otherwise import Otherwise
from trainer.scoring.verdict import Tally

_ENDED: dict[EndingKind | None, str] = {
    "good": N_("With the same choices afterwards it would have ended in {place}, a good ending."),
    "mixed": N_("With the same choices afterwards it would have ended in {place}, a mixed ending."),
    "bad": N_("With the same choices afterwards it would have ended in {place}, a bad ending."),
    None: N_("With the same choices afterwards it would have ended in {place}."),
}


def otherwise_in_words(found: Otherwise) -> str:
    """Where it would have led, what the meters would say, and the calls, a sentence each."""
    if found.over:
        calls = _("Right calls: {share} instead of {was}.")
        calls = calls.format(share=_right(found.tally), was=_right(found.tally_was))
    else:
        calls = _("Right calls so far: {share}.").format(share=_right(found.tally))
    return " ".join(filter(None, (_where(found), _meters(found), calls, _poor(found))))


def _right(tally: Tally) -> str:
    return share_in_words(Share(tally.right, tally.of))


def _poor(found: Otherwise) -> str:
    """What of it is the right style and no right call; empty where there is none."""
    poor, was = found.tally.poorly_done, found.tally_was.poorly_done
    if found.over and (poor or was):
        return _("Poorly done: {count} instead of {was}.").format(count=whole(poor), was=whole(was))
    return _("Poorly done: {count}.").format(count=whole(poor)) if poor else ""


def _where(found: Otherwise) -> str:
    if found.over:
        return _(_ENDED[found.outcome]).format(place=quoted(found.place))
    if found.same:
        said = (
            ngettext(
                "After {count} more of your choices it leads to another form of {place}.",
                "After {count} more of your choices it leads to another form of {place}.", found.same,
            )
            if found.familiar
            else ngettext(
                "After {count} more of your choices it leads to {place}, which you were not asked.",
                "After {count} more of your choices it leads to {place}, which you were not asked.", found.same,
            )
        )  # fmt: skip
        return said.format(count=whole(found.same), place=quoted(found.place))
    said = (
        _("It leads to another form of {place}.")
        if found.familiar
        else _("It leads to {place}, which you were not asked.")
    )
    return said.format(place=quoted(found.place))


def _meters(found: Otherwise) -> str:
    changed = [
        _("{meter} {then} instead of {now}").format(meter=each.label, then=each.would_be, now=each.was)
        for each in found.meters
        if each.was != each.would_be
    ]
    if found.over:
        said = _("{meters}.") if changed else _("The meters would stand as they do.")
    else:
        said = _("There: {meters}.") if changed else _("There the meters would stand as they did.")
    return begun_large(said.format(meters=listed(changed)))
