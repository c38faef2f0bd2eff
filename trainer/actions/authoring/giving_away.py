"""Whether a look inside a pack would tell somebody the key of what they have not finished yet."""

from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.failure import records_as_failures
from trainer.language.translation import _
from trainer.play.verdicts import Verdicts


class GivenAway(NamedTuple):
    """Titles of what the person has not finished; none where nothing is told too early.

    `shut` says that they are being assessed in it: it may be looked at afterwards only.
    """

    titles: tuple[str, ...]
    shut: bool


def given_away(context: AppContext, name: str, verdicts: Verdicts) -> GivenAway:
    """What a look inside a pack, or at pack/scenario, would tell too early. Raises Failure.

    One is assessed where the verdicts come at the end only: as it is set now, or was when something began that waits.
    """
    catalog = catalog_of(context.app_paths)
    titles = {entry.key: entry.title for entry in catalog.entries}
    titles |= {f"{each.pack}/{id}": _("its drills") for each in catalog.drills for id in each.ids}
    finished, assessed = _played(context)
    found = {key: title for key, title in titles.items() if name in (key, key.partition("/")[0])}
    unread = {key: title for key, title in found.items() if key not in finished}
    shut = bool(unread) and (verdicts == "end" or not assessed.isdisjoint(unread))
    return GivenAway(tuple(dict.fromkeys(unread.values())), shut)


def _played(context: AppContext) -> tuple[set[str], set[str]]:
    """The scenarios and drills that the person has finished, and those in which an assessment waits."""
    if not context.has_records:
        return set(), set()
    with records_as_failures():
        playthroughs = context.store.playthroughs
        return playthroughs.finished(context.person), playthroughs.assessed(context.person)
