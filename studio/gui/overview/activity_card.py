"""What was done lately, newest first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import activities, text
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import Card, clear
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

if TYPE_CHECKING:
    from studio.services.overview import Activity

_SHOWN = 10


class ActivityCard(Card):
    """Time, what, and a detail."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.title.setText(self.tr("Activity"))
        self.setAccessibleName(self.title.text())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)

    def show_activity(self, activity: "Sequence[Activity]") -> None:
        """Show the newest entries."""
        clear(self._rows)
        if not activity:
            nothing = self.tr("Whatever is done in this project is noted here.")
            self._rows.addWidget(Label(self.theme, nothing, tone=Tone.MUTED).wrapped())
        now = datetime.now().astimezone()
        for entry in activity[:_SHOWN]:
            self._rows.addWidget(self._row(entry, now))

    def _row(self, entry: "Activity", now: datetime) -> QWidget:
        row, label, counts = QWidget(), text.said(entry.label), activities.detail(entry)
        row.setAccessibleName(f"{label}. {counts}")
        row.setToolTip(f"{label} {counts}".strip())
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.tokens.space.m)
        when = Label(self.theme, when_said(entry.at, now), size=TextSize.SMALL, tone=Tone.MUTED)
        when.setMinimumWidth(self.theme.px(2 * self.theme.tokens.space.l + 4))
        layout.addWidget(when)
        counted = ElidedLabel(self.theme, counts, size=TextSize.SMALL, tone=Tone.MUTED)
        counted.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        activities.add_by_need(layout, ElidedLabel(self.theme, label), counted)
        layout.addStrut(self.theme.px(self.theme.tokens.size.row_dense))
        return row


def when_said(at: str, now: datetime) -> str:
    """Say a UTC time by the clock today, by the weekday this week, by the date before that."""
    try:
        then = datetime.fromisoformat(at).astimezone(now.tzinfo)
    except ValueError:
        return ""
    if then.date() == now.date():
        return then.strftime("%H:%M")
    if 0 < (now - then).days < 7:
        return QLocale().dayName(then.isoweekday(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(QDate(then.year, then.month, then.day), "d MMM")
