"""Has the answers that come next compared while the present ones are looked at."""

from PySide6.QtCore import QObject

from studio.domain.review import ReviewItem
from studio.gui.diff.view import DiffView
from studio.gui.review import beginning, sides
from studio.gui.review.comparison import laying, ways
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.comparison.ways import Way
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare


class Ahead(QObject):
    """Where it guesses wrong, the answers are compared when they are shown, as any others."""

    def __init__(self, view: DiffView, sheet: Sheet, model: ReviewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._sheet, self._desk = view, sheet, model.desk
        model.ahead_read.connect(self._make_ready)

    def _make_ready(self, item: ReviewItem) -> None:
        texts = self._texts(item)
        if texts is None or self._sheet.part is not Part.TEXT:
            return
        way = self._sheet.way or ways.of_target(item.target)
        if way is Way.JSON and self._sheet.lays_out:
            texts = laying.lay(texts[0]).shown, laying.lay(texts[1]).shown
        self._view.make_ready(*texts, ways.method(way))

    def _texts(self, item: ReviewItem) -> tuple[str, str] | None:
        """Give what would stand on both sides of an item; None where that is seldom asked for."""
        desk = self._desk
        answers = sides.in_order(item.answers, item.task.task_id, names_hidden=desk.names_hidden)
        first = beginning.first(answers, item.reader)
        if first is None:
            return None
        if desk.compare is Compare.EDIT:
            return first.candidate.text, beginning.text(first)[0]
        if desk.compare is Compare.ANSWERS and len(answers) > 1:
            other = answers[beginning.other(answers, first, desk.other)]
            return first.candidate.text, other.candidate.text
        return None
