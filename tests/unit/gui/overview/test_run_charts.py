from studio.domain.run import Method, RunStatus
from studio.gui.overview import run_charts
from studio.reporting.labels import Labels
from tests.unit.gui import making


def test_a_run_by_sft_shows_loss_rate_and_gradient(names: Labels) -> None:
    curve = making.curve("SFT 1", metrics=("gradient_norm", "learning_rate", "loss"))

    found = run_charts.charts(curve, [curve], names)

    assert [spec.key for spec, _ in found] == ["loss", "rate", "norm"]


def test_a_run_by_dpo_shows_the_margin(names: Labels) -> None:
    metrics = ("loss", "reward_margin", "reward_accuracy", "learning_rate", "gradient_norm")
    curve = making.curve("DPO 1", method=Method.DPO, metrics=metrics)

    found = run_charts.charts(curve, [curve], names)

    assert [spec.key for spec, _ in found][:3] == ["preference-loss", "margin", "rate"]


def test_the_earlier_run_of_the_same_method_is_drawn_behind_the_loss(names: Labels) -> None:
    curves = [
        making.curve("SFT 2"),
        making.curve("DPO 1", method=Method.DPO),
        making.curve("SFT 1"),
    ]

    (_, loss), (_, rate) = run_charts.charts(curves[0], curves, names)

    assert [line.label for line in loss if line.behind] == ["SFT 1"]
    assert not any(line.behind for line in rate)


def test_a_run_without_numbers_has_no_charts(names: Labels) -> None:
    curve = making.curve("SFT 1", metrics=())

    assert run_charts.charts(curve, [curve], names) == []


def test_a_run_says_where_it_stands() -> None:
    said = run_charts.summary(making.curve("SFT 1", status=RunStatus.STOPPED, steps=1200))

    assert said == "stopped; it can go on · step 1,200"
