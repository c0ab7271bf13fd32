"""A linear layer and its low-rank adapter as one differentiable step.

y = x·Wᵀ + b + s·(x·Aᵀ)·Bᵀ (Hu et al. 2021, "LoRA", eq. 3). W and b are frozen. A and B are fp32
masters; they are used in x's precision, and their gradients come back in fp32.
"""

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import dropout, linear


class AdaptedLinear(torch.autograd.Function):
    """The equation above for ``x [.., in]``, ``A [rank, in]`` and ``B [out, rank]``."""

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401
        x: Tensor,
        weight: Tensor,
        bias: Tensor | None,
        down: Tensor,
        up: Tensor,
        scale: float,
    ) -> Tensor:
        """Compute y; keeps x and x·Aᵀ for the backward pass."""
        flat = x.reshape(-1, x.shape[-1])
        narrow_down, narrow_up = down.to(x.dtype), (up * scale).to(x.dtype)
        inner = flat @ narrow_down.T
        y = linear(flat, weight, bias).addmm_(inner, narrow_up.T)
        ctx.save_for_backward(flat, weight, inner, narrow_down, narrow_up)
        ctx.scale = scale
        return y.view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:  # noqa: ANN401
        """Give the gradients of x, A and B."""
        x, weight, inner, down, up = ctx.saved_tensors
        above = gradients[0].reshape(-1, weight.shape[0])
        through = above @ up
        below = (above @ weight).addmm_(through, down)
        for_down = (through.T @ x).float()
        for_up = (above.T @ inner).float().mul_(ctx.scale)
        shape = (*gradients[0].shape[:-1], x.shape[-1])
        return below.view(shape), None, None, for_down, for_up, None


def adapted_linear(x: Tensor, base: nn.Linear, *, down: Tensor, up: Tensor, scale: float) -> Tensor:
    """Apply a frozen linear layer with its adapter."""
    y: Tensor = AdaptedLinear.apply(x, base.weight, base.bias, down, up, scale)  # type: ignore[no-untyped-call]
    return y


def adapted_linear_with_dropout(
    x: Tensor, base: nn.Linear, *, down: Tensor, up: Tensor, scale: float, rate: float
) -> Tensor:
    """The same with dropout before the adapter, where base and adapter see different inputs."""
    dropped = dropout(x, rate)
    inner = linear(dropped, down.to(x.dtype))
    return linear(x, base.weight, base.bias) + linear(inner, up.to(x.dtype)) * scale
