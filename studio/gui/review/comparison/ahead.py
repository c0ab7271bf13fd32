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
        """Only two answers are worth it: an edit begins as what stands beside it."""
        desk = self._desk
        if desk.compare is not Compare.ANSWERS or self._sheet.part is not Part.TEXT:
            return
        answers = sides.in_order(item.answers, item.task.task_id, names_hidden=desk.names_hidden)
        first = beginning.first(answers, item.reader)
        if first is None or len(answers) < 2:
            return
        other = answers[beginning.other(answers, first, desk.other)]
        way = self._sheet.way or ways.of_target(item.target)
        left, right = first.candidate.text, other.candidate.text
        if way is Way.JSON and self._sheet.lays_out:
            left, right = laying.lay(left).shown, laying.lay(right).shown
        self._view.make_ready(left, right, ways.method(way))
