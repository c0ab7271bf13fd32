"""Rows become examples, or one sentence about what is wrong with them."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import InvalidValueError
from studio.protocol.folder import ROWS
from studio.worker import examples
from studio.worker.templates import Encoder


def row(row_id: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401
    plain = {
        "id": row_id,
        "part": "train",
        "messages": [{"role": "user", "content": "Where is it?"}],
        "answer": "On its way.",
    }
    return {**plain, **changes}


def encode(rows: list[dict[str, Any]], encoder: Encoder, **options: Any) -> examples.ExampleSet:  # noqa: ANN401
    chosen = {"answers": ("answer",), "max_tokens": 200, **options}
    return examples.encode(rows, encoder, **chosen)


def test_rows_are_parted_into_training_and_validation(encoder: Encoder) -> None:
    found = encode([row("a"), row("b", part="validation"), row("c")], encoder)
    assert [one.row_id for one in found.train] == ["a", "c"]
    assert [one.row_id for one in found.validation] == ["b"]


def test_rows_that_are_too_long_are_counted_and_left_out(encoder: Encoder) -> None:
    long = row("b", messages=[{"role": "user", "content": "again " * 200}])
    found = encode([row("a"), long], encoder)
    assert [one.row_id for one in found.train] == ["a"]
    assert found.too_long == 1


def test_an_example_counts_its_tokens(encoder: Encoder) -> None:
    pair = row("a", chosen="On its way.", rejected="No.")
    example = encode([pair], encoder, answers=("chosen", "rejected")).train[0]
    lengths = [len(answer) for answer in example.answers]
    assert example.answer_tokens == sum(lengths)
    assert example.tokens == 2 * len(example.prompt) + sum(lengths)
    assert example.longest == len(example.prompt) + max(lengths)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"part": "eval"}, "part must be"),
        ({"answer": None}, "answer must be a text"),
        ({"answer": 7}, "answer must be a text"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(
    change: dict[str, Any], words: str, encoder: Encoder
) -> None:
    with pytest.raises(InvalidValueError, match=f"row b: {words}"):
        encode([row("a"), row("b", **change)], encoder)


@pytest.mark.parametrize("messages", [None, [], "text", ["text"], {"role": "user"}])
def test_a_row_without_messages_is_named_by_its_line(messages: object, tmp_path: Path) -> None:
    lines = [row("a"), row("b", messages=messages)]
    (tmp_path / ROWS).write_text("".join(json.dumps(one) + "\n" for one in lines))
    with pytest.raises(InvalidValueError, match="line 2"):
        examples.read_rows(tmp_path)


def test_rows_in_another_encoding_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ROWS).write_bytes('{"id": "é"}'.encode("utf-16"))
    with pytest.raises(InvalidValueError, match="cannot be read"):
        examples.read_rows(tmp_path)
