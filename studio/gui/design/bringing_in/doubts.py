"""The tasks that read unlike their label, as a table."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor

from studio.gui import text
from studio.gui.design.bringing_in import words
from studio.gui.design.bringing_in.rows import Index, ItemRole, label_text
from studio.gui.theme.theme import Theme
from studio.reporting import visible
from studio.services.label_review import Doubt


class Column(IntEnum):
    """The table's columns, from the left."""

    WHAT = 0
    SAYS = 1
    READS = 2
    SURE = 3
    TASK = 4


WIDTHS = (84, 132, 132, 64, 420)


class DoubtsModel(QAbstractTableModel):
    """One doubt a row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.doubts: tuple[Doubt, ...] = ()

    def show(self, doubts: tuple[Doubt, ...]) -> None:
        """Show other doubts."""
        self.beginResetModel()
        self.doubts = doubts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.doubts)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Name the columns."""
        if orientation is Qt.Orientation.Vertical or role != ItemRole.DisplayRole:
            return None
        return {
            Column.WHAT: self.tr("Label"),
            Column.SAYS: self.tr("Says"),
            Column.READS: self.tr("Reads like"),
            Column.SURE: self.tr("Sure"),
            Column.TASK: self.tr("Task"),
        }[Column(section)]

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give a cell's text or colour."""
        one, column = self.doubts[index.row()], Column(index.column())
        if role in {ItemRole.DisplayRole, ItemRole.AccessibleTextRole}:
            return {
                Column.WHAT: words.label(one.aspect),
                Column.SAYS: label_text(one.aspect, one.label),
                Column.READS: label_text(one.aspect, one.suggested),
                Column.SURE: text.percent(one.confidence),
                Column.TASK: visible.show(one.text),
            }[column]
        if role == ItemRole.ForegroundRole:
            color = self._theme.color
            muted = column in {Column.WHAT, Column.SURE}
            ink = color.accent_text if column is Column.READS else color.text
            return QColor(color.text_muted if muted else ink)
        return None
