import json
from pathlib import Path

from studio import project as projects
from studio.services.importing import ImportRequest

TEXT = "My parcel was due on Monday and nobody has called me about where it is"


def test_an_import_leaves_nothing_held_out_given_away(tmp_path: Path) -> None:
    rows = [
        {"messages": [{"role": "user", "content": TEXT}], "split": "train"},
        {"messages": [{"role": "user", "content": TEXT + " now"}], "split": "eval"},
        {"messages": [{"role": "user", "content": "Do you deliver on Sundays?"}], "split": "eval"},
    ]
    path = tmp_path / "tasks.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with projects.create(tmp_path / "p.stillroom") as project:
        project.importing.run(ImportRequest(path=path, content="tasks"))
        found = project.splits.leaks()
    assert (found.eval, found.of_eval) == (0, 3)
