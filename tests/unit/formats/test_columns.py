import pytest

from studio.formats import columns
from studio.formats.columns import Field
from studio.formats.separated import Record


def _guess(names: tuple[str, ...], *rows: tuple[object, ...]) -> dict[str, Field]:
    return columns.guess(names, [Record(line=at, cells=row) for at, row in enumerate(rows, 2)])


def test_columns_are_told_by_their_names() -> None:
    found = _guess(
        ("ID", "Question", "Expected answer", "Category"),
        ("1", "Where is it?", "There.", "tracking"),
    )
    assert found == {
        "ID": Field.ID,
        "Question": Field.MESSAGE,
        "Expected answer": Field.REFERENCE,
        "Category": Field.TOPIC,
    }


def test_a_german_table_is_understood() -> None:
    found = _guess(("Frage", "Thema", "Schwierigkeit"), ("Wo ist es?", "Zoll", "schwer"))
    assert found == {
        "Frage": Field.MESSAGE,
        "Thema": Field.TOPIC,
        "Schwierigkeit": Field.DIFFICULTY,
    }


def test_a_column_of_kinds_is_told_by_its_values() -> None:
    found = _guess(("a", "b"), ("Where is it?", "Long tail"), ("Write a virus", "refusal"))
    assert found == {"a": Field.MESSAGE, "b": Field.KIND}


def test_a_column_named_type_that_holds_no_kinds_is_not_used() -> None:
    assert "type" not in _guess(("text", "type"), ("Where is it?", "email"))


def test_the_longest_texts_are_the_message_where_no_name_says_so() -> None:
    found = _guess(("x", "y"), ("short", "Where is my parcel, please?"))
    assert found == {"y": Field.MESSAGE}


def test_alpacas_instruction_and_input_are_one_message() -> None:
    found = _guess(("instruction", "input", "output"), ("Translate", "Hallo", "Hello"))
    assert found["instruction"] is found["input"] is Field.MESSAGE
    assert found["output"] is Field.REFERENCE


@pytest.mark.parametrize(
    ("field", "word", "meant"),
    [
        (Field.KIND, "Long-Tail", "long_tail"),
        (Field.SPLIT, "dev", "validation"),
        (Field.SPLIT, "Test", "eval"),
        (Field.DIFFICULTY, "leicht", "easy"),
    ],
)
def test_other_words_for_the_vocabulary_are_known(field: Field, word: str, meant: str) -> None:
    assert columns.synonym(field, word) == meant


def test_a_row_of_sentences_is_no_head() -> None:
    assert not columns.is_head(("Where is it?", "When?"), [])
