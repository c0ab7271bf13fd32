"""Brings the review queue's rows up to date with answers, checks, verdicts and labels."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from studio.curation import disagreement
from studio.domain import standing
from studio.domain.ids import TaskId
from studio.domain.review import QueueFilter, Standing
from studio.domain.standing import Judged
from studio.domain.target import ContractType
from studio.services.queue_ahead import QueueAhead
from studio.services.queue_tally import QueueTally
from studio.store import queue_filter, queue_material, queue_rows, settings, targets
from studio.store.database import Database
from studio.store.queue_material import AnswerMaterial, TaskMaterial
from studio.store.queue_rows import Judgement, QueueRow

DOUBLE_SHARE = "review.double_share"
_AUDITS = 2**32
_JUDGED = tuple(Judgement.__dataclass_fields__)
_WORDY = 2.0
_SHORT = 80  # characters; below it one answer is easily twice as long as another
_TO_SETTLE = frozenset({Standing.ACCEPTED, Standing.REJECTED, Standing.ESCALATED})


class QueueUpkeep:
    """Makes rows again that no longer fit; the caller owns no transaction, or the whole of it."""

    def __init__(self, db: Database, tally: QueueTally) -> None:
        self._db = db
        self._tally = tally
        self._ahead = QueueAhead(db, tally)

    def waiting(self) -> int:
        """Count the rows that do not fit."""
        return queue_rows.stale(self._db)

    def refresh(self, limit: int, *, first: QueueFilter | None = None) -> int:
        """Make so many rows again, first those with a filter's labels; gives how many are left."""
        asked = {} if first is None else self._ahead.take(first, limit)
        self._make(asked or queue_rows.oldest_stale(self._db, limit))
        left = self.waiting()
        if not left:
            self._ahead.forget()
        return left

    def follow_verdicts(self, limit: int) -> int:
        """Make so many rows again whose answers did not change; gives how many are left."""
        self._make(queue_rows.oldest_stale(self._db, limit, answers=False))
        return queue_rows.stale(self._db, answers=False)

    def refresh_task(self, task_id: TaskId) -> None:
        """Make one task's row again, where it does not fit."""
        changed = queue_rows.is_stale(self._db, task_id)
        if changed is not None:
            self._make({task_id: changed})

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make one change in which rows are made again; what fails is not counted either."""
        with self._counted(), self._db.atomic():
            yield

    def double_share(self) -> float:
        """Give the share of tasks that two people shall review."""
        return float(settings.read(self._db, DOUBLE_SHARE, 0.0))

    def set_double_share(self, share: float) -> None:
        """Set that share; the tasks that one person has judged are looked at anew."""
        with self._db.atomic():
            settings.keep(self._db, DOUBLE_SHARE, share)
            queue_rows.distrust(self._db, raters=1)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._tally.forget()
            raise

    def _make(self, stale: Mapping[TaskId, bool]) -> None:
        if not stale:
            return
        # A power cut leaves the rows as they were, and the note that they do not fit.
        with self._counted(), self._db.hasty():
            self._tally.take_away(queue_rows.places(self._db, stale))
            self._write(stale)
            self._tally.add(queue_rows.places(self._db, stale))

    def _write(self, stale: Mapping[TaskId, bool]) -> None:
        share = self.double_share()
        known = queue_rows.known(self._db, [one for one, whole in stale.items() if not whole])
        anew = [one for one in stale if one not in known]
        judged = queue_material.read(self._db, known, texts=False)
        made = queue_material.read(self._db, anew, texts=True)
        target = targets.current(self._db)
        structured = target is not None and target.contract.type is ContractType.JSON
        kept = [one for one in made if any(not answer.is_edit for answer in one.answers)]
        queue_rows.judge(self._db, [_judgement(one, share) for one in judged])
        queue_rows.put(self._db, [_row(one, share, structured=structured) for one in kept])
        queue_rows.settle(self._db, stale, kept=[one.task_id for one in (*judged, *kept)])


def audit(task_id: TaskId) -> int:
    """Give a task's number by chance, the same wherever the task is."""
    return int.from_bytes(hashlib.blake2b(task_id.encode(), digest_size=4).digest(), "big")


def is_doubled(task_id: TaskId, share: float) -> bool:
    """Tell whether two people shall review a task, of which they may be this share."""
    return audit(task_id) < share * _AUDITS


def _judgement(task: TaskMaterial, share: float) -> Judgement:
    found = standing.of_task(
        Judged(verdict=one.verdict, conflict=one.conflict, is_edit=one.is_edit)
        for one in task.answers
    )
    if task.unfit and found is Standing.ACCEPTED:
        found = Standing.REJECTED  # nothing is learnt from it, whatever its answers are worth
    second = (
        found in _TO_SETTLE
        and len(task.raters) == 1
        and not any(one.adjudicated for one in task.answers)
        and is_doubled(task.task_id, share)
    )
    return Judgement(
        number=task.number,
        task_id=task.task_id,
        kind=task.kind,
        topic_id=task.topic_id,
        difficulty=task.difficulty,
        split=task.split,
        standing=found.value,
        pile=queue_filter.SECOND if second else found.value,
        raters=len(task.raters),
        reviewer=next(iter(task.raters)) if len(task.raters) == 1 else "",
    )


def _row(task: TaskMaterial, share: float, *, structured: bool) -> QueueRow:
    answers = [one for one in task.answers if not one.is_edit]
    said = [(one.text, one.tool_calls) for one in answers]
    agreement = 1.0 - disagreement.between(said, structured=structured)
    sound = sum(not one.failed for one in answers) / len(answers)
    flag, is_fault = _flag(answers, agreement)
    judged = _judgement(task, share)
    return QueueRow(
        **{name: getattr(judged, name) for name in _JUDGED},
        answers=len(answers),
        models=_listed({one.model_id for one in answers}),
        agreement=agreement,
        confidence=agreement * sound,
        longest=max(one.length for one in answers),
        failed_checks=_listed({name for one in answers for name in one.failed}),
        flag=flag,
        is_fault=is_fault,
        audit=audit(task.task_id),
        answered_at=max(one.created_at for one in answers),
    )


def _flag(answers: list[AnswerMaterial], agreement: float) -> tuple[str, bool]:
    """Say in a few words why a task is worth a look, and whether that is a failed check."""
    failed = _commonest(name for one in answers for name in one.failed)
    if failed:
        return failed, True
    if agreement <= queue_filter.AGREED:
        return "A/B disagree" if len(answers) == 2 else "answers disagree", False
    warned = _commonest(name for one in answers for name in one.warned)
    if warned:
        return warned, False
    lengths = [one.length for one in answers]
    ratio = max(lengths) / max(1, min(lengths))
    if ratio >= _WORDY and max(lengths) > _SHORT:
        return f"wordy {ratio:.1f}×", False
    return "", False


def _commonest(names: Iterable[str]) -> str:
    tally = Counter(names)
    return min(tally, key=lambda name: (-tally[name], name)).replace("_", " ") if tally else ""


def _listed(names: Collection[str]) -> str:
    return f"|{'|'.join(sorted(names))}|" if names else ""
