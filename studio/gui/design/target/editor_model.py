"""The target being written: kept as it is typed, checked beside, a version when it is left."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.change import ChangeSet
from studio.domain.target_draft import Fault, TargetDraft
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.services import contract_checks, students

if TYPE_CHECKING:
    from pathlib import Path

    from studio.project import Project
    from studio.services.students import TokenCount
    from studio.services.targeting import TargetSheet

_PAUSE = 300  # milliseconds after the last key before anything is kept or checked
_NOTHING = ChangeSet(label="Keep draft of target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks say of one draft."""

    draft: TargetDraft
    faults: tuple[Fault, ...] = field(default=())


class EditorModel(QObject):
    """One sitting at the editor; ``read`` gives what stands in the form now.

    It outlives the form until all is kept, then deletes itself.
    """

    checked = Signal(object)  # Checked
    counted = Signal(object)  # TokenCount
    changed = Signal()  # whether there is anything to keep
    left = Signal()  # all is kept

    def __init__(self, kit: Kit, read: Callable[[], TargetDraft]) -> None:
        super().__init__(kit.session)
        self._kit, self._read = kit, read
        self._project: Path | None = None
        self._saved = TargetDraft()
        self._seen = TargetDraft()
        self._checked: Checked | None = None
        self._checking = self._left = False
        self._counted: tuple[str, str] | None = None
        self.is_changed = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._settle)

    @property
    def draft(self) -> TargetDraft:
        """What stands in the form now."""
        return self._read()

    def begin(self, sheet: "TargetSheet") -> TargetDraft:
        """Begin with the draft of an earlier sitting, the target, or an empty form."""
        current = self._kit.session.current
        self._project = None if current is None else current.path
        self._saved = _saved(sheet)
        self._seen = sheet.draft or self._saved
        self._note(self._seen)
        return self._seen

    def touch(self) -> None:
        """Hear that something was typed; what follows happens once the typing pauses."""
        if not self._left:
            self._timer.start()

    def settle(self) -> None:
        """Check and count now, without waiting for a pause."""
        self._check(self.draft)
        self._count(self.draft)

    def leave(self) -> None:
        """End the sitting: a valid target becomes a version, anything else stays a draft."""
        self._timer.stop()
        if self._left:
            return
        self._left = True
        draft = self.draft
        if self._project is None or (draft == self._seen and not self.is_changed):
            self._finish()
            return
        if self._checked is not None and self._checked.draft == draft:
            self._hand_over(self._checked)
            return
        self._keep(draft)  # whatever happens to the check, nothing typed is lost
        self._kit.background.run(
            contract_checks.faults,
            draft,
            then=lambda faults: self._hand_over(Checked(draft=draft, faults=faults)),
            on_problem=self._give_up,
        )

    def take_back(self) -> None:
        """Forget what was written since the last version."""
        self._timer.stop()
        self._seen = self._saved
        self._note(self._saved)
        self._run(lambda project: project.target.drop_draft())

    def _settle(self) -> None:
        draft = self.draft
        if draft == self._seen:
            return  # colours came and went, or what was typed was taken out again
        self._seen = draft
        self._note(draft)
        self._keep(draft)
        self._check(draft)
        self._count(draft)

    def _note(self, draft: TargetDraft) -> None:
        self.is_changed = draft != self._saved
        self.changed.emit()

    def _keep(self, draft: TargetDraft) -> None:
        self._run(lambda project: project.target.keep_draft(draft))

    def _check(self, draft: TargetDraft) -> None:
        if self._checking:
            return
        self._checking = True
        self._kit.background.run(
            contract_checks.faults,
            draft,
            then=lambda faults: self._take(Checked(draft=draft, faults=faults)),
            on_problem=self._give_up,
        )

    def _take(self, checked: Checked) -> None:
        self._checking = False
        self._checked = checked
        if self._left:
            return
        self.checked.emit(checked)
        draft = self.draft
        if draft != checked.draft and not self._timer.isActive():
            self._check(draft)

    def _give_up(self, problem: Problem) -> None:
        self._checking = False
        self._tell(problem)
        if self._left:
            self._finish()

    def _count(self, draft: TargetDraft) -> None:
        asked = (draft.student, draft.system_prompt)
        if asked != self._counted:
            self._counted = asked
            self._kit.background.run(
                students.count_tokens, *asked, then=self._take_count, on_problem=self._tell
            )

    def _take_count(self, count: "TokenCount") -> None:
        if not self._left:
            self.counted.emit(count)

    def _hand_over(self, checked: Checked) -> None:
        self._run(
            lambda project: project.target.leave(checked.draft, checked.faults), then=self._finish
        )

    def _finish(self) -> None:
        self.left.emit()
        self.deleteLater()

    def _run(
        self,
        act: "Callable[[Project], ChangeSet]",
        *,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Act on the project this sitting began in, never on one opened since."""
        place = self._project

        def guarded(project: "Project") -> ChangeSet:
            return act(project) if project.path == place else _NOTHING

        if self._kit.session.current is not None:
            self._kit.runner.change(guarded, lambda _change: then() if then else None)
        elif then is not None:
            then()

    def _tell(self, problem: Problem) -> None:
        if not problem.cancelled:
            self._kit.runner.failed.emit(problem)


def _saved(sheet: "TargetSheet") -> TargetDraft:
    if sheet.target is not None:
        return TargetDraft.of(sheet.target)
    first = sheet.students[0].name if sheet.students else ""
    return TargetDraft(student=first)
