import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.domain.errors import CancelledError, ImportFileError
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_draft import TaskDraft
from studio.domain.task_preview import Choices, Defaults, Labels, Status
from studio.domain.task_query import TaskQuery
from studio.formats.columns import Field
from studio.formats.tables import Document
from studio.project import Project
from studio.services import task_import, task_preview
from studio.services.preview_rows import Preview, PreviewRow
from studio.services.task_import import Imported
from studio.store import sources, task_list

BROKEN = "The blue vase in my parcel arrived broken into very many small pieces today"
NEARLY = "The blue vase in my parcel arrived broken into very many small pieces yesterday"
OTHER = "Please tell me how much customs duty a book from Japan costs me"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with projects.create(tmp_path / "p.stillroom") as made:
        yield made


def _preview(project: Project, text: str, **how: Any) -> Preview:  # noqa: ANN401
    return task_preview.preview(project.task_import.material(), Document(text=text), **how)


def _import(project: Project, text: str, choices: Choices | None = None) -> Imported:
    return project.task_import.apply(_preview(project, text), choices)


def _add(project: Project, text: str, split: Split = Split.TRAIN, topic: str = "") -> None:
    project.tasks.add(
        TaskDraft(
            messages=(Message(role="user", content=text),),
            kind=Kind.COMMON,
            split=split,
            topic_id=None,
            new_topic=topic or None,
        )
    )


def _only(preview: Preview) -> PreviewRow:
    assert preview.errors == ()
    (row,) = preview.rows
    return row


def _lines(project: Project) -> list[Any]:
    return task_list.page(project._opened.db, TaskQuery())


def test_lines_become_tasks_with_the_defaults(project: Project) -> None:
    defaults = Defaults(
        kind=Kind.REFUSAL, topic="poems", difficulty=Difficulty.HARD, split=Split.EVAL, source="me"
    )
    done = _import(project, "Where is it?\nWhen is it?\n", Choices(defaults=defaults))
    assert len(done.task_ids) == 2
    line = _lines(project)[0]
    assert (line.kind, line.topic, line.difficulty, line.split, line.source) == (
        Kind.REFUSAL, "poems", Difficulty.HARD, Split.EVAL, "me",
    )  # fmt: skip


def test_what_is_imported_twice_adds_nothing(project: Project) -> None:
    text = f"{BROKEN}\n{OTHER}\n"
    _import(project, text)
    again = _preview(project, text)
    assert [row.status for row in again.rows] == [Status.PRESENT] * 2
    assert _import(project, text).task_ids == ()


def test_one_preview_applied_twice_adds_nothing_the_second_time(project: Project) -> None:
    preview = _preview(project, f"{BROKEN}\n{OTHER}\n")
    assert len(project.task_import.apply(preview).task_ids) == 2
    again = project.task_import.apply(preview)
    assert (again.task_ids, again.present) == ((), 2)


def test_an_import_is_one_step_that_can_be_undone(project: Project) -> None:
    _import(project, f"{BROKEN}\n{OTHER}\n")
    assert project.history.state().undo == "Import 2 tasks"
    project.history.undo()
    assert _lines(project) == []


def test_a_line_that_comes_again_is_told_with_its_first(project: Project) -> None:
    rows = _preview(project, f"{BROKEN}\n{OTHER}\n{BROKEN}\n").rows
    assert [row.status for row in rows] == [Status.NEW, Status.NEW, Status.REPEATED]
    assert rows[2].like is not None
    assert rows[2].like.line == 1


def test_a_near_duplicate_names_its_twin(project: Project) -> None:
    _add(project, BROKEN)
    row = _only(_preview(project, NEARLY))
    assert row.status is Status.NEAR
    assert row.like is not None
    assert row.like.text == BROKEN
    assert 0.7 <= row.like.similarity < 1


def test_a_near_duplicate_of_a_held_out_task_follows_it_and_is_told_as_a_leak(
    project: Project,
) -> None:
    _add(project, BROKEN, Split.EVAL)
    preview = _preview(project, f"{NEARLY}\n{OTHER}\n")
    near, new = preview.rows
    assert (task_import.leaks(near, Choices()), task_import.leaks(new, Choices())) == (True, False)
    project.task_import.apply(preview)
    assert project.splits.leakage() == 0
    splits = {line.first: line.split for line in _lines(project)}
    assert splits == {BROKEN: Split.EVAL, NEARLY: Split.EVAL, OTHER: Split.TRAIN}


def test_a_row_like_tasks_of_two_splits_is_left_out_unless_taken_in(project: Project) -> None:
    words = [f"word{number}" for number in range(24)]
    _add(project, " ".join(words[:20]), Split.TRAIN)
    _add(project, " ".join(words[4:]), Split.EVAL)
    preview = _preview(project, " ".join(words[2:22]))
    row = _only(preview)
    assert row.status is Status.TORN
    assert project.task_import.apply(preview).task_ids == ()
    taken = project.task_import.apply(preview, Choices(taken_in=frozenset({row.number})))
    assert len(taken.task_ids) == 1
    # What it ties together is then held out as a whole.
    assert {line.split for line in _lines(project)} == {Split.EVAL}
    assert project.splits.leakage() == 0


def test_rows_of_a_file_that_are_alike_go_into_one_split(project: Project) -> None:
    rows = [
        {"message": BROKEN, "split": "train"},
        {"message": NEARLY, "split": "eval"},
    ]
    preview = _preview(project, "\n".join(map(json.dumps, rows)))
    project.task_import.apply(preview)
    assert {line.split for line in _lines(project)} == {Split.EVAL}
    assert len({line.group_id for line in _lines(project)}) == 1
    assert task_import.leaks(preview.rows[0], Choices())


def test_a_known_task_with_other_labels_is_told_and_relabelled_only_when_asked(
    project: Project,
) -> None:
    _add(project, BROKEN, topic="damage")
    text = f"message,topic,kind\n{BROKEN},delivery,refusal\n"
    preview = _preview(project, text)
    row = _only(preview)
    assert (row.status, row.differs) == (Status.DIFFERS, ("kind", "topic"))
    assert project.task_import.apply(preview).relabelled == 0
    assert _lines(project)[0].topic == "damage"
    done = project.task_import.apply(preview, Choices(relabel=frozenset({row.number})))
    assert (done.relabelled, _lines(project)[0].topic) == (1, "delivery")
    project.history.undo()
    assert _lines(project)[0].topic == "damage"


def test_a_grader_that_cannot_work_is_refused_with_its_line(project: Project) -> None:
    row = {"message": "Where?", "graders": [{"type": "regex", "pattern": "("}]}
    preview = _preview(project, json.dumps(row))
    assert preview.rows == ()
    assert "cannot work" in preview.errors[0].reason


def test_a_bad_row_keeps_its_text(project: Project) -> None:
    preview = _preview(project, 'message,kind\nWhere?,common\nragged\n"a\nb",common,x\n')
    assert [(one.line, one.text) for one in preview.errors] == [
        (3, "ragged"),
        (4, '"a\nb",common,x'),
    ]


def test_an_id_of_other_content_is_refused(project: Project) -> None:
    _import(project, json.dumps({"id": "a", "message": BROKEN}))
    preview = _preview(project, json.dumps({"id": "a", "message": OTHER}))
    assert "other content" in preview.errors[0].reason


def test_suggestions_come_from_labelled_tasks_and_overwrite_nothing(project: Project) -> None:
    labelled = [
        *(f"My parcel {n} arrived broken and the vase is cracked,damage" for n in range(6)),
        *(f"The invoice {n} charges my card the wrong price,billing" for n in range(6)),
    ]
    _import(project, "\n".join(["message,topic", *labelled]))
    preview = _preview(
        project, "message,topic\nThe vase came broken in a parcel,\nIts vase is cracked,billing\n"
    )
    lacking, stated = preview.rows
    assert lacking.suggestions["topic"].label == "damage"
    assert stated.doubts == ("topic",)
    done = project.task_import.apply(preview)
    topics = {line.first: line.topic for line in _lines(project)}
    assert len(done.task_ids) == 2
    assert topics["Its vase is cracked"] == "billing"
    assert topics["The vase came broken in a parcel"] is None


def test_a_persons_labels_go_before_the_rows_and_the_defaults(project: Project) -> None:
    preview = _preview(project, "message,kind\nWhere?,common\n")
    _ = project.task_import.apply(
        preview, Choices(labels={0: Labels(kind=Kind.REFUSAL, topic="x")})
    )
    assert [(line.kind, line.topic) for line in _lines(project)] == [(Kind.REFUSAL, "x")]


def test_rows_that_are_left_out_stay_out(project: Project) -> None:
    done = project.task_import.apply(
        _preview(project, f"{BROKEN}\n{OTHER}\n"), Choices(left_out=frozenset({0}))
    )
    assert len(done.task_ids) == 1
    assert _lines(project)[0].first == OTHER


def test_a_task_that_came_in_meanwhile_still_keeps_leaks_away(project: Project) -> None:
    preview = _preview(project, NEARLY)
    _add(project, BROKEN, Split.EVAL)
    project.task_import.apply(preview)
    assert project.splits.leakage() == 0


def test_the_source_is_kept_with_its_licence(project: Project) -> None:
    defaults = Defaults(source="support mails", licence="CC-BY-4.0", note="by consent")
    _import(project, BROKEN, Choices(defaults=defaults))
    (source,) = sources.listing(project._opened.db)
    assert (source.name, source.licence, source.note) == (
        "support mails", "CC-BY-4.0", "by consent",
    )  # fmt: skip


def test_without_a_message_column_it_is_said_which_is_missing(project: Project) -> None:
    with pytest.raises(ImportFileError, match="No column is the message"):
        _preview(project, "a,kind\nx,common\n", mapping={"kind": Field.KIND})


def test_progress_is_told_to_the_end(project: Project) -> None:
    told: list[tuple[int, int]] = []
    _preview(project, f"{BROKEN}\n{OTHER}\n", progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (100, 100)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_a_preview_travels_to_another_process_and_back(project: Project) -> None:
    _add(project, BROKEN)
    preview = _preview(project, f"{NEARLY}\n{OTHER}\n,\n")
    assert pickle.loads(pickle.dumps(preview)) == preview


def test_an_import_that_is_stopped_leaves_nothing(project: Project) -> None:
    _add(project, BROKEN)
    preview = _preview(project, f"{OTHER}\nWhere is the parcel with the kettle in it?")
    before = project.history.state()
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3  # once for each row, once when they are written: last of all

    with pytest.raises(CancelledError):
        project.task_import.apply(preview, stopped=stopped)
    assert asked == 4
    assert task_list.count(project._opened.db, TaskQuery()) == 1
    assert project.history.state() == before
