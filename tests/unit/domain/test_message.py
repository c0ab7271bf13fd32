import pytest

from studio.domain import message
from studio.domain.errors import InvalidValueError
from studio.domain.message import Message


def test_messages_are_read_back_as_they_were_written() -> None:
    turns = (
        Message(role="user", content="Where is it?"),
        Message(role="assistant", content="", tool_calls=({"type": "function"},)),
        Message(role="tool", content="in Leipzig", tool_call_id="call_1"),
    )
    assert message.from_json(message.to_json(turns)) == turns


def test_a_tool_call_may_come_without_text() -> None:
    rows = [{"role": "assistant", "content": None, "tool_calls": [{"type": "function"}]}]
    assert message.from_json(rows)[0].content == ""


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([], "at least one turn"),
        ("hello", "list"),
        ([{"role": "user", "content": "a"}, "b"], "turn 2"),
        ([{"role": "user"}], "no text"),
        ([{"role": "narrator", "content": "a"}], "narrator"),
        ([{"content": "a"}], "role"),
        ([{"role": "assistant", "content": "", "tool_calls": ["f"]}], "turn 1 .* tool call"),
        ([{"role": "tool", "content": "", "tool_call_id": 7}], "turn 1 .* 'tool_call_id'"),
    ],
)
def test_a_malformed_turn_is_named(rows: object, problem: str) -> None:
    with pytest.raises(InvalidValueError, match=problem):
        message.from_json(rows)


def test_user_text_leaves_the_assistant_out() -> None:
    turns = (
        Message(role="user", content="one"),
        Message(role="assistant", content="two"),
        Message(role="user", content="three"),
    )
    assert message.user_text(turns) == "one\nthree"
