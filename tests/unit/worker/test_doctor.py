"""What the computer is said to be able to do."""

import json
from pathlib import Path

import torch

from studio.worker import doctor


def test_the_report_is_plain_json_about_this_computer(tmp_path: Path) -> None:
    report = json.loads(json.dumps(doctor.report(tmp_path)))
    assert report["devices"][0]["device"] == "cpu"
    assert report["threads"] == torch.get_num_threads()
    assert report["versions"]["torch"] == torch.__version__
    assert report["precision"]["training"]["faster"] in {"fp32", "bf16"}


def test_a_student_is_said_to_be_there_only_where_its_file_is(tmp_path: Path) -> None:
    for student in doctor.report(tmp_path)["students"]:
        assert student["available"] == (student["missing"] is None)
        assert not student["unpacked"]
