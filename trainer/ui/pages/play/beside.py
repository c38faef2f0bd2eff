"""What stands beside a story: its choices, what is asked before and after one is taken, and what came of it."""

from PySide6.QtCore import Signal

from trainer.actions.play.events import Read, SaidHowSure, SaidOwn, WentOn
from trainer.actions.play.session import Asked, Phase
from trainer.ui.pages.play.ask_panel import AskPanel
from trainer.ui.pages.play.consequence_panel import ConsequencePanel
from trainer.ui.pages.play.own_panel import OwnPanel
from trainer.ui.pages.play.read_panel import ReadPanel
from trainer.ui.pages.play.sure_panel import SurePanel
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Stack
from trainer.ui.widgets.character_keys import Keys


class Beside(Stack):
    """Panels of which one is shown; those that are never asked for are not made. `happened` carries an Event."""

    happened = Signal(object)

    def __init__(self, theme: Theme, asked: Asked, keys: Keys) -> None:
        super().__init__()
        self.ask, self.consequence = AskPanel(theme, keys), ConsequencePanel(theme)
        self.sure = SurePanel(theme, keys) if asked.how_sure else None
        self.read = ReadPanel(theme, keys) if asked.read_first != "no" else None
        self.own = OwnPanel(theme) if asked.say_yourself != "no" else None
        self.consequence.went_on.connect(lambda: self.happened.emit(WentOn()))
        if self.sure is not None:
            self.sure.said.connect(lambda step: self.happened.emit(SaidHowSure(step)))
        if self.read is not None:
            self.read.said.connect(lambda factors: self.happened.emit(Read(factors)))
        if self.own is not None:
            self.own.said.connect(lambda line: self.happened.emit(SaidOwn(line)))
        for panel in (self.ask, self.sure, self.read, self.own, self.consequence):
            if panel is not None:
                self.add(panel)

    def asked_first(self, phase: Phase) -> ReadPanel | OwnPanel | None:
        """What is asked in a phase before the choices come, if anything is."""
        return self.read if phase == "reading" else self.own if phase == "composing" else None

    def ask_first(self, phase: Phase, told: str) -> bool:
        """Ask what is asked before the choices come, if that is due; `told` is the scene for those who hear it."""
        panel = self.asked_first(phase)
        if panel is None:
            return False
        self.show_only(panel)
        panel.begin(told)
        return True
