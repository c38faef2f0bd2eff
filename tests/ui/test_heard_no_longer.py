"""A screen reader runs all day: what was heard of a page does not keep the page once it was left."""

import gc
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from trainer.records.settings import Settings
from trainer.ui.shell.frame import theme_of
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.heard_as import let_roles_be_heard
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.text import Text

PAGES = 50


def test_a_page_that_was_heard_and_left_is_gone(qapp: QApplication) -> None:
    let_roles_be_heard()
    theme = theme_of(Settings("light"))
    alive = WeakSet[object]()
    for _ in range(PAGES):
        page = Page(theme)
        heading, picture = Text("What turned it", theme, "heading"), Picture(theme, ratio=0.5)
        group = Flow([Text("One", theme)], theme, name="The parts")
        roles = []
        for each in (heading, picture, group):
            page.column.addWidget(each)
            roles.append(QAccessible.queryAccessibleInterface(each).role())
            alive.add(each)
        heard = QAccessible.queryAccessibleInterface(heading).text(QAccessible.Text.Name)
        assert heard == "What turned it"
        assert roles == [QAccessible.Role.Heading, QAccessible.Role.Graphic, QAccessible.Role.Grouping]
        alive.add(page)
        page.deleteLater()
    del page, heading, picture, group, each
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not len(alive)
