"""What each cell of the grid shows in each view: its number, its colour's step, its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from studio.domain.distribution import Place
from studio.domain.grid import Grid, Part, whole
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.gui import text

translate = QCoreApplication.translate

KINDS: tuple[Kind | None, ...] = (*Kind, None)  # the last row sums the others up
MOST_SOURCES = 3
_STEPS = 3  # of deviation either way
_DOT = " · "


class Mode(StrEnum):
    """What the grid shows."""

    TARGET = "target"
    GAPS = "gaps"
    SPLIT = "split"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One cell: a strong number, a fainter rest, and a step of a colour scale.

    ``scale`` is "deviation" (step 0 to 6, 3 is on target), "ramp" (0 to 6), or "" for sums.
    ``short`` says that a sum is off its target, ``below`` that a floor is missed.
    """

    strong: str
    rest: str = ""
    scale: str = ""
    step: int = 0
    below: bool = False
    short: bool = False
    parts: tuple[int, ...] = ()

    @property
    def whole(self) -> str:
        """Both together, as a table without colour would print them."""
        return f"{self.strong}{self.rest}"


class Figures:
    """All figures of one grid in one view; made when first asked for."""

    def __init__(
        self, grid: Grid, mode: Mode = Mode.TARGET, level: Difficulty | None = None
    ) -> None:
        self.grid, self.mode, self.level = grid, mode, level
        known = tuple(grid.by_source(grid.places()))
        self.sources = known[:MOST_SOURCES]
        self.has_others = len(known) > MOST_SOURCES
        self._made: dict[tuple[int, int], Figure] = {}
        self._places: dict[tuple[int, int], tuple[Place, ...]] = {}
        self._largest = self._largest_gap() if mode is Mode.GAPS else 0.0
        self._most = self._most_tasks()

    @property
    def columns(self) -> int:
        """The topics, and one column that sums them up."""
        return len(self.grid.topics) + 1

    def part(self, row: int, column: int) -> Part:
        """Say which cells a place of the grid stands for."""
        return Part(kind=KINDS[row], topic_id=self._topic(column), difficulty=self.level)

    def figure(self, row: int, column: int) -> Figure:
        """Give what one place of the grid shows."""
        key = row, column
        if key not in self._made:
            self._made[key] = self._make(row, column)
        return self._made[key]

    def places(self, row: int, column: int) -> tuple[Place, ...]:
        """Give the cells behind one place of the grid."""
        key = row, column
        if key not in self._places:
            self._places[key] = self.grid.places(self.part(row, column))
        return self._places[key]

    def is_sum(self, row: int, column: int) -> bool:
        """Tell whether a place sums others up."""
        return KINDS[row] is None or column == len(self.grid.topics)

    def head(self, column: int) -> str:
        """Name a column."""
        if column < len(self.grid.topics):
            return self.grid.topics[column].name
        planned = self.grid.is_planned
        return {
            Mode.TARGET: translate("Grid", "share / target") if planned
            else translate("Grid", "share"),
            Mode.GAPS: translate("Grid", "difference"),
            Mode.SPLIT: translate("Grid", "all topics"),
            Mode.SOURCE: translate("Grid", "all topics"),
        }[self.mode]  # fmt: skip

    def spoken(self, row: int, column: int) -> str:
        """Say a cell's value in words, with all that its colour and marks tell."""
        places, grid = self.places(row, column), self.grid
        count = grid.actual(places)
        if self.mode is Mode.SPLIT:
            said = [splits(grid, places)]
        elif self.mode is Mode.SOURCE:
            said = [named_sources(grid, places) or translate("Grid", "no tasks")]
        elif grid.is_planned and not grid.total:
            said = [
                translate("Grid", "%n task(s)", "", count),
                translate("Grid", "target {share}").format(share=text.percent(grid.share(places))),
            ]
        elif grid.is_planned:
            said = [
                translate("Grid", "{count} of {wanted} tasks").format(
                    count=text.number(count), wanted=text.number(whole(grid.wanted(places)))
                ),
                _standing(grid.deviation(places)),
            ]
        else:
            said = [translate("Grid", "%n task(s)", "", count)]
        if grid.is_below_floor(places):
            said.append(translate("Grid", "below floor"))
        return ", ".join(said)

    def _make(self, row: int, column: int) -> Figure:
        places = self.places(row, column)
        if self.mode is Mode.SPLIT:
            return self._counts(row, column, tuple(self.grid.by_split(places).values()))
        if self.mode is Mode.SOURCE:
            return self._counts(row, column, self._by_source(places))
        if self.mode is Mode.GAPS:
            return self._gap(row, column)
        return self._target(row, column)

    def _target(self, row: int, column: int) -> Figure:
        places, grid = self.places(row, column), self.grid
        below = grid.is_below_floor(places)
        if column == len(grid.topics):
            return self._share(row, places)
        count = text.number(grid.actual(places))
        rest = f" / {self._wanted(places)}" if grid.is_planned else ""
        if self.is_sum(row, column):
            return Figure(strong=count, rest=rest, short=self._is_short(places))
        scale, step = self._color(places, grid.deviation(places))
        return Figure(strong=count, rest=rest, scale=scale, step=step, below=below)

    def _wanted(self, places: Sequence[Place]) -> str:
        """Say how many tasks are wanted, or which share where there is nothing to share yet."""
        grid = self.grid
        if not grid.total:
            return text.percent(grid.share(places))
        return text.number(whole(grid.wanted(places)))

    def _share(self, row: int, places: Sequence[Place]) -> Figure:
        grid = self.grid
        if KINDS[row] is None:
            planned = grid.distribution.planned
            rest = f" / {text.number(planned)}" if planned else ""
            return Figure(strong=text.number(grid.actual(places)), rest=rest)
        share = text.number(grid.actual_share(places) * 100)
        target = f" / {text.number(grid.share(places) * 100)}" if grid.is_planned else ""
        return Figure(strong=share, rest=f"{target}\u202f%", short=self._is_short(places))

    def _gap(self, row: int, column: int) -> Figure:
        places, grid = self.places(row, column), self.grid
        difference = grid.actual(places) - grid.wanted(places) if grid.is_planned else 0.0
        gap = round(difference)
        strong = f"+{text.number(gap)}" if gap > 0 else text.number(gap)
        if self.is_sum(row, column):
            return Figure(strong=strong, short=self._is_short(places))
        step = 0
        if gap and self._largest:
            size = min(_STEPS, 1 + int(_STEPS * abs(gap) / (self._largest + 1e-9)))
            step = size if gap > 0 else -size
        scale, shown = self._color(places, step)
        below = grid.is_below_floor(places)
        return Figure(strong=strong, scale=scale, step=shown, below=below)

    def _counts(self, row: int, column: int, parts: tuple[int, ...]) -> Figure:
        places = self.places(row, column)
        shown = _DOT.join(text.number(part) for part in parts)
        if self.is_sum(row, column):
            return Figure(strong=shown, parts=parts)
        below = self.grid.is_below_floor(places)
        return Figure(
            strong=shown, scale="ramp", step=self._ramp(places, most=3), below=below, parts=parts
        )

    def _by_source(self, places: Sequence[Place]) -> tuple[int, ...]:
        found = self.grid.by_source(places)
        main = tuple(found.pop(source, 0) for source in self.sources)
        return (*main, sum(found.values())) if self.has_others else main

    def _color(self, places: Sequence[Place], deviation: int) -> tuple[str, int]:
        if self.grid.is_planned:
            return "deviation", deviation + _STEPS
        return "ramp", self._ramp(places)

    def _ramp(self, places: Sequence[Place], *, most: int = 5) -> int:
        """Give the step for a count; only cells without tasks have the lowest."""
        count = self.grid.actual(places)
        return 1 + (most - 1) * count // self._most if count else 0

    def _is_short(self, places: Sequence[Place]) -> bool:
        return self.grid.is_planned and self.grid.deviation(places) <= -2

    def _topic(self, column: int) -> TopicId | None:
        topics = self.grid.topics
        return topics[column].topic_id if column < len(topics) else None

    def _cells(self) -> Sequence[tuple[Place, ...]]:
        return [
            self.places(row, column)
            for row in range(len(KINDS) - 1)
            for column in range(len(self.grid.topics))
        ]

    def _largest_gap(self) -> float:
        gaps = (abs(round(self.grid.actual(one) - self.grid.wanted(one))) for one in self._cells())
        return max(gaps, default=0.0)

    def _most_tasks(self) -> int:
        return max((self.grid.actual(one) for one in self._cells()), default=0)


def splits(grid: Grid, places: Sequence[Place]) -> str:
    """Count some cells' tasks by split, in words."""
    counted = grid.by_split(places).items()
    return ", ".join(f"{text.split(split)} {text.number(count)}" for split, count in counted)


def named_sources(grid: Grid, places: Sequence[Place]) -> str:
    """Count some cells' tasks by source, in words."""
    counted = grid.by_source(places).items()
    return ", ".join(f"{source_name(source)} {text.number(count)}" for source, count in counted)


def source_name(source: str | None) -> str:
    """Name a source, or say that there is none."""
    return source if source is not None else translate("Grid", "no source")


def _standing(deviation: int) -> str:
    return {
        -3: translate("Grid", "far below target"),
        -2: translate("Grid", "below target"),
        -1: translate("Grid", "a little below target"),
        0: translate("Grid", "on target"),
        1: translate("Grid", "a little above target"),
        2: translate("Grid", "above target"),
        3: translate("Grid", "far above target"),
    }[deviation]
