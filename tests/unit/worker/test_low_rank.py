"""The adapter's kernel against peft's own layers."""

from collections.abc import Callable

import peft
import pytest
import torch
from torch import Tensor, nn

from studio.protocol.settings import LoraSettings
from studio.worker.adapters import Adapter
from studio.worker.low_rank import adapted_linear, adapted_linear_with_dropout
from studio.worker.models import CausalModel


def parts(dtype: torch.dtype = torch.float32) -> tuple[Tensor, nn.Linear, Tensor, Tensor]:
    torch.manual_seed(0)
    base = nn.Linear(24, 40).requires_grad_(False).to(dtype)
    x = torch.randn(2, 7, 24).to(dtype).requires_grad_()
    return x, base, torch.randn(4, 24, requires_grad=True), torch.randn(40, 4, requires_grad=True)


def plain(x: Tensor, base: nn.Linear, down: Tensor, up: Tensor) -> Tensor:
    adapted: Tensor = base(x) + 2.0 * (x.float() @ down.T @ up.T).to(x.dtype)
    return adapted


def test_values_and_gradients_are_those_of_the_equation() -> None:
    x, base, down, up = parts()
    ours = adapted_linear(x, base, down=down, up=up, scale=2.0)
    expected = plain(x, base, down, up)
    torch.testing.assert_close(ours, expected)
    above = torch.randn_like(ours)
    found = torch.autograd.grad((ours * above).sum(), [x, down, up])
    wanted = torch.autograd.grad((expected * above).sum(), [x, down, up])
    for one, other in zip(found, wanted, strict=True):
        torch.testing.assert_close(one, other, atol=1e-4, rtol=1e-4)


def test_masters_stay_in_fp32_where_the_base_is_bf16() -> None:
    x, base, down, up = parts(torch.bfloat16)
    ours = adapted_linear(x, base, down=down, up=up, scale=2.0)
    found = torch.autograd.grad(ours.float().sum(), [down, up])
    assert ours.dtype == torch.bfloat16
    assert {one.dtype for one in found} == {torch.float32}
    torch.testing.assert_close(ours, plain(x, base, down, up), atol=0.3, rtol=0.03)


def test_dropout_touches_the_adapter_alone() -> None:
    x, base, down, _ = parts()
    up = torch.zeros(40, 4)
    ours = adapted_linear_with_dropout(x, base, down=down, up=up, scale=2.0, rate=0.5)
    torch.testing.assert_close(ours, base(x))


def test_dropout_keeps_the_adapters_mean() -> None:
    x, base, down, up = parts()
    torch.manual_seed(1)
    drawn = [
        adapted_linear_with_dropout(x, base, down=down, up=up, scale=2.0, rate=0.3)
        for _ in range(4000)
    ]
    mean = torch.stack(drawn).mean(0)
    torch.testing.assert_close(mean, plain(x, base, down, up), atol=2.0, rtol=0.05)


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
