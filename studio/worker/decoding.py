"""Answers a batch of prompts, token by token, until each ends its turn."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import torch
from torch import Tensor

from studio.protocol.settings import GenerateSettings
from studio.worker.memory import AnswerMemory, PromptRecorder
from studio.worker.models import CausalModel
from studio.worker.packing import PackedRow, pack

_KEEP_SHARE = 0.75  # fewer answers than this share still going: drop the finished ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What to answer: the row's id, which seeds its sampling, and the prompt's tokens."""

    row_id: str
    tokens: tuple[int, ...]


@dataclass(slots=True, kw_only=True)
class Answer:
    """An answer as it grows: its tokens, their log-probabilities, and how it ended."""

    tokens: list[int] = field(default_factory=list)
    log_probs: list[float] = field(default_factory=list)
    finish: Literal["stop", "length"] = "length"


class Decoder:
    """Answers prompts with a model; ``end`` is the end-of-turn token.

    ``heed_stop`` is called before every token and may raise.
    """

    def __init__(
        self,
        model: CausalModel,
        settings: GenerateSettings,
        *,
        end: int,
        heed_stop: Callable[[], None],
    ) -> None:
        self._model = model
        self._settings = settings
        self._end = end
        self._heed_stop = heed_stop

    def room(self, prompt: Prompt) -> int:
        """How many tokens its answer may have: less than asked for at the end of the context."""
        return min(self._settings.max_new_tokens, self._model.context - len(prompt.tokens))

    @torch.inference_mode()
    def answer(self, prompts: Sequence[Prompt]) -> list[Answer]:
        """Answer prompts of which each has room; answers come in the order of the prompts."""
        answers = [Answer() for _ in prompts]
        generators = [self._generator(prompt) for prompt in prompts]
        room = max(map(self.room, prompts))
        row = pack([prompt.tokens for prompt in prompts])
        memory, hidden = self._read(row, room)
        going = list(range(len(prompts)))
        lengths = torch.tensor([len(prompt.tokens) for prompt in prompts])
        for step in range(room):
            self._heed_stop()
            chosen = self._choose(hidden, [generators[one] for one in going])
            for one, (token, log_prob) in zip(going, chosen, strict=True):
                self._append(answers[one], token, log_prob)
            alive = self._alive(prompts, answers, going)
            if not any(alive) or step + 1 == room:
                break
            if sum(alive) < _KEEP_SHARE * len(going):
                kept = [place for place, lives in enumerate(alive) if lives]
                memory.keep(torch.tensor(kept, device=self._model.device))
                going = [going[place] for place in kept]
                chosen = [chosen[place] for place in kept]
            tokens = [token for token, _ in chosen]
            hidden = self._next(tokens, lengths[going] + step, memory)
        return answers

    def _append(self, answer: Answer, token: int, log_prob: float) -> None:
        """Add a token to an answer that has not ended; the others of the batch go on idly."""
        if answer.finish == "stop":
            return
        answer.tokens.append(token)
        answer.log_probs.append(log_prob)
        if token == self._end:
            answer.finish = "stop"

    def _alive(
        self, prompts: Sequence[Prompt], answers: Sequence[Answer], going: Sequence[int]
    ) -> list[bool]:
        return [
            answers[one].finish == "length" and len(answers[one].tokens) < self.room(prompts[one])
            for one in going
        ]

    def _read(self, row: PackedRow, room: int) -> tuple[AnswerMemory, Tensor]:
        """Compute the prompts as one packed row; gives the last token's hidden state of each."""
        device = self._model.device
        recorder = PromptRecorder(row, device)
        tokens = torch.tensor([row.tokens], device=device)
        positions = torch.tensor([row.positions], device=device)
        hidden = self._model.hidden(tokens, positions, recorder)[0]
        ends = [row.segments[path[-1]].end - 1 for path in row.paths]
        return AnswerMemory(row, recorder, room=room), hidden[ends]

    def _next(self, tokens: Sequence[int], positions: Tensor, memory: AnswerMemory) -> Tensor:
        device = self._model.device
        memory.advance()
        column = torch.tensor(tokens, device=device)[:, None]
        return self._model.hidden(column, positions.to(device)[:, None], memory)[:, 0]

    def _choose(
        self, hidden: Tensor, generators: Sequence[torch.Generator]
    ) -> list[tuple[int, float]]:
        """Choose each answer's next token; gives it with its log-probability."""
        log_probs = (hidden @ self._model.head_weight.T).float().log_softmax(-1)
        if self._settings.temperature == 0.0:
            tokens = log_probs.argmax(-1)
        else:
            tokens = self._sample(log_probs, generators)
        found = log_probs.gather(1, tokens[:, None])[:, 0]
        return list(zip(tokens.tolist(), found.tolist(), strict=True))

    def _sample(self, log_probs: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
        """Draw by inverting the cumulative distribution, so that a row's draw is its own."""
        draws = [torch.rand(1, generator=generator) for generator in generators]
        cumulative = (log_probs / self._settings.temperature).softmax(-1).cumsum(-1)
        sought = torch.stack(draws).to(log_probs.device) * cumulative[:, -1:]
        found = torch.searchsorted(cumulative, sought, right=True)[:, 0]
        return found.clamp(max=log_probs.shape[1] - 1)

    def _generator(self, prompt: Prompt) -> torch.Generator:
        seed = hashlib.sha256(f"{self._settings.seed}/{prompt.row_id}".encode()).digest()[:8]
        return torch.Generator().manual_seed(int.from_bytes(seed, "big") >> 1)
