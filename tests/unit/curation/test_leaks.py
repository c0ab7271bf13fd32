"""A held-out task leaks where a train task is like it."""

from studio.curation import leaks
from studio.domain.ids import TaskId
from studio.domain.task import Split

A, B, C = TaskId("a"), TaskId("b"), TaskId("c")


def test_a_held_out_task_like_a_train_task_leaks() -> None:
    splits = {A: Split.TRAIN, B: Split.EVAL, C: Split.VALIDATION}

    assert leaks.find(splits, [([A], [B]), ([B], [A])]) == {B}
    assert leaks.find(splits, [([A, C], [])]) == {C}


def test_held_out_tasks_that_are_alike_do_not_leak() -> None:
    assert leaks.find({A: Split.EVAL, B: Split.VALIDATION}, [([A], [B]), ([B], [A])]) == set()


def test_a_task_no_longer_in_use_gives_nothing_away() -> None:
    assert leaks.find({B: Split.EVAL}, [([A], [B]), ([B], [A])]) == set()
