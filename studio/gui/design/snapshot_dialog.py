"""Makes a snapshot: what it holds, which floors it misses, and why to make it all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studio.domain.change import ChangeSet
from studio.domain.grid import Shortfall
from studio.gui import text
from studio.gui.design.model import DesignModel
from studio.gui.operations.problems import Problem
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.form import Form
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from studio.services.snapshots import Preview


translate = QCoreApplication.translate


class SnapshotDialog(Dialog):
    """Reads anew for each method; without a reason nothing below a floor is frozen."""

    def __init__(self, theme: Theme, parent: QWidget, model: DesignModel) -> None:
        super().__init__(
            theme, translate("SnapshotDialog", "Make snapshot"), parent, size=(560, 460)
        )
        self._model = model
        self._preview: Preview | None = None
        self.method = Segmented(
            theme,
            self.tr("What it is for"),
            [("sft", self.tr("Answers (SFT)")), ("dpo", self.tr("Preferences (DPO)"))],
        )
        self.words = Label(theme).wrapped()
        self.floors = Label(theme).wrapped()
        self.cells = _cells(theme, self.tr("Cells below their floor"))
        self.reason = LineEdit(theme, self.tr("Reason"))
        self._form = Form(theme)
        self._form.add(
            self.tr("Reason to make it all the same"),
            self.reason,
            help=self.tr("It is recorded with the snapshot and with every run that uses it."),
        )
        about = self.tr(
            "A snapshot freezes what a run learns from; later changes leave it as it is."
        )
        self.body.addWidget(Label(theme, about, tone=Tone.MUTED).wrapped())
        for widget in (self.method, self.words, self.floors, self.cells, self._form):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._close = self.add_close(self.tr("Cancel"))
        self.ok = self.add_button(self.tr("Make snapshot"), kind=Kind.PRIMARY, icon="lock")
        self.ok.clicked.connect(lambda _checked: self._make())
        self.method.chosen.connect(lambda _: self._read())
        self.reason.textChanged.connect(lambda _: self._follow())
        self._read()

    def _read(self) -> None:
        self._preview = None
        self.show_problem("")
        self.words.setText(self.tr("Counting what would go in …"))
        self._show_cells(())
        self._follow()
        self._model.preview(self.method.value(), self._show, self._cannot)

    def _show(self, preview: "Preview") -> None:
        if preview.purpose.value != self.method.value():
            return  # another method was chosen meanwhile
        self._preview = preview
        words = self.tr("{train} rows to train on, {validation} to validate on.").format(
            train=text.number(preview.train), validation=text.number(preview.validation)
        )
        if preview.unfit:
            left_out = self.tr(
                "%n task(s) left out: a turn of the conversation is rejected.", "", preview.unfit
            )
            words = f"{words} {left_out}"
        self.words.setText(words)
        self._show_cells(preview.shortfalls)
        self._follow()

    def _cannot(self, problem: Problem) -> None:
        self.words.setText(self.tr("It cannot be made yet."))
        sentence = problem.sentence.rstrip(".")
        self.show_problem(f"{sentence[:1].upper()}{sentence[1:]}.")

    def _show_cells(self, shortfalls: tuple[Shortfall, ...]) -> None:
        short = bool(shortfalls)
        self.cells.setVisible(short)
        self._form.setVisible(short)
        self.floors.set_tone(Tone.DANGER if short else Tone.SUCCESS)
        self.floors.setText(
            self.tr("%n cell(s) lie below the floor of train tasks:", "", len(shortfalls))
            if short
            else (self.tr("Every floor is met.") if self._preview is not None else "")
        )
        self.cells.setRowCount(len(shortfalls))
        for row, one in enumerate(shortfalls):
            level = text.difficulty(one.difficulty) if one.difficulty else self.tr("All")
            names = (text.kind(one.kind), one.topic, level)
            values = (*names, text.number(one.have), text.number(one.floor))
            for column, value in enumerate(values):
                item = QTableWidgetItem(value)
                item.setToolTip("")
                if column >= len(names):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.cells.setItem(row, column, item)
        if short:
            self.cells.setCurrentCell(0, 0)

    def _follow(self) -> None:
        preview = self._preview
        short = preview is not None and bool(preview.shortfalls)
        self.ok.setText(self.tr("Make it all the same") if short else self.tr("Make snapshot"))
        self.ok.setAccessibleName(self.ok.text())
        given = bool(self.reason.text().strip())
        self.ok.setEnabled(preview is not None and (given or not short))

    def _make(self) -> None:
        if self._preview is None:
            return
        override = self.reason.text().strip() if self._preview.shortfalls else None
        self.ok.setEnabled(False)
        self._model.make_snapshot(self.method.value(), override, self._done, self._refused)

    def _done(self, change: ChangeSet) -> None:
        del change
        rows = 0 if self._preview is None else self._preview.train + self._preview.validation
        self._preview = None
        self._show_cells(())
        self.words.setText(self.tr("Snapshot made: %n row(s).", "", rows))
        self.method.setEnabled(False)
        self.ok.hide()
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self._close.text())
        self._close.setFocus()

    def _refused(self, problem: Problem) -> None:
        self._cannot(problem)
        self._follow()


def _cells(theme: Theme, name: str) -> QTableWidget:
    table = QTableWidget(0, 5)
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(
        [
            translate("SnapshotDialog", "Kind"),
            translate("SnapshotDialog", "Topic"),
            translate("SnapshotDialog", "Difficulty"),
            translate("SnapshotDialog", "There"),
            translate("SnapshotDialog", "Floor"),
        ]
    )
    table.setFont(theme.font(TextSize.BODY, figures=True))
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(theme.tokens.size.row))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    return table
