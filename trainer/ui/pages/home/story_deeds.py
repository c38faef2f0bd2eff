"""What can be done with a story on Home, how it stands, and what of it was found: in words."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trainer.actions.play.home_view import HomeEntry
from trainer.language.translation import _, ngettext

DeedName = Literal["go-on", "start", "start-over", "debrief"]


class Deed(NamedTuple):
    """Something to do with a story: what stands on its button, and what a screen reader says of it."""

    does: DeedName
    words: str
    name: str


def deeds_of(each: HomeEntry) -> list[Deed]:
    """The first is what one does next."""
    title = each.name
    debrief = Deed("debrief", _("Debrief"), _("Debrief of {title}").format(title=title))
    found = [debrief] if each.last is not None else []
    if each.waiting is not None:
        return [
            Deed("go-on", _("Continue"), _("Continue: {title}").format(title=title)),
            _named("start-over", _("Start over"), title),
            *found,
        ]
    return [_named("start", _("Start") if each.of is None else _("Again"), title), *found]


def _named(does: DeedName, words: str, title: str) -> Deed:
    return Deed(does, words, _("{deed}: {title}").format(deed=words, title=title))


def standing_of(each: HomeEntry) -> str:
    """Where one stands in what waits, else how the last time went; "new" where there was none."""
    if each.waiting is not None:
        place = _("practice, scene {scene} of about {of}") if each.practice else _("scene {scene} of about {of}")
        scene = each.moves + 1
        return place.format(scene=scene, of=max(each.entry.decisions, scene))
    if each.of is None:
        return _("new")
    if each.poor is None:
        return _("last time the right style in {right} of {of}").format(right=each.right, of=each.of)
    if each.perfect:
        return ngettext("every call right: {count} of {count}", "every call right: {count} of {count}", each.of).format(
            count=each.of
        )
    if not each.poor:
        return _("last time {right} of {of} right calls").format(right=each.right, of=each.of)
    said = _("last time {right} of {of} right calls, {poor} poorly done")
    return said.format(right=(each.right or 0) - each.poor, of=each.of, poor=each.poor)


def endings_of(each: HomeEntry) -> str:
    """Such as "3 of 6 endings found"; how many there are where none was; empty where it has none."""
    of = len(each.entry.endings)
    if not of:
        return ""
    if not each.found:
        return ngettext("{count} ending to find", "{count} endings to find", of).format(count=of)
    said = ngettext("{found} of {count} ending found", "{found} of {count} endings found", of)
    return said.format(found=len(each.found), count=of)


def facts_of(each: HomeEntry) -> str:
    """Such as "12 min · new · 6 endings to find"."""
    minutes = _("{count} min").format(count=each.entry.minutes)
    return " · ".join(filter(None, (each.apart, minutes, standing_of(each), endings_of(each))))


def grown_in_words(entries: Sequence[HomeEntry]) -> str:
    """How many endings of all stories were found; empty where none was."""
    found, of = sum(len(each.found) for each in entries), sum(len(each.entry.endings) for each in entries)
    if not found:
        return ""
    said = ngettext(
        "In all stories {found} of {count} ending found.", "In all stories {found} of {count} endings found.", of
    )
    return said.format(found=found, count=of)
