"""The small operations of a Llama layer, each as one step with a written-out derivative.

Composed from single tensor operations, as model code has them, they cost a third of a step.
"""

from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import silu


class _RmsNorm(torch.autograd.Function):
    """y = w·x/√(mean(x²) + ε) along the last dimension; w is frozen (Zhang, Sennrich 2019)."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, epsilon: float) -> Tensor:  # noqa: ANN401
        norm = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32)
        rate = torch.rsqrt(norm.square_() / x.shape[-1] + epsilon)
        ctx.save_for_backward(x, weight, rate)
        return (x * rate).to(x.dtype) * weight

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None]:  # noqa: ANN401
        """r·(g·w) − x·r³·mean(g·w·x), with r the reciprocal root."""
        x, weight, rate = ctx.saved_tensors
        above = gradients[0] * weight
        along = torch.linalg.vecdot(above.float(), x.float())[..., None]
        below = (above * rate).addcmul_(x, rate.pow(3) * along, value=-1.0 / x.shape[-1])
        return below.to(x.dtype), None, None


class _Rotary(torch.autograd.Function):
    """Turns each pair of features by its position's angle (Su et al. 2021, "RoFormer")."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:  # noqa: ANN401
        ctx.save_for_backward(cosine, sine)
        return _turn(x, cosine, sine, direction=1.0)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None, None]:  # noqa: ANN401
        """The inverse of a rotation is its transpose: turn back."""
        cosine, sine = ctx.saved_tensors
        return _turn(gradients[0], cosine, sine, direction=-1.0), None, None


class _GatedSilu(torch.autograd.Function):
    """silu(gate)·up (Shazeer 2020, "GLU variants")."""

    @staticmethod
    def forward(ctx: Any, gate: Tensor, up: Tensor) -> Tensor:  # noqa: ANN401
        ctx.save_for_backward(gate, up)
        return silu(gate).mul_(up)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ANN401
        gate, up = ctx.saved_tensors
        above = gradients[0]
        return torch.ops.aten.silu_backward(above * up, gate), silu(gate).mul_(above)


def rms_norm(x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
    """Normalise ``x [.., size]``."""
    y: Tensor = _RmsNorm.apply(x, weight, epsilon)  # type: ignore[no-untyped-call]
    return y


def rotary(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Turn ``x [tokens, heads, size]`` by angles whose cosines are ``[tokens, 1, size / 2]``."""
    y: Tensor = _Rotary.apply(x, cosine, sine)  # type: ignore[no-untyped-call]
    return y


def gated_silu(gate: Tensor, up: Tensor) -> Tensor:
    """Give silu(gate)·up."""
    y: Tensor = _GatedSilu.apply(gate, up)  # type: ignore[no-untyped-call]
    return y


def _turn(x: Tensor, cosine: Tensor, sine: Tensor, *, direction: float) -> Tensor:
    turned = torch.empty_like(x)
    first, second = x.chunk(2, -1)
    to_first, to_second = turned.chunk(2, -1)
    torch.mul(first, cosine, out=to_first).addcmul_(second, sine, value=-direction)
    torch.mul(second, cosine, out=to_second).addcmul_(first, sine, value=direction)
    return turned
