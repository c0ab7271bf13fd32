"""The same figures the plain way: transformers' own attention, one sequence at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor

from studio.worker.models import CausalModel


@contextmanager
def own_attention(model: CausalModel) -> Iterator[None]:
    """Let transformers compute the attention inside a ``with`` block."""
    config = model.network.config
    before = config._attn_implementation
    config._attn_implementation = "eager"
    try:
        yield
    finally:
        config._attn_implementation = before


def plain_log_probs(
    model: CausalModel, sequence: tuple[tuple[int, ...], tuple[int, ...]]
) -> Tensor:
    """Log-probability of every answer token of one prompt and answer."""
    prompt, answer = sequence
    with own_attention(model):
        logits = model.network(torch.tensor([prompt + answer])).logits[0]
    predicted = logits[len(prompt) - 1 : -1].log_softmax(-1)
    found: Tensor = predicted.gather(1, torch.tensor(answer)[:, None])[:, 0]
    return found
