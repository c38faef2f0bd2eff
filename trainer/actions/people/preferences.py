"""Keeping how a person wants the program."""

from trainer.actions.app_context import AppContext
from trainer.actions.failure import records_as_failures
from trainer.records.settings import Settings, load_settings, save_settings


def keep_settings(context: AppContext, settings: Settings) -> None:
    """Keep the settings; who plays stays as it is there, for another window may have changed it. Raises Failure."""
    path = context.app_paths.settings
    with records_as_failures():
        save_settings(path, settings._replace(person=load_settings(path).person))
