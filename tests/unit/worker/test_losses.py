"""The losses against values worked out by hand (to 1e-6)."""

import math

import pytest
import torch
from torch import Tensor

from studio.protocol.settings import DpoLoss, DpoSettings
from studio.worker import losses
from studio.worker.losses import PairScores


def case_a() -> tuple[PairScores, float]:
    return scores(-10, -14, reference=(-11, -13), lengths=(5, 8)), 0.1


def case_b() -> tuple[PairScores, float]:
    return scores(-30, -25, reference=(-28, -28), lengths=(12, 9)), 0.5


def scores(
    chosen: float,
    rejected: float,
    *,
    reference: tuple[float, float],
    lengths: tuple[float, float],
) -> PairScores:
    return PairScores(
        chosen=one(chosen),
        rejected=one(rejected),
        reference_chosen=one(reference[0]),
        reference_rejected=one(reference[1]),
        chosen_length=one(lengths[0]),
        rejected_length=one(lengths[1]),
    )


def one(value: float) -> Tensor:
    return torch.tensor([value], dtype=torch.float64)


@pytest.mark.parametrize(
    ("loss", "smoothing", "expected_a", "expected_b"),
    [
        ("sigmoid", 0.0, 0.598139, 2.578890),
        ("conservative", 0.1, 0.618139, 2.328890),
        ("robust", 0.1, 0.573139, 2.891390),
        ("hinge", 0.0, 0.8, 3.5),
        ("ipo", 0.0, 9.0, 36.0),
        ("ipo_mean", 0.0, 21.855625, 2.25),
    ],
)
def test_preference_loss_matches_its_check_value(
    loss: DpoLoss, smoothing: float, expected_a: float, expected_b: float
) -> None:
    for (pair, beta), expected in ((case_a(), expected_a), (case_b(), expected_b)):
        settings = DpoSettings(beta=beta, loss=loss, label_smoothing=smoothing)
        assert losses.preference(pair, settings).item() == pytest.approx(expected, abs=1e-6)


def test_sigmoid_derivative_by_the_chosen_log_probability() -> None:
    for (pair, beta), expected in ((case_a(), -0.045017), (case_b(), -0.462071)):
        pair.chosen.requires_grad_()
        losses.preference(pair, DpoSettings(beta=beta)).sum().backward()  # type: ignore[no-untyped-call]
        assert pair.chosen.grad is not None
        assert pair.chosen.grad.item() == pytest.approx(expected, abs=1e-6)


def test_sigmoid_is_ln_2_and_rewards_are_zero_where_policy_is_reference() -> None:
    pair = scores(-7, -9, reference=(-7, -9), lengths=(3, 3))
    assert losses.preference(pair, DpoSettings()).item() == pytest.approx(math.log(2), abs=1e-12)
    assert [part.item() for part in losses.rewards(pair, 0.1)] == [0.0, 0.0]


def test_rewards_are_scaled_log_ratios() -> None:
    pair, beta = case_a()
    chosen, rejected = losses.rewards(pair, beta)
    assert chosen.item() == pytest.approx(0.1)
    assert rejected.item() == pytest.approx(-0.1)


def test_answer_cross_entropy_divides_by_the_windows_tokens() -> None:
    first, second = torch.tensor([-1.0, -2.0, -3.0]), torch.tensor([-4.0])
    parts = [losses.answer_cross_entropy(part, 4) for part in (first, second)]
    assert sum(part.item() for part in parts) == pytest.approx(2.5)
