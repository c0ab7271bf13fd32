"""Where students come from, and what is said of folders that hold none."""

import json
import shutil
from pathlib import Path

import pytest
import torch

from studio.domain.errors import InvalidValueError, MissingResourceError, TrainingError
from studio.protocol import catalogue
from studio.worker import models, students
from tests import tiny_model


def say_nothing(_: str) -> None:
    return None


def find(folder: Path, tmp_path: Path) -> students.StudentFolder:
    return students.find(str(folder), cache=tmp_path / "cache", say=say_nothing)


def test_the_catalogue_names_a_licence_and_a_base_for_each_student() -> None:
    for student in catalogue.students().values():
        assert student.licence == "Apache-2.0"
        assert "/" in student.hub


def test_a_folder_is_named_without_its_path(student: Path, tmp_path: Path) -> None:
    assert find(student, tmp_path).base_name == student.name


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("*.safetensors", "no weights"),
        ("config.json", "no config.json"),
        ("tokenizer.json", "no tokenizer.json"),
    ],
)
def test_a_folder_that_lacks_something_is_refused(
    missing: str, words: str, student: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(student, tmp_path / "student", ignore=shutil.ignore_patterns(missing))
    with pytest.raises(InvalidValueError, match=words):
        find(folder, tmp_path)


def test_a_name_that_is_neither_folder_nor_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="smollm2-135m-instruct"):
        find(tmp_path / "nowhere", tmp_path)


def test_pickled_weights_are_not_weights(student: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(
        student, tmp_path / "student", ignore=shutil.ignore_patterns("*.safetensors")
    )
    (folder / "pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(InvalidValueError, match="safetensors"):
        find(folder, tmp_path)


def test_damaged_weights_are_one_sentence(student: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(student, tmp_path / "student")
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:500])
    with pytest.raises(TrainingError, match="cannot be loaded"):
        models.load(folder, dtype=torch.float32, device=torch.device("cpu"))


def test_code_in_the_folder_is_never_run(student: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(student, tmp_path / "student")
    config = json.loads((folder / "config.json").read_text())
    config["auto_map"] = {"AutoModelForCausalLM": "trap.Trap"}
    config["model_type"] = "trap"
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "trap.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w').close()")
    with pytest.raises(TrainingError, match="cannot be loaded"):
        models.load(folder, dtype=torch.float32, device=torch.device("cpu"))
    assert not (tmp_path / "sprung").exists()


def test_a_student_without_a_chat_template_is_refused(student: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(student, tmp_path / "student")
    (folder / "chat_template.jinja").unlink()
    with pytest.raises(InvalidValueError, match="no chat template"):
        models.load_tokenizer(folder)


def test_a_student_with_windowed_attention_is_refused(student: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(student, tmp_path / "student")
    config = json.loads((folder / "config.json").read_text())
    config["layer_types"] = ["full_attention", "sliding_attention"]
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(InvalidValueError, match="sliding_attention"):
        models.load(folder, dtype=torch.float32, device=torch.device("cpu"))


def test_a_student_that_computes_its_scores_otherwise_is_refused(tmp_path: Path) -> None:
    folder = tiny_model.make(tmp_path, kind="granite", logits_scaling=4.0)
    with pytest.raises(InvalidValueError, match="granite"):
        models.load(folder, dtype=torch.float32, device=torch.device("cpu"))


def test_a_catalogue_student_whose_wheel_is_missing_says_how_to_get_it() -> None:
    known = next(iter(catalogue.students().values()))
    absent = catalogue.CatalogueStudent(
        **{
            **{name: getattr(known, name) for name in known.__slots__},
            "wheel": "stillroom-no-such-wheel",
        }
    )
    with pytest.raises(MissingResourceError, match="pip install"):
        absent.source()
