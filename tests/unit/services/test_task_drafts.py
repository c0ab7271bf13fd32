from dataclasses import replace
from pathlib import Path

from studio.domain.ids import TaskId
from studio.domain.typed_task import TypedTask, TypedTurn
from studio.services.task_drafts import KeptTask, TaskDrafts

TYPED = TypedTask(turns=(TypedTurn(text="Where is \u202e it? 你好"),), tools="[{")


def test_what_is_typed_is_there_after_a_crash(tmp_path: Path) -> None:
    TaskDrafts(tmp_path).keep(TaskId("T1"), TYPED)
    assert TaskDrafts(tmp_path).read(TaskId("T1")) == TYPED


def test_the_newest_words_count(tmp_path: Path) -> None:
    kept = TaskDrafts(tmp_path)
    kept.keep(None, TYPED)
    later = replace(TYPED, tools="[]")
    kept.keep(None, later)
    assert kept.read(None) == later


def test_all_that_waits_is_listed(tmp_path: Path) -> None:
    kept = TaskDrafts(tmp_path)
    kept.keep(TaskId("T1"), TYPED)
    kept.keep(None, TYPED)
    assert set(kept.listing()) == {
        KeptTask(task_id=TaskId("T1"), typed=TYPED),
        KeptTask(task_id=None, typed=TYPED),
    }


def test_what_is_saved_no_longer_waits(tmp_path: Path) -> None:
    kept = TaskDrafts(tmp_path)
    kept.keep(None, TYPED)
    kept.drop(None)
    kept.drop(None)
    assert kept.listing() == ()
    assert kept.read(None) is None


def test_a_file_that_was_tampered_with_is_no_draft(tmp_path: Path) -> None:
    kept = TaskDrafts(tmp_path)
    kept.keep(None, TYPED)
    (file,) = (tmp_path / "drafts").glob("*.json")
    file.write_text('{"turns": 7}', encoding="utf-8")
    assert kept.listing() == ()
