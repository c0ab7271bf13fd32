"""Faster forward passes for the layers of models built as Llama is."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import linear
from transformers.models.llama.modeling_llama import LlamaAttention, LlamaMLP, LlamaRMSNorm

from studio.worker.attention import Attender
from studio.worker.kernels import gated_silu, rms_norm, rotary

# Applies several linear layers, with their adapters if any, to one input.
Apply = Callable[[Sequence[Any], Tensor], list[Tensor]]


def speed_up(network: Any, apply: Apply) -> None:  # noqa: ANN401 - any model
    """Give every Llama layer of the model a faster forward pass; others stay as they are."""
    for module in network.modules():
        faster = _faster(module, apply)
        if faster is not None:
            module.forward = faster


class SideBySide:
    """Applies linear layers of one input as one, their weights laid side by side in memory.

    For answering, where a layer sees few tokens and each call costs as much as its work. The
    layers' own weights become views of the joint one, so no memory is used twice.
    """

    def __init__(self) -> None:
        self._joint: dict[int, tuple[Tensor, Tensor | None]] = {}

    def apply(self, layers: Sequence[Any], x: Tensor) -> list[Tensor]:
        """Apply the layers to ``x``; the same layers must always come together."""
        if len(layers) == 1:
            return [layers[0](x)]
        if id(layers[0]) not in self._joint:
            self._joint[id(layers[0])] = _join(layers)
        weight, bias = self._joint[id(layers[0])]
        outputs = linear(x, weight, bias)
        return list(torch.split(outputs, [len(layer.weight) for layer in layers], dim=-1))


def _join(layers: Sequence[Any]) -> tuple[Tensor, Tensor | None]:
    weight = torch.cat([layer.weight for layer in layers])
    sizes = [len(layer.weight) for layer in layers]
    for layer, part in zip(layers, torch.split(weight, sizes), strict=True):
        layer.weight.data = part
    if layers[0].bias is None:
        return weight, None
    return weight, torch.cat([layer.bias for layer in layers])


def _faster(module: Any, apply: Apply) -> Callable[..., Any] | None:  # noqa: ANN401
    match module:
        case LlamaAttention():
            return partial(_attention, module, apply)
        case LlamaMLP() if module.config.hidden_act == "silu":
            return partial(_mlp, module, apply)
        case LlamaRMSNorm():
            return partial(_norm, module)
        case _:
            return None


def _attention(
    module: Any,  # noqa: ANN401 - peft has put its own layers inside
    apply: Apply,
    hidden_states: Tensor,
    *,
    position_embeddings: tuple[Tensor, Tensor],
    attender: Attender | None = None,
    **others: Any,  # noqa: ANN401 - masks and caches of transformers' own
) -> tuple[Tensor, Tensor | None]:
    if attender is None:
        plain: tuple[Tensor, Tensor] = LlamaAttention.forward(
            module, hidden_states, position_embeddings=position_embeddings, **others
        )
        return plain
    shape = (*hidden_states.shape[:-1], -1, module.head_dim)
    query, key, value = (
        one.reshape(shape)
        for one in apply((module.q_proj, module.k_proj, module.v_proj), hidden_states)
    )
    # Both halves of the features turn by the same angles: transformers gives them twice.
    cosine, sine = (one[..., None, : module.head_dim // 2] for one in position_embeddings)
    attended = attender.attend(
        module.layer_idx,
        query=rotary(query, cosine, sine),
        key=rotary(key, cosine, sine),
        value=value,
        scale=module.scaling,
    )
    return apply((module.o_proj,), attended.flatten(2))[0], None


def _mlp(module: Any, apply: Apply, x: Tensor) -> Tensor:  # noqa: ANN401
    gate, up = apply((module.gate_proj, module.up_proj), x)
    return apply((module.down_proj,), gated_silu(gate, up))[0]


def _norm(module: LlamaRMSNorm, x: Tensor) -> Tensor:
    return rms_norm(x, module.weight, module.variance_epsilon)
