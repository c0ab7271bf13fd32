"""Saved adapters load elsewhere, combine exactly, and give nothing away."""

import json
from collections.abc import Callable
from pathlib import Path

import peft
import pytest
import torch
from safetensors.torch import load
from torch import Tensor

from studio.domain.errors import InvalidValueError
from studio.protocol.settings import LoraSettings
from studio.worker.adapters import CONFIG, WEIGHTS, Adapter, StoredAdapter
from studio.worker.models import CausalModel

Fresh = Callable[[], CausalModel]
TOKENS = torch.arange(2, 22)[None]


def trained(model: CausalModel, *, seed: int, rank: int = 4) -> Adapter:
    """An adapter that does something, as after training."""
    adapter = Adapter(model, LoraSettings(rank=rank, alpha=3 * rank), seed=seed)
    torch.manual_seed(seed)
    with torch.no_grad():
        for parameter in adapter.parameters.values():
            parameter.copy_(torch.randn(parameter.shape) * 0.1)
    return adapter


def logits(model: CausalModel) -> Tensor:
    model.network.config._attn_implementation = "eager"
    with torch.no_grad():
        found: Tensor = model.network(TOKENS).logits
    return found


def write(stored: StoredAdapter, folder: Path) -> Path:
    folder.mkdir()
    for name, content in stored.files("some/base").items():
        (folder / name).write_bytes(content)
    return folder


def test_a_saved_adapter_gives_the_same_logits_through_peft(fresh: Fresh, tmp_path: Path) -> None:
    model = fresh()
    folder = write(StoredAdapter.of(trained(model, seed=1)), tmp_path / "adapter")
    theirs = peft.PeftModel.from_pretrained(fresh().network, folder)
    theirs.config._attn_implementation = "eager"
    with torch.no_grad():
        torch.testing.assert_close(theirs(TOKENS).logits, logits(model))


def test_merging_gives_the_same_logits(fresh: Fresh) -> None:
    model, merged = fresh(), fresh()
    StoredAdapter.of(trained(model, seed=1)).merge_into(merged)
    torch.testing.assert_close(logits(merged), logits(model), atol=1e-4, rtol=1e-4)


def test_stacked_adapters_equal_one_merged_below_the_other(fresh: Fresh) -> None:
    first = StoredAdapter.of(trained(fresh(), seed=1, rank=4))
    both = fresh()
    first.merge_into(both)
    second = StoredAdapter.of(trained(both, seed=2, rank=6))
    one = fresh()
    second.stacked_on(first).merge_into(one)
    torch.testing.assert_close(logits(one), logits(both), atol=1e-4, rtol=1e-4)


def test_a_stacked_adapter_loads_through_peft(fresh: Fresh, tmp_path: Path) -> None:
    first = StoredAdapter.of(trained(fresh(), seed=1))
    both = fresh()
    first.merge_into(both)
    stacked = StoredAdapter.of(trained(both, seed=2)).stacked_on(first)
    theirs = peft.PeftModel.from_pretrained(fresh().network, write(stacked, tmp_path / "adapter"))
    theirs.config._attn_implementation = "eager"
    with torch.no_grad():
        torch.testing.assert_close(theirs(TOKENS).logits, logits(both), atol=1e-4, rtol=1e-4)


def test_turned_off_it_computes_the_base(fresh: Fresh) -> None:
    model = fresh()
    adapter = trained(model, seed=1)
    with adapter.off():
        torch.testing.assert_close(logits(model), logits(fresh()))
    assert not torch.allclose(logits(model), logits(fresh()))


def test_a_new_adapter_changes_nothing_yet(fresh: Fresh) -> None:
    model = fresh()
    adapter = Adapter(model, LoraSettings(), seed=0)
    new = logits(model)
    with adapter.off():
        assert torch.equal(new, logits(model))


def test_the_seed_decides_the_first_weights(fresh: Fresh) -> None:
    one, two, other = (Adapter(fresh(), LoraSettings(), seed=seed) for seed in (0, 0, 1))
    name = next(name for name in one.parameters if "lora_A" in name)
    assert torch.equal(one.parameters[name], two.parameters[name])
    assert not torch.equal(one.parameters[name], other.parameters[name])


def test_every_linear_layer_but_the_head_is_adapted(fresh: Fresh) -> None:
    adapter = Adapter(fresh(), LoraSettings(), seed=0)
    kinds = {name.rpartition(".")[2] for name in adapter.layers}
    expected = "q_proj k_proj v_proj o_proj gate_proj up_proj down_proj"
    assert kinds == set(expected.split())


def test_files_name_the_base_and_no_path(fresh: Fresh, student: Path) -> None:
    files = StoredAdapter.of(trained(fresh(), seed=1)).files("some/base")
    config = json.loads(files[CONFIG])
    assert config["base_model_name_or_path"] == "some/base"
    assert str(student.parent).encode() not in files[CONFIG] + files[WEIGHTS]
    assert {one.dtype for one in load(files[WEIGHTS]).values()} == {torch.float32}


def test_training_goes_on_from_a_stored_adapter(fresh: Fresh) -> None:
    model, other = fresh(), fresh()
    stored = StoredAdapter.of(trained(model, seed=1))
    stored.copy_into(Adapter(other, LoraSettings(rank=4, alpha=12), seed=9))
    assert torch.equal(logits(other), logits(model))


def test_an_adapter_of_another_model_is_refused(fresh: Fresh) -> None:
    stored = StoredAdapter.of(trained(fresh(), seed=1))
    stored.layers["model.layers.7.mlp.up_proj"] = next(iter(stored.layers.values()))
    with pytest.raises(InvalidValueError, match="another model"):
        stored.merge_into(fresh())


def test_a_folder_without_an_adapter_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="cannot be read"):
        StoredAdapter.read(tmp_path)


def test_an_adapter_of_another_sort_is_refused(fresh: Fresh, tmp_path: Path) -> None:
    folder = write(StoredAdapter.of(trained(fresh(), seed=1)), tmp_path / "adapter")
    config = json.loads((folder / CONFIG).read_text())
    (folder / CONFIG).write_text(json.dumps({**config, "use_dora": True}))
    with pytest.raises(InvalidValueError, match="use_dora"):
        StoredAdapter.read(folder)
