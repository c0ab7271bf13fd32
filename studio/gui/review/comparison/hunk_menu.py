"""Says of the current change alone what is wrong with it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.diffing.results import Change
from studio.domain.ids import CandidateId
from studio.domain.judgement import Hunk, Reason, ReasonSubject
from studio.gui.diff import documents
from studio.gui.diff.view import DiffView
from studio.gui.review.comparison import hunks
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare


class HunkReasons(QObject):
    """Reasons of parts of the answer on the left: a menu of them, and frames around these parts.

    What a verdict of an earlier time said of parts shows, too. A part that is edited further keeps
    its reasons; one that is taken back loses them, until it is made again.
    """

    def __init__(self, model: ReviewModel, view: DiffView, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._desk, self._view, self._sheet = model, model.desk, view, sheet
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(self.tr("Reasons of this change"))
        self._labels: dict[str, str] = {}
        self._edited: CandidateId | None = None  # whose changes and reasons these are
        self._changes: list[Hunk] = []  # of the edit, when they were looked at last
        self._gone: list[Hunk] = []  # said of changes that were taken back
        view.left.explain = self._explain
        view.compared.connect(lambda _: self._follow())

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
        change = self._view.current_change
        if change is None or not self.is_possible:
            return
        hunk, _ = self._given(change)
        self.menu.clear()
        for reason in self._reasons():
            action = QAction(_entry(reason), self.menu)
            action.setCheckable(True)
            action.setChecked(reason.code in hunk.reasons)
            toggle = partial(self._toggle, change, reason.code)
            action.triggered.connect(lambda checked, toggle=toggle: toggle(checked=checked))
            self.menu.addAction(action)
        self.menu.popup(place)
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def said(self) -> str:
        """Name the current change's reasons."""
        change, known = self._view.current_change, self._known()
        if change is None or not known:
            return ""
        return self._named(hunks.of(known, self._hunks([change])[0]))

    def mark(self) -> None:
        """Show of which words something is said."""
        self._labels = {reason.code: reason.label for reason in self._model.reasons}
        known, left = self._known(), self._sheet.left
        if known or self._view.left.said:
            self._view.show_said([hunks.shown(one, left) for one in known])

    def _known(self) -> list[Hunk]:
        """Give the parts of which something is said now, or was with a verdict that counts."""
        subject = self._desk.subject
        if subject is None or not self.is_possible:
            return []
        kept = (one for made in subject.now for one in made.hunks if one.reasons)
        return list(dict.fromkeys((*self._desk.hunks, *kept)))

    def _explain(self, position: int) -> list[str]:
        """Name the reasons of what stands at a place of the left text."""
        known = self._known()
        if not known:
            return []
        at = documents.characters(self._view.left.document(), 0, position)
        spans = [(hunks.shown(one, self._sheet.left), one) for one in known]
        found = [one for span, one in spans if span.start <= at <= span.end]
        return [self._named(found)] if found else []

    def _named(self, found: Sequence[Hunk]) -> str:
        codes = dict.fromkeys(code for one in found for code in one.reasons)
        return ", ".join(self._labels.get(code, code) for code in codes)

    def _reasons(self) -> Sequence[Reason]:
        return [one for one in self._model.reasons if one.subject is not ReasonSubject.PAIR]

    def _toggle(self, change: Change, code: str, *, checked: bool) -> None:
        if self._desk.compare is Compare.EDIT:
            self._begin()
            self._changes = self._hunks(self._view.changes)
        hunk, before = self._given(change)
        kept = tuple(one for one in hunk.reasons if one != code)
        reasons = (*kept, code) if checked else kept
        self._desk.mark_hunk(replace(hunk, reasons=reasons), instead=before)

    def _given(self, change: Change) -> tuple[Hunk, Hunk | None]:
        """Give a change with what is said of it now, and what of that is of other characters."""
        changes = self._view.changes
        if change not in changes:  # typed meanwhile
            return self._hunks([change])[0], None
        found = self._hunks(changes)
        hunk, said = found[changes.index(change)], self._desk.hunks
        known = hunks.same(said, hunk)
        if known is not None:
            return replace(hunk, reasons=known.reasons), None
        before = hunks.only(said, found, hunk)
        return (hunk if before is None else replace(hunk, reasons=before.reasons)), before

    def _follow(self) -> None:
        """Let what is said of a change follow it as the edit goes on."""
        if self._desk.compare is not Compare.EDIT or not self.is_possible:
            return
        self._begin()
        if not self._desk.hunks and not self._gone:
            return
        found = self._hunks(self._view.changes)
        for hunk in found:
            before = hunks.only(self._desk.hunks, found, hunk)
            if before is not None and replace(hunk, reasons=before.reasons) != before:
                self._desk.mark_hunk(replace(hunk, reasons=before.reasons), instead=before)
        self._forget_gone(found)
        self._changes = found

    def _begin(self) -> None:
        """Know nothing of the changes of another answer."""
        subject = self._desk.subject
        edited = subject.candidate.candidate_id if subject is not None else None
        if edited != self._edited:
            self._edited, self._changes, self._gone = edited, [], []

    def _forget_gone(self, found: Sequence[Hunk]) -> None:
        """Say nothing of a change that is taken back; say it again where that is made again."""
        for one in self._desk.hunks:
            if hunks.same(self._changes, one) is not None and not hunks.of(found, one):
                self._gone.append(one)
                self._desk.mark_hunk(replace(one, reasons=()))
        for hunk in found:
            gone = hunks.same(self._gone, hunk)
            if gone is not None:
                self._gone.remove(gone)
                if not hunks.of(self._desk.hunks, hunk):
                    self._desk.mark_hunk(replace(hunk, reasons=gone.reasons))

    def _hunks(self, changes: Sequence[Change]) -> list[Hunk]:
        return hunks.of_changes(changes, self._view, self._sheet.left, self._sheet.right)


def _entry(reason: Reason) -> str:
    label = reason.label.replace("&", "&&")
    return f"&{reason.hotkey}  {label}" if reason.hotkey.isalnum() else label
