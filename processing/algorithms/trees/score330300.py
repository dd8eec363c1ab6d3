"""Judge every home by the rule 3-30-300: how many of the three rules it meets, and why."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.canopy_inputs import NoNeighbourhoods
from ...adapters.definition_words import definition_in_words, shares_in_words
from ...adapters.features import qgs_fields
from ...adapters.result_fields import fields_with
from ...adapters.score_places import GROUPS, Places
from ...adapters.score_results import (
    AREA_FIELDS,
    GREEN_LINE,
    HOME_FIELDS,
    LINE_FIELDS,
    TREE_LINE,
    area_features,
    explanations,
    home_features,
    score_classes,
    share_style,
)
from ...adapters.score_study import Assessment, ScoreStudy
from ...adapters.score_tables import mark_classes, read_marking
from ...adapters.tree_tables import read_definitions
from ...adapters.vector_styles import Categories
from ...engine.progress import OnProgress, part
from ...engine.trees.definitions import BlockedBy, CanopyScope, Definition
from ...engine.trees.score import Marks, Shares
from ...engine.weighted import weighted_mean
from ..base import Algorithm
from .canopycover_parameters import given
from .score330300_parameters import add_definition, add_outputs, help_text
from .score_layers import StudyLayers, add_layers


class Score330300(Algorithm):
    """Judge every home by the rule 3-30-300: how many of the three rules it meets, and why."""

    ID = "score330300"
    ICON = "score330300"
    TAGS = (
        "trees", "3-30-300", "330300", "score", "canopy", "park", "green", "view", "cobra", "mark",
        "bomen", "groen", "boomkronen", "uitzicht", "groennorm", "cijfer", "woning", "rapportcijfer",
    )  # fmt: skip
    REQUIRES = ("numba", "scipy")

    def displayName(self) -> str:
        return self.tr("Score 3-30-300")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("Which homes see 3 trees, have 30 % canopy around, and green within 300 m?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_definition(self)
        add_layers(self)
        add_outputs(self)
        for name, text in (
            ("HOME_COUNT", self.tr("Homes")),
            ("SHARE_3", self.tr("Share of the homes that meet the 3 (%)")),
            ("SHARE_30", self.tr("Share of the homes that meet the 30 (%)")),
            ("SHARE_300", self.tr("Share of the homes that meet the 300 (%)")),
            ("SHARE_ALL", self.tr("Share of the homes that meet all three (%)")),
            ("HOMES_UNKNOWN", self.tr("Homes of which a rule is not known")),
            ("MEAN_MARK", self.tr("Mean mark of the homes (0 to 10)")),
            ("SCHOOL_COUNT", self.tr("Schools")),
            ("SCHOOL_SHARE_ALL", self.tr("Share of the schools that meet all three (%)")),
            ("WORK_COUNT", self.tr("Work places")),
            ("WORK_SHARE_ALL", self.tr("Share of the work places that meet all three (%)")),
            ("CARE_COUNT", self.tr("Care places")),
            ("CARE_SHARE_ALL", self.tr("Share of the care places that meet all three (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        by_neighbourhood = self._definition(parameters, context).canopy.scope is CanopyScope.NEIGHBOURHOOD
        if by_neighbourhood and not given(parameters, "NEIGHBOURHOODS"):
            raise NoNeighbourhoods(self.displayName())

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return (definition_in_words(self._definition(parameters, context)),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        definition, on_progress = self._definition(parameters, context), self.progress(feedback)
        layers = StudyLayers(self, parameters, context, feedback)
        study, tree_ids = layers.study([definition], part(on_progress, 0.0, 0.1))
        found = study.assess(definition, part(on_progress, 0.1, 0.7))
        layers.warn_of_edges(study, found, definition)
        if np.isnan(found.distance).all():
            feedback.pushWarning(self.tr("Nobody has a way to public green that is large enough."))
        marks = read_marking().marks(found.trees, found.canopy, found.distance)
        words, crs = definition_in_words(definition), QgsCoordinateReferenceSystem.fromWkt(layers.crs)
        outputs = self._write_homes(
            parameters, context, layers.source("BUILDINGS"), study.places, found, marks, words, crs,
            part(on_progress, 0.7, 0.8),
        )  # fmt: skip
        if len(study.areas):
            source = layers.source("NEIGHBOURHOODS")
            outputs |= self._write_areas(parameters, context, source, study, found, words, crs)
        if given(parameters, "EXPLANATION"):
            in_sight = definition.trees.blocked_by is not BlockedBy.NOTHING
            lines = explanations(found, study.trees.place, tree_ids, in_sight, part(on_progress, 0.8, 1.0))
            rules = ((3, TREE_LINE, self.tr("A tree that counts")), (300, GREEN_LINE, self.tr("The way to green")))
            outputs |= self.write_layer_output(
                parameters, "EXPLANATION", context, lines, qgs_fields(LINE_FIELDS), Qgis.WkbType.LineString, crs,
                Categories("rule", rules, words),
            )  # fmt: skip
        return outputs | self._numbers(study.places, found, marks, words, feedback)

    def _definition(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Definition:
        return read_definitions()[self.parameterAsEnumString(parameters, "PRESET", context)]

    def _write_homes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        places: Places,
        found: Assessment,
        marks: Marks,
        words: str,
        crs: QgsCoordinateReferenceSystem,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        classes = score_classes(self.tr("Not known of all rules"), self.tr("{count} of the three rules met"))
        features = home_features(source, places, found, marks, mark_classes(QgsApplication.locale()), on_progress)
        return self.write_layer_output(
            parameters, "HOMES", context, features, fields_with(source, HOME_FIELDS), source.wkbType(), crs,
            Categories('coalesce("rules_met", -1)', classes, words),
        )  # fmt: skip

    def _write_areas(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        study: ScoreStudy,
        found: Assessment,
        words: str,
        crs: QgsCoordinateReferenceSystem,
    ) -> dict[str, str]:
        title = self.tr("Homes that meet all three: {definition}").format(definition=words)
        return self.write_layer_output(
            parameters, "NEIGHBOURHOOD_SCORE", context,
            area_features(source, study.areas, found.area, study.places.homes.dwellings, found.verdicts),
            fields_with(source, AREA_FIELDS), source.wkbType(), crs,
            share_style(title, self.tr("No homes of which all is known")),
        )  # fmt: skip

    def _numbers(
        self, places: Places, found: Assessment, marks: Marks, words: str, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        verdicts, shares = found.verdicts, Shares.of(found.verdicts, places.homes.dwellings)
        numbers = {
            "HOME_COUNT": shares.count,
            "SHARE_3": shares.trees,
            "SHARE_30": shares.canopy,
            "SHARE_300": shares.green,
            "SHARE_ALL": shares.all_three,
            "HOMES_UNKNOWN": shares.unknown,
            "MEAN_MARK": weighted_mean(marks.total, places.homes.dwellings),
        }
        lines = [words, self._sentence(self.tr("Homes"), shares)]
        names = {"school": self.tr("Schools"), "work": self.tr("Work places"), "care": self.tr("Care places")}
        for group in GROUPS:
            there = Shares.of(verdicts, places.weights(group))
            numbers |= {f"{group.upper()}_COUNT": there.count, f"{group.upper()}_SHARE_ALL": there.all_three}
            if there.count:
                lines.append(self._sentence(names[group], there))
        feedback.pushInfo("\n".join(lines))
        return {name: value for name, value in numbers.items() if not np.isnan(value)}

    def _sentence(self, who: str, shares: Shares) -> str:
        text = self.tr("{who}: {count}, of which meet the {shares}. A rule is not known of {unknown}.")
        return text.format(who=who, count=shares.count, shares=shares_in_words(shares), unknown=shares.unknown)
