import pytest

from studio.reporting import labels
from studio.reporting.labels import Labels


@pytest.fixture(scope="session")
def names() -> Labels:
    return labels.load()
