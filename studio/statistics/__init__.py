"""Intervals, tests, verdicts, agreement, percentiles and costs: each figure's one rule."""
