"""Turns an error into what a person is told; a bug is logged with its traceback as well."""

import logging
import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import (
    CancelledError,
    ProjectBusyError,
    StorageFullError,
    StudioError,
)
from studio.gui import text

_log = logging.getLogger(__name__)


class Hindrance(StrEnum):
    """What is in the way of keeping something, and may pass: then the same can be tried again."""

    BUSY = "busy"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One sentence for a person; ``details`` is a bug's traceback, for whoever mends it."""

    sentence: str
    details: str | None = None
    cancelled: bool = False
    hindrance: Hindrance | None = None


def describe(error: BaseException, project: Path | None = None) -> Problem:
    """Say an expected error in its own words; log anything else, whose details can be copied."""
    if isinstance(error, StudioError):
        return Problem(
            sentence=text.said(error.sentence),
            cancelled=isinstance(error, CancelledError),
            hindrance=_hindrance(error),
        )
    if isinstance(error, FileNotFoundError) and project is not None and not project.is_dir():
        gone = QCoreApplication.translate(
            "Problem",
            "The project's folder {path} is gone or was moved; open it again from where it is now.",
        )
        return Problem(sentence=gone.format(path=project))
    _log.error("unexpected error", exc_info=error)
    sentence = QCoreApplication.translate(
        "Problem", "Something went wrong inside the program; your work is kept."
    )
    return Problem(sentence=sentence, details="".join(traceback.format_exception(error)))


def in_brief(problem: Problem) -> str:
    """Say what is in the way without naming files; other problems in their own sentence."""
    translate = QCoreApplication.translate
    match problem.hindrance:
        case Hindrance.BUSY:
            return translate("Problem", "Another program is writing to this project.")
        case Hindrance.FULL:
            return translate("Problem", "The disk is full.")
        case _:
            words = text.sentence(problem.sentence)
            return words if words.endswith((".", "!", "?")) else f"{words}."


def _hindrance(error: StudioError) -> Hindrance | None:
    if isinstance(error, ProjectBusyError):
        return Hindrance.BUSY
    return Hindrance.FULL if isinstance(error, StorageFullError) else None
