"""What the board says in words: the verdict first, then how it was measured."""

from collections.abc import Sequence

from studio.domain.board import BoardRow, Comparison, Figure, Standing
from studio.domain.model import Model, ModelRole
from studio.domain.sentence import Sentence
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
        return Sentence(
            "No student is among the models measured: train one, then evaluate all models."
        )
    parts = [_against_floors(row), _resolution(row)]
    parts += [_against(one) for one in _told(row, rows)]
    return Sentence.joined(" ", parts)


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
        return Sentence("{name} has no floors to meet: set some in the target.", name=name)
    below = [one for one in row.floors if one.standing is Standing.WORSE]
    open_ = [one for one in row.floors if one.standing is Standing.NOT_PROVEN]
    if below:
        return Sentence(
            "{name} is not good enough yet: below {floors}.", name=name, floors=_floors(below)
        )
    if open_:
        return Sentence(
            "{name} is not yet proven good enough: {metrics} not proven.",
            name=name,
            metrics=_names(open_),
        )
    return Sentence("{name} is good enough: it meets every floor.", name=name)


def _floors(below: Sequence[Comparison]) -> Sentence:
    if len(below) == 1:
        return Sentence("the floor of {metrics}", metrics=_names(below))
    return Sentence("the floors of {metrics}", metrics=_names(below))


def _resolution(row: BoardRow) -> str:
    figure = row.figures.get(RESOLUTION)
    if figure is None:
        return Sentence("None of its answers could be graded.")
    return Sentence(
        "It resolves {share} of {count} held-out tasks.", share=_share(figure), count=figure.count
    )


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
        if one.cases_needed:
            points = Sentence(
                "{points}; about {count:,} tasks would settle it",
                points=points,
                count=one.cases_needed,
            )
        return Sentence(
            "Against {baseline}: not proven ({points}).", baseline=one.baseline, points=points
        )
    if one.standing is Standing.BETTER:
        return Sentence("Better than {baseline} ({points}).", baseline=one.baseline, points=points)
    return Sentence("Worse than {baseline} ({points}).", baseline=one.baseline, points=points)


def _names(comparisons: Sequence[Comparison]) -> str:
    *first, last = [Sentence("{metric}", metric=metric_words(one.metric)) for one in comparisons]
    if not first:
        return last
    return Sentence("{first} and {last}", first=Sentence.joined(", ", first), last=last)


def _share(figure: Figure) -> str:
    value = 100 * figure.value
    if figure.low is None or figure.high is None:
        return Sentence("{value:.1f} %", value=value)
    return Sentence(
        "{value:.1f} % [{low:.1f}–{high:.1f}]",
        value=value,
        low=100 * figure.low,
        high=100 * figure.high,
    )


def _points(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return Sentence("{value} points", value=_signed(figure.value))
    return Sentence(
        "{value} points, 95 % interval {low} to {high}",
        value=_signed(figure.value),
        low=_signed(figure.low),
        high=_signed(figure.high),
    )


def _signed(share: float) -> Sentence:
    points = 100 * share
    if f"{points:+.1f}".startswith("-"):
        return Sentence("−{points:.1f}", points=-points)
    return Sentence("{points:+.1f}", points=points)
