"""Says what became of many tasks at once, and offers to undo it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.domain.change import ChangeSet
from studio.domain.task import Split
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.tasks.model import TasksModel
from studio.gui.operations.news import News

if TYPE_CHECKING:
    from studio.services.split_values import Moved


class TaskNews(QObject):
    """Listens to the model and tells the window."""

    def __init__(self, model: TasksModel, news: News, actions: ActionSet) -> None:
        super().__init__(model)
        self._news, self._actions = news, actions
        model.withdrawn.connect(self._tell_withdrawn)
        model.labelled.connect(self._tell_labelled)
        model.moved.connect(self._tell_moved)

    def _tell_withdrawn(self, count: int) -> None:
        if count:
            self._tell(self.tr("%n task(s) withdrawn.", "", count))

    def _tell_labelled(self, change: ChangeSet) -> None:
        if change.entities:
            self._tell(self.tr("Done: {what}.").format(what=text.said(change.label)))

    def _tell_moved(self, moved: "Moved") -> None:
        split = text.split(Split(moved.split))
        if not moved.tasks:
            self._news.tell(self.tr("They are in {split} already.").format(split=split))
        elif moved.also:
            named = self.tr("%n task(s)", "", moved.tasks - moved.also)
            also = self.tr("%n more of their groups", "", moved.also)
            said = self.tr("{named} and {also} moved to {split}.")
            self._tell(said.format(named=named, also=also, split=split))
        else:
            said = self.tr("%n task(s) moved to {split}.", "", moved.tasks)
            self._tell(said.format(split=split))

    def _tell(self, said: str) -> None:
        self._news.tell(said, [(self.tr("Undo"), self._actions["edit.undo"].trigger)])
