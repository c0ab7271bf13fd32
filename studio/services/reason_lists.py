"""Lists of reasons that ship with the program: for new projects, and with a sample."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from studio import resources
from studio.domain.errors import InvalidValueError
from studio.domain.judgement import Reason, ReasonSubject


def default() -> tuple[Reason, ...]:
    """Give the reasons that a new project begins with."""
    stored = tomllib.loads(resources.read_text("catalogue", "reasons.toml"))
    return _read({"code": code, **values} for code, values in stored.items())


def of_file(path: Path) -> tuple[Reason, ...]:
    """Read a sample's list. Raises InvalidValueError."""
    return _read(json.loads(path.read_text(encoding="utf-8")))


def require(reasons: Sequence[Reason]) -> None:
    """Refuse a list in which a code or a key stands twice. Raises InvalidValueError."""
    for what, found in (
        ("code", [reason.code for reason in reasons]),
        ("key", [reason.hotkey for reason in reasons if reason.hotkey]),
    ):
        for one in found:
            if found.count(one) > 1:
                raise InvalidValueError(
                    "two reasons have the {what} {one!r}; change one of them", what=what, one=one
                )


def _read(rows: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            code=row["code"],
            label=row["label"],
            hotkey=row.get("hotkey", ""),
            subject=ReasonSubject(row.get("subject", ReasonSubject.BOTH)),
        )
        for row in rows
    )
