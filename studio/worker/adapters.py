"""LoRA adapters: put on by peft, computed by our own kernel, saved as one PEFT folder."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import peft
import torch
from peft.tuners.lora import Linear as LoraLinear
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor, nn

from studio.domain.errors import InvalidValueError
from studio.protocol.settings import LoraSettings
from studio.worker import llama
from studio.worker.low_rank import LowRank, adapted_linear_with_dropout, adapted_linears
from studio.worker.models import CausalModel

CONFIG = "adapter_config.json"
WEIGHTS = "adapter_model.safetensors"
_NAME = "default"
_PREFIX = "base_model.model."


class Adapter:
    """A trainable adapter on a model; its parameters are fp32 masters."""

    def __init__(self, model: CausalModel, settings: LoraSettings, *, seed: int) -> None:
        torch.manual_seed(seed)
        config = peft.LoraConfig(
            r=settings.rank,
            lora_alpha=settings.alpha,
            lora_dropout=settings.dropout,
            target_modules="all-linear",
            bias="none",
            task_type="CAUSAL_LM",
        )
        self._peft: Any = peft.get_peft_model(model.network, config)
        self._enabled = True
        self.settings = settings
        self.layers = dict(_lora_layers(model.network))
        for layer in self.layers.values():
            layer.forward = partial(self._apply_one, layer)
        llama.speed_up(model.network, self.apply)
        self.parameters = dict(self._named_parameters())

    def apply(self, layers: Sequence[Any], x: Tensor) -> list[Tensor]:
        """Apply several adapted layers to one input."""
        if not self._enabled:
            return [layer.base_layer(x) for layer in layers]
        pairs = [_low_rank(layer) for layer in layers]
        rate = self.settings.dropout
        if rate and layers[0].training:
            return [adapted_linear_with_dropout(x, pair, rate=rate) for pair in pairs]
        return adapted_linears(x, pairs)

    @contextmanager
    def off(self) -> Iterator[None]:
        """Compute the base alone, inside a ``with`` block."""
        self._enabled = False
        try:
            yield
        finally:
            self._enabled = True

    def train(self, mode: bool = True) -> None:
        """Turn the adapter's dropout on or off; the base has none."""
        self._peft.train(mode)

    def tensors(self) -> dict[str, Tensor]:
        """Give the present weights, on the CPU, named as in ``parameters``."""
        return {name: tensor.detach().cpu() for name, tensor in self.parameters.items()}

    def load(self, tensors: Mapping[str, Tensor]) -> None:
        """Set every parameter from tensors named as in ``parameters``."""
        with torch.no_grad():
            for name, parameter in self.parameters.items():
                parameter.copy_(tensors[name])

    def _named_parameters(self) -> Iterator[tuple[str, nn.Parameter]]:
        for name, layer in self.layers.items():
            yield f"{name}.lora_A.weight", layer.lora_A[_NAME].weight
            yield f"{name}.lora_B.weight", layer.lora_B[_NAME].weight

    def _apply_one(self, layer: Any, x: Tensor) -> Tensor:  # noqa: ANN401 - peft has no types
        return self.apply((layer,), x)[0]


def _low_rank(layer: Any) -> LowRank:  # noqa: ANN401 - peft has no types
    base = layer.base_layer
    return LowRank(
        weight=base.weight,
        bias=base.bias,
        down=layer.lora_A[_NAME].weight,
        up=layer.lora_B[_NAME].weight,
        scale=layer.scaling[_NAME],
    )


def _lora_layers(network: nn.Module) -> Iterator[tuple[str, Any]]:
    for name, module in network.named_modules():
        if isinstance(module, LoraLinear):
            yield name, module


class StoredAdapter:
    """A PEFT folder's LoRA weights, by the name of the layer they belong to."""

    def __init__(self, layers: dict[str, tuple[Tensor, Tensor]], *, alpha: int, rank: int) -> None:
        self.layers = layers
        self.alpha = alpha
        self.rank = rank

    @property
    def scale(self) -> float:
        """What B·A is multiplied by."""
        return self.alpha / self.rank

    @classmethod
    def of(cls, adapter: Adapter) -> "StoredAdapter":
        """Take the present weights of a trained adapter."""
        return cls(
            _by_layer(adapter.tensors()), alpha=adapter.settings.alpha, rank=adapter.settings.rank
        )

    @classmethod
    def read(cls, folder: Path) -> "StoredAdapter":
        """Read a PEFT folder; raises InvalidValueError where it is no plain LoRA adapter."""
        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            tensors = load_file(folder / WEIGHTS)
        except (OSError, ValueError, SafetensorError) as error:
            raise InvalidValueError(
                "the adapter in {folder} cannot be read: {error}", folder=folder, error=error
            ) from error
        _check_plain(config, folder)
        named = {name.removeprefix(_PREFIX): tensor for name, tensor in tensors.items()}
        return cls(_by_layer(named), alpha=config["lora_alpha"], rank=config["r"])

    def stacked_on(self, first: "StoredAdapter") -> "StoredAdapter":
        """Give one adapter that adds what ``first`` and then this one add.

        s₁B₁A₁ + s₂B₂A₂ = [s₁B₁ s₂B₂]·[A₁; A₂]: ranks add up and the scale becomes one.
        """
        if self.layers.keys() != first.layers.keys():
            raise InvalidValueError("the start adapter covers other layers than this one")
        layers = {
            name: (
                torch.cat([first.layers[name][0], down]),
                torch.cat([first.layers[name][1] * first.scale, up * self.scale], dim=1),
            )
            for name, (down, up) in self.layers.items()
        }
        rank = first.rank + self.rank
        return StoredAdapter(layers, alpha=rank, rank=rank)

    def copy_into(self, adapter: Adapter) -> None:
        """Make these the weights of an adapter that is to be trained further."""
        tensors: dict[str, Tensor] = {}
        for name, (down, up) in self.layers.items():
            tensors[f"{name}.lora_A.weight"], tensors[f"{name}.lora_B.weight"] = down, up
        if tensors.keys() != adapter.parameters.keys():
            raise InvalidValueError("the start adapter covers other layers than this student has")
        adapter.load(tensors)

    def merge_into(self, model: CausalModel) -> None:
        """Add the adapter to the model's weights for good: W ← W + s·B·A."""
        modules = dict(model.network.named_modules())
        unknown = self.layers.keys() - modules.keys()
        if unknown:
            raise InvalidValueError(
                "the adapter is for another model: no layer {layer}", layer=min(unknown)
            )
        with torch.no_grad():
            for name, (down, up) in self.layers.items():
                weight = modules[name].weight
                change = self.scale * (up.float() @ down.float())
                if change.shape != weight.shape:
                    raise InvalidValueError(
                        "the adapter is for another model: {name} differs", name=name
                    )
                weight.add_(change.to(weight.device))

    def files(self, base_name: str) -> dict[str, bytes]:
        """Give the content of the PEFT folder's two files; it names no path of this computer."""
        config = peft.LoraConfig(
            r=self.rank,
            lora_alpha=self.alpha,
            target_modules=sorted({name.rpartition(".")[2] for name in self.layers}),
            bias="none",
            task_type="CAUSAL_LM",
            base_model_name_or_path=base_name,
            inference_mode=True,
        ).to_dict()  # type: ignore[no-untyped-call]
        config["target_modules"] = sorted(config["target_modules"])
        text = json.dumps(config, indent=2, sort_keys=True, default=str) + "\n"
        return {CONFIG: text.encode(), WEIGHTS: save(self._tensors(), metadata={"format": "pt"})}

    def _tensors(self) -> dict[str, Tensor]:
        tensors: dict[str, Tensor] = {}
        for name, (down, up) in self.layers.items():
            tensors[f"{_PREFIX}{name}.lora_A.weight"] = down.contiguous()
            tensors[f"{_PREFIX}{name}.lora_B.weight"] = up.contiguous()
        return tensors


def _by_layer(tensors: dict[str, Tensor]) -> dict[str, tuple[Tensor, Tensor]]:
    names = {name.partition(".lora_")[0]: None for name in tensors}
    return {
        name: (tensors[f"{name}.lora_A.weight"], tensors[f"{name}.lora_B.weight"]) for name in names
    }


def _check_plain(config: dict[str, Any], folder: Path) -> None:
    unusual = [
        name
        for name in ("use_dora", "use_rslora", "rank_pattern", "alpha_pattern", "modules_to_save")
        if config.get(name)
    ]
    if config.get("peft_type") != "LORA" or unusual:
        what = ", ".join(unusual) or str(config.get("peft_type"))
        raise InvalidValueError(
            "the adapter in {folder} is no plain LoRA adapter ({what})", folder=folder, what=what
        )
