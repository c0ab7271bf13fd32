"""The dialog in which a project's reasons are added, named, ordered and removed."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.judgement import Reason
from studio.gui.operations.turns import Turns
from studio.gui.review.deciding import reason_draft
from studio.gui.review.deciding.reason_draft import ReasonDraft
from studio.gui.review.deciding.reason_line import (
    CODE_SHARE,
    KEY_WIDTH,
    KEYS,
    SUBJECT_WIDTH,
    WORDS_SHARE,
    ReasonLine,
)
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

if TYPE_CHECKING:
    from studio.project import Project


class ReasonHeads(QWidget):
    """What stands in the columns below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        self._fixed: list[tuple[QWidget, int]] = []
        for words, width, share in (
            (self.tr("Key"), KEY_WIDTH, 0),
            (self.tr("Reason"), 0, WORDS_SHARE),
            (self.tr("Said of"), SUBJECT_WIDTH, 0),
            (self.tr("Code"), 0, CODE_SHARE),
        ):
            label = ElidedLabel(theme, words, size=TextSize.SMALL, tone=Tone.MUTED)
            row.addWidget(label, share)
            if width:
                self._fixed.append((label, width))
        room = QWidget()  # over the buttons
        row.addWidget(room)
        self._fixed.append((room, 3 * theme.tokens.size.hit_target))
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        for widget, width in self._fixed:
            widget.setFixedWidth(self._theme.px(width))


class ReasonsDialog(Dialog):
    """Nothing is changed before it is accepted; ``reasons`` then gives the list.

    The rows are made in turns, as all of them at once would hold the window up.
    """

    ready = Signal()

    def __init__(self, kit: Kit, parent: QWidget, reasons: Sequence[Reason]) -> None:
        super().__init__(
            kit.theme, "", parent, size=(760, 560), memory=kit.memory, key="review.reasons"
        )
        self.setWindowTitle(self.tr("Reasons"))
        self.setAccessibleName(self.tr("Reasons"))
        self._kit = kit
        self.lines: list[ReasonLine] = []
        self.is_ready = False
        self._turns: Turns | None = None
        self._is_tried = False
        self._lay_out()
        self.show_reasons(reasons)

    def reasons(self) -> tuple[Reason, ...]:
        """Give the reasons as they are typed; call it once the dialog is accepted."""
        return reason_draft.reasons(self._drafts())

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Replace all rows."""
        self._set_ready(False)
        for line in self.lines:
            self._drop(line)
        self.lines = []
        if self._turns is not None:
            self._turns.deleteLater()
        steps = (partial(self._append, draft) for draft in reason_draft.of_reasons(reasons))
        self._turns = Turns(steps, self)
        self._turns.finished.connect(self._finish)

    def add(self) -> ReasonLine:
        """Put an empty row at the end, with a key that is free."""
        drafts = self._drafts()
        line = self._append(ReasonDraft(hotkey=reason_draft.free_key(drafts, KEYS)))
        self._check()
        line.words.setFocus()
        self._column.activate()
        self._area.ensureWidgetVisible(line)
        return line

    def accept(self) -> None:
        """Close where the list is in order; else say what is not."""
        if not self.is_ready:
            return
        self._is_tried = True
        if self._check():
            super().accept()
            return
        wrong = next((line for line in self.lines if line.fault), None)
        if wrong is not None:
            wrong.words.setFocus()
            self._area.ensureWidgetVisible(wrong)

    def _finish(self) -> None:
        self._set_ready(True)
        self._check()
        if self.lines and self.focusWidget() in (None, self._cancel):
            self.lines[0].words.setFocus()
        self.ready.emit()

    def _set_ready(self, ready: bool) -> None:
        self.is_ready = ready
        for button in (self.more, self.reset, self.save):
            button.setEnabled(ready)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.tokens.space
        self.body.addWidget(
            Label(
                theme,
                self.tr(
                    "Reviewers and raters say these of an answer or of a pair, each by its key; "
                    "one without a key is chosen by typing, from the list that O opens. "
                    "A reason that is removed stays known to the verdicts that gave it."
                ),
                tone=Tone.MUTED,
            ).wrapped()
        )
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, space.s, 0)
        self._column.setSpacing(space.s)
        self._column.addWidget(ReasonHeads(theme))
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        self.body.addWidget(self._area, 1)
        self.more = Button(theme, self.tr("Add reason"), icon="plus")
        self.more.clicked.connect(lambda _checked: self.add())
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.reset = self.add_button(self.tr("As in a new project"), left=True)
        self.reset.setToolTip(self.tr("Show the reasons that a new project begins with"))
        self.reset.clicked.connect(lambda _checked: self._reset())
        self._cancel = self.add_close(self.tr("Cancel"))
        self.save = self.add_button(self.tr("Save"), kind=Kind.PRIMARY)
        self.save.clicked.connect(lambda _checked: self.accept())

    def _append(self, draft: ReasonDraft) -> ReasonLine:
        line = ReasonLine(self.theme, draft)
        line.changed.connect(self._check)
        line.moved.connect(lambda step: self._move(line, step))
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        return line

    def _move(self, line: ReasonLine, step: int) -> None:
        at = self.lines.index(line)
        to = at + step
        if not 0 <= to < len(self.lines):
            return
        focused = self.focusWidget()
        self.lines.insert(to, self.lines.pop(at))
        self._column.insertWidget(to + 1, line)  # below the heads
        self._order_tabs()
        if focused is not None and line.isAncestorOf(focused):
            focused.setFocus()
        self._check()

    def _remove(self, line: ReasonLine) -> None:
        at = self.lines.index(line)
        self.lines.remove(line)
        self._drop(line)
        if self.lines:
            self.lines[min(at, len(self.lines) - 1)].words.setFocus()
        else:
            self.more.setFocus()
        self._check()

    def _drop(self, line: ReasonLine) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _order_tabs(self) -> None:
        stops = [
            stop
            for line in self.lines
            for stop in (line.key, line.words, line.subject, line.code, line.up, line.down,
                         line.remove)
        ]  # fmt: skip
        for before, after in zip(stops, [*stops[1:], self.more], strict=True):
            QWidget.setTabOrder(before, after)

    def _check(self) -> bool:
        """Say what is wrong; words that are not typed yet are no fault before one tries to save."""
        drafts = self._drafts()
        found = reason_draft.faults(drafts)
        for at, (line, fault) in enumerate(zip(self.lines, found, strict=True)):
            empty = not drafts[at].label.strip() and not self._is_tried
            line.show_fault("" if empty else fault)
            line.show_place(first=at == 0, last=at == len(self.lines) - 1)
            line.show_taken(
                {one.hotkey: one.label for place, one in enumerate(drafts) if place != at}
            )
        self.show_problem(
            "" if self.lines else self.tr("Keep at least one reason; “other” will do.")
        )
        return bool(self.lines) and not any(found)

    def _drafts(self) -> list[ReasonDraft]:
        return [line.draft for line in self.lines]

    def _reset(self) -> None:
        def read(_: "Project") -> tuple[Reason, ...]:
            from studio.services import reason_lists  # the window starts without it

            return reason_lists.default()

        self._kit.runner.query(read, self.show_reasons)
