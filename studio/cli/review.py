"""The commands ``review`` and ``decide``: the review desk at the terminal."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from studio.cli import queue_options, review_words, turns
from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.cli.taking_in import TakingIn
from studio.domain.errors import ImportFileError, InvalidValueError
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter, ReviewItem
from studio.project import Project

TAKE_BACK = "take-back"
_VERDICTS = {
    **{one.value: one for one in (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)},
    TAKE_BACK: Verdict.UNDONE,
    "undo": Verdict.UNDONE,
}
_SAID = {
    Verdict.ACCEPT: "Accepted",
    Verdict.REJECT: "Rejected",
    Verdict.ESCALATE: "Escalated",
    Verdict.UNDONE: "Taken back the verdict on",
}


@click.command()
@common
@click.option("--next", "take", is_flag=True, help="Give the item that comes next, and hold it.")
@click.option("--after", metavar="TASK", help="With --next: the one that comes after this one.")
@click.option(
    "--wait",
    is_flag=True,
    help="With --next: take in all new tasks first, which after a large import takes a while.",
)
@click.option("--task", metavar="TASK", help="Give this task and hold it, in the queue or not.")
@click.option("--blind", is_flag=True, help="Call the teachers A, B and so on.")
@click.option("--as", "person", metavar="NAME", help="Who reviews.")
@click.option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=20,
    show_default=True,
    help="How many tasks to list.",
)
@queue_options.filtered
def review(
    project: Path,
    take: bool,
    after: str | None,
    wait: bool,
    task: str | None,
    blind: bool,
    person: str | None,
    limit: int,
    as_json: bool,
    **wanted: Any,  # noqa: ANN401 - the options of a filter
) -> None:
    """List what waits for review, or give the next item with its answers and their ids.

    What --next or --task gives is held for this reviewer for half an hour, so that nobody else is
    given it. After an import the queue is filled bit by bit, the cell furthest below its floor
    first: each --next takes in more, and not_in_the_queue_yet counts the rest.

    TASK and CANDIDATE are ids, or how they begin or end; a task may be given by its name.
    """
    if take and task is not None:
        raise click.UsageError("give --next or --task, not both")
    if after is not None and not take:
        raise click.UsageError("--after goes with --next")
    if wait and not take:
        raise click.UsageError("--wait goes with --next")
    with open_project(project, read_only=not take and task is None) as opened:
        opened.sign(person or "")
        if task is not None:
            item = opened.queue.item(opened.ids.task(task))
            opened.queue.hold(item.task.task_id)
            _show(opened, item, None, blind=blind, as_json=as_json)
            return
        asked = queue_options.read(opened, **wanted)
        if take:
            passed = None if after is None else opened.ids.task(after)
            incoming = TakingIn(opened, asked, quiet=as_json)
            following = incoming.next(passed, all_of_them=wait)
            _show(opened, following, (asked, incoming.waiting), blind=blind, as_json=as_json)
            return
        progress = opened.queue.progress(asked)
        items = opened.queue.page(asked, limit=limit)
        waiting = opened.queue.waiting()
    document = {
        **review_words.progress(progress),
        "not_in_the_queue_yet": waiting,
        "items": [review_words.line(one) for one in items],
    }
    emit(document, *review_words.listed(items, progress, waiting), as_json=as_json)


def _show(
    opened: Project,
    item: ReviewItem | None,
    queue: tuple[QueueFilter, int] | None,
    *,
    blind: bool,
    as_json: bool,
) -> None:
    reasons = opened.review.reasons()
    found: dict[str, Any] = {
        "item": None if item is None else review_words.item(item, blind=blind),
        "reasons": [{"code": one.code, "label": one.label} for one in reasons],
        "progress": None,
        "not_in_the_queue_yet": opened.queue.waiting(),
    }
    lines: Sequence[str] = ["Nothing waits for review."]
    if item is not None:
        lines = review_words.read_out(item, reasons, blind=blind)
    if queue is not None:
        asked, waiting = queue
        progress = opened.queue.progress(asked)
        found |= {"progress": review_words.progress(progress), "not_in_the_queue_yet": waiting}
        lines = [*lines, "", review_words.tally(progress), *review_words.to_come(waiting)]
    emit(found, *lines, as_json=as_json)


@click.command()
@common
@click.argument("candidate")
@click.argument("verdict", type=click.Choice(list(_VERDICTS)))
@click.option("--reason", "reasons", multiple=True, metavar="CODE", help="Why; may be repeated.")
@click.option("--note", default="", help="A word to whoever reads it later.")
@click.option(
    "--text",
    "file",
    metavar="FILE",
    help="With accept: the answer as it should be, in a file; - reads standard input.",
)
@click.option(
    "--no-pair", is_flag=True, help="With --text: make no pair of the edit and the answer."
)
@click.option("--adjudicate", is_flag=True, help="Settle what reviewers do not agree on.")
@click.option(
    "--turn",
    type=click.IntRange(min=1),
    metavar="N",
    help="Judge turn N of a conversation, an earlier one of the assistant; give a task's id.",
)
@click.option(
    "--keep-answers",
    is_flag=True,
    help="With --turn and --text: take the answers over, with nothing decided on them.",
)
@click.option("--as", "person", metavar="NAME", help="Who decides.")
def decide(
    project: Path,
    candidate: str,
    verdict: str,
    reasons: tuple[str, ...],
    note: str,
    file: str | None,
    no_pair: bool,
    adjudicate: bool,
    turn: int | None,
    keep_answers: bool,
    person: str | None,
    as_json: bool,
) -> None:
    """Give a verdict on an answer, or accept it with a corrected text.

    Accepting with --text keeps the correction as an answer of its own and rejects what it
    corrects. One line end at the end of the text is left out.

    CANDIDATE is an answer's id, or how it begins or ends, as "stillroom review PROJECT --next"
    gives it.

    With --turn it is a task's: an earlier turn of the assistant is judged, or corrected by --text.
    Nothing is learnt from a conversation with a rejected turn until that is corrected.
    """
    said = _VERDICTS[verdict]
    if file is not None and (said is not Verdict.ACCEPT or adjudicate):
        raise click.UsageError("--text goes with accept, and not with --adjudicate")
    if no_pair and file is None:
        raise click.UsageError("--no-pair goes with --text")
    if said is Verdict.UNDONE and (reasons or note or adjudicate):
        raise click.UsageError(f"{TAKE_BACK} takes no reason, note or --adjudicate")
    if turn is not None and (said is Verdict.ESCALATE or no_pair):
        raise click.UsageError("--turn goes with accept, reject and undo, and without --no-pair")
    if keep_answers and (turn is None or file is None):
        raise click.UsageError("--keep-answers goes with --turn and --text")
    text = None if file is None else _text(file)
    with open_project(project) as opened:
        opened.sign(person or "")
        if turn is not None:
            saying = turns.Saying(
                turn=turn,
                verdict=said,
                reasons=reasons,
                note=note,
                adjudicates=adjudicate,
                text=text,
                keep_answers=keep_answers,
            )
            turns.decide(opened, opened.ids.task(candidate), saying, as_json=as_json)
            return
        candidate_id, edit_id = opened.ids.candidate(candidate), None
        if text is None:
            opened.review.decide(
                candidate_id, said, reasons=reasons, note=note, adjudicates=adjudicate
            )
        else:
            calls = opened.tracing.trace(candidate_id).candidate.tool_calls
            report = opened.review.accept_edit(
                candidate_id,
                text,
                tool_calls=calls,
                reasons=reasons,
                note=note,
                keep_pair=not no_pair,
            )
            edit_id = report.candidate_id if report.candidate_id != candidate_id else None
        task_id = opened.tracing.trace(candidate_id).task_id
        standing = opened.queue.standing(task_id)
    document = {
        "verdict": verdict,
        "candidate": candidate_id,
        "edit": edit_id,
        "task": task_id,
        "reasons": list(reasons),
        "standing": standing.value if standing else None,
    }
    what = f"an edit of {candidate_id}: {edit_id}" if edit_id else candidate_id
    stands = f" The task is {standing}." if standing else ""
    emit(document, f"{_SAID[said]} {what}.{stands}", as_json=as_json)


def _text(file: str) -> str:
    """Read a text as it is, but for one line end at its end."""
    where = "standard input" if file == "-" else file
    if file == "-" and sys.stdin.isatty():
        click.echo(
            "Type the answer as it should be; Ctrl+D on a line of its own ends it.", err=True
        )
    try:
        stored = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise ImportFileError(
            "{where} cannot be read ({why}); give a file with the corrected answer",
            where=where,
            why=error.strerror,
        ) from error
    try:
        text = stored.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidValueError(
            "{where} is not text in UTF-8 (byte {place}); save it as UTF-8",
            where=where,
            place=f"{error.start + 1:,}",
        ) from error
    if "\0" in text:
        raise InvalidValueError(
            "{where} has a NUL at character {place}, so it is no text in UTF-8; save it as UTF-8",
            where=where,
            place=f"{text.index(chr(0)) + 1:,}",
        )
    return text.removesuffix("\n").removesuffix("\r")


COMMANDS = (review, decide)
