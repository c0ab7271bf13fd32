"""Keeps a page's comparison up to date with its texts, as they are shown and as they are edited."""

from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from studio.diffing.results import Diff, Method
from studio.gui import text
from studio.gui.diff import comparing
from studio.gui.diff.comparing import Comparer, Found, Question
from studio.gui.diff.edit_notes import LineEdit
from studio.gui.diff.page import Page
from studio.gui.operations.background import Background

_SETTLE = 300  # ms of no typing after which a long text is compared as a whole


class Standing(Enum):
    """Whether it is known what differs between the texts as they are now."""

    UNDER_WAY = auto()
    KNOWN = auto()
    FAILED = auto()


class Recomparing(QObject):
    """Short texts are compared whole with every key; in long ones an edit only where it is made."""

    compared = Signal(object)  # Diff
    remarked = Signal(str)
    stood = Signal()  # what was known is not of these texts, or will not be known

    def __init__(self, page: Page, background: Background | None) -> None:
        super().__init__(page)
        self.method = Method.WORDS
        self.diff: Diff | None = None
        self.standing = Standing.KNOWN
        self.remark = ""  # what was said last
        self._page, self._is_patient = page, background is not None
        self._comparer = Comparer(background, self)
        self._typing = QTimer(self, singleShot=True)
        self._typing.timeout.connect(self.compare)
        self._comparer.answered.connect(self._answered)
        self._comparer.waiting.connect(self._wait)
        self._comparer.failed.connect(self._fail)
        page.right.lines_edited.connect(self._follow)

    def begin(self, method: Method) -> None:
        """Forget the comparison of other texts."""
        self.method, self.diff, self.remark = method, None, ""
        self.standing = Standing.UNDER_WAY
        self._comparer.forget()
        self._typing.stop()

    def make_ready(self, left: str, right: str, method: Method) -> None:
        """Compare in the background what is likely to be asked for next."""
        self._comparer.make_ready(
            Question(left=left, right=right, method=method, ignore_space=self._page.ignore_space)
        )

    def compare(self) -> None:
        """Compare what the panes hold now, at once or in the background."""
        cut = bool(self._page.right.sign)  # in its pieces no text is JSON or SQL
        self.standing = Standing.UNDER_WAY
        self._comparer.ask(
            Question(
                left=self._page.left.raw(),
                right=self._page.right.raw(),
                method=Method.WORDS if cut and self.method is not Method.LINES else self.method,
                ignore_space=self._page.ignore_space,
            )
        )
        if self.standing is Standing.UNDER_WAY:
            self.stood.emit()

    def _answered(self, found: Found) -> None:
        if self._typing.isActive() and self._is_long():
            return  # the text went on; it is compared again when typing pauses
        self.diff = diff = found.diff
        self.standing = Standing.KNOWN
        self._page.show_diff(diff, found.sides)
        cut = diff.method is not self.method and self._page.right.sign
        aside = self.tr("lines too long to compare otherwise: compared as text")
        self._remark(text.said(diff.remark) or (aside if cut else ""))
        self.compared.emit(diff)

    def _remark(self, remark: str) -> None:
        self.remark = remark
        self.remarked.emit(remark)

    def _wait(self, waiting: bool) -> None:
        if waiting and self.diff is None:
            self._remark(self.tr("Comparing…"))

    def _fail(self, why: str) -> None:
        self.standing = Standing.FAILED
        self._remark(why)
        self.stood.emit()

    def _follow(self, edits: list[LineEdit]) -> None:
        if not self._is_long():
            self._typing.start(0)  # before anybody could read that it is under way
            return
        self.standing = Standing.UNDER_WAY
        if len(edits) == 1:
            self._page.patch(edits[0])
        self._typing.start(_SETTLE)
        self.stood.emit()

    def _is_long(self) -> bool:
        panes = self._page.left, self._page.right
        length = sum(pane.document().characterCount() for pane in panes)
        lines = sum(pane.blockCount() for pane in panes)
        return self._is_patient and comparing.is_large(length, lines)
