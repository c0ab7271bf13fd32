"""The sample's train tasks as the rows that both trainers are given."""

import json
from pathlib import Path
from typing import Any, Literal

from studio import resources

Method = Literal["sft", "dpo"]
Row = dict[str, Any]


def rows(method: Method, count: int) -> list[Row]:
    """Give ``count`` rows: the stronger teacher's answers, and for DPO the weaker's as rejected."""
    sample = resources.path("samples", "parcel-desk")
    target = json.loads((sample / "target.json").read_text(encoding="utf-8"))
    system = {"role": "system", "content": target["system_prompt"]}
    strong, weak = (_answers(sample, model) for model in ("scripted-large", "scripted-small"))
    made: list[Row] = []
    for task in _lines(sample / "tasks.jsonl"):
        name = task["id"]
        differ = strong.get(name) != weak.get(name)
        if task["split"] == "train" and name in strong and name in weak and differ:
            messages = [system, *task["messages"]]
            made.append({"id": name, "part": "train", "messages": messages})
            made[-1] |= _fields(method, strong[name], weak[name])
    if len(made) < count:
        raise SystemExit(f"the sample has {len(made)} usable rows; {count} are needed")
    return made[:count]


def _fields(method: Method, strong: str, weak: str) -> Row:
    return {"answer": strong} if method == "sft" else {"chosen": strong, "rejected": weak}


def _answers(sample: Path, model: str) -> dict[str, str]:
    found = _lines(sample / "answers.jsonl")
    return {row["task_id"]: row["text"] for row in found if row["model"] == model and row["text"]}


def _lines(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]
