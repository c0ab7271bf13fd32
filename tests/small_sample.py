"""A handful of the sample's rows with another student, so that whole ways are walked in seconds."""

import json
from pathlib import Path
from typing import Any

from studio import project as projects
from studio import resources
from studio.project import Project
from studio.services.samples import Sample


def make(folder: Path, *, student: str, train: int = 16, held_out: int = 4) -> Sample:
    """Write a small sample: the first tasks of each split, their answers and their votes."""
    home = resources.path("samples", "parcel-desk")
    folder.mkdir(parents=True)
    target = json.loads((home / "target.json").read_text(encoding="utf-8"))
    # A short prompt keeps the tiny model quick; its tokenizer needs a token a letter.
    target |= {"student": student, "system_prompt": "Answer with one JSON object."}
    (folder / "target.json").write_text(json.dumps(target), encoding="utf-8")
    for name in ("models.json", "raters.json"):
        (folder / name).write_bytes((home / name).read_bytes())
    tasks = _first(_read(home / "tasks.jsonl"), {"train": train, "validation": held_out})
    kept = {task["id"] for task in tasks}
    _write(folder / "tasks.jsonl", tasks)
    for name in ("answers.jsonl", "preferences.jsonl"):
        _write(folder / name, [row for row in _read(home / name) if row["task_id"] in kept])
    return Sample(name="small", folder=folder)


def create(path: Path, *, student: str, train: int = 16) -> Project:
    """Make a project filled with a small sample and open it."""
    sample = make(path.parent / f"{path.stem}-sample", student=student, train=train)
    made = projects.create(path)
    made.samples.fill(sample)
    return made


def _first(tasks: list[dict[str, Any]], counts: dict[str, int]) -> list[dict[str, Any]]:
    kept = []
    left = {**counts, "eval": counts["validation"]}
    for task in sorted(tasks, key=lambda task: len(task["messages"][0]["content"])):
        if len(task["messages"]) == 1 and left[task["split"]] > 0:
            left[task["split"]] -= 1
            kept.append(task)
    return kept


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
