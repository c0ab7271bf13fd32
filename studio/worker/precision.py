"""Chooses device and number format by what this computer does fastest."""

import time
from dataclasses import dataclass
from typing import Literal

import torch

from studio.domain.errors import InvalidValueError
from studio.protocol.settings import Precision

Chosen = Literal["fp32", "bf16"]
DTYPES: dict[Chosen, torch.dtype] = {"fp32": torch.float32, "bf16": torch.bfloat16}

TRAINING_TOKENS = 512
_SECONDS = 0.8
_HIDDEN, _INNER = 576, 1536  # the shapes of a small student's widest layers
_WORTH_IT = 1.1  # bf16 loses precision: it must win by this much


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeds:
    """Floating-point operations a second of a layer's three multiplications."""

    fp32: float
    bf16: float

    @property
    def faster(self) -> Chosen:
        """The format to use."""
        return "bf16" if self.bf16 > _WORTH_IT * self.fp32 else "fp32"


def choose_device(wanted: str) -> torch.device:
    """Give the device asked for, or the best there is; raises InvalidValueError if missing."""
    if wanted != "auto":
        return _named_device(wanted)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def choose(wanted: Precision, device: torch.device, *, tokens: int = TRAINING_TOKENS) -> Chosen:
    """Give the format asked for, or for "auto" the faster one, measured for two seconds."""
    if wanted != "auto":
        return wanted
    if device.type == "cuda":
        return "bf16" if torch.cuda.is_bf16_supported() else "fp32"
    if device.type == "mps":
        return "fp32"
    return measure(tokens=tokens).faster


def measure(*, tokens: int = TRAINING_TOKENS) -> Speeds:
    """Time a small student's widest layer forward and backward in both formats, on the CPU.

    Formats take turns, so that other work on the computer slows both alike.
    """
    best = dict.fromkeys(DTYPES, float("inf"))
    layers = {name: _layer(dtype, tokens) for name, dtype in DTYPES.items()}
    until = time.perf_counter() + 2 * _SECONDS
    while time.perf_counter() < until:
        for name, tensors in layers.items():
            best[name] = min(best[name], _time(*tensors))
    operations = 4.0 * tokens * _HIDDEN * _INNER
    return Speeds(fp32=operations / best["fp32"], bf16=operations / best["bf16"])


def _layer(dtype: torch.dtype, tokens: int) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(tokens, _HIDDEN, generator=generator).to(dtype)
    return x, torch.randn(_INNER, _HIDDEN, generator=generator).to(dtype)


def _time(x: torch.Tensor, weight: torch.Tensor) -> float:
    start = time.perf_counter()
    for _ in range(4):
        (x @ weight.T) @ weight
    return (time.perf_counter() - start) / 4


def _named_device(name: str) -> torch.device:
    try:
        device = torch.device(name)
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError) as error:
        raise InvalidValueError(
            "device {name!r} is not on this computer; use auto", name=name
        ) from error
    return device
