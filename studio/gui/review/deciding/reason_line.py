"""One row of the list of reasons: key, words, what it is said of, code, place, and a way out."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.judgement import ReasonSubject
from studio.gui.review.deciding.reason_draft import ReasonDraft
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
KEY_WIDTH, SUBJECT_WIDTH = 68, 112  # pixels at 100 % zoom
_LIST_WIDTH = 240  # of the list of keys, with the words of the reasons that have them
WORDS_SHARE, CODE_SHARE = 5, 3  # of the room that is left


class ReasonLine(QWidget):
    """``changed`` tells every keystroke; ``moved`` asks to stand a place higher or lower."""

    changed = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, draft: ReasonDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self.key = Combo(theme, self.tr("Key"))
        self._keys = KEYS if draft.hotkey in ("", *KEYS) else (*KEYS, draft.hotkey)
        self.show_taken({}, key=draft.hotkey)
        self.words = LineEdit(theme, self.tr("Reason"), text=draft.label)
        self.subject = Combo(theme, self.tr("Said of"))
        self.subject.set_items(
            [
                (ReasonSubject.BOTH, self.tr("both")),
                (ReasonSubject.ANSWER, self.tr("an answer")),
                (ReasonSubject.PAIR, self.tr("a pair")),
            ],
            value=draft.subject,
        )
        self.code = LineEdit(
            theme,
            self.tr("Code"),
            text=draft.code,
            placeholder=self.tr("from the words"),
            mono=True,
        )
        self.code.setReadOnly(not draft.is_new)
        if not draft.is_new:
            self.code.setToolTip(self.tr("Verdicts refer to it, so it stays as it is."))
        self.up = IconButton(theme, "chevron-up", self.tr("Move up (Alt+↑)"), small=True)
        self.down = IconButton(theme, "chevron-down", self.tr("Move down (Alt+↓)"), small=True)
        self.remove = IconButton(theme, "trash-2", self.tr("Remove the reason"), small=True)
        self._fault = Label(theme, size=TextSize.SMALL, tone=Tone.DANGER).wrapped()
        self._fault.hide()
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> ReasonDraft:
        """The row as it is typed now."""
        return replace(
            self._draft,
            label=self.words.text(),
            code=self.code.text(),
            hotkey=self.key.value() or "",
            subject=self.subject.value(),
        )

    @property
    def fault(self) -> str:
        """What is said to be wrong, "" where nothing is."""
        return self._fault.text()

    def show_fault(self, fault: str) -> None:
        """Say under the row what is wrong with it."""
        if fault != self._fault.text():
            self._fault.setText(fault)
            self._fault.setVisible(bool(fault))
            self.words.setAccessibleDescription(fault)
        self.words.set_invalid(bool(fault))

    def show_taken(self, taken: Mapping[str, str], *, key: str | None = None) -> None:
        """Say of each key which other reason has it, by its words."""
        chosen = self.key.value() or "" if key is None else key
        entries = [("", self.tr("none"))]
        for one in self._keys:
            is_free = one not in taken or one == chosen
            entries.append((one, one if is_free else f"{one}  {taken[one]}"))
        self.key.set_items(entries, value=chosen)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Offer the ways that there are from here."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by Alt+↑ and Alt+↓."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self.key)
        row.addWidget(self.words, WORDS_SHARE)
        row.addWidget(self.subject)
        row.addWidget(self.code, CODE_SHARE)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._fault)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        self.words.textEdited.connect(lambda _text: self.changed.emit())
        self.code.textEdited.connect(lambda _text: self.changed.emit())
        self.key.picked.connect(lambda _key: self.changed.emit())
        self.subject.picked.connect(lambda _subject: self.changed.emit())
        self.up.clicked.connect(lambda _checked: self.moved.emit(-1))
        self.down.clicked.connect(lambda _checked: self.moved.emit(1))
        self.remove.clicked.connect(lambda _checked: self.removed.emit())

    def _restyle(self) -> None:
        self.key.setFixedWidth(self._theme.px(KEY_WIDTH))
        self.key.view().setMinimumWidth(self._theme.px(_LIST_WIDTH))
        self.subject.setFixedWidth(self._theme.px(SUBJECT_WIDTH))
