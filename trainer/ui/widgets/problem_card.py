"""One problem of a pack: what is wrong, where, and how to mend it."""

from trainer.language.translation import N_, _
from trainer.packs.problems import Problem
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text

_WORDS = {"error": N_("To mend"), "warning": N_("To look at"), "note": N_("Worth knowing")}


class ProblemCard(Card):
    """`open` is a button with the place, where it can be opened in an editor."""

    def __init__(self, theme: Theme, problem: Problem, *, opens: bool = False) -> None:
        super().__init__(theme, inset=18)
        self.problem = problem
        self.open: Button | None = None
        file = problem.file.replace("\\", "/").rpartition("/")[2]
        place = _("{file}, line {line}").format(file=file, line=problem.line) if problem.line else file
        kind = f"{_(_WORDS[problem.severity])} · {problem.code}"
        if opens:
            self.column.addWidget(Text(kind, theme, "small-strong", color=theme.colors.muted))
            self.open = Button(
                place, theme, name=_("Open {place}: {message}").format(place=place, message=problem.message)
            )
            self.column.addWidget(self.open)
        else:
            self.column.addWidget(Text(f"{kind} · {place}", theme, "small-strong", color=theme.colors.muted))
        self.column.addWidget(Text(problem.message, theme, "body"))
        if problem.help:
            self.column.addWidget(Text(problem.help, theme, "body", color=theme.colors.muted))
