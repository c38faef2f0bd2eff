"""Pages that check all packs at hand are shown in every size: the stories that ship take seconds each, every time."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from trainer.ui.controllers import packs_controller

ENOUGH = 1.0
"""Seconds for the check of a pack: a small one is through by then, of a long story the page says that time was up."""


@contextmanager
def checks_cut_short() -> Iterator[None]:
    """While it lasts, the window gives each pack that much time."""
    with patch.object(packs_controller, "SECONDS", ENOUGH):
        yield
