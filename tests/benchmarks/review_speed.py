"""Measures the review queue; `python -m tests.benchmarks.review_speed [--tasks N]`."""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId, TopicId
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter, QueueOrder, ReviewItem
from studio.domain.task import Difficulty, Kind
from studio.project import Project
from tests.benchmarks import review_project

_DECIDED = 200
_REPEATS = 15
_FILTERS = {
    "nothing but the default": QueueFilter(),
    "one cell": QueueFilter(
        kinds=frozenset({Kind.REFUSAL}),
        topics=frozenset({TopicId("01customs")}),
        difficulties=frozenset({Difficulty.HARD}),
    ),
    "one teacher": QueueFilter(models=frozenset({ModelId("01small")})),
    "a teacher nobody asked": QueueFilter(models=frozenset({ModelId("01nobody")})),
    "one failed check": QueueFilter(failed_checks=frozenset({"citation"})),
    "a check that never failed": QueueFilter(failed_checks=frozenset({"never"})),
    "disagreement": QueueFilter(disagree=True),
    "little confidence": QueueFilter(confidence_below=0.3),
    "long": QueueFilter(longer_than=400),
    "length that none has": QueueFilter(longer_than=10**6),
    "old": QueueFilter(older_than_days=30),
    "decided by mira": QueueFilter(reviewers=frozenset({RaterId("01mira")}), state="decided"),
    "a common word": QueueFilter(text="parcel "),
    "two words, one begun": QueueFilter(text="customs inv"),
    "a rare word": QueueFilter(text="4711"),
    "like one that failed": QueueFilter(like=CandidateId("")),
    "everything": QueueFilter(splits=frozenset(), state="all"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was measured, and how long each try took, in milliseconds."""

    name: str
    times: Sequence[float]

    def __str__(self) -> str:
        p95 = statistics.quantiles(self.times, n=20)[-1] if len(self.times) > 1 else self.times[0]
        median = statistics.median(self.times)
        return f"{self.name:<52} {median:8.1f} {p95:8.1f} {max(self.times):8.1f}"


def main() -> None:
    """Build the project, measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tasks", type=int, default=100_000)
    options.add_argument("--project", type=Path, help="measure this one, made if not there")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.project or Path(scratch) / "many.stillroom"
        if not folder.exists():
            started = time.perf_counter()
            review_project.build(folder, chosen.tasks)
            _say(f"made {chosen.tasks:,} tasks in {time.perf_counter() - started:.0f} s")
        with Project.open(folder) as project:
            project.sign("mira")
            _measure(project)


def _measure(project: Project) -> None:
    _say(f"{'milliseconds':<52} {'median':>8} {'P95':>8} {'worst':>8}")
    waiting = project.queue.waiting()
    if waiting:
        times = []
        while project.queue.waiting():
            times.append(_time(project.queue.prepare))
        _say(str(Line(name=f"prepare {waiting:,} tasks, 500 a call", times=times)))
        _say(f"all of it {sum(times) / 1000:.1f} s")
    for order in QueueOrder:
        for line in _reviewing(project, QueueFilter(order=order)):
            _say(str(line))
    for name, wanted in _FILTERS.items():
        for line in _filtered(project, name, _complete(project, wanted)):
            _say(str(line))


def _reviewing(project: Project, wanted: QueueFilter) -> list[Line]:
    """Decide, take the next one, and look at the progress, many times."""
    decided, following, progress, undone, edited = [], [], [], [], []
    item = project.queue.next(wanted)
    for number in range(_DECIDED):
        assert item is not None
        answer = item.answers[number % 4].candidate
        if number % 5 == 4:
            text = f'{{"reply": "{number} {time.time_ns()}"}}'
            edited.append(
                _time(
                    lambda a=answer, t=text: project.review.accept_edit(  # type: ignore[misc]
                        a.candidate_id, t, seconds=4.0
                    )
                )
            )
        else:
            verdict = (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)[number % 3]
            decided.append(
                _time(
                    lambda a=answer, v=verdict: project.review.decide(  # type: ignore[misc]
                        a.candidate_id, v, seconds=4.0
                    )
                )
            )
        if number % 10 == 9:
            undone.append(_time(project.history.undo))
            undone.append(_time(project.history.redo))
        spent, item = _next(project, wanted, item.task.task_id)
        following.append(spent)
        progress.append(_time(lambda: project.queue.progress(wanted)))
    both = [a + b for a, b in zip(decided, following, strict=False)]
    return [
        Line(name=f"{wanted.order}: {name}", times=times)
        for name, times in (
            ("decide", decided),
            ("accept an edit", edited),
            ("next", following),
            ("decide and next", both),
            ("progress", progress),
            ("undo or redo", undone),
        )
    ]


def _filtered(project: Project, name: str, wanted: QueueFilter) -> list[Line]:
    first, pages, counts = [], [], []
    for order in QueueOrder:
        asked = replace(wanted, order=order)
        first += [_next(project, asked, None)[0] for _ in range(3)]
        pages += [_time(lambda a=asked: project.queue.page(a, limit=100)) for _ in range(3)]  # type: ignore[misc]
    counts += [_time(lambda: project.queue.count(wanted)) for _ in range(_REPEATS)]
    found = project.queue.count(wanted)
    return [
        Line(name=f"{name} ({found:,}): first", times=first),
        Line(name=f"{name}: page of 100", times=pages),
        Line(name=f"{name}: count", times=counts),
    ]


def _complete(project: Project, wanted: QueueFilter) -> QueueFilter:
    if wanted.like is None:
        return wanted
    (item,) = project.queue.page(QueueFilter(failed_checks=frozenset({"citation"})), limit=1)
    answers = project.queue.item(item.task_id).answers
    failed = next(one for one in answers if any(c.status == "failed" for c in one.checks))
    return replace(wanted, like=failed.candidate.candidate_id)


def _next(
    project: Project, wanted: QueueFilter, after: TaskId | None
) -> tuple[float, ReviewItem | None]:
    started = time.perf_counter()
    item = project.queue.next(wanted, after=after)
    return (time.perf_counter() - started) * 1000, item


def _time(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1000


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
