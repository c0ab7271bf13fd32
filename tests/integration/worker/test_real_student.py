"""The student that comes with the program: unpacked, trained for a few steps, asked again."""

from pathlib import Path

import pytest

from studio.protocol import catalogue, events, folder
from studio.protocol.jobs import GenerateJob, SftJob
from studio.protocol.settings import GenerateSettings, TrainSettings
from tests.integration.worker import harness, material

NAME = "smollm2-135m-instruct"


@pytest.mark.slow
def test_it_learns_in_a_few_steps_and_answers(tmp_path: Path) -> None:
    settings = TrainSettings(max_steps=6, learning_rate=1e-3, validation_steps=1, batch=4)
    run_folder = harness.fill(
        tmp_path / "sft", SftJob(student=NAME, settings=settings), material.rows(12)
    )
    trained = harness.work(run_folder, cache=catalogue.cache_folder())
    assert isinstance(trained.last, events.Done), trained.last
    told = trained.metrics("validation_loss")
    assert told[6] < 0.6 * told[1]

    job = GenerateJob(
        student=NAME,
        settings=GenerateSettings(max_new_tokens=24, latency_sample=1),
        adapter=str(run_folder / folder.ADAPTER),
    )
    asked = harness.fill(tmp_path / "generate", job, material.rows(3))
    harness.work(asked, cache=catalogue.cache_folder())
    texts = [row["text"] for row in harness.answers(asked).values()]
    assert all(text.startswith('{"order"') for text in texts), texts
