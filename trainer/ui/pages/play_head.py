"""Above a scene: the way out, the meters, and the ring of the timer."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.actions.views import SceneView
from trainer.ui.look.look import Look
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.gauges import MeterBar, TimerRing
from trainer.ui.widgets.rows import Flow

LARGE = 1.3
"""From this text size on the gauges have a row of their own."""


class PlayHead(QVBoxLayout):
    """The gauges of one scenario; they stay while its scenes change."""

    def __init__(self, look: Look, view: SceneView) -> None:
        super().__init__()
        self.back = Button(f"←  {view.scenario}", look, quiet=True, name=f"Leave {view.scenario}")
        self.meters = [MeterBar(meter.label, look) for meter in view.meters]
        self.ring = TimerRing(look)
        place = self.ring.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # so that nothing jumps when the time is over
        self.ring.setSizePolicy(place)
        gauges: list[QWidget] = [*self.meters, self.ring]
        top = QHBoxLayout()
        top.setSpacing(look.gap(34))
        top.addWidget(self.back)
        top.addStretch(1)
        self.setSpacing(look.gap(14))
        self.addLayout(top)
        if look.scale > LARGE:
            self.addWidget(Flow(gauges, look, gap=34))
        else:
            for gauge in gauges:
                top.addWidget(gauge)

    def show_values(self, values: list[int]) -> None:
        """Show other values of the meters, in their order."""
        for bar, value in zip(self.meters, values, strict=False):
            bar.show_value(value)
