"""What a page of play tells those who hear it: the scene, what is on offer, and how the time goes."""

from math import ceil

from PySide6.QtWidgets import QWidget

from trainer.actions.play.scene_view import SceneView
from trainer.actions.play.session import Session
from trainer.language.people import question_in_words
from trainer.language.translation import ngettext
from trainer.packs.markup import plain_text
from trainer.ui.pages.play.ask_panel import story_hint
from trainer.ui.pages.play.gauges import URGENT, TimeLeft, seconds_left
from trainer.ui.pages.play.question_row import LETTERS
from trainer.ui.pages.play.scene_panel import story_of
from trainer.ui.widgets.pressable import announce


def scene_in_words(view: SceneView) -> str:
    """All that is read of a scene before its choices."""
    return plain_text(view.story)


def scene_told(view: SceneView, *, choices: bool) -> str:
    """The scene with what can be chosen in it, or how that comes; its title is said before."""
    last = (time_to_decide(view), offers_in_words(view)) if choices else (story_hint(), _time_to_come(view))
    return "\n".join(filter(None, (plain_text(view.before), plain_text(story_of(view)), *last)))


def offers_in_words(view: SceneView) -> str:
    """What can be chosen, and asked first."""
    choices = (f"{digit}: {plain_text(choice.text)}" for digit, choice in enumerate(view.choices, start=1))
    asks = (each for each in zip(LETTERS, view.questions, strict=False) if not each[1].asked)
    questions = (f"{letter}: {question_in_words(each.who, each.text)}" for letter, each in asks)
    return "\n".join((*choices, *questions))


def choices_told(view: SceneView) -> str:
    """What is new once the choices have come."""
    return "\n".join(filter(None, (time_to_decide(view), offers_in_words(view))))


def time_to_decide(view: SceneView) -> str:
    """That a timer runs, and how long; nothing without one."""
    if view.limit is None:
        return ""
    count = ceil(view.limit)
    said = ngettext("A timer runs: {count} second to decide.", "A timer runs: {count} seconds to decide.", count)
    return said.format(count=count)


def _time_to_come(view: SceneView) -> str:
    if view.limit is None:
        return ""
    count = ceil(view.limit)
    said = ngettext("Then a timer of {count} second starts.", "Then a timer of {count} seconds starts.", count)
    return said.format(count=count)


class TimeTold:
    """Says at half of the time and at ten seconds how much is left, once each for a moment."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._before = 0.0

    def show_time(self, session: Session, time: TimeLeft) -> None:
        """So much is left now. It is said while time runs; what was passed at once is said once."""
        before, self._before = self._before, time.left
        if session.phase != "choosing" or time.paused or not time.left:
            return
        if any(time.left <= mark < before for mark in (time.limit / 2, URGENT) if mark < time.limit):
            announce(self._widget, seconds_left(ceil(time.left)), at_once=True)
