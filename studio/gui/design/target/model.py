"""What the target's summary shows: the target itself, and what checks say of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.change import Entity
from studio.domain.target_draft import Fault, TargetDraft
from studio.gui.operations.live import LiveValue
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.services import contract_checks, students

if TYPE_CHECKING:
    from studio.services.students import TokenCount
    from studio.services.targeting import TargetSheet


class TargetModel(QObject):
    """Rereads the target when it or the snapshots change; counts and checks off the window."""

    counted = Signal(object)  # TokenCount
    checked = Signal(object)  # Fault | None

    def __init__(self, kit: Kit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.is_written = False  # a sitting at the editor is under way, which keeps its own draft
        self.sheet: LiveValue[TargetSheet | None] = LiveValue(
            kit.runner,
            lambda project: project.target.sheet(),
            touched_by=frozenset({Entity.TARGET, Entity.SNAPSHOT}),
            parent=self,
        )
        self.sheet.changed.connect(self._look)
        kit.session.opened.connect(self._load)
        kit.session.closed.connect(self.clear)
        if kit.session.current is not None:
            self._load()

    def clear(self) -> None:
        """Show nothing of a project that was closed."""
        self.sheet.clear(None)

    def _load(self) -> None:
        self.sheet.load()

    def _look(self, sheet: "TargetSheet | None") -> None:
        if sheet is None:
            return
        self._take_up(sheet)
        target = sheet.target
        if target is None:
            return

        def take_count(count: "TokenCount") -> None:
            if self.sheet.value is sheet:
                self.counted.emit(count)

        def take_fault(fault: Fault | None) -> None:
            if self.sheet.value is sheet:
                self.checked.emit(fault)

        run = self._kit.background.run
        run(students.count_tokens, target.student, target.system_prompt, then=take_count,
            on_problem=self._tell)  # fmt: skip
        run(contract_checks.check_example, target.contract, target.contract.example or "",
            then=take_fault, on_problem=self._tell)  # fmt: skip

    def _take_up(self, sheet: "TargetSheet") -> None:
        """Make a version of a draft that is right: the program ended before it could."""
        draft, project = sheet.draft, self._kit.session.current
        if draft is None or project is None or project.read_only or self.is_written:
            return
        self._kit.background.run(
            contract_checks.faults,
            draft,
            then=lambda faults: self._adopt(sheet, draft, faults),
            on_problem=self._tell,
        )

    def _adopt(self, sheet: "TargetSheet", draft: TargetDraft, faults: tuple[Fault, ...]) -> None:
        if not faults and self.sheet.value is sheet and not self.is_written:
            self._kit.runner.change(lambda project: project.target.leave(draft, ()))

    def _tell(self, problem: Problem) -> None:
        if not problem.cancelled:
            self._kit.runner.failed.emit(problem)
