import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.task import Difficulty, Kind, Split
from studio.formats import columns, shapes, stillroom, tables, task_cells
from studio.formats.columns import Field
from studio.formats.lines import Line
from studio.formats.rows import RowError, TaskRow
from studio.formats.sniffing import Content
from studio.formats.tables import Document, Table


def _table(*rows: dict[str, Any]) -> Table:
    return tables.read(Document(text="\n".join(json.dumps(row) for row in rows)))


def _read(text: str) -> tuple[tuple[TaskRow, ...], tuple[RowError, ...]]:
    table = tables.read(Document(text=text))
    return task_cells.read_all(table, columns.guess(table.columns, table.records))


def _one(row: dict[str, Any]) -> TaskRow:
    good, bad = _read(json.dumps(row))
    assert bad == ()
    return good[0]


def _fault(row: dict[str, Any]) -> str:
    good, bad = _read(json.dumps(row))
    assert good == ()
    return bad[0].reason


def test_a_row_of_a_table_becomes_a_task_with_all_it_says() -> None:
    good, _ = _read(
        "question,kind,topic,difficulty,split,group,source,answer,id\n"
        " Where is it? ,Long tail,tracking,hard,test,g1,mail,There.,7\n"
    )
    row = good[0]
    assert [turn.content for turn in row.messages] == ["Where is it?"]
    assert (row.kind, row.difficulty, row.split) == (Kind.LONG_TAIL, Difficulty.HARD, Split.EVAL)
    assert (row.topic, row.group, row.source, row.reference, row.task_id, row.line) == (
        "tracking", "g1", "mail", "There.", "7", 2,
    )  # fmt: skip


def test_a_system_prompts_column_comes_first() -> None:
    row = _one({"system": "Be brief.", "message": "Where?"})
    assert [turn.role for turn in row.messages] == ["system", "user"]


def test_the_answer_of_an_sft_row_is_its_reference() -> None:
    row = _one({"messages": [{"role": "user", "content": "Where?"},
                             {"role": "assistant", "content": "There."}]})  # fmt: skip
    assert ([turn.role for turn in row.messages], row.reference) == (["user"], "There.")


def test_a_prompt_and_completion_of_turns_are_read() -> None:
    row = _one({"prompt": [{"role": "user", "content": "Where?"}],
                "completion": [{"role": "assistant", "content": "There."}]})  # fmt: skip
    assert (row.messages[0].content, row.reference) == ("Where?", "There.")


def test_a_sharegpt_conversation_is_read_with_its_calls() -> None:
    row = _one({"conversations": [
        {"from": "system", "value": "Be brief."},
        {"from": "human", "value": "Where?"},
        {"from": "function_call", "value": '{"name": "find", "arguments": {"id": 1}}'},
        {"from": "observation", "value": "here"},
        {"from": "gpt", "value": "Here."},
    ]})  # fmt: skip
    assert [turn.role for turn in row.messages] == ["system", "user", "assistant", "tool"]
    assert row.messages[2].tool_calls[0]["function"]["name"] == "find"
    assert row.reference == "Here."


def test_alpacas_history_becomes_earlier_turns() -> None:
    row = _one({"instruction": "And mine?", "input": "", "output": "Here.",
                "history": [["Where?", "There."]]})  # fmt: skip
    assert [turn.content for turn in row.messages] == ["Where?", "There.", "And mine?"]


def test_a_conversation_may_stand_in_a_table_as_json() -> None:
    turns = json.dumps([{"role": "user", "content": "Where?"}]).replace('"', '""')
    good, _ = _read(f'messages,kind\n"{turns}",common\n')
    assert good[0].messages[0].content == "Where?"


@pytest.mark.parametrize("text", ["   ", "\u200b", "\n\t"])
def test_a_message_that_shows_nothing_is_refused(text: str) -> None:
    assert "white space" in _fault({"messages": [{"role": "user", "content": text}]})


def test_bad_input_may_be_white_space() -> None:
    row = _one({"messages": [{"role": "user", "content": "  "}], "kind": "bad_input"})
    assert row.messages[0].content == "  "


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"message": "Where?", "kind": "usual", "id": "a"}, ""),
        ({"message": None, "topic": "t"}, "no message"),
        ({"messages": [{"role": "assistant", "content": "a"}]}, "missing"),
        ({"message": "Where?", "graders": [{"type": "magic"}]}, "unknown grader"),
        ({"message": "Where?", "topic": "x" * 201}, "longer than 200"),
        ({"message": "Where?", "topic": ["a"]}, "must be a text"),
    ],
)
def test_a_row_that_cannot_be_a_task_says_why(row: dict[str, Any], problem: str) -> None:
    if problem:
        assert problem in _fault(row)
    else:  # a column of no kinds at all is not taken for one
        assert _one(row).kind is None


def test_one_unknown_kind_among_known_ones_is_named_by_its_line() -> None:
    good, bad = _read("text,kind\nWhere?,common\nWhen?,usual\n")
    assert len(good) == 1
    assert (bad[0].line, "'usual'" in bad[0].reason) == (3, True)


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(Kind)), min_size=1, max_size=5))
def test_our_own_rows_are_read_as_the_strict_reader_reads_them(
    rows: list[tuple[str, Kind]],
) -> None:
    written = [
        {"messages": [{"role": "user", "content": f"a{text}"}], "kind": kind.value, "topic": "t"}
        for text, kind in rows
    ]
    table = _table(*written)
    good, bad = task_cells.read_all(table, columns.guess(table.columns, table.records))
    strict = [stillroom.task(Line(number=at, content=row)) for at, row in enumerate(written, 1)]
    assert (list(good), bad) == (strict, ())


@pytest.mark.parametrize(
    ("row", "name", "content"),
    [
        ({"messages": [], "kind": "common"}, "stillroom", Content.TASKS),
        ({"task_id": "a", "text": "x", "model": "m"}, "stillroom", Content.ANSWERS),
        ({"task_id": "a", "left_model": "x", "right_model": "m"}, "stillroom", Content.PREFERENCES),
        ({"prompt": [], "chosen": [], "rejected": []}, "trl-dpo", Content.PREFERENCES),
        ({"input": {}, "preferred_output": []}, "openai-dpo", Content.PREFERENCES),
        ({"prompt": "a", "completion": "b"}, "trl-sft", Content.TASKS),
        ({"conversations": []}, "sharegpt", Content.TASKS),
        ({"instruction": "a", "output": "b"}, "alpaca", Content.TASKS),
        ({"messages": [{"role": "assistant"}]}, "openai-sft", Content.TASKS),
        ({"text": "Where?"}, "", Content.TASKS),
    ],
)
def test_known_formats_are_named(row: dict[str, Any], name: str, content: Content) -> None:
    shape = shapes.of(_table(row))
    assert (shape.format, shape.content) == (name, content)


def test_a_mapping_goes_before_what_columns_are_called() -> None:
    table = tables.read(Document(text="message,topic\nWhere?,When is it?\n"))
    good, _ = task_cells.read_all(table, {"topic": Field.MESSAGE})
    assert (good[0].messages[0].content, good[0].topic) == ("When is it?", None)
