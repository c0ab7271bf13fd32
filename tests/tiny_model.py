"""A Llama with random weights and a tokenizer of its own, made offline in a second."""

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedTokenizerFast

END = "<|im_end|>"
START = "<|im_start|>"
TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
_CORPUS = (
    "Where is my parcel PD-4482913? It was due on Monday and nobody called.",
    '{"category": "delivery", "priority": "high", "order": "PD-4482913", "reply": "On its way."}',
    "You are the support desk of a parcel carrier. Answer with one JSON object.",
    "système assistant user reply refund customs address damaged lost late",
)


def make(folder: Path, *, kind: str = "llama", seed: int = 0, **changes: Any) -> Path:  # noqa: ANN401
    """Write the folder of a Llama or of a relative; the same seed gives the same weights."""
    tokenizer = _tokenizer()
    settings: dict[str, Any] = dict(
        vocab_size=len(tokenizer),
        hidden_size=48,
        intermediate_size=96,
        num_hidden_layers=2,
        num_attention_heads=6,
        num_key_value_heads=2,
        max_position_embeddings=1024,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        tie_word_embeddings=True,
        initializer_range=0.2,
    )
    config = AutoConfig.for_model(kind, **{**settings, **changes})
    torch.manual_seed(seed)
    network = AutoModelForCausalLM.from_config(config)  # type: ignore[no-untyped-call]
    for parameter in network.parameters():
        if parameter.ndim == 1:  # biases and norms, which would begin as zeros and ones
            torch.nn.init.normal_(parameter, mean=float(parameter.data.mean()), std=0.2)
    tokenizer.save_pretrained(folder)
    network.save_pretrained(folder)
    return folder


def _tokenizer() -> PreTrainedTokenizerFast:
    backend = Tokenizer(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=384,
        special_tokens=[END, START],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    backend.train_from_iterator(_CORPUS, trainer)
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend,
        bos_token=START,
        eos_token=END,
        pad_token=END,
        chat_template=TEMPLATE,
    )
