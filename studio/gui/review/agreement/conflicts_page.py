"""The page of answers on which reviewers do not agree; Enter opens one to settle it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.review.deciding import verdict_words
from studio.gui.tables.plain import Cell, PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.tables.source import Column
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label, Tone

if TYPE_CHECKING:
    from studio.domain.trace import Saying
    from studio.services.agreement_values import AgreementReport, Conflict

translate = QCoreApplication.translate
_SAID = 3  # the column that says who says what


class ConflictsPage(QWidget):
    """``opened`` tells the task of a conflict; ``all_asked`` wants them as the queue."""

    opened = Signal(object)  # TaskId
    all_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._conflicts: tuple[Conflict, ...] = ()
        self.setAccessibleName(self.tr("Conflicts"))
        self.said = Label(theme, tone=Tone.MUTED).wrapped()
        self.rows = PlainModel(theme, _columns(), self)
        self.table = RowsTable(
            theme, self.rows, self.tr("Conflicts"), columns=_columns(), fitted=True
        )
        self.whole = Label(theme).wrapped()
        self.settle = Button(theme, self.tr("Open to settle"))
        self.queue = Button(theme, self.tr("Review them all"))
        self._lay_out()
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._allow)
        self.settle.clicked.connect(lambda _checked: self._open(self.table.current() or 0))
        self.queue.clicked.connect(lambda _checked: self.all_asked.emit())
        self._allow()

    def show_report(
        self, report: "AgreementReport", labels: Mapping[str, str], *, names_hidden: bool
    ) -> None:
        """Show the conflicts of another report; teachers' names are left out where hidden.

        ``labels`` are those of the reasons, by code.
        """
        chosen = self.table.current() or 0
        self._conflicts = report.conflicts
        self.said.setText(self._sentence(report))
        self.table.setVisible(bool(report.conflicts))
        self.rows.show_rows([self._row(one, labels, names_hidden) for one in report.conflicts])
        if report.conflicts:
            self.table.select(min(chosen, len(report.conflicts) - 1))
        self._allow()

    def _sentence(self, report: "AgreementReport") -> str:
        if not report.conflict_count:
            return self.tr(
                "No conflicts: wherever two people judged an answer they agree, or it is settled."
            )
        count = self.tr("On %n answer(s) people do not agree.", "", report.conflict_count)
        if len(report.conflicts) < report.conflict_count:
            newest = self.tr("The newest %n are listed.", "", len(report.conflicts))
            return f"{count} {newest}"
        meaning = self.tr("Until somebody settles it, such an answer counts for nothing.")
        return f"{count} {meaning}"

    def _row(self, one: "Conflict", labels: Mapping[str, str], names_hidden: bool) -> list[Cell]:
        said = " · ".join(_saying(saying, labels) for saying in one.sayings)
        newest = max((saying.decision.created_at for saying in one.sayings), default="")
        notes = "\n".join(
            f"{saying.rater}: {saying.decision.note}"
            for saying in one.sayings
            if saying.decision.note
        )
        return [
            Cell(words=one.task_label, tip=one.task_label),
            Cell(words=self.tr("hidden") if names_hidden else one.model),
            Cell(words=text.date_time(newest)),
            Cell(words=said, tip="\n".join(part for part in (said, notes) if part)),
        ]

    def _allow(self) -> None:
        self.settle.setEnabled(self.table.current() is not None and bool(self._conflicts))
        self.queue.setEnabled(bool(self._conflicts))
        self._show_whole()

    def _show_whole(self) -> None:
        """Say in full who says what of the conflict that is chosen."""
        row = self.table.current()
        chosen = row is not None and row < self.rows.rowCount()
        self.whole.setText(self.rows.cell(row, _SAID).words if chosen and row is not None else "")
        self.whole.setVisible(bool(self.whole.text()))

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._conflicts):
            self.opened.emit(self._conflicts[row].task_id)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self.settle)
        buttons.addWidget(self.queue)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.m, 0, 0)
        column.setSpacing(space.s)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        column.addLayout(buttons)
        column.addStretch(0)


def _saying(one: "Saying", labels: Mapping[str, str]) -> str:
    said = f"{one.rater} {verdict_words.name(one.decision.verdict)}"
    why = ", ".join(labels[code] for code in one.decision.reasons if code in labels)
    return f"{said} ({why})" if why else said


def _columns() -> tuple[Column, ...]:
    return (
        Column(key="task", title=translate("Conflicts", "Task"), width=260, sortable=False),
        Column(key="model", title=translate("Conflicts", "Answer of"), width=120, sortable=False),
        Column(key="at", title=translate("Conflicts", "Last verdict"), width=136, sortable=False),
        Column(key="said", title=translate("Conflicts", "Who says what"), width=240,
               sortable=False),
    )  # fmt: skip
