"""What tests of several algorithms share."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication

from ...processing.provider import Provider


@pytest.fixture(scope="module")
def provider(qgis_app):
    """A run finds its algorithms in QGIS's registry."""
    provider = Provider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)
