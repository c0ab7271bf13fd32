"""Follows both sides with checks, grades, faults and length as they come from the background."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.review import Answer
from studio.gui.operations.background import Background
from studio.gui.review.comparison import verdicts
from studio.gui.review.comparison.live import LiveLook, Question
from studio.gui.review.comparison.verdicts import Verdict
from studio.gui.review.desk import Desk
from studio.gui.review.sides import Side

if TYPE_CHECKING:
    from studio.domain.task import Task
    from studio.services.looking import Look

LEFT, RIGHT = "left", "right"
_CHARACTERS_A_TOKEN = 4  # until they are counted


class Looks(QObject):
    """What is known of each side; asked anew when a side's text is another."""

    changed = Signal(str)  # LEFT or RIGHT

    def __init__(self, background: Background, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = LiveLook(background, self)
        self._asked: dict[str, Question] = {}
        self._known: dict[str, tuple[Question, Look]] = {}
        self._task: Task | None = None
        self._problems: dict[str, str] = {}
        self._live.looked.connect(self._take)
        self._live.failed.connect(self._fail)

    def follow(self) -> None:
        """Look at the sides that are others now."""
        item = self._desk.item
        if item is None or item.task is not self._task:
            self.forget()
        if item is None:
            return
        self._task = item.task
        for place, side in ((LEFT, self._desk.left), (RIGHT, self._desk.right)):
            if side is not None:
                question = Question(
                    place=place,
                    task=item.task,
                    target=item.target,
                    text=side.text,
                    tool_calls=side.tool_calls,
                )
                self._ask(question, is_edit=side.is_edit)

    def forget(self) -> None:
        """Know nothing, as another item is shown."""
        self._live.forget()
        self._asked.clear()
        self._known.clear()
        self._problems.clear()
        self._task = None

    def newest(self, place: str) -> "Look | None":
        """Give the look at a side as it is now; None while it is on its way."""
        asked, known = self._asked.get(place), self._known.get(place)
        if asked is None or known is None or not _same(asked, known[0]):
            return None
        return known[1]

    def problem(self, place: str) -> str:
        """Say why a side could not be looked at, "" where it could or will be."""
        return self._problems.get(place, "")

    def verdicts(self, place: str, answer: Answer | None) -> tuple[Verdict, ...]:
        """Give what rules say of a side; ``answer`` is given where its stored checks count.

        Of an edit it is what they said last, until they have looked again.
        """
        known = self._known.get(place)
        look = known[1] if known is not None else None
        if answer is not None and answer.checks:
            grades = look.trial.grades if look is not None else ()
            return verdicts.of(answer.checks, grades)
        return verdicts.of_trial(look.trial) if look is not None else ()

    def tokens(self, place: str, side: Side) -> tuple[int, bool]:
        """Give a side's length in tokens, and whether it was counted."""
        look = self.newest(place)
        if look is not None:
            return look.tokens.tokens, look.tokens.exact
        length = len(side.text)
        return max(1, round(length / _CHARACTERS_A_TOKEN)) if length else 0, False

    def _ask(self, question: Question, *, is_edit: bool) -> None:
        place = question.place
        before, self._asked[place] = self._asked.get(place), question
        if before is not None and _same(before, question):
            return
        self._problems.pop(place, None)
        if not is_edit:
            self._known.pop(place, None)
        left = self._asked.get(LEFT)
        if place == RIGHT and left is not None and _same(left, question):
            look = self.newest(LEFT)  # or it comes with the left side's
            if look is not None:
                self._learn(RIGHT, question, look)
            return
        self._live.ask(question)

    def _take(self, question: Question, look: "Look") -> None:
        for place in (LEFT, RIGHT):
            asked = self._asked.get(place)
            if asked is not None and _same(asked, question):
                self._learn(place, asked, look)

    def _fail(self, question: Question, why: str) -> None:
        for place in (LEFT, RIGHT):
            asked = self._asked.get(place)
            if asked is not None and _same(asked, question):
                self._problems[place] = why
                self.changed.emit(place)

    def _learn(self, place: str, question: Question, look: "Look") -> None:
        self._known[place] = question, look
        self.changed.emit(place)


def _same(one: Question, other: Question) -> bool:
    """Tell whether both ask about the same answer to the same task."""
    return (
        one.task is other.task
        and one.text == other.text
        and list(one.tool_calls) == list(other.tool_calls)
    )
