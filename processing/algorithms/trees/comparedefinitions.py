"""Put the definitions of 3-30-300 side by side on one study: the same homes pass or fail by the definition."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ...adapters.comparison_results import FIELDS, Row, comparison_features
from ...adapters.definition_words import definition_in_words, shares_in_words
from ...adapters.definitions_picture import draw_definitions
from ...adapters.features import qgs_fields
from ...adapters.score_study import ScoreStudy
from ...adapters.tree_tables import read_definitions
from ...engine.errors import CannotWrite
from ...engine.progress import OnProgress, part
from ...engine.trees.definitions import Definition
from ...engine.trees.score import Shares
from ...engine.weighted import weighted_mean
from ..base import Algorithm
from .score_layers import StudyLayers, add_layers


class CompareDefinitions(Algorithm):
    """Put the definitions of 3-30-300 side by side on one study."""

    ID = "comparedefinitions"
    ICON = "comparedefinitions"
    TAGS = (
        "trees", "3-30-300", "330300", "definition", "compare", "sensitivity", "cobra", "canopy", "green",
        "bomen", "definitie", "vergelijken", "groennorm", "boomkronen", "gevoeligheid",
    )  # fmt: skip
    REQUIRES = ("numba", "scipy")

    def displayName(self) -> str:
        return self.tr("Compare definitions")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("How many homes meet 3-30-300 by each definition of it?")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Judges the same homes by every definition of 3-30-300 that the plugin has. The shares of homes that "
            "meet each rule and all three stand side by side in a table and a chart. The same homes can pass by one "
            "definition and fail by another: a share without its definition says nothing.</p>"
            "<p>The table states each rule in words. What the sources leave open, or what is unconfirmed, the help of "
            "<b>Score 3-30-300</b> tells, and the table tree_definitions.csv with its sources. Shares are those of the "
            "homes of which the rule is known, by their dwellings. Without neighbourhoods nothing is known of the 30 "
            "in the neighbourhood. A mean hides who has little: look at the shares.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_layers(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                "TABLE", self.tr("Comparison of definitions"), Qgis.ProcessingSourceType.Vector
            ),
            self.tr(
                "For each definition the share (%) of the homes that meet each rule and all three, the mean number of "
                "trees, canopy (%) and distance to green (m), and the rules in words."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", self.tr("Chart of the comparison"), self.tr("PNG pictures (*.png)"), None, True
            ),
            self.tr("The shares of homes as bars, for each definition."),
            advanced=True,
        )
        for name, text in (
            ("HOME_COUNT", self.tr("Homes")),
            ("LOWEST_SHARE_3", self.tr("Lowest share of the homes that meet the 3 (%)")),
            ("HIGHEST_SHARE_3", self.tr("Highest share of the homes that meet the 3 (%)")),
            ("LOWEST_SHARE_ALL", self.tr("Lowest share of the homes that meet all three (%)")),
            ("HIGHEST_SHARE_ALL", self.tr("Highest share of the homes that meet all three (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return tuple(definition_in_words(definition) for definition in read_definitions().values())

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        on_progress = self.progress(feedback)
        layers = StudyLayers(self, parameters, context, feedback)
        definitions = list(read_definitions().values())
        study, _ = layers.study(definitions, part(on_progress, 0.0, 0.1))
        steps = np.linspace(0.1, 1.0, len(definitions) + 1)
        rows = [
            self._row(layers, study, definition, part(on_progress, start, end), feedback)
            for definition, start, end in zip(definitions, steps[:-1], steps[1:], strict=True)
        ]
        outputs = self._write_chart(parameters, context, rows, layers.source("BUILDINGS").sourceName())
        outputs |= self.write_layer_output(
            parameters, "TABLE", context, comparison_features(rows), qgs_fields(FIELDS), Qgis.WkbType.NoGeometry,
            QgsCoordinateReferenceSystem(), None,
        )  # fmt: skip
        numbers = {"HOME_COUNT": rows[0].shares.count}
        for name, shares in (
            ("SHARE_3", [row.shares.trees for row in rows]),
            ("SHARE_ALL", [row.shares.all_three for row in rows]),
        ):
            known = [share for share in shares if not np.isnan(share)]
            if known:
                numbers |= {f"LOWEST_{name}": min(known), f"HIGHEST_{name}": max(known)}
        return outputs | numbers

    def _row(
        self,
        layers: StudyLayers,
        study: ScoreStudy,
        definition: Definition,
        on_progress: OnProgress,
        feedback: QgsProcessingFeedback,
    ) -> Row:
        found, dwellings = study.assess(definition, on_progress), study.places.homes.dwellings
        layers.warn_of_edges(study, found, definition)
        shares = Shares.of(found.verdicts, dwellings)
        feedback.pushInfo(f"{definition_in_words(definition)}\n{shares_in_words(shares)}")
        means = (weighted_mean(values, dwellings) for values in (found.trees, found.canopy, found.distance))
        return Row(definition, shares, *means)

    def _write_chart(
        self, parameters: dict[str, Any], context: QgsProcessingContext, rows: list[Row], layer: str
    ) -> dict[str, str]:
        path = self.parameterAsFileOutput(parameters, "CHART", context)
        if not path:
            return {}
        subtitle = self.tr("{count} homes of the layer {name}").format(count=rows[0].shares.count, name=layer)
        picture = draw_definitions(
            [(row.definition.name, row.shares) for row in rows], self.tr("3-30-300 by definition"), subtitle
        )
        if not picture.save(path, "PNG"):
            raise CannotWrite(path, reason=self.tr("the picture cannot be saved"))
        self.written(path)
        return {"CHART": path}
