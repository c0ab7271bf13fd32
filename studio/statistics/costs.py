"""What answering costs, from recorded tokens and the model's price."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens of one request."""

    prompt_tokens: int
    answer_tokens: int


def of_request(usage: Usage, *, price_in: float, price_out: float) -> float:
    """Cost of one request in USD; prices are USD per million tokens."""
    return (usage.prompt_tokens * price_in + usage.answer_tokens * price_out) / 1_000_000


def per_thousand(usages: Sequence[Usage], *, price_in: float, price_out: float) -> float:
    """Cost of 1,000 such requests in USD. Raises ValueError without requests."""
    if not usages:
        raise ValueError("no requests to take a cost from")
    total = sum(of_request(usage, price_in=price_in, price_out=price_out) for usage in usages)
    return 1_000 * total / len(usages)
