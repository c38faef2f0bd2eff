"""Keeping how a person wants the program."""

from trainer.actions.desk import Desk
from trainer.actions.failure import records_as_failures
from trainer.records.settings import Settings, save_settings


def keep_settings(desk: Desk, settings: Settings) -> None:
    """Keep the settings. Raises Failure where nothing can be written."""
    with records_as_failures():
        save_settings(desk.places.settings, settings)
