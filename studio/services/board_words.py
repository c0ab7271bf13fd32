"""What the board says in words: the verdict first, then how it was measured."""

from collections.abc import Sequence

from studio.domain.board import BoardRow, Comparison, Figure, Standing
from studio.domain.model import Model, ModelRole
from studio.services.figures import RESOLUTION
from studio.services.outcomes import usd_per_hour
from studio.store.evaluations import Evaluation

LATENCY = (
    "Latency of local models is measured one request at a time on a sample of the tasks, after "
    "a warm-up that is left out; all other answers were made in batches. Latency of teachers is as "
    "recorded with their calls."
)


def cost_note() -> str:
    """Say how answers are priced."""
    return (
        f"Local answers are priced at {usd_per_hour():.3f} USD an hour for the machine and its "
        "power, over the latency sample; teachers at what their recorded calls cost."
    )


def verdict(rows: Sequence[BoardRow], student: Model | None) -> str:
    """Say whether the student is good enough, and how it stands against the others."""
    row = next((one for one in rows if student and one.model_id == student.model_id), None)
    if row is None:
        return "No student is among the models measured: train one, then evaluate all models."
    parts = [_against_floors(row), _resolution(row)]
    parts += [_against(one) for one in _told(row, rows)]
    return " ".join(part for part in parts if part)


def notes(evaluation: Evaluation, rows: Sequence[BoardRow]) -> tuple[str, ...]:
    """Say how latency and cost were measured, and what is missing."""
    told = []
    if any(row.role in {ModelRole.STUDENT, ModelRole.BASE} for row in rows):
        told += [LATENCY, cost_note()]
    if evaluation.message:
        told.append(f"Measured {evaluation.message}.")
    return tuple(told)


def metric_words(metric: str) -> str:
    """Write a metric's name as a person says it."""
    return metric.replace("_", " ").replace("json", "JSON")


def _against_floors(row: BoardRow) -> str:
    name = row.name[:1].upper() + row.name[1:]
    if not row.floors:
        return f"{name} has no floors to meet: set some in the target."
    below = [one for one in row.floors if one.standing is Standing.WORSE]
    open_ = [one for one in row.floors if one.standing is Standing.NOT_PROVEN]
    if below:
        floors = "floor" if len(below) == 1 else "floors"
        return f"{name} is not good enough yet: below the {floors} of {_names(below)}."
    if open_:
        return f"{name} is not yet proven good enough: {_names(open_)} not proven."
    return f"{name} is good enough: it meets every floor."


def _resolution(row: BoardRow) -> str:
    figure = row.figures.get(RESOLUTION)
    if figure is None:
        return "None of its answers could be graded."
    return f"It resolves {_share(figure)} of {figure.count} held-out tasks."


def _told(row: BoardRow, rows: Sequence[BoardRow]) -> list[Comparison]:
    """Choose the comparisons worth a sentence: base, earlier student, strongest teacher."""
    roles = {other.name: other.role for other in rows}
    teachers = sorted(
        (one for one in rows if one.role is ModelRole.TEACHER and RESOLUTION in one.figures),
        key=lambda one: one.figures[RESOLUTION].value,
    )
    wanted = [one for one in row.versus if roles[one.baseline] is ModelRole.BASE]
    wanted += [one for one in row.versus if roles[one.baseline] is ModelRole.STUDENT][:1]
    wanted += [one for one in row.versus if teachers and one.baseline == teachers[-1].name]
    return wanted


def _against(one: Comparison) -> str:
    points = _points(one.difference)
    if one.standing is Standing.NOT_PROVEN:
        more = f"; about {one.cases_needed:,} tasks would settle it" if one.cases_needed else ""
        return f"Against {one.baseline}: not proven ({points}{more})."
    return f"{one.standing.capitalize()} than {one.baseline} ({points})."


def _names(comparisons: Sequence[Comparison]) -> str:
    *first, last = [metric_words(one.metric) for one in comparisons]
    return f"{', '.join(first)} and {last}" if first else last


def _share(figure: Figure) -> str:
    text = f"{100 * figure.value:.1f} %"
    if figure.low is None or figure.high is None:
        return text
    return f"{text} [{100 * figure.low:.1f}–{100 * figure.high:.1f}]"


def _points(figure: Figure) -> str:
    def signed(value: float) -> str:
        return f"{100 * value:+.1f}".replace("-", "−")

    text = f"{signed(figure.value)} points"
    if figure.low is None or figure.high is None:
        return text
    return f"{text}, 95 % interval {signed(figure.low)} to {signed(figure.high)}"
