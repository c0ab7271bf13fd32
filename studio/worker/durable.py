"""Writes a folder of files so that a crash leaves either the whole of it or nothing."""

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from studio.domain.errors import StorageFullError
from studio.protocol.folder import MANIFEST

_UNFINISHED = ".unfinished"
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def full_disk_named(what: str) -> Iterator[None]:
    """Turn the system's error for a full disk into a sentence about ``what``."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise StorageFullError(
            "the disk is full: {what} was not saved; free some space", what=what
        ) from error


def write_folder(target: Path, files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> None:
    """Write files and their manifest under a temporary name, then rename onto ``target``.

    The manifest gains ``files``: the SHA-256 of each. Raises StorageFullError, having removed
    what it wrote, where the disk is full.
    """
    unfinished = target.with_name(target.name + _UNFINISHED)
    shutil.rmtree(unfinished, ignore_errors=True)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    text = json.dumps({**manifest, "files": hashes}, indent=2, sort_keys=True) + "\n"
    try:
        with full_disk_named(target.name):
            unfinished.mkdir(parents=True)
            for name, content in {**files, MANIFEST: text.encode()}.items():
                write_file(unfinished / name, content)
            sync_folder(unfinished)
            if target.exists():
                shutil.rmtree(target)
            unfinished.rename(target)
            sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def verified(folder: Path) -> dict[str, Any] | None:
    """Read a folder's manifest where every file is as it says, or give None."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        for name, expected in manifest["files"].items():
            with (folder / name).open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != expected:
                    return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return manifest


def clear_unfinished(parent: Path) -> None:
    """Remove what an interrupted write left behind."""
    for leftover in parent.glob(f"*{_UNFINISHED}"):
        shutil.rmtree(leftover, ignore_errors=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a file and have it on the disk before returning."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have a folder's list of names on the disk; Windows offers no such call and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
