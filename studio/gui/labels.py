"""Names of measures and charts in the window's language."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.domain.target import ContractType
from studio.domain.task import Kind
from studio.gui import text
from studio.reporting import labels
from studio.reporting.labels import ChartSpec, Labels

translate = QCoreApplication.translate


def load() -> Labels:
    """Read the names that ship with the program, each translated."""
    english = labels.load()
    return replace(
        english,
        metrics={key: translate("Report", said) for key, said in english.metrics.items()},
        explanations={key: translate("Report", said) for key, said in english.explanations.items()},
        charts=tuple(_chart(chart) for chart in english.charts),
        kinds={kind.value: text.kind(kind) for kind in Kind},
        contracts={form.value: text.contract(form) for form in ContractType},
    )


def _chart(chart: ChartSpec) -> ChartSpec:
    return replace(
        chart,
        title=translate("Report", chart.title),
        explains=translate("Report", chart.explains),
        reference_label=translate("Report", chart.reference_label),
        series=tuple(replace(one, label=translate("Report", one.label)) for one in chart.series),
    )
