"""What one means to do next time, and the end of a debrief: done, or saved."""

from PySide6.QtCore import Signal

from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.text_area import TextArea


class NextTime(Card):
    """Emits the words once they are left, and what is asked for. `kept` says whether anything of it is."""

    meant = Signal(str)
    done_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, meant: str, *, kept: bool) -> None:
        super().__init__(theme)
        add = self.column.addWidget
        add(Text(_("Next time"), theme, "strong", level=2))
        words = (
            _(
                "Put it your own way: if this happens, then I do that."
                " Done keeps it, and you will see it before your next start."
            )
            if kept
            else _("Put it your own way: if this happens, then I do that. Nothing of this playthrough is kept.")
        )
        add(Text(words, theme, "small", color=theme.colors.muted))
        self.intention = TextArea(theme, _("Your intention for next time"), meant)
        self.intention.left.connect(self.meant)
        add(self.intention)
        self.done = Button(_("Done"), theme, primary=True, name=_("Done, back to Home"))
        self.done.clicked.connect(self.done_asked)
        save = Button(_("Save…"), theme, name=_("Save the debrief as HTML or PDF"))
        save.clicked.connect(self.save_asked)
        add(Flow([self.done, save], theme))
        self.column.addStretch(1)
