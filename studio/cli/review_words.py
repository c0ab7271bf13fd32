"""What the terminal says of the review queue and its items: plain values, and lines of text."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from studio.cli import turns
from studio.cli.progress import duration
from studio.domain import message
from studio.domain.counted import counted
from studio.domain.judgement import CheckStatus, Reason
from studio.domain.review import Answer, Progress, QueueItem, ReviewItem
from studio.reporting import visible
from studio.services import looking

_FLAGGED = frozenset({CheckStatus.FAILED, CheckStatus.WARNED})
_MOST_SHORT = 3
# Of a text that is read out; more runs off any terminal.
_MOST_LINES, _MOST_CHARACTERS = 500, 50_000


def progress(found: Progress) -> dict[str, Any]:
    """Give how far the work is; times in seconds."""
    return {
        "done": found.done,
        "left": found.left,
        "short": [{"cell": cell, "missing": missing} for cell, missing in found.short],
        "pace": found.pace,
        "seconds_left": found.seconds_left,
    }


def tally(found: Progress) -> str:
    """Say how far the work is, in one line."""
    parts = [f"{found.done:,} done, {found.left:,} to go"]
    if found.seconds_left is not None:
        parts.append(f"about {duration(found.seconds_left)} left")
    parts += [f"{missing:,} to go in {cell}" for cell, missing in found.short[:_MOST_SHORT]]
    return "; ".join(parts)


def to_review(count: int) -> str:
    """Say how many tasks wait for review, and what that means."""
    if not count:
        return "No task waits for review."
    if count == 1:
        return "1 task waits for review: no answer to it is accepted or escalated yet."
    return f"{count:,} tasks wait for review: no answer to them is accepted or escalated yet."


def line(one: QueueItem) -> dict[str, Any]:
    """Give one item of the list."""
    return asdict(one)


def listed(items: Sequence[QueueItem], found: Progress, waiting: int) -> Iterator[str]:
    """Write the list, and how far the work is."""
    for one in items:
        cell = f"{one.kind} × {one.topic or '–'}, {one.difficulty}"
        flag = f"  {visible.show(one.flag)}" if one.flag else ""
        yield f"{one.task_id}  {one.standing:<9}  {cell}  {counted(one.answers, 'answer')}{flag}"
    if items:
        yield ""
    yield f"In the queue so far: {tally(found)}" if waiting else tally(found)
    yield from to_come(waiting)


def to_come(waiting: int) -> Iterator[str]:
    """Say how many tasks the queue does not know yet."""
    if waiting:
        yield (
            f"{counted(waiting, 'task')} not in the queue yet: each --next takes in more, "
            "--next --wait all of them."
        )


def item(found: ReviewItem, *, blind: bool) -> dict[str, Any]:
    """Give all that the desk shows of one task."""
    task = found.task
    return {
        **line(found.item),
        "split": task.split.value,
        "source": found.source,
        "target": found.target.statement if found.target else None,
        "messages": message.to_json(task.messages),
        "tools": [dict(tool) for tool in task.tools],
        "reference": task.reference,
        "turns": turns.described(found.turns, found.people),
        "answers": [_answer(one, name) for one, name in _named(found, blind=blind)],
        "draft": dict(found.draft) or None,
    }


def read_out(found: ReviewItem, reasons: Sequence[Reason], *, blind: bool) -> list[str]:
    """Write an item to be read at a terminal; nothing in it is obeyed as a control character."""
    task, place = found.task, found.item
    lines = [
        f"task {task.task_id}  {place.kind} × {place.topic or '–'}, {place.difficulty}, "
        f"{task.split}  {place.standing}"
    ]
    if place.flag:
        lines.append(f"flag: {visible.show(place.flag)}")
    for at, turn in enumerate(task.messages):
        state = turns.heading(at, found.turns)
        lines += ["", f"[{turn.role}]{state}", *_text(turn.content)]
        if turn.tool_calls:
            lines += _text(looking.written(turn.tool_calls))
    for one, name in _named(found, blind=blind):
        lines += ["", *_said(one, name)]
    if found.draft:
        lines += ["", f"draft over {found.draft['candidate_id']}, kept {found.draft['kept_at']}"]
    codes = ", ".join(one.code for one in reasons)
    return [*lines, "", f"reasons: {codes}"]


def _named(found: ReviewItem, *, blind: bool) -> Iterator[tuple[Answer, str]]:
    for number, one in enumerate(found.answers):
        yield one, f"Answer {chr(ord('A') + number)}" if blind and number < 26 else one.model


def _said(one: Answer, name: str) -> Iterator[str]:
    state = "conflict" if one.conflict else one.verdict or "undecided"
    if one.hidden:
        state = "judged by another; hidden until you decide"
    yield f"=== {visible.show(name)}  {one.candidate.candidate_id}  {state}"
    yield from _text(one.candidate.text)
    if one.candidate.tool_calls:
        yield from _text(looking.written(one.candidate.tool_calls))
    for check in one.checks:
        if check.status in _FLAGGED:
            yield f"  {check.status}: {check.name}: {visible.show(check.reason)}"
    for edit in one.edits:
        verdict = one.edit_verdicts.get(edit.candidate_id, "undecided")
        yield f"--- edit  {edit.candidate_id}  {verdict}"
        yield from _text(edit.text)


def _text(text: str) -> list[str]:
    """Write a text out, the beginning of a very long one."""
    start = text[:_MOST_CHARACTERS]
    lines = start.splitlines()[:_MOST_LINES]
    shown = [visible.show(one) for one in lines]
    left = len(text) - len("\n".join(lines))
    if len(text) > len(start) or len(lines) < len(start.splitlines()):
        shown.append(f"⋯ {counted(left, 'more character')}; --json has all of it")
    return shown


def _answer(one: Answer, name: str) -> dict[str, Any]:
    call = one.call
    return {
        "candidate": one.candidate.candidate_id,
        "model": name,
        "text": one.candidate.text,
        "tool_calls": [dict(call) for call in one.candidate.tool_calls],
        "verdict": one.verdict.value if one.verdict else None,
        "conflict": one.conflict,
        "hidden": one.hidden,
        "checks": [
            {"name": check.name, "status": check.status.value, "reason": check.reason}
            for check in one.checks
        ],
        "edits": [
            {
                "candidate": edit.candidate_id,
                "text": edit.text,
                "verdict": one.edit_verdicts.get(edit.candidate_id),
            }
            for edit in one.edits
        ],
        "prompt_tokens": call.prompt_tokens if call else None,
        "answer_tokens": call.answer_tokens if call else None,
        "latency_ms": call.latency_ms if call else None,
        "cost": call.cost if call else None,
    }
