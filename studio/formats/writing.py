"""Writes an export: a new folder of JSON lines with its manifest, whole or not at all."""

import errno
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias, cast

from studio.domain.errors import InvalidValueError, StorageFullError, StudioError
from studio.formats import chat, manifest, stillroom
from studio.formats.manifest import FileEntry, Manifest, Origin
from studio.formats.rows import AnswerRow, PairExample, PreferenceRow, SftExample, TaskRow

ExportRow: TypeAlias = TaskRow | AnswerRow | PreferenceRow | SftExample | PairExample
_Writers: TypeAlias = Mapping[type, Callable[[Any], dict[str, Any]]]

FORMATS: Mapping[str, _Writers] = {
    "stillroom": {
        TaskRow: stillroom.from_task,
        AnswerRow: stillroom.from_answer,
        PreferenceRow: stillroom.from_preference,
    },
    "openai-sft": {SftExample: chat.to_openai_sft},
    "openai-dpo": {PairExample: chat.to_openai_dpo},
    "trl-sft": {SftExample: chat.to_trl_sft},
    "trl-dpo": {PairExample: chat.to_trl_dpo},
}
_FULL = (errno.ENOSPC, errno.EDQUOT)


def export(
    folder: Path, files: Mapping[str, Iterable[ExportRow]], *, format: str, origin: Origin
) -> Manifest:
    """Write each of ``files`` (by name, such as "train") as NAME.jsonl into a new folder.

    Rows are written as they come. The folder appears under its name only when all is on
    disk. Raises InvalidValueError for a format or row that does not fit, StudioError for a
    folder that is there already or cannot be written, StorageFullError for a full disk.
    """
    if format not in FORMATS:
        raise InvalidValueError(
            "no format {format!r}; it must be one of {formats}",
            format=format,
            formats=", ".join(FORMATS),
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StudioError("{folder} exists already; name a new folder to export to.", folder=folder)
    partial = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.partial")
    try:
        partial.mkdir(parents=True)
        found = _write_all(partial, files, Manifest(format=format, origin=origin))
        _move(partial, folder)
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFullError(
                "The disk of {folder} is full; nothing was exported.", folder=folder
            ) from error
        raise StudioError(
            "{folder} cannot be written ({reason}).", folder=folder, reason=error.strerror
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return found


def _write_all(folder: Path, files: Mapping[str, Iterable[ExportRow]], empty: Manifest) -> Manifest:
    entries = {}
    for name, rows in files.items():
        path = folder / f"{name}.jsonl"
        if path.parent != folder:
            raise InvalidValueError("{name!r} is no name for an exported file", name=name)
        entries[path.name] = _write(path, rows, FORMATS[empty.format])
    found = Manifest(format=empty.format, origin=empty.origin, files=entries)
    with (folder / manifest.FILE_NAME).open("xb") as stream:
        text = json.dumps(manifest.to_json(found), ensure_ascii=False, indent=2)
        stream.write(text.encode() + b"\n")
        _to_disk(stream)
    return found


def _write(path: Path, rows: Iterable[ExportRow], writers: _Writers) -> FileEntry:
    digest, count, size = hashlib.sha256(), 0, 0
    with path.open("xb") as stream:
        for row in rows:
            raw = _encode(row, writers)
            stream.write(raw)
            digest.update(raw)
            count, size = count + 1, size + len(raw)
        _to_disk(stream)
    return FileEntry(rows=count, bytes=size, sha256=digest.hexdigest())


def _encode(row: ExportRow, writers: _Writers) -> bytes:
    writer = writers.get(type(row))
    if writer is None:
        raise InvalidValueError("a {row} cannot be written in this format", row=type(row).__name__)
    text = json.dumps(writer(row), ensure_ascii=False, default=_plain, allow_nan=False)
    # Half a surrogate pair has no UTF-8; written as an escape it is still JSON.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(cast(Mapping[str, Any], value))
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _to_disk(stream: IO[bytes]) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _move(partial: Path, folder: Path) -> None:
    if folder.exists():
        # An empty folder stood there; only some systems rename onto it.
        folder.rmdir()
    partial.rename(folder)
