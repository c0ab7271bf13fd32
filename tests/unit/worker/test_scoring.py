"""Token log-probabilities and their gradient against plain autograd."""

import torch
from torch import Tensor

from studio.worker.scoring import CHUNK_ROWS, token_log_probs


def plain(hidden: Tensor, weight: Tensor, rows: Tensor, targets: Tensor) -> Tensor:
    return torch.log_softmax(hidden @ weight.T, -1)[rows, targets]


def inputs() -> tuple[Tensor, Tensor, Tensor, Tensor]:
    torch.manual_seed(0)
    size = CHUNK_ROWS * 2 + 5  # more than one chunk, and a smaller last one
    hidden = torch.randn(size, 12, requires_grad=True)
    weight = torch.randn(40, 12)
    rows = torch.arange(size).repeat_interleave(2)[:-1]  # a row may predict two tokens
    targets = torch.randint(0, 40, (len(rows),))
    return hidden, weight, rows, targets


def test_values_are_those_of_log_softmax() -> None:
    hidden, weight, rows, targets = inputs()
    found = token_log_probs(hidden, weight, rows, targets)
    torch.testing.assert_close(found, plain(hidden, weight, rows, targets))


def test_gradient_is_that_of_log_softmax() -> None:
    hidden, weight, rows, targets = inputs()
    weigh = torch.randn(len(rows))
    (ours,) = torch.autograd.grad(
        (token_log_probs(hidden, weight, rows, targets) * weigh).sum(), hidden
    )
    (expected,) = torch.autograd.grad((plain(hidden, weight, rows, targets) * weigh).sum(), hidden)
    torch.testing.assert_close(ours, expected)
