"""Measures the review queue; `python -m tests.benchmarks.review_speed [--tasks N]`."""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId, TopicId
from studio.domain.judgement import Verdict
from studio.domain.repair import Repair
from studio.domain.review import QueueFilter, QueueOrder, ReviewItem
from studio.domain.task import Difficulty, Kind
from studio.project import Project
from tests.benchmarks import review_project, review_window, steadiness
from tests.benchmarks.review_window import Spent

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


# Times are by the clock, and of the processor: on a busy machine the first says little.


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was measured, and how long each try took, in milliseconds: by the clock, and at work."""

    name: str
    times: Sequence[Spent]

    def __str__(self) -> str:
        wall, work = ([spent[at] for spent in self.times] for at in (0, 1))
        columns = (
            statistics.median(wall),
            steadiness.p95(wall),
            max(wall),
            statistics.median(work),
            steadiness.p95(work),
        )
        return f"{self.name:<46}" + "".join(f"{value:9.1f}" for value in columns)


def main() -> None:
    """Build the project, measure, and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tasks", type=int, default=100_000)
    options.add_argument("--project", type=Path, help="measure this one, made if not there")
    options.add_argument("--window", action="store_true", help="measure the window alone")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.project or Path(scratch) / "many.stillroom"
        if not folder.exists():
            started = time.perf_counter()
            review_project.build(folder, chosen.tasks)
            _say(f"made {chosen.tasks:,} tasks in {time.perf_counter() - started:.0f} s")
        if chosen.window:
            _measure_window(folder)
            return
        with Project.open(folder) as project:
            project.sign("mira")
            _measure(project)


def _measure_window(folder: Path) -> None:
    _say_heads()
    sums = []
    for name, tries in review_window.measure(folder):
        _say(str(Line(name=name, times=[one.measured for one in tries])))
        steady = steadiness.steady(tries)
        if steady:
            name = f"  {len(steady)} of {len(tries)}, on a steady machine"
            _say(str(Line(name=name, times=steady)))
        sums += [(took, took) for one in tries for took in (one.before, one.after)]
    _say(str(Line(name="a constant sum before and after each", times=sums)))


def _measure(project: Project) -> None:
    _say_heads()
    waiting = project.queue.waiting()
    if waiting:
        times = []
        while project.queue.waiting():
            times.append(_time(project.queue.prepare))
        _say(str(Line(name=f"prepare {waiting:,} tasks, one call", times=times)))
        wall, work = (sum(spent[at] for spent in times) / 1000 for at in (0, 1))
        _say(f"all of it {wall:.1f} s, {work:.1f} s of the processor")
    for order in QueueOrder:
        for line in _reviewing(project, QueueFilter(order=order)):
            _say(str(line))
    for name, wanted in _FILTERS.items():
        for line in _filtered(project, name, _complete(project, wanted)):
            _say(str(line))
    for line in _told(project):
        _say(str(line))


def _told(project: Project) -> list[Line]:
    """Trace answers, and tell of edits, agreement and repairs, after what was decided above."""
    items = project.queue.page(QueueFilter(state="all"), limit=_DECIDED)
    answers = [
        answer.candidate.candidate_id
        for item in items[::4]
        for answer in project.queue.item(item.task_id).answers
    ]
    repairs = [Repair(repair_id="1", before="parcel", after="shipment", times=3)]
    slices = [
        _time(partial(project.repairs.count, repairs, start=at)) for at in range(0, 80_000, 4_000)
    ]
    return [
        Line(
            name="trace an answer",
            times=[_time(partial(project.tracing.trace, one)) for one in answers],
        ),
        Line(name="worth of edits", times=[_time(project.worth.report) for _ in range(3)]),
        Line(name="agreement", times=[_time(project.agreement.report) for _ in range(3)]),
        Line(name="repeated corrections", times=[_time(project.repairs.found) for _ in range(3)]),
        Line(name="what a repair touches, one slice", times=slices),
    ]


def _reviewing(project: Project, wanted: QueueFilter) -> list[Line]:
    """Decide, take the next one, and look at the progress, many times."""
    decided, following, progress, undone, edited = [], [], [], [], []
    item = project.queue.next(wanted)
    for number in range(_DECIDED):
        assert item is not None
        answer = item.answers[number % 4].candidate
        if number % 5 == 4:
            text = f'{{"reply": "{number} {time.time_ns()}"}}'
            accept = partial(project.review.accept_edit, answer.candidate_id, text, seconds=4.0)
            edited.append(_time(accept))
        else:
            verdict = (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)[number % 3]
            decide = partial(project.review.decide, answer.candidate_id, verdict, seconds=4.0)
            decided.append(_time(decide))
        if number % 10 == 9:
            undone.append(_time(project.history.undo))
            undone.append(_time(project.history.redo))
        spent, item = _next(project, wanted, item.task.task_id)
        following.append(spent)
        progress.append(_time(lambda: project.queue.progress(wanted)))
    both = [(a[0] + b[0], a[1] + b[1]) for a, b in zip(decided, following, strict=False)]
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
        page = partial(project.queue.page, asked, limit=100)
        pages += [_time(page) for _ in range(3)]
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
) -> tuple[Spent, ReviewItem | None]:
    found: list[ReviewItem | None] = []
    spent = _time(lambda: found.append(project.queue.next(wanted, after=after)))
    return spent, found[0]


def _time(run: Callable[[], object]) -> Spent:
    started, worked = time.perf_counter(), time.thread_time()
    run()
    return (time.perf_counter() - started) * 1000, (time.thread_time() - worked) * 1000


def _say_heads() -> None:
    heads = ("median", "P95", "worst", "CPU med", "CPU P95")
    _say(f"{'milliseconds':<46}" + "".join(f"{head:>9}" for head in heads))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
