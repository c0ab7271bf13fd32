"""What has been decided on an answer already: by oneself, by others, and where they differ."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.domain.review import Answer, ReviewItem
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.deciding import standing, verdict_words
from studio.gui.review.deciding.standing import Dispute, Standing
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone, plain_tip

_MOST = 3  # lines; the rest is counted
_OWN_REASONS = frozenset({"passed_checks", "edited"})  # the program's, which the verdict says


class Verdicts(QWidget):
    """One line a person; hidden where nobody has decided.

    ``take_back_asked`` is about the reader's own verdict; ``settled`` tells a candidate's id and
    the verdict that shall hold from now on, whatever others said.
    """

    take_back_asked = Signal()
    settled = Signal(object, object)  # CandidateId, Verdict

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme, self._actions = theme, actions
        self._shown: object = None
        self._low = False
        self.take_back: Button | None = None
        self.settling: list[Button] = []
        self.disputes: tuple[Dispute, ...] = ()
        self.setAccessibleName(self.tr("Verdicts so far"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.tokens.space.xs)
        self.hide()

    def set_low(self, low: bool) -> None:
        """Take fewer lines from what is shown next, as the window is low."""
        self._low = low

    def show_answer(
        self,
        item: ReviewItem | None,
        answer: Answer | None,
        reasons: Mapping[str, str],
        *,
        writable: bool,
    ) -> None:
        """Show what is decided on an answer; ``reasons`` are their labels by code."""
        found: tuple[Standing, ...] = ()
        open_: tuple[Dispute, ...] = ()
        hidden = answer is not None and answer.hidden
        if item is not None and answer is not None:
            found, open_ = standing.of_answer(item, answer), standing.disputes(item, answer)
        # Most items come undecided: they must not cost anything.
        words = tuple(reasons.items()) if found else ()
        shown = (found, open_, hidden, words, writable, self._low)
        if shown == self._shown:
            return
        self._shown = shown
        self.disputes = open_
        self._clear()
        if open_:
            self._add_conflict(open_, writable=writable)
        if self._low and len(found) > 1:
            self._add_together(found[:_MOST], reasons, writable=writable)
        else:
            for one in found[:_MOST]:
                self._add(one, reasons, writable=writable)
        if len(found) > _MOST:
            more = self.tr("and %n more", "", len(found) - _MOST)
            self._column.addWidget(self._small(more))
        if hidden:
            self._column.addWidget(
                self._small(
                    self.tr(
                        "Somebody else has judged this answer. What they said shows once you have "
                        "given your verdict."
                    )
                ).wrapped()
            )
        self.setVisible(bool(found or open_ or hidden))

    def _add(self, one: Standing, reasons: Mapping[str, str], *, writable: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.space.s)
        chip = Chip(self._theme, verdict_words.said(one), verdict_words.tone(one.verdict))
        row.addWidget(chip)
        row.addWidget(self._why(one, reasons), 1)
        row.addWidget(self._small(text.date_time(one.created_at)))
        if one.is_reader:
            row.addWidget(self._taking_back(writable=writable))
        self._column.addLayout(row)

    def _add_together(
        self, found: Sequence[Standing], reasons: Mapping[str, str], *, writable: bool
    ) -> None:
        """Put several into one line; why each said so shows on hover."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.space.s)
        for one in found:
            chip = Chip(self._theme, verdict_words.said(one), verdict_words.tone(one.verdict))
            why = self._words(one, reasons)
            chip.setToolTip(plain_tip(why))
            chip.setAccessibleDescription(why)
            row.addWidget(chip)
        row.addStretch(1)
        if any(one.is_reader for one in found):
            row.addWidget(self._taking_back(writable=writable))
        self._column.addLayout(row)

    def _taking_back(self, *, writable: bool) -> Button:
        self.take_back = self._button(
            self.tr("Take back"), self.tr("Take back your verdict"), self.take_back_asked.emit
        )
        self.take_back.setEnabled(writable)
        return self.take_back

    def _why(self, one: Standing, reasons: Mapping[str, str]) -> ElidedLabel:
        words = self._words(one, reasons)
        return ElidedLabel(self._theme, words, size=TextSize.SMALL, tone=Tone.MUTED)

    def _words(self, one: Standing, reasons: Mapping[str, str]) -> str:
        said = " · ".join(
            reasons.get(code, code.replace("_", " "))
            for code in one.wrong
            if code not in _OWN_REASONS
        )
        note = self.tr("“{note}”").format(note=one.note.strip()) if one.note.strip() else ""
        return " — ".join(part for part in (said, note) if part)

    def _add_conflict(self, disputes: tuple[Dispute, ...], *, writable: bool) -> None:
        line = QWidget()
        flow = FlowLayout(self._theme.tokens.space.s)
        line.setLayout(flow)
        line.setAccessibleName(self.tr("Reviewers do not agree"))
        size, space = self._theme.tokens.size, self._theme.tokens.space
        sign = QWidget()
        inside = QVBoxLayout(sign)  # in the middle of buttons that are higher
        inside.setContentsMargins(0, 0, space.s, 0)
        inside.addWidget(Chip(self._theme, line.accessibleName(), ChipTone.OPEN))
        sign.setMinimumHeight(self._theme.px(size.control))
        flow.addWidget(sign)
        sign.setVisible(not self._low)  # the head over the answer says it, too
        for at, one in enumerate(disputes):
            for verdict in (Verdict.ACCEPT, Verdict.REJECT):
                button = self._settler(one, verdict, has_key=at == 0)
                button.setEnabled(writable)
                self.settling.append(button)
                flow.addWidget(button)
        self._column.addWidget(line)

    def _settler(self, one: Dispute, verdict: Verdict, *, has_key: bool) -> Button:
        """Make a button that settles a dispute; the keys are for the first one."""
        words, run = self._settling_words(one, verdict), self._settle(one.candidate_id, verdict)
        if not has_key:
            return self._button(words, words, run)
        icon = "check" if verdict is Verdict.ACCEPT else "x"
        made = KeyButton(self._theme, words, icon=icon, kind=Kind.QUIET, shows_icon=False)
        made.show_key(self._actions[f"review.settle_{verdict.value}"])
        made.clicked.connect(lambda _checked: run())
        return made

    def _settle(self, candidate_id: CandidateId, verdict: Verdict) -> Callable[[], None]:
        return lambda: self.settled.emit(candidate_id, verdict)

    def _settling_words(self, one: Dispute, verdict: Verdict) -> str:
        accepts = verdict is Verdict.ACCEPT
        if not one.by:
            return (
                self.tr("Settle: accept the answer")
                if accepts
                else self.tr("Settle: reject the answer")
            )
        words = (
            self.tr("Settle: accept {name}’s edit")
            if accepts
            else self.tr("Settle: reject {name}’s edit")
        )
        return words.format(name=one.by)

    def _button(self, words: str, name: str, run: Callable[[], None]) -> Button:
        button = Button(self._theme, words.replace("&", "&&"), kind=Kind.SMALL)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked: run())
        return button

    def _small(self, words: str) -> Label:
        label = Label(self._theme, words, size=TextSize.SMALL, tone=Tone.MUTED)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return label

    def _clear(self) -> None:
        self.take_back, self.settling = None, []
        while (item := self._column.takeAt(0)) is not None:
            widget, row = item.widget(), item.layout()
            if widget is not None:
                _drop(widget)
            while row is not None and (part := row.takeAt(0)) is not None:
                _drop(part.widget())


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
