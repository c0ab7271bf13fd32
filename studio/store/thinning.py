"""Decides which of many backups are worth their room: sons, fathers and grandfathers."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

DAYS = 7
WEEKS = 5
MONTHS = 12


def surplus(backups: Mapping[Path, datetime]) -> set[Path]:
    """Give the backups that can go.

    Kept are the newest of each of the last 7 days, 5 weeks (Monday to Sunday) and 12 months that
    have one; the newest of all is always among them.
    """
    newest_first = sorted(backups.items(), key=lambda pair: pair[1], reverse=True)
    kept = (
        _newest_of_each(newest_first, _day)[:DAYS]
        + _newest_of_each(newest_first, _week)[:WEEKS]
        + _newest_of_each(newest_first, _month)[:MONTHS]
    )
    return set(backups) - set(kept)


def _newest_of_each(
    newest_first: list[tuple[Path, datetime]], period: Callable[[datetime], object]
) -> list[Path]:
    first: dict[object, Path] = {}
    for file, moment in newest_first:
        first.setdefault(period(moment), file)
    return list(first.values())


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
