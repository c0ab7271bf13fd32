"""A run: one training job, from its snapshot to its adapter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from studio.domain.ids import RunId, SnapshotId


class Method(StrEnum):
    """How a run trains."""

    SFT = "sft"
    DPO = "dpo"


class RunStatus(StrEnum):
    """Where a run stands; a stopped run can be resumed from its newest checkpoint."""

    PREPARED = "prepared"
    RUNNING = "running"
    STOPPED = "stopped"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One training job; ``parent_run_id`` is the run whose adapter it started from."""

    run_id: RunId
    method: Method
    snapshot_id: SnapshotId
    student: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    status: RunStatus = RunStatus.PREPARED
    parent_run_id: RunId | None = None
    message: str = ""
    created_at: str = ""
    finished_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricPoint:
    """One number of a run at one optimizer step."""

    step: int
    name: str
    value: float
