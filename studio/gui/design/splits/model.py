"""What the splits dialog shows, what an assignment would do, and the two steps it offers."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.curation import stratifying
from studio.curation.stratifying import Assignment
from studio.domain.change import ChangeSet, Entity
from studio.domain.splitting import DEFAULT_FRACTIONS, Fractions
from studio.gui import text
from studio.gui.operations.background import Background, Task
from studio.gui.operations.problems import Problem
from studio.gui.operations.runner import OperationRunner

if TYPE_CHECKING:
    from studio.project import Project
    from studio.services.split_values import SplitSheet


class SplitsModel(QObject):
    """Proposals are worked out elsewhere each time something they rest on changes."""

    sheet_changed = Signal()
    proposal_changed = Signal()
    done = Signal(str)  # what was done, as a menu would say it

    def __init__(
        self, runner: OperationRunner, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._background = runner, background
        self.sheet: SplitSheet | None = None
        self.proposal: Assignment | None = None
        self.fractions: Fractions | None = DEFAULT_FRACTIONS
        self.by_source = True
        self.keep_frozen = True
        self._turn = 0
        self._work: Task | None = None
        runner.changed.connect(self._hear)

    def load(self) -> None:
        """Read how the tasks are split, then propose."""
        self._turn += 1
        turn, by_source = self._turn, self.by_source
        fractions = self.fractions or DEFAULT_FRACTIONS

        def read(project: "Project") -> "SplitSheet":
            return project.splits.sheet(fractions, by_source=by_source)

        def arrive(sheet: "SplitSheet") -> None:
            if turn == self._turn:
                self.sheet = sheet
                self.sheet_changed.emit()
                self._propose(sheet, turn)

        self._runner.query(read, arrive)

    def set_fractions(self, fractions: Fractions | None) -> None:
        """Want other sizes; without any, nothing is proposed."""
        if fractions != self.fractions:
            self.fractions = fractions
            self._restart()

    def set_by_source(self, by_source: bool) -> None:
        """Say whether tasks of one small source count as one scenario."""
        if by_source != self.by_source:
            self.by_source = by_source
            self._restart()

    def set_keep_frozen(self, keep_frozen: bool) -> None:
        """Say whether tasks that snapshots hold stay where they are."""
        if keep_frozen != self.keep_frozen:
            self.keep_frozen = keep_frozen
            self._restart()

    def group(self) -> None:
        """Join groups as proposed."""
        if self.sheet is not None:
            found = self.sheet.grouping
            self._change(lambda project: project.splits.apply_groups(found))

    def assign(self) -> None:
        """Put groups into splits as proposed."""
        sheet, proposal = self.sheet, self.proposal
        if sheet is not None and proposal is not None:
            found = sheet.material.grouping
            self._change(lambda project: project.splits.apply_assignment(proposal, found))

    def stop(self) -> None:
        """Drop what is still being worked out: nobody looks any more."""
        self._turn += 1
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _change(self, act: "Callable[[Project], ChangeSet]") -> None:
        self._runner.change(act, lambda change: self.done.emit(text.said(change.label)))

    def _hear(self, change: ChangeSet) -> None:
        if change.touches(Entity.TASK, Entity.SNAPSHOT):
            self._restart()

    def _restart(self) -> None:
        self.stop()
        self.proposal = None
        self.proposal_changed.emit()
        self.load()

    def _propose(self, sheet: "SplitSheet", turn: int) -> None:
        if self.fractions is None:
            return

        def arrive(proposal: Assignment) -> None:
            if turn == self._turn:
                self._work = None
                self.proposal = proposal
                self.proposal_changed.emit()

        self._work = self._background.run(
            stratifying.assign if self.keep_frozen else stratifying.assign_all,
            sheet.material.members,
            self.fractions,
            then=arrive,
            on_problem=partial(self._give_up, turn),
        )

    def _give_up(self, turn: int, problem: Problem) -> None:
        if turn == self._turn and not problem.cancelled:
            self._runner.failed.emit(problem)
