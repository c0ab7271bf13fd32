"""Files of JSON lines to read."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

WriteLines: TypeAlias = Callable[..., Path]


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """Write rows, each an object or a line as it is, to a new file."""

    def write(*rows: Any, name: str = "rows.jsonl") -> Path:  # noqa: ANN401
        path = tmp_path / name
        texts = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
        return path

    return write


def user(text: str = "Where is it?") -> dict[str, Any]:
    return {"role": "user", "content": text}


def said(text: str = "In Leipzig.") -> dict[str, Any]:
    return {"role": "assistant", "content": text}
