"""The data's way from tasks to training: how many came through, and what was lost where."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.board import FunnelStage, Noted
from studio.gui import text
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import clear
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.surface import Ground, Surface

translate = QCoreApplication.translate


class FunnelCard(Surface):
    """One column for each stage; the bar is its share of the largest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Ground.CARD)
        self._theme = theme
        self.setAccessibleName(self.tr("Data funnel"))
        space = theme.tokens.space
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(space.l, space.m, space.l, space.m)
        self._row.setSpacing(space.l)

    def show_stages(self, stages: Sequence[FunnelStage]) -> None:
        """Show the stages as they stand."""
        clear(self._row)
        most = max((stage.count for stage in stages), default=0)
        for stage in stages:
            self._row.addWidget(self._column(stage, most), 1)

    def _column(self, stage: FunnelStage, most: int) -> QWidget:
        column = QWidget()
        label, note, count = text.said(stage.label), _noted(stage), text.number(stage.count)
        column.setAccessibleName(f"{label}: {count}. {note}")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        theme = self._theme
        layout.addWidget(ElidedLabel(theme, label, size=TextSize.SMALL, tone=Tone.MUTED))
        figure = Label(theme, count, size=TextSize.TITLE, weight=Weight.STRONG)
        layout.addWidget(figure)
        layout.addWidget(ElidedLabel(theme, note, size=TextSize.SMALL, tone=Tone.MUTED))
        layout.addSpacing(theme.tokens.space.xs)
        layout.addWidget(ShareBar(theme, stage.count / most if most else 0.0, label))
        return column


def _noted(stage: FunnelStage) -> str:
    number = text.number(stage.number)
    if stage.noted is None:
        return text.said(stage.note)
    return {
        Noted.TO_TRAIN_ON: translate("Funnel", "{number} to train on").format(number=number),
        Noted.TO_TASKS: translate("Funnel", "to %n task(s)", "", stage.number),
        Noted.UNCHECKED: translate("Funnel", "{number} not checked").format(number=number),
        Noted.FAILED: translate("Funnel", "{number} failed").format(number=number),
    }[stage.noted]


class ShareBar(QWidget):
    """A share of a whole in the colour of data."""

    def __init__(self, theme: Theme, share: float, name: str) -> None:
        super().__init__()
        self._theme, self._share = theme, share
        self.setAccessibleName(f"{name}: {share:.0%}")
        self.setFixedHeight(theme.tokens.space.xs)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and share."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.color.hover))
        filled = self.rect()
        filled.setWidth(round(self.width() * self._share))
        painter.fillRect(filled, QColor(self._theme.series.blue))
        painter.end()
