"""Which examples make up which step."""

from collections import Counter

from studio.protocol.settings import TrainSettings
from studio.worker import batches
from studio.worker.examples import Example
from studio.worker.packing import pack

LENGTHS = [10 + (number * 37) % 90 for number in range(100)]


def example(number: int, *, prompt: int) -> Example:
    shared = tuple(range(100, 130))
    return Example(
        row_id=str(number),
        prompt=(*shared, *([prompt] * 10)),
        answers=(tuple([50 + number] * 20),),
    )


def test_every_epoch_sees_every_example_once() -> None:
    steps = batches.plan(LENGTHS, TrainSettings(epochs=3, batch=8))
    assert Counter(index for step in steps for index in step) == dict.fromkeys(range(100), 3)
    assert len(steps) == 3 * 13


def test_the_plan_depends_on_the_seed_alone() -> None:
    one, two, other = (batches.plan(LENGTHS, TrainSettings(seed=seed)) for seed in (4, 4, 5))
    assert one == two
    assert one != other


def test_a_longer_run_begins_as_a_shorter_one() -> None:
    whole = batches.plan(LENGTHS, TrainSettings(epochs=2))
    assert batches.plan(LENGTHS, TrainSettings(epochs=2, max_steps=5)) == whole[:5]


def test_examples_of_a_step_are_alike_in_length() -> None:
    steps = batches.plan(LENGTHS, TrainSettings(epochs=1, batch=8))
    spreads = [
        max(LENGTHS[one] for one in step) - min(LENGTHS[one] for one in step) for step in steps
    ]
    assert sum(spreads) / len(spreads) < 25  # at random it is about 75


def test_passes_keep_within_the_tokens_and_lose_nothing() -> None:
    window = [example(number, prompt=number % 3) for number in range(12)]
    parts = batches.passes(window, 150)
    assert sorted(one.row_id for part in parts for one in part) == sorted(
        one.row_id for one in window
    )
    for part in parts:
        assert len(pack([one.sequences()[0] for one in part]).tokens) <= 150


def test_examples_of_one_prompt_share_a_pass() -> None:
    window = [example(number, prompt=number % 2) for number in range(4)]
    parts = batches.passes(window, 85)
    assert [{one.prompt for one in part} for part in parts] == [
        {window[0].prompt},
        {window[1].prompt},
    ]


def test_an_example_too_large_for_a_pass_goes_alone() -> None:
    window = [example(number, prompt=number) for number in range(3)]
    assert [len(part) for part in batches.passes(window, 5)] == [1, 1, 1]
