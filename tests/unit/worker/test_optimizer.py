"""The schedule, and an optimizer that can be put down and taken up again."""

from itertools import pairwise

import pytest
import torch
from torch import nn

from studio.protocol.settings import TrainSettings
from studio.worker.optimizer import Optimizer, rate

SETTINGS = TrainSettings(learning_rate=0.1, warmup=0.2, max_gradient_norm=1.0)


def test_the_rate_rises_to_its_top_and_falls_towards_zero() -> None:
    rates = [rate(step, 20, SETTINGS) for step in range(20)]
    assert rates[:5] == pytest.approx([0.025, 0.05, 0.075, 0.1, 0.1])
    assert all(one > two for one, two in pairwise(rates[4:]))
    assert 0 < rates[-1] < 0.01


def parameters(value: float = 1.0) -> dict[str, nn.Parameter]:
    return {name: nn.Parameter(torch.full((3,), value)) for name in ("a", "b")}


def take(optimizer: Optimizer, held: dict[str, nn.Parameter], pull: float) -> float:
    for parameter in held.values():
        parameter.grad = torch.full((3,), pull)
    return optimizer.step(0.1)


def test_the_norm_is_that_before_clipping() -> None:
    held = parameters()
    assert take(Optimizer(held, SETTINGS), held, 10.0) == pytest.approx(10.0 * 6**0.5)


def test_a_restored_optimizer_goes_on_bit_for_bit() -> None:
    one, two = parameters(), parameters()
    first = Optimizer(one, SETTINGS)
    take(first, one, 1.0)
    second = Optimizer(two, SETTINGS)
    with torch.no_grad():
        for name, parameter in two.items():
            parameter.copy_(one[name])
    second.restore({name: tensor.clone() for name, tensor in first.state().items()})
    for pull in (0.5, -0.2):
        take(first, one, pull)
        take(second, two, pull)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_without_its_state_it_would_go_elsewhere() -> None:
    one, two = parameters(), parameters()
    first = Optimizer(one, SETTINGS)
    take(first, one, 1.0)
    with torch.no_grad():
        for name, parameter in two.items():
            parameter.copy_(one[name])
    take(first, one, -0.2)
    take(Optimizer(two, SETTINGS), two, -0.2)
    assert not torch.equal(one["a"], two["a"])
