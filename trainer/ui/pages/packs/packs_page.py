"""Packs: what is at hand, what each contains, and whether it is ready for a workshop."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.actions.catalog.pack_details import PackDetails
from trainer.language.catalog import drills_in_words
from trainer.language.checks import check_in_words
from trainer.language.numbers import decimals
from trainer.language.translation import _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text

MEGABYTE = 1_000_000


PackAction = Literal["check", "stop", "details", "export", "folder", "remove"]


class PackRequest(NamedTuple):
    """What is asked for, and the id of the pack."""

    action: PackAction
    pack: str


class PacksPage(Page):
    """A card for each pack. Emits what is asked for."""

    add_asked = Signal()
    asked = Signal(object)
    """A PackRequest."""

    def __init__(self, theme: Theme, packs: Sequence[PackDetails] | None, failure: str = "") -> None:
        super().__init__(theme)
        self.add = Button(_("Add a pack…"), theme, primary=packs is not None)
        self.add.clicked.connect(self.add_asked)
        self.column.addWidget(Row([Text(_("Packs"), theme, "display", wrap=False), self.add], theme, apart=1))
        words = failure or (_("Drop a pack anywhere in the window to add it.") if packs is not None else _("Looking…"))
        self.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        self.standing: dict[str, Text] = {}
        self.buttons: dict[tuple[str, str], Button] = {}
        self._under_way: set[str] = set()
        """Packs whose check is under way, so that their button stops it."""
        for pack in packs or ():
            self.column.addWidget(self._card(pack))
        self.column.addStretch(1)

    def _card(self, pack: PackDetails) -> QWidget:
        theme, card = self.theme, Card(self.theme)
        card.column.addWidget(Text(pack.name, theme, "heading"))
        card.column.addWidget(Text(facts_of(pack), theme, "small", color=theme.colors.muted))
        if pack.summary:
            card.column.addWidget(Text(pack.summary, theme, "body"))
        for inside in pack.scenarios:
            minutes = _("{count} min").format(count=inside.minutes)
            scenes = ngettext("{count} scene", "{count} scenes", inside.scenes).format(count=inside.scenes)
            words = f"{inside.title} · {minutes} · {scenes}"
            card.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        if pack.drills:
            card.column.addWidget(Text(drills_in_words(pack.drills), theme, "body", color=theme.colors.muted))
        standing = Text(check_in_words(pack.check.readiness) if pack.check else unchecked(pack), theme, "strong")
        self.standing[pack.id] = standing
        card.column.addWidget(standing)
        actions: list[tuple[PackAction, str]] = (
            [("check", _("Check it") if pack.check is None else _("Check again"))] if pack.playable else []
        )
        if pack.check is not None or pack.playable:
            actions.insert(0, ("details", _("Look inside")))
        if pack.playable:
            actions.append(("export", _("Save as .zip…")))
        actions.append(("folder", _("Open its folder")))
        if pack.installed:
            actions.append(("remove", _("Remove")))
        buttons: list[QWidget] = [self._button(pack, action, words) for action, words in actions]
        card.column.addWidget(Flow(buttons, theme))
        return card

    def _button(self, pack: PackDetails, action: PackAction, words: str) -> Button:
        button = Button(words, self.theme, name=_("{deed}: {title}").format(deed=words, title=pack.name))
        button.clicked.connect(lambda: self.asked.emit(PackRequest(self._action_of(pack, action), pack.id)))
        self.buttons[pack.id, action] = button
        return button

    def _action_of(self, pack: PackDetails, action: PackAction) -> PackAction:
        return "stop" if action == "check" and pack.id in self._under_way else action

    def show_progress(self, id: str, words: str) -> None:
        """A check is under way: say how far, and let it be stopped."""
        if (id, "check") in self.buttons:
            self.standing[id].setText(words)
            button = self.buttons[id, "check"]
            if id not in self._under_way:
                self._under_way.add(id)
                button.setAccessibleName(_("Stop: {deed}").format(deed=button.accessibleName()))
                button.setText(_("Stop"))
                button.updateGeometry()


def unchecked(pack: PackDetails) -> str:
    """What is said of a pack that was not checked here."""
    return _("Not checked yet") if pack.installed else _("Checked before it shipped")


def facts_of(pack: PackDetails) -> str:
    """Version, where from, who wrote it, licence, language, size."""
    pictures = ngettext("{count} picture", "{count} pictures", pack.pictures).format(count=pack.pictures)
    parts = (
        _version_of(pack),
        ", ".join(pack.authors),
        pack.license,
        pack.language and _("language {language}").format(language=pack.language),
        pictures if pack.pictures else "",
        _size_of(pack),
    )
    return " · ".join(filter(None, parts))


def _version_of(pack: PackDetails) -> str:
    if not pack.version:
        return _("installed") if pack.installed else _("ships with Right Call")
    said = _("Version {version}, installed") if pack.installed else _("Version {version}, ships with Right Call")
    return said.format(version=pack.version)


def _size_of(pack: PackDetails) -> str:
    if pack.size >= MEGABYTE:
        return _("{size} MB").format(size=decimals(pack.size / MEGABYTE, 1))
    return _("{size} KB").format(size=max(1, pack.size // 1_000))
