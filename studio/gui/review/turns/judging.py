"""Judges turns by keys where they stand in the conversation."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from studio.domain.ids import TaskId
from studio.domain.judgement import Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.turns import words
from studio.gui.review.turns.checking import TurnCheck
from studio.gui.review.turns.dialog import TurnDialog
from studio.gui.review.turns.keys import TurnKeys
from studio.gui.review.turns.model import TurnJudged, TurnsModel
from studio.gui.review.turns.panel import TurnPanel
from studio.gui.review.turns.typed import TypedTurns
from studio.gui.shell.kit import Kit

if TYPE_CHECKING:
    from studio.gui.review.task.conversation import ConversationBox


class TurnJudging(QObject):
    """Moves the focus from turn to turn, with one panel under the turn that is judged."""

    left = Signal()  # back to the answers
    told = Signal(str)  # what was done and kept

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._actions, self._model = kit, actions, model
        self.model = TurnsModel(kit, model, self)
        self.typed = TypedTurns(kit, self)
        self._check = TurnCheck(kit.background, self)
        self.keys = TurnKeys(actions, self._runs(), leave=self.leave)
        self.panel: TurnPanel | None = None
        self._boxes: ConversationBox | None = None
        self._allowed: bool | None = None
        self._task: TaskId | None = None
        self.model.chosen_changed.connect(self._show_panel)
        self.model.judged.connect(self._go_on)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        model.reasons_changed.connect(lambda _: self._refresh_panel())
        self._allow()

    def hold(self, boxes: "ConversationBox") -> None:
        """Take the conversation in which turns are judged; call it once."""
        self._boxes = boxes
        boxes.chosen.connect(self.model.choose)

    def refresh(self, *, inside: bool) -> None:
        """Follow the desk: the same task as it is now, or another one.

        ``inside`` says that a turn had the focus before anything was shown.
        """
        self._allow()
        if self.model.turns and self.model.task_id is not None:
            self.typed.look(self.model.task_id)
        before, self._task = self._task, self.model.task_id
        if self._task != before:
            self.model.choose(None)
            if inside:
                self.leave()
        elif self.model.turn is None:
            self.model.choose(None)
        self._refresh_panel()

    def has_focus(self) -> bool:
        """Tell whether keys go to a turn, or to what stands under it."""
        focus = QApplication.focusWidget()
        return focus is not None and self._boxes is not None and self._boxes.isAncestorOf(focus)

    def begin(self) -> None:
        """Go to the first turn that waits, or to the one that was judged last."""
        turn = self.model.turn
        self.go_to(turn.turn if turn is not None and turn.is_open else self.model.first())

    def go_to(self, place: int | None) -> None:
        """Judge a turn; None does nothing."""
        box = None if place is None or self._boxes is None else self._boxes.box_of(place)
        if box is None:
            return
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.model.choose(place)
        QTimer.singleShot(0, box, partial(self._bring_to_view, box))  # once it is laid out

    def leave(self) -> None:
        """Go back to the answers."""
        self.model.choose(None)
        self.left.emit()

    def correct(self) -> TurnDialog | None:
        """Open the turn to say it otherwise; one that only calls tools has no text to change."""
        turn, item = self.model.turn, self._model.desk.item
        if turn is None or item is None or not item.task.messages[turn.turn].content.strip():
            return None
        task_id, place = item.task.task_id, turn.turn
        dialog = TurnDialog(
            self._kit,
            item,
            place,
            self._window(),
            check=self._check,
            draft=self.typed.of(task_id, place),
        )
        dialog.set_read_only(self.model.read_only)
        dialog.typed.connect(partial(self.typed.keep, task_id, place))
        dialog.finished.connect(lambda _: self.typed.flush())
        dialog.rejected.connect(partial(self._tell_typed, task_id, place))
        dialog.corrected.connect(self._follow_corrected)
        dialog.open()
        return dialog

    def _runs(self) -> dict[str, Callable[[], object]]:
        judge = self.model.judge
        return {
            "accept": partial(judge, Verdict.ACCEPT),
            "reject": partial(judge, Verdict.REJECT),
            "take_back": self._take_back,
            "settle_accept": partial(self._settle, Verdict.ACCEPT),
            "settle_reject": partial(self._settle, Verdict.REJECT),
            "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
            "edit": self.correct,
            "note": self._write_note,
            **{f"reason_{key}": partial(self._press_reason, key) for key in "1234567890"},
        }

    def _take_back(self) -> None:
        if self.model.can_take_back():
            self.model.judge(Verdict.UNDONE)

    def _settle(self, verdict: Verdict) -> None:
        if self.model.turn is not None and self.model.turn.conflict:
            self.model.judge(verdict, adjudicates=True)

    def _step(self, step: int) -> None:
        self.go_to(self.model.beside(step))

    def _write_note(self) -> None:
        if self.panel is not None:
            self.panel.write_note()

    def _press_reason(self, key: str) -> None:
        reason = self.model.reason_of(key)
        if reason is not None:
            self.model.toggle_reason(reason.code)

    def _go_on(self, done: TurnJudged) -> None:
        """After a verdict go to what waits next, or back; a rejected turn stays to be corrected."""
        self.told.emit(words.done(done.number, done.verdict))
        if done.task_id != self.model.task_id or not self.has_focus():
            return
        if done.verdict is not Verdict.ACCEPT:
            self.go_to(done.number - 1)
            return
        following = self.model.next_open()
        if following is not None:
            self.go_to(following)
        else:
            self.leave()

    def _follow_corrected(self, task_id: str, has_answers: bool) -> None:
        self.told.emit(self.tr("The turn is corrected."))
        if has_answers:
            self._model.open_item(TaskId(task_id))

    def _tell_typed(self, task_id: TaskId, place: int) -> None:
        if self.typed.of(task_id, place) is not None:
            self.told.emit(self.tr("Your correction is not taken yet; it is kept as a draft."))

    def _show_panel(self) -> None:
        turn = self.model.turn
        box = None if turn is None or self._boxes is None else self._boxes.box_of(turn.turn)
        if box is None:
            if self.panel is not None:
                self.panel.hide()
            return
        if self.panel is None:
            self.panel = TurnPanel(self._kit, self._actions, self._model, self.model)
            self.panel.correct_asked.connect(self.correct)
        if not self.panel.note.isHidden():
            self.panel.note.hide()
        box.hold(self.panel)
        self.panel.refresh()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Judge no turn any more where keys go elsewhere in this window."""
        boxes = self._boxes
        if now is None or boxes is None or self.panel is None or self.panel.isHidden():
            return
        if now.window() is boxes.window() and not boxes.isAncestorOf(now):
            self.model.choose(None)

    def _refresh_panel(self) -> None:
        if self.panel is not None and not self.panel.isHidden():
            self.panel.refresh()

    def _bring_to_view(self, box: QWidget) -> None:
        around = box.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        page = None if around is None else around.widget()
        if around is None or page is None:
            return
        around.ensureWidgetVisible(box, 0)
        bar, top = around.verticalScrollBar(), box.mapTo(page, QPoint()).y()
        bar.setValue(min(bar.value(), top))  # its head where it is higher than there is room

    def _allow(self) -> None:
        allowed = bool(self.model.turns)
        if allowed is not self._allowed:  # to say it costs time with each item
            self._allowed = allowed
            why = self.tr("The assistant has no earlier turn in this conversation")
            self._actions.allow("review.turns", allowed, why)

    def _window(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)  # the task's pane
        return parent.window()
