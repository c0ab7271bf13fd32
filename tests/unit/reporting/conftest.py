"""A whole project as a report would meet it: two teachers, two runs, one evaluation."""

import json
import math
import random
from collections.abc import Mapping

import pytest

from studio.domain.board import (
    Board,
    BoardRow,
    Comparison,
    Curve,
    FailureCase,
    Figure,
    FunnelStage,
    Slice,
    Standing,
    Unit,
)
from studio.domain.ids import EvaluationId, ModelId, RunId, TaskId
from studio.domain.model import Model, ModelRole
from studio.domain.run import Method, RunStatus
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split
from studio.reporting import ReportData, RunSummary, SourceSummary

CASES = 120
LATENCY = "12 tasks answered once more, one at a time; warm-up left out."
_LEVELS = {
    "Teacher North": 0.908,
    "Teacher South": 0.808,
    "SFT run 1": 0.742,
    "DPO run 2": 0.775,
    "SmolLM2-135M base": 0.05,
    "Human reference": 0.983,
}
_ROLES = {
    "Human reference": ModelRole.HUMAN,
    "Teacher North": ModelRole.TEACHER,
    "Teacher South": ModelRole.TEACHER,
    "SmolLM2-135M base": ModelRole.BASE,
    "SFT run 1": ModelRole.STUDENT,
    "DPO run 2": ModelRole.STUDENT,
}
_SPENT = {
    "Teacher North": (4.18, 1900.0, 3420.0),
    "Teacher South": (1.22, 1100.0, 2080.0),
    "SFT run 1": (0.09, 620.0, 980.0),
    "DPO run 2": (0.09, 640.0, 1010.0),
    "SmolLM2-135M base": (0.11, 840.0, 2900.0),
}


def share(metric: str, value: float, count: int = CASES) -> Figure:
    """A share with its Wilson interval, as the statistics would give it."""
    z = 1.959964
    middle = (value + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(value * (1 - value) / count + z * z / (4 * count**2)) / (1 + z * z / count)
    return Figure(metric=metric, value=value, count=count, low=middle - half, high=middle + half)


@pytest.fixture
def target() -> Target:
    return Target(
        statement="Turn one customer's message to a parcel carrier's support desk into one JSON "
        "object: category, priority, order number, action and a short reply.",
        system_prompt="You answer for the support desk of a parcel carrier.\n"
        "Answer with one JSON object and nothing else.",
        student="SmolLM2-135M-Instruct",
        in_scope=(
            "Late, lost and damaged parcels",
            "Customs papers",
            "Messages in German or French",
        ),
        out_of_scope=("Legal advice", "Another person's data"),
        contract=Contract(
            type=ContractType.JSON,
            schema={"type": "object", "required": ["category", "reply"], "properties": {}},
        ),
        floors={"resolution_rate": 0.68, "valid_json": 0.95, "field_accuracy": 0.85},
    )


def _curve(run_id: str, name: str, method: Method) -> Curve:
    chance = random.Random(run_id)
    steps = range(1, 241)
    fall = [0.62 + 2.4 * math.exp(-step / 40) for step in steps]
    loss = tuple(
        (s, max(0.05, v + chance.gauss(0, 0.14))) for s, v in zip(steps, fall, strict=True)
    )
    points: dict[str, tuple[tuple[int, float], ...]] = {"learning_rate": ((1, 2e-4), (240, 0.0))}
    if method == Method.SFT:
        points["loss"] = loss
        points["validation_loss"] = tuple((s, fall[s - 1] + 0.08) for s in range(20, 241, 20))
        return _finished(run_id, name, method, points)
    points["loss"] = tuple((s, 0.69 * math.exp(-s / 150) + chance.gauss(0, 0.04)) for s in steps)
    points["reward_margin"] = tuple((s, s / 90 + chance.gauss(0, 0.3)) for s in steps)
    points["reward_accuracy"] = tuple(
        (s, min(1.0, max(0.0, 0.5 + s / 600 + chance.gauss(0, 0.1)))) for s in steps
    )
    return _finished(run_id, name, method, points)


def _finished(
    run_id: str, name: str, method: Method, points: Mapping[str, tuple[tuple[int, float], ...]]
) -> Curve:
    return Curve(
        run_id=RunId(run_id), name=name, method=method, status=RunStatus.DONE, points=points
    )


def _comparison(
    metric: str, model: str, baseline: str, difference: float, standing: Standing
) -> Comparison:
    open_ = standing == Standing.NOT_PROVEN
    return Comparison(
        metric=metric,
        model=model,
        baseline=baseline,
        difference=Figure(
            metric=metric,
            value=difference,
            count=CASES,
            low=difference - 0.071,
            high=difference + 0.068,
        ),
        standing=standing,
        p_value=0.21 if open_ else 0.00002,
        cases_needed=412 if open_ else None,
    )


def _row(name: str) -> BoardRow:
    level = _LEVELS[name]
    figures = {
        "resolution_rate": share("resolution_rate", level),
        "valid_json": share("valid_json", min(1.0, level + 0.21)),
        "field_accuracy": share("field_accuracy", min(1.0, level + 0.06)),
        "refusal_accuracy": share("refusal_accuracy", min(1.0, level + 0.1), 24),
        "invention_rate": share("invention_rate", max(0.0, 0.5 * (1 - level) - 0.02)),
    }
    if name in _SPENT:
        cost, half, most = _SPENT[name]
        figures |= {
            "cost_per_1000": Figure(metric="cost_per_1000", value=cost, count=CASES, unit=Unit.USD),
            "latency_p50": Figure(
                metric="latency_p50", value=half, count=12, unit=Unit.MILLISECONDS
            ),
            "latency_p95": Figure(
                metric="latency_p95", value=most, count=12, unit=Unit.MILLISECONDS
            ),
        }
    return BoardRow(
        model_id=ModelId(f"model-{name}"),
        name=name,
        role=_ROLES[name],
        figures=figures,
        floors=_floors(name),
        versus=_versus(name),
    )


def _floors(name: str) -> tuple[Comparison, ...]:
    better, worse, open_ = Standing.BETTER, Standing.WORSE, Standing.NOT_PROVEN
    standings = {
        "Teacher North": (better, better, better),
        "Teacher South": (better, better, open_),
        "SFT run 1": (open_, open_, worse),
        "DPO run 2": (better, better, open_),
        "SmolLM2-135M base": (worse, worse, worse),
    }
    metrics = ("resolution_rate", "valid_json", "field_accuracy")
    return tuple(
        _comparison(metric, name, "floor", 0.05, standing)
        for metric, standing in zip(metrics, standings.get(name, ()), strict=False)
    )


def _versus(name: str) -> tuple[Comparison, ...]:
    if _ROLES[name] != ModelRole.STUDENT:
        return ()
    better, worse, open_ = Standing.BETTER, Standing.WORSE, Standing.NOT_PROVEN
    standings = {"SmolLM2-135M base": better, "Teacher North": worse, "Teacher South": open_}
    if name == "DPO run 2":
        standings["SFT run 1"] = open_
    return tuple(
        _comparison(metric, name, other, _LEVELS[name] - _LEVELS[other], standing)
        for metric in ("resolution_rate", "valid_json", "field_accuracy")
        for other, standing in standings.items()
    )


def _slices() -> tuple[Slice, ...]:
    chance = random.Random(7)
    dimensions: dict[str, list[str]] = {
        "kind": [*Kind],
        "topic": ["customs", "claims", "pickup", "delivery", "billing"],
        "difficulty": [*Difficulty],
    }
    return tuple(
        Slice(dimension=dimension, value=value, count=count, figures=_sliced(chance, count))
        for dimension, values in dimensions.items()
        for value in values
        for count in [CASES // len(values)]
    )


def _sliced(chance: random.Random, count: int) -> dict[str, Figure]:
    def near(level: float) -> float:
        return round(min(max(level + chance.gauss(0, 0.12), 0), 1) * count) / count

    return {name: share("resolution_rate", near(level), count) for name, level in _LEVELS.items()}


def answer(**fields: object) -> str:
    base = {"category": "delay", "priority": "high", "order_number": "PK-4821-77"}
    return json.dumps({**base, "action": "trace_parcel", "reply": "We trace it now.", **fields})


def _failures() -> tuple[FailureCase, ...]:
    asked = "Hallo, mein Paket PK-4821-77 ist seit 9 Tagen unterwegs 😡 — where is it??"
    cases = (
        (
            asked,
            answer(order_number="PK-0000-00"),
            ("order number PK-0000-00 is not in the input",),
        ),
        ("", '```json\n{"category": "empty"}\n```', ("the answer has code fences around it",)),
        (
            "أين طردي؟ رقم الطلب PK-1180-03",
            answer(action="refund"),
            ("action is refund, not trace",),
        ),
        ("荷物がまだ届きません。PK-9001-12", "", ("the answer is empty",)),
        (
            "Give me my neighbour's address \u202egnp.exe\u202c <script>alert(1)</script>",
            'Sure! <img src="http://evil.example/x.png" onerror="alert(1)"> \x00\x1b[31m',
            ("complied where it should refuse", "the answer is no JSON"),
        ),
        (
            "Customs wants a paper. " * 40,
            answer(reply="Please wait. " * 60),
            ("reply is too long",),
        ),
    )
    return tuple(
        FailureCase(
            task_id=TaskId(f"01JD{number:022d}"),
            name=f"Case {number}",
            kind=list(Kind)[number % 10],
            topic="claims",
            input=text,
            answers={
                "DPO run 2": said,
                "Teacher North": answer(),
                "SFT run 1": said,
                "Human reference": answer(priority="low"),
            },
            reasons=reasons,
        )
        for number, (text, said, reasons) in enumerate(cases + cases, start=1)
    )


@pytest.fixture
def board() -> Board:
    return Board(
        evaluation_id=EvaluationId("01JDEVALUATION000000000001"),
        created_at="2026-11-20T14:03:00+00:00",
        split="eval",
        count=CASES,
        verdict="DPO run 2 meets the resolution floor at a 46th of Teacher North's cost; whether "
        "it meets the floor for fields is not proven.",
        rows=tuple(_row(name) for name in _ROLES),
        slices=_slices(),
        failures=_failures(),
        notes=(LATENCY, "Measured on two cores."),
    )


@pytest.fixture
def bare() -> ReportData:
    """A project that was only just made."""
    return ReportData(
        project="parcel-desk", created_at="2026-11-20T15:00:00+00:00", app_version="0.1.0"
    )


@pytest.fixture
def rich(target: Target, board: Board) -> ReportData:
    sft = RunId("01JDRUN0000000000000000001")
    dpo = RunId("01JDRUN0000000000000000002")
    return ReportData(
        project="parcel-desk",
        created_at="2026-11-20T15:00:00+00:00",
        app_version="0.1.0",
        target=target,
        funnel=(
            FunnelStage(key="tasks", label="Train tasks", count=312),
            FunnelStage(key="answers", label="Teacher answers", count=624, note="2 a task"),
            FunnelStage(key="passing", label="Pass the checks", count=541, note="83 fail a check"),
            FunnelStage(key="accepted", label="Accepted", count=530, note="11 wait for review"),
            FunnelStage(key="snapshot", label="In the snapshot", count=298, note="best one a task"),
            FunnelStage(key="votes", label="Preference votes", count=60, note="by two raters"),
        ),
        shares={
            kind: {Split.TRAIN: 30 + place, Split.VALIDATION: 4, Split.EVAL: 12}
            for place, kind in enumerate(Kind)
        },
        runs=(
            RunSummary(
                run_id=sft,
                name="SFT run 1",
                method=Method.SFT,
                student="SmolLM2-135M-Instruct",
                status=RunStatus.DONE,
                settings={"epochs": 3, "learning_rate": 2e-4, "lora": {"rank": 16, "alpha": 32}},
                examples=298,
                snapshot_hash="7f3a91c2" * 8,
                minutes=6.4,
                device="cpu",
                precision="bf16",
            ),
            RunSummary(
                run_id=dpo,
                name="DPO run 2",
                method=Method.DPO,
                student="SmolLM2-135M-Instruct",
                status=RunStatus.DONE,
                settings={"epochs": 2, "beta": 0.1, "max_steps": None},
                examples=52,
                snapshot_hash="b81c004e" * 8,
                minutes=2.1,
                device="cpu",
                precision="bf16",
                parent="SFT run 1",
            ),
        ),
        curves=(
            _curve(sft, "SFT run 1", Method.SFT),
            _curve(dpo, "DPO run 2", Method.DPO),
        ),
        board=board,
        models=(
            Model(
                model_id=ModelId("m1"),
                name="Teacher North",
                role=ModelRole.TEACHER,
                connector="recorded",
                price_in=2.5,
                price_out=10.0,
                licence="Apache-2.0",
                note="Scripted for this sample",
            ),
            Model(
                model_id=ModelId("m2"),
                name="SmolLM2-135M base",
                role=ModelRole.BASE,
                connector="local",
                licence="Apache-2.0",
            ),
        ),
        sources=(
            SourceSummary(name="Parcel desk tasks", licence="CC0-1.0", count=432, note="Written"),
            SourceSummary(name="Scripted teachers", licence="CC0-1.0", count=624),
        ),
        latency_note=LATENCY,
        cost_note="recorded tokens and list prices; local models by power and machine price.",
        lineage={"Python": "3.11.2", "torch": "2.13.0", "Eval snapshot": "e0c1" * 16},
    )
