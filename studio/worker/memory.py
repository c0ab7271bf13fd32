"""Keys and values of what a batch of answers has seen so far.

What all prompts share (the system prompt) is computed and kept once; each answer keeps its own
rest, left-aligned in a buffer, with new tokens written at one place for the whole batch.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from studio.worker.attention import TreeAttention
from studio.worker.packing import PackedRow


class PromptRecorder:
    """Attends within a packed row of prompts and keeps every layer's keys and values."""

    def __init__(self, row: PackedRow, device: torch.device) -> None:
        self._tree = TreeAttention(row, device)
        self.kept: list[tuple[Tensor, Tensor]] = []

    def attend(
        self, layer: int, *, query: Tensor, key: Tensor, value: Tensor, scale: float
    ) -> Tensor:
        """See Attender; layers come in order."""
        self.kept.append((key[0].transpose(0, 1), value[0].transpose(0, 1)))
        return self._tree.attend(layer, query=query, key=key, value=value, scale=scale)


@dataclass(slots=True, kw_only=True)
class _Layer:
    """Keys and values: shared ``[groups, shared, size]``, own ``[batch, groups, room, size]``."""

    shared_key: Tensor
    shared_value: Tensor
    own_key: Tensor
    own_value: Tensor


class AnswerMemory:
    """Attends from one new token of each answer to all that the answer has seen."""

    def __init__(self, row: PackedRow, recorded: PromptRecorder, *, room: int) -> None:
        self._shared = _shared_length(row)
        own = [row.indices(number)[self._shared :] for number in range(len(row.paths))]
        longest = max(map(len, own))
        self._at = longest
        self._visible = _visible(own, longest + room, recorded.kept[0][0].device)
        self._layers = [
            _Layer(
                shared_key=key[:, : self._shared],
                shared_value=value[:, : self._shared],
                own_key=_spread(key, own, longest + room),
                own_value=_spread(value, own, longest + room),
            )
            for key, value in recorded.kept
        ]

    def advance(self) -> None:
        """Make the tokens about to be attended from the newest ones."""
        self._visible[:, self._at] = True
        self._at += 1

    def keep(self, rows: Tensor) -> None:
        """Go on with some answers only: their indices in the present batch."""
        self._visible = self._visible[rows]
        for layer in self._layers:
            layer.own_key = layer.own_key[rows]
            layer.own_value = layer.own_value[rows]

    def attend(
        self, layer: int, *, query: Tensor, key: Tensor, value: Tensor, scale: float
    ) -> Tensor:
        """See Attender; one token an answer: query ``[batch, 1, heads, size]``."""
        kept = self._layers[layer]
        kept.own_key[:, :, self._at - 1] = key[:, 0]
        kept.own_value[:, :, self._at - 1] = value[:, 0]
        batch, _, heads, size = query.shape
        grouped = query.reshape(batch, key.shape[2], -1, size) * scale
        own = grouped @ kept.own_key[:, :, : self._at].transpose(2, 3)
        hidden = ~self._visible[:, None, None, : self._at]
        scores = torch.cat([_to_shared(grouped, kept.shared_key), own], dim=3).float()
        scores[..., self._shared :].masked_fill_(hidden, float("-inf"))
        weights = scores.softmax(-1).to(query.dtype)
        attended = weights[..., self._shared :] @ kept.own_value[:, :, : self._at]
        attended += _from_shared(weights[..., : self._shared], kept.shared_value)
        return attended.reshape(batch, 1, heads, size)


def _to_shared(query: Tensor, key: Tensor) -> Tensor:
    """Scores ``[batch, groups, heads of a group, shared]``, as one product a group."""
    batch, groups, heads, size = query.shape
    rows = query.transpose(0, 1).reshape(groups, batch * heads, size)
    return (rows @ key.transpose(1, 2)).view(groups, batch, heads, -1).transpose(0, 1)


def _from_shared(weights: Tensor, value: Tensor) -> Tensor:
    batch, groups, heads, shared = weights.shape
    rows = weights.transpose(0, 1).reshape(groups, batch * heads, shared)
    return (rows @ value).view(groups, batch, heads, -1).transpose(0, 1)


def _shared_length(row: PackedRow) -> int:
    """How many tokens at the start of the row belong to every sequence; none for one alone."""
    roots = {path[0] for path in row.paths}
    alone = len(row.paths) == 1
    return 0 if alone or len(roots) > 1 else row.segments[0].length


def _visible(own: Sequence[Sequence[int]], room: int, device: torch.device) -> Tensor:
    visible = torch.zeros(len(own), room, dtype=torch.bool, device=device)
    for number, indices in enumerate(own):
        visible[number, : len(indices)] = True
    return visible


def _spread(packed: Tensor, own: Sequence[Sequence[int]], room: int) -> Tensor:
    """Copy each answer's own part of ``[groups, tokens, size]`` into a buffer of its own."""
    groups, _, size = packed.shape
    buffer = packed.new_zeros(len(own), groups, room, size)
    for number, indices in enumerate(own):
        buffer[number, :, : len(indices)] = packed[:, indices]
    return buffer
