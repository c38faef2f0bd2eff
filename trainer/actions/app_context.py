"""What use cases work with. One for each process; time, chance and folders are passed in."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.actions.app_paths import AppPaths
from trainer.actions.failure import records_as_failures

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.records.store import Store


class AppContext:
    """Places, clock, chance, and the records once somebody needs them."""

    def __init__(
        self,
        app_paths: AppPaths,
        now: "Callable[[], datetime]",
        draw_seed: Callable[[], int],
    ) -> None:
        self.app_paths = app_paths
        self.now = now
        self.draw_seed = draw_seed
        self._store: Store | None = None
        self._person: str | None = None

    @property
    def person(self) -> str:
        """Whose records these deeds are about; the one of the settings, unless another was set."""
        if self._person is None:
            from trainer.records.settings import load_settings  # not on the way to a help text

            self._person = load_settings(self.app_paths.settings).person
        return self._person

    @person.setter
    def person(self, name: str) -> None:
        self._person = name

    @property
    def store(self) -> "Store":
        """The records, opened on first use, and again where another window has put them in order. Raises Failure."""
        if self._store is not None and self._store.records.moved:
            self.close()
        if self._store is None or self._store.records.closed:
            from trainer.records.store import Store  # not before it is needed: sqlite3

            with records_as_failures():
                self._store = Store(self.app_paths.records, self.now())
            self._sweep()
        return self._store

    def _sweep(self) -> None:
        """Delete what was left of writing files, long ago."""
        from trainer.files.leftovers import sweep  # not before anything is kept

        paths = self.app_paths
        sweep((paths.data, paths.records.parent / "copies", paths.library, paths.rooms, paths.cache))

    @property
    def has_records(self) -> bool:
        """Whether there is anything to read, or something that keeps one from knowing: a link to nothing, a file."""
        data = self.app_paths.data
        try:
            return os.path.lexists(self.app_paths.records) or (os.path.lexists(data) and not data.is_dir())
        except OSError:
            return True

    def close(self) -> None:
        """Let go of the records."""
        if self._store is not None:
            self._store.records.close()
            self._store = None
