"""What the overview shows, read from the open project and kept up to date."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.domain.board import Board, Curve, FunnelStage
from studio.domain.change import Entity
from studio.domain.target import Target
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.services.overview import Activity

_DATA = frozenset(
    {
        Entity.TASK,
        Entity.CANDIDATE,
        Entity.CHECK,
        Entity.DECISION,
        Entity.PREFERENCE,
        Entity.SNAPSHOT,
    }
)
_CURVE_PAUSE = 0.5  # seconds; a small model makes many steps a second


class OverviewModel(QObject):
    """One live value for each part of the screen."""

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.target: LiveValue[Target | None] = LiveValue(
            runner,
            lambda project: project.overview.target(),
            touched_by=frozenset({Entity.TARGET}),
            parent=self,
        )
        self.stages: LiveValue[tuple[FunnelStage, ...]] = LiveValue(
            runner,
            lambda project: project.overview.stages_in_steps(),
            touched_by=_DATA,
            parent=self,
        )
        self.board: LiveValue[Board | None] = LiveValue(
            runner,
            lambda project: project.overview.board(),
            touched_by=frozenset({Entity.EVALUATION, Entity.TARGET}),
            parent=self,
        )
        self.curves: LiveValue[tuple[Curve, ...]] = LiveValue(
            runner,
            lambda project: project.overview.curves(),
            touched_by=frozenset({Entity.RUN, Entity.METRIC}),
            pause=_CURVE_PAUSE,
            parent=self,
        )
        self.shares: LiveValue[Mapping[str, int]] = LiveValue(
            runner,
            lambda project: project.overview.shares(),
            touched_by=frozenset({Entity.TASK}),
            parent=self,
        )
        self.activity: LiveValue[tuple[Activity, ...]] = LiveValue(
            runner,
            lambda project: project.overview.activity(),
            touched_by=frozenset(Entity) - {Entity.METRIC},
            pause=_CURVE_PAUSE,
            parent=self,
        )

    def while_shown(self, view: QWidget) -> None:
        """Follow changes only while the view is on the display."""
        for part in self._parts():
            part.while_shown(view)

    def clear(self) -> None:
        """Show nothing of a project that was closed."""
        self.target.clear(None)
        self.stages.clear(())
        self.board.clear(None)
        self.curves.clear(())
        self.shares.clear({})
        self.activity.clear(())

    def load(self) -> None:
        """Read everything of the project that was opened."""
        for part in self._parts():
            part.load()

    def _parts(self) -> "tuple[LiveValue[Any], ...]":
        return (self.target, self.stages, self.board, self.curves, self.shares, self.activity)
