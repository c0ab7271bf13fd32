"""What the app asks of the worker: the content of ``job.json``.

Rows of ``rows.jsonl``, by job:

* sft: ``{"id", "part": "train"|"validation", "messages", "tools"?, "answer"}``
* dpo: ``{"id", "part", "messages", "tools"?, "chosen", "rejected"}``
* generate: ``{"id", "messages", "tools"?}``

Adapters are named relative to the run folder, so that a project can be moved; an absolute path
is taken as it is.

``messages`` is the whole prompt, system message included; answers are the assistant's text.
Rows of ``answers.jsonl``: ``{"id", "text", "prompt_tokens", "answer_tokens",
"finish": "stop"|"length", "confidence", "latency_ms"}``, where ``confidence`` is the geometric
mean of the answer tokens' probabilities and ``latency_ms`` is null but for the latency sample.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from studio.domain.errors import InvalidValueError
from studio.protocol.folder import JOB
from studio.protocol.settings import (
    DpoSettings,
    GenerateSettings,
    LoraSettings,
    TrainSettings,
)

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SftJob:
    """Train an adapter on answers; from ``start_adapter`` (a PEFT folder) where given.

    ``student`` is a name of the catalogue or a folder with a model's weights.
    """

    student: str
    settings: TrainSettings
    start_adapter: str | None = None
    kind: Literal["sft"] = "sft"


@dataclass(frozen=True, slots=True, kw_only=True)
class DpoJob:
    """Train an adapter on preference pairs, from the adapter of an SFT run where given."""

    student: str
    settings: TrainSettings
    dpo: DpoSettings
    start_adapter: str | None = None
    kind: Literal["dpo"] = "dpo"


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateJob:
    """Answer tasks with the student, or with its base where ``adapter`` is None."""

    student: str
    settings: GenerateSettings
    adapter: str | None = None
    kind: Literal["generate"] = "generate"


Job: TypeAlias = SftJob | DpoJob | GenerateJob


def write(job: Job, folder: Path) -> None:
    """Write the job into its run folder."""
    text = json.dumps({"version": VERSION, **asdict(job)}, indent=2, sort_keys=True)
    (folder / JOB).write_text(text + "\n", encoding="utf-8")


def read(folder: Path) -> Job:
    """Read the job of a run folder; raises InvalidValueError where it is missing or malformed."""
    try:
        data = json.loads((folder / JOB).read_text(encoding="utf-8"))
        return from_json(data)
    except (OSError, UnicodeDecodeError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise InvalidValueError(
            "{file} is no job of this version: {error}", file=folder / JOB, error=error
        ) from error


def from_json(data: dict[str, Any]) -> Job:
    """Build a job from its JSON object."""
    if data.get("version") != VERSION:
        raise InvalidValueError(
            "job has version {given}; this is {version}", given=data.get("version"), version=VERSION
        )
    if data["kind"] == "generate":
        return GenerateJob(
            student=data["student"],
            settings=GenerateSettings(**data["settings"]),
            adapter=data.get("adapter"),
        )
    settings = train_settings(data["settings"])
    start = data.get("start_adapter")
    if data["kind"] == "dpo":
        dpo = DpoSettings(**data["dpo"])
        return DpoJob(student=data["student"], settings=settings, dpo=dpo, start_adapter=start)
    if data["kind"] == "sft":
        return SftJob(student=data["student"], settings=settings, start_adapter=start)
    raise InvalidValueError("job kind {kind!r} is not known", kind=data["kind"])


def train_settings(data: dict[str, Any]) -> TrainSettings:
    """Build training settings from their JSON object."""
    lora = LoraSettings(**data.get("lora", {}))
    return TrainSettings(**{**data, "lora": lora})
