"""TRL's trainers on the same rows; prints one JSON line. Run in a process of its own."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import datasets
import torch
import trl
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, TrainerCallback

from studio.protocol import catalogue
from studio.protocol.settings import DpoSettings, TrainSettings
from studio.worker import examples, models, students
from studio.worker.examples import Example
from studio.worker.precision import DTYPES
from studio.worker.templates import Encoder
from tests.benchmarks.trainers import STUDENT

FIELDS = {"sft": ("answer",), "dpo": ("chosen", "rejected")}
Json = dict[str, Any]


class Stopwatch(TrainerCallback):
    """Times each optimizer step."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._began = 0.0

    def on_step_begin(self, *_: object, **__: object) -> None:
        self._began = time.perf_counter()

    def on_step_end(self, *_: object, **__: object) -> None:
        self.seconds.append(time.perf_counter() - self._began)


def main(place: Path) -> None:
    """Train as ``work.json`` says."""
    work: Json = json.loads((place / "work.json").read_text(encoding="utf-8"))
    student = students.find(STUDENT, cache=catalogue.cache_folder(), say=lambda _: None).folder
    encoder = Encoder(models.load_tokenizer(student))
    fields = FIELDS[work["method"]]
    rows = examples.encode(work["rows"], encoder, answers=fields, max_tokens=2048).train
    stopwatch = Stopwatch()
    trainer = _trainer(work, student, rows, place)
    trainer.add_callback(stopwatch)
    trainer.train()
    told = trainer.state.log_history[0]
    names = ("logps/chosen", "logps/rejected")
    found = {
        "step_seconds": stopwatch.seconds,
        "loss": told["loss"],
        "log_probs": [told[name] for name in names] if work["method"] == "dpo" else None,
    }
    sys.stdout.write("\n" + json.dumps(found) + "\n")


def _trainer(work: Json, student: Path, rows: tuple[Example, ...], place: Path) -> Any:  # noqa: ANN401
    ours = TrainSettings()
    options: Json = {
        "output_dir": str(place / "out"),
        "per_device_train_batch_size": work["batch"],
        "max_steps": work["steps"],
        "learning_rate": ours.learning_rate,
        "max_grad_norm": ours.max_gradient_norm,
        "gradient_checkpointing": False,
        # The weights are in the wanted precision already; autocast on top was slower.
        "bf16": False,
        "fp16": False,
        "use_cpu": True,
        "max_length": 2048,
        "logging_steps": 1,
        "report_to": [],
        "save_strategy": "no",
        "disable_tqdm": True,
    }
    parts: Json = {
        "model": AutoModelForCausalLM.from_pretrained(student, dtype=DTYPES[work["precision"]]),
        "processing_class": AutoTokenizer.from_pretrained(student),
        "peft_config": LoraConfig(
            r=ours.lora.rank,
            lora_alpha=ours.lora.alpha,
            lora_dropout=ours.lora.dropout,
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        ),
    }
    if work["method"] == "sft":
        arguments = trl.SFTConfig(**options, completion_only_loss=True)
        return trl.SFTTrainer(args=arguments, train_dataset=_tokens(rows), **parts)
    beta = DpoSettings().beta
    arguments = trl.DPOConfig(**options, beta=beta)
    decode = parts["processing_class"].decode
    trainer = trl.DPOTrainer(args=arguments, train_dataset=_texts(rows, decode), **parts)
    _check_tokens(rows, trainer.train_dataset)
    return trainer


def _tokens(rows: tuple[Example, ...]) -> Any:  # noqa: ANN401
    return datasets.Dataset.from_list(
        [
            {
                "input_ids": list(row.prompt + row.answers[0]),
                "completion_mask": [0] * len(row.prompt) + [1] * len(row.answers[0]),
            }
            for row in rows
        ]
    )


def _texts(rows: tuple[Example, ...], decode: Any) -> Any:  # noqa: ANN401
    names = ("chosen", "rejected")
    return datasets.Dataset.from_list(
        [
            {"prompt": decode(row.prompt)}
            | {name: decode(answer) for name, answer in zip(names, row.answers, strict=True)}
            for row in rows
        ]
    )


def _check_tokens(rows: tuple[Example, ...], dataset: Any) -> None:  # noqa: ANN401
    """Make sure that both trainers compute the same tokens."""
    for row, theirs in zip(rows, dataset, strict=True):
        given = (theirs["prompt_ids"], theirs["chosen_ids"], theirs["rejected_ids"])
        if tuple(map(tuple, given)) != (row.prompt, *row.answers):
            raise SystemExit(f"row {row.row_id} is tokenised otherwise by TRL")


if __name__ == "__main__":
    torch.manual_seed(0)
    main(Path(sys.argv[1]))
