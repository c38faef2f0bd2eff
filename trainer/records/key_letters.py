"""Which letters do for keys that are called by one: of any alphabet, as capitals, that nothing else is called by."""

from typing import Literal

LETTERS_THAT_PICK = "ABCDEFGHIJK"
"""Of questions that can be asked, and of what decides a moment."""
Refused = Literal["no letter", "picks", "other"]


def refused_key(key: str, other: str) -> Refused | None:
    """Why a capital cannot be the letter of a key, where `other` is one already; None if it can."""
    if len(key) != 1 or not key.isalpha() or key != key.upper():
        return "no letter"
    return "picks" if key in LETTERS_THAT_PICK else "other" if key == other else None


def do_for_keys(pause: object, cast: object) -> bool:
    """Whether two values that were kept do, both of them."""
    if not isinstance(pause, str) or not isinstance(cast, str):
        return False
    return refused_key(pause, cast) is None and refused_key(cast, pause) is None
