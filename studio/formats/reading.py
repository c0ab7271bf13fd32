"""Reads a whole file of one format, row by row or at once, keeping good rows from bad."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from studio.domain.errors import ImportFileError, InvalidValueError
from studio.domain.sentence import Sentence
from studio.formats import chat, lines, stillroom
from studio.formats.lines import Limits, Line
from studio.formats.rows import (
    AnswerRow,
    PairExample,
    PreferenceRow,
    ReadResult,
    RowError,
    SftExample,
    TaskRow,
)

Row = TypeVar("Row")

DEFAULT_LIMITS = Limits()
# A file with more bad lines than this is another kind of file; holding them all helps no one.
MOST_ERRORS = 100_000

_SFT: dict[str, Callable[[Line], SftExample]] = {
    "openai-sft": chat.openai_sft,
    "trl-sft": chat.trl_sft,
}
_PAIRS: dict[str, Callable[[Line], PairExample]] = {
    "openai-dpo": chat.openai_dpo,
    "trl-dpo": chat.trl_dpo,
}


def stream(
    path: Path, parse: Callable[[Line], Row], *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Row | RowError]:
    """Give rows and errors in the file's order, holding one line at a time.

    Raises ImportFileError, at the first step, for a file that cannot be read at all.
    """
    for line in lines.read(path, limits):
        if isinstance(line, RowError):
            yield line
            continue
        try:
            yield parse(line)
        except InvalidValueError as error:
            yield RowError(line=line.number, reason=str(error))


def stream_tasks(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[TaskRow | RowError]:
    """Give the tasks of a `stillroom` file; an id that came before is an error."""
    first_lines: dict[str, int] = {}
    for row in stream(path, stillroom.task, limits=limits):
        if isinstance(row, RowError) or row.task_id is None:
            yield row
            continue
        first = first_lines.setdefault(row.task_id, row.line)
        if first == row.line:
            yield row
        else:
            reason = Sentence("the id {id!r} is on line {line} already", id=row.task_id, line=first)
            yield RowError(line=row.line, reason=reason)


def stream_answers(
    path: Path, *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[AnswerRow | RowError]:
    """Give the answers of a `stillroom` file."""
    return stream(path, stillroom.answer, limits=limits)


def stream_preferences(
    path: Path, *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[PreferenceRow | RowError]:
    """Give the votes of a `stillroom` file."""
    return stream(path, stillroom.preference, limits=limits)


def stream_sft(
    path: Path, style: str, *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[SftExample | RowError]:
    """Give the examples of an `openai-sft` or `trl-sft` file. Raises KeyError for others."""
    return stream(path, _SFT[style], limits=limits)


def stream_pairs(
    path: Path, style: str, *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[PairExample | RowError]:
    """Give the pairs of an `openai-dpo` or `trl-dpo` file. Raises KeyError for others."""
    return stream(path, _PAIRS[style], limits=limits)


def collect(rows: Iterator[Row | RowError]) -> ReadResult[Row]:
    """Hold all rows and errors of a stream. Raises ImportFileError when nearly all are bad."""
    good: list[Row] = []
    bad: list[RowError] = []
    for row in rows:
        if not isinstance(row, RowError):
            good.append(row)
            continue
        bad.append(row)
        if len(bad) > MOST_ERRORS:
            raise ImportFileError(
                "More than {most:,} lines are wrong, the first at line {line}: {reason}; check "
                "that the file is of the format named.",
                most=MOST_ERRORS,
                line=bad[0].line,
                reason=bad[0].reason,
            )
    return ReadResult(rows=tuple(good), errors=tuple(bad))


def read_tasks(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> ReadResult[TaskRow]:
    """Read all tasks of a `stillroom` file."""
    return collect(stream_tasks(path, limits=limits))


def read_answers(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> ReadResult[AnswerRow]:
    """Read all answers of a `stillroom` file."""
    return collect(stream_answers(path, limits=limits))


def read_preferences(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> ReadResult[PreferenceRow]:
    """Read all votes of a `stillroom` file."""
    return collect(stream_preferences(path, limits=limits))


def read_sft(path: Path, style: str, *, limits: Limits = DEFAULT_LIMITS) -> ReadResult[SftExample]:
    """Read all examples of an `openai-sft` or `trl-sft` file."""
    return collect(stream_sft(path, style, limits=limits))


def read_pairs(
    path: Path, style: str, *, limits: Limits = DEFAULT_LIMITS
) -> ReadResult[PairExample]:
    """Read all pairs of an `openai-dpo` or `trl-dpo` file."""
    return collect(stream_pairs(path, style, limits=limits))
