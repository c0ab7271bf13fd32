"""Reads and writes the files that tasks, answers and preferences travel in."""

from studio.formats.lines import Limits
from studio.formats.manifest import FileEntry, Manifest, Origin
from studio.formats.reading import (
    read_answers,
    read_pairs,
    read_preferences,
    read_sft,
    read_tasks,
    stream_answers,
    stream_pairs,
    stream_preferences,
    stream_sft,
    stream_tasks,
)
from studio.formats.rows import (
    AnswerRow,
    PairExample,
    PreferenceRow,
    ReadResult,
    RowError,
    SftExample,
    TaskRow,
)
from studio.formats.sniffing import Content, Guess, sniff
from studio.formats.writing import FORMATS, ExportRow, export

__all__ = [
    "FORMATS",
    "AnswerRow",
    "Content",
    "ExportRow",
    "FileEntry",
    "Guess",
    "Limits",
    "Manifest",
    "Origin",
    "PairExample",
    "PreferenceRow",
    "ReadResult",
    "RowError",
    "SftExample",
    "TaskRow",
    "export",
    "read_answers",
    "read_pairs",
    "read_preferences",
    "read_sft",
    "read_tasks",
    "sniff",
    "stream_answers",
    "stream_pairs",
    "stream_preferences",
    "stream_sft",
    "stream_tasks",
]
