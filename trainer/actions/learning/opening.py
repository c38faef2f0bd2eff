"""What is shown before a scenario begins: its entry, and what one meant to do next time."""

from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.actions.learning.reflection import last_intention
from trainer.language.translation import _
from trainer.records.intention import Intention


class Opening(NamedTuple):
    """A scenario at hand, and the last intention. `failure` is why that could not be read; it keeps nobody waiting."""

    entry: CatalogEntry
    meant: Intention | None
    failure: Failure | None = None


def opening_of(context: AppContext, key: str) -> Opening:
    """The opening of pack/scenario. Raises Failure if it is not at hand any more."""
    entry = next((entry for entry in catalog_of(context.app_paths).entries if entry.key == key), None)
    if entry is None:
        said = _("{scenario} is no longer at hand. Add its pack again to play it.")
        raise Failure(BAD_INPUT, said.format(scenario=key))
    try:
        return Opening(entry, last_intention(context))
    except Failure as failure:
        return Opening(entry, None, failure)
