"""What the report is made from: a project's state, summed up by its services."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.domain.board import Board, Curve, FunnelStage
from studio.domain.ids import RunId
from studio.domain.model import Model
from studio.domain.run import Method, RunStatus
from studio.domain.target import Target
from studio.domain.task import Kind, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """One training run; ``parent`` is the name of the run whose adapter it started from."""

    run_id: RunId
    name: str
    method: Method
    student: str
    status: RunStatus
    settings: Mapping[str, Any] = field(default_factory=dict)
    examples: int = 0
    snapshot_hash: str = ""
    minutes: float | None = None
    device: str = ""
    precision: str = ""
    parent: str | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    """Where tasks or answers came from; ``count`` is how many came from there."""

    name: str
    licence: str
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData:
    """Everything one report shows.

    ``shares`` counts tasks by kind and, within it, by split. ``latency_note`` and ``cost_note``
    say how those figures came about. ``lineage`` holds further facts by name (snapshot hashes,
    versions, the seed), each shown as it stands.
    """

    project: str
    created_at: str
    app_version: str
    target: Target | None = None
    funnel: tuple[FunnelStage, ...] = ()
    shares: Mapping[Kind, Mapping[Split, int]] = field(default_factory=dict)
    runs: tuple[RunSummary, ...] = ()
    curves: tuple[Curve, ...] = ()
    board: Board | None = None
    models: tuple[Model, ...] = ()
    sources: tuple[SourceSummary, ...] = ()
    latency_note: str = ""
    cost_note: str = ""
    lineage: Mapping[str, str] = field(default_factory=dict)
