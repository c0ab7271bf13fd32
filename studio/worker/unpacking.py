"""Turns a quantised GGUF file into a folder of safetensors weights and a tokenizer."""

from pathlib import Path
from typing import Any

import torch
from tokenizers import pre_tokenizers
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer, GenerationConfig


def unpack(source: Path, folder: Path, *, split_digits: bool) -> None:
    """Write the model of a GGUF file into an empty folder, its weights in fp32."""
    _tokenizer(source, split_digits=split_digits).save_pretrained(folder)
    _model(source).save_pretrained(folder)


def _tokenizer(source: Path, *, split_digits: bool) -> Any:  # noqa: ANN401 - chosen by the file
    tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
    if split_digits:
        # The GGUF reader knows byte-level splitting only; each digit is a word of its own.
        backend = tokenizer.backend_tokenizer
        digits = pre_tokenizers.Digits(individual_digits=True)
        backend.pre_tokenizer = pre_tokenizers.Sequence([digits, backend.pre_tokenizer])
    return tokenizer


def _model(source: Path) -> Any:  # noqa: ANN401 - chosen by the file
    packed = AutoModelForCausalLM.from_pretrained(
        source.parent, gguf_file=source.name, dtype=torch.float32
    )
    settings = packed.config.to_dict()
    # Left in, it would make the saved weights be read as quantised ones.
    settings.pop("quantization_config", None)
    settings.pop("_name_or_path", None)
    config = AutoConfig.for_model(**settings)
    model = AutoModelForCausalLM.from_config(config, dtype=torch.float32)  # type: ignore[no-untyped-call]
    model.load_state_dict(packed.state_dict())
    model.generation_config = GenerationConfig.from_model_config(config)
    return model
