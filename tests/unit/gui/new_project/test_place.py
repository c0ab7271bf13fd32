from pathlib import Path

import pytest

from studio.gui.new_project import place


@pytest.mark.parametrize("name", ["cheese", "Käse 🧀", "a.b", "cheese.stillroom", "", "  x "])
def test_a_name_is_one(name: str) -> None:
    assert place.name_problem(name) == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a/b", "/"),
        ("a\\b", "\\"),
        ("what?", "?"),
        ("a\x07b", "cannot have"),
        ("a\u202eb", "cannot have"),
        (".hidden", "dot"),
        ("..", "dot"),
        ("end.", "dot"),
        ("CON", "Windows"),
        ("lpt1.txt", "Windows"),
        ("x" * 101, "too long"),
    ],
)
def test_a_name_that_some_system_cannot_hold_says_why(name: str, words: str) -> None:
    assert words in place.name_problem(name)


def test_the_projects_folder_bears_its_name_once(tmp_path: Path) -> None:
    assert place.path(str(tmp_path), " cheese ") == tmp_path / "cheese.stillroom"
    assert place.path(str(tmp_path), "cheese.stillroom") == tmp_path / "cheese.stillroom"


def test_a_folder_need_not_be_there_yet(tmp_path: Path) -> None:
    assert place.folder_problem(str(tmp_path / "new" / "deep"), "cheese") == ""


def test_a_project_of_the_same_name_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "cheese.stillroom").mkdir()
    assert "already" in place.folder_problem(str(tmp_path), "cheese")


@pytest.mark.parametrize("folder", ["", "relative/path"])
def test_a_folder_is_a_whole_path(folder: str) -> None:
    assert "whole path" in place.folder_problem(folder, "cheese")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "not a folder" in place.folder_problem(str(tmp_path / "file" / "in"), "cheese")
