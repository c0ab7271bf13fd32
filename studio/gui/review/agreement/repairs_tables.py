"""The columns of corrections and of the answers they would mend, and a table to pick from."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from studio.gui.tables.plain import PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.tables.source import Align, Column
from studio.gui.theme.theme import Theme

translate = QCoreApplication.translate


class AnswersTable(RowsTable):
    """``toggled`` tells the rows to take in or leave out: by the space bar, or a click there."""

    toggled = Signal(object)  # list[int]

    def __init__(self, theme: Theme, model: PlainModel, name: str) -> None:
        super().__init__(theme, model, name, columns=answer_columns(), fitted=True)
        self.clicked.connect(self._click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar."""
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.selected())
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() == 0:
            self.toggled.emit([index.row()])


def repair_columns() -> tuple[Column, ...]:
    """Give the columns of the corrections that repeat."""
    right = Align.RIGHT
    return (
        Column(key="times", title=translate("Repairs", "Made"), width=56, align=right,
               sortable=False),
        Column(key="touched", title=translate("Repairs", "Would change"), width=96, align=right,
               sortable=False),
        Column(key="before", title=translate("Repairs", "What is corrected"), width=360,
               sortable=False),
        Column(key="after", title=translate("Repairs", "What comes in its place"), width=360,
               sortable=False),
    )  # fmt: skip


def answer_columns() -> tuple[Column, ...]:
    """Give the columns of the answers that would be repaired."""
    return (
        Column(key="taken", title=translate("Repairs", "Repair"), width=72, sortable=False),
        Column(key="task", title=translate("Repairs", "Task"), width=380, sortable=False),
        Column(key="model", title=translate("Repairs", "Answer of"), width=140, sortable=False),
        Column(key="places", title=translate("Repairs", "Places"), width=56, align=Align.RIGHT,
               sortable=False),
        Column(key="checks", title=translate("Repairs", "Afterwards"), width=200, sortable=False),
    )  # fmt: skip
