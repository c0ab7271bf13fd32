"""A generation job from its folder to answers."""

from pathlib import Path

import pytest

from studio.protocol import events, folder
from tests.integration.worker import harness, material
from tests.integration.worker.harness import Worker


@pytest.fixture(scope="module")
def answered(
    student: Path, cache: Path, sft_run: Worker, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    job = material.generate(student, sft_run.folder / folder.ADAPTER)
    place = tmp_path_factory.mktemp("runs") / "generate"
    run_folder = harness.fill(place, job, material.rows(10))
    last = harness.work(run_folder, cache=cache).last
    assert isinstance(last, events.Done), last
    return run_folder


def test_every_row_is_answered_once(answered: Path) -> None:
    lines = (answered / folder.ANSWERS).read_text(encoding="utf-8").splitlines()
    assert len(lines) == 10
    assert set(harness.answers(answered)) == {f"row-{number}" for number in range(10)}


def test_an_answer_has_its_counts_confidence_and_ending(answered: Path) -> None:
    for row in harness.answers(answered).values():
        assert row["prompt_tokens"] > 20
        assert 1 <= row["answer_tokens"] <= 12
        assert 0.0 < row["confidence"] <= 1.0
        assert row["finish"] in {"stop", "length"}


def test_latency_is_measured_on_the_sample_alone(answered: Path) -> None:
    measured = [row["latency_ms"] for row in harness.answers(answered).values()]
    assert sum(one is not None for one in measured) == 2
    assert all(one > 0 for one in measured if one is not None)


def test_the_adapter_changes_the_answers(
    answered: Path, student: Path, cache: Path, tmp_path: Path
) -> None:
    base = harness.fill(tmp_path / "base", material.generate(student), material.rows(10))
    harness.work(base, cache=cache)
    texts = [{one["text"] for one in harness.answers(run).values()} for run in (answered, base)]
    assert texts[0] != texts[1]


def test_a_killed_job_keeps_its_answers_and_answers_the_rest(
    answered: Path, student: Path, cache: Path, sft_run: Worker, tmp_path: Path
) -> None:
    job = material.generate(student, sft_run.folder / folder.ADAPTER)
    run_folder = harness.fill(tmp_path / "killed", job, material.rows(10))
    with Worker(run_folder, cache=cache) as worker:
        worker.listen(lambda event: isinstance(event, events.Progress))
        worker.process.kill()
        worker.process.wait()
    with (run_folder / folder.ANSWERS).open("ab") as file:
        file.write(b'{"id": "row-cut-off')
    last = harness.work(run_folder, cache=cache).last
    assert isinstance(last, events.Done)
    assert last.summary["resumed"] >= 4
    texts = [
        {name: row["text"] for name, row in harness.answers(run).items()}
        for run in (run_folder, answered)
    ]
    assert texts[0] == texts[1]
