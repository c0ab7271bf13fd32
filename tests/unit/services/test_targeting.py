import json
from pathlib import Path

import pytest

from studio import project as projects
from studio import resources
from studio.domain.errors import ImportFileError, NotFoundError
from studio.services import target_file


def _file(folder: Path, content: object) -> Path:
    path = folder / "target.json"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_target_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    target = target_file.read(resources.path("samples", "parcel-desk", "target.json"))
    assert target_file.read(_file(tmp_path, target_file.to_json(target))) == target


def test_a_statement_alone_makes_a_target(tmp_path: Path) -> None:
    target = target_file.read(_file(tmp_path, {"statement": "Answer questions about cheese."}))
    assert target.student == target_file.DEFAULT_STUDENT


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "not a JSON file"),
        ([], "the file"),
        ({}, "statement"),
        ({"statement": "s", "colour": "red"}, "colour"),
        ({"statement": "s", "floors": {"resolution_rate": 80}}, "resolution_rate"),
        ({"statement": "s", "contract": {"type": "poem"}}, "contract.type"),
        ({"statement": "s", "contract": {"type": "json", "schema": {"type": 7}}}, "JSON Schema"),
    ],
)
def test_a_malformed_target_is_named_by_its_fault(
    tmp_path: Path, content: object, problem: str
) -> None:
    with pytest.raises(ImportFileError, match=problem):
        target_file.read(_file(tmp_path, content))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match=r"nowhere\.json"):
        target_file.read(tmp_path / "nowhere.json")


def test_a_new_target_is_a_new_version_and_the_same_one_is_none(tmp_path: Path) -> None:
    target = target_file.read(_file(tmp_path, {"statement": "s"}))
    with projects.create(tmp_path / "p.stillroom") as project:
        assert project.target.set(target).entities
        assert not project.target.set(target).entities
        assert project.target.current() == target


def test_checking_without_a_target_says_how_to_set_one(tmp_path: Path) -> None:
    with (
        projects.create(tmp_path / "p.stillroom") as project,
        pytest.raises(NotFoundError, match="stillroom target"),
    ):
        project.checking.run()
