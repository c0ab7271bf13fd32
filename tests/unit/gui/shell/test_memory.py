from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from studio.gui.shell.memory import Memory
from studio.gui.theme.theme import Appearance


def _memory(folder: Path) -> Memory:
    return Memory(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    memory.appearance = Appearance.DARK
    memory.zoom = 1.25
    memory.geometry = QByteArray(b"place")
    memory.save()

    again = _memory(tmp_path)
    assert (again.appearance, again.zoom) == (Appearance.DARK, 1.25)
    assert again.geometry == QByteArray(b"place")


def test_the_first_start_follows_the_system_at_100_percent(tmp_path: Path) -> None:
    memory = _memory(tmp_path)

    assert (memory.appearance, memory.zoom) == (Appearance.SYSTEM, 1.0)
    assert memory.geometry.isEmpty()
    assert memory.recent == ()


@pytest.mark.parametrize("text", ["appearance=sepia\nzoom=large\nrecent=7\n", "\x00\x01garbage"])
def test_a_spoilt_settings_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.ini").write_text("[General]\n" + text, encoding="utf-8")

    memory = _memory(tmp_path)

    assert (memory.appearance, memory.zoom) == (Appearance.SYSTEM, 1.0)
    assert all(isinstance(path, Path) for path in memory.recent)


def test_recent_projects_are_newest_first_and_once_each(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    paths = [tmp_path / name for name in ("a", "b", "c")]
    for path in paths:
        path.mkdir()
        memory.add_recent(path)
    memory.add_recent(paths[0])
    memory.save()

    assert _memory(tmp_path).recent == (paths[0], paths[2], paths[1])


def test_a_single_recent_project_survives_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / "only").mkdir()
    memory = _memory(tmp_path)
    memory.add_recent(tmp_path / "only")
    memory.save()

    assert _memory(tmp_path).recent == (tmp_path / "only",)


def test_it_is_kept_when_a_project_was_opened_last(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    before = datetime.now(UTC).replace(microsecond=0)
    memory.add_recent(tmp_path / "a")
    memory.save()

    opened = _memory(tmp_path).opened_at[tmp_path / "a"]
    assert before <= datetime.fromisoformat(opened) <= datetime.now(UTC)


def test_a_project_is_taken_off_the_list_by_hand_alone(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    memory.add_recent(tmp_path / "gone")
    memory.add_recent(tmp_path / "other")
    assert list(memory.recent) == [tmp_path / "other", tmp_path / "gone"]

    memory.forget_recent(tmp_path / "gone")
    assert list(memory.recent) == [tmp_path / "other"]


def test_no_more_than_eight_are_kept(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    for number in range(12):
        (tmp_path / str(number)).mkdir()
        memory.add_recent(tmp_path / str(number))

    assert len(memory.recent) == 8


def test_values_are_kept_for_the_computer_and_for_each_project_apart(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    memory.set("splitter", [300, 200])
    memory.set("splitter", [1, 2], project=tmp_path / "a")
    memory.save()

    again = _memory(tmp_path)
    assert again.get("splitter") == [300, 200]
    assert again.get("splitter", project=tmp_path / "a") == [1, 2]
    assert again.get("splitter", "none", project=tmp_path / "b") == "none"


def test_a_value_set_to_none_is_forgotten(tmp_path: Path) -> None:
    memory = _memory(tmp_path)
    memory.set("last", "task")
    memory.set("last", None)

    assert memory.get("last", "first") == "first"
