"""Decides which examples make up each optimizer step and each forward pass of it."""

import random
from collections.abc import Sequence

from studio.protocol.settings import TrainSettings
from studio.worker.examples import Example
from studio.worker.packing import pack

POOL_BATCHES = 8  # examples are sorted by length within pools of this many batches


def plan(lengths: Sequence[int], settings: TrainSettings) -> list[tuple[int, ...]]:
    """Name the examples of every step; it depends on lengths, seed and settings alone.

    Each epoch shuffles the examples, sorts pools of a few batches by length, so that the
    examples of a step are alike in size, and shuffles the batches.
    """
    steps: list[tuple[int, ...]] = []
    for epoch in range(settings.epochs):
        chance = random.Random(f"{settings.seed}/{epoch}")
        steps.extend(_epoch(lengths, settings.batch, chance))
    return steps[: settings.max_steps]


def passes(window: Sequence[Example], packed_tokens: int) -> list[list[Example]]:
    """Part a step's examples into forward passes of at most ``packed_tokens`` tokens.

    Examples that share a prompt go together. One that is too large by itself goes alone.
    """
    parts: list[list[Example]] = []
    for example in sorted(window, key=lambda one: one.prompt):
        if parts and _packed_length([*parts[-1], example]) <= packed_tokens:
            parts[-1].append(example)
        else:
            parts.append([example])
    return parts


def _epoch(lengths: Sequence[int], batch: int, chance: random.Random) -> list[tuple[int, ...]]:
    order = list(range(len(lengths)))
    chance.shuffle(order)
    batches: list[tuple[int, ...]] = []
    for pool in _parts(order, batch * POOL_BATCHES):
        batches.extend(_parts(sorted(pool, key=lambda index: lengths[index]), batch))
    chance.shuffle(batches)
    return batches


def _parts(order: Sequence[int], size: int) -> list[tuple[int, ...]]:
    return [tuple(order[start : start + size]) for start in range(0, len(order), size)]


def _packed_length(examples: Sequence[Example]) -> int:
    return len(pack([tokens for one in examples for tokens in one.sequences()]).tokens)
