"""The command ``trace``: where an answer comes from and what it was used in, and back."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.domain.counted import counted
from studio.domain.judgement import Outcome
from studio.domain.trace import Revision, Trace, UsedAnswers, Vote
from studio.reporting import visible

_SHOWN = 80
_DRAWS: Mapping[Outcome, str] = {Outcome.TIE: "as good as", Outcome.BOTH_BAD: "as bad as"}


@click.command()
@common
@click.argument("candidate", required=False)
@click.option("--run", "run_id", metavar="RUN", help="List the answers that a run learnt from.")
@click.option("--snapshot", "snapshot_id", metavar="SNAPSHOT", help="List a snapshot's answers.")
@click.option(
    "--after",
    type=click.IntRange(min=0),
    default=0,
    help="With --run or --snapshot: begin after this row; rows count from 1.",
)
@click.option("--limit", type=click.IntRange(1, 100_000), default=200, show_default=True)
@click.option("--as", "person", metavar="NAME", help="Who looks; hides what she may not see yet.")
def trace(
    project: Path,
    candidate: str | None,
    run_id: str | None,
    snapshot_id: str | None,
    after: int,
    limit: int,
    person: str | None,
    as_json: bool,
) -> None:
    """Follow an answer to its call, edits and verdicts, and to the runs that learnt from it.

    CANDIDATE is an answer's id, or how it begins or ends; so are RUN and SNAPSHOT. A RUN may be
    given by its name too, such as "SFT 1".

    With --run or --snapshot the way back: to the answers in it.
    """
    if sum(one is not None for one in (candidate, run_id, snapshot_id)) != 1:
        raise click.UsageError("give one answer's id, or --run, or --snapshot")
    with open_project(project, read_only=True) as opened:
        opened.sign(person or "")
        if candidate is not None:
            found = opened.tracing.trace(opened.ids.candidate(candidate))
            emit(asdict(found), *_lines(found), as_json=as_json)
        elif run_id is not None:
            used = opened.tracing.of_run(opened.ids.run(run_id), after=after - 1, limit=limit)
            emit(asdict(used), *_used(used), as_json=as_json)
        else:
            used = opened.tracing.of_snapshot(
                opened.ids.snapshot(snapshot_id or ""), after=after - 1, limit=limit
            )
            emit(asdict(used), *_used(used), as_json=as_json)


def _lines(found: Trace) -> Iterator[str]:
    state = "withdrawn" if found.is_withdrawn else found.verdict or "undecided"
    who = f"{visible.show(found.by)}, " if found.by else ""
    yield f"answer     {found.candidate.candidate_id}  {who}{visible.show(found.model)}  {state}"
    if found.carried_from is not None:
        yield f"taken from {found.carried_from}, before a turn was corrected"
    yield f"task       {found.task_id}  {_short(found.task_label)}"
    if found.hidden:
        yield "hidden     another reviewer's verdict, until you give your own"
    yield from _request(found)
    for check in found.checks:
        yield f"check      {check.name}: {check.status}{_because(check.reason)}"
    for one in found.ancestors:
        yield f"corrects   {_revision(one)}"
    for one in found.edits:
        yield f"edit       {_revision(one)}"
    for said in found.decisions:
        decision = said.decision
        reasons = f" ({', '.join(decision.reasons)})" if decision.reasons else ""
        passed = "" if said.stands else ", replaced since"
        yield (
            f"decision   {decision.created_at}  {visible.show(said.rater) or 'a rule'}: "
            f"{decision.verdict}{reasons}{_because(decision.note)}{passed}"
        )
    for told in found.turns:
        made = told.decision
        reasons = f" ({', '.join(made.reasons)})" if made.reasons else ""
        passed = "" if told.stands else ", replaced since"
        yield (
            f"turn {made.turn + 1:<5} {made.created_at}  {visible.show(told.rater)}: "
            f"{made.verdict}{reasons}{_because(made.note)}{passed}"
        )
    for vote in found.votes:
        other = f"{visible.show(vote.other_model)} {vote.other_id}"
        yield f"vote       {visible.show(vote.rater)}: {_vote(vote)} {other}"
    yield from _uses(found)


def _request(found: Trace) -> Iterator[str]:
    if found.request is None:
        return
    call = found.request.call
    facts = [
        f"{call.prompt_tokens:,} + {call.answer_tokens:,} tokens"
        if call.prompt_tokens is not None and call.answer_tokens is not None
        else "",
        f"{call.latency_ms:,.0f} ms" if call.latency_ms is not None else "",
        f"{call.cost:.4f} USD" if call.cost is not None else "",
        ", ".join(f"{name} {value}" for name, value in found.request.settings.items()),
        found.request.error,
    ]
    told = ", ".join(fact for fact in facts if fact)
    yield f"call       {call.call_id}  {call.status}{_because(told)}"


def _vote(vote: Vote) -> str:
    if vote.won is not None:
        return "better than" if vote.won else "worse than"
    return _DRAWS.get(vote.preference.outcome, "passed over beside")


def _uses(found: Trace) -> Iterator[str]:
    for use in found.snapshots:
        yield (
            f"snapshot   {use.snapshot_id}  {use.purpose}, {use.split}, row {use.position + 1:,}: "
            f"{use.part}, came in as {use.origin or 'unknown'}"
        )
    for run in found.runs:
        how = "" if run.direct else ", by the run it started from"
        yield f"run        {run.run_id}  {run.name}, {run.status}{how}"
    for one in found.evaluations:
        whose = visible.show(one.model) if one.model else "as its reference"
        yield f"evaluation {one.evaluation_id}  {whose}, {one.status}"
    if not (found.snapshots or found.runs):
        yield "used       in no snapshot yet"


def _used(used: UsedAnswers) -> Iterator[str]:
    for row in used.rows:
        who = f"{row.candidate_id or '–':<26}  {visible.show(row.model)}"
        if row.rejected_id:
            who += f" over {row.rejected_id} {visible.show(row.rejected_model)}"
        why = f"{row.split:<10}  {row.origin:<10}"
        yield f"{row.position + 1:>7,}  {why}  {who}  {_short(row.task_label)}"
    last = used.rows[-1].position + 1 if used.rows else used.total
    more = f"; the next ones: --after {last}" if last < used.total else ""
    yield f"{counted(used.total, 'row')} in snapshot {used.snapshot_id}{more}"


def _revision(one: Revision) -> str:
    state = "withdrawn" if one.is_withdrawn else one.verdict or "undecided"
    said = _short(" ".join(one.candidate.text.split()))
    return f"{one.candidate.candidate_id}  {visible.show(one.by)}, {state}: {said}"


def _because(reason: str) -> str:
    return f": {visible.show(' '.join(reason.split()))}" if reason else ""


def _short(text: str) -> str:
    shown = visible.show(text)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"


COMMANDS = (trace,)
