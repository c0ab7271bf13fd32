"""Puts tasks into splits, always whole groups, so that nothing held out is learnt from."""

from collections.abc import Iterable

from studio.curation import grouping, leaks, stratifying
from studio.curation.grouping import Grouping
from studio.curation.leaks import Leakage
from studio.curation.stratifying import Assignment
from studio.domain.change import ChangeSet, Entity
from studio.domain.counted import counted
from studio.domain.ids import TaskId
from studio.domain.splitting import Fractions
from studio.domain.task import Split
from studio.services.split_values import Material, Moved, Placement, SplitSheet, Standing
from studio.services.twins import Twin, TwinKeeper
from studio.store import changes, counts, events, splits
from studio.store.database import Database

_TASKS = frozenset({Entity.TASK})


class SplitService:
    """Moves whole groups; owns transactions and says what changed."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.keeper = TwinKeeper(db)

    def preview_move(self, task_ids: Iterable[TaskId], split: Split) -> Moved:
        """Say what a move would do, and do nothing."""
        return self._moved(frozenset(task_ids), split)

    def move(self, task_ids: Iterable[TaskId], split: Split) -> Moved:
        """Put tasks into a split, with their groups and whatever says nearly the same."""
        named = frozenset(task_ids)
        with self._db.atomic():
            moved = self._moved(named, split)
            if moved.tasks:
                groups = splits.groups_of(self._db, self.keeper.around(named))
                with changes.recording(self._db, moved.change.label):
                    splits.move(self._db, groups, split)
                    self._finish("split", moved.change.label, moved.tasks)
        return moved

    def twins(self, text: str) -> tuple[Twin, ...]:
        """Give the tasks in use that say nearly the same, most alike first; a millisecond.

        ``text`` is what users say in the task, as ``services.twins.said`` gives it.
        """
        return self.keeper.like(text)

    def place(
        self, text: str, *, group: str, split: Split, instead_of: TaskId | None = None
    ) -> Placement:
        """Say which group and split a task must have that is to be added.

        A group that has tasks keeps its split; a near-duplicate joins the group of the task it
        is most alike. Call ``settle`` once the task is there. ``instead_of`` is the task that it
        replaces.
        """
        twins = tuple(one for one in self.twins(text) if one.task_id != instead_of)
        known = splits.places(self._db, splits.in_groups(self._db, [group]))
        others = [at for task_id, at in known.items() if task_id != instead_of]
        if others:
            return Placement(group_id=group, split=others[0][1], twins=twins)
        if twins:
            return Placement(group_id=twins[0].group_id, split=twins[0].split, twins=twins)
        return Placement(group_id=group, split=split)

    def settle(self, task_ids: Iterable[TaskId]) -> Grouping:
        """Join the groups of tasks just added with those of their near-duplicates.

        Belongs inside the step that added them. New tasks take the split of what was there; where
        they join groups of several splits, the strictest wins.
        """
        new = frozenset(task_ids)
        with self._db.atomic():
            around = self.keeper.around(new)
            found = grouping.propose(
                splits.members(self._db, around),
                self.keeper.near(around),
                by_source=False,
                new=new,
            )
            self._join(found)
        return found

    def leakage(self) -> int:
        """Count the held-out tasks that a train task gives away; 0 unless it came in so."""
        return len(self._leaking())

    def leaks(self) -> Leakage:
        """Give those tasks: near-duplicates, equal inputs and straddling groups."""
        found = self._leaking()
        at = splits.places(self._db, found)
        by_split = [split for _, split in at.values()]
        all_ = counts.tasks_by(self._db, "split")
        return Leakage(
            eval=by_split.count(Split.EVAL),
            validation=by_split.count(Split.VALIDATION),
            of_eval=all_.get(Split.EVAL, 0),
            of_validation=all_.get(Split.VALIDATION, 0),
            task_ids=found,
        )

    def standing(self) -> Standing:
        """Say how the tasks are split as they are."""
        tasks = counts.tasks_by(self._db, "split")
        return Standing(
            tasks={split: tasks.get(split, 0) for split in Split},
            groups={split: 0 for split in Split} | splits.count_groups(self._db),
            frozen=splits.count_frozen(self._db),
            leakage=self.leaks(),
        )

    def preview_groups(self, *, by_source: bool = True) -> Grouping:
        """Say which groups near-duplicates and scenarios would make one."""
        members = splits.members(self._db)
        return grouping.propose(members, self.keeper.close(), by_source=by_source)

    def material(self) -> Material:
        """Give what assigning splits needs to know, with near-duplicates in one group."""
        found = self.preview_groups(by_source=False)
        members = splits.members(self._db)
        return Material(members=grouping.joined(members, found), grouping=found)

    def sheet(self, fractions: Fractions, *, by_source: bool = True) -> SplitSheet:
        """Give all that is shown of the splits, beside what the fractions want."""
        members = splits.members(self._db)
        now = {member.group_id: member.split for member in members}
        return SplitSheet(
            standing=self.standing(),
            portions=stratifying.portions(members, now, fractions),
            grouping=self.preview_groups(by_source=by_source),
            material=self.material(),
        )

    def apply_groups(self, found: Grouping) -> ChangeSet:
        """Join groups as proposed, in one step; the tasks added meanwhile go with their group."""
        tasks = sum(one.tasks for one in found.joints)
        label = f"Group {counted(tasks, 'task')}"
        with changes.recording(self._db, label):
            if self._join(found):
                self._finish("group", label, tasks)
        return ChangeSet(label=label, entities=_TASKS if found.joints else frozenset())

    def apply_assignment(self, assignment: Assignment, found: Grouping) -> ChangeSet:
        """Join groups and put them into splits as proposed, in one step."""
        label = f"Assign splits to {counted(assignment.moved, 'task')}"
        with changes.recording(self._db, label):
            # A joint that the assignment leaves where it is gets the strictest of its splits.
            joints = {
                name: assignment.splits.get(name, split) for name, split in found.splits.items()
            }
            moved = splits.join(self._db, found.joined, joints)
            for split in Split:
                names = [name for name, to in assignment.splits.items() if to is split]
                moved += splits.move(self._db, names, split)
            if moved:
                self._finish("split", label, moved)
        return ChangeSet(label=label, entities=_TASKS if moved else frozenset())

    def _leaking(self) -> frozenset[TaskId]:
        close = self.keeper.close()
        names = {TaskId(name) for equal, like in close for name in (*equal, *like)}
        places = splits.places(self._db, names)
        alike = leaks.find({one: split for one, (_, split) in places.items()}, close)
        return alike | frozenset(splits.given_away(self._db))

    def _moved(self, named: frozenset[TaskId], split: Split) -> Moved:
        groups = splits.groups_of(self._db, self.keeper.around(named))
        changing = splits.moving(self._db, groups, split)
        label = f"Move {counted(len(changing), 'task')} to {split}"
        entities = _TASKS if changing else frozenset()
        return Moved(
            change=ChangeSet(label=label, entities=entities),
            split=split,
            tasks=len(changing),
            groups=len(splits.groups_of(self._db, changing)),
            also=len(frozenset(changing) - named),
        )

    def _join(self, found: Grouping) -> int:
        return splits.join(self._db, found.joined, found.splits) if found.joints else 0

    def _finish(self, action: str, label: str, tasks: int) -> None:
        """Note what was done; a group in two splits would be a bug, so nothing of it is kept."""
        torn = splits.straddling(self._db)
        if torn:
            raise AssertionError(f"groups straddle splits: {', '.join(torn[:5])}")
        events.record(self._db, action, label=label, detail={"tasks": tasks})
