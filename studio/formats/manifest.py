"""What goes with every export: where it came from, what is in it, and its hashes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an export comes from; ``created_at`` is UTC in ISO 8601.

    ``row_origins`` counts the rows by the rule that brought them in, such as ``edit`` or ``vote``.
    """

    created_at: str
    version: str
    snapshot_id: str | None = None
    sources: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    note: str = ""
    row_origins: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """One exported file: its rows, its bytes and the SHA-256 of its content."""

    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """An export, described; ``files`` is by file name."""

    format: str
    origin: Origin
    files: Mapping[str, FileEntry] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Rows in all files together."""
        return sum(entry.rows for entry in self.files.values())


def to_json(manifest: Manifest) -> dict[str, Any]:
    """Give the manifest as it is written beside the files."""
    origin = manifest.origin
    return {
        "format": manifest.format,
        "snapshot_id": origin.snapshot_id,
        "created_at": origin.created_at,
        "stillroom_version": origin.version,
        "sources": list(origin.sources),
        "licences": list(origin.licences),
        "note": origin.note,
        "rows": manifest.rows,
        "row_origins": dict(sorted(origin.row_origins.items())),
        "files": {name: asdict(entry) for name, entry in sorted(manifest.files.items())},
    }
