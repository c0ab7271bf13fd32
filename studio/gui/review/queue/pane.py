"""The right column of the review desk: what is next, what is asked for, how far the work is."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter, QueueOrder, SavedView, Standing
from studio.gui.actions.bindings import ActionSet, Offer
from studio.gui.review.counting import QueueState
from studio.gui.review.model import Decided, ReviewModel
from studio.gui.review.queue import asked, words
from studio.gui.review.queue.asked import Names
from studio.gui.review.queue.chips import FilterChips
from studio.gui.review.queue.filter_panel import FilterPanel
from studio.gui.review.queue.head import QueueHead
from studio.gui.review.queue.item_list import ItemList
from studio.gui.review.queue.lines import QueueLines
from studio.gui.review.queue.progress import ProgressFoot
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label, Tone

if TYPE_CHECKING:
    from studio.project import Project

_ROOMY = 600  # pixels at 100 % zoom
_PAINTED = 30  # milliseconds until an item is painted, which the list shall not hold up
_STANDINGS = {
    Verdict.ACCEPT: Standing.ACCEPTED,
    Verdict.ESCALATE: Standing.ESCALATED,
}


class QueuePane(QWidget):
    """Follows the model's filter; the list reads its own pages, however long the queue is."""

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        self._kit, self._actions, self._model = kit, actions, model
        theme = kit.theme
        self.setAccessibleName(self.tr("Queue"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.lines = QueueLines(kit.runner, self)
        self.head = QueueHead(kit, model)
        self.chips = FilterChips(theme)
        self.coming = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self.list = ItemList(theme, self.lines)
        self.nothing = Label(theme, tone=Tone.MUTED).wrapped()
        self.progress = ProgressFoot(theme)
        self.panel: FilterPanel | None = None
        self._names = Names()
        self._filter: QueueFilter | None = None
        self._preparing = 0
        self._later = QTimer(self, singleShot=True, interval=_PAINTED)
        self._later.timeout.connect(self._show_on_desk)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        actions.provide("review.filter", self.open_filter)
        actions.provide("review.like", self.ask_like)
        actions.provide("review.views", self.head.open_views)
        actions.provide("review.order", self.head.open_order)
        self._offer_views(model.views)
        self._offer_orders()
        self._follow(model.queue)
        self.progress.show_progress(model.progress)

    def open_filter(self) -> None:
        """Choose what the queue shows."""
        model = self._model
        if not model.is_loaded:
            return
        subject = model.desk.subject
        self._made_panel().open_for(
            model.queue.filter, None if subject is None else subject.candidate.candidate_id
        )

    def ask_like(self) -> None:
        """Show the tasks with answers like the one on the desk."""
        subject = self._model.desk.subject
        if subject is not None:
            self._take(replace(self._model.queue.filter, like=subject.candidate.candidate_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.lines.set_followed(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow changes later."""
        super().hideEvent(event)
        self.lines.set_followed(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the room to the list."""
        super().resizeEvent(event)
        roomy = self._kit.theme.px(_ROOMY)
        self.progress.set_brief(self.height() < roomy)

    def focus_list(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made_panel(self) -> FilterPanel:
        if self.panel is None:
            self.panel = FilterPanel(self._kit.theme, self._kit.runner, self._screen())
            self.panel.taken.connect(self._take)
        return self.panel

    def _lay_out(self) -> None:
        theme, space = self._kit.theme, self._kit.theme.tokens.space
        self.nothing.setContentsMargins(space.m, space.m, space.m, space.m)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.coming.setContentsMargins(space.m, space.xs, space.m, space.xs)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.chips)
        column.addWidget(self.coming)
        column.addWidget(self._pages, 1)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.progress)

    def _connect(self) -> None:
        model, kit = self._model, self._kit
        kit.session.closed.connect(self._close)
        kit.session.opened.connect(lambda _: self._offer_orders())
        model.queue_changed.connect(self._follow)
        model.progress_changed.connect(self.progress.show_progress)
        model.decided.connect(self._mark)
        model.views_changed.connect(self._offer_views)
        model.desk.item_changed.connect(self._later.start)
        self.lines.replaced.connect(lambda _again: self._show_on_desk())
        self.lines.counted.connect(self._show_count)
        self.list.opened.connect(lambda task_id: model.open_item(TaskId(task_id)))
        self.head.order_chosen.connect(self._reorder)
        self.chips.dropped.connect(lambda key: self._take(asked.without(model.queue.filter, key)))
        self.chips.cleared.connect(lambda: self._take(asked.cleared(model.queue.filter)))

    def _follow(self, queue: QueueState) -> None:
        """Show what the model asks for."""
        loaded = self._model.is_loaded
        if loaded and queue.filter != self._filter:
            self._filter = queue.filter
            if self.panel is not None:
                self.panel.follow(queue.filter)
            self.head.show_reading()
            self.lines.show(queue.filter)
            self.list.viewport().update()
            self.head.show_order(queue.filter.order)
            self._show_chips()
        if queue.is_read:
            self.head.show_count(queue.count)
        if queue.preparing != self._preparing:
            self._preparing = queue.preparing
            self.lines.refresh_later()
        self.coming.setVisible(bool(queue.preparing))
        self.coming.setText(self.tr("%n more task(s) are being taken in", "", queue.preparing))
        self._show_page()

    def _show_count(self, count: int) -> None:
        self.head.show_count(count)
        self._show_page()
        self._made_panel()  # so that it opens at once later

    def _show_chips(self) -> None:
        """Say what is asked for; names that are not known yet are looked up first."""
        wanted = self._model.queue.filter
        self.chips.show_parts(asked.parts(wanted, self._names))
        if wanted.topics or wanted.models or wanted.reviewers or wanted.like:
            self._kit.runner.query(partial(_named, wanted.like), self._name)

    def _name(self, found: Names) -> None:
        self._names = found
        self.chips.show_parts(asked.parts(self._model.queue.filter, self._names))

    def _show_page(self) -> None:
        queue = self._model.queue
        empty = queue.is_read and not queue.count and not self.lines.rowCount()
        self._pages.setCurrentIndex(1 if empty or not self._model.is_loaded else 0)
        self.nothing.setText(self._why_nothing() if empty else "")

    def _why_nothing(self) -> str:
        queue = self._model.queue
        if queue.preparing:
            return self.tr("The tasks are being taken in; the first of them come in a moment.")
        if queue.filter != asked.cleared(queue.filter):
            return self.tr("No task is like that. Let a filter go to see more.")
        progress = self._model.progress
        if progress is not None and progress.done:
            return self.tr("All is decided.")
        return self.tr("No task has an answer to review yet. Bring teachers’ answers in first.")

    def _show_on_desk(self) -> None:
        item = self._model.desk.item
        self.list.show_on_desk(None if item is None else item.task.task_id)

    def _mark(self, decided: Decided) -> None:
        standing = _STANDINGS.get(decided.verdict)
        if standing is not None:
            self.lines.set_decided(decided.task_id, standing)

    def _offer_views(self, views: tuple[SavedView, ...]) -> None:
        """Have the palette list the saved views."""
        self._actions.offer(
            "review.views",
            [
                Offer(
                    key=f"view:{view.view_id}",
                    title=self.tr("Show view: {name}").format(name=view.name),
                    icon="bookmark",
                    run=partial(self._show_view, view.filter),
                )
                for view in views
            ],
        )

    def _offer_orders(self) -> None:
        """Have the palette list the orders."""
        self._actions.offer(
            "review.orders",
            [
                Offer(
                    key=f"order:{one.value}",
                    title=self.tr("Order of the queue: {order}").format(order=words.order(one)),
                    icon="chevrons-up-down",
                    run=partial(self._show_order, one),
                )
                for one in QueueOrder
                if self._kit.session.current is not None
            ],
        )

    def _show_order(self, order: QueueOrder) -> None:
        self._actions["go.review"].trigger()
        self._reorder(order)

    def _show_view(self, filter: QueueFilter) -> None:
        self._actions["go.review"].trigger()
        self._take(filter)

    def _reorder(self, order: QueueOrder) -> None:
        self._take(replace(self._model.queue.filter, order=order))

    def _take(self, filter: QueueFilter) -> None:
        if filter != self._model.queue.filter:
            self._model.set_filter(filter)

    def _close(self) -> None:
        self._filter = None
        self._names = Names()
        self._offer_views(())
        self._offer_orders()
        self.lines.clear()
        self.chips.show_parts([])
        self.progress.show_progress(None)
        if self.panel is not None:
            self.panel.forget()
        self._show_page()

    def _screen(self) -> QWidget:
        """Find the screen that this column stands in, over which the panel opens."""
        widget: QWidget = self
        while (parent := widget.parentWidget()) is not None and not isinstance(
            parent, QStackedWidget
        ):
            widget = parent
        return widget


def _named(like: CandidateId | None, project: "Project") -> Names:
    tasks: dict[str, str] = {like: project.queue.label_of(like)} if like else {}
    return asked.names(project.queue.names(), tasks)
