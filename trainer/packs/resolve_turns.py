"""The situations of a drill: the first is stated whole, each later one turns one factor of it."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import UnsetType

from trainer.packs.format_drills import VersionItem
from trainer.packs.format_situation import DiffersItem, SituationItem
from trainer.packs.resolving import Path, Resolving
from trainer.packs.situation import LEVELS, Situation, situation_from_words


class Turned(NamedTuple):
    """The situation of a version, None where it is not known; and the factor in which it differs from the first."""

    situation: Situation | None
    factor: str | None


def turns_of(found: Resolving, versions: Sequence[VersionItem], path: Path) -> list[Turned]:
    """What each version is, and what is wrong with how it says so."""
    first = _first(found, versions[0], (*path, 0))
    turned = [Turned(first, None)]
    seen: dict[tuple[str, str], int] = {}
    for place, version in enumerate(versions[1:], start=1):
        turn = _later(found, version, (*path, place))
        if turn is None:
            turned.append(Turned(None, None))
            continue
        factor, word = turn
        here = (*path, place, "differs", factor)
        if first is not None and first.word(factor) == word:
            message = f"`differs` says {factor} is {word!r}, and so it is in the first version."
            found.report("RC233", here, message, f"Say another level: {_others(factor, word)}.")
        elif turn in seen:
            message = f"Version {seen[turn] + 1} differs by {factor}: {word} too."
            found.report("RC233", here, message, "Turn another factor, or another level of it, or delete one of them.")
        seen.setdefault(turn, place)
        situation = first._replace(**{factor: LEVELS[factor].index(word)}) if first is not None else None
        turned.append(Turned(situation, factor))
    return turned


def _first(found: Resolving, version: VersionItem, path: Path) -> Situation | None:
    if not isinstance(version.differs, UnsetType):
        message = "The first version differs from nothing."
        found.report("RC231", (*path, "differs"), message, "Move `differs` to a later version.")
    if isinstance(version.situation, UnsetType):
        message = "The first version has no `situation`."
        found.report("RC231", path, message, "State its factors, at least the urgency; later versions differ from it.")
        return None
    return situation_from_words(_said(version.situation))


def _later(found: Resolving, version: VersionItem, path: Path) -> tuple[str, str] | None:
    """The factor that is turned, and its level."""
    if not isinstance(version.situation, UnsetType):
        message = f"Version {_number(path)} states a `situation` of its own."
        found.report("RC231", (*path, "situation"), message, "Take it away, and say what `differs` from the first.")
        if isinstance(version.differs, UnsetType):
            return None
    words = {} if isinstance(version.differs, UnsetType) else _said(version.differs)
    if len(words) == 1:
        return next(iter(words.items()))
    if words:
        message = f"Version {_number(path)} differs in {len(words)} factors: {', '.join(words)}."
        help = "Leave one of them; a pair teaches what one factor does."
    else:
        message = f"Version {_number(path)} does not say what differs."
        help = "Name one factor and its level: differs: {urgency: days}."
    found.report("RC232", (*path, "differs"), message, help)
    return None


def _number(path: Path) -> int:
    place = path[-1]
    assert isinstance(place, int), "versions are a list"
    return place + 1


def _said(item: SituationItem | DiffersItem) -> dict[str, str]:
    return {factor: word for factor in LEVELS if not isinstance(word := getattr(item, factor), UnsetType)}


def _others(factor: str, word: str) -> str:
    return " or ".join(each for each in LEVELS[factor] if each != word)
