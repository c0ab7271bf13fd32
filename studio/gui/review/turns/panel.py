"""What is said of one turn, under it: verdicts, buttons, reasons and a note."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.domain.judgement import Reason, ReasonSubject, Verdict
from studio.domain.review import ReviewItem
from studio.domain.turns import JudgedTurn, TurnDecision, TurnState
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.deciding.note_box import NoteBox
from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.review.model import ReviewModel
from studio.gui.review.turns import words
from studio.gui.review.turns.model import TurnsModel
from studio.gui.review.turns.reason_lines import ReasonLines
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.labels import Label, Tone
from studio.reporting import visible

_NATIVE = QKeySequence.SequenceFormat.NativeText


class TurnPanel(QWidget):
    """Stands under the turn that is judged; everything it does goes through the model."""

    correct_asked = Signal()

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel, turns: TurnsModel) -> None:
        super().__init__()
        self._theme, self._actions, self._model, self._turns = kit.theme, actions, model, turns
        self.setAccessibleName(self.tr("Verdict on the turn"))
        theme = kit.theme
        self.said = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self.accept = self._button(self.tr("Accept"), "check")
        self.reject = self._button(self.tr("Reject"), "x")
        self.correct = self._button(self.tr("Correct…"), "pencil")
        self.take_back = self._button(self.tr("Take back"), "undo-2", Kind.QUIET)
        self.note_button = self._button(self.tr("Note"), "message-square", Kind.QUIET)
        self.way_back = Label(
            theme,
            self.tr("Keys judge this turn now. Esc goes back to the answers."),
            size=TextSize.SMALL,
            tone=Tone.MUTED,
        ).wrapped()
        self.note = NoteBox(theme)
        self._offered: tuple[Reason, ...] = ()
        self._flow = ReasonLines(theme)
        self._reasons = _flowing(self._flow)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def toggles(self) -> list[ReasonToggle]:
        """The reasons that are offered, in their order."""
        return self._flow.toggles()

    def write_note(self) -> None:
        """Open the note to be written, or put it away."""
        if self._turns.read_only:
            return
        if self.note.isHidden():
            self.note.open_note(self._turns.note)
        else:
            self.note.close_note()

    def refresh(self) -> None:
        """Show everything as it is now."""
        turn, item = self._turns.turn, self._model.desk.item
        if turn is None or item is None:
            return
        said = "\n".join(self._words(item, turn))
        self.said.setText(said)
        self.said.setVisible(bool(said))
        writable = not self._turns.read_only
        for button in (self.accept, self.reject, self.note_button):
            button.setEnabled(writable)
        has_text = bool(item.task.messages[turn.turn].content.strip())
        self.correct.setEnabled(writable and has_text)
        self.correct.setToolTip(
            "" if has_text else self.tr("It only calls tools; correct the task in Design.")
        )
        self.take_back.setVisible(self._turns.can_take_back())
        self.take_back.setEnabled(writable)
        self.accept.set_on(turn.state is TurnState.ACCEPTED)
        self.reject.set_on(turn.state is TurnState.REJECTED)
        self._show_keys()
        self._show_reasons(writable)
        self._show_said()

    def _button(self, text: str, icon: str, kind: Kind = Kind.NORMAL) -> KeyButton:
        return KeyButton(self._theme, text, icon=icon, kind=kind, shows_icon=False)

    def _words(self, item: ReviewItem, turn: JudgedTurn) -> Sequence[str]:
        if turn.hidden:
            return [self.tr("Another reviewer judged this turn; you see how once you have.")]
        said = [self._sentence(item, one) for one in turn.now]
        if turn.conflict:
            keys = [
                self._actions[f"review.settle_{verdict}"].shortcut().toString(_NATIVE)
                for verdict in ("accept", "reject")
            ]
            settle = self.tr(
                "Reviewers disagree: {accept} accepts it for all, {reject} rejects it."
            )
            said.append(settle.format(accept=keys[0], reject=keys[1]))
        return said

    def _sentence(self, item: ReviewItem, made: TurnDecision) -> str:
        labels = {one.code: one.label for one in self._model.reasons}
        mine = made.rater_id == item.reader
        name = "" if mine else visible.show(item.people.get(made.rater_id, str(made.rater_id)))
        why = ", ".join(labels.get(code, code) for code in made.reasons)
        parts = (words.said(made, name), why, visible.show(made.note))
        return " · ".join(filter(None, parts))

    def _show_keys(self) -> None:
        for button, name in (
            (self.accept, "accept"),
            (self.reject, "reject"),
            (self.correct, "edit"),
            (self.take_back, "take_back"),
            (self.note_button, "note"),
        ):
            button.show_key(self._actions[f"review.{name}"])

    def _show_reasons(self, writable: bool) -> None:
        offered = tuple(one for one in self._model.reasons if one.subject is not ReasonSubject.PAIR)
        if offered != self._offered:
            self._offered = offered
            for old in self.toggles:
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            for reason in offered:
                toggle = ReasonToggle(self._theme, reason)
                toggle.toggled.connect(
                    lambda _on, code=reason.code: self._turns.toggle_reason(code)
                )
                self._flow.addWidget(toggle)
        for toggle in self.toggles:
            toggle.setEnabled(writable)
        self._reasons.setVisible(bool(offered))
        self._reasons.updateGeometry()

    def _show_said(self) -> None:
        given = self._turns.reasons
        for toggle in self.toggles:
            toggle.show_said(toggle.reason.code in given)
        if not self.note.isHidden():
            self.note.show_note(self._turns.note)
        self.note_button.set_on(bool(self._turns.note))

    def _connect(self) -> None:
        turns = self._turns
        self.accept.clicked.connect(lambda _checked: turns.judge(Verdict.ACCEPT))
        self.reject.clicked.connect(lambda _checked: turns.judge(Verdict.REJECT))
        self.take_back.clicked.connect(lambda _checked: turns.judge(Verdict.UNDONE))
        self.correct.clicked.connect(lambda _checked: self.correct_asked.emit())
        self.note_button.clicked.connect(lambda _checked: self.write_note())
        self.note.written.connect(turns.set_note)
        turns.said_changed.connect(self._show_said)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        buttons = FlowLayout(space.xs)
        for button in (self.accept, self.reject, self.correct, self.note_button, self.take_back):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.xs, 0, space.s)
        column.setSpacing(space.s)
        column.addWidget(self.said)
        column.addWidget(_flowing(buttons))
        column.addWidget(self._reasons)
        column.addWidget(self.note)
        column.addWidget(self.way_back)


def _flowing(layout: FlowLayout) -> QWidget:
    """Give a widget that is as high as its lines need."""
    widget = QWidget()
    widget.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
