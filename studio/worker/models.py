"""Loads a student's weights and tokenizer from its folder, and nothing from anywhere else."""

from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from torch import Tensor, nn
from transformers import AutoModelForCausalLM, AutoTokenizer

from studio.domain.errors import InvalidValueError, TrainingError
from studio.worker import attention
from studio.worker.packing import pack


class CausalModel:
    """A decoder and its output embedding, driven without transformers' own head and cache."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 - its class is chosen by the folder
        network.eval()
        self.network = network
        self.decoder = network.get_decoder()

    @property
    def device(self) -> torch.device:
        """Where the weights lie."""
        return self.head_weight.device

    @property
    def dtype(self) -> torch.dtype:
        """What the weights are computed in."""
        return self.head_weight.dtype

    @property
    def head_weight(self) -> Tensor:
        """The output embedding, ``[vocabulary, hidden]``."""
        weight: Tensor = self.network.get_output_embeddings().weight
        return weight

    @property
    def layers(self) -> int:
        """How many decoder layers there are."""
        return int(self.network.config.num_hidden_layers)

    @property
    def context(self) -> int:
        """The longest sequence the model knows positions for."""
        return int(self.network.config.max_position_embeddings)

    def convert(self, *, dtype: torch.dtype, device: torch.device) -> None:
        """Move the weights; buffers, which hold rotary frequencies, stay in fp32."""
        for parameter in self.network.parameters():
            parameter.data = parameter.data.to(device=device, dtype=dtype)
            parameter.requires_grad_(False)
        self.network.to(device)

    def hidden(self, tokens: Tensor, positions: Tensor, attender: attention.Attender) -> Tensor:
        """Run the decoder: tokens and positions ``[batch, tokens]`` to ``[.., .., hidden]``."""
        output = self.decoder(
            input_ids=tokens, position_ids=positions, use_cache=False, attender=attender
        )
        found: Tensor = output.last_hidden_state
        return found


def load(folder: Path, *, dtype: torch.dtype, device: torch.device) -> CausalModel:
    """Load the weights; raises TrainingError, in one sentence, where they are damaged."""
    attention.register()
    try:
        network = AutoModelForCausalLM.from_pretrained(
            folder,
            dtype=dtype,
            attn_implementation=attention.NAME,
            use_safetensors=True,
            trust_remote_code=False,
            local_files_only=True,
        )
    except (SafetensorError, ValueError, KeyError, RuntimeError, OSError) as error:
        raise TrainingError(
            "the student in {folder} cannot be loaded: {error}", folder=folder, error=_first(error)
        ) from error
    _check_attention(network.config, folder)
    model = CausalModel(network)
    _check_computation(model, folder)
    nn.Module.to(network, device)
    return model


def load_tokenizer(folder: Path) -> Any:  # noqa: ANN401 - its class is chosen by the folder
    """Load the tokenizer; raises InvalidValueError where it is missing or has no chat template."""
    try:
        tokenizer = AutoTokenizer.from_pretrained(
            folder, trust_remote_code=False, local_files_only=True
        )
    except (ValueError, KeyError, OSError) as error:
        raise InvalidValueError(
            "the student in {folder} has no usable tokenizer: {error}",
            folder=folder,
            error=_first(error),
        ) from error
    if not tokenizer.chat_template:
        raise InvalidValueError(
            "the student in {folder} has no chat template; choose an instruction-tuned model",
            folder=folder,
        )
    return tokenizer


def _check_attention(config: Any, folder: Path) -> None:  # noqa: ANN401 - any model's config
    kinds = set(getattr(config, "layer_types", None) or ["full_attention"])
    if kinds != {"full_attention"}:
        raise InvalidValueError(
            "the student in {folder} uses {kinds}, which is not supported; choose one with full "
            "attention in every layer",
            folder=folder,
            kinds=", ".join(sorted(kinds - {"full_attention"})),
        )


def _check_computation(model: CausalModel, folder: Path) -> None:
    """Compare what we compute with what the model's own code does, on a few tokens.

    Some models scale or cap their scores or add a bias to them, of which we would know nothing.
    """
    tokens = tuple(range(1, 9))
    row = pack([tokens])
    inputs = torch.tensor([tokens])
    attender = attention.TreeAttention(row, model.device)
    config = model.network.config
    with torch.no_grad():
        ours = model.hidden(inputs, torch.tensor([row.positions]), attender) @ model.head_weight.T
        config._attn_implementation = "eager"
        theirs = model.network(inputs).logits
        config._attn_implementation = attention.NAME
    close = torch.allclose(ours.float(), theirs.float(), rtol=1e-2, atol=1e-2 * float(theirs.std()))
    if not close:
        raise InvalidValueError(
            "the student in {folder} is a {model_type} model, whose scores are computed in a way "
            "that is not supported",
            folder=folder,
            model_type=config.model_type,
        )


def _first(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
