"""Writes what came of an answer: votes, snapshots, runs, evaluations; and the way back."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from studio.domain.judgement import Outcome
from studio.domain.trace import (
    EvaluationUse,
    Part,
    RunUse,
    SnapshotUse,
    Trace,
    UsedAnswer,
    Vote,
)
from studio.gui import text
from studio.gui.review.trace.lines import Line, head, shortened
from studio.gui.review.trace.names import Names
from studio.gui.review.trace.places import AtAnswer, AtRun, AtSnapshot
from studio.gui.widgets.labels import Tone
from studio.reporting import visible

translate = QCoreApplication.translate


def lines(trace: Trace, names: Names) -> Iterator[Line]:
    """Write the part of a trace that tells what the answer was used in."""
    if trace.votes:
        yield head(translate("Trace", "Votes"), text.number(len(trace.votes)))
        yield from (_vote(one, names) for one in trace.votes)
    yield head(translate("Trace", "Snapshots"), _count(len(trace.snapshots)))
    yield from (_snapshot(one) for one in trace.snapshots)
    yield head(translate("Trace", "Runs"), _count(len(trace.runs)))
    yield from (_run(one) for one in trace.runs)
    yield head(translate("Trace", "Evaluations"), _count(len(trace.evaluations)))
    yield from (_evaluation(one) for one in trace.evaluations)


def used(rows: Iterable[UsedAnswer], names: Names) -> list[Line]:
    """Write the answers that a snapshot holds, a line each, or two for a pair."""
    return [line for one in rows for line in _used(one, names)]


def _vote(one: Vote, names: Names) -> Line:
    vote = one.preference
    other = names.answer(one.other_id, one.other_model)
    icon, tone, said = _outcome(vote.outcome, one.won)
    facts = [", ".join(names.reason(code) for code in vote.reasons)]
    return Line(
        title=said.format(name=other),
        fact=f"{visible.show(one.rater)} · {text.date_time(vote.created_at)}",
        note=" · ".join(filter(None, facts)),
        icon=icon,
        tone=tone,
        place=AtAnswer(candidate_id=one.other_id),
    )


def _outcome(outcome: Outcome, won: bool | None) -> tuple[str, Tone, str]:
    if won is not None:
        if won:
            return "thumbs-up", Tone.SUCCESS, translate("Trace", "Better than {name}")
        return "thumbs-down", Tone.DANGER, translate("Trace", "Worse than {name}")
    if outcome is Outcome.TIE:
        return "scale", Tone.MUTED, translate("Trace", "As good as {name}")
    if outcome is Outcome.BOTH_BAD:
        return "thumbs-down", Tone.WARNING, translate("Trace", "As bad as {name}")
    return "skip-forward", Tone.MUTED, translate("Trace", "Skipped beside {name}")


def _snapshot(one: SnapshotUse) -> Line:
    title = snapshot_title(one.purpose, one.created_at)
    row = translate("Trace", "row {number}, {split}").format(
        number=text.number(one.position + 1), split=one.split
    )
    return Line(
        title=title,
        fact=row,
        note=" · ".join(filter(None, (_part(one.part), _origin(one.origin)))),
        icon="lock",
        place=AtSnapshot(snapshot_id=one.snapshot_id, title=title),
    )


def snapshot_title(purpose: str, created_at: str) -> str:
    """Name a snapshot: "SFT snapshot of 3/11/26"."""
    words = translate("Trace", "{purpose} snapshot of {date}")
    return words.format(purpose=purpose.upper(), date=text.date_time(created_at))


def _part(part: Part) -> str:
    return {
        Part.ANSWER: translate("Trace", "the answer to learn"),
        Part.CHOSEN: translate("Trace", "the better one of a pair"),
        Part.REJECTED: translate("Trace", "the worse one of a pair"),
    }[part]


def _origin(origin: str) -> str:
    return {
        "accepted": translate("Trace", "as it was accepted"),
        "vote": translate("Trace", "by a vote"),
        "edit": translate("Trace", "by an edit"),
        "check": translate("Trace", "by its checks"),
        "reference": translate("Trace", "as the reference"),
    }.get(origin, origin)


def _run(one: RunUse) -> Line:
    name = visible.show(one.name) or one.run_id
    learnt = "" if one.direct else translate("Trace", "started from a run that learnt from it")
    return Line(
        title=name,
        fact=f"{one.method.upper()} · {text.run_status(one.status)}",
        note=learnt,
        icon="graduation-cap",
        place=AtRun(run_id=one.run_id, title=name),
    )


def _evaluation(one: EvaluationUse) -> Line:
    model = visible.show(one.model)
    return Line(
        title=model or translate("Trace", "Graded against it, as the reference"),
        fact=f"{text.run_status(one.status)} · {text.date_time(one.created_at)}",
        icon="chart-column",
    )


def _used(one: UsedAnswer, names: Names) -> Iterator[Line]:
    number = text.number(one.position + 1)
    title = visible.show(one.task_label) or one.task_id
    if one.candidate_id is None:
        yield Line(title=title, fact=f"{one.split} {number}", icon="minus")
        return
    is_pair = one.rejected_id is not None
    better = translate("Trace", "better: {name}") if is_pair else "{name}"
    said = [better.format(name=names.answer(one.candidate_id, one.model)), _origin(one.origin)]
    yield Line(
        title=shortened(title),
        fact=f"{one.split} {number}",
        note=" · ".join(filter(None, said)),
        icon="thumbs-up" if is_pair else "file-text",
        place=AtAnswer(candidate_id=one.candidate_id),
    )
    if one.rejected_id is not None:
        worse = translate("Trace", "worse: {name}")
        yield Line(
            title=shortened(title),
            fact=f"{one.split} {number}",
            note=worse.format(name=names.answer(one.rejected_id, one.rejected_model)),
            icon="thumbs-down",
            place=AtAnswer(candidate_id=one.rejected_id),
        )


def _count(count: int) -> str:
    return text.number(count) if count else translate("Trace", "none")
