"""The finder of the core's sentences takes what can be translated, and refuses the rest."""

from pathlib import Path

import pytest
from devkit import sentences
from devkit.messages import Message
from devkit.problem import Problem

ERRORS = "class StudioError(Exception): ...\nclass LostError(StudioError): ...\n"


def _find(tmp_path: Path, code: str, *, folder: str = "store") -> list[Message]:
    for name, text in (("domain", ERRORS), (folder, code)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "module.py").write_text(text, encoding="utf-8")
    return sentences.find(tmp_path)


def test_the_templates_of_errors_and_sentences_are_found(tmp_path: Path) -> None:
    code = "raise LostError('no {name}', name=x)\nSentence('%n row(s)', n=3)\nValueError(f'{x}')\n"

    assert _find(tmp_path, code) == [
        Message(context="Core", text="%n row(s)", counts=True),
        Message(context="Core", text="no {name}"),
    ]


def test_a_sentence_made_elsewhere_may_be_handed_on(tmp_path: Path) -> None:
    assert _find(tmp_path, "raise LostError(fault)\nraise LostError(why())\n") == []


def test_what_the_window_and_the_command_line_say_is_theirs(tmp_path: Path) -> None:
    assert _find(tmp_path, "raise LostError(f'no {x}')\n", folder="cli") == []


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("raise LostError(f'no {x}')\n", "not a finished text"),
        ("raise LostError('no %s' % x)\n", "not a finished text"),
        ("raise LostError('no {}'.format(x))\n", "not a finished text"),
        ("Sentence('; '.join(faults))\n", "not a finished text"),
        ("Sentence(template, name=x)\n", "written out"),
        ("raise LostError('no {name}', other=x)\n", "places and values"),
        ("raise LostError('no %n row(s) of {name}', name=x)\n", "places and values"),
    ],
)
def test_what_could_not_be_translated_is_refused(tmp_path: Path, code: str, why: str) -> None:
    with pytest.raises(Problem, match=why):
        _find(tmp_path, code)
