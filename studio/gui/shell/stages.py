"""The rail's counts: what each stage of the pipeline holds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.change import Entity
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner
from studio.gui.shell.rail import StageCount

if TYPE_CHECKING:
    from studio.project import Project

translate = QCoreApplication.translate

_TOUCHED_BY = frozenset(Entity) - {Entity.METRIC, Entity.TARGET, Entity.MODEL}


class StagesModel(QObject):
    """Reads the counts of the open project and again after each change of them."""

    changed = Signal(object)  # tuple[StageCount, ...]

    def __init__(self, runner: OperationRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live: LiveValue[tuple[StageCount, ...]] = LiveValue(
            runner, _read, touched_by=_TOUCHED_BY, pause=0.2, parent=self
        )
        self._live.changed.connect(self.changed.emit)

    def load(self) -> None:
        """Read the counts of the project that was opened."""
        self._live.load()

    def clear(self) -> None:
        """Show no counts, as no project is open."""
        self._live.clear(())


def _read(project: "Project") -> tuple[StageCount, ...]:
    data = tuple(
        StageCount(key=stage.key, label=stage.label, count=stage.count, note=stage.note)
        for stage in project.overview.stages()
    )
    runs, evaluations = project.overview.trials()
    return (
        *data,
        StageCount(
            key="runs",
            label=translate("Stages", "Runs"),
            count=runs,
            meaning=translate("Stages", "trainings of the student, finished or not"),
        ),
        StageCount(
            key="evaluations",
            label=translate("Stages", "Evaluations"),
            count=evaluations,
            meaning=translate("Stages", "measurements of the models, finished or not"),
        ),
    )
