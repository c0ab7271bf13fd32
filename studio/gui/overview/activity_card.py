"""What was done lately, newest first."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text
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
        row, label = QWidget(), text.said(entry.label)
        row.setAccessibleName(f"{label}. {entry.detail}")
        row.setToolTip(f"{label} {entry.detail}".strip())
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.tokens.space.m)
        when = Label(self.theme, when_said(entry.at, now), size=TextSize.SMALL, tone=Tone.MUTED)
        when.setMinimumWidth(self.theme.px(2 * self.theme.tokens.space.l + 4))
        layout.addWidget(when)
        layout.addWidget(ElidedLabel(self.theme, label), 1)
        if entry.detail:
            detail = ElidedLabel(self.theme, entry.detail, size=TextSize.SMALL, tone=Tone.MUTED)
            layout.addWidget(detail, 1)
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
    return then.strftime("%a" if 0 < (now - then).days < 7 else "%d %b")
