"""Names for runs that a person can say: SFT 1, DPO 1, SFT 2."""

from collections import Counter
from collections.abc import Sequence

from studio.domain.ids import RunId
from studio.domain.run import Run


def run_names(runs: Sequence[Run]) -> dict[RunId, str]:
    """Number the runs of each method; ``runs`` are oldest first."""
    seen: Counter[str] = Counter()
    names = {}
    for run in runs:
        seen[run.method] += 1
        names[run.run_id] = f"{run.method.upper()} {seen[run.method]}"
    return names
