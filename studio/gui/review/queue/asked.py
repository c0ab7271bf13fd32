"""What a filter asks for beyond the usual, part by part, so that each can be let go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from studio.domain.review import QueueFilter
from studio.gui import text
from studio.gui.review.queue import words
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.queue_options import QueueOptions

translate = QCoreApplication.translate
USUAL = QueueFilter()
_MOST_NAMED = 2
_MOST_SAID = 32  # characters of a task
# In the order in which they are shown; the order of the queue has a place of its own.
_PARTS = tuple(one.name for one in fields(QueueFilter) if one.name != "order")
_LENGTHS = frozenset({"longer_than", "shorter_than"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Topics, models and reviewers by their ids, and what the answers' tasks say."""

    topics: Mapping[str, str] = field(default_factory=dict)
    models: Mapping[str, str] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, str] = field(default_factory=dict)


def names(options: "QueueOptions", tasks: Mapping[str, str]) -> Names:
    """Take the names out of what there is to choose; ``tasks`` are answers' tasks by their ids."""
    return Names(
        topics={one.key: one.name for one in options.topics},
        models={one.key: one.name for one in options.models},
        reviewers={one.key: one.name for one in options.reviewers},
        tasks=tasks,
    )


def parts(wanted: QueueFilter, known: Names) -> list[tuple[str, str]]:
    """Give what is asked for beyond the usual: its key for ``without``, and words for it."""
    found = []
    for key in _PARTS:
        if key == "shorter_than" and wanted.longer_than is not None:
            continue  # said with the other bound
        if getattr(wanted, key) != getattr(USUAL, key):
            found.append((key, _said(wanted, key, known)))
    return found


def without(wanted: QueueFilter, key: str) -> QueueFilter:
    """Let one part go; both bounds of the length are one."""
    gone = _LENGTHS if key in _LENGTHS else {key}
    usual: dict[str, Any] = {one: getattr(USUAL, one) for one in gone}
    return replace(wanted, **usual)


def cleared(wanted: QueueFilter) -> QueueFilter:
    """Let everything go but the order."""
    return QueueFilter(order=wanted.order)


def title(key: str) -> str:
    """Name a part of a filter."""
    return {
        "text": translate("Asked", "Words"),
        "kinds": translate("Asked", "Kind"),
        "topics": translate("Asked", "Topic"),
        "difficulties": translate("Asked", "Difficulty"),
        "splits": translate("Asked", "Split"),
        "models": translate("Asked", "Teacher"),
        "failed_checks": translate("Asked", "Failed check"),
        "disagree": translate("Asked", "Disagreement"),
        "confidence_below": translate("Asked", "Confidence"),
        "longer_than": translate("Asked", "Length"),
        "shorter_than": translate("Asked", "Length"),
        "reviewers": translate("Asked", "Reviewer"),
        "older_than_days": translate("Asked", "Age"),
        "like": translate("Asked", "Likeness"),
        "state": translate("Asked", "State"),
    }[key]


def nothing() -> str:
    """Name the choice of tasks without any."""
    return translate("Asked", "none")


def check(name: str) -> str:
    """Name a check as the window does."""
    return visible.show(text.said(name.replace("_", " ")))


def _said(wanted: QueueFilter, key: str, known: Names) -> str:
    alone = {
        "text": lambda: f"“{visible.show(wanted.text)}”",
        "disagree": lambda: (
            translate("Asked", "Answers disagree")
            if wanted.disagree
            else translate("Asked", "Answers agree")
        ),
        "confidence_below": lambda: translate("Asked", "Confidence below {share}").format(
            share=text.percent(wanted.confidence_below or 0.0)
        ),
        "longer_than": lambda: _length(wanted),
        "shorter_than": lambda: _length(wanted),
        "older_than_days": lambda: translate(
            "Asked", "Older than %n day(s)", None, wanted.older_than_days or 0
        ),
        "like": lambda: _like(wanted, known),
        "state": lambda: _labelled(key, words.state(wanted.state)),
    }
    if key in alone:
        return alone[key]()
    values = getattr(wanted, key)
    if not values:  # no split in particular, which is more than usual
        return _labelled(key, words.state("all"))
    return _labelled(key, _listed(_named(key, values, known)))


def _like(wanted: QueueFilter, known: Names) -> str:
    label = known.tasks.get(wanted.like or "", "")
    if not label:
        return translate("Asked", "Like one answer")
    short = label if len(label) <= _MOST_SAID else f"{label[: _MOST_SAID - 1]}…"
    return translate("Asked", "Like the answer to “{task}”").format(task=visible.show(short))


def _labelled(key: str, said: str) -> str:
    return translate("Asked", "{what}: {names}").format(what=title(key), names=said)


def disagreement(asked: bool | None) -> str:
    """Say whether answers shall agree."""
    if asked is None:
        return translate("Asked", "Any")
    return translate("Asked", "Disagree") if asked else translate("Asked", "Agree")


def _length(wanted: QueueFilter) -> str:
    low, high = wanted.longer_than, wanted.shorter_than
    if low is None:
        return translate("Asked", "Under {high} characters").format(high=text.number(high or 0))
    if high is None:
        return translate("Asked", "Over {low} characters").format(low=text.number(low))
    return translate("Asked", "{low} to {high} characters").format(
        low=text.number(low), high=text.number(high)
    )


def _named(key: str, values: Iterable[Any], known: Names) -> list[str]:
    def name(value: Any) -> str:  # noqa: ANN401 - whatever the set holds
        if key == "kinds":
            return text.kind(value)
        if key == "difficulties":
            return text.difficulty(value)
        if key == "splits":
            return text.split(value)
        if key == "failed_checks":
            return check(value)
        if value is None:
            return nothing()
        return visible.show(getattr(known, key).get(value, "…"))

    return sorted(map(name, values))


def _listed(found: list[str]) -> str:
    if len(found) <= _MOST_NAMED:
        return ", ".join(found)
    return translate("Asked", "%n chosen", None, len(found))
