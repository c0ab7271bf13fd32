"""Brings files in: previewed, in one transaction, each bad row named by its line."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from studio import formats
from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import ImportFileError
from studio.domain.task import Split
from studio.formats import Content, PairExample, RowError, SftExample, conversion
from studio.services.import_plan import Differing, ImportPlan, Planner
from studio.services.import_writer import ImportWriter
from studio.services.splits import SplitService
from studio.store import changes, events
from studio.store.database import Database

MANY_ERRORS = 10
_ENTITIES = frozenset({Entity.TASK, Entity.CANDIDATE, Entity.PREFERENCE, Entity.MODEL})
_PAIR_FORMATS = {"openai-dpo", "trl-dpo"}
_SFT_FORMATS = {"openai-sft", "trl-sft"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What to import, as what; what is None is told by the file's first lines.

    ``model`` answered where rows do not say who did; ``split`` is for tasks that name none.
    """

    path: Path
    content: str | None = None
    format: str | None = None
    model: str | None = None
    split: str = Split.TRAIN.value
    skip_bad: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do.

    ``added`` and ``present`` count the content asked for, ``added_all`` everything by content: a
    file of pairs brings tasks and answers too. ``errors_file`` lists bad rows where they are many.
    ``differing`` are rows whose tasks are there with other labels.
    """

    content: str
    format: str
    added: int
    present: int
    errors: tuple[RowError, ...]
    change: ChangeSet
    added_all: Mapping[str, int] = field(default_factory=dict)
    errors_file: Path | None = None
    differing: tuple[Differing, ...] = ()

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {
            "content": self.content,
            "format": self.format,
            "added": self.added,
            "added_all": dict(self.added_all),
            "already_there": self.present,
            "errors": [{"line": one.line, "reason": one.reason} for one in self.errors],
            "differing": [{"line": one.line, "labels": list(one.labels)} for one in self.differing],
            "errors_file": str(self.errors_file) if self.errors_file else None,
        }


class ImportService:
    """Imports files; owns the transaction and says what changed.

    ``splits`` keeps near-duplicates together; without it that is left to whoever fills a project.
    """

    def __init__(self, db: Database, splits: SplitService | None = None) -> None:
        self._db, self._splits = db, splits

    def preview(self, request: ImportRequest) -> ImportReport:
        """Say what an import would do. Raises ImportFileError for a file that cannot be read."""
        guess = _guess(request)
        return _report(guess, self._plan(request, guess))

    def run(self, request: ImportRequest) -> ImportReport:
        """Import the file; with any bad row nothing is, unless ``skip_bad``.

        Raises ImportFileError for a file that cannot be read, StorageFullError for a full disk.
        """
        guess = _guess(request)
        plan = self._plan(request, guess)
        report = _report(guess, plan)
        if len(plan.errors) > MANY_ERRORS:
            report = replace(report, errors_file=write_errors(request.path, plan.errors))
        if plan.errors and not request.skip_bad:
            return replace(report, added=0, change=ChangeSet(label="Import"))
        with changes.recording(self._db, f"Import {guess.content}"):
            written = ImportWriter(self._db).write(plan)
            if self._splits is not None and plan.tasks:
                self._splits.settle(one.task_id for one in plan.tasks)
            added = written[guess.content]
            known = report.present + report.added - added
            report = replace(report, added=added, present=known, added_all=_by_name(written))
            if report.added:
                events.record(
                    self._db,
                    f"import_{guess.content}",
                    label=f"Imported {guess.content}",
                    detail={"file": request.path.name, "added": report.added},
                )
        return report

    def _plan(self, request: ImportRequest, guess: formats.Guess) -> ImportPlan:
        planner = Planner(self._db, split=Split(request.split))
        if guess.format in _PAIR_FORMATS:
            _plan_pairs(planner, request, guess.format)
        elif guess.format in _SFT_FORMATS:
            _plan_sft(planner, request, guess.format)
        else:
            _PLANS[guess.content](planner, request)
        planner.plan.errors.sort(key=lambda error: error.line)
        return planner.plan


def _guess(request: ImportRequest) -> formats.Guess:
    """Take what the person named, and tell the rest by the file's first lines."""
    if request.content and request.format:
        return formats.Guess(content=Content(request.content), format=request.format)
    if request.format:
        return formats.Guess(content=_content_of(request.format), format=request.format)
    if not request.content:
        return formats.sniff(request.path)
    content = Content(request.content)
    with suppress(ImportFileError):  # the rows themselves will say what is wrong with them
        found = formats.sniff(request.path)
        if found.content is content:
            return found
    return formats.Guess(content=content, format="stillroom")


def _content_of(format_: str) -> Content:
    if format_ in _PAIR_FORMATS:
        return Content.PREFERENCES
    return Content.ANSWERS if format_ in _SFT_FORMATS else Content.TASKS


def _plan_tasks(planner: Planner, request: ImportRequest) -> None:
    found = formats.read_tasks(request.path)
    planner.plan.errors += found.errors
    planner.add_tasks(found.rows)


def _plan_answers(planner: Planner, request: ImportRequest) -> None:
    found = formats.read_answers(request.path)
    planner.plan.errors += found.errors
    planner.add_answers(found.rows, model=request.model)


def _plan_votes(planner: Planner, request: ImportRequest) -> None:
    found = formats.read_preferences(request.path)
    planner.plan.errors += found.errors
    planner.add_votes(found.rows)


_PLANS: dict[Content, Callable[[Planner, ImportRequest], None]] = {
    Content.TASKS: _plan_tasks,
    Content.ANSWERS: _plan_answers,
    Content.PREFERENCES: _plan_votes,
}


def _plan_sft(planner: Planner, request: ImportRequest, style: str) -> None:
    found = formats.read_sft(request.path, style)
    planner.plan.errors += found.errors
    _plan_missing_tasks(planner, found.rows)
    model = request.model or request.path.stem
    answers = (conversion.to_answer(row, model=model) for row in found.rows)
    planner.add_answers(answers, model=model)


def _plan_pairs(planner: Planner, request: ImportRequest, style: str) -> None:
    """Take each pair as a task, two answers, and a vote of whoever the file stands for."""
    found = formats.read_pairs(request.path, style)
    planner.plan.errors += found.errors
    _plan_missing_tasks(planner, found.rows)
    name = request.model or request.path.stem
    chosen, rejected = f"{name} (chosen)", f"{name} (rejected)"
    for row in found.rows:
        planner.add_answers(
            conversion.to_answers(row, chosen=chosen, rejected=rejected), model=None
        )
        task_id = planner.task_of(row.messages)
        if task_id is not None:
            vote = conversion.to_preference(
                row, task_id=task_id, chosen=chosen, rejected=rejected, rater=name
            )
            planner.add_votes([vote])


def _plan_missing_tasks(
    planner: Planner, rows: tuple[SftExample, ...] | tuple[PairExample, ...]
) -> None:
    for row in rows:
        # A task that is there may be known by other messages: with the system message or without.
        if planner.task_of(row.messages) is None:
            planner.add_tasks([conversion.to_task(row)])
        else:
            planner.plan.present[Content.TASKS] += 1


def _report(guess: formats.Guess, plan: ImportPlan) -> ImportReport:
    planned = {
        Content.TASKS: len(plan.tasks),
        Content.ANSWERS: len(plan.answers),
        Content.PREFERENCES: len(plan.votes),
    }
    return ImportReport(
        content=guess.content.value,
        format=guess.format,
        added=planned[guess.content],
        present=plan.present[guess.content],
        errors=tuple(plan.errors),
        differing=tuple(plan.differing),
        added_all=_by_name(planned),
        change=ChangeSet(label=f"Import {guess.content}", entities=_ENTITIES),
    )


def _by_name(counts: Mapping[Content, int]) -> dict[str, int]:
    return {content.value: count for content, count in counts.items() if count}


def write_errors(path: Path, errors: Sequence[RowError]) -> Path | None:
    """List the bad rows beside the file; None where nothing can be written there."""
    target = path.with_name(f"{path.name}.errors.jsonl")
    lines = (json.dumps({"line": one.line, "reason": one.reason}) for one in errors)
    try:
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return target
