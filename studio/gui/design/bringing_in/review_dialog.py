"""The dialog that lists labels to review: take a suggestion, or keep the label for good."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studio.domain.change import ChangeSet, Entity
from studio.gui import text
from studio.gui.design.bringing_in import words
from studio.gui.design.bringing_in.doubts import WIDTHS, DoubtsModel
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.gui.tables.rows_table import RowsTable
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.progress_line import ProgressLine
from studio.reporting import visible
from studio.services import label_review
from studio.services.label_review import Doubt, Labelled, Review

if TYPE_CHECKING:
    from studio.project import Project

_SIZE = (880, 560)
_TOUCHED_BY = (Entity.TASK, Entity.TOPIC)


class ReviewDialog(Dialog):
    """Looks through all tasks in the background, again after every change of them."""

    reviewed = Signal(object)  # Review

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(
            kit.theme, "", parent, size=_SIZE, memory=kit.memory, key="design.labels.size"
        )
        self.setWindowTitle(self.tr("Review labels"))
        self.setAccessibleName(self.tr("Review labels"))
        self.setModal(False)
        self._kit = kit
        self._left = False  # it may be closed before all is read
        theme = kit.theme
        self.sentence = Label(theme).wrapped()
        self.progress = ProgressLine(theme, self.tr("Reading the tasks"))
        self.doubts = DoubtsModel(theme, self)
        self.table = RowsTable(theme, self.doubts, self.tr("Labels to review"), widths=WIDTHS)
        self.near = ElidedLabel(theme, tone=Tone.MUTED)
        for widget in (self.sentence, self.progress, self.near):
            self.body.addWidget(widget)
        self.body.insertWidget(2, self.table, 1)
        self.keep = self.add_button(self.tr("Keep label"))
        self.take = self.add_button(self.tr("Relabel"), kind=Kind.PRIMARY)
        self.take.setDefault(False)
        self.add_close()
        self._connect()
        self.load()

    def load(self) -> None:
        """Look through the tasks as they are now."""
        self.progress.show()
        self._kit.runner.query(
            lambda project: project.suggesting.material(), self._review, on_problem=self._fail
        )

    def done(self, result: int) -> None:
        """Hear no more of changes, nor of what is still being read."""
        self._left = True
        self._kit.runner.changed.disconnect(self._hear)
        super().done(result)

    def _connect(self) -> None:
        self._kit.runner.changed.connect(self._hear)
        self.table.selection_changed.connect(self._show_selection)
        self.take.clicked.connect(lambda _checked: self._take())
        self.keep.clicked.connect(lambda _checked: self._keep_labels())
        self.progress.cancel_asked.connect(self.reject)

    def _hear(self, change: ChangeSet) -> None:
        if change.touches(*_TOUCHED_BY):
            self.load()

    def _review(self, labelled: Labelled) -> None:
        if self._left:
            return
        self._kit.background.run(
            label_review.review, labelled, then=self._show, on_problem=self._fail
        )

    def _show(self, review: Review) -> None:
        if self._left:
            return
        self.progress.hide()
        self.doubts.show(review.doubts)
        self.sentence.setText(self._sentence(review))
        if review.doubts:
            self.table.select(0)
            self.table.setFocus()
        self._show_selection()
        self.reviewed.emit(review)

    def _sentence(self, review: Review) -> str:
        found = self.tr("%n label(s) read unlike the tasks around them.", "", len(review.doubts))
        agreed = ", ".join(
            self.tr("{aspect} {share}").format(
                aspect=words.label(aspect), share=text.percent(one.share)
            )
            for aspect, one in review.agreement.items()
        )
        if not agreed:
            return found
        return f"{found} " + self.tr(
            "Suggestions agree with the labels in so many tasks: {agreed}. Nothing is changed "
            "unless you say so."
        ).format(agreed=agreed)

    def _show_selection(self) -> None:
        chosen = self._chosen()
        self.take.setEnabled(bool(chosen))
        self.keep.setEnabled(bool(chosen))
        row = self.table.current()
        one = self.doubts.doubts[row] if row is not None else None
        near = " · ".join(visible.show(text_) for text_ in one.neighbours) if one else ""
        self.near.setText(self.tr("Reads like: {near}").format(near=near) if near else "")

    def _chosen(self) -> tuple[Doubt, ...]:
        return tuple(self.doubts.doubts[row] for row in self.table.selected())

    def _take(self) -> None:
        chosen = self._chosen()
        self._kit.runner.change(lambda project: project.suggesting.apply(chosen))

    def _keep_labels(self) -> None:
        chosen = self._chosen()

        def act(project: "Project") -> ChangeSet:
            return project.suggesting.dismiss(chosen)

        self._kit.runner.change(act, lambda _: self.load())

    def _fail(self, problem: Problem) -> None:
        if self._left:
            return
        self.progress.hide()
        if not problem.cancelled:
            self.show_problem(problem.sentence)
