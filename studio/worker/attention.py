"""Attention over a packed row: each token sees its own sequence and nothing else."""

from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention
from transformers import AttentionInterface

from studio.domain.errors import TrainingError
from studio.worker.packing import PackedRow

NAME = "stillroom"

# What other attention variants pass along; a model that needs one would be computed wrongly here.
_UNSUPPORTED = ("sliding_window", "softcap", "s_aux")


class Attender(Protocol):
    """Attends for one layer; the model is handed one as its ``attender`` argument."""

    def attend(
        self, layer: int, *, query: Tensor, key: Tensor, value: Tensor, scale: float
    ) -> Tensor:
        """Give ``[batch, heads, tokens, size]`` from a query of that shape.

        ``key`` and ``value`` are ``[batch, groups, tokens, size]``.
        """


def register() -> None:
    """Make the attention known to transformers under NAME."""
    AttentionInterface.register(NAME, _forward)


def _forward(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,  # noqa: ARG001 - the attender knows who sees whom
    **kwargs: Any,  # noqa: ANN401 - whatever the model passes along
) -> tuple[Tensor, None]:
    for name in _UNSUPPORTED:
        if kwargs.get(name) is not None:
            raise TrainingError(f"the student's attention uses {name}, which is not supported")
    attender: Attender = kwargs["attender"]
    layer = int(module.layer_idx)  # type: ignore[arg-type]
    attended = attender.attend(
        layer, query=query, key=key, value=value, scale=float(kwargs["scaling"])
    )
    return attended.transpose(1, 2), None


class TreeAttention:
    """Attends within a packed row, segment by segment, over the segment and its ancestors."""

    def __init__(self, row: PackedRow, device: torch.device) -> None:
        self._lengths = [segment.length for segment in row.segments]
        self._chains = [row.ancestors(number) for number in range(len(row.segments))]
        self._masks = [
            _causal(segment.length, segment.position, device) if chain else None
            for segment, chain in zip(row.segments, self._chains, strict=True)
        ]

    def attend(
        self,
        layer: int,  # noqa: ARG002 - the same in every layer
        *,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        scale: float,
    ) -> Tensor:
        """See Attender; the batch is the one packed row."""
        groups = query.shape[1] // key.shape[1]
        queries = torch.split(query, self._lengths, dim=2)
        keys = torch.split(key.repeat_interleave(groups, dim=1), self._lengths, dim=2)
        values = torch.split(value.repeat_interleave(groups, dim=1), self._lengths, dim=2)
        attended = [
            scaled_dot_product_attention(
                queries[number],
                torch.cat([keys[one] for one in (*chain, number)], dim=2),
                torch.cat([values[one] for one in (*chain, number)], dim=2),
                attn_mask=self._masks[number],
                is_causal=not chain,
                scale=scale,
            )
            for number, chain in enumerate(self._chains)
        ]
        return torch.cat(attended, dim=2)


def _causal(length: int, before: int, device: torch.device) -> Tensor:
    """Who sees whom, ``[length, before + length]``: all of what came before, then causally."""
    mask = torch.ones(length, before + length, dtype=torch.bool, device=device)
    return mask.tril(diagonal=before)
