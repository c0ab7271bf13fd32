"""Conversations become the tokens the student was made for, and only those."""

import time
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import TrainingError
from studio.worker import models
from studio.worker.templates import Conversation, Encoder
from tests import tiny_model

ASKED = Conversation(
    messages=[
        {"role": "system", "content": "You are the support desk."},
        {"role": "user", "content": "Where is PD-4482913?"},
    ]
)


def templated(student: Path, template: str, **options: Any) -> Encoder:  # noqa: ANN401
    tokenizer = models.load_tokenizer(student)
    tokenizer.chat_template = template
    return Encoder(tokenizer, **options)


def test_an_answer_ends_with_the_end_of_turn_and_nothing_after_it(encoder: Encoder) -> None:
    answer = encoder.answer(ASKED, "On its way.")
    assert answer[-1] == encoder.end
    assert answer.count(encoder.end) == 1
    assert encoder.text(answer) == "On its way."


def test_prompt_and_answer_together_are_the_whole_conversation(
    encoder: Encoder, student: Path
) -> None:
    whole = models.load_tokenizer(student).apply_chat_template(
        [*ASKED.messages, {"role": "assistant", "content": "On its way."}], return_dict=False
    )
    ours = encoder.prompt(ASKED) + encoder.answer(ASKED, "On its way.")
    assert whole[: len(ours)] == ours


def test_the_beginning_of_text_is_there_once_where_the_tokenizer_would_add_it(
    student: Path,
) -> None:
    template = "{{ bos_token }}" + tiny_model.TEMPLATE
    encoder = templated(student, template)
    tokenizer = models.load_tokenizer(student)
    tokenizer.add_bos_token = True
    prompt = Encoder(tokenizer).prompt(ASKED)
    assert encoder.prompt(ASKED) == [tokenizer.bos_token_id, *prompt]


def test_an_answer_is_closed_where_the_template_does_not(student: Path) -> None:
    open_ended = "{% for message in messages %}{{ message['content'] }}{% endfor %}"
    encoder = templated(student, open_ended)
    assert encoder.answer(ASKED, "Yes.")[-1] == encoder.end


def test_tools_reach_the_template(student: Path) -> None:
    template = "{% for tool in tools %}{{ tool['name'] }}{% endfor %}"
    encoder = templated(student, template)
    asked = Conversation(messages=ASKED.messages, tools=[{"name": "track"}])
    assert encoder.text(encoder.prompt(asked)) == "track"


def test_a_template_that_does_not_end_is_given_up(student: Path) -> None:
    endless = (
        "{% for a in range(99999) %}{% for b in range(99999) %}"
        "{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}"
    )
    encoder = templated(student, endless, seconds=0.2)
    began = time.monotonic()
    with pytest.raises(TrainingError, match="did not finish"):
        encoder.prompt(ASKED)
    assert time.monotonic() - began < 10


def test_a_template_that_fails_is_one_sentence(student: Path) -> None:
    encoder = templated(student, "{{ raise_exception('no such role') }}")
    with pytest.raises(TrainingError, match="no such role"):
        encoder.prompt(ASKED)


def test_a_template_cannot_reach_out_of_its_sandbox(student: Path) -> None:
    encoder = templated(student, "{{ messages.__class__.__mro__ }}")
    with pytest.raises(TrainingError, match="chat template failed"):
        encoder.prompt(ASKED)
