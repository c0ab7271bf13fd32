"""Names of measures and charts as people read them, from `resources/report/labels.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio import resources
from studio.domain.run import Method


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSpec:
    """One line of a chart: the metric's name, its label, colour, and smoothing."""

    metric: str
    label: str
    colour: str
    smooth: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSpec:
    """One chart of a run: its title, what it says, whether its axis starts at 0, its lines."""

    key: str
    title: str
    explains: str
    series: tuple[SeriesSpec, ...]
    methods: tuple[Method, ...] = tuple(Method)
    from_zero: bool = False
    reference: float | None = None
    reference_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The names; a key without one is written in plain words."""

    metrics: Mapping[str, str]
    explanations: Mapping[str, str]
    headlines: tuple[str, ...]
    charts: tuple[ChartSpec, ...]
    kinds: Mapping[str, str]
    contracts: Mapping[str, str]

    def metric(self, key: str) -> str:
        """The measure's name in a table's head or a sentence."""
        return self.metrics.get(key) or plain(key)

    def value(self, dimension: str, value: str) -> str:
        """The name of one kind, topic or difficulty; topics are written as the project does."""
        if dimension == "kind":
            return self.kinds.get(value) or plain(value)
        return plain(value) if dimension == "difficulty" else value


def plain(key: str) -> str:
    """A key in words: ``field.order_number`` becomes "Field, order number"."""
    words = key.replace(".", ", ").replace("/", ", ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def load() -> Labels:
    """Read the names that ship with the program."""
    data = tomllib.loads(resources.read_text("report", "labels.toml"))
    metrics = data["metric"]
    return Labels(
        metrics={key: entry["label"] for key, entry in metrics.items()},
        explanations={key: entry["explains"] for key, entry in metrics.items()},
        headlines=tuple(data["headline"]),
        charts=tuple(_chart(entry) for entry in data["chart"]),
        kinds=data["kind"],
        contracts=data["contract"],
    )


def _chart(entry: dict[str, Any]) -> ChartSpec:
    lines = tuple(SeriesSpec(**line) for line in entry["series"])
    methods = tuple(Method(name) for name in entry.get("methods", Method))
    return ChartSpec(**{**entry, "series": lines, "methods": methods})
