"""The editor over the screen it was opened from; Esc goes back, and nothing is lost."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.ids import TaskId
from studio.domain.typed_task import TypedTask
from studio.gui import text
from studio.gui.design.tasks.editor.form import TaskForm
from studio.gui.design.tasks.editor.model import EditorModel, Opened, Tried
from studio.gui.design.tasks.editor.status import Status
from studio.gui.operations.turns import Turns
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import Weight
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.buttons import Kind as ButtonKind
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

if TYPE_CHECKING:
    from studio.services.task_detail import Saved

_COLLECT_MS = 120


class EditorPanel(QFrame):
    """Covers ``host`` while it is open, and keeps Tab inside."""

    closed = Signal()
    step_asked = Signal(int)  # to the next task (1) or the one before (-1)
    saved = Signal(object)  # Saved

    def __init__(self, kit: Kit, host: QWidget) -> None:
        super().__init__(host)
        self._kit = kit
        self._before: QWidget | None = None
        self._shown: Opened | None = None
        self._waiting: Callable[[], None] | None = None  # what was asked for before all is made
        self._is_ready = False
        self.model = EditorModel(kit.runner, self)
        self.form = TaskForm(kit.theme, kit.memory)
        self._collect_timer = QTimer(self, singleShot=True, interval=_COLLECT_MS)
        self.setAccessibleName(self.tr("Task editor"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.hide()
        host.installEventFilter(self)
        steps = (*self.form.steps(), self._make_head, self._lay_out, self._connect, self._begin)
        Turns(steps, self)

    @property
    def is_open(self) -> bool:
        """Tell whether a task is shown, or about to be."""
        return not self.isHidden()

    def open(self, task_id: TaskId) -> None:
        """Show a task; what stands in the editor is saved first."""
        if not self._is_ready:
            self._waiting = partial(self.open, task_id)
            return
        self._rise()
        self._leave()
        self.model.open(task_id)

    def begin(self, start: TypedTask) -> None:
        """Begin a new task."""
        if not self._is_ready:
            self._waiting = partial(self.begin, start)
            return
        self._rise()
        self._leave()
        self.model.begin(start)

    def finish(self) -> None:
        """Save and close; where that cannot be, stay and say why."""
        self._collect()

        def then(clean: bool) -> None:
            if clean:
                self._sink()

        self.model.save(then)

    def close_editor(self) -> None:
        """Close; what can be saved is saved, and what cannot is kept as a draft."""
        if self.is_open:
            self._leave()
            self._sink()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole of the host, however large it becomes; save before the window goes."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._fit()
        elif event.type() is QEvent.Type.Close and watched is self.window():
            self.close_editor()
        return False

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Enter before the window's own actions do."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_finish(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish by Ctrl+Enter."""
        if _is_finish(event):
            self.finish()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside: what the editor covers cannot be seen."""
        current = QApplication.focusWidget() or self
        widget: QWidget = current
        for _ in range(10_000):
            following = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
            if following is None or following is current:
                return False
            widget = following
            if self.isAncestorOf(widget) and _takes_tab(widget):
                reason = Qt.FocusReason.TabFocusReason
                back = Qt.FocusReason.BacktabFocusReason
                widget.setFocus(reason if forward else back)
                return True
        return False

    def _make_head(self) -> None:
        theme = self._kit.theme
        self.back = Button(theme, self.tr("Tasks"), kind=ButtonKind.QUIET, icon="arrow-left")
        self.title = Label(theme, weight=Weight.STRONG)
        self.fact = ElidedLabel(theme, tone=Tone.MUTED)
        self.status = Status(theme)
        self.up = IconButton(theme, "chevron-up", self.tr("Task before this one (Alt+↑)"))
        self.down = IconButton(theme, "chevron-down", self.tr("Next task (Alt+↓)"))
        self.forget = Button(theme, self.tr("Take back"), kind=ButtonKind.QUIET)
        self.done = Button(theme, self.tr("Done"), kind=ButtonKind.PRIMARY)

    def _begin(self) -> None:
        """Do what was asked for while the parts were being made."""
        self._bind_keys()
        self._is_ready = True
        if self._waiting is not None:
            self._waiting()

    def _lay_out(self) -> None:
        theme = self._kit.theme
        space = theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.s, 0, space.l, 0)
        head.setSpacing(space.s)
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.fact, 2)
        head.addWidget(self.status, 3)
        for part in (self.forget, self.up, self.down, self.done):
            head.addWidget(part)
        self._head = QWidget()
        self._head.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.form, 1)
        for button in (self.back, self.forget, self.done):
            button.setAccessibleName(button.text())
        self.back.setToolTip(self.tr("Back to the tasks (Esc)"))
        self.done.setToolTip(self.tr("Save and close (Ctrl+Enter)"))
        self.forget.setToolTip(self.tr("Forget what is not saved of this task"))
        theme.changed.connect(self._restyle)
        self._restyle()
        for one, other in pairwise((self.back, self.forget, self.up, self.down, self.done)):
            self.setTabOrder(one, other)
        self.form.turns.follow(self.done)

    def _connect(self) -> None:
        model = self.model
        model.opened.connect(self._show)
        model.tried.connect(self._show_tried)
        model.kept.connect(self._show_kept)
        model.saved.connect(self._tell_saved)
        model.refused.connect(self._tell_refused)
        self.form.edited.connect(self._collect_timer.start)
        self.form.tried.connect(lambda: model.try_answer(self.form.trial.text.text()))
        self._collect_timer.timeout.connect(self._collect)
        self.back.clicked.connect(lambda _checked: self.close_editor())
        self.done.clicked.connect(lambda _checked: self.finish())
        self.forget.clicked.connect(lambda _checked: self._forget())
        self.up.clicked.connect(lambda _checked: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda _checked: self.step_asked.emit(1))
        # Both are told while the project is still open, so that it can be saved.
        self._kit.session.opening.connect(lambda _: self.close_editor())
        self._kit.session.closed.connect(self.close_editor)

    def _bind_keys(self) -> None:
        keys = {
            "Esc": self.close_editor,
            "Alt+Up": lambda: self._step(-1),
            "Alt+Down": lambda: self._step(1),
            "Alt+Shift+Up": lambda: self._move_turn(-1),
            "Alt+Shift+Down": lambda: self._move_turn(1),
            "Ctrl+Shift+Return": self.form.turns.add,
        }
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _step(self, by: int) -> None:
        """Go to another task; on the handle of a turn the same keys move the turn."""
        box = self.form.turns.focused()
        if box is not None and box.grip.hasFocus():
            self.form.turns.move_turn(box, by)
        else:
            self.step_asked.emit(by)

    def _move_turn(self, by: int) -> None:
        box = self.form.turns.focused()
        if box is not None:
            self.form.turns.move_turn(box, by)

    def _show(self, opened: Opened) -> None:
        self._shown = opened
        detail = opened.detail
        self.form.show_task(opened)
        project = self._kit.session.current
        self.form.set_read_only(project is not None and project.read_only)
        if detail is None:
            self.title.setText(self.tr("New task"))
            self.fact.setText("")
        else:
            self.title.setText(detail.name or self.tr("Task"))
            self.fact.setText(self._described(detail.answers, detail.created_at))
        self._show_state()
        if opened.restored:
            self.status.say(
                self.tr("Not saved yet: what you typed before is here again."),
                icon="history",
                tone=Tone.WARNING,
            )
        self.form.turns.focus_first()

    def _show_tried(self, tried: Tried) -> None:
        self.form.reference.verdicts.show_grades(tried.reference)
        self.form.trial.show_grades(tried.trial)
        if tried.faults and self.model.is_changed:
            self.status.say(text.said(tried.faults[0]), icon="triangle-alert", tone=Tone.WARNING)
        elif not self._is_restored:
            self._show_state()

    @property
    def _is_restored(self) -> bool:
        shown = self._shown
        return shown is not None and shown.restored and self.model.typed is shown.typed

    def _show_kept(self) -> None:
        if self.status.text and self.model.is_changed:
            return
        self._show_state()

    def _show_state(self) -> None:
        changed = self.model.is_changed
        self.forget.setVisible(changed)
        if changed:
            self.status.say(self.tr("Kept; it is saved when you leave."), icon="pencil")
        else:
            self.status.say("")

    def _tell_saved(self, saved: "Saved") -> None:
        self.saved.emit(saved)
        for note in saved.notes:
            self._kit.news.tell(text.said(note))
        if self.is_open and not self.model.is_changed:
            self.status.say(self.tr("Saved"), icon="circle-check", tone=Tone.SUCCESS)

    def _tell_refused(self, why: str) -> None:
        if self.model.is_open:
            self.status.say(why, icon="triangle-alert", tone=Tone.DANGER)
            return
        self._kit.news.tell(self.tr("Kept as a draft, not saved: {why}.").format(why=why))

    def _forget(self) -> None:
        self.model.forget()
        shown = self._shown
        if shown is not None and shown.task_id is not None:
            self.model.open(shown.task_id)
        else:
            self._sink()

    def _collect(self) -> None:
        self._collect_timer.stop()
        if self.model.is_open:
            self.model.edit(self.form.typed(self.model.typed))
            self.forget.setVisible(self.model.is_changed)

    def _leave(self) -> None:
        if self.model.is_open:
            self._collect()
            self.model.leave()

    def _rise(self) -> None:
        if not self.is_open:
            self._before = QApplication.focusWidget()
            self.window().installEventFilter(self)
            self._fit()
            self.show()
            self.raise_()
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sink(self) -> None:
        self.model.clear()
        self.hide()
        self.closed.emit()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        host = self.parentWidget()
        if host is not None:
            self.setGeometry(host.rect())

    def _described(self, answers: int, created_at: str) -> str:
        return self.tr("%n answer(s)", "", answers) + self.tr(", since {date}").format(
            date=text.date(created_at)
        )

    def _restyle(self) -> None:
        self._head.setFixedHeight(self._kit.theme.px(self._kit.theme.tokens.size.header))


def _is_finish(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        == Qt.KeyboardModifier.ControlModifier
    )


def _takes_tab(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )
