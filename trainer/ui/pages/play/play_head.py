"""Above a scene: the way out, the meters, and the ring of the timer."""

from PySide6.QtGui import QResizeEvent

from trainer.actions.play.scene_view import SceneView
from trainer.language.translation import _
from trainer.ui.pages.play.gauges import MeterBar, TimerRing
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.room import keep_room
from trainer.ui.widgets.two_columns import GAP

WIDEST = 16_777_215
"""Pixels; no widget is wider."""
BREAKS_BELOW = 880
"""Pixels, at 100 % text, below which the choices stand under the scene and not beside it."""


class PlayHead(Row):
    """The gauges of one scenario; they stay while its scenes change. `place` is where one is.

    They begin where the choices beside the scene do and end where those end; what finds no room goes on below.
    """

    def __init__(self, theme: Theme, view: SceneView, place: str, keys: Keys) -> None:
        self.back = Button(f"←  {place}", theme, quiet=True, name=_("Leave {place}").format(place=place))
        self.who: Button | None = None
        """There where no key shows that."""
        if keys.off and view.cast:
            self.who = Button(_("Who is who"), theme, quiet=True)
        self.meters = [MeterBar(meter.label, theme) for meter in view.meters]
        self.ring = TimerRing(theme, keys)
        keep_room(self.ring, True)  # so that nothing jumps when the time is over
        self._gauges, self._between = Flow([*self.meters, self.ring], theme, gap=20), theme.gap(GAP)
        self._breaks_below = round(BREAKS_BELOW * theme.scale)
        ways = [self.back] if self.who is None else [self.back, self.who]
        super().__init__([*ways, self._gauges], theme, apart=len(ways), gap=24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the gauges the width of the choices."""
        width = event.size().width()
        wide = width >= self._breaks_below
        self._gauges.setMinimumWidth((width - self._between) // 2 if wide else 0)
        self._gauges.setMaximumWidth((width - self._between) // 2 if wide else WIDEST)
        super().resizeEvent(event)

    def show_values(self, values: list[int]) -> None:
        """Show other values of the meters, in their order."""
        for bar, value in zip(self.meters, values, strict=False):
            bar.setValue(value)
