"""Boards and curves as the services would give them."""

import math

from studio.domain.board import (
    Board,
    BoardRow,
    Comparison,
    Curve,
    Figure,
    FunnelStage,
    Slice,
    Standing,
    Unit,
)
from studio.domain.ids import EvaluationId, ModelId, RunId
from studio.domain.model import ModelRole
from studio.domain.run import Method, RunStatus

FLOORS = {"resolution_rate": 0.68, "valid_json": 0.98}


def share(metric: str, value: float, *, low: float, high: float, count: int = 120) -> Figure:
    return Figure(metric=metric, value=value, count=count, low=low, high=high)


def against_floor(metric: str, standing: Standing, *, needed: int | None = None) -> Comparison:
    return Comparison(
        metric=metric,
        model="student",
        baseline="floor",
        difference=share(metric, 0.0, low=-0.1, high=0.1),
        standing=standing,
        cases_needed=needed,
    )


def row(
    name: str,
    role: ModelRole,
    *,
    resolution: float = 0.7,
    floors: tuple[Comparison, ...] = (),
) -> BoardRow:
    figures = (
        share("resolution_rate", resolution, low=resolution - 0.05, high=resolution + 0.05),
        share("valid_json", 0.99, low=0.95, high=1.0),
        Figure(metric="latency_p50", value=620.0, count=12, unit=Unit.MILLISECONDS),
    )
    return BoardRow(
        model_id=ModelId(name),
        name=name,
        role=role,
        figures={figure.metric: figure for figure in figures},
        floors=floors,
    )


def board(*rows: BoardRow, verdict: str = "") -> Board:
    rows = rows or (
        row("human", ModelRole.HUMAN, resolution=0.94),
        row("Teacher A", ModelRole.TEACHER, resolution=0.9),
        row(
            "student SFT 1",
            ModelRole.STUDENT,
            floors=(
                against_floor("resolution_rate", Standing.BETTER),
                against_floor("valid_json", Standing.NOT_PROVEN, needed=1900),
            ),
        ),
        row("base", ModelRole.BASE, resolution=0.06),
    )
    slices = tuple(
        Slice(
            dimension="kind",
            value=kind,
            count=12,
            figures={one.name: one.figures["resolution_rate"] for one in rows},
        )
        for kind in ("common", "refusal")
    )
    return Board(
        evaluation_id=EvaluationId("evaluation"),
        created_at="2026-01-01T00:00:00Z",
        split="eval",
        count=120,
        verdict=verdict or "student SFT 1 is not yet proven good enough: valid JSON. It is near.",
        rows=rows,
        slices=slices,
    )


def curve(
    name: str,
    *,
    method: Method = Method.SFT,
    status: RunStatus = RunStatus.DONE,
    steps: int = 40,
    metrics: tuple[str, ...] = ("loss", "learning_rate"),
) -> Curve:
    return Curve(
        run_id=RunId(name),
        name=name,
        method=method,
        status=status,
        points={
            metric: tuple((step, 2.0 * math.exp(-step / 20)) for step in range(1, steps + 1))
            for metric in metrics
        },
    )


def stages() -> tuple[FunnelStage, ...]:
    return (
        FunnelStage(key="tasks", label="Tasks", count=435, note="315 train"),
        FunnelStage(key="answers", label="Answers", count=630, note="to 315 tasks"),
        FunnelStage(key="passing", label="Pass checks", count=500, note="130 failed"),
    )
