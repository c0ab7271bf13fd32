"""The two heads over the sides, each over its own column."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.domain.ids import CandidateId
from studio.domain.review import Answer
from studio.gui.review import sides
from studio.gui.review.comparison import states
from studio.gui.review.comparison.head import SideHead
from studio.gui.review.comparison.looks import LEFT, RIGHT, Looks
from studio.gui.review.comparison.states import State
from studio.gui.review.desk import Desk
from studio.gui.review.sides import Compare, Side
from studio.gui.theme.theme import Theme
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton


class Heads(QWidget):
    """Says whose texts stand below; with several answers a title is a menu of them."""

    begin_asked = Signal()  # the edit shall begin with the right answer

    def __init__(self, theme: Theme, desk: Desk, looks: Looks) -> None:
        super().__init__()
        self._theme, self._desk, self._looks = theme, desk, looks
        self.setAccessibleName(self.tr("Both sides"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._bar = 0  # pixels of a scroll bar
        self._kept: datetime | str | None = None
        self.left = SideHead(theme, self.tr("Left side"))
        self.right = SideHead(theme, self.tr("Right side"))
        self.begin = IconButton(
            theme, "pencil", self.tr("Begin your edit with this answer"), small=True
        )
        self.right.add(self.begin)
        self.drafts = Chip(theme, "", ChipTone.INFO)
        self.drafts.hide()
        self.left.add(self.drafts)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.left, 1)
        self._row.addWidget(Hairline(theme, Qt.Orientation.Vertical))
        self._row.addWidget(self.right, 1)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.left.chosen.connect(desk.set_subject)
        self.right.chosen.connect(self._choose_other)
        self.begin.clicked.connect(lambda _checked: self.begin_asked.emit())

    def show_sides(self, *, read_only: bool) -> None:
        """Show the desk's sides as they are now."""
        desk, left, right = self._desk, self._desk.left, self._desk.right
        self.begin.setVisible(desk.compare is Compare.ANSWERS and not read_only)
        if left is None or right is None or desk.subject is None:
            return
        at = desk.answers.index(desk.subject)
        self._kept = desk.kept
        self._show_drafts(at)
        names = [self._entry(one) for one in desk.answers]
        judged = desk.compare is not Compare.REVISION
        self.left.show_title(left.title, names if judged else (), chosen=at)
        others = [name for index, name in enumerate(names) if index != at]
        several = desk.compare is Compare.ANSWERS and len(others) > 1
        other = desk.other - (desk.other > at)
        self.right.show_title(right.title, others if several else (), chosen=other)
        self.show_state()
        self.show_lengths()

    def _entry(self, answer: Answer) -> str:
        """Name an answer in a menu, with what waits over it."""
        name = self._desk.name_of(answer)
        return self.tr("{name} · draft").format(name=name) if self._is_drafted(answer) else name

    def _is_drafted(self, answer: Answer) -> bool:
        return answer is not self._desk.subject and self._desk.is_drafted(answer)

    def _show_drafts(self, at: int) -> None:
        """Say over which of the other answers something was typed that waits."""
        found = [
            sides.letter(index)
            for index, one in enumerate(self._desk.answers)
            if index != at and self._is_drafted(one)
        ]
        self.drafts.setVisible(bool(found))
        if found:
            words = self.tr("draft over {answers}").format(answers=", ".join(found))
            self.drafts.say(words, ChipTone.INFO)
            self.drafts.setToolTip(
                self.tr("What you typed there waits; choose that answer to go on with it.")
            )

    def show_kept(self, kept: datetime | str | None) -> None:
        """Say whether the edit is kept: when, or why not."""
        self._kept = kept
        self.show_state()

    def show_state(self) -> None:
        """Say how both sides stand."""
        left, right = self._desk.left, self._desk.right
        if left is None or right is None:
            return
        _say(self.left, self._state(left))
        if right.is_edit:
            _say(self.right, states.of_draft(self._kept, is_edited=self._desk.is_edited))
        else:
            _say(self.right, self._state(right))

    def show_lengths(self) -> None:
        """Say how long both sides are."""
        left, right = self._desk.left, self._desk.right
        if left is None or right is None:
            return
        tokens, exact = self._looks.tokens(LEFT, left)
        others, others_exact = self._looks.tokens(RIGHT, right)
        self.left.show_length(tokens, exact=exact)
        ratio = others / tokens if tokens and others != tokens else None
        self.right.show_length(others, exact=others_exact, ratio=ratio)

    def _state(self, side: Side) -> State | None:
        return states.of_candidate(owner(self._desk, side.candidate_id), side.candidate_id)

    def _choose_other(self, place: int) -> None:
        desk = self._desk
        if desk.subject is not None:
            at = desk.answers.index(desk.subject)
            desk.set_other(place + (place >= at))

    def set_bar(self, width: int) -> None:
        """Leave room for a scroll bar, so that each head stands over its own column."""
        if width != self._bar:
            self._bar = width
            self._restyle()

    def _restyle(self) -> None:
        """Leave the room under which the overview stands."""
        strip = self._theme.px(self._theme.tokens.size.minimap)
        self._row.setContentsMargins(0, 0, strip + self._bar, 0)


def owner(desk: Desk, candidate_id: CandidateId | None) -> Answer | None:
    """Find the answer that this is, or that this is a revision of."""
    for answer in desk.answers:
        known = {answer.candidate.candidate_id, *(one.candidate_id for one in answer.edits)}
        if candidate_id in known:
            return answer
    return None


def _say(head: SideHead, state: State | None) -> None:
    if state is None:
        head.show_state("", ChipTone.PLAIN)
    else:
        head.show_state(state.said, state.tone, why=state.why)
