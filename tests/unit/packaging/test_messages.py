"""The finder of strings knows the same contexts that the running program asks for."""

from pathlib import Path

import pytest
from devkit import messages
from devkit.messages import Message
from devkit.problem import Problem

TABLES = '[[menu]]\nid = "view"\ntitle = "&View"\n'


def _find(tmp_path: Path, code: str) -> list[Message]:
    source, resources = tmp_path / "gui", tmp_path / "resources"
    source.mkdir()
    (resources / "theme").mkdir(parents=True)
    (resources / "theme" / "actions.toml").write_text(TABLES, encoding="utf-8")
    for name in set(messages.TABLES.values()) - {"theme/actions.toml"}:
        (resources / name).parent.mkdir()
        (resources / name).write_text("", encoding="utf-8")
    (source / "view.py").write_text(code, encoding="utf-8")
    return messages.find(source, resources)


def test_a_string_belongs_to_the_class_around_it(tmp_path: Path) -> None:
    found = _find(tmp_path, "class View(QWidget):\n  def f(self):\n    g(self.tr('a ' 'b'))\n")

    assert Message(context="View", text="a b") in found


def test_titles_of_the_table_of_actions_are_found(tmp_path: Path) -> None:
    assert _find(tmp_path, "") == [Message(context="Action", text="&View")]


def test_a_function_names_its_context(tmp_path: Path) -> None:
    found = _find(tmp_path, "x = [translate('Word', '%n row(s)', '', n)]\n")

    assert Message(context="Word", text="%n row(s)", counts=True) in found


def test_a_counting_string_is_known_in_derived_classes_too(tmp_path: Path) -> None:
    code = (
        "class Base(QWidget):\n  def f(self, n):\n    self.tr('%n row(s)', '', n)\n"
        "class Middle(Base): pass\nclass Last(Middle): pass\n"
    )
    found = {one.context for one in _find(tmp_path, code) if one.counts}

    assert found == {"Base", "Middle", "Last"}


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("class V:\n  def f(self):\n    self.tr(f'{1}')\n", "no f-string"),
        ("class V:\n  def f(self, t):\n    self.tr(t)\n", "written out"),
        ("def f(view):\n  view.tr('a')\n", "of self alone"),
        ("translate('C', '%n row(s)')\n", "with a count"),
        ("translate('C', 'rows', '', 3)\n", "with %n"),
    ],
)
def test_what_could_not_be_translated_is_refused(tmp_path: Path, code: str, why: str) -> None:
    with pytest.raises(Problem, match=why):
        _find(tmp_path, code)


def test_a_title_read_from_a_known_table_may_be_a_variable(tmp_path: Path) -> None:
    assert len(_find(tmp_path, "translate('Action', title)\n")) == 1
