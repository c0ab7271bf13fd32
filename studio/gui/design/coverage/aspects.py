"""What the map's points are coloured and shaped by."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from studio.domain.task import Kind, Split
from studio.gui import text
from studio.store.coverage import Point

translate = QCoreApplication.translate

# Twelve looks that differ in both; after that colours come again with other shapes.
_COLORS = ("blue", "orange", "green", "vermillion", "purple", "ink", "sky", "yellow")
_SHAPES = ("circle", "square", "triangle", "diamond", "circle_open", "triangle_down")
MOST_NAMES = 11


class Aspect(StrEnum):
    """What tells the points apart."""

    TOPIC = "topic"
    KIND = "kind"
    SPLIT = "split"
    SOURCE = "source"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One entry of the legend: its name, how many tasks, a colour of the series, a shape."""

    name: str
    count: int
    series: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """The legend, and for each point the number of its entry."""

    categories: tuple[Category, ...]
    codes: NDArray[np.int64]


def title(aspect: Aspect) -> str:
    """Name an aspect."""
    return {
        Aspect.TOPIC: translate("Aspect", "Topic"),
        Aspect.KIND: translate("Aspect", "Kind"),
        Aspect.SPLIT: translate("Aspect", "Split"),
        Aspect.SOURCE: translate("Aspect", "Source"),
        Aspect.OUTCOME: translate("Aspect", "Outcome"),
    }[aspect]


def code(points: Sequence[Point], aspect: Aspect) -> Coding:
    """Tell the points apart by an aspect; of many names the rarest are one entry."""
    if aspect is Aspect.KIND:
        names = {kind: text.kind(kind) for kind in Kind}
        return _coding([names[one.kind] for one in points], list(names.values()))
    if aspect is Aspect.SPLIT:
        names_of = {split: text.split(split) for split in Split}
        return _coding([names_of[one.split] for one in points], list(names_of.values()))
    if aspect is Aspect.OUTCOME:
        return _outcomes(points)
    if aspect is Aspect.TOPIC:
        found = [one.topic for one in points]
        return _named(found, translate("Aspect", "no topic"))
    return _named([one.source for one in points], translate("Aspect", "no source"))


def _outcomes(points: Sequence[Point]) -> Coding:
    said = {
        True: translate("Aspect", "resolved"),
        False: translate("Aspect", "not resolved"),
        None: translate("Aspect", "not measured"),
    }
    coding = _coding([said[one.resolved] for one in points], list(said.values()))
    looks = {
        said[True]: ("green", "circle"),
        said[False]: ("vermillion", "triangle_down"),
        said[None]: ("ink", "circle_open"),
    }
    categories = tuple(
        Category(
            name=one.name, count=one.count, series=looks[one.name][0], shape=looks[one.name][1]
        )
        for one in coding.categories
    )
    return Coding(categories=categories, codes=coding.codes)


def _named(names: Sequence[str | None], missing: str) -> Coding:
    counts = Counter(name for name in names if name)
    kept = sorted(name for name, _ in counts.most_common(MOST_NAMES))
    others = translate("Aspect", "others")
    known = set(kept)
    said = [missing if not name else name if name in known else others for name in names]
    return _coding(said, [*kept, others, missing])


def _coding(said: Sequence[str], order: Sequence[str]) -> Coding:
    """Number the names that occur, each with its look by its place in the order."""
    counts = Counter(said)
    shown = [(place, name) for place, name in enumerate(order) if counts[name]]
    numbers = {name: number for number, (_, name) in enumerate(shown)}
    categories = tuple(
        Category(
            name=name,
            count=counts[name],
            series=_COLORS[place % len(_COLORS)],
            shape=_SHAPES[place % len(_SHAPES)],
        )
        for place, name in shown
    )
    return Coding(categories=categories, codes=np.array([numbers[name] for name in said], np.int64))
