"""The head of the review screen: how much is left, which view is shown, filter and undo."""

from PySide6.QtCore import Signal

from studio.domain.review import Progress
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.header import Header
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.key_button import KeyButton


class ReviewHead(Header):
    """Follows the model; where the queue has no room beside the desk, a button brings it."""

    queue_asked = Signal()
    task_toggled = Signal(bool)

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__(kit.theme, actions["go.review"].text().replace("&", ""))
        self._theme, self._actions, self._model = kit.theme, actions, model
        self.chip: Chip | None = None
        self._chip_text = ""
        self.task = IconButton(kit.theme, "file-text", self.tr("Show the task"))
        self.task.setCheckable(True)
        self.filter = KeyButton(kit.theme, self.tr("Filter"), icon="filter").follow(
            actions["review.filter"]
        )
        self.undo = KeyButton(kit.theme, self.tr("Undo"), icon="undo-2", kind=Kind.QUIET).follow(
            actions["review.undo"]
        )
        self.queue = IconButton(kit.theme, "panel-right", self.tr("Show the queue"))
        for button in (self.filter, self.undo, self.task, self.queue):
            self.add_button(button)
        self.task.toggled.connect(self.task_toggled)
        self.queue.clicked.connect(lambda _checked: self.queue_asked.emit())
        actions["edit.undo"].changed.connect(self._name_undo)
        model.progress_changed.connect(self._show_progress)
        model.queue_changed.connect(lambda _: self._show_view())
        model.views_changed.connect(lambda _: self._show_view())
        self._name_undo()

    def _show_progress(self, progress: Progress) -> None:
        """Say on hover how many of what the filter asks for are decided already."""
        self.fact.setToolTip(self.tr("%n decided already", "", progress.done))

    def _show_left(self) -> None:
        """Say how many items wait; one less with each verdict, whatever others do first."""
        queue = self._model.queue
        if not queue.is_read or not queue.count:
            self.fact.setText("")
        elif queue.filter.state == "open":
            self.fact.setText(self.tr("%n left", "", queue.count))
        else:
            self.fact.setText(self.tr("%n item(s)", "", queue.count))

    def _show_view(self) -> None:
        self._show_left()
        shown = next(
            (one.name for one in self._model.views if one.filter == self._model.queue.filter), ""
        )
        if shown == self._chip_text:
            return
        self._chip_text = shown
        if self.chip is not None:
            self.chip.hide()
            self.chip.deleteLater()
            self.chip = None
        if shown:
            words = self.tr("view: {name}").format(name=shown)
            self.chip = Chip(self._theme, words, ChipTone.INFO)
            self.show_beside_fact(self.chip)

    def _name_undo(self) -> None:
        """Name what would be undone here; nothing where the last change was made elsewhere."""
        step = str(self._actions["review.undo"].property("step") or "").replace("&&", "&")
        self.undo.set_words(step or self.tr("Undo"))
