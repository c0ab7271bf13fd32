"""Rows of words for a table: whatever is few enough to be made at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from studio.gui.tables.source import Align, Column
from studio.gui.theme.theme import Theme
from studio.gui.widgets import labels
from studio.gui.widgets.labels import Tone

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: words, their tone, a sign before them, and what shows on hover."""

    words: str
    tone: Tone = Tone.TEXT
    icon: str = ""
    tip: str = ""


class PlainModel(QAbstractTableModel):
    """Shows cells as they are given; reads nothing."""

    def __init__(self, theme: Theme, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._columns = theme, tuple(columns)
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        theme.changed.connect(self._repaint)

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show other rows; each has a cell for every column."""
        self.beginResetModel()
        self._rows = tuple(tuple(row) for row in rows)
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        """Give one cell."""
        return self._rows[row][column]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Name the columns."""
        if orientation is Qt.Orientation.Vertical or role != _Role.DisplayRole:
            return None
        return self._columns[section].title

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Give what a cell shows."""
        cell = self._rows[index.row()][index.column()]
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return cell.words
            case _Role.ForegroundRole:
                return QColor(getattr(self._theme.color, cell.tone.value))
            case _Role.DecorationRole:
                return self._sign(cell)
            case _Role.ToolTipRole:
                return labels.plain_tip(cell.tip) if cell.tip else None
            case _Role.TextAlignmentRole:
                right = self._columns[index.column()].align is Align.RIGHT
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _sign(self, cell: Cell) -> Any:  # noqa: ANN401 - a pixmap, or nothing
        if not cell.icon:
            return None
        tone = Tone.MUTED if cell.tone is Tone.TEXT else cell.tone
        return self._theme.pixmap(cell.icon, getattr(self._theme.color, tone.value))

    def _repaint(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
