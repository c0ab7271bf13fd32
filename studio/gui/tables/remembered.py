"""A table's columns as a person left them: widths, order, which show, and by which it sorts."""

from dataclasses import dataclass, field
from typing import Any

from studio.gui.tables.source import Column
from studio.gui.widgets.remembering import Remembers


@dataclass(slots=True, kw_only=True)
class Layout:
    """Keys of columns in their order, of those hidden, widths at 100 % zoom, and the order."""

    order: list[str]
    hidden: set[str]
    widths: dict[str, int] = field(default_factory=dict)
    sort: tuple[str, bool] | None = None


def first(columns: tuple[Column, ...]) -> Layout:
    """Give the layout that nobody changed yet."""
    return Layout(
        order=[column.key for column in columns],
        hidden={column.key for column in columns if column.hidden},
        widths={column.key: column.width for column in columns},
    )


def load(memory: Remembers | None, key: str, columns: tuple[Column, ...]) -> Layout:
    """Read what was kept; what does not fit the columns any more counts as not said."""
    layout = first(columns)
    kept = memory.get(key) if memory is not None and key else None
    if not isinstance(kept, dict):
        return layout
    known = set(layout.order)
    order = [one for one in _texts(kept.get("order")) if one in known]
    layout.order = [*dict.fromkeys([*order, *layout.order])]
    if isinstance(kept.get("hidden"), list):
        layout.hidden = {one for one in _texts(kept["hidden"]) if one in known}
    widths = kept.get("widths")
    if isinstance(widths, dict):
        fitting = {one: width for one, width in widths.items() if one in known and _is_width(width)}
        layout.widths |= fitting
    layout.sort = _sort(kept.get("sort"), columns)
    return layout


def save(memory: Remembers | None, key: str, layout: Layout) -> None:
    """Keep the layout."""
    if memory is not None and key:
        kept = {
            "order": layout.order,
            "hidden": sorted(layout.hidden),
            "widths": layout.widths,
            "sort": list(layout.sort) if layout.sort else [],
        }
        memory.set(key, kept)


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - whatever the settings file holds
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _is_width(value: object) -> bool:
    return isinstance(value, int) and 16 <= value <= 4000


def _sort(value: Any, columns: tuple[Column, ...]) -> tuple[str, bool] | None:  # noqa: ANN401
    if isinstance(value, list) and len(value) == 2 and isinstance(value[1], bool):
        sortable = {column.key for column in columns if column.sortable}
        if value[0] in sortable:
            return value[0], value[1]
    return None
