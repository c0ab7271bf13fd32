"""Says of the current change alone what is wrong with it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.diffing.results import Block
from studio.domain.judgement import Hunk, Reason, ReasonSubject
from studio.gui.diff.view import DiffView
from studio.gui.review.comparison import hunks
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.model import ReviewModel


class HunkReasons(QObject):
    """Reasons of parts of the answer on the left: a menu of them, and marks at their lines."""

    def __init__(self, model: ReviewModel, view: DiffView, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._desk, self._view, self._sheet = model, model.desk, view, sheet
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(self.tr("Reasons of this change"))

    @property
    def is_possible(self) -> bool:
        """Tell whether what stands on the left is the answer that is judged."""
        left, subject = self._desk.left, self._desk.subject
        return (
            self._sheet.part is Part.TEXT
            and left is not None
            and subject is not None
            and left.candidate_id == subject.candidate.candidate_id
        )

    def open(self, place: QPoint) -> None:
        """Open the menu for the current change, or for the first."""
        if self._view.current_change is None:
            self._view.go_to_change(1)
        block = self._view.current_change
        if block is None or not self.is_possible:
            return
        self.menu.clear()
        given = self._given(block).reasons
        for reason in self._reasons():
            action = QAction(_entry(reason), self.menu)
            action.setCheckable(True)
            action.setChecked(reason.code in given)
            toggle = partial(self._toggle, block, reason.code)
            action.triggered.connect(lambda checked, toggle=toggle: toggle(checked=checked))
            self.menu.addAction(action)
        self.menu.popup(place)
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def said(self) -> str:
        """Name the current change's reasons."""
        block = self._view.current_change
        if block is None or not self._desk.hunks or not self.is_possible:
            return ""
        labels = {reason.code: reason.label for reason in self._model.reasons}
        return ", ".join(labels.get(code, code) for code in self._given(block).reasons)

    def mark(self) -> None:
        """Show at which lines something is said."""
        found: set[int] = set()
        if self.is_possible:
            for hunk in self._desk.hunks:
                found.update(hunks.lines(hunk, self._sheet.left))
        self._view.show_flags(found)

    def _reasons(self) -> Sequence[Reason]:
        return [one for one in self._model.reasons if one.subject is not ReasonSubject.PAIR]

    def _toggle(self, block: Block, code: str, *, checked: bool) -> None:
        hunk = self._given(block)
        kept = [one for one in hunk.reasons if one != code]
        self._desk.mark_hunk(replace(hunk, reasons=(*kept, code) if checked else tuple(kept)))

    def _given(self, block: Block) -> Hunk:
        hunk = hunks.of_block(block, self._sheet.left, self._sheet.right)
        known = hunks.same(self._desk.hunks, hunk)
        return hunk if known is None else replace(hunk, reasons=known.reasons)


def _entry(reason: Reason) -> str:
    label = reason.label.replace("&", "&&")
    return f"&{reason.hotkey}  {label}" if reason.hotkey.isalnum() else label
