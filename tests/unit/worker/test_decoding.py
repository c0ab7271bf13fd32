"""Answers do not depend on what else is in the batch, and are those of transformers."""

from collections.abc import Callable

import pytest
import torch

from studio.domain.errors import CancelledError
from studio.protocol.settings import GenerateSettings
from studio.worker import llama
from studio.worker.decoding import Answer, Decoder, Prompt
from studio.worker.models import CausalModel
from tests.unit.worker.plain import own_attention

SYSTEM = tuple(range(20, 45))
NO_END = -1  # a token that is never chosen


def prompts(*, shared: bool = True) -> list[Prompt]:
    chance = torch.Generator().manual_seed(4)
    made = []
    for number in range(7):
        own = torch.randint(2, 300, (3 + 4 * number,), generator=chance).tolist()
        made.append(Prompt(row_id=str(number), tokens=(*(SYSTEM if shared else ()), *own)))
    return made


def decoder(model: CausalModel, *, end: int = NO_END, **settings: float) -> Decoder:
    chosen = GenerateSettings(max_new_tokens=10, **settings)  # type: ignore[arg-type]
    return Decoder(model, chosen, end=end, heed_stop=lambda: None)


def tokens(answers: list[Answer]) -> list[list[int]]:
    return [answer.tokens for answer in answers]


@pytest.mark.parametrize("shared", [True, False])
def test_greedy_answers_are_those_of_transformers(model: CausalModel, shared: bool) -> None:
    asked = prompts(shared=shared)
    ours = tokens(decoder(model).answer(asked))
    with own_attention(model):
        theirs = [
            model.network.generate(
                torch.tensor([prompt.tokens]),
                attention_mask=torch.ones(1, len(prompt.tokens), dtype=torch.long),
                max_new_tokens=10,
                do_sample=False,
                eos_token_id=None,
                pad_token_id=0,
            )[0, len(prompt.tokens) :].tolist()
            for prompt in asked
        ]
    assert ours == theirs


def test_the_batch_changes_no_answer(model: CausalModel) -> None:
    asked = prompts()
    together = decoder(model).answer(asked)
    alone = [decoder(model).answer([prompt])[0] for prompt in asked]
    assert tokens(together) == tokens(alone)
    for one, other in zip(together, alone, strict=True):
        assert one.log_probs == pytest.approx(other.log_probs, abs=1e-4)


def test_layers_laid_side_by_side_change_no_answer(fresh: Callable[[], CausalModel]) -> None:
    plain, faster = fresh(), fresh()
    llama.speed_up(faster.network, llama.SideBySide().apply)
    asked = prompts()
    assert tokens(decoder(faster).answer(asked)) == tokens(decoder(plain).answer(asked))


def test_an_answer_stops_at_the_end_of_its_turn(model: CausalModel) -> None:
    asked = prompts()
    free = decoder(model).answer(asked)
    end = free[2].tokens[4]
    stopped = decoder(model, end=end).answer(asked)
    for one, whole in zip(stopped, free, strict=True):
        if end in whole.tokens:
            assert one.tokens == whole.tokens[: whole.tokens.index(end) + 1]
            assert one.finish == "stop"
        else:
            assert one.tokens == whole.tokens
            assert one.finish == "length"
    assert {one.finish for one in stopped} == {"stop", "length"}


def test_log_probabilities_are_those_of_the_model(model: CausalModel) -> None:
    prompt = prompts()[3]
    answer = decoder(model).answer([prompt])[0]
    with own_attention(model), torch.no_grad():
        logits = model.network(torch.tensor([[*prompt.tokens, *answer.tokens]])).logits[0]
    expected = logits[len(prompt.tokens) - 1 : -1].log_softmax(-1)
    chosen = expected.gather(1, torch.tensor(answer.tokens)[:, None])[:, 0].tolist()
    assert answer.log_probs == pytest.approx(chosen, abs=1e-4)


def test_sampling_is_seeded_by_row_and_not_by_batch(model: CausalModel) -> None:
    asked = prompts()
    drawn = tokens(decoder(model, temperature=1.0, seed=3).answer(asked))
    alone = [decoder(model, temperature=1.0, seed=3).answer([one])[0].tokens for one in asked]
    other = tokens(decoder(model, temperature=1.0, seed=4).answer(asked))
    assert drawn == alone
    assert drawn != other


def test_an_answer_ends_with_the_context(model: CausalModel) -> None:
    prompt = Prompt(row_id="long", tokens=(5,) * (model.context - 4))
    answer = decoder(model).answer([prompt])[0]
    assert len(answer.tokens) == 4
    assert answer.finish == "length"


def test_a_request_to_stop_is_heeded_between_tokens(model: CausalModel) -> None:
    calls: list[int] = []

    def stop() -> None:
        calls.append(1)
        if len(calls) == 3:
            raise CancelledError("stopped")

    busy = Decoder(model, GenerateSettings(max_new_tokens=10), end=NO_END, heed_stop=stop)
    with pytest.raises(CancelledError):
        busy.answer(prompts())
