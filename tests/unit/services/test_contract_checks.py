import json

import pytest

from studio.domain.target import ContractType
from studio.domain.target_draft import TargetDraft, TargetField
from studio.services import contract_checks

SCHEMA = '{\n "properties": {"a": {"type": "string"}},\n "required": ["a"]\n}'
TOOLS = json.dumps(
    [
        {
            "type": "function",
            "function": {
                "name": "track",
                "parameters": {"properties": {"n": {"type": "integer"}}, "required": ["n"]},
            },
        }
    ]
)
FIXTURE = "CREATE TABLE cheese (name TEXT);"


def _draft(kind: ContractType, *, needs: str = "", example: str = "") -> TargetDraft:
    field = {
        ContractType.JSON: "schema",
        ContractType.TOOL_CALL: "tools",
        ContractType.SQL: "fixture",
    }.get(kind, "schema")
    return TargetDraft.from_json(
        {"statement": "s", "type": kind.value, field: needs, "example": example}
    )


@pytest.mark.parametrize(
    ("kind", "needs", "example"),
    [
        (ContractType.TEXT, "", "anything"),
        (ContractType.JSON, "", '{"any": "JSON"}'),
        (ContractType.JSON, SCHEMA, '{"a": "x"}'),
        (ContractType.JSON, SCHEMA, ""),
        (ContractType.SQL, FIXTURE, "SELECT name FROM cheese"),
        (ContractType.SQL, "", "SELECT name FROM a_table_of_the_tasks"),
        (ContractType.PYTHON, "", "def f(x):\n    return x"),
        (ContractType.PYTHON, "", "1 is 1"),
        (ContractType.TOOL_CALL, TOOLS, '[{"name": "track", "arguments": {"n": 1}}]'),
        (ContractType.TOOL_CALL, TOOLS, "[]"),
        (
            ContractType.TOOL_CALL,
            TOOLS,
            '{"tool_calls": [{"function": {"name": "track", "arguments": "{\\"n\\": 1}"}}]}',
        ),
    ],
)
def test_a_sound_draft_has_no_faults(kind: ContractType, needs: str, example: str) -> None:
    assert contract_checks.faults(_draft(kind, needs=needs, example=example)) == ()


@pytest.mark.parametrize(
    ("kind", "needs", "field", "line", "words"),
    [
        (ContractType.JSON, '{\n "type": "objct"}', TargetField.SCHEMA, 2, "'objct' is no type"),
        (ContractType.JSON, '{\n "type": ', TargetField.SCHEMA, 2, "breaks off"),
        (ContractType.JSON, "[]", TargetField.SCHEMA, 1, "JSON object"),
        (ContractType.JSON, '{"a": 1, "a": 2}', TargetField.SCHEMA, None, "twice"),
        (ContractType.SQL, "CREATE TABLE", TargetField.FIXTURE, None, "incomplete input"),
        (ContractType.TOOL_CALL, "{}", TargetField.TOOLS, 1, "JSON list"),
        (ContractType.TOOL_CALL, '[\n{"name": "f"}]', TargetField.TOOLS, 2, '"function"'),
        (
            ContractType.TOOL_CALL,
            '[{"type": "function",\n"function": {"name": "no spaces"}}]',
            TargetField.TOOLS,
            2,
            "letters, digits",
        ),
        (
            ContractType.TOOL_CALL,
            '[{"type": "function",\n"function": {"name": "f", "parameters": {"type": "no"}}}]',
            TargetField.TOOLS,
            2,
            "'no' is no type",
        ),
    ],
)
def test_what_is_wrong_with_the_contract_is_said_with_its_line(
    kind: ContractType, needs: str, field: TargetField, line: int | None, words: str
) -> None:
    # An example is not held against a contract that is none.
    (fault,) = contract_checks.faults(_draft(kind, needs=needs, example="]"))
    assert fault.field is field
    assert fault.line == line
    assert words in fault.message


@pytest.mark.parametrize(
    ("kind", "needs", "example", "line", "words"),
    [
        (ContractType.JSON, SCHEMA, '{\n"a": 5}', 2, "$.a: 5 is not of type string"),
        (ContractType.JSON, SCHEMA, "{}", 1, "'a' is a required property"),
        (ContractType.JSON, SCHEMA, "Sure!", 1, "no JSON"),
        (ContractType.SQL, FIXTURE, "SELECT price FROM cheese", None, "no such column: price"),
        (ContractType.SQL, FIXTURE, "DELETE FROM cheese", None, "only read"),
        (ContractType.SQL, "", "SELEC name", None, "syntax error"),
        (ContractType.PYTHON, "", "x = 1\ndef f(:", 2, "no Python"),
        (ContractType.PYTHON, "", "(" * 5000, 1, "no Python"),
        (ContractType.PYTHON, "", "x\x00", None, "no Python"),
        (ContractType.TOOL_CALL, TOOLS, "{}", 1, "JSON list"),
        (ContractType.TOOL_CALL, TOOLS, '[\n{"name": "f"}]', 2, "there is track"),
        (ContractType.TOOL_CALL, "", '[{"name": "f"}]', 1, "there are none yet"),
        (ContractType.TOOL_CALL, TOOLS, "[1]", 1, "needs a name"),
        (
            ContractType.TOOL_CALL,
            TOOLS,
            '[{"name": "track",\n"arguments": {\n"n": "x"}}]',
            3,
            "$.n: 'x' is not of type integer",
        ),
        (
            ContractType.TOOL_CALL,
            TOOLS,
            '[{"function": {"name": "track",\n"arguments": "{\\"n\\": \\"x\\"}"}}]',
            2,
            "$.n: 'x'",
        ),
        (ContractType.TOOL_CALL, TOOLS, '[{"name": "track", "arguments": "{"}]', 1, "no JSON"),
        (ContractType.TOOL_CALL, TOOLS, '[{"name": "track", "arguments": 1}]', 1, "no object"),
    ],
)
def test_an_example_that_breaks_its_contract_is_said_with_its_line(
    kind: ContractType, needs: str, example: str, line: int | None, words: str
) -> None:
    (fault,) = contract_checks.faults(_draft(kind, needs=needs, example=example))
    assert fault.field is TargetField.EXAMPLE
    assert fault.line == line
    assert words in fault.message


def test_all_faults_come_in_the_order_of_the_form() -> None:
    draft = TargetDraft(type=ContractType.JSON, schema="{", floors={"m": 3.0})
    fields = [fault.field for fault in contract_checks.faults(draft)]
    assert fields == [TargetField.STATEMENT, TargetField.SCHEMA, TargetField.FLOORS]


def test_a_text_of_many_megabytes_is_refused_before_it_is_read() -> None:
    fault = contract_checks.check_schema(" " * 1_000_000 + "{}")
    assert fault is not None
    assert "1,000,000 characters" in fault.message
