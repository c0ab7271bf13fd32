"""What the queue says: its items, orders and states, and how long what is left takes."""

import re

from PySide6.QtCore import QCoreApplication

from studio.domain.review import Progress, QueueItem, QueueOrder, Standing, State
from studio.domain.task import Kind
from studio.gui import text
from studio.reporting import visible

translate = QCoreApplication.translate

_WORDY = re.compile(r"wordy ([\d.]+)×")
_MINUTE, _HOUR = 60, 3600
ICONS = {
    Standing.OPEN: "circle-dashed",
    Standing.ACCEPTED: "circle-check",
    Standing.REJECTED: "circle-x",
    Standing.ESCALATED: "flag",
    Standing.CONFLICT: "users",
}


def title(item: QueueItem) -> str:
    """Name a task by its kind and topic."""
    return place(item.kind, item.topic)


def place(kind: Kind, topic: str | None) -> str:
    """Name a kind and topic."""
    named = visible.show(topic) if topic else translate("Queue", "no topic")
    return translate("Queue", "{kind} × {topic}").format(kind=text.kind(kind), topic=named)


def flag(item: QueueItem) -> str:
    """Say why a task is worth a look; "" where nothing does."""
    wordy = _WORDY.fullmatch(item.flag)
    if wordy:
        ratio = text.number(float(wordy[1]), decimals=1)
        return translate("Queue", "wordy {ratio}×").format(ratio=ratio)
    if item.flag == "A/B disagree":
        return translate("Queue", "A/B disagree")
    if item.flag == "answers disagree":
        return translate("Queue", "answers disagree")
    return text.said(item.flag)


def standing(value: Standing) -> str:
    """Say how a task stands, in a word."""
    return {
        Standing.OPEN: translate("Queue", "open"),
        Standing.ACCEPTED: translate("Queue", "accepted"),
        Standing.REJECTED: translate("Queue", "rejected"),
        Standing.ESCALATED: translate("Queue", "escalated"),
        Standing.CONFLICT: translate("Queue", "conflict"),
    }[value]


def aloud(item: QueueItem, *, on_desk: bool) -> str:
    """Say all that a row shows."""
    parts = [title(item), text.difficulty(item.difficulty), standing(item.standing), flag(item)]
    if on_desk:
        parts.append(translate("Queue", "on the desk"))
    return ", ".join(part for part in parts if part)


def order_in_short(value: QueueOrder) -> str:
    """Name an order of the queue where there is little room."""
    return {
        QueueOrder.BELOW_FLOOR: translate("Queue", "Below floor"),
        QueueOrder.UNCERTAIN: translate("Queue", "Uncertain"),
        QueueOrder.AUDIT: translate("Queue", "Random"),
        QueueOrder.OLDEST: translate("Queue", "Oldest"),
        QueueOrder.NEWEST: translate("Queue", "Newest"),
    }[value]


def order(value: QueueOrder) -> str:
    """Name an order of the queue."""
    return {
        QueueOrder.BELOW_FLOOR: translate("Queue", "Below floor first"),
        QueueOrder.UNCERTAIN: translate("Queue", "Uncertain first"),
        QueueOrder.AUDIT: translate("Queue", "Random audit"),
        QueueOrder.OLDEST: translate("Queue", "Oldest first"),
        QueueOrder.NEWEST: translate("Queue", "Newest first"),
    }[value]


def state(value: State) -> str:
    """Name what tasks are asked for by how they stand."""
    return {
        "open": translate("Queue", "Open"),
        "accepted": translate("Queue", "Accepted"),
        "rejected": translate("Queue", "Rejected"),
        "escalated": translate("Queue", "Escalated"),
        "conflict": translate("Queue", "Conflict"),
        "decided": translate("Queue", "Decided"),
        "all": translate("Queue", "All"),
    }[value]


def pace(progress: Progress) -> str:
    """Say how fast the work goes and how long the rest takes; "" before anything was timed."""
    if progress.pace is None or progress.seconds_left is None:
        return ""
    return translate("Queue", "{pace} per item, {left} left").format(
        pace=duration(progress.pace), left=duration(progress.seconds_left)
    )


def duration(seconds: float) -> str:
    """Write a time in its largest one or two units: "41 s", "12 min", "1 h 26 min"."""
    whole = round(seconds)
    if whole < _MINUTE:
        return translate("Queue", "{count} s").format(count=whole)
    minutes = round(seconds / _MINUTE)
    if minutes < _HOUR // _MINUTE:
        return translate("Queue", "{count} min").format(count=minutes)
    hours, rest = divmod(minutes, _HOUR // _MINUTE)
    return translate("Queue", "{hours} h {minutes} min").format(
        hours=text.number(hours), minutes=rest
    )
