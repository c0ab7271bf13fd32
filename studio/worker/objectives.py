"""What a training run minimises: cross-entropy of answers, or a preference loss."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import torch
from torch import Tensor

from studio.protocol.settings import DpoSettings
from studio.worker import losses
from studio.worker.examples import Example
from studio.worker.losses import PairScores
from studio.worker.models import CausalModel
from studio.worker.passes import score

Values = dict[str, float]


class Objective(Protocol):
    """A loss over a window of examples, computed pass by pass."""

    def loss(self, examples: Sequence[Example], window: Sequence[Example]) -> tuple[Tensor, Values]:
        """Give one pass's part of the window's loss, a scalar, and its part of other figures.

        Parts are summed over the passes of the window.
        """


class AnswerLikelihood:
    """SFT: cross-entropy of the answer tokens, averaged over the window's answer tokens."""

    def __init__(self, model: CausalModel) -> None:
        self._model = model

    def loss(self, examples: Sequence[Example], window: Sequence[Example]) -> tuple[Tensor, Values]:
        """See Objective."""
        tokens = sum(example.answer_tokens for example in window)
        scores = score(self._model, examples)
        return losses.answer_cross_entropy(scores.log_probs, tokens), {}


class PairPreference:
    """DPO: a loss of how much policy and reference differ on chosen and rejected answers.

    ``reference`` holds the reference's log-probabilities ``[2]`` by row id.
    """

    def __init__(
        self, model: CausalModel, settings: DpoSettings, *, reference: Mapping[str, Tensor]
    ) -> None:
        self._model = model
        self._settings = settings
        self._reference = reference

    def loss(self, examples: Sequence[Example], window: Sequence[Example]) -> tuple[Tensor, Values]:
        """See Objective."""
        pairs = self._pairs(examples)
        loss = losses.preference(pairs, self._settings).sum() / len(window)
        chosen, rejected = losses.rewards(pairs, self._settings.beta)
        figures = {
            "reward_chosen": chosen,
            "reward_rejected": rejected,
            "reward_margin": chosen - rejected,
            "reward_accuracy": (chosen > rejected).float(),
        }
        return loss, {name: float(part.sum()) / len(window) for name, part in figures.items()}

    def _pairs(self, examples: Sequence[Example]) -> PairScores:
        policy = score(self._model, examples).sums().view(-1, 2)
        reference = torch.stack([self._reference[one.row_id] for one in examples]).to(policy)
        lengths = torch.tensor([[len(answer) for answer in one.answers] for one in examples])
        lengths = lengths.to(policy)
        return PairScores(
            chosen=policy[:, 0],
            rejected=policy[:, 1],
            reference_chosen=reference[:, 0],
            reference_rejected=reference[:, 1],
            chosen_length=lengths[:, 0],
            rejected_length=lengths[:, 1],
        )
