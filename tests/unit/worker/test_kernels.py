"""The written-out operations against transformers' own and autograd."""

import torch
from torch import Tensor
from torch.nn.functional import silu
from transformers.models.llama.modeling_llama import LlamaRMSNorm, apply_rotary_pos_emb

from studio.worker.kernels import gated_silu, rms_norm, rotary


def random(*shape: int) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(sum(shape)))


def check_gradients(ours: Tensor, expected: Tensor, inputs: list[Tensor]) -> None:
    above = torch.randn_like(expected)
    found = torch.autograd.grad(ours, inputs, above)
    wanted = torch.autograd.grad(expected, inputs, above)
    for one, other in zip(found, wanted, strict=True):
        torch.testing.assert_close(one, other)


def test_rms_norm() -> None:
    theirs = LlamaRMSNorm(24, eps=1e-3)
    theirs.weight.data = random(24)
    x = random(2, 5, 24).requires_grad_()
    ours, expected = rms_norm(x, theirs.weight.detach(), 1e-3), theirs(x)
    torch.testing.assert_close(ours, expected)
    check_gradients(ours, expected, [x])


def test_rms_norm_in_bf16_is_normalised_in_fp32() -> None:
    x = random(5, 576).bfloat16()
    theirs = LlamaRMSNorm(576, eps=1e-5).bfloat16()
    assert torch.equal(rms_norm(x, theirs.weight.detach(), 1e-5), theirs(x))


def test_rotary() -> None:
    x = random(6, 3, 8).requires_grad_()
    angles = torch.arange(6.0)[:, None] * torch.tensor([1.0, 0.3, 0.1, 0.02])
    whole = torch.cat((angles, angles), dim=-1)
    expected, _ = apply_rotary_pos_emb(x, x, whole.cos(), whole.sin())
    ours = rotary(x, angles.cos()[:, None], angles.sin()[:, None])
    torch.testing.assert_close(ours, expected)
    check_gradients(ours, expected, [x])


def test_gated_silu() -> None:
    gate, up = random(5, 12).requires_grad_(), random(12, 5).T.clone().requires_grad_()
    ours, expected = gated_silu(gate, up), silu(gate) * up
    torch.testing.assert_close(ours, expected)
    check_gradients(ours, expected, [gate, up])
