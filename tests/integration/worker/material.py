"""Rows and jobs small enough to be trained on in a second."""

from pathlib import Path
from typing import Any

from studio.protocol.jobs import DpoJob, GenerateJob, SftJob
from studio.protocol.settings import DpoSettings, GenerateSettings, LoraSettings, TrainSettings

SYSTEM = "You are the support desk of a parcel carrier. Answer with one JSON object."


def rows(count: int, *, validation: int = 2) -> list[dict[str, Any]]:
    """Rows that serve every kind of job."""
    made = []
    for number in range(count):
        question = f"Where is parcel PD-{4482900 + number}?" + " It is late." * (number % 4)
        made.append(
            {
                "id": f"row-{number}",
                "part": "validation" if number < validation else "train",
                "messages": [
                    {"role": "system", "content": SYSTEM},
                    {"role": "user", "content": question},
                ],
                "answer": f'{{"order": "PD-{4482900 + number}"}}',
                "chosen": f'{{"order": "PD-{4482900 + number}"}}',
                "rejected": "I do not know." + " Sorry." * (number % 3),
            }
        )
    return made


def settings(**changes: Any) -> TrainSettings:  # noqa: ANN401 - any field of the settings
    """Small, exact training settings."""
    plain: dict[str, Any] = {
        "epochs": 2,
        "batch": 4,
        "packed_tokens": 300,
        "learning_rate": 0.01,
        "precision": "fp32",
        "checkpoint_steps": 2,
        "validation_steps": 3,
        "lora": LoraSettings(rank=4, alpha=8, dropout=0.1),
    }
    return TrainSettings(**{**plain, **changes})


def sft(student: Path, **changes: Any) -> SftJob:  # noqa: ANN401
    """An SFT job."""
    return SftJob(student=str(student), settings=settings(**changes))


def dpo(student: Path, start: Path | None, **changes: Any) -> DpoJob:  # noqa: ANN401
    """A DPO job."""
    return DpoJob(
        student=str(student),
        settings=settings(**changes),
        dpo=DpoSettings(),
        start_adapter=None if start is None else str(start),
    )


def generate(student: Path, adapter: Path | None = None, **changes: Any) -> GenerateJob:  # noqa: ANN401
    """A generation job."""
    plain: dict[str, Any] = {
        "max_new_tokens": 12,
        "batch": 4,
        "precision": "fp32",
        "latency_sample": 2,
    }
    return GenerateJob(
        student=str(student),
        settings=GenerateSettings(**{**plain, **changes}),
        adapter=None if adapter is None else str(adapter),
    )
