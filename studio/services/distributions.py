"""Preset distributions: named shares from ``resources/catalogue/distributions.toml``."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from studio import resources
from studio.domain.distribution import Distribution, Place
from studio.domain.errors import NotFoundError
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Shares (0-1, summing to 1) by kind and difficulty; ``note`` says whom they suit."""

    key: str
    title: str
    note: str
    shares: Mapping[tuple[Kind, Difficulty], float]

    def spread(self, topics: Sequence[TopicId]) -> list[tuple[list[Place], float]]:
        """Give every kind and difficulty its share, to be parted evenly among the topics."""
        return [
            ([Place(kind=kind, topic_id=one, difficulty=difficulty) for one in topics], share)
            for (kind, difficulty), share in self.shares.items()
        ]

    def apply(self, distribution: Distribution, topics: Sequence[TopicId]) -> Distribution:
        """Give a distribution these shares; its floors and its planned total stay."""
        floors = {place: replace(plan, share=0.0) for place, plan in distribution.cells.items()}
        emptied = replace(distribution, cells=floors)
        return emptied.with_shares(self.spread(topics))


def listing() -> tuple[Preset, ...]:
    """Give every preset in the order of the file."""
    return tuple(_preset(key, entry) for key, entry in _read().items())


def find(name: str) -> Preset:
    """Find a preset by its key or title; raises NotFoundError naming those there are."""
    wanted = name.strip().casefold().replace(" ", "-").replace("_", "-")
    for preset in listing():
        if wanted in {preset.key, preset.title.casefold().replace(" ", "-")}:
            return preset
    known = ", ".join(preset.key for preset in listing())
    raise NotFoundError("there is no preset {name!r}; use one of {known}", name=name, known=known)


def _preset(key: str, entry: Mapping[str, Any]) -> Preset:
    percents = {
        (Kind(kind), difficulty): percent
        for kind, row in entry["shares"].items()
        for difficulty, percent in zip(Difficulty, row, strict=True)
    }
    total = sum(percents.values())
    return Preset(
        key=key,
        title=entry["title"],
        note=entry["note"],
        shares={place: percent / total for place, percent in percents.items()},
    )


def _read() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(resources.read_text("catalogue", "distributions.toml"))
