"""The dialog that tells what edits are worth: how much of each teacher had to be corrected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain.change import Entity
from studio.gui import text
from studio.gui.operations.live import LiveValue
from studio.gui.review.agreement import figures
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.tables.plain import Cell, PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.tables.source import Align, Column
from studio.gui.theme.fonts import TextSize
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from studio.services.edit_worth import EditWorth, WorthReport

translate = QCoreApplication.translate
_TOUCHED_BY = frozenset({Entity.DECISION, Entity.CANDIDATE, Entity.SNAPSHOT})
_FEWEST = 6  # edits that a median's interval takes


class WorthDialog(Dialog):
    """Reads again when verdicts change; teachers' names are left out where they are hidden."""

    def __init__(self, kit: Kit, parent: QWidget, model: ReviewModel) -> None:
        super().__init__(
            kit.theme,
            translate("WorthDialog", "What edits are worth"),
            parent,
            size=(920, 560),
            memory=kit.memory,
            key="review.worth",
        )
        self.setModal(False)
        self._model = model
        self._report: WorthReport | None = None
        self.sentence = Label(kit.theme, self.tr("Counting…")).wrapped()
        self.by = Segmented(
            kit.theme,
            self.tr("Shown by"),
            [
                ("teachers", self.tr("By teacher")),
                ("cells", self.tr("By cell")),
                ("crossed", self.tr("By both")),
            ],
        )
        self.rows = PlainModel(kit.theme, _columns(), self)
        self.table = RowsTable(
            kit.theme, self.rows, self.tr("What edits are worth"), columns=_columns(), fitted=True
        )
        self.meaning = Label(
            kit.theme,
            self.tr(
                "Unchanged is the share of judged answers that were accepted as they came, with "
                "its 95 % interval. Distance is how much of the text an edit changes, 0 to 100 %: "
                "the median, given from {count} edits on. What a rule accepted does not count."
            ).format(count=_FEWEST),
            size=TextSize.SMALL,
            tone=Tone.MUTED,
        ).wrapped()
        row = QHBoxLayout()
        row.addWidget(self.by)
        row.addStretch(1)
        self.body.addWidget(self.sentence)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.meaning)
        self.body.addStretch(0)  # keeps the sentence at the top while the rest is hidden
        self._set_counted(False)
        self.add_close()
        self.by.chosen.connect(lambda _key: self._show_rows())
        self.report: LiveValue[WorthReport] = LiveValue(
            kit.runner,
            lambda project: project.worth.report(),
            touched_by=_TOUCHED_BY,
            pause=1.0,
            parent=self,
        )
        self.report.changed.connect(self._show)
        self.report.load()

    def _show(self, report: "WorthReport") -> None:
        self._report = report
        self.sentence.setText(self._words(report))
        self._set_counted(report.whole.judged > 0)
        self._show_rows()

    def _set_counted(self, counted: bool) -> None:
        for part in (self.by, self.table, self.meaning):
            part.setVisible(counted)

    def done(self, result: int) -> None:
        """Close, and read nothing any more."""
        self.report.stop()
        super().done(result)

    def _words(self, report: "WorthReport") -> str:
        whole = report.whole
        if not whole.judged:
            return self.tr(
                "Nobody has judged an answer yet. Once people accept, edit and reject, this tells "
                "how much of each teacher’s answers had to be corrected."
            )
        edited = self.tr("%n answer(s) were corrected.", "", whole.edited)
        pairs = self.tr("%n pair(s) come of it to learn from,", "", report.pairs.made)
        frozen = self.tr("%n of them in a snapshot.", "", report.pairs.frozen)
        return f"{edited} {pairs} {frozen}"

    def _show_rows(self) -> None:
        report = self._report
        if report is None:
            return
        chosen = {"teachers": report.teachers, "cells": report.cells, "crossed": report.crossed}
        self.rows.show_rows([self._row(one) for one in (report.whole, *chosen[self.by.value()])])

    def _row(self, one: "EditWorth") -> list[Cell]:
        every = self.tr("all")
        name = every
        if one.model is not None:
            name = self.tr("hidden") if self._model.desk.names_hidden else one.model
        cell = every
        if one.kind is not None:
            cell = f"{text.kind(one.kind)} × {one.topic or figures.NOTHING}"
        return [
            Cell(words=name, tip=name),
            Cell(words=cell, tip=cell),
            Cell(words=text.number(one.judged)),
            Cell(words=figures.share(one.unchanged)),
            Cell(words=text.number(one.edited)),
            Cell(words=text.number(one.rejected)),
            Cell(words=text.number(one.pairs)),
            self._distance(one),
        ]

    def _distance(self, one: "EditWorth") -> Cell:
        if one.distance is not None:
            return Cell(words=figures.estimate(one.distance, as_percent=True))
        if not one.edited:
            return Cell(words=figures.NOTHING, tone=Tone.MUTED)
        words = self.tr("not proven: %n more edit(s)", "", max(1, _FEWEST - one.edited))
        return Cell(words=words, tone=Tone.MUTED, icon="circle-dashed")


def _columns() -> tuple[Column, ...]:
    right = Align.RIGHT
    titles = (
        ("model", translate("Worth", "Teacher"), 160, Align.LEFT),
        ("cell", translate("Worth", "Cell"), 180, Align.LEFT),
        ("judged", translate("Worth", "Judged"), 64, right),
        ("unchanged", translate("Worth", "Unchanged"), 112, right),
        ("edited", translate("Worth", "Edited"), 60, right),
        ("rejected", translate("Worth", "Rejected"), 68, right),
        ("pairs", translate("Worth", "Pairs"), 52, right),
        ("distance", translate("Worth", "Edit distance"), 160, Align.LEFT),
    )
    return tuple(
        Column(key=key, title=title, width=width, align=align, sortable=False)
        for key, title, width, align in titles
    )
