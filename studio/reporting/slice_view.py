"""Where the models do well: resolution by kind, topic and difficulty as heat tables."""

from dataclasses import dataclass

from studio.domain.board import Board, Figure, Slice
from studio.domain.task import Difficulty, Kind
from studio.reporting import labels, looks, numbers
from studio.reporting.labels import Labels

_STEPS = 7
_ORDER: list[str] = [*Kind, *Difficulty]
_TITLES = {"kind": "By kind", "topic": "By topic", "difficulty": "By difficulty"}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """One share with its step on the colour ramp; ``below`` where it is proven below the floor."""

    value: str
    interval: str = ""
    step: int = 0
    below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatLine:
    """One kind, topic or difficulty."""

    label: str
    count: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatTable:
    """One dimension: the models across, its values down."""

    title: str
    head: str
    models: tuple[str, ...]
    lines: tuple[HeatLine, ...]


def build(board: Board, *, floor: float | None, names: Labels) -> tuple[HeatTable, ...]:
    """One table for each dimension: kind, topic and difficulty first, values in their order."""
    models = tuple(row.name for row in looks.ordered(board.rows))
    return tuple(
        _table(
            dimension,
            [part for part in board.slices if part.dimension == dimension],
            models=models,
            floor=floor,
            names=names,
        )
        for dimension in sorted(
            {part.dimension for part in board.slices}, key=lambda name: _place(name, [*_TITLES])
        )
    )


def _table(
    dimension: str,
    parts: list[Slice],
    *,
    models: tuple[str, ...],
    floor: float | None,
    names: Labels,
) -> HeatTable:
    present = tuple(name for name in models if any(name in part.figures for part in parts))
    return HeatTable(
        title=_TITLES.get(dimension, f"By {labels.plain(dimension).lower()}"),
        head=labels.plain(dimension),
        models=present,
        lines=tuple(
            HeatLine(
                label=names.value(dimension, part.value),
                count=numbers.count(part.count),
                cells=tuple(_cell(part.figures.get(name), floor) for name in present),
            )
            for part in sorted(parts, key=lambda part: _place(part.value, _ORDER))
        ),
    )


def _place(name: str, order: list[str]) -> tuple[int, str]:
    """Known names in their order, all others after them by the alphabet."""
    return (order.index(name) if name in order else len(order), name)


def _cell(figure: Figure | None, floor: float | None) -> HeatCell:
    if figure is None:
        return HeatCell(value="")
    return HeatCell(
        value=numbers.value(figure),
        interval=numbers.interval(figure),
        step=min(max(int(figure.value * _STEPS), 0), _STEPS - 1),
        below=floor is not None and figure.high is not None and figure.high < floor,
    )
