"""What was done lately, in the words of the window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from studio.gui import text
from studio.gui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from studio.services.overview import Activity


def detail(entry: "Activity") -> str:
    """Say what was counted: "30 added, 2 labelled"; "" where there is nothing to say."""
    if not entry.counts:
        return entry.detail
    return ", ".join(f"{text.number(number)} {text.said(key)}" for key, number in entry.counts)


def add_by_need(row: QHBoxLayout, *labels: ElidedLabel) -> None:
    """Give labels room by how long they are, so that none is cut where all would fit."""
    for label in labels:
        if label.text():
            row.addWidget(label, max(1, label.sizeHint().width()))
