"""Linear layers and their low-rank adapters as one differentiable step.

y = x·Wᵀ + b + s·(x·Aᵀ)·Bᵀ (Hu et al. 2021, "LoRA", eq. 3). W and b are frozen. A and B are fp32
masters; they are used in x's precision, and their gradients come back in fp32.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import dropout, linear


@dataclass(frozen=True, slots=True, kw_only=True)
class LowRank:
    """One layer: W ``[out, in]``, b ``[out]``, A ``[rank, in]``, B ``[out, rank]`` and s."""

    weight: Tensor
    bias: Tensor | None
    down: Tensor
    up: Tensor
    scale: float


class _AdaptedLinears(torch.autograd.Function):
    """The equation above for several layers with one input ``x [tokens, in]``."""

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401
        x: Tensor,
        layers: Sequence[LowRank],
        *masters: Tensor,
    ) -> tuple[Tensor, ...]:
        """Compute each y; keeps x and each x·Aᵀ for the backward pass.

        ``masters`` are the layers' A and B in turn, given apart for the sake of their gradients.
        """
        downs = [down.to(x.dtype) for down in masters[::2]]
        ups = [
            (up * layer.scale).to(x.dtype) for up, layer in zip(masters[1::2], layers, strict=True)
        ]
        inners = [x @ down.T for down in downs]
        ctx.save_for_backward(x, *inners, *downs, *ups)
        ctx.layers = layers
        return tuple(
            linear(x, layer.weight, layer.bias).addmm_(inner, up.T)
            for layer, inner, up in zip(layers, inners, ups, strict=True)
        )

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Any, ...]:  # noqa: ANN401
        """Give the gradients of x, and of each A and B."""
        layers: Sequence[LowRank] = ctx.layers
        x, *saved = ctx.saved_tensors
        count = len(layers)
        inners, downs, ups = (saved[start : start + count] for start in (0, count, 2 * count))
        for_masters: list[Tensor] = []
        throughs: list[Tensor] = []
        for number, layer in enumerate(layers):
            above = gradients[number]
            throughs.append(above @ ups[number])
            for_masters.append((throughs[number].T @ x).float())
            for_masters.append((above.T @ inners[number]).float().mul_(layer.scale))
        if not ctx.needs_input_grad[0]:
            return None, None, *for_masters
        # A product added to another in place is twice as slow as the two and a sum.
        below = gradients[0] @ layers[0].weight
        for above, layer in zip(gradients[1:], layers[1:], strict=True):
            below += above @ layer.weight
        below.addmm_(torch.cat(throughs, dim=1), torch.cat(downs))
        return below, None, *for_masters


def adapted_linears(x: Tensor, layers: Sequence[LowRank]) -> list[Tensor]:
    """Apply frozen linear layers with their adapters to one input ``[.., in]``."""
    flat = x.reshape(-1, x.shape[-1])
    masters = [master for layer in layers for master in (layer.down, layer.up)]
    outputs: tuple[Tensor, ...] = _AdaptedLinears.apply(flat, layers, *masters)  # type: ignore[no-untyped-call]
    return [output.view(*x.shape[:-1], -1) for output in outputs]


def adapted_linear_with_dropout(x: Tensor, layer: LowRank, *, rate: float) -> Tensor:
    """The same with dropout before the adapter, where base and adapter see different inputs."""
    inner = linear(dropout(x, rate), layer.down.to(x.dtype))
    return linear(x, layer.weight, layer.bias) + linear(inner, layer.up.to(x.dtype)) * layer.scale
