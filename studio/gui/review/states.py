"""What stands on the desk's place while there is no item: why, and the next step."""

from enum import StrEnum

from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.domain.review import QueueFilter
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.meter import Meter


class Lack(StrEnum):
    """Why there is no item."""

    NOT_READ = "not_read"
    PREPARING = "preparing"
    NO_ANSWERS = "no_answers"
    NOT_FOUND = "not_found"
    ALL_DONE = "all_done"


def lack(model: ReviewModel) -> Lack:
    """Say why there is no item on the desk."""
    queue, progress = model.queue, model.progress
    if queue.preparing:
        return Lack.PREPARING
    if not model.has_looked or progress is None:
        return Lack.NOT_READ
    if _narrows(queue.filter):
        return Lack.NOT_FOUND
    return Lack.ALL_DONE if progress.done else Lack.NO_ANSWERS


class States(QStackedWidget):
    """One page for each lack; follows the model."""

    def __init__(self, theme: Theme, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        self._theme, self._actions, self._model = theme, actions, model
        self._most = 0  # tasks that waited to be taken into the queue
        self.setAccessibleName(self.tr("Review"))
        self.meter = Meter(theme, self.tr("Tasks in the queue"))
        self.show_all = Button(theme, self.tr("Show all that waits"), kind=Kind.PRIMARY)
        self.show_all.clicked.connect(lambda _checked: self._ask(QueueFilter()))
        self.show_decided = Button(theme, self.tr("Show what was decided"))
        self.show_decided.clicked.connect(lambda _checked: self._ask(QueueFilter(state="decided")))
        self._pages = {
            Lack.NOT_READ: QWidget(),
            Lack.PREPARING: self._preparing(),
            Lack.NO_ANSWERS: self._no_answers(),
            Lack.NOT_FOUND: self._not_found(),
            Lack.ALL_DONE: self._all_done(),
        }
        for page in self._pages.values():
            self.addWidget(page)
        model.looked.connect(self.refresh)
        model.queue_changed.connect(lambda _: self.refresh())
        model.progress_changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the page that fits."""
        if self._model.desk.item is not None:
            return
        found = lack(self._model)
        if found is Lack.PREPARING:
            self._show_preparing(self._model.queue.preparing)
        else:
            self._most = 0
        self.setCurrentWidget(self._pages[found])

    def _show_preparing(self, left: int) -> None:
        self._most = max(self._most, left)
        done = self._most - left
        self.meter.show_progress(done, self._most)
        words = self.tr("{done} of {total} tasks are in the queue; the first one comes by itself.")
        page = self._pages[Lack.PREPARING]
        assert isinstance(page, EmptyState)
        page.set_text(words.format(done=text.number(done), total=text.number(self._most)))

    def _ask(self, filter: QueueFilter) -> None:
        self._model.set_filter(filter)

    def _preparing(self) -> EmptyState:
        page = EmptyState(
            self._theme, icon="list-checks", title=self.tr("The queue is being prepared"), text=""
        )
        page.body.addWidget(self.meter)
        return page

    def _no_answers(self) -> EmptyState:
        run = Button(self._theme, self.tr("Run the pipeline"), kind=Kind.PRIMARY, icon="play")
        run.follow(self._actions["run.pipeline"])
        design = Button(self._theme, self.tr("Go to the design"), icon="grid-3x3")
        design.follow(self._actions["go.design"])
        return EmptyState(
            self._theme,
            icon="file-diff",
            title=self.tr("No answers to review yet"),
            text=self.tr(
                "Here you read what the teachers answered, correct it, and decide what the student "
                "learns from. Tasks come from the design; the pipeline checks their answers."
            ),
            primary=run,
            others=[design],
        )

    def _not_found(self) -> EmptyState:
        change = Button(self._theme, self.tr("Change the filter"), icon="filter")
        change.follow(self._actions["review.filter"])
        return EmptyState(
            self._theme,
            icon="filter",
            title=self.tr("Nothing fits the filter"),
            text=self.tr("No task that the filter asks for waits for you."),
            primary=self.show_all,
            others=[change],
        )

    def _all_done(self) -> EmptyState:
        design = Button(
            self._theme, self.tr("Make a snapshot in the design"), kind=Kind.PRIMARY, icon="lock"
        )
        design.follow(self._actions["go.design"])
        return EmptyState(
            self._theme,
            icon="circle-check",
            title=self.tr("All is reviewed"),
            text=self.tr(
                "Every task has its verdict. What was accepted can be frozen as a snapshot to "
                "train on."
            ),
            primary=design,
            others=[self.show_decided],
        )


def _narrows(filter: QueueFilter) -> bool:
    return filter != QueueFilter(order=filter.order)
