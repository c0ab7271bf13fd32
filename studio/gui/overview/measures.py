"""A model's figures as lines of a table: value, interval, and what the evidence says."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.domain.board import Board, BoardRow, Comparison, Figure, Standing, Unit
from studio.domain.model import ModelRole
from studio.gui.widgets.chip import ChipTone
from studio.gui.widgets.interval import Interval
from studio.reporting import numbers
from studio.reporting.labels import Labels

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A chip's tone and word, and how many more cases would settle what is open."""

    tone: ChipTone
    word: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """One measure of one model."""

    label: str
    explained: str
    value: str
    bounds: str
    count: int
    interval: Interval | None
    verdict: Verdict | None


def order(board: Board, floors: Mapping[str, float], labels: Labels) -> tuple[str, ...]:
    """Put the headline first, then measures with a floor, then the other shares and the rest."""
    units = {key: figure.unit for row in board.rows for key, figure in row.figures.items()}
    first = dict.fromkeys(key for key in (*labels.headlines, *floors) if key in units)
    rest = sorted(
        (key for key in units if key not in first), key=lambda key: units[key] is not Unit.SHARE
    )
    return (*first, *rest)


def headline(board: Board, labels: Labels) -> str:
    """Name the measure that leads; empty where the board has none."""
    metrics = order(board, {}, labels)
    return metrics[0] if metrics else ""


def lines(
    board: Board, row: BoardRow, *, floors: Mapping[str, float], labels: Labels
) -> tuple[MeasureLine, ...]:
    """Give every measure of one model, in the order of the board."""
    against = {comparison.metric: comparison for comparison in row.floors}
    return tuple(
        _line(row.figures[metric], floors.get(metric), against.get(metric), labels)
        for metric in order(board, floors, labels)
        if metric in row.figures
    )


def subject(board: Board) -> BoardRow | None:
    """Give the row the verdict is about: the student it names, or the last student."""
    students = [row for row in board.rows if row.role is ModelRole.STUDENT]
    verdict = board.verdict.casefold()  # it opens with the student's name, as a sentence does
    named = [row for row in students if verdict.startswith(row.name.casefold())]
    return next(iter([*named, *reversed(students), *board.rows]), None)


def split_verdict(verdict: str) -> tuple[str, str]:
    """Part the first sentence, which is the verdict itself, from those that give reasons."""
    first, _, rest = verdict.partition(". ")
    first = first.removesuffix(".")
    return first[:1].upper() + first[1:], rest.strip()


def overall(row: BoardRow) -> ChipTone:
    """Sum a model's floors up: the worst of them counts."""
    standings = {comparison.standing for comparison in row.floors}
    if Standing.WORSE in standings:
        return ChipTone.BAD
    if Standing.NOT_PROVEN in standings or not standings:
        return ChipTone.OPEN
    return ChipTone.GOOD


def against_floor(comparison: Comparison, count: int) -> Verdict:
    """Say how a figure stands against its floor."""
    if comparison.standing is Standing.BETTER:
        return Verdict(tone=ChipTone.GOOD, word=translate("Measures", "meets floor"))
    if comparison.standing is Standing.WORSE:
        return Verdict(tone=ChipTone.BAD, word=translate("Measures", "below floor"))
    more = ""
    if comparison.cases_needed is not None and comparison.cases_needed > count:
        missing = numbers.count(comparison.cases_needed - count)
        more = translate("Measures", "{count} more tasks").format(count=missing)
    return Verdict(tone=ChipTone.OPEN, word=translate("Measures", "not proven"), more=more)


def _line(
    figure: Figure, floor: float | None, comparison: Comparison | None, labels: Labels
) -> MeasureLine:
    label = labels.metric(figure.metric)
    bounds = numbers.interval(figure)
    interval = None
    if figure.unit is Unit.SHARE:
        interval = Interval(
            value=figure.value,
            low=figure.low,
            high=figure.high,
            floor=floor,
            described=_described(label, figure, floor),
        )
    return MeasureLine(
        label=label,
        explained=labels.explanations.get(figure.metric, ""),
        value=numbers.value(figure),
        bounds=bounds,
        count=figure.count,
        interval=interval,
        verdict=against_floor(comparison, figure.count) if comparison else None,
    )


def _described(label: str, figure: Figure, floor: float | None) -> str:
    text = f"{label}: {numbers.value(figure)}"
    if bounds := numbers.interval(figure):
        text += translate("Measures", ", 95 % interval {bounds}").format(bounds=bounds)
    if floor is not None:
        text += translate("Measures", ", floor {floor}").format(floor=numbers.percent(floor))
    return text
