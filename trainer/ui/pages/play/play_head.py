"""Above a scene: the way out, the meters, and the ring of the timer."""

from trainer.actions.play.scene_view import SceneView
from trainer.ui.pages.play.gauges import MeterBar, TimerRing
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.rows import Flow


class PlayHead(Row):
    """The gauges of one scenario; they stay while its scenes change."""

    def __init__(self, theme: Theme, view: SceneView) -> None:
        self.back = Button(f"←  {view.scenario}", theme, quiet=True, name=f"Leave {view.scenario}")
        self.meters = [MeterBar(meter.label, theme) for meter in view.meters]
        self.ring = TimerRing(theme)
        place = self.ring.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # so that nothing jumps when the time is over
        self.ring.setSizePolicy(place)
        super().__init__([self.back, Flow([*self.meters, self.ring], theme, gap=34)], theme, apart=1, gap=34)

    def show_values(self, values: list[int]) -> None:
        """Show other values of the meters, in their order."""
        for bar, value in zip(self.meters, values, strict=False):
            bar.show_value(value)
