"""Progress of long work on a terminal: one line that is written over, from half a second on."""

import shutil
from collections.abc import Callable
from typing import TextIO

from trainer.language.check_progress import progress_in_words
from trainer.language.translation import _

FROM = 0.5
EVERY = 0.1


class Progress:
    """Says on `err` what is being done; silent where that is no terminal. `now` gives seconds."""

    def __init__(self, err: TextIO, now: Callable[[], float]) -> None:
        self._err, self._now = err, now
        self._next = now() + FROM
        self._shown = 0

    def __call__(self, played: str | None, count: int) -> None:
        """Something was done; show it if it is time."""
        if self._now() < self._next or not self._err.isatty():
            return
        self._next = self._now() + EVERY
        text = progress_in_words(played, count) + " " + _("Ctrl-C stops and keeps what was found")
        self._write(text[: shutil.get_terminal_size().columns - 1])  # a line that wraps could not be taken back

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._write("")
            self._err.write("\r")
            self._err.flush()

    def _write(self, text: str) -> None:
        self._err.write(f"\r{text:{self._shown}}")
        self._err.flush()
        self._shown = len(text)
