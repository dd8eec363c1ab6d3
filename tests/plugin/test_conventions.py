"""What every algorithm must offer in the toolbox, a model, a batch, a script and a service."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputHtml,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
)

from ...processing.adapters.tables import read_table
from ...processing.algorithms import ALGORITHMS
from ...processing.provider import Provider

MAX_VISIBLE = 8
WITHOUT_DESTINATION = (
    QgsProcessingOutputHtml, QgsProcessingOutputMultipleLayers, QgsProcessingOutputNumber, QgsProcessingOutputString,
)  # fmt: skip
"""Several layers, of which nobody knows how many, go in a folder that has a destination."""
ADVANCED, HIDDEN = Qgis.ProcessingParameterFlag.Advanced, Qgis.ProcessingParameterFlag.Hidden


@pytest.fixture(scope="module")
def provider(qgis_app):
    provider = Provider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture(params=ALGORITHMS, ids=lambda algorithm: algorithm.ID)
def algorithm(request, provider):
    return provider.algorithm(request.param.ID)


def test_ids_are_unique():
    ids = [algorithm.ID for algorithm in ALGORITHMS]
    assert len(ids) == len(set(ids))


class TestEachAlgorithm:
    def test_has_a_stable_id_and_a_name_in_sentence_case(self, algorithm):
        assert re.fullmatch(r"[a-z0-9]+", algorithm.name())
        first, *others = algorithm.displayName().split()
        assert first[0].isupper()
        assert not any(word.istitle() for word in others)

    def test_belongs_to_a_group(self, algorithm):
        assert algorithm.group() and re.fullmatch(r"[a-z]+", algorithm.groupId())

    def test_can_be_found_by_words(self, algorithm):
        assert len(algorithm.tags()) >= 3
        assert all(tag == tag.lower() for tag in algorithm.tags())

    def test_has_an_icon_of_its_own(self, algorithm):
        icon = Path(algorithm.svgIconPath())
        assert icon.is_file() and icon.stem != "stadstweeling"
        assert not algorithm.icon().isNull()

    def test_explains_itself(self, algorithm):
        assert algorithm.shortDescription() and "\n" not in algorithm.shortDescription()
        assert re.search(r"<(h3|p)>", algorithm.shortHelpString())

    def test_explains_every_parameter(self, algorithm):
        parameters = algorithm.parameterDefinitions()
        assert [parameter.name() for parameter in parameters if len(parameter.help()) < 10] == []
        assert [parameter.name() for parameter in parameters if not parameter.description()] == []

    def test_shows_few_parameters(self, algorithm):
        visible = [p.name() for p in algorithm.parameterDefinitions() if not p.flags() & (ADVANCED | HIDDEN)]
        assert len(visible) <= MAX_VISIBLE, visible

    def test_takes_names_for_choices(self, algorithm):
        """Scripts and services pass a choice by its name: a number would shift when a choice is added."""
        for parameter in algorithm.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum):
                assert parameter.usesStaticStrings(), parameter.name()

    def test_gives_numbers(self, algorithm):
        assert any(isinstance(output, QgsProcessingOutputNumber) for output in algorithm.outputDefinitions())

    def test_every_other_output_has_a_destination(self, algorithm):
        destinations = {parameter.name() for parameter in algorithm.destinationParameterDefinitions()}
        others = {
            output.name()
            for output in algorithm.outputDefinitions()
            if output.name() in destinations or not isinstance(output, WITHOUT_DESTINATION)
        }
        assert others == destinations

    def test_can_be_cancelled_and_batched(self, algorithm):
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.CanCancel
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.SupportsBatch

    def test_makes_a_fresh_instance(self, algorithm):
        other = algorithm.create()
        assert other is not algorithm and other.name() == algorithm.name()
        assert type(algorithm.createInstance()) is type(algorithm)

    def test_has_a_model_card_in_both_languages(self, algorithm):
        (row,) = (row for row in read_table("model_cards") if row["algorithm"] == algorithm.name())
        for column in ("method", "source", "cannot_show", "validated"):
            english, dutch = row[column], row[f"{column}_nl"]
            assert english and dutch and english != dutch, column
            assert all(text[-1] == "." and "<" not in text for text in (english, dutch)), column

    def test_can_run_where_every_library_is_there(self, algorithm):
        assert algorithm.canExecute() == (True, "")

    def test_says_which_library_is_missing(self, algorithm, monkeypatch):
        for library in algorithm.REQUIRES:
            monkeypatch.setitem(sys.modules, library, None)
        can, why = algorithm.canExecute()
        assert can is (not algorithm.REQUIRES)
        assert all(library in why for library in algorithm.REQUIRES)

    def test_parameters_survive_json(self, algorithm):
        """A model, the history and a service store what the user chose as JSON."""
        chosen = {
            parameter.name(): parameter.defaultValue()
            for parameter in algorithm.parameterDefinitions()
            if parameter.defaultValue() is not None and not parameter.isDestination()
        }
        stored = json.loads(json.dumps(algorithm.asMap(chosen, QgsProcessingContext())))
        loaded, ok = algorithm.preprocessParameters(stored["inputs"]), True
        for name, value in chosen.items():
            parameter = algorithm.parameterDefinition(name)
            ok = ok and parameter.checkValueIsAcceptable(loaded[name])
            assert loaded[name] == value, name
        assert ok

    def test_definitions_survive_a_map(self, algorithm):
        for parameter in algorithm.parameterDefinitions():
            copy = QgsApplication.processingRegistry().parameterType(parameter.type()).create(parameter.name())
            assert copy.fromVariantMap(parameter.toVariantMap())
            assert copy.toVariantMap() == parameter.toVariantMap()
