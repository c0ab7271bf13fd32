"""Log-probabilities of chosen tokens, without keeping a row of logits for the backward pass."""

from typing import Any

import torch
from torch import Tensor

# Rows of logits at work at once: 64 of 49,152 words in fp32 are 12 MB, which a cache holds.
CHUNK_ROWS = 64


class TokenLogProbs(torch.autograd.Function):
    """log softmax(h·Wᵀ)[target] for pairs of a hidden row and a target; W is frozen.

    Its derivative by a hidden row is W[target] − Σ_v p(v)·W[v], which does not depend on what
    comes later. So the expected embedding is formed in the forward pass, while the logits are at
    hand, and ``[rows, vocabulary]`` is never stored.
    """

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, rows: Tensor, targets: Tensor) -> Tensor:  # noqa: ANN401
        """``hidden [n, size]``, ``weight [vocabulary, size]``, ``rows`` and ``targets [pairs]``.

        Rows ascend. Gives fp32 log-probabilities ``[pairs]``.
        """
        expected = torch.empty_like(hidden)
        found = torch.empty(len(rows), dtype=torch.float32, device=hidden.device)
        for start in range(0, len(hidden), CHUNK_ROWS):
            stop = min(start + CHUNK_ROWS, len(hidden))
            first, last = torch.searchsorted(rows, torch.tensor([start, stop]).to(rows)).tolist()
            part = slice(first, last)
            log_probs = torch.log_softmax(hidden[start:stop] @ weight.T, -1, dtype=torch.float32)
            found[part] = log_probs[rows[part] - start, targets[part]]
            expected[start:stop] = log_probs.exp_().to(weight.dtype) @ weight
        ctx.save_for_backward(expected, weight, rows, targets)
        return found

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None, None]:  # noqa: ANN401
        """Weigh each pair's W[target] − expected[row] by its gradient and sum by row."""
        expected, weight, rows, targets = ctx.saved_tensors
        gradient = gradients[0]
        towards = weight[targets].float() - expected[rows].float()
        by_row = torch.zeros(expected.shape, dtype=torch.float32, device=expected.device)
        by_row.index_add_(0, rows, towards * gradient[:, None])
        return by_row.to(expected.dtype), None, None, None


def token_log_probs(hidden: Tensor, weight: Tensor, rows: Tensor, targets: Tensor) -> Tensor:
    """Give fp32 log-probabilities ``[pairs]``; see TokenLogProbs for the shapes."""
    found: Tensor = TokenLogProbs.apply(hidden, weight, rows, targets)  # type: ignore[no-untyped-call]
    return found
