"""Evaluation tasks that training has seen are counted once each."""

from studio.curation import contamination

TRAIN = {
    "t1": "where is my parcel with the red bow please",
    "t2": "where is my parcel with the red bow please tell me",
    "t3": "the vase came broken",
}
EVALUATION = {
    "e1": "Where is my parcel with the red bow, please?",
    "e2": "how much does a parcel to Norway cost",
}


def test_a_task_near_two_of_training_counts_once() -> None:
    found = contamination.measure(TRAIN, EVALUATION)

    assert (found.tasks, found.of) == (1, 2)
    assert [(pair.left, pair.right) for pair in found.pairs] == [("t1", "e1"), ("t2", "e1")]


def test_likeness_within_one_side_is_no_contamination() -> None:
    found = contamination.measure(TRAIN, {"e2": EVALUATION["e2"]})

    assert (found.pairs, found.tasks, found.of) == ((), 0, 1)
