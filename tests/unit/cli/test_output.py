import json

import pytest

from studio.cli import output
from studio.cli.measuring import figure_text
from studio.cli.progress import ProgressLine, duration
from studio.domain.board import Figure, Unit
from studio.protocol.events import Metrics, Notice, Phase, Progress


def test_words_are_printed_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    output.emit({"a": 1}, "one", "two", as_json=False)
    assert capsys.readouterr().out == "one\ntwo\n"


def test_a_document_is_printed_alone(capsys: pytest.CaptureFixture[str]) -> None:
    output.emit({"a": "ü"}, "one", as_json=True)
    assert json.loads(capsys.readouterr().out) == {"a": "ü"}


def test_columns_of_figures_line_up_on_the_right() -> None:
    lines = output.table(("model", "rate"), [("a", "5.0 %"), ("longer", "100.0 %")])
    assert lines[2].endswith("  5.0 %")
    assert len(lines[2]) == len(lines[3])


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.4, "0 s"), (59, "59 s"), (61, "1 min 1 s"), (3725, "1 h 2 min")],
)
def test_a_time_is_written_as_a_person_says_it(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (None, "–"),
        (Figure(metric="m", value=0.5, count=10, low=0.25, high=0.75), "50.0 % [25.0, 75.0]"),
        (Figure(metric="m", value=1234.4, count=3, unit=Unit.MILLISECONDS), "1,234 ms"),
        (Figure(metric="m", value=0.0125, count=3, unit=Unit.USD), "0.0125 USD"),
    ],
)
def test_a_figure_is_written_with_its_interval(figure: Figure | None, text: str) -> None:
    assert figure_text(figure) == text


def test_progress_goes_to_standard_error_alone(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine("Training")
    line.show(Phase(name="Loading the student"))
    line.show(Metrics(step=1, values={"loss": 1.25}))
    line.show(Notice(text="2 examples are too long"))
    line.show(Progress(done=5, total=5, unit="steps", seconds_left=61))
    said = capsys.readouterr()
    assert said.out == ""
    for part in ("Training", "Loading the student", "too long", "5 of 5 steps", "1 min 1 s left"):
        assert part in said.err
    assert "loss 1.250" in said.err


def test_a_quiet_line_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine("Training", quiet=True)
    line.show(Progress(done=5, total=5, unit="steps"))
    line.close()
    assert capsys.readouterr().err == ""
