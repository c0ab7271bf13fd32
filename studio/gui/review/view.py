"""The review screen: the task, its answers side by side over the verdicts, and the queue."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.judgement import Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.turns import Turns
from studio.gui.review.agreement.opening import PeopleDialogs
from studio.gui.review.columns import Columns
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.deciding.bar import DecisionBar
from studio.gui.review.head import ReviewHead
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue.pane import QueuePane
from studio.gui.review.reason_names import ReasonNames
from studio.gui.review.states import States
from studio.gui.review.task.pane import TaskPane
from studio.gui.review.trace.drawer import TraceDrawer
from studio.gui.review.verbs import Verbs
from studio.gui.shell.kit import Kit
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.reading_order import ReadingOrder


def make(kit: Kit, actions: ActionSet) -> QWidget:
    """Make the screen with its view-model."""
    return ReviewView(kit, ReviewModel(kit), actions)


class ReviewView(QWidget):
    """Puts the parts together; each follows the model by itself.

    They are built in turns, as all of them at once would hold the window up. Nothing of a project
    is read before the screen is shown.
    """

    ready = Signal()

    def __init__(self, kit: Kit, model: ReviewModel, actions: ActionSet) -> None:
        super().__init__()
        self._kit, self.model, self._actions = kit, model, actions
        model.setParent(self)
        self.is_ready = False
        self._present: object = None
        self.setAccessibleName(self.tr("Review"))
        steps = (
            self._build_head,
            self._build_task,
            self._build_comparison,
            self._build_bar,
            self._build_states,
            self._build_queue,
            self._build_trace,
            self._lay_out,
            self._connect,
            self._finish,
        )
        Turns(steps, self)

    @property
    def foot(self) -> QWidget:
        """The verdicts' bar, which messages leave free."""
        return self.bar

    def showEvent(self, event: QShowEvent) -> None:
        """Read the project, or catch up with it."""
        super().showEvent(event)
        if self.is_ready:
            self._follow()
            if not event.spontaneous():
                self._leave_editor()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed."""
        super().hideEvent(event)
        self.model.sleep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the queue into a drawer where it has no room."""
        super().resizeEvent(event)
        if self.is_ready:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed before the window closes."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self.model.desk.flush()
        return False

    def _build_head(self) -> None:
        self.head = ReviewHead(self._kit, self._actions, self.model)

    def _build_task(self) -> None:
        self.task = TaskPane(self._kit, self._actions, self.model)

    def _build_comparison(self) -> None:
        self.comparison = ComparisonPane(self._kit, self._actions, self.model)

    def _build_bar(self) -> None:
        self.bar = DecisionBar(self._kit, self._actions, self.model)

    def _build_states(self) -> None:
        self.states = States(self._kit.theme, self._actions, self.model)

    def _build_queue(self) -> None:
        self.queue = QueuePane(self._kit, self._actions, self.model)

    def _build_trace(self) -> None:
        self.trace = TraceDrawer(self._kit, self._actions, self.model, self)

    def _lay_out(self) -> None:
        theme = self._kit.theme
        self._desk = QWidget()
        middle = QVBoxLayout(self._desk)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.comparison, 1)
        middle.addWidget(self.bar)
        self._left = QStackedWidget()
        self._left.setAccessibleName(self.tr("Desk"))
        self._left.addWidget(self._desk)
        self._left.addWidget(self.states)
        self.columns = Columns(self._kit, self, self.head)
        self.columns.hold(self.task, self._left, self.queue)
        for part in (self, self._left, self.states):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.columns, 1)

    def _connect(self) -> None:
        kit, model = self._kit, self.model
        self._verbs = Verbs(self._actions, model, self)
        self._reason_names = ReasonNames(self._actions, model, self)
        for order in (
            ReadingOrder(self.task, self.head.task),
            ReadingOrder(self.bar, self.comparison.last_stop),
        ):
            model.desk.item_changed.connect(order.look)
            model.reasons_changed.connect(lambda _, order=order: order.look())
        self._provide()
        self.people = PeopleDialogs(kit, self._actions, model, self)
        kit.session.opening.connect(lambda _: model.desk.flush())
        kit.session.opened.connect(lambda _: self._follow())
        kit.session.closed.connect(model.clear)
        kit.session.signing.connect(lambda _: model.desk.flush())
        kit.session.signed.connect(lambda _: self._begin_anew())
        kit.theme.changed.connect(self._fit)
        model.desk.item_changed.connect(self._show_item)
        model.looked.connect(self._show_item)
        skipped = self.tr("Skipped; it comes again once all else is done.")
        model.skipped.connect(lambda: self.bar.strip.tell(skipped))
        self.task.turns.left.connect(self._leave_turns)
        self.task.turns.told.connect(self.bar.strip.tell)
        self.queue.list.opened.connect(lambda _: self.columns.queue_drawer.slide_out())

    def _provide(self) -> None:
        """Bind the actions that need a part of the screen."""
        bar = self.bar
        runs: dict[str, Callable[[], object]] = {
            "note": bar.write_note,
            "pair": bar.toggle_pair,
            "choose_reason": bar.choose_reason,
            "reasons": bar.edit_reasons,
            "turns": self._go_to_turns,
            "settle_accept": partial(bar.settle, Verdict.ACCEPT),
            "settle_reject": partial(bar.settle, Verdict.REJECT),
            **{f"reason_{key}": partial(bar.press_key, key) for key in "1234567890"},
        }
        for name, run in runs.items():
            self._actions.provide(f"review.{name}", partial(_do, run))

    def _go_to_turns(self) -> None:
        self.columns.show_task()
        self.task.turns.begin()

    def _leave_turns(self) -> None:
        self.columns.hide_task_drawer()
        self.comparison.leave_editor()

    def _finish(self) -> None:
        self.is_ready = True
        self._fit()
        self._show_item()
        self.window().installEventFilter(self)
        self._follow()
        self.ready.emit()

    def _follow(self) -> None:
        """Read the open project once the screen is shown."""
        if self._kit.session.current is None or not self.isVisible():
            return
        self.window().installEventFilter(self)
        if self.model.is_loaded:
            self.model.wake()
        else:
            self.model.load()

    def _begin_anew(self) -> None:
        """Show another person what waits for her, and nothing that she may not see yet."""
        if self.model.is_loaded:
            self.model.clear()
            self._follow()

    def _show_item(self) -> None:
        item = self.model.desk.item
        self.states.refresh()
        self._left.setCurrentWidget(self._desk if item is not None else self.states)
        present = item.task.task_id if item is not None else None
        if present != self._present:
            self._present = present
            self._leave_editor()

    def _leave_editor(self) -> None:
        """Let keys be verdicts again where another item came: they would be typed into its edit.

        Who came here by a button of the window's frame goes on at the desk, too.
        """
        focus = self.window().focusWidget()
        if self._present is None:
            return
        from_frame = isinstance(focus, QAbstractButton) and not self.isAncestorOf(focus)
        if focus is None or from_frame or self._desk.isAncestorOf(focus):
            self.comparison.leave_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the editor by Enter, where nothing else has a use for it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._actions["review.edit"].trigger()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.columns.fit(self.window().width())


def _do(run: Callable[[], object]) -> None:
    run()
