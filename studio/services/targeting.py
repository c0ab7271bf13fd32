"""What a person can do with the target: change it, look back, and write a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, ProjectBusyError
from studio.domain.target import Contract, Target
from studio.domain.target_draft import Fault, TargetDraft
from studio.services import contract_checks, students, target_differences
from studio.services.figures import FLOOR_METRICS
from studio.services.students import StudentOption
from studio.services.target_differences import Difference
from studio.store import changes, drafts, events, targets
from studio.store.database import Database
from studio.store.targets import TargetVersion

_DRAFT = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionEntry:
    """One version of the target, and how it differs from the one before."""

    number: int
    created_at: str
    target: Target
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSheet:
    """All that a screen shows of the target; ``number`` is 0 and ``target`` None before the first.

    ``since_snapshot`` is None where no snapshot was made yet.
    """

    number: int = 0
    target: Target | None = None
    since_snapshot: tuple[Difference, ...] | None = None
    draft: TargetDraft | None = None
    students: tuple[StudentOption, ...] = ()
    floor_metrics: tuple[str, ...] = FLOOR_METRICS


class TargetService:
    """Shows and changes the target; owns the transaction."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def current(self) -> Target | None:
        """Give the target as it stands, None in a new project."""
        return targets.current(self._db)

    def sheet(self) -> TargetSheet:
        """Give the target with its number, draft, and what changed since the last snapshot."""
        newest = targets.newest(self._db)
        listed = students.options(one.target for one in targets.versions(self._db))
        return TargetSheet(
            number=newest.number if newest else 0,
            target=newest.target if newest else None,
            since_snapshot=self._since_snapshot(newest),
            draft=self.draft(),
            students=listed,
        )

    def set(self, target: Target) -> ChangeSet:
        """Make this the target, as a new version; the same target again changes nothing."""
        before = self.current()
        label = _label(before, target)
        if target == before:
            return ChangeSet(label=label)
        with changes.recording(self._db, label):
            target_id = targets.append(self._db, target)
            events.record(self._db, "target", label="Target set", entity=("target", target_id))
        return ChangeSet(label=label, entities=frozenset({Entity.TARGET}))

    def versions(self) -> tuple[VersionEntry, ...]:
        """Give every version with how it differs from the one before, newest first."""
        listed = targets.versions(self._db)
        earlier: Sequence[TargetVersion | None] = [*listed[1:], None]
        return tuple(
            VersionEntry(
                number=one.number,
                created_at=one.created_at,
                target=one.target,
                differences=target_differences.between(before.target, one.target) if before else (),
            )
            for one, before in zip(listed, earlier, strict=False)
        )

    def changes_since_snapshot(self) -> tuple[str, ...]:
        """Say field by field what changed since the newest snapshot; nothing where none is."""
        differences = self._since_snapshot(targets.newest(self._db))
        return tuple(one.words for one in differences or ())

    def draft(self) -> TargetDraft | None:
        """Give what was being written when it could not become a version, None where nothing."""
        stored = drafts.read(self._folder, _DRAFT)
        if stored is None:
            return None
        draft = TargetDraft.from_json(stored)
        return None if draft.says(self.current()) else draft

    def keep_draft(self, draft: TargetDraft) -> ChangeSet:
        """Put what is being written beside the project, so that nothing is ever lost."""
        if self._db.read_only:
            raise ProjectBusyError(
                "this project is open elsewhere, so the target cannot be written here; "
                "close it there first"
            )
        if draft.says(self.current()):
            drafts.drop(self._folder, _DRAFT)
        else:
            drafts.keep(self._folder, _DRAFT, draft.to_json())
        return ChangeSet(label="Keep draft of target")

    def drop_draft(self) -> ChangeSet:
        """Forget what is being written; the target stays as it is."""
        drafts.drop(self._folder, _DRAFT)
        return ChangeSet(label="Drop draft of target", entities=frozenset({Entity.TARGET}))

    def leave(self, draft: TargetDraft, faults: Sequence[Fault]) -> ChangeSet:
        """End the writing: without faults it becomes the target, otherwise it is kept as a draft.

        ``faults`` are those that ``contract_checks.faults`` found in this very draft.
        """
        self.keep_draft(draft)
        if faults:
            return ChangeSet(label="Keep draft of target", entities=frozenset({Entity.TARGET}))
        try:
            target = draft.target()
        except InvalidValueError:
            return ChangeSet(label="Keep draft of target", entities=frozenset({Entity.TARGET}))
        change = self.set(target)
        drafts.drop(self._folder, _DRAFT)
        return ChangeSet(label=change.label, entities=frozenset({Entity.TARGET}))

    @staticmethod
    def check_schema(text: str) -> Fault | None:
        """Say why a text is no JSON Schema, at its line; None where it is one."""
        return contract_checks.check_schema(text)

    @staticmethod
    def check_example(contract: Contract, text: str) -> Fault | None:
        """Say why an answer breaks its contract; None where it passes."""
        return contract_checks.check_example(contract, text)

    def _since_snapshot(self, newest: TargetVersion | None) -> tuple[Difference, ...] | None:
        frozen = targets.at_newest_snapshot(self._db)
        if newest is None or frozen is None:
            return None
        return target_differences.between(frozen.target, newest.target)


def _label(before: Target | None, after: Target) -> str:
    if before is None:
        return "Set target"
    parts = target_differences.brief(target_differences.between(before, after))
    return f"Change target ({parts})" if parts else "Set target"
