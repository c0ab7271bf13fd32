"""Turns conversations into tokens, alike for training and for answering."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from studio.domain.errors import TrainingError

TEMPLATE_SECONDS = 10.0

Message = Mapping[str, Any]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A prompt: its messages, the system message included, and the tools on offer."""

    messages: Sequence[Message]
    tools: Sequence[Mapping[str, Any]] | None = None


class Encoder:
    """Renders a student's chat template and tokenises what it gives.

    A template is code from the student's folder: it runs in transformers' sandbox, and each
    conversation under a time limit.
    """

    def __init__(self, tokenizer: Any, *, seconds: float = TEMPLATE_SECONDS) -> None:  # noqa: ANN401
        self._tokenizer = tokenizer
        self._seconds = seconds
        if tokenizer.eos_token_id is None:
            raise TrainingError("the student's tokenizer names no end-of-turn token")
        self.end: int = tokenizer.eos_token_id

    def prompt(self, conversation: Conversation) -> list[int]:
        """Give the tokens up to where the assistant's answer begins."""
        return self._tokens(self._render(conversation, answer=None))

    def answer(self, conversation: Conversation, text: str) -> list[int]:
        """Give the answer's tokens as the template writes it, ending with the end of turn."""
        opening = self._render(conversation, answer=None)
        whole = self._render(conversation, answer=text)
        written = whole[len(opening) :] if whole.startswith(opening) else text
        tokens = self._tokens(written)
        if self.end in tokens:
            # What follows the end of turn belongs to the next turn.
            return tokens[: tokens.index(self.end) + 1]
        return [*tokens, self.end]

    def text(self, tokens: Sequence[int]) -> str:
        """Give the text of answer tokens, without the end of turn and other control tokens."""
        return str(self._tokenizer.decode(list(tokens), skip_special_tokens=True))

    def _tokens(self, text: str) -> list[int]:
        # The template writes the beginning-of-text token where there is one; a second is wrong.
        return list(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def _render(self, conversation: Conversation, *, answer: str | None) -> str:
        messages = [dict(message) for message in conversation.messages]
        if answer is not None:
            messages.append({"role": "assistant", "content": answer})
        return _within(self._seconds, lambda: self._apply(messages, conversation.tools, answer))

    def _apply(
        self,
        messages: list[dict[str, Any]],
        tools: Sequence[Mapping[str, Any]] | None,
        answer: str | None,
    ) -> str:
        rendered = self._tokenizer.apply_chat_template(
            messages,
            tools=list(tools) if tools else None,
            tokenize=False,
            add_generation_prompt=answer is None,
        )
        return str(rendered)


def _within(seconds: float, work: Callable[[], Result]) -> Result:
    """Run work in a thread of its own; raises TrainingError where it fails or does not end.

    A thread cannot be stopped: where the time is up it is left behind, and the worker, whose job
    fails with this error, ends with it.
    """
    results: list[Result] = []
    errors: list[Exception] = []

    def attempt() -> None:
        try:
            results.append(work())
        except Exception as error:  # noqa: BLE001 - a template can raise anything
            errors.append(error)

    thread = threading.Thread(target=attempt, name="chat-template", daemon=True)
    thread.start()
    thread.join(seconds)
    if errors:
        raise TrainingError(
            "the student's chat template failed: {error}", error=errors[0]
        ) from errors[0]
    if not results:
        raise TrainingError(
            "the student's chat template did not finish in {seconds:.0f} seconds", seconds=seconds
        )
    return results[0]
