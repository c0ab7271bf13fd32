"""Every aspect tells points apart by colour and shape together."""

import pytest

from studio.domain.ids import TaskId
from studio.domain.task import Kind, Split
from studio.gui.design.coverage import aspects
from studio.gui.design.coverage.aspects import MOST_NAMES, Aspect
from studio.store.coverage import Point


def _point(
    number: int,
    *,
    topic: str | None = None,
    source: str | None = None,
    resolved: bool | None = None,
) -> Point:
    return Point(
        task_id=TaskId(f"t{number}"),
        first="",
        kind=list(Kind)[number % len(Kind)],
        split=list(Split)[number % len(Split)],
        source=source,
        topic=topic,
        resolved=resolved,
    )


POINTS = [
    _point(n, topic=f"topic {n % 5}", source=f"source {n % 3}", resolved=(True, False, None)[n % 3])
    for n in range(30)
]


@pytest.mark.parametrize("aspect", list(Aspect))
def test_no_two_entries_look_the_same(aspect: Aspect) -> None:
    entries = aspects.code(POINTS, aspect).categories

    assert len({(one.series, one.shape) for one in entries}) == len(entries) > 1
    assert len({one.shape for one in entries}) >= min(len(entries), 3)


@pytest.mark.parametrize("aspect", list(Aspect))
def test_the_legend_counts_every_point_once(aspect: Aspect) -> None:
    coding = aspects.code(POINTS, aspect)

    assert sum(one.count for one in coding.categories) == len(POINTS) == len(coding.codes)
    assert coding.codes.max() == len(coding.categories) - 1


def test_a_kind_keeps_its_look_when_others_are_missing() -> None:
    alone = aspects.code([POINTS[3]], Aspect.KIND).categories[0]
    among = aspects.code(POINTS, Aspect.KIND).categories[3]

    assert (alone.name, alone.series, alone.shape) == (among.name, among.series, among.shape)


def test_the_rarest_of_many_names_are_one_entry() -> None:
    points = [_point(n, topic=f"topic {n // 2}") for n in range(40)] + [_point(99)]
    names = [one.name for one in aspects.code(points, Aspect.TOPIC).categories]

    assert len(names) == MOST_NAMES + 2
    assert names[-2:] == ["others", "no topic"]


def test_no_points_have_no_entries() -> None:
    assert aspects.code([], Aspect.SPLIT).categories == ()
