import pytest

from studio.domain.errors import InvalidValueError
from studio.domain.target import Contract, ContractType, Target
from studio.domain.target_draft import TargetDraft

TOOL = {"type": "function", "function": {"name": "track"}}


def _target(contract: Contract | None = None) -> Target:
    return Target(
        statement="Answer questions about cheese.",
        system_prompt="Be brief.",
        student="tiny",
        in_scope=("taste", "origin"),
        out_of_scope=("wine",),
        contract=contract or Contract(),
        floors={"resolution_rate": 0.8},
    )


@pytest.mark.parametrize(
    "contract",
    [
        Contract(example="Gruyère."),
        Contract(type=ContractType.JSON, schema={"type": "object"}, example="{}"),
        Contract(type=ContractType.SQL, fixture="CREATE TABLE c (n);", example="SELECT n FROM c"),
        Contract(type=ContractType.PYTHON, example="x = 1"),
        Contract(type=ContractType.TOOL_CALL, tools=(TOOL,), example="[]"),
    ],
    ids=lambda contract: contract.type.value,
)
def test_a_target_written_out_is_read_back(contract: Contract) -> None:
    assert TargetDraft.of(_target(contract)).target() == _target(contract)


def test_a_draft_is_read_back_as_it_was_written() -> None:
    draft = TargetDraft(statement="s", type=ContractType.SQL, schema="{", floors={"m": 0.5})
    assert TargetDraft.from_json(draft.to_json()) == draft


def test_a_draft_of_another_shape_counts_as_empty_where_it_differs() -> None:
    stored = {"statement": 7, "type": "poem", "floors": [1], "colour": "red", "example": "e"}
    assert TargetDraft.from_json(stored) == TargetDraft(example="e")


def test_what_another_type_needs_is_left_out() -> None:
    draft = TargetDraft(statement="s", type=ContractType.SQL, schema="{", tools="[", fixture=" ")
    assert draft.target().contract == Contract(type=ContractType.SQL)


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (TargetDraft(), "statement"),
        (TargetDraft(statement="s", type=ContractType.JSON, schema="{"), "schema"),
        (TargetDraft(statement="s", type=ContractType.JSON, schema="[]"), "object"),
        (TargetDraft(statement="s", type=ContractType.TOOL_CALL, tools="{}"), "list"),
        (TargetDraft(statement="s", type=ContractType.TOOL_CALL, tools="[1]"), "object"),
        (TargetDraft(statement="s", floors={"m": 2.0}), "between 0 and 1"),
    ],
)
def test_a_draft_that_is_no_target_says_why(draft: TargetDraft, problem: str) -> None:
    with pytest.raises(InvalidValueError, match=problem):
        draft.target()


def test_a_draft_says_the_same_as_the_target_it_was_written_from() -> None:
    draft = TargetDraft.of(_target())
    assert draft.says(_target())
    assert not draft.says(None)


def test_an_empty_form_says_nothing_and_a_chosen_form_of_answer_something() -> None:
    assert TargetDraft(student="tiny").says(None)
    assert not TargetDraft(type=ContractType.SQL).says(None)
