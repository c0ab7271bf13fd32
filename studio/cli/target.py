"""The command ``target``: shows it, sets it from a file, lists its versions."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.domain.errors import NotFoundError
from studio.services import target_file
from studio.services.targeting import VersionEntry


@click.command()
@common
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--versions", is_flag=True, help="List the versions and what changed in each.")
def target(project: Path, file: Path | None, versions: bool, as_json: bool) -> None:
    """Show the target, or set it from a JSON file as a new version.

    The file holds statement, in_scope, out_of_scope, system_prompt, student, floors and a
    contract: its type (text, json, sql, python, tool_call), a schema for JSON, tools for tool
    calls, a fixture (the SQL that makes the database) for SQL, and an example answer, which must
    fit.
    """
    if file is not None and versions:
        raise click.UsageError("give a file to set or --versions to list, not both")
    wanted = None if file is None else target_file.read(file)
    with open_project(project, read_only=file is None) as opened:
        if wanted is not None:
            opened.target.set(wanted)
        found = opened.target.current()
        listed = opened.target.versions()
        since = opened.target.changes_since_snapshot()
    if found is None:
        raise NotFoundError(
            f"{project} has no target yet; write one as a JSON file and set it with: "
            f"stillroom target {project} FILE.json"
        )
    if versions:
        _emit_versions(listed, since, as_json=as_json)
    else:
        document = target_file.to_json(found)
        emit(document, json.dumps(document, ensure_ascii=False, indent=2), as_json=as_json)


def _emit_versions(
    listed: Sequence[VersionEntry], since: tuple[str, ...], *, as_json: bool
) -> None:
    document = {
        "versions": [
            {
                "version": one.number,
                "created_at": one.created_at,
                "differences": [each.words for each in one.differences],
                "target": target_file.to_json(one.target),
            }
            for one in listed
        ],
        "changed_since_snapshot": list(since),
    }
    lines = [line for one in listed for line in _lines(one)]
    if since:
        lines += ["Changed since the last snapshot:", *(f"  {words}" for words in since)]
    emit(document, *lines, as_json=as_json)


def _lines(entry: VersionEntry) -> list[str]:
    differences = [each.words for each in entry.differences] or ["the first"]
    return [f"version {entry.number}  {entry.created_at}", *(f"  {words}" for words in differences)]


COMMANDS = (target,)
