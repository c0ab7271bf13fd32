"""Our training speed against TRL's on the sample: ``python -m tests.benchmarks.train_speed``.

Both train the same adapter on the same rows in the same precision, with the same threads, batch
and number of steps, gradient checkpointing off. They take turns, each time in a new process. In
fp32 their first steps must agree within 1e-3. Needs the ``bench`` group and an idle computer.
"""

import argparse
import math
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch

from studio.worker import precision
from tests.benchmarks import material, trainers
from tests.benchmarks.material import Method
from tests.benchmarks.trainers import Outcome, Work

AGREEMENT = 1e-3
METHODS: tuple[Method, ...] = ("sft", "dpo")
TRAINERS: dict[str, Callable[[Work, Path], Outcome]] = {
    "stillroom": trainers.ours,
    "TRL": trainers.peer,
}


def main() -> None:
    """Check agreement, then measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=6)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    faster = precision.measure().faster
    _say(f"{torch.get_num_threads()} threads, {faster}, batch {options.batch}")
    with tempfile.TemporaryDirectory() as place:
        for method in METHODS:
            _check(method, options.batch, Path(place))
            work = _work(method, options.batch, options.steps, faster)
            _print(method, _measure(work, options.rounds, Path(place)))


def _work(method: Method, batch: int, steps: int, chosen: precision.Chosen) -> Work:
    return Work(
        method=method,
        rows=material.rows(method, batch * steps),
        batch=batch,
        steps=steps,
        precision=chosen,
        threads=torch.get_num_threads(),
    )


def _check(method: Method, batch: int, place: Path) -> None:
    """Compare the first step of both on one batch in fp32; raises SystemExit where they differ."""
    work = _work(method, batch, 1, "fp32")
    mine, theirs = (run(work, place / f"{method}-check-{name}") for name, run in TRAINERS.items())
    compared = {"loss": (mine.first_loss, theirs.first_loss)}
    if mine.log_probs is not None and theirs.log_probs is not None:
        compared["log p(chosen)"] = (mine.log_probs[0], theirs.log_probs[0])
        compared["log p(rejected)"] = (mine.log_probs[1], theirs.log_probs[1])
    for name, (one, other) in compared.items():
        _say(f"{method} first step, fp32, {name}: {one:.6f} and {other:.6f}")
        if not math.isclose(one, other, rel_tol=AGREEMENT, abs_tol=AGREEMENT):
            raise SystemExit(f"{method}: the two trainers do not compute the same {name}")


def _measure(work: Work, rounds: int, place: Path) -> dict[str, list[Outcome]]:
    outcomes: dict[str, list[Outcome]] = {name: [] for name in TRAINERS}
    for number in range(rounds):
        for name, run in TRAINERS.items():
            outcomes[name].append(run(work, place / f"{work.method}-{number}-{name}"))
    return outcomes


def _print(method: Method, outcomes: dict[str, list[Outcome]]) -> None:
    _say(f"{'method':8}{'trainer':12}{'examples/s':>12}{'peak memory':>14}   each round")
    paces = {}
    for name, found in outcomes.items():
        each = [one.examples_per_second for one in found]
        paces[name] = statistics.median(each)
        peak = max(one.peak_bytes for one in found) / 1e9
        rounds = " ".join(f"{pace:.2f}" for pace in each)
        _say(f"{method:8}{name:12}{paces[name]:>12.2f}{peak:>11.2f} GB   {rounds}")
    _say(f"{method}: {paces['stillroom'] / paces['TRL']:.2f} times TRL's pace\n")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
