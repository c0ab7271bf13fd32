"""Number format and device are chosen, or taken as asked for."""

import pytest
import torch

from studio.domain.errors import InvalidValueError
from studio.worker import precision
from studio.worker.precision import Speeds

CPU = torch.device("cpu")


def test_what_is_asked_for_is_taken() -> None:
    assert precision.choose("bf16", CPU) == "bf16"
    assert precision.choose("fp32", CPU) == "fp32"


@pytest.mark.parametrize(
    ("fp32", "bf16", "faster"), [(1.0, 2.0, "bf16"), (1.0, 1.05, "fp32"), (2.0, 1.0, "fp32")]
)
def test_bf16_must_win_clearly(fp32: float, bf16: float, faster: str) -> None:
    assert Speeds(fp32=fp32, bf16=bf16).faster == faster


def test_measured_speeds_are_speeds() -> None:
    found = precision.measure(tokens=16)
    assert 1e8 < found.fp32 < 1e14
    assert 1e8 < found.bf16 < 1e14


def test_a_device_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(InvalidValueError, match="cuda:9"):
        precision.choose_device("cuda:9")
    with pytest.raises(InvalidValueError, match="nonsense"):
        precision.choose_device("nonsense")


def test_auto_finds_a_device() -> None:
    assert precision.choose_device("auto").type in {"cpu", "cuda", "mps"}
