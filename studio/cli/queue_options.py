"""Options that say which tasks of the review queue are wanted."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

import click

from studio.domain.errors import NotFoundError
from studio.domain.ids import ModelId, RaterId, TopicId
from studio.domain.review import QueueFilter, QueueOrder, State
from studio.domain.task import Difficulty, Kind, Split
from studio.project import Project
from studio.services.queue_options import Option

Function = TypeVar("Function", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--where", "words", default="", help="Only tasks that say these words."),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice([one.value for one in Kind]),
        help="May be given again.",
    ),
    click.option("--topic", "topics", multiple=True, help="A topic's name; may be given again."),
    click.option(
        "--difficulty",
        "difficulties",
        multiple=True,
        type=click.Choice([one.value for one in Difficulty]),
        help="May be given again.",
    ),
    click.option(
        "--split",
        "splits",
        multiple=True,
        type=click.Choice([one.value for one in Split]),
        default=[Split.TRAIN.value],
        show_default=True,
        help="May be given again.",
    ),
    click.option("--teacher", "teachers", multiple=True, help="Whose answers; may be given again."),
    click.option("--failed", multiple=True, metavar="CHECK", help="A check that an answer failed."),
    click.option("--disagree/--agree", default=None, help="Whether the teachers disagree."),
    click.option(
        "--confidence-below", type=click.FloatRange(0, 1), help="0 to 1; the least certain tasks."
    ),
    click.option(
        "--longer-than",
        type=click.IntRange(min=0),
        metavar="CHARACTERS",
        help="Only tasks with an answer longer than this.",
    ),
    click.option(
        "--shorter-than",
        type=click.IntRange(min=0),
        metavar="CHARACTERS",
        help="Only tasks whose answers are all shorter than this.",
    ),
    click.option("--reviewer", "reviewers", multiple=True, help="Who decided on it."),
    click.option(
        "--older-than",
        type=click.IntRange(min=0),
        metavar="DAYS",
        help="Only tasks whose newest answer is older than this.",
    ),
    click.option("--like", metavar="CANDIDATE", help="Answers like this one."),
    click.option(
        "--state",
        type=click.Choice(get_args(State)),
        default="open",
        show_default=True,
        help="How far the tasks' answers are judged.",
    ),
    click.option(
        "--order",
        type=click.Choice([one.value for one in QueueOrder]),
        default=QueueOrder.BELOW_FLOOR.value,
        show_default=True,
        help="below_floor: the cell furthest below its floor; uncertain: where teachers disagree "
        "most; audit: by chance.",
    ),
)


def filtered(function: Function) -> Function:
    """Give a command the options of a filter; ``read`` makes the filter of them."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def read(
    project: Project,
    *,
    words: str,
    kinds: tuple[str, ...],
    topics: tuple[str, ...],
    difficulties: tuple[str, ...],
    splits: tuple[str, ...],
    teachers: tuple[str, ...],
    failed: tuple[str, ...],
    disagree: bool | None,
    confidence_below: float | None,
    longer_than: int | None,
    shorter_than: int | None,
    reviewers: tuple[str, ...],
    older_than: int | None,
    like: str | None,
    state: State,
    order: str,
) -> QueueFilter:
    """Make a filter of the options. Raises NotFoundError for names that the project has not."""
    known = project.queue.names()
    return QueueFilter(
        text=words,
        kinds=frozenset(map(Kind, kinds)),
        topics=frozenset(
            TopicId(one) if one else None for one in _keys("topic", topics, known.topics)
        ),
        difficulties=frozenset(map(Difficulty, difficulties)),
        splits=frozenset(map(Split, splits)),
        models=frozenset(ModelId(one) for one in _keys("teacher", teachers, known.models)),
        failed_checks=frozenset(_keys("failed check", failed, known.failed_checks)),
        disagree=disagree,
        confidence_below=confidence_below,
        longer_than=longer_than,
        shorter_than=shorter_than,
        reviewers=frozenset(RaterId(one) for one in _keys("reviewer", reviewers, known.reviewers)),
        older_than_days=older_than,
        like=project.ids.candidate(like) if like else None,
        state=state,
        order=QueueOrder(order),
    )


def _keys(what: str, wanted: tuple[str, ...], known: tuple[Option, ...]) -> list[str]:
    keys = {one.name: one.key for one in known}
    for name in wanted:
        if name not in keys:
            raise NotFoundError(
                "there is no {what} {name} in the project; {there}",
                what=what,
                name=repr(name),
                there=f"use: {', '.join(filter(None, keys))}" if any(keys) else "it has none yet",
            )
    return [keys[name] for name in wanted]
