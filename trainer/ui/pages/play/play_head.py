"""Above a scene: the way out, the meters, and the ring of the timer."""

from trainer.actions.play.scene_view import SceneView
from trainer.language.translation import _
from trainer.ui.pages.play.gauges import MeterBar, TimerRing
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.columns import Columns
from trainer.ui.widgets.rows import Flow


class PlayHead(Columns):
    """The gauges of one scenario, above the choices; they stay while its scenes change. `place` is where one is."""

    def __init__(self, theme: Theme, view: SceneView, place: str) -> None:
        super().__init__(theme, breaks_below=880)
        self.back = Button(f"←  {place}", theme, quiet=True, name=_("Leave {place}").format(place=place))
        self.meters = [MeterBar(meter.label, theme) for meter in view.meters]
        self.ring = TimerRing(theme)
        place_of_ring = self.ring.sizePolicy()
        place_of_ring.setRetainSizeWhenHidden(True)  # so that nothing jumps when the time is over
        self.ring.setSizePolicy(place_of_ring)
        self.left.addWidget(self.back)
        self.right.addWidget(Flow([*self.meters, self.ring], theme, gap=34))

    def show_values(self, values: list[int]) -> None:
        """Show other values of the meters, in their order."""
        for bar, value in zip(self.meters, values, strict=False):
            bar.show_value(value)
