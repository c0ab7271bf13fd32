"""Costs follow from tokens and prices per million."""

import pytest

from studio.statistics import costs
from studio.statistics.costs import Usage


def test_a_thousand_requests_cost_a_thousand_times_their_mean() -> None:
    usages = [
        Usage(prompt_tokens=300, answer_tokens=100),
        Usage(prompt_tokens=500, answer_tokens=0),
    ]

    # Mean of (300·2.5 + 100·10) and 500·2.5 millionths of a dollar, times 1,000.
    assert costs.per_thousand(usages, price_in=2.5, price_out=10) == pytest.approx(1.5)


def test_no_requests_have_no_cost() -> None:
    with pytest.raises(ValueError, match="no requests"):
        costs.per_thousand([], price_in=1, price_out=1)
