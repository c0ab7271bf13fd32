"""The adapter's kernel against peft's own layers."""

from collections.abc import Callable
from dataclasses import replace

import peft
import pytest
import torch
from torch import Tensor
from torch.nn.functional import linear

from studio.protocol.settings import LoraSettings
from studio.worker.adapters import Adapter
from studio.worker.low_rank import LowRank, adapted_linear_with_dropout, adapted_linears
from studio.worker.models import CausalModel


def parts(dtype: torch.dtype = torch.float32) -> tuple[Tensor, list[LowRank]]:
    """An input, and layers of different widths that share it."""
    torch.manual_seed(0)
    layers = [
        LowRank(
            weight=torch.randn(width, 24).to(dtype),
            bias=torch.randn(width).to(dtype) if width == 40 else None,
            down=torch.randn(4, 24, requires_grad=True),
            up=torch.randn(width, 4, requires_grad=True),
            scale=2.0,
        )
        for width in (40, 8)
    ]
    return torch.randn(2, 7, 24).to(dtype).requires_grad_(), layers


def plain(x: Tensor, layer: LowRank) -> Tensor:
    inner = layer.scale * (x.float() @ layer.down.T @ layer.up.T)
    return linear(x, layer.weight, layer.bias) + inner.to(x.dtype)


def test_values_are_those_of_the_equation() -> None:
    x, layers = parts()
    for found, layer in zip(adapted_linears(x, layers), layers, strict=True):
        torch.testing.assert_close(found, plain(x, layer))


def test_gradients_are_those_of_the_equation() -> None:
    x, layers = parts()
    wanted = [x, *(one for layer in layers for one in (layer.down, layer.up))]
    ours = adapted_linears(x, layers)
    above = [torch.randn_like(one) for one in ours]
    found = torch.autograd.grad(ours, wanted, above)
    expected = torch.autograd.grad([plain(x, layer) for layer in layers], wanted, above)
    for one, other in zip(found, expected, strict=True):
        torch.testing.assert_close(one, other, atol=1e-4, rtol=1e-4)


def test_an_input_that_needs_no_gradient_gets_none() -> None:
    x, layers = parts()
    ours = adapted_linears(x.detach(), layers)
    found = torch.autograd.grad(ours[0].sum(), layers[0].up)
    expected = torch.autograd.grad(plain(x, layers[0]).sum(), layers[0].up)
    torch.testing.assert_close(found, expected)


def test_masters_stay_in_fp32_where_the_base_is_bf16() -> None:
    x, layers = parts(torch.bfloat16)
    ours = adapted_linears(x, layers)[0]
    found = torch.autograd.grad(ours.float().sum(), [layers[0].down, layers[0].up])
    assert ours.dtype == torch.bfloat16
    assert {one.dtype for one in found} == {torch.float32}
    torch.testing.assert_close(ours, plain(x, layers[0]), atol=0.3, rtol=0.03)


def test_dropout_touches_the_adapter_alone() -> None:
    x, (layer, _) = parts()
    still = replace(layer, up=torch.zeros(40, 4))
    ours = adapted_linear_with_dropout(x, still, rate=0.5)
    torch.testing.assert_close(ours, linear(x, layer.weight, layer.bias))


def test_dropout_keeps_the_adapters_mean() -> None:
    x, (layer, _) = parts()
    many = x[:1, :1].detach().expand(20_000, 1, 24)
    torch.manual_seed(1)
    mean = adapted_linear_with_dropout(many, layer, rate=0.3).mean(0)
    torch.testing.assert_close(mean, plain(x[0, :1], layer), atol=0.5, rtol=0.02)


@pytest.mark.parametrize("rank", [2, 8])
def test_model_with_adapter_gives_the_logits_that_peft_gives(
    fresh: Callable[[], CausalModel], rank: int
) -> None:
    model = fresh()
    adapter = Adapter(model, LoraSettings(rank=rank, alpha=2 * rank), seed=0)
    torch.manual_seed(2)
    weights = {name: torch.randn(one.shape) * 0.1 for name, one in adapter.parameters.items()}
    adapter.load(weights)
    config = peft.LoraConfig(
        r=rank, lora_alpha=2 * rank, target_modules="all-linear", task_type="CAUSAL_LM"
    )
    theirs = peft.get_peft_model(fresh().network, config)
    named = {f"base_model.model.{name}": one for name, one in weights.items()}
    peft.set_peft_model_state_dict(theirs, named)
    for network in (model.network, theirs):
        network.config._attn_implementation = "eager"
    tokens = torch.randint(2, 300, (1, 12))
    torch.testing.assert_close(model.network(tokens).logits, theirs(tokens).logits)
