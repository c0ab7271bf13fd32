"""Runs examples through the model as one packed row and scores their answers."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from studio.worker.attention import TreeAttention
from studio.worker.examples import Example
from studio.worker.models import CausalModel
from studio.worker.packing import PackedRow, pack
from studio.worker.scoring import token_log_probs


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Log-probability of every answer token, and which answer it belongs to.

    Both ``[answer tokens]``; answers are numbered through examples and their answers in order.
    """

    log_probs: Tensor
    answer: Tensor
    answers: int

    def sums(self) -> Tensor:
        """Sum the log-probabilities of each answer, ``[answers]``."""
        zeros = torch.zeros(self.answers, dtype=torch.float32, device=self.log_probs.device)
        return zeros.index_add(0, self.answer, self.log_probs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    """One answer token: the row index that predicts it, the token, and its answer."""

    source: int
    token: int
    answer: int


def score(model: CausalModel, examples: Sequence[Example]) -> Scores:
    """Compute the log-probability of each answer token of the examples, differentiably."""
    row = pack([tokens for example in examples for tokens in example.sequences()])
    scored = sorted(_scored(row, examples), key=lambda one: one.source)
    tensors = torch.tensor([[one.source, one.token, one.answer] for one in scored])
    sources, tokens, answers = tensors.to(model.device).unbind(1)
    rows, place = torch.unique_consecutive(sources, return_inverse=True)
    hidden = _hidden(model, row).index_select(0, rows)
    return Scores(
        log_probs=token_log_probs(hidden, model.head_weight, place, tokens),
        answer=answers,
        answers=sum(len(example.answers) for example in examples),
    )


def _hidden(model: CausalModel, row: PackedRow) -> Tensor:
    tokens = torch.tensor([row.tokens], device=model.device)
    positions = torch.tensor([row.positions], device=model.device)
    return model.hidden(tokens, positions, TreeAttention(row, model.device))[0]


def _scored(row: PackedRow, examples: Sequence[Example]) -> list[_Scored]:
    scored: list[_Scored] = []
    number = 0
    for example in examples:
        for answer in example.answers:
            # The last prompt token predicts the first answer token, and so on.
            indices = row.indices(number)[len(example.prompt) - 1 : -1]
            scored.extend(
                _Scored(source=source, token=token, answer=number)
                for source, token in zip(indices, answer, strict=True)
            )
            number += 1
    return scored
