"""The panel in which a person chooses what the queue shows; it shows it as she chooses."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.domain.ids import CandidateId
from studio.domain.review import QueueFilter
from studio.gui.operations import turns
from studio.gui.operations.runner import OperationRunner
from studio.gui.review.queue import asked
from studio.gui.review.queue.choosing import Choosing
from studio.gui.review.queue.filter_form import FilterForm
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import ElidedLabel, Tone

translate = QCoreApplication.translate
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class FilterPanel(Drawer):
    """What is chosen holds at once, and is counted; Enter and Esc close the panel."""

    taken = Signal(object)  # QueueFilter, whenever choosing pauses

    def __init__(self, theme: Theme, runner: OperationRunner, parent: QWidget) -> None:
        self._is_ready = False
        super().__init__(theme, parent, translate("FilterPanel", "Filter the queue"))
        self.choosing = Choosing(runner, self)
        self.form = FilterForm(theme, self.choosing)
        self.count = ElidedLabel(theme, tone=Tone.MUTED)
        self.clear = Button(theme, self.tr("Clear all"), kind=Kind.QUIET)
        self.close_ = Button(theme, self.tr("Close"))
        for button in (self.clear, self.close_):
            button.setAccessibleName(button.text())
        self._area = QScrollArea()
        self.set_content(self._build())
        self._asked: tuple[QueueFilter, CandidateId | None] | None = None
        turns.build(self.form.steps(), self, self._begin)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.choosing.counted.connect(self._show_count)
        self.choosing.changed.connect(self._show_state)
        self.clear.clicked.connect(
            lambda _checked: self.choosing.set(asked.cleared(self.choosing.wanted))
        )
        self.close_.clicked.connect(lambda _checked: self.slide_out())
        self.choosing.settled.connect(self.taken)
        self.closed.connect(self.choosing.end)

    def open_for(self, filter: QueueFilter, like: CandidateId | None) -> None:
        """Choose anew from a filter, once the panel is made; ``like`` is the answer on the desk."""
        self._asked = filter, like
        if not self._is_ready:
            return
        self._asked = None
        self.count.setText("")
        self.choosing.begin(filter)
        self.form.set_like(like)
        self.slide_in()
        self.form.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.words.selectAll()

    def forget(self) -> None:
        """Close, as the project is closed, and offer nothing of it any more."""
        self.slide_out()
        if self._is_ready:
            self.form.forget_options()

    def follow(self, filter: QueueFilter) -> None:
        """Show what the queue shows now, as it was chosen elsewhere."""
        if self.isVisible() and filter != self.choosing.wanted:
            self.choosing.begin(filter)

    def event(self, event: QEvent) -> bool:
        """Keep plain keys from the desk, which would decide by them."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & _COMMANDS
            and (event.text() or event.key() in _ENTER)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Esc in the words, too, and leave them as they are."""
        if (
            self._is_ready
            and watched is self.form.words
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.slide_out()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Enter, too."""
        if event.key() in _ENTER:
            self.slide_out()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """Open for what was asked while it was made."""
        self._is_ready = True
        self.form.words.installEventFilter(self)
        if self._asked is not None:
            self.open_for(*self._asked)

    def _build(self) -> QWidget:
        space = self._theme.tokens.space
        area = self._area
        area.setAccessibleName(self.tr("What the queue shall show"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        foot = QHBoxLayout()
        foot.setContentsMargins(space.l, space.s, space.l, space.s)
        foot.setSpacing(space.s)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.clear)
        foot.addWidget(self.close_)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(Hairline(self._theme, Qt.Orientation.Horizontal))
        column.addLayout(foot)
        return whole

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.form.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)

    def _show_count(self, count: int) -> None:
        self.count.setText(self.tr("%n task(s)", "", count))

    def _show_state(self, wanted: QueueFilter) -> None:
        self.clear.setEnabled(wanted != asked.cleared(wanted))

    def slide_out(self) -> None:
        """Close; what was typed last holds, too, though the field has not told it yet."""
        if not self.isHidden() and self._is_ready:
            self.choosing.put(text=self.form.words.text())
        super().slide_out()
