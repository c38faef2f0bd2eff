"""Before the key of a scenario is shown: whoever has not finished it is asked, and in an assessment it stays shut."""

from collections.abc import Callable
from functools import partial

from trainer.actions.authoring.giving_away import GivenAway, given_away
from trainer.language.numbers import listed_briefly
from trainer.language.translation import _
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.widgets.ask import AskButton

NAMED = 4
"""Titles that are said one by one; the rest is counted."""


class AskBeforeKey:
    """Shows what tells a key. Who has agreed once is not asked again by this window."""

    def __init__(self, window: Frame) -> None:
        self._window = window
        self._agreed: set[tuple[str, str]] = set()

    def show(self, name: str, show: Callable[[], None]) -> None:
        """Call `show` for a pack, or for pack/scenario, once nothing is told too early by it, or it is wanted so."""
        window = self._window
        context, verdicts = window.context, window.settings.verdicts
        window.tasks.run(lambda: given_away(context, name, verdicts), partial(self._found, name, show), group=PAGE)

    def _found(self, name: str, show: Callable[[], None], found: GivenAway) -> None:
        agreed = (self._window.context.person, name)
        if not found.titles or (agreed in self._agreed and not found.shut):
            show()
            return
        titles = listed_briefly(found.titles, NAMED)
        if found.shut:
            said = _(
                "This tells which calls fit in {titles}, and you are being assessed there."
                " It opens once you have finished."
            )
            self._window.ask(_("Shut until you have finished"), said.format(titles=titles), [(_("All right"), None)])
            return

        def agree() -> None:
            self._agreed.add(agreed)
            show()

        said = _("You have not finished {titles} yet. This tells which calls fit, and why.")
        answers: list[AskButton] = [(_("Not now"), None), (_("Show it"), agree)]
        self._window.ask(_("See the answers first?"), said.format(titles=titles), answers)
