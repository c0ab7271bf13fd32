"""Imports tasks from any table or text for the command ``import``: mapped, compared, told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.cli.progress import ProgressLine
from studio.domain.counted import counted
from studio.domain.errors import ImportFileError
from studio.domain.task import Split
from studio.domain.task_preview import Choices, Defaults, Status
from studio.formats import Content, sniff
from studio.formats.columns import Field
from studio.formats.rows import RowError
from studio.formats.tables import Document, Layout
from studio.project import Project
from studio.protocol.events import Progress
from studio.services import importing, task_import, task_preview
from studio.services.preview_rows import Found, Preview, PreviewRow

SHOWN = 10
_JSON_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRequest:
    """A file, what its columns hold (None where that is to be guessed), and what to do."""

    path: Path
    mapping: Mapping[str, Field] | None = None
    split: Split = Split.TRAIN
    preview: bool = False
    skip_bad: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReport:
    """What an import did, or would do, as a document and as lines that say the same."""

    document: dict[str, Any]
    lines: tuple[str, ...]


def parse_mapping(pairs: Sequence[str]) -> dict[str, Field]:
    """Read COLUMN=FIELD pairs. Raises ImportFileError for one that is none."""
    found: dict[str, Field] = {}
    for pair in pairs:
        column, mark, field = pair.rpartition("=")
        if not mark or not column or field not in {one.value for one in Field}:
            known = ", ".join(one.value for one in Field)
            raise ImportFileError(
                f"--map {pair!r} is not COLUMN=FIELD; fields are {known}, and a column that is "
                "not named is not used"
            )
        found[column] = Field(field)
    return found


def is_table(path: Path) -> bool:
    """Tell a table or text of tasks from the JSON lines of a known format."""
    try:
        sniff(path)
    except ImportFileError:
        pass
    else:
        return False
    try:
        found = task_preview.look(Document(path=path))
    except ImportFileError:
        return False  # the strict reader says what is wrong
    if path.suffix.lower() in _JSON_LINES and found.layout is not Layout.JSON:
        return False
    return found.shape.content is Content.TASKS and Field.MESSAGE in found.mapping.values()


def run(project: Project, request: TableRequest) -> TableReport:
    """Import tasks, or only look; with any bad row nothing is imported, unless it is skipped.

    Raises ImportFileError for a file that cannot be read, or has bad rows.
    """
    document = Document(path=request.path)
    mapping = request.mapping
    _require_columns(task_preview.look(document), mapping)
    preview = _preview(project, document, request)
    if preview.errors and not (request.preview or request.skip_bad):
        raise ImportFileError(_refusal(request.path, preview.errors))
    choices = Choices(defaults=Defaults(split=request.split))
    added = len(task_import.wanted(preview, choices))
    if not request.preview:
        imported = project.task_import.apply(preview, choices)
        added = len(imported.task_ids)
    return _report(preview, choices, request, added)


def _preview(project: Project, document: Document, request: TableRequest) -> Preview:
    material = project.task_import.material()
    line = ProgressLine("Comparing with the project", quiet=request.quiet)

    def tell(done: int, total: int) -> None:
        line.show(Progress(done=done, total=total, unit="%"))

    try:
        return task_preview.preview(material, document, mapping=request.mapping, progress=tell)
    finally:
        line.close()


def _require_columns(found: Found, mapping: Mapping[str, Field] | None) -> None:
    missing = [name for name in mapping or {} if name not in found.columns]
    if missing:
        raise ImportFileError(
            f"{found.name} has no column {missing[0]!r}; it has {', '.join(found.columns)}"
        )


def _report(preview: Preview, choices: Choices, request: TableRequest, added: int) -> TableReport:
    by_status = {status: [one for one in preview.rows if one.status is status] for status in Status}
    used = {name: field.value for name, field in preview.found.mapping.items()}
    unused = [name for name in preview.found.columns if name not in used]
    listed = _listed(request, preview.errors)
    near, differing = by_status[Status.NEAR], by_status[Status.DIFFERS]
    document = {
        "content": "tasks",
        "format": preview.found.shape.format or preview.found.layout.value,
        "columns": used,
        "unused": unused,
        "added": added,
        "added_all": {"tasks": added} if added else {},
        "already_there": len(by_status[Status.PRESENT]) + len(differing),
        "repeated": len(by_status[Status.REPEATED]),
        "near_duplicates": len(near),
        "moved": sum(1 for one in near if task_import.leaks(one, choices)),
        "left_out": len(by_status[Status.TORN]),
        "differing": [{"line": o.row.line, "labels": list(o.differs)} for o in differing],
        "errors": [{"line": one.line, "reason": one.reason} for one in preview.errors],
        "errors_file": str(listed) if listed else None,
    }
    lines = (
        *_summary(document, request),
        *_told(near, "nearly the same as another:", _near_line),
        *_told(by_status[Status.TORN], "left out, like tasks of two splits:", _near_line),
        *_told(differing, "there already with other labels:", _differing_line),
        *(["Bad lines:"] if preview.errors else []),
        *error_lines(preview.errors),
    )
    return TableReport(document=document, lines=lines)


def _summary(document: Mapping[str, Any], request: TableRequest) -> list[str]:
    verb = "would be added" if request.preview else "added"
    columns = ", ".join(f"{name} = {field}" for name, field in document["columns"].items())
    unused = ", ".join(document["unused"])
    return [
        f"{counted(document['added'], 'task')} {verb}, "
        f"{document['already_there']:,} already there, {document['repeated']:,} repeated, "
        f"{len(document['errors']):,} bad.",
        f"Columns: {columns}." + (f" Not used: {unused}." if unused else ""),
    ]


def _told(rows: Sequence[PreviewRow], what: str, write: Callable[[PreviewRow], str]) -> list[str]:
    if not rows:
        return []
    shown = [f"  {write(one)}" for one in rows[:SHOWN]]
    more = [f"  … {len(rows) - SHOWN:,} more"] if len(rows) > SHOWN else []
    return [f"{counted(len(rows), 'row')} {what}", *shown, *more]


def _near_line(one: PreviewRow) -> str:
    like = one.like
    assert like is not None
    where = f"line {like.line}" if like.line else (like.name or like.text)
    goes = f", in {one.split}" if one.split else ""
    return f"line {one.row.line}: {like.similarity:.0%} like {where}{goes}"


def _differing_line(one: PreviewRow) -> str:
    return f"line {one.row.line}: differs: {', '.join(one.differs)}"


def error_lines(errors: Sequence[RowError]) -> list[str]:
    """Write the first of the bad rows, and how many more there are."""
    lines = [f"  line {error.line}: {error.reason}" for error in errors[:SHOWN]]
    if len(errors) > SHOWN:
        lines.append(f"  … {len(errors) - SHOWN:,} more")
    return lines


def _refusal(path: Path, errors: Sequence[RowError]) -> str:
    first = errors[0]
    listed = importing.write_errors(path, errors) if len(errors) > importing.MANY_ERRORS else None
    more = f" and {len(errors) - 1:,} more bad rows" if len(errors) > 1 else ""
    where = f" (all of them in {listed})" if listed else ""
    return (
        f"{path}, line {first.line}: {first.reason}{more}{where}; nothing was imported. "
        "Mend the file, or use --skip-bad to import the good rows"
    )


def _listed(request: TableRequest, errors: Sequence[RowError]) -> Path | None:
    if request.preview or len(errors) <= importing.MANY_ERRORS:
        return None
    return importing.write_errors(request.path, errors)
