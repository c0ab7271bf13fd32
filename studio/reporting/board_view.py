"""The board as tables: which measures head it, each cell's figure and its verdict in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from studio.domain.board import Board, BoardRow, Comparison, Figure, Standing, Unit
from studio.domain.model import ModelRole
from studio.domain.target import Target
from studio.reporting import cost_chart, interval_chart, looks, numbers
from studio.reporting.labels import Labels
from studio.reporting.looks import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the evidence says, as an icon's name, a word, and what would settle it."""

    tone: str
    word: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One figure of one model."""

    value: str
    interval: str = ""
    count: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One measure."""

    metric: str
    label: str
    floor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLine:
    """One model's cells, column by column."""

    name: str
    role: str
    look: Look
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and the models' lines."""

    columns: tuple[Column, ...]
    lines: tuple[ModelLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One model against another by one measure."""

    model: str
    baseline: str
    metric: str
    difference: str
    interval: str
    count: str
    p_value: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """Everything the board's sections print."""

    headline: str
    quality: Table
    effort: Table
    intervals: tuple[tuple[str, Markup], ...]
    quality_cost: Markup | None
    pairs: tuple[Pair, ...]
    more_pairs: tuple[Pair, ...]
    standings: tuple[tuple[str, Verdict], ...]


class BoardBuilder:
    """Lays one board out with the target's floors and the labels of measures."""

    def __init__(self, board: Board, target: Target | None, labels: Labels) -> None:
        self._rows = looks.ordered(board.rows)
        self._floors: Mapping[str, float] = target.floors if target else {}
        self._labels = labels
        self._looks = looks.of(self._rows)
        self._shares, self._efforts = self._metrics()

    def build(self) -> BoardView:
        """Lay out every part."""
        headline = self._shares[0] if self._shares else ""
        pairs = [(pair.metric, self._pair(pair)) for row in self._rows for pair in row.versus]
        return BoardView(
            headline=headline,
            quality=self._table(self._shares),
            effort=self._table(self._efforts),
            intervals=tuple(
                (self._labels.metric(metric), self._intervals(metric)) for metric in self._charted()
            ),
            quality_cost=self._quality_cost(headline),
            pairs=tuple(pair for metric, pair in pairs if metric == headline),
            more_pairs=tuple(pair for metric, pair in pairs if metric != headline),
            standings=tuple(
                (row.name, overall(row.floors))
                for row in self._rows
                if row.role == ModelRole.STUDENT
            ),
        )

    def _metrics(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Measures that are shares (headline first, then those with floors), and all others."""
        units = {key: figure.unit for row in self._rows for key, figure in row.figures.items()}
        first = [*self._labels.headlines, *self._floors]
        ordered = dict.fromkeys([key for key in first if key in units] + list(units))
        shares = tuple(key for key in ordered if units[key] == Unit.SHARE)
        return shares, tuple(key for key in ordered if units[key] != Unit.SHARE)

    def _charted(self) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys([*self._shares[:1], *(k for k in self._shares if k in self._floors)])
        )

    def _table(self, metrics: tuple[str, ...]) -> Table:
        columns = tuple(self._column(metric) for metric in metrics)
        return Table(columns=columns, lines=tuple(self._line(row, metrics) for row in self._rows))

    def _column(self, metric: str) -> Column:
        floor = self._floors.get(metric)
        return Column(
            metric=metric,
            label=self._labels.metric(metric),
            floor="" if floor is None else numbers.goal(floor),
        )

    def _line(self, row: BoardRow, metrics: tuple[str, ...]) -> ModelLine:
        floors = {floor.metric: floor for floor in row.floors}
        return ModelLine(
            name=row.name,
            role=row.role.value,
            look=self._looks[row.name],
            cells=tuple(_cell(row.figures.get(key), floors.get(key)) for key in metrics),
        )

    def _intervals(self, metric: str) -> Markup:
        return interval_chart.build(
            self._rows,
            metric,
            title=self._labels.metric(metric),
            floor=self._floors.get(metric),
            looks=self._looks,
        )

    def _quality_cost(self, headline: str) -> Markup | None:
        costs = {key: figure.unit for row in self._rows for key, figure in row.figures.items()}
        cost = next((key for key, unit in costs.items() if unit == Unit.USD), None)
        if cost is None or not headline:
            return None
        title = f"{self._labels.metric(headline)} against cost per 1,000 requests"
        return cost_chart.build(self._rows, headline, cost, title=title, looks=self._looks)

    def _pair(self, pair: Comparison) -> Pair:
        return Pair(
            model=pair.model,
            baseline=pair.baseline,
            metric=self._labels.metric(pair.metric),
            difference=numbers.difference(pair.difference),
            interval=numbers.difference_interval(pair.difference),
            count=numbers.count(pair.difference.count),
            p_value=numbers.p_value(pair.p_value),
            verdict=_standing(pair),
        )


def overall(floors: tuple[Comparison, ...]) -> Verdict:
    """All floors of one model in one verdict: the worst of them, counted."""
    if not floors:
        return Verdict(tone="neutral", word="no floor set")
    below = sum(floor.standing == Standing.WORSE for floor in floors)
    open_ = sum(floor.standing == Standing.NOT_PROVEN for floor in floors)
    if below:
        return Verdict(tone="bad", word=f"{below} of {len(floors)} below floor")
    if open_:
        return Verdict(tone="open", word=f"{open_} of {len(floors)} floors not proven")
    return Verdict(tone="good", word="meets every floor")


def _cell(figure: Figure | None, floor: Comparison | None) -> Cell:
    if figure is None:
        return Cell(value="")
    return Cell(
        value=numbers.value(figure),
        interval=numbers.interval(figure),
        count=numbers.count(figure.count),
        verdict=None if floor is None else _against_floor(floor),
    )


def _against_floor(floor: Comparison) -> Verdict:
    if floor.standing == Standing.BETTER:
        return Verdict(tone="good", word="meets floor")
    if floor.standing == Standing.WORSE:
        return Verdict(tone="bad", word="below floor")
    return Verdict(tone="open", word="not proven", hint=_needed(floor))


def _standing(pair: Comparison) -> Verdict:
    tone = {Standing.BETTER: "good", Standing.WORSE: "bad", Standing.NOT_PROVEN: "open"}
    return Verdict(tone=tone[pair.standing], word=pair.standing.value, hint=_needed(pair))


def _needed(comparison: Comparison) -> str:
    if comparison.standing != Standing.NOT_PROVEN:
        return ""
    if comparison.cases_needed is None:
        return ""
    return f"about {numbers.count(comparison.cases_needed)} cases needed"
