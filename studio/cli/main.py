"""The ``stillroom`` command: finds the verb, runs it, and turns errors into one sentence."""

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path

import click
import platformdirs

from studio import __version__
from studio.cli import (
    agreement,
    comparing,
    data,
    demo,
    design,
    doctor,
    history,
    keeping,
    listing,
    measuring,
    projects,
    review,
    splits,
    target,
    tracing,
    training,
)
from studio.domain.errors import CancelledError, StudioError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="stillroom")
def group() -> None:
    """Distil a large teacher model into a small student of your own.

    A bare `stillroom` opens the window. Every command takes the project's folder first.
    """


for module in (
    projects,
    design,
    target,
    listing,
    splits,
    data,
    review,
    comparing,
    tracing,
    agreement,
    training,
    measuring,
    keeping,
    history,
    doctor,
    demo,
):
    for verb in module.COMMANDS:
        group.add_command(verb)


def run(arguments: list[str]) -> int:
    """Run one command; 0 done, 1 an error told in one line, 2 wrong usage."""
    logging.basicConfig(level=logging.WARNING)
    try:
        # Outside its standalone mode click returns the status of an early exit.
        status = group.main(arguments, prog_name="stillroom", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.UsageError as error:
        error.show()
        _tell_in_json(arguments, error.format_message())
        return 2
    except (click.Abort, KeyboardInterrupt, CancelledError) as error:
        return _fail(arguments, str(error) or "stopped; what was done so far is kept")
    except (StudioError, click.ClickException) as error:
        return _fail(
            arguments, error.message if isinstance(error, click.ClickException) else str(error)
        )
    except BrokenPipeError:
        return 1
    except Exception as error:  # noqa: BLE001  the last net: a person gets one sentence, never a traceback
        return _fail(arguments, _bug(error))
    return status if isinstance(status, int) else 0


def _fail(arguments: list[str], message: str) -> int:
    click.echo(f"stillroom: {message}", err=True)
    _tell_in_json(arguments, message)
    return 1


def _tell_in_json(arguments: list[str], message: str) -> None:
    if "--json" in arguments:
        click.echo(json.dumps({"error": message}, ensure_ascii=False))


def _bug(error: Exception) -> str:
    """Keep the traceback where a person can find it, and say where."""
    sentence = f"something went wrong inside stillroom ({type(error).__name__}: {error})"
    try:
        folder = Path(platformdirs.user_log_dir("stillroom", appauthor=False))
        folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        log = folder / f"error-{stamp}.txt"
        log.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return sentence
    return f"{sentence}; the details are in {log}"
