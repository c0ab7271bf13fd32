"""The screens, and how they are loaded: on a thread, while the window is already painted."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from studio.domain.ids import TaskId, TopicId
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations import problems
from studio.gui.shell.kit import Kit

MakeScreen: TypeAlias = Callable[[Kit, ActionSet], QWidget]


@runtime_checkable
class DesignPage(Protocol):
    """What the window asks of the screen where tasks are designed."""

    def open_task(self, task_id: TaskId) -> None:
        """Open a task's editor."""

    def show_topic(self, topic_id: TopicId) -> None:
        """Choose a topic's cells."""

    def show_tasks(self, task_ids: frozenset[TaskId], title: str = "") -> None:
        """List these tasks under a title."""


@runtime_checkable
class Gradual(Protocol):
    """A screen that is built in several turns; it is shown once it is ready."""

    ready: SignalInstance
    is_ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen of the rail; ``load`` imports it and gives the function that makes it."""

    key: str
    action_id: str
    icon: str
    load: Callable[[], MakeScreen]


def all_screens() -> tuple[Screen, ...]:
    """Give the screens in the order of the rail."""
    return (
        Screen(
            key="overview", action_id="go.overview", icon="layout-dashboard", load=_load_overview
        ),
        Screen(key="design", action_id="go.design", icon="grid-3x3", load=_load_design),
    )


def _load_overview() -> MakeScreen:
    from studio.gui.overview.view import make  # charts and numpy: half a second of imports

    return make


def _load_design() -> MakeScreen:
    from studio.gui.design.view import make

    return make


def load_dialogs() -> None:
    """Import what the first dialog of each kind would have the window wait for."""
    from studio.gui.actions import keys_dialog
    from studio.gui.design.bringing_in import dialog, review_dialog
    from studio.gui.new_project import dialog as new_project
    from studio.gui.shell.preferences import dialog as preferences
    from studio.gui.widgets import highlighter

    del dialog, keys_dialog, new_project, preferences, review_dialog
    highlighter.prepare()


class ScreenLoader(QObject):
    """Imports the screens on a thread of its own and hands them over one by one.

    ``load_later`` has the dialogs imported in the same way, once there is nothing else to do.
    """

    loaded = Signal(object, object)  # Screen, MakeScreen
    failed = Signal(object)  # Problem
    _arrived = Signal(object, object)
    _broke = Signal(object)

    def __init__(self, screens: tuple[Screen, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self._thread: threading.Thread | None = None
        self._later: threading.Thread | None = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to import; call once, after the first paint."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="stillroom-screens")
            self._thread.start()

    def load_later(self) -> None:
        """Import the dialogs, unless that has begun."""
        if self._later is None:
            self._later = threading.Thread(target=self._run_later, name="stillroom-dialogs")
            self._later.start()

    def wait(self) -> None:
        """Wait until the threads have ended."""
        for thread in (self._thread, self._later):
            if thread is not None:
                thread.join()

    def _run(self) -> None:
        for screen in self._screens:
            try:
                make = screen.load()
            except Exception as error:  # noqa: BLE001 - the other screens must still come
                self._broke.emit(problems.describe(error))
            else:
                self._arrived.emit(screen, make)

    def _run_later(self) -> None:
        try:
            load_dialogs()
        except Exception as error:  # noqa: BLE001 - the window must live on
            self._broke.emit(problems.describe(error))

    @Slot(object, object)
    def _deliver(self, screen: Screen, make: MakeScreen) -> None:
        self.loaded.emit(screen, make)

    @Slot(object)
    def _report(self, problem: object) -> None:
        self.failed.emit(problem)
