"""The commands ``backup``, ``restore`` and ``verify``."""

from dataclasses import asdict
from pathlib import Path

import click

from studio import project as projects
from studio.cli.opening import open_project
from studio.cli.output import common, emit
from studio.domain.counted import counted
from studio.domain.errors import DamagedProjectError


@click.command()
@common
def backup(project: Path, as_json: bool) -> None:
    """Copy the project's file, verified, into its backups folder."""
    with open_project(project) as opened:
        made = opened.backup()
    emit({"backup": str(made)}, f"Backed up and verified: {made}.", as_json=as_json)


@click.command()
@common
@click.argument("backup", type=click.Path(path_type=Path))
def restore(project: Path, backup: Path, as_json: bool) -> None:
    """Put a backup in the place of the project's file; the present one is kept aside."""
    kept = projects.restore(project, backup)
    lines = [f"{project} is as it was in {backup}."]
    if kept is not None:
        lines.append(f"What was there before is kept as {kept}.")
    emit({"restored": str(backup), "kept": str(kept) if kept else None}, *lines, as_json=as_json)


@click.command()
@common
def verify(project: Path, as_json: bool) -> None:
    """Check the project's file, its hashes and its folders for damage."""
    findings = projects.verify(project)
    document = {"sound": not findings, "findings": [asdict(finding) for finding in findings]}
    lines = [f"  {finding.part} {finding.thing}: {finding.what}" for finding in findings]
    emit(document, *(lines or [f"{project} is sound."]), as_json=as_json)
    if findings and as_json:
        raise click.exceptions.Exit(1)
    if findings:
        raise DamagedProjectError(
            f"{project} has {counted(len(findings), 'problem')}; "
            "`stillroom restore` puts a backup back"
        )


COMMANDS = (backup, restore, verify)
