"""What the rail says: what waits at each stage, the target's version, cells below their floor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.change import ChangeSet, Entity
from studio.domain.steps import Steps
from studio.gui.operations.live import LiveValue
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project

_DESIGN, _VERSION = "design", "version"
_ANSWERS = frozenset({Entity.TASK, Entity.CANDIDATE, Entity.CHECK})
_TOUCHED_BY: Mapping[str, frozenset[Entity]] = {
    _DESIGN: frozenset({Entity.PLAN, Entity.CELL, Entity.TOPIC, Entity.TASK}),
    "clean": _ANSWERS,
    "review": _ANSWERS | {Entity.DECISION},
    "train": frozenset({Entity.RUN}),
    _VERSION: frozenset({Entity.TARGET}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Counts by stage, only where something waits; None where there is no target yet."""

    waiting: Mapping[str, int] = field(default_factory=dict)
    below_floor: int = 0
    target_version: int | None = None


class StandingModel(QObject):
    """Reads the standing of the open project, and after a change what that may have touched."""

    changed = Signal(object)  # Standing

    def __init__(
        self, runner: OperationRunner, stages: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        shown = {*stages, _DESIGN, _VERSION}
        self._touched_by = {part: by for part, by in _TOUCHED_BY.items() if part in shown}
        self._turns = dict.fromkeys(self._touched_by, 0)  # how often each part was touched
        self._known: dict[str, tuple[int, int | None]] = {}  # as of which turn; data thread only
        runner.changed.connect(self._touch)  # before the value below, which reads at once
        self._live: LiveValue[Standing] = LiveValue(
            runner,
            self._read,
            touched_by=frozenset[Entity]().union(*self._touched_by.values()),
            pause=0.2,
            parent=self,
        )
        self._live.changed.connect(self.changed.emit)

    def load(self) -> None:
        """Read the standing of the project that was opened."""
        self._touch(None)
        self._live.load()

    def clear(self) -> None:
        """Show nothing, as no project is open."""
        self._live.clear(Standing())

    def _touch(self, change: ChangeSet | None) -> None:
        for part, by in self._touched_by.items():
            if change is None or change.touches(*by):
                self._turns[part] += 1

    def _read(self, project: "Project") -> Steps[Standing]:
        """Count what was touched since it was last counted, in short turns."""
        turns = dict(self._turns)
        old = [part for part, turn in turns.items() if self._known.get(part, (-1,))[0] != turn]
        waiting = yield from project.overview.waiting_in_steps(
            [part for part in old if part != _VERSION]
        )
        for part in old:
            count = waiting.get(part) if part != _VERSION else project.overview.target_version()
            self._known[part] = (turns[part], count)
        found = {part: value for part, (_, value) in self._known.items() if value is not None}
        version = found.pop(_VERSION, None)
        return Standing(waiting=found, below_floor=found.get(_DESIGN, 0), target_version=version)


def meaning(stage: str, count: int) -> str:
    """Say in words what is counted at a stage."""
    translate = QCoreApplication.translate
    if stage == _DESIGN:
        return translate("Standing", "%n cell(s) below floor", None, count)
    if stage == "clean":
        return translate("Standing", "%n answer(s) not checked yet", None, count)
    if stage == "review":
        return translate("Standing", "%n task(s) to review", None, count)
    if stage == "train":
        return translate("Standing", "%n run(s) stopped halfway", None, count)
    return translate("Standing", "%n waiting", None, count)
