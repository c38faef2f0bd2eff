"""Keeping how a person wants the program, and how large its window is."""

from contextlib import suppress

from trainer.actions.app_context import AppContext
from trainer.actions.failure import records_as_failures
from trainer.records.faults import RecordsError
from trainer.records.settings import Settings, WindowSize, load_window_size, save_settings, save_window_size


def keep_settings(context: AppContext, settings: Settings) -> None:
    """Keep the settings; who plays stays as it is there, for another window may have changed it. Raises Failure."""
    with records_as_failures():
        save_settings(context.app_paths.settings, settings, plays=False)


def keep_window_size(context: AppContext, size: WindowSize) -> None:
    """Keep how large the window is; where that is not possible it is as large as at first."""
    path = context.app_paths.settings
    if size != load_window_size(path):
        with suppress(RecordsError):
            save_window_size(path, size)
