"""The grid as a table model, so that keys, selection and screen readers find rows and columns."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from studio.domain.grid import Grid, Part
from studio.gui import text
from studio.gui.design.grid import facts
from studio.gui.design.grid.figures import KINDS, Figures

FIGURE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class GridTable(QAbstractTableModel):
    """Kinds down and their sum, topics across and their sum; holds no state of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = Figures(Grid())
        self.writable = True

    def show_figures(self, figures: Figures) -> None:
        """Show other figures; what is selected stays while the topics are the same."""
        before, after = self.figures.grid.topics, figures.grid.topics
        same = [one.topic_id for one in before] == [one.topic_id for one in after]
        if not same:
            self.beginResetModel()
        self.figures = figures
        if not same:
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Ten kinds and their sum."""
        return 0 if parent.isValid() else len(KINDS)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """The topics and their sum."""
        return 0 if parent.isValid() else self.figures.columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be chosen; targets can be typed where the project may be written."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.writable and index.isValid() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's figure, its text, and what is said of it."""
        row, column = index.row(), index.column()
        if role == FIGURE:
            return self.figures.figure(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.figures.figure(row, column).whole
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.figures.spoken(row, column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return facts.name(self.figures.grid, self.part(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            return facts.tip(self.figures.grid, self.part(index))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name kinds and topics; long names are whole in the tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
                        Qt.ItemDataRole.AccessibleTextRole}:  # fmt: skip
            return None
        if orientation is Qt.Orientation.Vertical:
            kind = KINDS[section]
            name = text.kind(kind) if kind is not None else self.tr("All kinds")
        else:
            name = self.figures.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "<p>" + name.replace("&", "&amp;").replace("<", "&lt;") + "</p>"
        return name

    def part(self, index: _Index) -> Part:
        """Say which cells an index stands for."""
        return self.figures.part(index.row(), index.column())

    def place_of(self, part: Part) -> QModelIndex:
        """Find the index that stands for a part; an invalid one where none does."""
        ids = [topic.topic_id for topic in self.figures.grid.topics]
        if part.topic_id is not None and part.topic_id not in ids:
            return QModelIndex()
        column = len(ids) if part.topic_id is None else ids.index(part.topic_id)
        return self.index(KINDS.index(part.kind), column)
