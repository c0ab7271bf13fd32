"""Opens a project for a command, and tells what should be known of it."""

from pathlib import Path

import click

from studio.project import Project


def open_project(path: Path, *, read_only: bool = False) -> Project:
    """Open a project; what came of that is told in a line each, apart from the output.

    Raises NotFoundError, ProjectError, ProjectBusyError or DamagedProjectError.
    """
    opened = Project.open(path, read_only=read_only)
    for notice in opened.notices:
        click.echo(f"stillroom: {notice}", err=True)
    return opened
