"""The layout of a run folder, which the app fills and the worker works in.

::

    job.json            what to do (studio.protocol.jobs)
    rows.jsonl          the data, one row a line, written once
    events.jsonl        every event of the worker, so that a crash of the app loses none
    worker.log          what the worker's standard error said
    worker.lock         held by the one worker at work here
    checkpoints/        step-000040/ with its manifest (training)
    adapter/            the finished PEFT folder (training)
    answers.jsonl       one answer a line, appended as they come (generation)
"""

from pathlib import Path

JOB = "job.json"
ROWS = "rows.jsonl"
EVENTS = "events.jsonl"
LOG = "worker.log"
LOCK = "worker.lock"
CHECKPOINTS = "checkpoints"
ADAPTER = "adapter"
ANSWERS = "answers.jsonl"
MANIFEST = "manifest.json"


def checkpoint(folder: Path, step: int) -> Path:
    """Name the folder of the checkpoint after the given optimizer step."""
    return folder / CHECKPOINTS / f"step-{step:06d}"
