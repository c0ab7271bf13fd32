"""Training files of other tools are read and written in their own shapes."""

from typing import Any

import pytest

from studio import formats
from studio.domain.message import Message
from studio.formats import PairExample, SftExample, chat
from tests.unit.formats.conftest import WriteLines, said, user

TOOLS = [{"type": "function", "function": {"name": "track", "parameters": {}}}]
ASKED = (Message(role="user", content="Where is it?"),)
BETTER = Message(role="assistant", content="In Leipzig.")
WORSE = Message(role="assistant", content="No idea.")


@pytest.mark.parametrize(
    ("style", "row"),
    [
        ("openai-sft", {"messages": [user(), said()]}),
        ("openai-sft", {"messages": [user(), said()], "parallel_tool_calls": False}),
        ("trl-sft", {"messages": [user(), said()]}),
        ("trl-sft", {"prompt": [user()], "completion": [said()]}),
    ],
)
def test_an_example_is_read(write_lines: WriteLines, style: str, row: dict[str, Any]) -> None:
    [found] = formats.read_sft(write_lines(row), style).rows

    assert found == SftExample(messages=ASKED, answer=BETTER)


def test_an_examples_tools_are_read(write_lines: WriteLines) -> None:
    for style in ("openai-sft", "trl-sft"):
        path = write_lines({"messages": [user(), said()], "tools": TOOLS})
        assert formats.read_sft(path, style).rows[0].tools == tuple(TOOLS)


@pytest.mark.parametrize(
    ("style", "row"),
    [
        (
            "openai-dpo",
            {
                "input": {"messages": [user()], "tools": TOOLS},
                "preferred_output": [said()],
                "non_preferred_output": [said("No idea.")],
            },
        ),
        (
            "trl-dpo",
            {
                "prompt": [user()],
                "chosen": [said()],
                "rejected": [said("No idea.")],
                "tools": TOOLS,
            },
        ),
    ],
)
def test_a_pair_is_read(write_lines: WriteLines, style: str, row: dict[str, Any]) -> None:
    [found] = formats.read_pairs(write_lines(row), style).rows

    assert found == PairExample(messages=ASKED, chosen=BETTER, rejected=WORSE, tools=tuple(TOOLS))


@pytest.mark.parametrize(
    ("style", "row", "words"),
    [
        ("openai-sft", {"messages": [user()]}, "not the assistant's"),
        ("openai-sft", {"messages": [said()]}, "no message that it answers"),
        ("openai-sft", {"prompt": [user()]}, "unknown field 'prompt'"),
        ("trl-sft", {"prompt": "text", "completion": [said()]}, "in 'prompt': messages must be"),
        ("trl-sft", {"prompt": [user()], "completion": [user()]}, "one message of the assistant"),
        ("trl-sft", {"prompt": [user()]}, "has no 'completion'"),
    ],
)
def test_a_fault_in_an_example_is_named(
    write_lines: WriteLines, style: str, row: dict[str, Any], words: str
) -> None:
    [error] = formats.read_sft(write_lines(row), style).errors

    assert words in error.reason


@pytest.mark.parametrize(
    ("style", "row", "words"),
    [
        ("openai-dpo", {"preferred_output": [said()]}, "has no 'input' object"),
        ("openai-dpo", {"input": {"messages": [user()], "x": 1}}, "unknown field 'x' in 'input'"),
        ("trl-dpo", {"chosen": [user(), said()], "rejected": [user(), said()]}, "no 'prompt'"),
        ("trl-dpo", {"prompt": [user()], "chosen": [said()], "rejected": [said()]}, "the same"),
        (
            "trl-dpo",
            {"prompt": [user()], "chosen": [user(), said()], "rejected": [said()]},
            "'chosen' must be one message",
        ),
    ],
)
def test_a_fault_in_a_pair_is_named(
    write_lines: WriteLines, style: str, row: dict[str, Any], words: str
) -> None:
    [error] = formats.read_pairs(write_lines(row), style).errors

    assert words in error.reason


def _calling(arguments: object) -> Message:
    call = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": arguments}}
    return Message(role="assistant", content="", tool_calls=(call,))


def _arguments(turn: dict[str, Any]) -> object:
    return turn["tool_calls"][0]["function"]["arguments"]


@pytest.mark.parametrize("arguments", ['{"n": 1}', {"n": 1}])
def test_arguments_are_text_for_openai_and_an_object_for_trl(arguments: object) -> None:
    row = SftExample(messages=ASKED, answer=_calling(arguments))

    assert _arguments(chat.to_openai_sft(row)["messages"][-1]) == '{"n": 1}'
    assert _arguments(chat.to_trl_sft(row)["completion"][0]) == {"n": 1}


def test_broken_arguments_stay_as_they_are() -> None:
    row = SftExample(messages=ASKED, answer=_calling('{"n": '))

    assert _arguments(chat.to_trl_sft(row)["completion"][0]) == '{"n": '


def test_the_shapes_written_are_those_of_the_formats() -> None:
    example = SftExample(messages=ASKED, answer=BETTER)
    pair = PairExample(messages=ASKED, chosen=BETTER, rejected=WORSE)

    assert chat.to_openai_sft(example) == {"messages": [user(), said()]}
    assert chat.to_trl_sft(example) == {"prompt": [user()], "completion": [said()]}
    assert chat.to_openai_dpo(pair) == {
        "input": {"messages": [user()]},
        "preferred_output": [said()],
        "non_preferred_output": [said("No idea.")],
    }
    assert chat.to_trl_dpo(pair) == {
        "prompt": [user()],
        "chosen": [said()],
        "rejected": [said("No idea.")],
    }
