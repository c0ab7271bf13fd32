"""The bar under the comparison: what was decided, reasons, the pair, a note, the verdicts."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.gui.actions.bindings import ActionSet
from studio.gui.review import sides
from studio.gui.review.deciding import verdict_words
from studio.gui.review.deciding.buttons import VerdictButtons
from studio.gui.review.deciding.note_box import NoteBox
from studio.gui.review.deciding.reason_chooser import ReasonChooser
from studio.gui.review.deciding.reasons_dialog import ReasonsDialog
from studio.gui.review.deciding.reasons_row import ReasonsRow
from studio.gui.review.deciding.strip import Strip
from studio.gui.review.deciding.unkept import Unkept
from studio.gui.review.deciding.verdicts import Verdicts
from studio.gui.review.model import Decided, ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.review.turns import words as turn_words
from studio.gui.shell.kit import Kit
from studio.gui.widgets.hairline import Hairline

_LOW = 700  # of the window's height at 100 % zoom


class DecisionBar(QWidget):
    """Shows what the desk holds; holds nothing of its own but whether the note is open.

    The verdicts are actions that whoever owns the screen provides; the bar itself provides
    nothing. ``write_note``, ``toggle_pair``, ``press_key``, ``choose_reason``,
    ``settle`` and ``edit_reasons`` are for them.
    """

    def __init__(self, kit: Kit, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        theme = kit.theme
        self._kit, self._model, self._desk = kit, model, model.desk
        self._actions = actions
        self._labels: Mapping[str, str] = {}
        self._is_low = False
        self.setAccessibleName(self.tr("Decide"))
        self.verdicts = Verdicts(theme, actions)
        self.reasons = ReasonsRow(theme)
        self.note = NoteBox(theme)
        self.strip = Strip(theme, actions["review.pair"])
        self.unkept = Unkept(theme, model.retrying)
        self.buttons = VerdictButtons(theme, actions)
        self._lay_out()
        self._connect()
        self._show_reasons()
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the ground of what lies beside the texts."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._kit.theme.color.sunken))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the window's height from now on."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep news where they lie."""
        super().resizeEvent(event)
        self._place_strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take less height where the window has little."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self._fit()
        return False

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._show_item()
        self._show_buttons()
        self._show_said()

    def write_note(self) -> None:
        """Open the note to be written, or put it away."""
        if self._desk.item is None or self._model.read_only:
            return
        if self.note.isHidden():
            self.note.open_note(self._desk.note)
        else:
            self.note.close_note()
        self._show_note()

    def toggle_pair(self) -> None:
        """Keep the pair that the edit makes, or do not."""
        self._desk.set_keep_pair(not self._desk.keep_pair)

    def press_key(self, key: str) -> bool:
        """Give the reason that a key stands for, or take it back; gives False if there is none."""
        reason = self.reasons.reason_of(key)
        if reason is None or self._desk.item is None or self._model.read_only:
            return False
        self._desk.toggle_reason(reason.code)
        return True

    def settle(self, verdict: Verdict) -> None:
        """Say what shall hold where people do not agree, on the first text that they dispute."""
        disputes = self.verdicts.disputes
        if disputes and not self._model.read_only:
            self._settle(disputes[0].candidate_id, verdict)

    def choose_reason(self) -> None:
        """Open the list of all reasons, to choose by typing."""
        desk = self._desk
        if desk.item is None or self._model.read_only:
            return
        offered = [one.reason for one in self.reasons.toggles]
        chooser = ReasonChooser(self._kit.theme, self.window(), offered, desk.reasons)
        chooser.toggled.connect(desk.toggle_reason)
        chooser.open()

    def edit_reasons(self) -> ReasonsDialog:
        """Open the list of reasons to change it."""
        dialog = ReasonsDialog(self._kit, self.window(), self._model.reasons)
        dialog.accepted.connect(lambda: self._model.set_reasons(dialog.reasons()))
        dialog.open()
        return dialog

    def _lay_out(self) -> None:
        space = self._kit.theme.tokens.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self._kit.theme, Qt.Orientation.Horizontal))
        for part in (self.verdicts, self.reasons, self.note):
            column.addWidget(part)
        self._column = column
        self._gap = QWidget()
        self._gap.setFixedHeight(space.s)
        column.addWidget(self._gap)
        column.addWidget(self.unkept)
        column.addWidget(self.strip)
        self._row = QVBoxLayout()
        self._row.addWidget(self.buttons)
        column.addLayout(self._row)
        self._pad(space.s)

    def _pad(self, gap: int) -> None:
        """Leave so much room over each part and under the last."""
        side = self._kit.theme.tokens.space.m
        for part in (self.verdicts, self.reasons, self.note):
            part.setContentsMargins(side, gap, side, 0)
        self._row.setContentsMargins(side, gap, side, gap)

    def _connect(self) -> None:
        model, desk = self._model, self._desk
        self._kit.theme.changed.connect(self._fit)
        model.reasons_changed.connect(lambda _reasons: self._show_reasons())
        model.decided.connect(self._tell)
        model.undone.connect(self.strip.forget_news)
        nothing = self.tr("Nothing was decided; what you typed and said is still here.")
        model.retrying.given_up.connect(lambda: self.strip.tell(nothing, "info"))
        desk.item_changed.connect(self._begin)
        desk.shown.connect(self.refresh)
        desk.compare_changed.connect(self._show_sides)
        desk.said_changed.connect(self._show_said)
        desk.text_changed.connect(self._show_sides)
        self.reasons.toggled.connect(desk.toggle_reason)
        self.reasons.edit_asked.connect(self.edit_reasons)
        self.reasons.all_asked.connect(self.choose_reason)
        self.note.written.connect(desk.set_note)
        self.note.closed.connect(self._show_note)
        self.verdicts.take_back_asked.connect(model.take_back)
        self.verdicts.settled.connect(self._settle)

    def _fit(self) -> None:
        low = self.window().height() < self._kit.theme.px(_LOW)
        if low is not self._is_low:
            self._is_low = low
            self._gap.setVisible(not low)
            self._pad(self._kit.theme.tokens.space.xs if low else self._kit.theme.tokens.space.s)
            if low:  # news lie over the reasons for a moment, so that nothing moves
                self._column.removeWidget(self.strip)
            else:
                self._column.insertWidget(self._column.indexOf(self.unkept) + 1, self.strip)
        self.verdicts.set_low(low)
        self._show_item()
        self.reasons.set_low(low)
        self.strip.set_low(low)
        self._show_note()
        self._show_offer()
        self._place_strip()

    def _place_strip(self) -> None:
        if self._is_low:
            bottom = self.buttons.y()
            high = self.strip.height()
            self.strip.setGeometry(0, bottom - high, self.width(), high)
            self.strip.raise_()

    def _begin(self) -> None:
        if not self.note.isHidden() and not self._desk.note:
            self.note.close_note()

    def _show_item(self) -> None:
        writable = not self._model.read_only
        there = self._desk.item is not None
        self.verdicts.show_answer(
            self._desk.item, self._desk.subject, self._labels, writable=writable
        )
        for name in ("settle_accept", "settle_reject"):
            reason = self.tr("Reviewers do not disagree on this answer")
            self._actions.allow(f"review.{name}", bool(self.verdicts.disputes), reason)
        self.reasons.set_writable(offered=there and writable, list_too=writable)
        self.strip.show_hint(self._hint())

    def _show_reasons(self) -> None:
        self._labels = {one.code: one.label for one in self._model.reasons}
        self.reasons.show_reasons(self._model.reasons)
        self._show_item()
        self._show_said()

    def _show_sides(self) -> None:
        self._show_buttons()
        self._show_item()
        self._show_offer()

    def _show_buttons(self) -> None:
        desk = self._desk
        right = desk.right.candidate_id if desk.right is not None else None
        two = desk.compare in (Compare.ANSWERS, Compare.REVISION) and right is not None
        letters = "AB"
        if desk.compare is Compare.ANSWERS:
            letters = "".join(map(sides.letter, desk.lettered))
        self.buttons.show_sides(
            two_answers=two,
            edited=desk.is_edited,
            shows_edit=desk.compare is Compare.EDIT,
            letters=letters,
        )

    def _show_said(self) -> None:
        self.reasons.show_said(self._desk.reasons)
        self._show_note()
        self._show_offer()

    def _show_note(self) -> None:
        if not self.note.isHidden():
            self.note.show_note(self._desk.note)
        self.reasons.setVisible(self.note.isHidden() or not self._is_low)
        self.buttons.show_note(self._desk.note, is_open=not self.note.isHidden())

    def _show_offer(self) -> None:
        desk, words = self._desk, ""
        if desk.is_edited and desk.subject is not None and not self._model.read_only:
            kept = self.tr("This edit also makes a preference pair: edit over {name}.")
            dropped = self.tr("No preference pair is made of this edit and {name}.")
            name = desk.name_of(desk.subject)
            words = (kept if desk.keep_pair else dropped).format(name=name)
        self.strip.show_offer(words, kept=desk.keep_pair)
        self.buttons.show_pair(words if self._is_low else "", kept=desk.keep_pair)

    def _hint(self) -> str:
        if self._kit.session.current is None or not self._model.is_loaded:
            return ""
        if self._model.read_only:
            return self.tr("This project is open to read: verdicts cannot be given here.")
        if self._desk.item is None:
            return self.tr("There is nothing to decide now.")
        unfit = turn_words.unfit(self._desk.item.turns)
        if unfit:
            return unfit
        if self._desk.compare is Compare.EDIT:
            return self.tr("Correct the answer on the right, and your edit makes a pair with it.")
        if self._desk.compare is Compare.ANSWERS:
            words = self.tr("{left} is the left answer, which is judged; {right} is the right one.")
            left, right = self._desk.lettered
            if self._desk.other == left:
                left, right = right, left
            return words.format(left=sides.letter(left), right=sides.letter(right))
        return ""

    def _tell(self, decided: Decided) -> None:
        """Say what was kept, and by which key it is taken back."""
        is_edit = decided.label == "Accept edit"
        said = verdict_words.done(decided.verdict, is_edit=is_edit)
        words = self.tr("{verdict}, and kept. {key} undoes it.")
        if decided.leaves_edit:
            words = self.tr("{verdict} as it was; your edit stays a draft. {key} undoes it.")
        shortcut = self._actions["review.undo"].shortcut()
        key = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.strip.tell(words.format(verdict=said, key=key))

    def _settle(self, candidate_id: CandidateId, verdict: Verdict) -> None:
        self._model.decide(verdict, candidate_id=candidate_id, adjudicates=True)
