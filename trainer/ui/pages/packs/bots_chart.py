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
SHORTEST = 40
"""Pixels of a bar of 100 %."""
SHORT = 100
"""The same at 100 % text, below which the names go above the bars."""


class BotsChart(QWidget):
    """One bar for each bot; one that is guessed through has a sign and a word, not only a colour."""

    heard_as = "picture"

    def __init__(self, theme: Theme, contest: Contest) -> None:
        super().__init__()
        self._theme, self._contest = theme, contest
        self.setFont(theme.font("small"))
        self.setAccessibleName(_("How far bots get that understand nothing"))
        self.setAccessibleDescription(
            "; ".join(f"{bot_named(bot.name)} {percent(bot.fit)}{_said(bot)}" for bot in contest.results)
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        metrics = self.fontMetrics()
        self._names = max((metrics.horizontalAdvance(bot_named(bot.name)) for bot in contest.results), default=0)
        self._beside = metrics.horizontalAdvance(percent(1) + _guessed()) + theme.gap(12)
        """Pixels after a bar, for what it comes to in words."""

    def sizeHint(self) -> QSize:
        """A line for each, and the scale."""
        wide = self._theme.px(420)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow."""
        return QSize(self._beside + SHORTEST, self._theme.px(LINE))

    def heightForWidth(self, width: int) -> int:
        """Two lines for each where a name finds no room before its bar."""
        rows = len(self._contest.results) * (1 if self._left(width) else 2) + 1
        return self._theme.px(LINE) * rows

    def _left(self, width: int) -> int:
        """Where the bars begin: after the names, or 0 where these stand above them."""
        left = self._names + self._theme.gap(16)
        return left if left + self._theme.px(SHORT) + self._beside <= width else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint luck, the coin and the bars."""
        painter, theme, colors = QPainter(self), self._theme, self._theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        left = self._left(self.width())
        across = max(SHORTEST, self.width() - left - self._beside)
        line = theme.px(LINE) * (1 if left else 2)
        high = line * len(self._contest.results)
        chance, luck = self._contest.chance, self._contest.chance + self._contest.band
        band = QRectF(left + chance * across, 0, (min(1, luck) - chance) * across, high)
        painter.fillRect(band, QColor(colors.sunken))
        for number, bot in enumerate(self._contest.results):
            self._bar(painter, bot, QRectF(left, number * line, across, line))
        painter.setPen(QPen(QColor(colors.muted), 1))
        painter.drawLine(QPointF(left + chance * across, 0), QPointF(left + chance * across, high))
        painter.setPen(QColor(colors.muted))
        words = _scale(chance, luck)
        room = self.width() - painter.fontMetrics().horizontalAdvance(words)
        below = QRectF(max(0, min(left + chance * across, room)), high, self.width(), theme.px(LINE))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, words)

    def _bar(self, painter: QPainter, bot: BotResult, box: QRectF) -> None:
        theme, colors = self._theme, self._theme.colors
        painter.setPen(QColor(colors.ink if bot.passes else colors.muted))
        if box.x():
            name, where = QRectF(0, box.y(), box.x() - theme.gap(10), box.height()), Qt.AlignmentFlag.AlignRight
        else:
            name, where = QRectF(0, box.y(), self.width(), box.height() / 2), Qt.AlignmentFlag.AlignLeft
            box = box.adjusted(0, box.height() / 2, 0, 0)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | where, bot_named(bot.name))
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
