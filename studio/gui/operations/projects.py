"""Opens and makes projects on the data thread; what it needs is loaded there, not at start."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.beginning import Beginning
from studio.domain.errors import ProjectBusyError
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

SUFFIX = ".stillroom"
SAMPLE = "parcel-desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProject:
    """What the window needs to know of the project that is open."""

    path: Path
    name: str
    read_only: bool
    notices: tuple[str, ...] = ()  # what came of opening it


class Session(QObject):
    """Which project is open, and the verbs that change that."""

    opening = Signal(str)
    opened = Signal(object)  # OpenProject
    closed = Signal()
    signing = Signal(str)  # another person begins; the one before can still keep something
    signed = Signal(str)  # she is at work from now on
    failed = Signal(object)  # Problem

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.current: OpenProject | None = None
        self._person = ""

    def open(self, path: Path) -> None:
        """Open a project; one that is open elsewhere is opened read-only."""
        self._announce(path)
        self._runner.open(lambda: open_or_watch(path), self._arrive, on_problem=self._fail)

    def create(self, path: Path, beginning: Beginning | None = None) -> None:
        """Make a project with what is known of it, and open it."""
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._announce(target)
        self._runner.open(lambda: _create(target, beginning), self._arrive, on_problem=self._fail)

    def open_sample(self, path: Path) -> None:
        """Open the sample project; make it the first time, and never overwrite it."""
        self._announce(path)
        self._runner.open(lambda: _sample(path, SAMPLE), self._arrive, on_problem=self._fail)

    def sign(self, person: str) -> None:
        """Record changes of the open project from now on under this name."""
        is_another, self._person = person != self._person, person
        if is_another:
            self.signing.emit(person)
        self._runner.query(lambda project: project.sign(person), lambda _: None)
        if is_another:
            self.signed.emit(person)

    def close(self) -> None:
        """Close the project that is open."""
        if self.current is not None:
            self.current = None
            self.closed.emit()
            self._runner.close(lambda _: None)

    def _announce(self, path: Path) -> None:
        self.opening.emit(path.stem)

    def _arrive(self, project: "Project") -> None:
        if self.current is not None:
            self.closed.emit()
        self.current = OpenProject(
            path=project.path,
            name=project.name,
            read_only=project.read_only,
            notices=project.notices,
        )
        self.opened.emit(self.current)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self._runner.failed.emit(problem)


def open_or_watch(path: Path) -> "Project":
    """Open a project, read-only where another program has it open."""
    from studio.project import Project  # loads the store and its libraries

    try:
        return Project.open(path)
    except ProjectBusyError:
        return Project.open(path, read_only=True)


def _create(path: Path, beginning: Beginning | None) -> "Project":
    from studio import project

    return project.create(path, beginning)


def _sample(path: Path, name: str) -> "Project":
    from studio import project

    if path.exists():
        opened = open_or_watch(path)
        if not opened.read_only:
            opened.samples.complete(opened.samples.find(name))
        return opened
    path.parent.mkdir(parents=True, exist_ok=True)
    return project.create_sample(path, name)
