"""What the worker says: one JSON object a line on its standard output.

The app says one thing back, ``{"type": "stop"}``, or closes the worker's standard input:
both mean "save and stop".
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, TypeAlias

from studio.domain.errors import InvalidValueError

STOP = json.dumps({"type": "stop"}) + "\n"
HEARTBEAT_SECONDS = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """First event: who works, with what."""

    type: ClassVar[str] = "hello"
    pid: int
    device: str
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """What the worker is at, in words a person reads ("unpacking the student")."""

    type: ClassVar[str] = "phase"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far it is; ``seconds_left`` is an estimate, None until there is one."""

    type: ClassVar[str] = "progress"
    done: int
    total: int
    unit: str
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """Numbers of one optimizer step, by name."""

    type: ClassVar[str] = "metrics"
    step: int
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A checkpoint was written, verified and renamed into place."""

    type: ClassVar[str] = "checkpoint"
    step: int
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something a person should know that stops nothing (rows skipped as too long)."""

    type: ClassVar[str] = "notice"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """The worker lives; sent every HEARTBEAT_SECONDS from a thread of its own."""

    type: ClassVar[str] = "heartbeat"
    memory_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """Last event of a job stopped on request; it can be resumed."""

    type: ClassVar[str] = "stopped"
    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Last event of a failed job: one sentence for a person; the log has the rest."""

    type: ClassVar[str] = "failed"
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Last event of a finished job, with what it amounted to."""

    type: ClassVar[str] = "done"
    summary: Mapping[str, Any] = field(default_factory=dict)


Event: TypeAlias = (
    Hello | Phase | Progress | Metrics | Checkpoint | Notice | Heartbeat | Stopped | Failed | Done
)

_TYPES: dict[str, type[Event]] = {
    kind.type: kind
    for kind in (
        Hello,
        Phase,
        Progress,
        Metrics,
        Checkpoint,
        Notice,
        Heartbeat,
        Stopped,
        Failed,
        Done,
    )
}


def encode(event: Event) -> str:
    """Write an event as one line, its newline included."""
    return json.dumps({"type": event.type, **asdict(event)}, ensure_ascii=False) + "\n"


def decode(line: str) -> Event:
    """Read one line; raises InvalidValueError where it is no event."""
    try:
        data = json.loads(line)
        kind = _TYPES[data.pop("type")]
        return kind(**data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidValueError(
            "the worker said something unknown: {line!r}", line=line[:200]
        ) from error
