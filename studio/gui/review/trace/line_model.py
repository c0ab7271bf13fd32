"""The lines of a trace as a list view reads them; more are asked for where it is scrolled."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from studio.gui.review.trace.lines import Line

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class LineModel(QAbstractListModel):
    """Holds what was read; ``wanted`` asks for what comes after it."""

    wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._has_more = False

    @property
    def lines(self) -> Sequence[Line]:
        """The lines that are there."""
        return self._lines

    def show(self, lines: Iterable[Line], *, more: bool = False) -> None:
        """Show these lines and no others; ``more`` says that others follow."""
        self.beginResetModel()
        self._lines, self._has_more = list(lines), more
        self.endResetModel()

    def add(self, lines: Sequence[Line], *, more: bool) -> None:
        """Show these lines below the others."""
        self._has_more = more
        if lines:
            first = len(self._lines)
            self.beginInsertRows(_NO_INDEX, first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Give a line's words."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._lines[index.row()].words
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let keys step over headings."""
        if not index.isValid() or self._lines[index.row()].is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether there are lines that were not read."""
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        """Ask for them, once."""
        if self.canFetchMore(parent):
            self._has_more = False
            self.wanted.emit()
