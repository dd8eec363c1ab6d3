"""What all tests share."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def real_data():
    """Return the folder of a real data set, or skip the test where it is absent."""

    def folder(name: str) -> Path:
        path = SHARED_DATA / name
        if not path.exists():
            pytest.skip(f"real data '{name}' is not beside the checkout")
        return path

    return folder


@pytest.fixture(autouse=True, scope="session")
def no_layer_outlives_qgis(qgis_app):
    """Delete what still hangs in reference cycles before QGIS ends: a layer deleted after that crashes Python."""
    yield
    gc.collect()
