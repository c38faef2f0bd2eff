"""How far each bot gets: a bar from 0 to 100 %, with the level of a coin and how far luck may carry it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.checks.bots.contest_table import BotResult, Contest
from trainer.language.bots import bot_named
from trainer.language.numbers import percent
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded

LINE = 27


class BotsChart(QWidget):
    """One bar for each bot; one that is guessed through has a sign and a word, not only a colour."""

    def __init__(self, theme: Theme, contest: Contest) -> None:
        super().__init__()
        self._theme, self._contest = theme, contest
        self.setFont(theme.font("small"))
        self.setAccessibleName(_("How far bots get that understand nothing"))
        self.setAccessibleDescription(
            "; ".join(f"{bot_named(bot.name)} {percent(bot.fit)}{_said(bot)}" for bot in contest.results)
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._names = max(
            (self.fontMetrics().horizontalAdvance(bot_named(bot.name)) for bot in contest.results), default=0
        )

    def sizeHint(self) -> QSize:
        """A line for each, and the scale."""
        rows = len(self._contest.results) + 1
        return QSize(self._theme.px(420), self._theme.px(LINE) * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint luck, the coin and the bars."""
        painter, theme, colors = QPainter(self), self._theme, self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        left = self._names + theme.gap(16)
        room = self.fontMetrics().horizontalAdvance(percent(1) + _guessed())
        across = max(40, self.width() - left - room - theme.gap(12))
        line = theme.px(LINE)
        high = line * len(self._contest.results)
        chance, luck = self._contest.chance, self._contest.chance + self._contest.band
        band = QRectF(left + chance * across, 0, (min(1, luck) - chance) * across, high)
        painter.fillRect(band, QColor(colors.sunken))
        for number, bot in enumerate(self._contest.results):
            self._bar(painter, bot, QRectF(left, number * line, across, line))
        painter.setPen(QPen(QColor(colors.muted), 1))
        painter.drawLine(QPointF(left + chance * across, 0), QPointF(left + chance * across, high))
        painter.setPen(QColor(colors.muted))
        below = QRectF(left + chance * across, high, self.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, _scale(chance, luck))

    def _bar(self, painter: QPainter, bot: BotResult, box: QRectF) -> None:
        theme, colors = self._theme, self._theme.colors
        painter.setPen(QColor(colors.ink if bot.passes else colors.muted))
        name = QRectF(0, box.y(), box.x() - theme.gap(10), box.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bot_named(bot.name))
        thick = theme.px(9)
        bar = QRectF(box.x(), box.center().y() - thick / 2, max(2.0, bot.fit * box.width()), thick)
        rounded(painter, bar, colors.ink if bot.passes else colors.meter, None, thick / 2)
        painter.setPen(QColor(colors.ink if bot.passes else colors.muted))
        said = QRectF(box.right() + theme.gap(10), box.y(), self.width(), box.height())
        painter.drawText(said, Qt.AlignmentFlag.AlignVCenter, percent(bot.fit) + _said(bot))


def _said(bot: BotResult) -> str:
    return _guessed() if bot.passes else ""


def _guessed() -> str:
    return "  " + _("▸ guessed")


def _scale(chance: float, luck: float) -> str:
    return _("coin {chance}, luck to {luck}").format(chance=percent(chance), luck=percent(luck))
