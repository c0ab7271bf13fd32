from pathlib import Path

from studio.domain.ids import TaskId
from studio.services.turn_drafts import TurnDrafts

TASK = TaskId("T1")


def test_what_is_typed_is_there_after_a_crash(tmp_path: Path) -> None:
    TurnDrafts(tmp_path).keep(TASK, 1, "Where is \u202e it? 你好")
    TurnDrafts(tmp_path).keep(TASK, 13, "Later.")
    TurnDrafts(tmp_path).keep(TaskId("T2"), 1, "Another task's.")
    assert TurnDrafts(tmp_path).of_task(TASK) == {1: "Where is \u202e it? 你好", 13: "Later."}


def test_the_newest_words_count_until_they_are_dropped(tmp_path: Path) -> None:
    kept = TurnDrafts(tmp_path)
    kept.keep(TASK, 1, "One.")
    kept.keep(TASK, 1, "")
    assert kept.of_task(TASK) == {1: ""}
    kept.drop(TASK, 1)
    kept.drop(TASK, 1)
    assert kept.of_task(TASK) == {}


def test_a_file_that_was_tampered_with_is_no_draft(tmp_path: Path) -> None:
    kept = TurnDrafts(tmp_path)
    kept.keep(TASK, 1, "One.")
    (file,) = (tmp_path / "drafts").iterdir()
    file.write_text('{"text": 7}', encoding="utf-8")
    assert kept.of_task(TASK) == {}
