"""The training losses as pure functions of tensors, each with its equation and source.

Log-probabilities are sums over an answer's tokens, end of turn included, in fp32, shape
``[pairs]``; ``beta`` scales the implicit reward. Every function gives one loss a pair.
"""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid, relu

from studio.protocol.settings import DpoLoss, DpoSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScores:
    """Log-probabilities of both answers by policy and reference, and the answers' lengths.

    All shaped ``[pairs]``; lengths count tokens and matter only to ``ipo_mean``.
    """

    chosen: Tensor
    rejected: Tensor
    reference_chosen: Tensor
    reference_rejected: Tensor
    chosen_length: Tensor
    rejected_length: Tensor

    def margin(self) -> Tensor:
        """Δ = log π(y_w)/π_ref(y_w) − log π(y_l)/π_ref(y_l), the argument of every loss here."""
        chosen = self.chosen - self.reference_chosen
        return chosen - (self.rejected - self.reference_rejected)

    def mean_margin(self) -> Tensor:
        """The same with each log-ratio divided by its answer's length."""
        chosen = (self.chosen - self.reference_chosen) / self.chosen_length
        return chosen - (self.rejected - self.reference_rejected) / self.rejected_length


def answer_cross_entropy(log_probs: Tensor, answer_tokens: int) -> Tensor:
    """−Σ log p(token) ÷ answer tokens of the whole accumulation window, as a scalar.

    ``log_probs`` (any shape) are those of one forward pass of the window; the window's loss is
    the sum over its passes. A mean of the passes' means would weigh tokens unevenly.
    """
    return -log_probs.sum() / answer_tokens


def sigmoid(margin: Tensor, beta: float) -> Tensor:
    """−log σ(βΔ): Rafailov et al. 2023, "Direct Preference Optimization", eq. 7."""
    return -logsigmoid(beta * margin)


def conservative(margin: Tensor, beta: float, smoothing: float) -> Tensor:
    """−(1−ε) log σ(βΔ) − ε log σ(−βΔ): Mitchell 2023, "A note on DPO with noisy preferences"."""
    kept, flipped = sigmoid(margin, beta), sigmoid(-margin, beta)
    return (1.0 - smoothing) * kept + smoothing * flipped


def robust(margin: Tensor, beta: float, smoothing: float) -> Tensor:
    """(−(1−ε) log σ(βΔ) + ε log σ(−βΔ)) ÷ (1−2ε): Chowdhury et al. 2024, "rDPO", eq. 12."""
    kept, flipped = sigmoid(margin, beta), sigmoid(-margin, beta)
    return ((1.0 - smoothing) * kept - smoothing * flipped) / (1.0 - 2.0 * smoothing)


def hinge(margin: Tensor, beta: float) -> Tensor:
    """max(0, 1 − βΔ): Zhao et al. 2023, "SLiC-HF", on DPO's rewards."""
    return relu(1.0 - beta * margin)


def ipo(margin: Tensor, beta: float) -> Tensor:
    """(Δ − 1/(2β))²: Azar et al. 2023, "A general theoretical paradigm", eq. 17.

    On sums as its authors' code has it; on ``mean_margin`` it is the per-token form.
    """
    return (margin - 1.0 / (2.0 * beta)) ** 2


def preference(scores: PairScores, settings: DpoSettings) -> Tensor:
    """Give the loss that the settings name, one value a pair."""
    beta, smoothing = settings.beta, settings.label_smoothing
    kind: DpoLoss = settings.loss
    match kind:
        case "sigmoid":
            return sigmoid(scores.margin(), beta)
        case "conservative":
            return conservative(scores.margin(), beta, smoothing)
        case "robust":
            return robust(scores.margin(), beta, smoothing)
        case "hinge":
            return hinge(scores.margin(), beta)
        case "ipo":
            return ipo(scores.margin(), beta)
        case "ipo_mean":
            return ipo(scores.mean_margin(), beta)


def rewards(scores: PairScores, beta: float) -> tuple[Tensor, Tensor]:
    """β log π/π_ref of the chosen and of the rejected answers, each ``[pairs]``."""
    with torch.no_grad():
        chosen = beta * (scores.chosen - scores.reference_chosen)
        return chosen, beta * (scores.rejected - scores.reference_rejected)
