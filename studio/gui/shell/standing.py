"""What the rail says: what waits at each stage, the target's version, cells below their floor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.change import Entity
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_TOUCHED_BY = frozenset(Entity) - {Entity.METRIC, Entity.MODEL}
_DESIGN = "design"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Counts by stage, only where something waits; None where there is no target yet."""

    waiting: Mapping[str, int] = field(default_factory=dict)
    below_floor: int = 0
    target_version: int | None = None


class StandingModel(QObject):
    """Reads the standing of the open project and again after each change of it."""

    changed = Signal(object)  # Standing

    def __init__(
        self, runner: OperationRunner, stages: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stages = frozenset(stages) | {_DESIGN}
        self._live: LiveValue[Standing] = LiveValue(
            runner, self._read, touched_by=_TOUCHED_BY, pause=0.2, parent=self
        )
        self._live.changed.connect(self.changed.emit)

    def load(self) -> None:
        """Read the standing of the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Show nothing, as no project is open."""
        self._live.clear(Standing())

    def _read(self, project: "Project") -> Standing:
        waiting = project.overview.waiting(self._stages)
        return Standing(
            waiting=waiting,
            below_floor=waiting.get(_DESIGN, 0),
            target_version=project.overview.target_version(),
        )


def meaning(stage: str, count: int) -> str:
    """Say in words what is counted at a stage."""
    translate = QCoreApplication.translate
    if stage == _DESIGN:
        return translate("Standing", "%n cell(s) below floor", None, count)
    if stage == "clean":
        return translate("Standing", "%n answer(s) not checked yet", None, count)
    if stage == "review":
        return translate("Standing", "%n answer(s) nobody has decided on", None, count)
    if stage == "train":
        return translate("Standing", "%n run(s) stopped halfway", None, count)
    return translate("Standing", "%n waiting", None, count)
