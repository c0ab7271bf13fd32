import pytest

from studio.domain import task_draft
from studio.domain.errors import InvalidValueError
from studio.domain.message import Message
from studio.domain.task import Kind
from studio.domain.task_draft import TaskDraft

_CALL = {"id": "c1", "type": "function", "function": {"name": "find", "arguments": "{}"}}
_TOOL = {"type": "function", "function": {"name": "find", "parameters": {}}}


def _user(text: str) -> Message:
    return Message(role="user", content=text)


def _faults(*messages: Message, kind: Kind = Kind.COMMON) -> tuple[str, ...]:
    return task_draft.faults(TaskDraft(messages=messages, kind=kind))


def test_one_question_is_a_task() -> None:
    assert _faults(_user("Where is it?")) == ()


def test_a_tools_result_may_be_what_is_to_be_answered() -> None:
    called = Message(role="assistant", content="", tool_calls=(_CALL,))
    result = Message(role="tool", content="in Lyon", tool_call_id="c1")
    assert _faults(_user("Where is it?"), called, result) == ()


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ((), "no message"),
        ((_user("  \n"),), "turn 1 (user) is empty"),
        ((Message(role="assistant", content="Hello"), _user("x")), "the user must speak first"),
        ((_user("x"), Message(role="assistant", content="y")), "the last turn is the assistant's"),
        ((_user("x"), Message(role="system", content="y"), _user("z")), "can only come first"),
        ((_user("x"), Message(role="tool", content="y")), "no tool was called"),
        ((_user("\ud800"),), "surrogate"),
    ],
)
def test_what_is_wrong_with_the_turns_is_said(messages: tuple[Message, ...], said: str) -> None:
    found = _faults(*messages)
    assert any(said in fault for fault in found), found


def test_a_result_of_a_call_that_was_not_made_is_named() -> None:
    called = Message(role="assistant", content="", tool_calls=(_CALL,))
    result = Message(role="tool", content="in Lyon", tool_call_id="c2")
    (fault,) = _faults(_user("Where is it?"), called, result)
    assert "'c2'" in fault


def test_silence_is_a_task_where_bad_input_is_tried() -> None:
    assert _faults(_user(" "), kind=Kind.BAD_INPUT) == ()


def test_a_message_of_a_megabyte_is_kept_and_one_of_five_is_refused() -> None:
    assert _faults(_user("x" * 1_000_000)) == ()
    (fault,) = _faults(_user("x" * 5_000_000))
    assert "5.0 MB" in fault


@pytest.mark.parametrize("tool", [{}, {"type": "function"}, {"function": {"name": "find"}}])
def test_what_is_no_tool_is_named(tool: dict[str, object]) -> None:
    (fault,) = task_draft.faults(TaskDraft(messages=(_user("x"),), tools=(tool,)))
    assert fault.startswith("tool 1 is no function tool")


def test_two_tools_of_one_name_are_named() -> None:
    (fault,) = task_draft.faults(TaskDraft(messages=(_user("x"),), tools=(_TOOL, _TOOL)))
    assert "'find'" in fault


def test_require_raises_the_first_fault() -> None:
    with pytest.raises(InvalidValueError, match="no message"):
        task_draft.require(TaskDraft(messages=()))
