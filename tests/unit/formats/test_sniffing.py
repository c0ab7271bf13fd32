"""A file's content and format are guessed by its first good line."""

from typing import Any

import pytest

from studio import formats, resources
from studio.domain.errors import ImportFileError
from tests.unit.formats.conftest import WriteLines, said, user


@pytest.mark.parametrize(
    ("row", "content", "style"),
    [
        ({"messages": [user()]}, "tasks", "stillroom"),
        ({"messages": [user(), said()], "kind": "common"}, "tasks", "stillroom"),
        ({"messages": [user(), said()]}, "answers", "openai-sft"),
        ({"messages": [user(), said()], "tools": []}, "answers", "openai-sft"),
        ({"task_id": "t", "text": "x"}, "answers", "stillroom"),
        ({"messages": [user()], "model": "m", "text": "x"}, "answers", "stillroom"),
        ({"task_id": "t", "left_model": "a"}, "preferences", "stillroom"),
        ({"prompt": [user()], "completion": [said()]}, "answers", "trl-sft"),
        ({"prompt": [user()], "chosen": [], "rejected": []}, "preferences", "trl-dpo"),
        ({"input": {}, "preferred_output": []}, "preferences", "openai-dpo"),
    ],
)
def test_the_fields_tell_the_format(
    write_lines: WriteLines, row: dict[str, Any], content: str, style: str
) -> None:
    guess = formats.sniff(write_lines("broken", row))

    assert (guess.content, guess.format) == (content, style)


def test_what_has_no_known_fields_is_not_guessed(write_lines: WriteLines) -> None:
    with pytest.raises(ImportFileError, match="name one with --format"):
        formats.sniff(write_lines({"question": "?", "answer": "!"}))


@pytest.mark.parametrize("name", ["tasks", "answers", "preferences"])
def test_the_samples_own_files_are_recognised(name: str) -> None:
    guess = formats.sniff(resources.path("samples", "parcel-desk", f"{name}.jsonl"))

    assert (guess.content, guess.format) == (name, "stillroom")
