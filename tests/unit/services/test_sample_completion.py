"""A sample whose filling was cut off is filled when it is opened again."""

from pathlib import Path

from studio import project
from studio.services.samples import SampleService


def test_a_sample_cut_off_before_it_was_filled_is_filled(tmp_path: Path) -> None:
    with project.create(tmp_path / "desk.stillroom") as opened:
        opened.samples.complete(SampleService.find("parcel-desk"))
        assert opened.overview.stages()[0].count >= 400


def test_a_filled_sample_stays_as_it_is(tmp_path: Path) -> None:
    with project.create_sample(tmp_path / "desk.stillroom", "parcel-desk") as opened:
        before = opened.overview.activity()
        opened.samples.complete(SampleService.find("parcel-desk"))
        assert opened.overview.activity() == before
