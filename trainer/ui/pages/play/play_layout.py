"""What of a scene can be seen, where there is little room."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

from trainer.language.translation import _
from trainer.ui.pages.play.ask_panel import AskPanel
from trainer.ui.pages.play.consequence_panel import ConsequencePanel
from trainer.ui.pages.play.scene_panel import ScenePanel
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.in_view import scroll_to_read
from trainer.ui.widgets.more_below import MoreBelow
from trainer.ui.widgets.strip import WayDown
from trainer.ui.widgets.two_columns import Columns

ABOVE = 16
"""Pixels that the scene keeps from the upper edge where it goes along with what is scrolled."""
BANNERS = (220, 130)
"""How high a picture is, in pixels, where there is not room for all of it."""


class PlayLayout(QObject):
    """Shares the room of a page of play between the parts that stand on it."""

    def __init__(
        self, page: Page, theme: Theme, scene: ScenePanel, ask: AskPanel, consequence: ConsequencePanel
    ) -> None:
        super().__init__(page)
        self._page, self._scene, self._consequence = page, scene, consequence
        self._at_outcome = self._at_answer = False
        self._left_at = 0
        """How far it was scrolled to the outcome."""
        self._shared = page.size()
        """The size for which the room was shared."""
        self._goes_on = MoreBelow(theme, page, scene.story, scene.story)
        self._unfolds = MoreBelow(theme, page, consequence.go_on, consequence)
        self.way_down = WayDown(_("Choices"), theme, page, ask.cards[0])
        page.verticalScrollBar().rangeChanged.connect(self._scroll_to_outcome)
        page.verticalScrollBar().rangeChanged.connect(self._scroll_to_answer)
        page.verticalScrollBar().valueChanged.connect(self._keep_beside)
        scene.installEventFilter(self)

    @property
    def more_to_read(self) -> int:
        """How many pixels of the story are below the edge."""
        story, frame = self._scene.story, self._page.viewport()
        return max(0, story.mapTo(frame, story.rect().bottomLeft()).y() - frame.height())

    def begin(self, *, timed: bool) -> None:
        """A scene is there, in a page that may have had the sidebar beside it until now."""
        self._at_outcome = self._at_answer = False
        around = self._page.parentWidget()
        layout = around.layout() if around is not None else None
        if layout is not None:
            layout.activate()
        self.share(timed=timed)

    def share(self, *, timed: bool) -> None:
        """Where time runs and not all can be seen at once, the picture makes way: to a banner, or behind the title."""
        page = self._page
        self._shared = page.size()
        for height in (None, *BANNERS, 0) if timed else (None,):
            self._scene.give_room(height)
            left = page.height() - page.height_of(page.viewport().width())
            if left >= 0:
                break
        if height == 0 and left > 0:
            self._scene.give_room(0, beside_the_title=left)

    def share_anew(self, *, timed: bool) -> None:
        """Do so once more if the page has become another size, and not if just its scroll bar came or went."""
        if self._page.size() != self._shared:
            self.share(timed=timed)

    def unfolds(self, more: bool) -> None:
        """What came of a choice is not all seen yet: nothing below it is pointed to, and a key asks for the rest."""
        self._unfolds.want(not more)
        self._consequence.go_on.asks_for_more = more

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Laying it out puts the scene where its column begins; it belongs where one reads."""
        if event.type() == QEvent.Type.Move:
            self._keep_beside()
        return super().eventFilter(watched, event)

    def _keep_beside(self) -> None:
        """Let the scene go along, within its column, with what is scrolled beside it: the left is never empty."""
        scene, page, beside = self._scene, self._page, self._scene.parentWidget()
        if not isinstance(beside, Columns):
            return
        frame, top = page.viewport(), beside.mapTo(page.viewport(), QPoint(0, 0)).y()
        high, free = scene.content_height, beside.height() - scene.content_height
        gone = min(ABOVE - top, frame.height() - ABOVE - top - high) if high > frame.height() else ABOVE - top
        to = max(0, min(gone, free)) if beside.wide and top < 0 else 0
        if scene.y() != to:
            scene.move(scene.x(), to)

    def show_outcome(self) -> None:
        """Begin the view with what was chosen, where what came of it is below the edge."""
        self._at_outcome, self._at_answer = True, False
        self._left_at = self._page.verticalScrollBar().value()
        QTimer.singleShot(0, self, self._scroll_to_outcome)

    def show_answer(self) -> None:
        """Bring into view what was heard last, which stands at the end of the story."""
        self._at_answer = True
        QTimer.singleShot(0, self, self._scroll_to_answer)

    def _scroll_to_answer(self) -> None:
        """Now, and as often as laying it out changes how far there is to scroll."""
        if self._at_answer:
            story, frame, bar = self._scene.story, self._page.viewport(), self._page.verticalScrollBar()
            below = story.mapTo(frame, story.rect().bottomLeft()).y() + 1 - frame.height()
            bar.setValue(bar.value() + max(0, below))

    def _scroll_to_outcome(self) -> None:
        """Now, and as often as laying it out changes how far there is to scroll, until the person scrolls."""
        bar = self._page.verticalScrollBar()
        if self._at_outcome and bar.value() in (self._left_at, bar.maximum()):
            scroll_to_read(self._page, self._consequence.taken, self._consequence.go_on)
            self._left_at = bar.value()
