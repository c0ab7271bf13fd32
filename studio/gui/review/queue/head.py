"""The line over the queue: how many items, in which order, and the saved views."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from studio.domain.review import QueueOrder
from studio.gui import text
from studio.gui.review.model import ReviewModel
from studio.gui.review.queue import words
from studio.gui.review.queue.views import ViewsButton
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.menu_button import MenuButton


class QueueHead(QWidget):
    """``order_chosen`` tells what a person picked."""

    order_chosen = Signal(object)  # QueueOrder

    def __init__(self, kit: Kit, model: ReviewModel) -> None:
        super().__init__()
        self._theme = theme = kit.theme
        self.title = Label(theme, self.tr("Queue"), weight=Weight.STRONG)
        self.count = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.views = ViewsButton(kit, model)
        self.order = MenuButton(theme, "", kind=Kind.SMALL)
        for one in QueueOrder:
            entry = self.order.add(words.order(one), partial(self.order_chosen.emit, one))
            entry.setCheckable(True)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, 0, space.xs, 0)
        row.setSpacing(space.xs)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addWidget(self.views)
        row.addWidget(self.order)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_order(QueueOrder.BELOW_FLOOR)

    def show_count(self, count: int) -> None:
        """Say how many items there are."""
        self.count.setText(text.number(count))
        self.count.setAccessibleName(self.tr("%n task(s) in the queue", "", count))

    def show_reading(self) -> None:
        """Say that other items are being read."""
        self.count.setText(self.tr("reading…"))
        self.count.setAccessibleName(self.tr("The queue is being read"))

    def open_views(self) -> None:
        """Show the menu of the saved views."""
        self._open(self.views.menu_, self.views)

    def open_order(self) -> None:
        """Show the menu of the orders."""
        self._open(self.order.menu_, self.order)

    def show_order(self, order: QueueOrder) -> None:
        """Say in which order they are."""
        said = self.tr("Order: {order}").format(order=words.order(order))
        self.order.setText(words.order_in_short(order))
        self.order.setAccessibleName(said)
        self.order.setToolTip(said)
        for entry, one in zip(self.order.actions_(), QueueOrder, strict=True):
            entry.setChecked(one is order)

    def _open(self, menu: QMenu, button: QWidget) -> None:
        """Open by key: under the button, or where it would be; the arrows begin at what holds."""
        if button.isVisible():
            at = button.mapToGlobal(QPoint(0, button.height() + self._theme.tokens.stroke.focus))
        else:  # the queue is put away for want of room
            window = self.window()
            at = window.mapToGlobal(QPoint(window.width() - menu.sizeHint().width(), 0))
        menu.popup(at)
        offered = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        holds = next((one for one in offered if one.isChecked()), None)
        menu.setActiveAction(holds or offered[0])

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.tab_row))
