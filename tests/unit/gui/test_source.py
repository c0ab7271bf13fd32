"""Rules of the window's code that no linter knows."""

import re
from pathlib import Path

import pytest

GUI = Path(__file__).resolve().parents[3] / "studio" / "gui"
FILES = sorted(GUI.rglob("*.py"))


def _ids(path: Path) -> str:
    return str(path.relative_to(GUI))


@pytest.mark.parametrize("path", FILES, ids=_ids)
def test_no_colour_is_named_outside_the_tokens(path: Path) -> None:
    found = re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text(encoding="utf-8"))

    assert found == []


@pytest.mark.parametrize("path", FILES, ids=_ids)
def test_the_event_loop_is_never_pumped_by_hand(path: Path) -> None:
    assert "processEvents" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=_ids)
def test_no_signal_shadows_a_method_of_qobject(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"^\s+(event|destroyed|parent|children) = Signal", text, re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=_ids)
def test_text_of_a_label_is_plain(path: Path) -> None:
    """A bare QLabel guesses at markup; only Label, and labels of pictures, may be one."""
    if path.name == "labels.py":
        return
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"QLabel\((?!\))", text)
    for name in re.findall(r"(\S+) = QLabel\(\)", text):
        assert f"{name}.setPixmap(" in text
        assert f"{name}.setText(" not in text
    assert not re.search(r"\bQTextEdit[()]", text)  # its ExtraSelection marks plain text, too
    assert "QTextBrowser" not in text
    assert "QMessageBox" not in text


@pytest.mark.parametrize("path", FILES, ids=_ids)
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
