from dataclasses import replace

import pytest

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grade import GradeStatus
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.domain.task_draft import TaskDraft
from studio.project import Project
from studio.services.tasks import TaskService
from studio.store import candidates, tasks, topics

# The tests look into the file itself too, by the one connection a project has.


@pytest.fixture
def service(project: Project) -> TaskService:
    return project.tasks


def _draft(text: str, **more: object) -> TaskDraft:
    return replace(TaskDraft(messages=(Message(role="user", content=text),)), **more)  # type: ignore[arg-type]


def _tasks(project: Project, split: Split | None = None) -> list[Task]:
    return list(tasks.listing(project._opened.db, split=split))


def _answers(project: Project, task_id: TaskId) -> list[str]:
    return [one.text for one in candidates.for_task(project._opened.db, task_id)]


def test_a_task_added_by_hand_is_there_with_a_group_of_its_own(
    project: Project, service: TaskService
) -> None:
    before = len(_tasks(project))

    saved = service.add(_draft("Where is RZ-1?", kind=Kind.LONG_TAIL, source=" me "))

    detail = service.get(saved.task_id)
    assert len(_tasks(project)) == before + 1
    assert (detail.task.kind, detail.source, detail.group_size) == (Kind.LONG_TAIL, "me", 1)
    assert project.history.state().undo == "Add a task"


def test_adding_is_undone_and_done_again(project: Project, service: TaskService) -> None:
    before = len(_tasks(project))
    service.add(_draft("Where is RZ-1?", reference="There."))

    project.history.undo()
    undone = len(_tasks(project))
    project.history.redo()

    assert (undone, len(_tasks(project))) == (before, before + 1)


def test_the_same_question_is_refused_and_the_task_that_asks_it_named(
    project: Project, service: TaskService
) -> None:
    (old, *_) = _tasks(project)
    with pytest.raises(InvalidValueError, match="the same messages are a task already"):
        service.add(TaskDraft(messages=old.messages))


def test_a_new_topic_comes_and_goes_with_the_task_that_brings_it(
    project: Project, service: TaskService
) -> None:
    saved = service.add(_draft("Where is RZ-1?", new_topic="tortoises"))
    assert service.get(saved.task_id).topic == "tortoises"

    project.history.undo()

    assert "tortoises" not in topics.ids(project._opened.db)


def test_who_joins_a_group_takes_its_split_and_is_told(
    project: Project, service: TaskService
) -> None:
    (held_out, *_) = _tasks(project, Split.EVAL)

    saved = service.add(_draft("Where is RZ-1?", group=held_out.group_id, split=Split.TRAIN))

    assert service.get(saved.task_id).task.split is Split.EVAL
    assert saved.notes == (f"The group {held_out.group_id} is in eval, so this task is too.",)


def test_labels_reference_and_graders_change_in_place(
    project: Project, service: TaskService
) -> None:
    (old, *_) = _tasks(project, Split.TRAIN)
    draft = replace(
        service.get(old.task_id).draft,
        kind=Kind.REFUSAL,
        difficulty=Difficulty.HARD,
        graders=({"type": "exact"},),
        reference="No.",
    )

    saved = service.save(old.task_id, draft)

    found = service.get(old.task_id).task
    assert saved.task_id == old.task_id
    assert (found.kind, found.difficulty, found.reference) == (Kind.REFUSAL, Difficulty.HARD, "No.")
    assert found.graders == ({"type": "exact"},)


def test_a_draft_that_says_the_same_changes_nothing(project: Project, service: TaskService) -> None:
    (old, *_) = _tasks(project)
    before = project.history.state()

    saved = service.save(old.task_id, service.get(old.task_id).draft)

    assert not saved.change.entities
    assert project.history.state() == before


def test_another_question_is_a_new_task_in_the_old_ones_place(
    project: Project, service: TaskService
) -> None:
    (old, *_) = _tasks(project, Split.TRAIN)
    detail, count = service.get(old.task_id), len(_tasks(project))
    draft = replace(detail.draft, messages=(Message(role="user", content="Quite another one?"),))

    saved = service.save(old.task_id, draft)

    new = service.get(saved.task_id)
    assert saved.task_id != old.task_id
    assert len(_tasks(project)) == count
    assert service.get(old.task_id).withdrawn
    assert (new.name, new.task.group_id) == (detail.name, old.group_id)
    assert detail.answers > 1
    assert saved.notes[0].startswith(f"Its {detail.answers} answers stay with the question")
    assert new.answers == (1 if isinstance(old.reference, str) else 0)


def test_undoing_brings_the_old_question_back_with_its_answers(
    project: Project, service: TaskService
) -> None:
    (old, *_) = _tasks(project, Split.TRAIN)
    before = service.get(old.task_id)
    draft = replace(before.draft, messages=(Message(role="user", content="Quite another one?"),))
    new_id = service.save(old.task_id, draft).task_id

    project.history.undo()

    assert service.get(old.task_id) == before
    assert service.get(new_id).withdrawn


def test_a_changed_reference_replaces_the_humans_answer(
    project: Project, service: TaskService
) -> None:
    task = next(one for one in _tasks(project) if isinstance(one.reference, str))
    before = _answers(project, task.task_id)
    draft = replace(service.get(task.task_id).draft, reference='{"category": "other"}')

    service.save(task.task_id, draft)

    after = _answers(project, task.task_id)
    assert task.reference in before
    assert task.reference not in after
    assert '{"category": "other"}' in after
    assert len(after) == len(before)


def test_undoing_a_changed_reference_brings_the_humans_answer_back(
    project: Project, service: TaskService
) -> None:
    task = next(one for one in _tasks(project) if isinstance(one.reference, str))
    before = _answers(project, task.task_id)
    service.save(
        task.task_id, replace(service.get(task.task_id).draft, reference='{"category": "other"}')
    )

    project.history.undo()

    assert sorted(_answers(project, task.task_id)) == sorted(before)
    assert service.get(task.task_id).task.reference == task.reference


def test_another_split_moves_the_whole_group_and_says_so(
    service: TaskService,
) -> None:
    first = service.add(_draft("Where is RZ-1?")).task_id
    group = service.get(first).task.group_id
    second = service.add(_draft("Where is RZ-2?", group=group)).task_id

    saved = service.save(first, replace(service.get(first).draft, split=Split.VALIDATION))

    assert service.get(second).task.split is Split.VALIDATION
    assert saved.notes == ("1 other task of its group moved to validation with it.",)


def test_another_split_and_another_question_at_once_keep_the_group_whole(
    project: Project, service: TaskService
) -> None:
    first = service.add(_draft("Where is RZ-1?")).task_id
    group = service.get(first).task.group_id
    second = service.add(_draft("Where is RZ-2?", group=group)).task_id
    draft = replace(
        service.get(first).draft,
        split=Split.EVAL,
        messages=(Message(role="user", content="Where is RZ-3?"),),
    )

    new_id = service.save(first, draft).task_id

    splits = {service.get(one).task.split for one in (new_id, second)}
    assert splits == {Split.EVAL}
    project.history.undo()
    assert {service.get(one).task.split for one in (first, second)} == {Split.TRAIN}


def test_a_task_whose_group_is_cleared_stands_alone(service: TaskService) -> None:
    first = service.add(_draft("Where is RZ-1?")).task_id
    group = service.get(first).task.group_id
    second = service.add(_draft("Where is RZ-2?", group=group)).task_id

    service.save(second, replace(service.get(second).draft, group=" ", split=Split.EVAL))

    assert service.get(second).group_size == 1
    assert service.get(second).task.split is Split.EVAL
    assert service.get(first).task.split is Split.TRAIN


def test_a_withdrawn_task_cannot_be_saved(project: Project, service: TaskService) -> None:
    (old, *_) = _tasks(project)
    draft = replace(service.get(old.task_id).draft, kind=Kind.REFUSAL)
    service.withdraw([old.task_id])
    with pytest.raises(NotFoundError, match="withdrawn"):
        service.save(old.task_id, draft)


def test_a_grader_that_cannot_work_is_refused(project: Project, service: TaskService) -> None:
    before = len(_tasks(project))
    with pytest.raises(InvalidValueError, match="cannot be read"):
        service.add(_draft("Where is RZ-1?", graders=({"type": "regex", "pattern": "("},)))
    with pytest.raises(InvalidValueError, match="no known type"):
        service.add(_draft("Where is RZ-1?", graders=({"type": "regx"},)))
    assert len(_tasks(project)) == before


def test_a_task_with_a_grader_of_another_version_can_still_be_labelled(
    service: TaskService,
) -> None:
    saved = service.add(_draft("Where is RZ-1?", graders=({"type": "sql", "query": "x"},)))
    draft = replace(service.get(saved.task_id).draft, kind=Kind.FORMAT)
    assert service.save(saved.task_id, draft).change.entities


def test_many_tasks_are_labelled_in_one_step(project: Project, service: TaskService) -> None:
    ids = [one.task_id for one in _tasks(project)[:3]]

    change = service.label(ids, kind=Kind.REFUSAL, difficulty=Difficulty.HARD)

    assert change.label == "Label 3 tasks as refusal, hard"
    assert {service.get(one).task.kind for one in ids} == {Kind.REFUSAL}
    project.history.undo()
    assert [service.get(one).task for one in ids] == _tasks(project)[:3]
    assert {service.get(one).task.kind for one in ids} != {Kind.REFUSAL}


def test_labelling_what_is_labelled_so_already_is_no_step(
    project: Project, service: TaskService
) -> None:
    (old, *_) = _tasks(project)
    before = project.history.state()
    assert not service.label([old.task_id], kind=old.kind).entities
    assert project.history.state() == before


def test_withdrawn_tasks_come_back_in_one_step(project: Project, service: TaskService) -> None:
    before = _tasks(project)

    change = service.withdraw([one.task_id for one in before[:12]])

    assert change.label == "Withdraw 12 tasks"
    assert len(_tasks(project)) == len(before) - 12
    project.history.undo()
    assert _tasks(project) == before


def test_an_answer_is_tried_on_the_drafts_graders(service: TaskService) -> None:
    draft = _draft(
        "Where is RZ-1?",
        graders=({"type": "contains", "all": ["here"]}, {"type": "regex", "pattern": "("}),
    )

    right, broken = service.try_graders(draft, "It is here.")

    assert right.status is GradeStatus.PASSED
    assert broken.status is GradeStatus.NOT_GRADABLE
    assert "cannot be read" in broken.reason


def test_a_new_task_begins_with_the_graders_its_contract_asks_for(service: TaskService) -> None:
    blank = service.blank(kind=Kind.REFUSAL)
    assert [one["type"] for one in blank.graders] == ["json_schema", "refusal"]


def test_a_message_of_a_megabyte_is_kept_whole(service: TaskService) -> None:
    text = "مرحبا 你好 \u202e" * 60_000
    saved = service.add(_draft(text))
    assert service.get(saved.task_id).task.messages[0].content == text


def test_a_near_duplicate_joins_its_twins_group_and_split(service: TaskService) -> None:
    text = "Good morning, could you please tell me where my parcel with the blue ribbon is now?"
    first = service.add(_draft(text, split=Split.EVAL)).task_id

    saved = service.add(_draft(text.replace("Good morning", "Good evening")))

    task = service.get(saved.task_id).task
    assert task.group_id == service.get(first).task.group_id
    assert task.split is Split.EVAL
    assert saved.notes[0].startswith("It says nearly the same as 1 other task")


def test_a_question_reworded_into_a_held_out_one_is_held_out_with_it(
    project: Project, service: TaskService
) -> None:
    text = "Good morning, could you please tell me where my parcel with the blue ribbon is now?"
    service.add(_draft(text, split=Split.EVAL))
    other = service.add(_draft("What does insurance cost?")).task_id
    draft = replace(
        service.get(other).draft,
        messages=(Message(role="user", content=text.replace("Good morning", "Good evening")),),
    )

    new_id = service.save(other, draft).task_id

    assert service.get(new_id).task.split is Split.EVAL
    assert project.splits.leakage() == 0
