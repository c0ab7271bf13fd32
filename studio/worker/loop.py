"""The training loop: windows, steps, validation, metrics, checkpoints, and a way to stop."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from studio.domain.errors import CancelledError, TrainingError
from studio.domain.sentence import Sentence
from studio.protocol import events
from studio.protocol.settings import TrainSettings
from studio.worker import batches, heap, watch
from studio.worker.adapters import Adapter
from studio.worker.channel import Channel, StopRequest
from studio.worker.examples import Example, ExampleSet
from studio.worker.objectives import Objective, Values
from studio.worker.optimizer import Optimizer, rate

_TRIM_STEPS = 10  # memory given back is asked for again: after every step it would cost time
_PACE_STEPS = 20  # the time left is judged by the pace of the latest steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the loop works with; ``save`` writes a checkpoint after the given number of steps."""

    adapter: Adapter
    objective: Objective
    optimizer: Optimizer
    channel: Channel
    stop: StopRequest
    save: Callable[[int], None]


class Loop:
    """Takes a run from one step to the end of its plan."""

    def __init__(self, data: ExampleSet, settings: TrainSettings, parts: Parts) -> None:
        self._data = data
        self._settings = settings
        self._parts = parts
        self._plan = batches.plan([one.longest for one in data.train], settings)
        self._paces: list[float] = []
        self._saved: int | None = None

    @property
    def steps(self) -> int:
        """How many optimizer steps the whole run takes."""
        return len(self._plan)

    def run(self, start: int) -> Values:
        """Work the steps from ``start`` on; gives the last step's figures.

        Raises CancelledError, the checkpoint written, where a stop was asked for.
        """
        values: Values = {}
        self._saved = start or None
        self._parts.adapter.train()
        for step in range(start, self.steps):
            if self._parts.stop.is_set():
                self._save(step)
                raise CancelledError("training was stopped")
            values = self._timed_step(step)
            self._after(step + 1, values)
        return values

    def _timed_step(self, step: int) -> Values:
        window = [self._data.train[index] for index in self._plan[step]]
        began = time.perf_counter()
        values = self._step(step, window)
        seconds = time.perf_counter() - began
        self._paces = [*self._paces, seconds][-_PACE_STEPS:]
        values["tokens_per_second"] = sum(one.tokens for one in window) / seconds
        values["examples_per_second"] = len(window) / seconds
        values["memory_bytes"] = float(watch.memory_bytes())
        return values

    def _step(self, step: int, window: Sequence[Example]) -> Values:
        values: Values = defaultdict(float)
        for examples in batches.passes(window, self._settings.packed_tokens):
            loss, figures = self._parts.objective.loss(examples, window)
            loss.backward()  # type: ignore[no-untyped-call]
            for name, part in {"loss": loss.item(), **figures}.items():
                values[name] += part
        learning_rate = rate(step, self.steps, self._settings)
        norm = self._parts.optimizer.step(learning_rate)
        if norm != norm or values["loss"] != values["loss"]:
            raise TrainingError(
                "the loss is not a number at step {step}; lower the learning rate", step=step + 1
            )
        return {**values, "learning_rate": learning_rate, "gradient_norm": norm}

    def _after(self, done: int, values: Values) -> None:
        last = done == self.steps
        if self._data.validation and (last or done % self._settings.validation_steps == 0):
            values["validation_loss"] = self._validate()
        self._parts.channel.emit(events.Metrics(step=done, values=values))
        left = (self.steps - done) * sum(self._paces) / len(self._paces)
        self._parts.channel.emit(
            events.Progress(done=done, total=self.steps, unit=Sentence("steps"), seconds_left=left)
        )
        if last or done % self._settings.checkpoint_steps == 0:
            self._save(done)
        if done % _TRIM_STEPS == 0:
            heap.trim()

    def _validate(self) -> float:
        total = 0.0
        self._parts.adapter.train(False)
        with torch.no_grad():
            for examples in batches.passes(self._data.validation, self._settings.packed_tokens):
                loss, _ = self._parts.objective.loss(examples, self._data.validation)
                total += loss.item()
        self._parts.adapter.train()
        return total

    def _save(self, step: int) -> None:
        if step != self._saved:
            self._parts.save(step)
            self._saved = step
