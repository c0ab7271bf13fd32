import json

import pytest

from studio.cli.main import run

pytestmark = pytest.mark.slow


def test_the_doctor_says_what_this_computer_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "Trains on" in said
    assert "SmolLM2 135M Instruct" in said


def test_the_doctor_answers_programs_with_one_document(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["doctor", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["worker"]["cores"] >= 1
    assert facts["worker"]["precision"]["training"]["faster"] in {"fp32", "bf16"}
