"""The command ``agreement``: how far reviewers agree, and where they conflict."""

from collections.abc import Iterator
from pathlib import Path

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit, table
from studio.domain.counted import counted
from studio.reporting import visible
from studio.services.agreement_values import AgreementReport, Measure

_SHOWN = 60


@click.command()
@common
@click.option(
    "--conflicts",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many conflicts to list, the newest first.",
)
def agreement(project: Path, conflicts: int, as_json: bool) -> None:
    """Tell how far reviewers agree, on verdicts and on each reason, and where they conflict."""
    with open_project(project, read_only=True) as opened:
        report = opened.agreement.report(conflicts=conflicts)
    emit(report.document(), *_agreement(report), as_json=as_json)


def _agreement(report: AgreementReport) -> Iterator[str]:
    if not report.items:
        yield "No answer was judged by two people yet."
        return
    yield f"{counted(report.items, 'answer')} judged by two people or more, each for herself."
    if report.escalated:
        yield _escalated(report.escalated)
    yield ""
    rows = [("all: verdict", report.verdict)]
    rows += [(f"all: {one.label}", one.measure) for one in report.reasons]
    for pair in report.pairs:
        names = f"{pair.left.display} / {pair.right.display}"
        rows.append((f"{names}: verdict", pair.verdict))
        rows += [(f"{names}: {one.label}", one.measure) for one in pair.reasons]
    head = ("Who: on what", "Items", "Same", "Kappa", "Alpha (95 %)")
    yield from table(head, [(visible.show(what), *_cells(one)) for what, one in rows])
    yield ""
    yield f"{counted(report.conflict_count, 'conflict')} to settle."
    if report.escalation_count:
        yield (
            f"{counted(report.escalation_count, 'escalated answer')} to settle too: "
            "stillroom review PROJECT --state escalated"
        )
    for conflict in report.conflicts:
        said = ", ".join(f"{one.rater} {one.decision.verdict}" for one in conflict.sayings)
        about = visible.show(conflict.task_label[:_SHOWN])
        yield f"  {conflict.candidate_id}  {visible.show(said)}  {about}"


def _escalated(count: int) -> str:
    """Say why the verdicts are on fewer answers than were judged."""
    if count == 1:
        return "1 of them was escalated, which asks others: it is not counted under verdict."
    return f"{count:,} of them were escalated, which asks others: not counted under verdict."


def _cells(measure: Measure) -> tuple[str, str, str, str]:
    same = f"{100 * measure.same.value:.0f} %" if measure.items else "–"
    if measure.missing:
        return str(measure.items), same, "–", f"too few; {measure.missing} more"
    kappa = "–" if measure.kappa is None else f"{measure.kappa:.2f}"
    alpha = measure.alpha
    told = f"{alpha.value:.2f} ({alpha.low:.2f} to {alpha.high:.2f})" if alpha else "no variety"
    return str(measure.items), same, kappa, told


COMMANDS = (agreement,)
