"""The rows as a table: everything is written out only when a cell is shown."""

from enum import IntEnum
from operator import is_
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from studio.domain.task import Difficulty, Kind
from studio.domain.task_preview import POSSIBLE
from studio.formats.rows import RowError
from studio.gui import text
from studio.gui.design.bringing_in import words
from studio.gui.design.bringing_in.edits import Edits
from studio.gui.design.bringing_in.sifting import Item
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Tone
from studio.reporting import visible
from studio.services.preview_rows import PreviewRow

_SHOWN = 300
# Comparing more rows than this takes longer than showing them anew.
_MOST_COMPARED = 2_000
Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole


class Column(IntEnum):
    """The table's columns, from the left."""

    STATUS = 0
    MESSAGE = 1
    KIND = 2
    TOPIC = 3
    DIFFICULTY = 4
    SPLIT = 5
    LINE = 6
    LIKE = 7


# All up to the split are in view in a window of 1280 pixels, so that edits are seen.
WIDTHS = {
    Column.STATUS: 136,
    Column.MESSAGE: 280,
    Column.KIND: 120,
    Column.TOPIC: 132,
    Column.DIFFICULTY: 80,
    Column.SPLIT: 80,
    Column.LINE: 60,
    Column.LIKE: 320,
}


class RowsModel(QAbstractTableModel):
    """Rows of one part of what was sifted, with a person's edits over them."""

    def __init__(self, theme: Theme, edits: Edits, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._edits = theme, edits
        self._items: list[Item] = []

    def show(self, items: list[Item]) -> None:
        """Show other rows; the same rows only change what they say."""
        if self._are_shown(items):
            if items:
                last = self.index(len(items) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def _are_shown(self, items: list[Item]) -> bool:
        if len(items) == len(self._items) and all(map(is_, items, self._items)):
            return True
        return len(items) < _MOST_COMPARED and items == self._items

    def item(self, row: int) -> Item:
        """Give what a row of the table is."""
        return self._items[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Name the columns."""
        if orientation is Qt.Orientation.Vertical or role != ItemRole.DisplayRole:
            return None
        return {
            Column.STATUS: self.tr("Status"),
            Column.MESSAGE: self.tr("Message"),
            Column.KIND: self.tr("Kind"),
            Column.TOPIC: self.tr("Topic"),
            Column.DIFFICULTY: self.tr("Difficulty"),
            Column.SPLIT: self.tr("Split"),
            Column.LINE: self.tr("Line"),
            Column.LIKE: self.tr("Why"),
        }[Column(section)]

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give a cell's text, colour, sign or alignment."""
        item, column = self._items[index.row()], Column(index.column())
        if role in {ItemRole.DisplayRole, ItemRole.AccessibleTextRole}:
            return self._text(item, column)[0]
        if role == ItemRole.ForegroundRole:
            return QColor(getattr(self._theme.color, self._text(item, column)[1]))
        if role == ItemRole.DecorationRole and column is Column.STATUS:
            _, icon, tone = words.status(item, self._edits)
            return self._theme.pixmap(icon, getattr(self._theme.color, tone))
        if role == ItemRole.TextAlignmentRole and column is Column.LINE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, item: Item, column: Column) -> tuple[str, Tone]:
        if column is Column.STATUS:
            word, _, tone = words.status(item, self._edits)
            return word, tone
        if column is Column.LINE:
            line = item.line if isinstance(item, RowError) else item.row.line
            return text.number(line), Tone.MUTED
        if column is Column.LIKE:
            return visible.show(words.likeness(item, self._edits)), Tone.MUTED
        if isinstance(item, RowError):
            shown = visible.show(text.said(item.reason)) if column is Column.MESSAGE else ""
            return shown, Tone.DANGER
        if column is Column.MESSAGE:
            wanted = item.status not in POSSIBLE or self._edits.is_wanted(item)
            return said(item), Tone.TEXT if wanted else Tone.MUTED
        return self._label(item, column)

    def _label(self, one: PreviewRow, column: Column) -> tuple[str, Tone]:
        if column is Column.SPLIT:
            split = self._edits.split(one)
            return text.split(split), Tone.TEXT if one.split else Tone.MUTED
        if column is Column.DIFFICULTY:
            stated = self._edits.stated(one, "difficulty")
            shown = Difficulty(str(stated or self._edits.defaults.difficulty))
            return text.difficulty(shown), Tone.TEXT if stated else Tone.MUTED
        return self._suggested(one, "kind" if column is Column.KIND else "topic")

    def _suggested(self, one: PreviewRow, aspect: str) -> tuple[str, Tone]:
        stated, found = self._edits.stated(one, aspect), one.suggestions.get(aspect)
        if stated is None and found is not None:
            shown = self.tr("{label}? {sure}").format(
                label=label_text(aspect, found.label), sure=text.percent(found.confidence)
            )
            return shown, Tone.ACCENT
        default = getattr(self._edits.defaults, aspect)
        shown = label_text(aspect, stated if stated is not None else default)
        if found is not None and aspect in self._edits.doubts(one):
            doubt = self.tr("{label} ≠ {other}? {sure}").format(
                label=shown,
                other=label_text(aspect, found.label),
                sure=text.percent(found.confidence),
            )
            return doubt, Tone.WARNING
        return shown, Tone.TEXT if stated is not None else Tone.MUTED


def said(one: PreviewRow) -> str:
    """Give the beginning of what the last user's turn says, on one line, nothing hidden."""
    turns = [turn.content for turn in one.row.messages if turn.role == "user"]
    shown = " ".join(turns[-1][: 2 * _SHOWN].split()) if turns else ""
    if len(turns) > 1:
        shown = f"[{len(turns)}] {shown}"
    return visible.show(shown[:_SHOWN])


def label_text(aspect: str, value: object) -> str:
    """Write a kind or a topic as the window does."""
    if value is None:
        return "–"
    return text.kind(Kind(str(value))) if aspect == "kind" else visible.show(str(value))
