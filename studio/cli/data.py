"""The commands ``import``, ``check``, ``accept`` and ``export``."""

from pathlib import Path

import click

from studio.cli import review_words, table_import, taking_in
from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.cli.table_import import TableRequest
from studio.domain.counted import counted
from studio.domain.errors import ImportFileError
from studio.domain.task import Split
from studio.formats import FORMATS
from studio.services.importing import ImportReport, ImportRequest

SHOWN_ROWS = 10


@click.command(name="import")
@common
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "content",
    type=click.Choice(["tasks", "answers", "preferences"]),
    help="What the rows are; told by the first lines where not given.",
)
@click.option(
    "--format",
    "file_format",
    type=click.Choice(list(FORMATS)),
    help="How the rows are written; told by the first lines where not given.",
)
@click.option(
    "--split",
    type=click.Choice([split.value for split in Split]),
    default=Split.TRAIN.value,
    show_default=True,
    help="Where tasks go that do not say.",
)
@click.option("--model", help="Who gave the answers, where the file does not say.")
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column of a table holds, such as question=message; others are then not used.",
)
@click.option("--preview", is_flag=True, help="Say what would happen and change nothing.")
@click.option("--skip-bad", is_flag=True, help="Import the good rows and leave the bad ones out.")
def import_(
    project: Path,
    file: Path,
    content: str | None,
    file_format: str | None,
    model: str | None,
    split: str,
    pairs: tuple[str, ...],
    preview: bool,
    skip_bad: bool,
    as_json: bool,
) -> None:
    """Bring tasks, answers or votes in, all rows or none.

    Tasks may also stand in a CSV file, in JSON rows with any fields, or one on each line of a
    text: what the columns hold is guessed, or said by --map.
    """
    mapping = table_import.parse_mapping(pairs) if pairs else None
    if mapping is not None or (
        content in {None, "tasks"} and file_format is None and table_import.is_table(file)
    ):
        table = TableRequest(
            path=file,
            mapping=mapping,
            split=Split(split),
            preview=preview,
            skip_bad=skip_bad,
            quiet=as_json,
        )
        with open_project(project, read_only=preview) as opened:
            told = table_import.run(opened, table)
        emit(told.document, *told.lines, as_json=as_json)
        return
    request = ImportRequest(
        path=file,
        content=content,
        format=file_format,
        model=model,
        split=split,
        skip_bad=skip_bad,
    )
    with open_project(project, read_only=preview) as opened:
        importing = opened.importing
        report = importing.preview(request) if preview else importing.run(request)
    if report.errors and not (preview or skip_bad):
        raise ImportFileError(_refusal(file, report))
    verb = "would be added" if preview else "added"
    emit(
        report.document(),
        f"{counted(report.added, report.content.removesuffix('s'))} {verb}, "
        f"{report.present:,} already there, {len(report.errors):,} bad.",
        *_along(report),
        *_differing_lines(report),
        *table_import.error_lines(report.errors),
        as_json=as_json,
    )


def _refusal(file: Path, report: ImportReport) -> str:
    first = report.errors[0]
    more = f" and {len(report.errors) - 1:,} more bad rows" if len(report.errors) > 1 else ""
    where = f" (all of them in {report.errors_file})" if report.errors_file else ""
    reason = first.reason.rstrip("?")  # some end in a question: did you mean …?
    return (
        f"{file}, line {first.line}: {reason}{more}{where}; nothing was imported. "
        "Mend the file, or use --skip-bad to import the good rows"
    )


def _along(report: ImportReport) -> list[str]:
    """Say what else the file brought: pairs bring tasks and answers."""
    others = {name: count for name, count in report.added_all.items() if name != report.content}
    if not others:
        return []
    return ["Along with " + ", ".join(f"{count:,} {name}" for name, count in others.items()) + "."]


def _differing_lines(report: ImportReport) -> list[str]:
    """Say which tasks are there already with other labels than the file gives them."""
    rows = report.differing
    if not rows:
        return []
    lines = [f"  line {one.line}: differs: {', '.join(one.labels)}" for one in rows[:SHOWN_ROWS]]
    if len(rows) > SHOWN_ROWS:
        lines.append(f"  … {len(rows) - SHOWN_ROWS:,} more")
    return [f"{counted(len(rows), 'row')} there already with other labels:", *lines]


@click.command()
@common
@click.option("--all", "again", is_flag=True, help="Check every answer again, not only new ones.")
def check(project: Path, again: bool, as_json: bool) -> None:
    """Run the rules and graders on the answers."""
    with open_project(project) as opened:
        report = opened.checking.run(again=again)
        leakage = opened.splits.leaks()
    lines = [f"  {name}: {failed:,} failed" for name, failed in report.failed_by_rule.items()]
    if lines:
        lines.insert(0, "By rule (an answer may fail several):")
    if report.not_run:
        lines.append(
            f"{counted(report.not_run, 'check')} could not run; see the table check_result for why."
        )
    lines.append(
        f"{leakage.eval:,} of {leakage.of_eval:,} eval tasks are near-duplicates of train tasks."
    )
    emit(
        {**report.document(), "leaked_eval_tasks": leakage.eval},
        f"{counted(report.checked, 'answer')} checked: "
        f"{report.passed:,} pass, {report.failed:,} fail.",
        *lines,
        as_json=as_json,
    )


@click.command()
@common
@click.option("--passing", is_flag=True, required=True, help="Every undecided answer that passes.")
def accept(project: Path, passing: bool, as_json: bool) -> None:  # noqa: ARG001  the flag says it
    """Accept answers to train tasks for the student to learn from."""
    with open_project(project) as opened:
        report = opened.review.accept_passing()
        taking_in.follow(opened)
        to_review = opened.queue.to_review()
    emit(
        {**report.document(), "to_review": to_review},
        f"{counted(report.accepted, 'answer')} accepted; {_undecided(report.undecided)}",
        review_words.to_review(to_review),
        as_json=as_json,
    )


@click.command()
@common
@click.option(
    "--format", "file_format", type=click.Choice(list(FORMATS)), required=True, help="How to write."
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder to make.",
)
def export(project: Path, file_format: str, folder: Path, as_json: bool) -> None:
    """Write the data as files of a common format, with a manifest."""
    with open_project(project) as opened:
        report = opened.exporting.write(file_format, folder)
    emit(
        report.document(),
        f"{counted(report.rows, 'row')} written to {report.folder}.",
        *report.notes,
        as_json=as_json,
    )


def _undecided(count: int) -> str:
    if count == 1:
        return "1 fails a check and stays undecided."
    return f"{count:,} fail a check and stay undecided."


COMMANDS = (import_, check, accept, export)
