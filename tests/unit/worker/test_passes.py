"""A packed row scores answers exactly as one sequence at a time would."""

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from studio.protocol.settings import LoraSettings
from studio.worker import models
from studio.worker.adapters import Adapter
from studio.worker.examples import Example
from studio.worker.models import CausalModel
from studio.worker.passes import score
from tests import tiny_model
from tests.unit.worker.plain import plain_log_probs

SYSTEM = tuple(range(10, 40))


def pairs() -> list[Example]:
    """Prompts that share a beginning; answers that share theirs."""
    chance = torch.Generator().manual_seed(1)

    def tokens(count: int) -> tuple[int, ...]:
        return tuple(torch.randint(2, 300, (count,), generator=chance).tolist())

    examples = []
    for number in range(4):
        prompt, opening = SYSTEM + tokens(5 + 3 * number), tokens(9)
        answers = (opening + tokens(4 + number), opening + tokens(7), tokens(3))
        examples.append(Example(row_id=str(number), prompt=prompt, answers=answers))
    return examples


def adapted(model: CausalModel) -> Adapter:
    adapter = Adapter(model, LoraSettings(rank=4), seed=3)
    torch.manual_seed(5)
    with torch.no_grad():
        for parameter in adapter.parameters.values():
            parameter.copy_(torch.randn(parameter.shape) * 0.1)
    return adapter


def test_sums_equal_those_of_single_sequences(model: CausalModel) -> None:
    found = score(model, pairs()).sums()
    expected = [plain_log_probs(model, one).sum() for one in _single(pairs())]
    torch.testing.assert_close(found, torch.stack(expected), atol=2e-4, rtol=1e-5)


def test_gradients_equal_those_of_single_sequences(model: CausalModel) -> None:
    adapter = adapted(model)
    parameters = list(adapter.parameters.values())
    packed = torch.autograd.grad(score(model, pairs()).sums().sum(), parameters)
    single = sum(plain_log_probs(model, one).sum() for one in _single(pairs()))
    assert isinstance(single, Tensor)
    for ours, expected in zip(packed, torch.autograd.grad(single, parameters), strict=True):
        torch.testing.assert_close(ours, expected, atol=1e-3, rtol=1e-4)


@pytest.mark.parametrize("kind", ["qwen2", "mistral"])
def test_relatives_of_llama_are_scored_alike(kind: str, tmp_path: Path) -> None:
    changes: dict[str, Any] = {"sliding_window": None} if kind == "mistral" else {}
    folder = tiny_model.make(tmp_path, kind=kind, **changes)
    model = models.load(folder, dtype=torch.float32, device=torch.device("cpu"))
    adapted(model)
    found = score(model, pairs()).sums()
    expected = [plain_log_probs(model, one).sum() for one in _single(pairs())]
    torch.testing.assert_close(found, torch.stack(expected), atol=2e-3, rtol=1e-4)


def test_end_of_turn_is_scored_and_the_prompt_is_not(model: CausalModel) -> None:
    example = pairs()[0]
    scores = score(model, [example])
    assert len(scores.log_probs) == example.answer_tokens


def _single(examples: list[Example]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(one.prompt, answer) for one in examples for answer in one.answers]
