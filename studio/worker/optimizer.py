"""The optimizer: AdamW on the adapter's fp32 masters, a clipped gradient, a schedule."""

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn

from studio.protocol.settings import TrainSettings


def rate(step: int, total: int, settings: TrainSettings) -> float:
    """Give the learning rate of a step, counted from 0: a linear rise, then a cosine to zero."""
    rise = math.ceil(settings.warmup * total)
    if step < rise:
        return settings.learning_rate * (step + 1) / rise
    along = (step - rise) / max(1, total - rise)
    return settings.learning_rate * 0.5 * (1.0 + math.cos(math.pi * along))


class Optimizer:
    """AdamW (Loshchilov and Hutter 2019) over named parameters, its state savable as tensors."""

    def __init__(self, parameters: Mapping[str, nn.Parameter], settings: TrainSettings) -> None:
        self._parameters = dict(parameters)
        self._settings = settings
        self._adam = torch.optim.AdamW(
            self._parameters.values(),
            lr=settings.learning_rate,
            weight_decay=settings.weight_decay,
            fused=all(one.device.type in {"cpu", "cuda"} for one in parameters.values()),
        )

    def step(self, learning_rate: float) -> float:
        """Clip the gradients, take one step, forget them; gives the norm before clipping."""
        for group in self._adam.param_groups:
            group["lr"] = learning_rate
        limit = self._settings.max_gradient_norm
        norm = nn.utils.clip_grad_norm_(self._parameters.values(), limit)
        self._adam.step()
        self._adam.zero_grad(set_to_none=True)
        return float(norm)

    def state(self) -> dict[str, Tensor]:
        """Give the running moments and step counts, named after their parameters."""
        return {
            f"{name}|{key}": value
            for name, parameter in self._parameters.items()
            for key, value in self._adam.state[parameter].items()
        }

    def restore(self, state: Mapping[str, Tensor]) -> None:
        """Set the moments and step counts from ``state()`` of an earlier run."""
        for name, parameter in self._parameters.items():
            self._adam.state[parameter] = {
                key.partition("|")[2]: value.clone() if value.ndim == 0 else value.to(parameter)
                for key, value in state.items()
                if key.partition("|")[0] == name
            }
