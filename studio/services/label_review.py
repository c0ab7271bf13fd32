"""Lists the tasks that read unlike their label: for a person to look at, never to overwrite."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from studio.curation import suggesting
from studio.curation.suggesting import Accuracy, Example, Suggester, Suggestion
from studio.domain import message
from studio.domain.change import ChangeSet, Entity
from studio.domain.counted import counted
from studio.domain.ids import TaskId
from studio.domain.message import Conversation
from studio.domain.task import Kind
from studio.store import changes, dismissals, events, json_text, known_tasks, task_edits, topics
from studio.store.database import Database
from studio.store.dismissals import Dismissal
from studio.store.known_tasks import KnownTask

LEAST_SURE = 0.6
_SHOWN = 200
_BATCH = 200
_TASKS = frozenset({Entity.TASK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A task whose label its nearest neighbours do not have.

    ``aspect`` is "kind" or "topic", ``confidence`` 0 to 1, ``neighbours`` the nearest tasks'
    first lines.
    """

    task_id: TaskId
    text: str
    aspect: str
    label: str
    suggested: str
    confidence: float
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """What a review needs of the project."""

    known: tuple[KnownTask, ...] = ()
    dismissed: frozenset[Dismissal] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The doubts, surest first; ``agreement`` says by aspect how often the two agree at all."""

    doubts: tuple[Doubt, ...] = ()
    agreement: Mapping[str, Accuracy] = field(default_factory=dict)


class LabelReviewService:
    """Reads for a review, and does what a person decided; owns transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def material(self) -> Labelled:
        """Give what ``review`` looks through; a second for 100,000 tasks."""
        return Labelled(known=known_tasks.listing(self._db), dismissed=dismissals.listing(self._db))

    def apply(self, doubts: Sequence[Doubt]) -> ChangeSet:
        """Give these tasks the labels that were suggested, in one step."""
        label = f"Relabel {counted(len({one.task_id for one in doubts}), 'task')}"
        with changes.recording(self._db, label):
            known = topics.ensure(
                self._db, {one.suggested for one in doubts if one.aspect == "topic"}
            )
            for (aspect, name), task_ids in _by_label(doubts).items():
                kind = Kind(name) if aspect == "kind" else None
                topic_id = known[name] if aspect == "topic" else None
                task_edits.label(self._db, task_ids, kind=kind, topic_id=topic_id)
            if doubts:
                events.record(self._db, "task_label", label=label, detail={"tasks": len(doubts)})
        return ChangeSet(label=label, entities=_TASKS if doubts else frozenset())

    def dismiss(self, doubts: Sequence[Doubt]) -> ChangeSet:
        """Keep these labels; the same suggestion is not made again."""
        dismissals.add_many(
            self._db,
            (
                Dismissal(task_id=one.task_id, aspect=one.aspect, label=one.suggested)
                for one in doubts
            ),
        )
        return ChangeSet(label=f"Keep {counted(len(doubts), 'label')}")


def review(labelled: Labelled, *, progress: Callable[[int, int], None] | None = None) -> Review:
    """Ask of every task what the others say it is; pure, some seconds for ten thousand tasks."""
    tasks = {one.task_id: (one, _messages(one)) for one in labelled.known}
    examples = [_example(one, messages) for one, messages in tasks.values()]
    texts = {one.name: one.text for one in examples}
    labels = {one.name: one.labels for one in examples}
    agreed: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    doubts: list[Doubt] = []
    for done, (name, found) in enumerate(Suggester(examples).suggest(texts), start=1):
        for aspect, one in found.items():
            said = labels[name].get(aspect)
            if said is None:
                continue
            asked[aspect] += 1
            agreed[aspect] += one.label == said
            doubt = _doubt(TaskId(name), aspect, said, one, tasks)
            if _is_worth_a_look(doubt, labelled.dismissed):
                doubts.append(doubt)
        if progress is not None and done % _BATCH == 0:
            progress(done, len(texts))
    return Review(
        doubts=tuple(sorted(doubts, key=lambda one: -one.confidence)),
        agreement={a: Accuracy(right=agreed[a], of=count) for a, count in asked.items()},
    )


def _doubt(
    task_id: TaskId,
    aspect: str,
    said: str,
    found: Suggestion,
    tasks: Mapping[TaskId, tuple[KnownTask, Conversation]],
) -> Doubt:
    near = (_first(tasks[TaskId(one.name)][1]) for one in found.neighbours)
    return Doubt(
        task_id=task_id,
        text=_first(tasks[task_id][1]),
        aspect=aspect,
        label=said,
        suggested=found.label,
        confidence=found.confidence,
        neighbours=tuple(near),
    )


def _is_worth_a_look(doubt: Doubt, dismissed: frozenset[Dismissal]) -> bool:
    key = Dismissal(task_id=doubt.task_id, aspect=doubt.aspect, label=doubt.suggested)
    return (
        doubt.suggested != doubt.label and doubt.confidence >= LEAST_SURE and key not in dismissed
    )


def _by_label(doubts: Iterable[Doubt]) -> dict[tuple[str, str], list[TaskId]]:
    found: dict[tuple[str, str], list[TaskId]] = defaultdict(list)
    for one in doubts:
        found[one.aspect, one.suggested].append(one.task_id)
    return found


def _example(one: KnownTask, messages: Conversation) -> Example:
    turns = [turn.content for turn in messages if turn.role == "user"]
    labels = {"kind": one.kind.value} | ({"topic": one.topic} if one.topic else {})
    return Example(name=one.task_id, text=suggesting.text_of(turns), labels=labels)


def _messages(one: KnownTask) -> Conversation:
    return message.from_json(json_text.load(one.messages))


def _first(messages: Conversation) -> str:
    said = next((turn.content for turn in messages if turn.role == "user"), "")
    return " ".join(said[: 2 * _SHOWN].split())[:_SHOWN]
