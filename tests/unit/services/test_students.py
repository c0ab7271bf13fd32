from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from studio.domain.target import Target
from studio.protocol import catalogue
from studio.services import students


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A folder with a tokenizer that makes a token of every word."""
    tokenizer = Tokenizer(models.WordLevel({"?": 0}, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    folder = tmp_path / "words"
    folder.mkdir()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def test_tokens_are_counted_by_the_students_own_tokenizer(words: Path) -> None:
    count = students.count_tokens(str(words), "five words of a prompt")
    assert (count.tokens, count.exact) == (5, True)


def test_without_the_students_files_tokens_are_estimated(tmp_path: Path) -> None:
    count = students.count_tokens(str(tmp_path), "a" * 400)
    assert (count.tokens, count.exact) == (100, False)


def test_a_tokenizer_that_cannot_be_read_is_as_good_as_none(words: Path) -> None:
    (words / "tokenizer.json").write_text("{}", encoding="utf-8")
    assert not students.count_tokens(str(words), "five words").exact


def test_nothing_is_no_token(tmp_path: Path) -> None:
    assert students.count_tokens(str(tmp_path), "").tokens == 0


def test_a_student_of_the_catalogue_is_looked_for_where_the_worker_unpacks_it(
    words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(catalogue.CACHE_VARIABLE, str(tmp_path / "cache"))
    student = next(iter(catalogue.students().values()))
    assert students.tokenizer_file(student.name) is None
    folder = catalogue.folder(student, tmp_path / "cache")
    folder.mkdir(parents=True)
    (words / "tokenizer.json").rename(folder / "tokenizer.json")
    assert students.count_tokens(student.name, "two words").tokens == 2


def test_folders_that_earlier_targets_named_can_be_chosen_again() -> None:
    target = Target(statement="s", system_prompt="", student="/models/mine")
    options = students.options([target, target])
    assert [one.name for one in options] == [*catalogue.students(), "/models/mine"]
    assert options[-1].title == "mine"
    assert students.title("/models/mine") == "mine"
