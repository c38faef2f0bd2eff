"""What is shown before a scenario begins: its card, and what one meant to do next time."""

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

    card: CatalogEntry
    meant: Intention | None
    failure: Failure | None = None


def opening_of(context: AppContext, key: str) -> Opening:
    """The opening of pack/scenario. Raises Failure if it is not at hand any more."""
    card = next((card for card in catalog_of(context.app_paths).cards if card.key == key), None)
    if card is None:
        said = _("{scenario} is no longer at hand. Add its pack again to play it.")
        raise Failure(BAD_INPUT, said.format(scenario=key))
    try:
        return Opening(card, last_intention(context))
    except Failure as failure:
        return Opening(card, None, failure)
