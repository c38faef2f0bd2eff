"""Things that are made, and modules that are imported, the first time somebody needs them.

Importing the controllers, the pages behind Home, questions and the tasks in the background before Home is painted costs
2,507 million instructions, as much again as the whole start. Which they are stands in `trainer.ui.window.on_demand` and
`trainer.ui.shell.on_demand`, and nowhere else.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class FirstUse(Generic[Thing]):
    """Calling it gives the thing, which `make` makes the first time. `made` is None until then."""

    def __init__(self, make: Callable[[], Thing]) -> None:
        self._make = make
        self.made: Thing | None = None

    def __call__(self) -> Thing:
        """The thing."""
        if self.made is None:
            self.made = self._make()
        return self.made
