"""What needs a look on Home: what is wrong, what can be brought back, and what waits of a story that is gone."""

from collections.abc import Callable

from trainer.actions.play.home_view import Orphan
from trainer.language.translation import _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text

Do = Callable[[], object]


def notice_card(theme: Theme, text: str) -> Card:
    """A sentence."""
    card = Card(theme, sunken=True, inset=16)
    card.column.addWidget(Text(text, theme, "body"))
    return card


def copy_card(theme: Theme, moves_saved: int, bring_back: Do, go_on: Do) -> Card:
    """Records were damaged, and can be brought back."""
    words = _("Your records were damaged. A copy from before is kept, and can be brought back.")
    if moves_saved:
        words = ngettext(
            "Your records were damaged. There is no copy, but {count} move can be saved from the damaged file.",
            "Your records were damaged. There is no copy, but {count} moves can be saved from the damaged file.",
            moves_saved,
        ).format(count=moves_saved)
    card = notice_card(theme, words)
    back = Button(_("Bring the records back…"), theme)
    back.clicked.connect(bring_back)
    leave = Button(_("Go on without them") if moves_saved else _("Go on without it"), theme, quiet=True)
    leave.clicked.connect(go_on)
    card.column.addWidget(Row([back, leave], theme, apart=2))
    return card


def orphan_card(theme: Theme, orphan: Orphan, go_on: Do, forget: Do) -> Card:
    """A playthrough that waits, of a story that is no longer at hand."""
    text = ngettext(
        "{title} is no longer at hand, but your playthrough waits, {count} decision in.",
        "{title} is no longer at hand, but your playthrough waits, {count} decisions in.",
        orphan.moves,
    ).format(title=orphan.title, count=orphan.moves)
    card = notice_card(theme, text)
    on = Button(_("Continue"), theme, primary=True, name=_("Continue: {title}").format(title=orphan.title))
    on.clicked.connect(go_on)
    name = _("Forget the playthrough of {title}").format(title=orphan.title)
    away = Button(_("Forget it"), theme, name=name)
    away.clicked.connect(forget)
    card.column.addWidget(Row([on, away], theme, apart=2))
    return card
