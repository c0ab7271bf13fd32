"""Tasks move with their group, and nothing held out is ever given away."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from studio import project as projects
from studio.curation import stratifying
from studio.domain.errors import BehindError
from studio.domain.ids import TaskId
from studio.domain.splitting import DEFAULT_FRACTIONS
from studio.domain.task import Split
from studio.project import Project
from studio.services import twins
from studio.services.splits import SplitService
from studio.store import changes, sources, tasks
from studio.store.database import Database
from tests.unit.store import making

TEXT = "My parcel was due on Monday and nobody has called me about where it is"
TRAIN, VALIDATION, EVAL = Split.TRAIN, Split.VALIDATION, Split.EVAL

Add: TypeAlias = Callable[..., TaskId]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with making.project(tmp_path / "desk.stillroom") as opened:
        yield opened.db


@pytest.fixture
def service(db: Database) -> SplitService:
    return SplitService(db)


@pytest.fixture
def add(db: Database) -> Add:
    """Add a task: `add(text, group="g", split=TRAIN, source="calls")`; gives its id."""

    def run(
        text: str | None = None,
        *,
        group: str | None = None,
        split: Split = TRAIN,
        source: str | None = None,
    ) -> TaskId:
        made = making.task(text, split=split)
        made = replace(
            made,
            group_id=group or made.group_id,
            source_id=sources.ensure(db, source) if source else None,
        )
        tasks.add_many(db, [made])
        return made.task_id

    return run


def _split(db: Database, task_id: TaskId) -> Split:
    return tasks.get(db, task_id).split


def test_a_task_moves_with_its_group_and_says_so(
    service: SplitService, db: Database, add: Add
) -> None:
    ids = [add(group="g") for _ in range(3)]
    other = add()

    moved = service.move(ids[:1], EVAL)

    assert (moved.tasks, moved.also, moved.groups) == (3, 2, 1)
    assert moved.change.label == "Move 3 tasks to eval"
    assert [_split(db, one) for one in (*ids, other)] == [EVAL, EVAL, EVAL, TRAIN]


def test_a_previewed_move_changes_nothing(service: SplitService, db: Database, add: Add) -> None:
    ids = [add(group="g") for _ in range(2)]

    previewed = service.preview_move(ids[:1], EVAL)

    assert _split(db, ids[0]) is TRAIN
    assert previewed == service.move(ids[:1], EVAL)


def test_a_near_duplicate_moves_along(service: SplitService, db: Database, add: Add) -> None:
    first, twin = add(TEXT), add(TEXT + " now")

    assert service.move([first], EVAL).also == 1
    assert _split(db, twin) is EVAL
    assert service.leakage() == 0


def test_a_move_to_where_a_task_is_changes_nothing(
    service: SplitService, db: Database, add: Add
) -> None:
    moved = service.move([add()], TRAIN)

    assert (moved.tasks, moved.change.entities) == (0, frozenset())
    assert changes.newest_done(db) is None


def test_a_withdrawn_member_is_left_where_it_was(
    service: SplitService, db: Database, add: Add
) -> None:
    kept, gone = add(group="g"), add(group="g")
    tasks.withdraw(db, [gone])

    assert service.move([kept], EVAL).tasks == 1
    assert _split(db, gone) is TRAIN


def test_a_move_is_one_step_back_and_forth(tmp_path: Path) -> None:
    with projects.create_sample(tmp_path / "p.stillroom", "parcel-desk") as project:
        ids = _groups_of_several(project)
        before = project.splits.standing()
        moved = project.splits.move(ids, EVAL)

        assert project.history.state().undo == moved.change.label
        project.history.undo()
        assert project.splits.standing() == before
        project.history.redo()
        assert project.splits.standing().tasks[EVAL] == before.tasks[EVAL] + moved.tasks


def _groups_of_several(project: Project) -> list[TaskId]:
    members = project.splits.material().members
    groups = [one.group_id for one in members]
    return [
        one.task_id for one in members if groups.count(one.group_id) > 1 and one.split is TRAIN
    ][:2]


def test_texts_that_differ_in_case_and_punctuation_are_twins(
    service: SplitService, add: Add
) -> None:
    known = add("Where is my parcel?", split=EVAL, group="g")

    [twin] = service.twins("WHERE IS MY PARCEL")

    assert (twin.task_id, twin.group_id, twin.split, twin.similarity) == (known, "g", EVAL, 1.0)


def test_paraphrases_are_not_twins(service: SplitService, add: Add) -> None:
    add(TEXT)

    assert service.twins("Nobody told me why the delivery of Monday never came") == ()


def test_withdrawn_tasks_are_nobodys_twins(service: SplitService, db: Database, add: Add) -> None:
    gone = add(TEXT)
    service.twins(TEXT)
    tasks.withdraw(db, [gone])

    assert service.twins(TEXT) == ()


def test_a_task_added_later_is_found(service: SplitService, add: Add) -> None:
    service.twins(TEXT)
    later = add(TEXT)

    assert [twin.task_id for twin in service.twins(TEXT)] == [later]


def test_a_new_near_duplicate_is_placed_beside_its_twin(service: SplitService, add: Add) -> None:
    add(TEXT, split=EVAL, group="g")

    placed = service.place(TEXT + " now", group="new", split=TRAIN)

    assert (placed.group_id, placed.split) == ("g", EVAL)


def test_a_new_task_of_a_group_takes_its_split(service: SplitService, add: Add) -> None:
    add(split=EVAL, group="g")

    assert service.place(TEXT, group="g", split=TRAIN).split is EVAL


def test_a_new_task_like_no_other_is_placed_as_wished(service: SplitService) -> None:
    placed = service.place(TEXT, group="new", split=VALIDATION)

    assert (placed.group_id, placed.split, placed.twins) == ("new", VALIDATION, ())


def test_an_edited_task_is_not_its_own_twin(service: SplitService, add: Add) -> None:
    old = add(TEXT, split=EVAL, group="g")

    placed = service.place(TEXT + " now", group="g", split=TRAIN, instead_of=old)

    assert (placed.split, placed.twins) == (TRAIN, ())


def test_a_new_task_that_links_two_groups_joins_them(
    service: SplitService, db: Database, add: Add
) -> None:
    words = [f"word{number}" for number in range(24)]
    left = add(" ".join(words[:20]), split=TRAIN, group="left")
    right = add(" ".join(words[4:]), split=EVAL, group="right")
    assert not service.twins(" ".join(words[:20]))[1:]
    placed = service.place(" ".join(words[2:22]), group="new", split=TRAIN)
    with changes.recording(db, "Add task"):
        new = add(" ".join(words[2:22]), group=placed.group_id, split=placed.split)
        service.settle([new])

    found = [tasks.get(db, one) for one in (left, right, new)]
    assert {one.split for one in found} == {EVAL}
    assert len({one.group_id for one in found}) == 1
    assert service.leakage() == 0


def test_tasks_brought_in_follow_those_that_were_there(
    service: SplitService, db: Database, add: Add
) -> None:
    add(TEXT, split=TRAIN)
    new = add(TEXT + " now", split=EVAL)
    assert service.leakage() == 1

    service.settle([new])

    assert _split(db, new) is TRAIN
    assert service.leakage() == 0


def test_leaks_are_counted_in_both_held_out_splits(service: SplitService, add: Add) -> None:
    add(TEXT)
    leaking = {add(TEXT + " now", split=EVAL), add(TEXT + " please", split=VALIDATION)}
    add(split=EVAL)
    found = service.leaks()

    assert (found.eval, found.of_eval, found.validation, found.of_validation) == (1, 2, 1, 1)
    assert found.task_ids == leaking


def test_the_sample_leaks_nothing(tmp_path: Path) -> None:
    with projects.create_sample(tmp_path / "p.stillroom", "parcel-desk") as project:
        assert project.splits.leakage() == 0
        assert project.splits.preview_groups().joints == ()


def test_a_leak_is_gone_once_near_duplicates_are_grouped(
    service: SplitService, db: Database, add: Add
) -> None:
    train, held = add(TEXT), add(TEXT + " now", split=EVAL)

    change = service.apply_groups(service.preview_groups())

    assert change.label == "Group 2 tasks"
    assert service.leakage() == 0
    assert (_split(db, train), _split(db, held)) == (EVAL, EVAL)


def test_grouping_twice_changes_nothing(service: SplitService, db: Database, add: Add) -> None:
    add(TEXT)
    add(TEXT + " now")
    service.apply_groups(service.preview_groups())
    step = changes.newest_done(db)

    assert service.apply_groups(service.preview_groups()).entities == frozenset()
    assert changes.newest_done(db) == step


def test_assigned_splits_keep_near_duplicates_together(
    service: SplitService, db: Database, add: Add
) -> None:
    for number in range(40):
        add(f"parcel {number} of {number * 7} is late again, what now", group=f"g{number}")
    twins = [add(TEXT), add(TEXT + " now")]
    material = service.material()
    assignment = stratifying.assign(material.members, DEFAULT_FRACTIONS)

    service.apply_assignment(assignment, material.grouping)

    assert service.leakage() == 0
    assert len({_split(db, one) for one in twins}) == 1
    assert service.standing().tasks[EVAL] in range(5, 8)


def test_tasks_of_a_snapshot_stay_where_they_are(service: SplitService, db: Database) -> None:
    making.added_snapshot(db)
    material = service.material()
    assignment = stratifying.assign(material.members, {TRAIN: 0.0, VALIDATION: 0.0, EVAL: 1.0})

    assert [one.frozen for one in material.members] == [True]
    assert assignment.moved == 0
    assert assignment.kept == 1


def test_tasks_compared_elsewhere_piece_by_piece_are_twins_here(
    service: SplitService, add: Add
) -> None:
    first = add(TEXT, group="a")
    add("What does a return cost me in another country?", group="b")
    keeper = service.keeper
    growth = keeper.growth()
    for _ in range(2):
        growth = twins.grown(growth, [keeper.unread(after=growth.last, limit=1)])
    keeper.patience = 0
    with pytest.raises(BehindError):
        service.twins(TEXT)
    keeper.take(growth)

    assert [one.task_id for one in service.twins(TEXT.upper())] == [first]


def test_what_was_compared_elsewhere_is_dropped_where_the_index_went_on_meanwhile(
    service: SplitService, add: Add
) -> None:
    old = service.keeper.growth()
    task = add(TEXT)
    service.twins(TEXT)
    service.keeper.take(twins.grown(old, []))

    assert service.keeper.behind() == 0
    assert [one.task_id for one in service.twins(TEXT)] == [task]
