"""Goes on once a project that was just made is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from studio.gui.operations.projects import OpenProject, Session


class Landing(QObject):
    """Waits for one project; gives up when it could not be made or another one is opened."""

    def __init__(self, session: Session, path: Path, then: Callable[[], None]) -> None:
        super().__init__(session)
        self._path, self._then = path, then
        session.opened.connect(self._arrive)
        session.failed.connect(self._give_up)

    def _arrive(self, project: OpenProject) -> None:
        if project.path == self._path:
            self._then()
        self.deleteLater()

    def _give_up(self, problem: object) -> None:
        del problem
        self.deleteLater()
