"""Show where water, heat, lack of green and vulnerable people come together."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ...adapters.bottleneck_inputs import (
    MAPS,
    Units,
    neighbourhood_units,
    parts_by_area,
    parts_by_dwellings,
    read_bottleneck_limits,
    square_units,
    whole_parts,
)
from ...adapters.bottleneck_results import Results, result_features, result_fields, score_style
from ...adapters.canopy_results import WHOLE
from ...adapters.exposure_inputs import Neighbourhoods, read_homes, read_neighbourhoods, whole_of
from ...adapters.exposure_tables import read_exposure_limits
from ...adapters.rasters import Raster
from ...adapters.words import translate_engine
from ...engine.errors import StadstweelingError
from ...engine.indicators.bottlenecks import NAMES, PEOPLE, THEMES, check_weights, weigh
from ...engine.indicators.people import People, divide_people
from ...engine.progress import OnProgress, report
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ..base import Algorithm
from ..heat.heatexposure_parameters import VULNERABLE
from ..trees.canopycover_parameters import given
from .bottlenecks_parameters import SQUARES, WEIGHTS, add_parameters, help_text

READING = QT_TRANSLATE_NOOP("engine", "Reading the maps")
DIVIDING = QT_TRANSLATE_NOOP("engine", "Dividing people over the units")
WEIGHING = QT_TRANSLATE_NOOP("engine", "Weighing the themes")
THREE = 3


class NoMap(StadstweelingError):
    """Neighbourhoods with nothing in them to bring together."""

    what = QT_TRANSLATE_NOOP("engine", "no map of water, heat or vegetation is given")
    expected = QT_TRANSLATE_NOOP("engine", "at least one of the three")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a result of 'Cloudburst' or 'Heat stress', or the vegetation height.")


class Bottlenecks(Algorithm):
    """Show where water, heat, lack of green and vulnerable people come together."""

    ID = "bottlenecks"
    ICON = "bottlenecks"
    TAGS = (
        "bottlenecks", "integral", "score", "water", "heat", "green", "vulnerable", "neighbourhood", "multi-criteria",
        "knelpunten", "knelpuntenkaart", "integraal", "wateroverlast", "hittestress", "groen", "kwetsbaar", "buurt",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Bottlenecks")

    def group(self) -> str:
        return self.tr("Compare")

    def groupId(self) -> str:
        return "compare"

    def shortDescription(self) -> str:
        return self.tr("Where do water, heat, lack of green and vulnerable people come together?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        read_bottleneck_limits(self.parameterAsFile(parameters, "TABLE", context))
        maps = [theme for theme, (name, _) in MAPS.items() if given(parameters, name)]
        if not maps:
            raise NoMap(self.displayName())
        check_weights([*maps, PEOPLE], self._weights(parameters, context), self.displayName())

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        limits = read_bottleneck_limits(self.parameterAsFile(parameters, "TABLE", context))
        group = VULNERABLE[self.parameterAsEnumString(parameters, "GROUP", context)]
        weights, progress = self._weights(parameters, context), self.progress(feedback)
        rasters = self._read_maps(parameters, context, progress)
        first = next(iter(rasters.values()))
        source = self.source_parameter(parameters, "NEIGHBOURHOODS", context)
        counted = source.fields().indexOf(group) >= 0
        required = {group, whole_of(group)} if counted else ()
        areas = read_neighbourhoods(source, required, first, context.transformContext())
        squares = self.parameterAsEnumString(parameters, "UNIT", context) == SQUARES
        if squares:
            units = square_units(areas.features, first.grid, self.parameterAsDouble(parameters, "SIZE", context))
        else:
            units = neighbourhood_units(areas.features, first.grid)
        raw = {theme: MAPS[theme][1](raster, units, limits) for theme, raster in rasters.items()}
        report(progress, 0.5, Text(DIVIDING))
        people = self._people(parameters, context, areas, units, group, first, feedback) if counted else None
        if people:
            raw[PEOPLE] = people.percent
        report(progress, 0.8, Text(WEIGHING))
        found = weigh(
            {theme: limits.scale(theme, group).of(values) for theme, values in raw.items()}, weights, limits.half_way
        )
        results = Results(raw, people, found, units.on_map_percent(first.grid))
        definition = self._definition(raw, weights)
        feedback.pushInfo(definition)
        outputs = self.write_layer_output(
            parameters, "OUTPUT", context, result_features(source, areas.features, units, results),
            result_fields(source, squares), Qgis.WkbType.Polygon if squares else source.wkbType(),
            QgsCoordinateReferenceSystem.fromWkt(first.crs),
            score_style(definition, self.tr("Nothing is known")),
        )  # fmt: skip
        report(progress, 1.0, Text(WEIGHING))
        self._tell(results, source, group, weights, feedback)
        return outputs | self._numbers(results)

    def _weights(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, float]:
        return {theme: self.parameterAsDouble(parameters, name, context) for theme, name in WEIGHTS.items()}

    def _read_maps(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: OnProgress
    ) -> dict[str, Raster]:
        """Return the map of each theme that has one, all on the grid of the first."""
        rasters: dict[str, Raster] = {}
        for theme, (name, _) in MAPS.items():
            report(progress, 0.1 * len(rasters), Text(READING))
            if given(parameters, name):
                like = next(iter(rasters.values()), None)
                rasters[theme] = self.read_raster_parameter(parameters, name, context, like=like)
        return rasters

    def _people(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        areas: Neighbourhoods,
        units: Units,
        group: str,
        like: Raster,
        feedback: QgsProcessingFeedback,
    ) -> People:
        """Return the vulnerable in each unit."""
        if units.corner is None:
            parts = whole_parts(areas.features)
        else:
            parts = parts_by_area(areas.features, units, like.grid)
            if given(parameters, "BUILDINGS"):
                buildings = self.source_parameter(parameters, "BUILDINGS", context)
                homes = read_homes(buildings, areas.features.geometries, like, context.transformContext())
                parts = parts_by_dwellings(homes, units, like.grid).over(parts)
                empty = len(areas) - len(np.unique(homes.neighbourhood))
                if empty:
                    feedback.pushWarning(
                        self.tr("{count} neighbourhoods have no dwellings: their people are divided by area.").format(
                            count=empty
                        )
                    )
            else:
                feedback.pushInfo(self.tr("There are no buildings: people are divided over the squares by area."))
        smallest = read_exposure_limits().smallest_count
        return divide_people(areas.people[group], areas.people[whole_of(group)], parts, len(units), smallest)

    def _definition(self, raw: dict[str, np.ndarray], weights: dict[str, float]) -> str:
        """Return the definition of the score that the legend states, with the weights."""
        themes = ", ".join(f"{translate_engine(NAMES[theme])} {weights[theme]:g}" for theme in THEMES if theme in raw)
        return self.tr("Score, 0 to 1: the mean by weight of {themes}; each from our own limits").format(themes=themes)

    def _tell(
        self,
        results: Results,
        source: QgsProcessingFeatureSource,
        group: str,
        weights: dict[str, float],
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Say what is left out, and how far the score is known."""
        if results.people is None:
            feedback.pushWarning(
                self.tr("{name} has no field {field}: vulnerable people are left out.").format(
                    name=source.sourceName(), field=group
                )
            )
        counting = sum(weights[theme] > 0.0 for theme in results.raw)
        less = int((results.found.known < counting).sum())
        if less:
            feedback.pushWarning(
                self.tr(
                    "In {count} units not every theme is known: their score is that of the others, see themes_known."
                ).format(count=less)
            )
        cut = int((results.on_map_percent < WHOLE).sum())
        if cut:
            feedback.pushWarning(
                self.tr("{count} units lie on the maps in part only: see on_map_percent.").format(count=cut)
            )

    def _numbers(self, results: Results) -> dict[str, float]:
        score = results.found.score[~np.isnan(results.found.score)]
        numbers = {
            "UNITS": len(score),
            "UNITS_UNKNOWN": len(results.found.score) - len(score),
            "THREE_TOGETHER": int((results.found.together >= THREE).sum()),
            "COUNTS_HIDDEN": int(results.people.hidden.sum()) if results.people else 0,
        }
        if len(score):
            numbers |= {"MEAN_SCORE": float(score.mean()), "HIGHEST_SCORE": float(score.max())}
        return numbers
