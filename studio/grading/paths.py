"""Paths to fields of a JSON value: `category`, `items[0].sku`, `["odd key"]`."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from studio.domain.errors import InvalidValueError

Steps: TypeAlias = tuple[str | int, ...]

_STEP = re.compile(r"""\.?([^.\[\]"'\s][^.\[\]]*)|\[(\d{1,9})\]|\["([^"]*)"\]""")


class Absent:
    """Stands for a field that is not there, which differs from null."""


def parse(path: str) -> Steps:
    """Split a path into keys and positions. Raises InvalidValueError."""
    steps: list[str | int] = []
    at = 0
    while match := _STEP.match(path, at):
        name, position, key = match.groups()
        if position is not None:
            steps.append(int(position))
        else:
            steps.append(name if name is not None else key)
        at = match.end()
    if at < len(path) or not steps or path.startswith("."):
        raise InvalidValueError("the field path {path!r} cannot be read", path=path)
    return tuple(steps)


def find(value: object, steps: Steps) -> object:
    """Follow the steps; gives Absent where they lead nowhere."""
    for step in steps:
        value = _field(value, step)
    return value


def _field(value: object, step: str | int) -> object:
    if isinstance(step, int):
        return value[step] if isinstance(value, list) and step < len(value) else Absent
    return value[step] if isinstance(value, Mapping) and step in value else Absent
