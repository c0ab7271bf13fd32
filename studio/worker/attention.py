"""Attention over a packed row: each token sees its own sequence and nothing else."""

from collections.abc import Iterator
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from transformers import AttentionInterface

from studio.domain.errors import TrainingError
from studio.worker.packing import PackedRow

NAME = "stillroom"

# What other attention variants pass along; a model that needs one would be computed wrongly here.
_UNSUPPORTED = ("sliding_window", "softcap", "s_aux")

# Attention weights up to this number a head are kept for the backward pass; more are computed
# again there, so that memory grows with the row's length and not with its square.
KEPT_WEIGHTS = 1 << 19


class Attender(Protocol):
    """Attends for one layer; the model is handed one as its ``attender`` argument."""

    def attend(
        self, layer: int, *, query: Tensor, key: Tensor, value: Tensor, scale: float
    ) -> Tensor:
        """Give ``[batch, tokens, heads, size]`` from a query of that shape.

        ``key`` and ``value`` are ``[batch, tokens, groups, size]``.
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
            raise TrainingError(
                "the student's attention uses {name}, which is not supported", name=name
            )
    attender: Attender = kwargs["attender"]
    attended = attender.attend(
        int(module.layer_idx),  # type: ignore[arg-type]
        query=query.transpose(1, 2),
        key=key.transpose(1, 2),
        value=value.transpose(1, 2),
        scale=float(kwargs["scaling"]),
    )
    return attended, None


class TreeAttention:
    """Attends within a packed row, segment by segment, over the segment and its ancestors."""

    def __init__(self, row: PackedRow, device: torch.device) -> None:
        self._spans = [slice(one.start, one.end) for one in row.segments]
        self._chains = [(*row.ancestors(number), number) for number in range(len(row.segments))]
        self._keep = sum(one.length * (one.position + one.length) for one in row.segments)
        longest = max(one.length for one in row.segments)
        self._unseen = torch.ones(longest, longest, dtype=torch.bool, device=device).triu(1)

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
        attended: Tensor = _PackedAttention.apply(query[0], key[0], value[0], scale, self)  # type: ignore[no-untyped-call]
        return attended[None]

    @property
    def keeps_weights(self) -> bool:
        """Whether the attention weights are kept for the backward pass."""
        return self._keep <= KEPT_WEIGHTS

    def segments(self) -> Iterator[tuple[slice, list[slice]]]:
        """Give each segment's place in the row and the places of all that it sees, in order."""
        for span, chain in zip(self._spans, self._chains, strict=True):
            yield span, [self._spans[number] for number in chain]

    def weights(self, query: Tensor, key: Tensor, length: int) -> Tensor:
        """Softmax of the scores ``[groups, heads · length, seen]``; the last ones are causal.

        ``query`` is ``[groups, heads · length, size]``, scaled; ``key`` ``[groups, seen, size]``.
        """
        scores = query @ key.transpose(1, 2)
        own = _by_head(scores, length)[..., -length:]
        own.masked_fill_(self._unseen[:length, :length], float("-inf"))
        return torch.softmax(scores, -1)


class _PackedAttention(torch.autograd.Function):
    """softmax(Q·Kᵀ)·V for each segment of a row, keys and values shared by grouped heads.

    Written out because the library's fused backward pass on a CPU took seven times as long.
    """

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401
        query: Tensor,
        key: Tensor,
        value: Tensor,
        scale: float,
        tree: TreeAttention,
    ) -> Tensor:
        """``query [tokens, heads, size]``, ``key`` and ``value [tokens, groups, size]``."""
        queries = _grouped(query * scale, key.shape[1])
        keys, values = key.transpose(0, 1).contiguous(), value.transpose(0, 1).contiguous()
        attended = torch.empty_like(queries)
        kept: list[Tensor] = []
        for span, seen in tree.segments():
            length = span.stop - span.start
            weights = tree.weights(queries[:, :, span].flatten(1, 2), _seen(keys, seen), length)
            attended[:, :, span] = _by_head(weights @ _seen(values, seen), length)
            kept.append(weights)
        ctx.tree, ctx.scale = tree, scale
        ctx.save_for_backward(queries, keys, values, *(kept if tree.keeps_weights else ()))
        return _ungrouped(attended)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:  # noqa: ANN401
        """Dao et al. 2022, "FlashAttention", appendix B.2: the standard backward pass."""
        queries, keys, values, *kept = ctx.saved_tensors
        above = _grouped(gradients[0], keys.shape[0])
        for_query = torch.empty_like(queries)
        # What many segments see gathers many small contributions: in fp32.
        for_key, for_value = (torch.zeros_like(one, dtype=torch.float32) for one in (keys, values))
        for number, (span, seen) in enumerate(ctx.tree.segments()):
            length = span.stop - span.start
            query, output = (one[:, :, span].flatten(1, 2) for one in (queries, above))
            key, value = _seen(keys, seen), _seen(values, seen)
            weights = kept[number] if kept else ctx.tree.weights(query, key, length)
            to_weights = output @ value.transpose(1, 2)
            to_scores = torch._softmax_backward_data(to_weights, weights, -1, weights.dtype)
            for_query[:, :, span] = _by_head(to_scores @ key, length)
            _add(for_key, to_scores.transpose(1, 2) @ query, seen)
            _add(for_value, weights.transpose(1, 2) @ output, seen)
        return (
            _ungrouped(for_query).mul_(ctx.scale),
            for_key.transpose(0, 1).to(keys.dtype),
            for_value.transpose(0, 1).to(values.dtype),
            None,
            None,
        )


def _grouped(tensor: Tensor, groups: int) -> Tensor:
    """``[tokens, heads, size]`` to ``[groups, heads of a group, tokens, size]``."""
    tokens, _, size = tensor.shape
    return tensor.view(tokens, groups, -1, size).permute(1, 2, 0, 3).contiguous()


def _by_head(tensor: Tensor, length: int) -> Tensor:
    """``[groups, heads of a group · length, ..]`` to ``[groups, heads of a group, length, ..]``."""
    return tensor.view(tensor.shape[0], -1, length, tensor.shape[2])


def _ungrouped(tensor: Tensor) -> Tensor:
    return tensor.permute(2, 0, 1, 3).flatten(1, 2)


def _seen(tensor: Tensor, spans: list[slice]) -> Tensor:
    if len(spans) == 1:
        return tensor[:, spans[0]]
    return torch.cat([tensor[:, span] for span in spans], dim=1)


def _add(total: Tensor, part: Tensor, spans: list[slice]) -> None:
    at = 0
    for span in spans:
        length = span.stop - span.start
        total[:, span] += part[:, at : at + length]
        at += length
