"""Pages that check all packs at hand are shown in every size: the stories that ship take seconds each, every time."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from trainer.ui.controllers import packs_controller


@contextmanager
def checks_cut_short() -> Iterator[None]:
    """While it lasts, the check of a pack says at once that its time is up."""
    with patch.object(packs_controller, "SECONDS", 0.0):
        yield
