"""The plugin as QGIS starts and stops it."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from ... import classFactory
from ...processing.algorithms import ALGORITHMS
from ...processing.algorithms.examples import example_titles

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def registry(qgis_app):
    return QgsApplication.processingRegistry()


def test_starts_without_a_desktop_and_leaves_nothing_behind(registry):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert {algorithm.name() for algorithm in registry.providerById("stadstweeling").algorithms()} == {
        *(algorithm.ID for algorithm in ALGORITHMS),
        *example_titles(),
    }
    plugin.unload()
    assert registry.providerById("stadstweeling") is None


def test_starts_in_the_desktop(registry, qgis_iface):
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    assert registry.providerById("stadstweeling") is not None
    plugin.unload()
    assert registry.providerById("stadstweeling") is None


def test_can_be_reloaded(registry):
    for _ in range(2):
        plugin = classFactory(None)
        plugin.initProcessing()
        plugin.unload()
    plugin.unload()
    assert registry.providerById("stadstweeling") is None


def test_a_second_start_does_not_take_over_the_first(registry):
    first, second = classFactory(None), classFactory(None)
    first.initProcessing()
    second.initProcessing()
    assert second.provider is None
    second.unload()
    assert registry.providerById("stadstweeling") is not None
    first.unload()


def test_metadata_says_what_the_plugin_does():
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    assert general.getboolean("hasProcessingProvider")
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.40", "4.99")
    assert (ROOT / general["icon"]).exists()
