"""The report: one self-contained HTML page on what was distilled, trained and measured."""

from studio.reporting.data import ReportData, RunSummary, SourceSummary
from studio.reporting.page import render, write

__all__ = ["ReportData", "RunSummary", "SourceSummary", "render", "write"]
