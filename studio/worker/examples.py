"""Reads a run's rows and turns them into tokens to train on."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.errors import InvalidValueError, TrainingError
from studio.domain.sentence import Sentence
from studio.protocol.folder import ROWS
from studio.worker.templates import Conversation, Encoder

Row = Mapping[str, Any]
Tokens = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A prompt and the answers scored after it: one for SFT, chosen and rejected for DPO."""

    row_id: str
    prompt: Tokens
    answers: tuple[Tokens, ...]

    def sequences(self) -> list[Tokens]:
        """Give each answer with its prompt before it."""
        return [self.prompt + answer for answer in self.answers]

    @property
    def answer_tokens(self) -> int:
        """How many tokens are scored."""
        return sum(len(answer) for answer in self.answers)

    @property
    def tokens(self) -> int:
        """How many tokens a trainer that shares nothing would compute."""
        return sum(len(self.prompt) + len(answer) for answer in self.answers)

    @property
    def longest(self) -> int:
        """How many tokens its longest sequence has."""
        return len(self.prompt) + max(len(answer) for answer in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleSet:
    """What a run trains on and is validated on, and how many rows were too long for it."""

    train: tuple[Example, ...]
    validation: tuple[Example, ...]
    too_long: int


def read_rows(run_folder: Path) -> list[Row]:
    """Read the rows; raises InvalidValueError that names the first line that is not one."""
    path = run_folder / ROWS
    try:
        with path.open(encoding="utf-8") as file:
            rows = [_row(line, number, path) for number, line in enumerate(file, 1) if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValueError(
            "the rows in {path} cannot be read: {error}", path=path, error=error
        ) from error
    row_id, times = Counter(row["id"] for row in rows).most_common(1)[0] if rows else ("", 0)
    if times > 1:
        raise InvalidValueError(
            "{name}: {row_id} appears twice; give each row its own id",
            name=path.name,
            row_id=row_id,
        )
    return rows


def conversation(row: Row) -> Conversation:
    """Take the prompt of a row."""
    return Conversation(messages=row["messages"], tools=row.get("tools"))


def encode(
    rows: Sequence[Row], encoder: Encoder, *, answers: Sequence[str], max_tokens: int
) -> ExampleSet:
    """Tokenise the rows, whose answers stand in the fields named by ``answers``.

    Raises TrainingError where no row is left to train on.
    """
    parts: dict[str, list[Example]] = {"train": [], "validation": []}
    too_long = 0
    for row, example in zip(rows, _examples(rows, encoder, answers), strict=True):
        if example.longest > max_tokens:
            too_long += 1
        else:
            parts[row["part"]].append(example)
    if not parts["train"]:
        why = (
            Sentence(
                "all {too_long} are longer than {max_tokens} tokens",
                too_long=too_long,
                max_tokens=max_tokens,
            )
            if too_long
            else Sentence("there is none")
        )
        raise TrainingError("no row to train on: {why}", why=why)
    return ExampleSet(
        train=tuple(parts["train"]), validation=tuple(parts["validation"]), too_long=too_long
    )


def _examples(rows: Sequence[Row], encoder: Encoder, fields: Sequence[str]) -> Iterator[Example]:
    for row in rows:
        _check(row, fields)
        prompt = conversation(row)
        yield Example(
            row_id=row["id"],
            prompt=tuple(encoder.prompt(prompt)),
            answers=tuple(tuple(encoder.answer(prompt, row[field])) for field in fields),
        )


def _row(line: str, number: int, path: Path) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InvalidValueError(
            "{name}, line {number}: broken JSON ({error})",
            name=path.name,
            number=number,
            error=error,
        ) from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise InvalidValueError(
            "{name}, line {number}: a row needs an id", name=path.name, number=number
        )
    messages = row.get("messages")
    if not isinstance(messages, list) or not messages or not all(map(_is_object, messages)):
        raise InvalidValueError(
            "{name}, line {number}: a row needs a list of messages", name=path.name, number=number
        )
    return row


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _check(row: Row, fields: Sequence[str]) -> None:
    if row.get("part") not in {"train", "validation"}:
        raise InvalidValueError("row {row}: part must be train or validation", row=row["id"])
    for field in fields:
        if not isinstance(row.get(field), str):
            raise InvalidValueError("row {row}: {field} must be a text", row=row["id"], field=field)
