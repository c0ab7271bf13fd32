"""The screens, and how they are loaded while the window is already painted."""

import importlib
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from studio.domain.ids import TaskId, TopicId
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations import problems
from studio.gui.operations.turns import Step, Turns
from studio.gui.shell import importing
from studio.gui.shell.importing import Order
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


@runtime_checkable
class Footed(Protocol):
    """A screen with buttons along its lower edge, which no message may lie over."""

    @property
    def foot(self) -> QWidget:
        """What those buttons stand in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen of the rail; ``make`` of its module makes it.

    One that ``is_desk`` needs every pixel, and has the rail narrow where others have it wide.
    """

    key: str
    action_id: str
    icon: str
    module: str
    is_desk: bool = False


def all_screens() -> tuple[Screen, ...]:
    """Give the screens in the order of the rail."""
    return (
        Screen(
            key="overview",
            action_id="go.overview",
            icon="layout-dashboard",
            module="studio.gui.overview.view",
        ),
        Screen(
            key="design",
            action_id="go.design",
            icon="grid-3x3",
            module="studio.gui.design.view",
        ),
        Screen(
            key="review",
            action_id="go.review",
            icon="file-diff",
            module="studio.gui.review.view",
            is_desk=True,
        ),
    )


DIALOGS = (
    "studio.gui.actions.keys_dialog",
    "studio.gui.design.bringing_in.dialog",
    "studio.gui.design.bringing_in.review_dialog",
    "studio.gui.new_project.dialog",
    "studio.gui.shell.preferences.dialog",
    "studio.gui.widgets.highlighter",
)


class ScreenLoader(QObject):
    """Imports the screens and hands them over one by one.

    What they need beside Qt is imported on a thread of the loader's own, then what is made of
    Qt's classes on the window's thread, in pieces of a few milliseconds. ``load_later`` has the
    dialogs imported in the same way, once there is nothing else to do.
    """

    loaded = Signal(object, object)  # Screen, MakeScreen
    failed = Signal(object)  # Problem
    _arrived = Signal(object, object)  # Screen | None for the dialogs, Order
    _broke = Signal(object)

    def __init__(self, screens: tuple[Screen, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self._thread: threading.Thread | None = None
        self._later: threading.Thread | None = None
        self._ended = False
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
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
        """Wait until the threads have ended, and hand nothing over any more."""
        self._ended = True
        for thread in (self._thread, self._later):
            if thread is not None:
                thread.join()

    def _run(self) -> None:
        for screen in self._screens:
            self._prepare((screen.module,), screen)

    def _run_later(self) -> None:
        self._prepare(DIALOGS, None)
        _prepare_languages()

    def _prepare(self, modules: tuple[str, ...], screen: Screen | None) -> None:
        try:
            order = importing.order(modules)
            importing.take(order.elsewhere)
        except Exception as error:  # noqa: BLE001 - the other screens must still come
            self._broke.emit(problems.describe(error))
        else:
            self._arrived.emit(screen, order)

    @Slot(object, object)
    def _take(self, screen: Screen | None, order: Order) -> None:
        if self._ended:
            return
        pieces: list[Step] = [partial(_import, module) for module in order.here]
        turns = Turns([*pieces, partial(self._deliver, screen)], self)
        turns.finished.connect(turns.deleteLater)

    def _deliver(self, screen: Screen | None) -> None:
        if screen is None or self._ended:
            return
        try:
            make: MakeScreen = importlib.import_module(screen.module).make
        except Exception as error:  # noqa: BLE001 - the other screens must still come
            self.failed.emit(problems.describe(error))
        else:
            self.loaded.emit(screen, make)

    @Slot(object)
    def _report(self, problem: object) -> None:
        self.failed.emit(problem)


def _import(module: str) -> None:
    with suppress(Exception):  # whoever needs it imports it again and is told what is wrong
        importlib.import_module(module)


def _prepare_languages() -> None:
    """Have the rules of the languages made that editors colour: a tenth of a second at first."""
    from pygments.lexers import get_lexer_by_name

    for language in ("json", "sql", "python"):
        get_lexer_by_name(language)
