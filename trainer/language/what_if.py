"""What if: factors of a moment, turned, and what it would call for then."""

from collections.abc import Iterable

from trainer.language.calls import call_in_words
from trainer.language.factors import factor_named, level_in_words
from trainer.language.numbers import listed
from trainer.language.translation import _


def what_if_in_words(turned: Iterable[tuple[str, str, str]]) -> str:
    """What was turned: each is a factor, its word as it was, and the word then."""
    changes = [
        _("{factor} “{then}”, not “{was}”").format(
            factor=factor_named(factor), then=level_in_words(factor, then), was=level_in_words(factor, was)
        )
        for factor, was, then in turned
    ]
    return _("What if: {changes}?").format(changes=listed(changes))


def would_call_for(call: str, was: str) -> str:
    """What the facts would point to."""
    if call == "contested":
        return _("Then the facts would pull both ways.")
    said = call_in_words(call)
    if call == was:
        return _("The facts would still point to {call}.").format(call=said)
    return _("Then the facts would point to {call}.").format(call=said)
