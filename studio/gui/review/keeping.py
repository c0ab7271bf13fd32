"""Says how what was typed and decided stands: while it is not kept, and once it is after all."""

from PySide6.QtCore import QObject

from studio.gui.operations import problems
from studio.gui.operations.news import Keeping
from studio.gui.operations.problems import Problem
from studio.gui.review.drafts import Drafts
from studio.gui.review.retrying import Retrying
from studio.gui.shell.kit import Kit


class KeepingNews(QObject):
    """Tells the window's status bar at all times, and trouble with a draft once."""

    def __init__(self, kit: Kit, drafts: Drafts, retrying: Retrying, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._drafts, self._retrying = kit, drafts, retrying
        drafts.troubled.connect(self._tell_unkept)
        drafts.recovered.connect(self._tell_recovered)
        drafts.turned.connect(self._tell)
        retrying.changed.connect(self._tell)

    def _tell(self) -> None:
        verdict, draft = self._retrying.keeping, self._drafts.keeping
        self._kit.news.keep(draft if verdict is Keeping.KEPT else verdict)

    def _tell_unkept(self, problem: Problem) -> None:
        words = self.tr("{why} What you typed stays here, and is kept as soon as that can be done.")
        sentence = words.format(why=problems.in_brief(problem))
        self._kit.runner.failed.emit(Problem(sentence=sentence))

    def _tell_recovered(self) -> None:
        self._kit.news.tell(self.tr("What you typed is kept now."))
