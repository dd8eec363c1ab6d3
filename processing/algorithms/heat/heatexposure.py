"""Set heat against people: who has how much of it around their home, and where it meets the vulnerable."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...adapters.exposure_inputs import Neighbourhoods, read_homes, read_neighbourhoods, whole_of
from ...adapters.exposure_results import STRONG, Results, bivariate_style, counts, result_features, result_fields, whole
from ...adapters.exposure_tables import read_exposure_limits, read_slope
from ...adapters.features import rasterise
from ...adapters.heat_tables import read_pet_classes
from ...adapters.rasters import Raster
from ...adapters.walls import walls_of
from ...engine.heat.bivariate import classify
from ...engine.heat.exposure import AGE_75, GROUPS, RESIDENTS, Homes, expose
from ...engine.heat.exposure_checks import PET, OneAirTemperature, check_air, check_temperature
from ...engine.heat.mortality import Change, Slope, change_in_deaths
from ...engine.heat.zones import mean_in_zones
from ...engine.progress import followed, part
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ..base import Algorithm
from .heatexposure_parameters import VULNERABLE, WEIGHTS, add_parameters, help_text
from .heatexposure_words import legend_title, tell_about_deaths, tell_about_homes

COUNTING = QT_TRANSLATE_NOOP("engine", "Counting people")
AIR = ("TA_BASE", "TA_VARIANT")


class HeatExposure(Algorithm):
    """Who has how much heat around the home, and where it meets the vulnerable."""

    ID = "heatexposure"
    ICON = "heatexposure"
    REQUIRES = ("numba",)
    TAGS = (
        "heat", "pet", "exposure", "elderly", "vulnerable", "residents", "bivariate", "mortality", "neighbourhood",
        "hitte", "hittestress", "ouderen", "kwetsbaar", "eenzaamheid", "bewoners", "sterfte", "buurt", "wijk",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Heat exposure")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("How many people have how much heat around their home, and where does it meet the vulnerable?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        read_exposure_limits(self.parameterAsFile(parameters, "TABLE", context))
        given = [name for name in AIR if parameters.get(name)]
        if len(given) == 1:
            missing = next(name for name in AIR if name not in given)
            raise OneAirTemperature(self.parameterDefinition(missing).description())
        if given:
            self._slope(parameters, context)

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        limits = read_exposure_limits(self.parameterAsFile(parameters, "TABLE", context))
        text = self.tr("Heat: medium from a PET of {medium:g} °C, high from {high:g}; counts below {least} are hidden")
        return (text.format(medium=limits.heat[0], high=limits.heat[1], least=limits.smallest_count),)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        return set() if parameters.get(AIR[0]) else {"FUNCTION", "WEIGHTS", "T0", "MORTALITY_TABLE"}

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # This needs numba, without which this file must still load and say so.
        from ...engine.heat.surroundings import mean_around

        limits = read_exposure_limits(self.parameterAsFile(parameters, "TABLE", context))
        group = VULNERABLE[self.parameterAsEnumString(parameters, "GROUP", context)]
        weights = WEIGHTS[self.parameterAsEnumString(parameters, "WEIGHTS", context)]
        pet = self.read_raster_parameter(parameters, "PET", context)
        check_temperature(pet.values, PET, pet.name)
        air = self._read_air(parameters, context, pet)
        source = self.source_parameter(parameters, "NEIGHBOURHOODS", context)
        homes_source = self.source_parameter(parameters, "HOMES", context)
        required = {RESIDENTS, group, whole_of(group), *([weights] if air else [])}
        areas = read_neighbourhoods(source, required, pet, context.transformContext())
        found = read_homes(homes_source, areas.features.geometries, pet, context.transformContext())

        progress = self.progress(feedback)
        outdoors = np.where(rasterise(found.buildings, pet.grid) > 0, np.nan, pet.values)
        around = mean_around(
            outdoors, walls_of(found.geometries), len(found.geometries), pet.grid,
            self.parameterAsDouble(parameters, "SURROUNDINGS", context), part(progress, 0.1, 0.6),
        )  # fmt: skip
        homes = Homes(found.neighbourhood, found.dwellings, around, found.distance)
        walk = self.parameterAsDouble(parameters, "WALKING_DISTANCE", context)
        classes = read_pet_classes("en").limits
        exposures = {
            name: expose(areas.people[name], homes, classes, limits.smallest_count, walk)
            for name in followed(GROUPS, len(GROUPS), part(progress, 0.6, 0.9), Text(COUNTING))
        }
        mean_pet, dwellings, share = homes.mean_pet(len(areas)), homes.dwellings_in(len(areas)), areas.share(group)
        bivariate = classify(mean_pet, share, limits.heat)
        means = self._mean_air(air, areas, np.isnan(outdoors), pet)
        slope = self._slope(parameters, context) if air else None
        threshold = self.parameterAsDouble(parameters, "T0", context)
        one = np.ones(1)
        changes = [
            change_in_deaths(before, after, one, slope, threshold) if slope else None
            for before, after in zip(*(mean[:, None] for mean in means), strict=True)
        ]
        unplaced = np.where(dwellings > 0, 0.0, areas.people[RESIDENTS])
        results = Results(dwellings, unplaced, mean_pet, exposures, share, bivariate, means, changes)
        outputs = self.write_layer_output(
            parameters, "OUTPUT", context, result_features(source, areas.features, results), result_fields(source),
            source.wkbType(), QgsCoordinateReferenceSystem.fromWkt(pet.crs),
            bivariate_style(bivariate, limits.heat, legend_title(bivariate, group)),
        )  # fmt: skip

        tell_about_homes(areas, results, found, feedback)
        total = None
        if slope:
            total = change_in_deaths(*means, areas.people[weights], slope, threshold)
            tell_about_deaths(total, means, areas.people[weights], feedback)
        return {**outputs, **self._numbers(results, total), "HOMES_OUTSIDE": found.outside}

    def _slope(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Slope:
        return read_slope(
            self.parameterAsEnumString(parameters, "FUNCTION", context),
            self.parameterAsDouble(parameters, "T0", context),
            self.parameterAsFile(parameters, "MORTALITY_TABLE", context),
        )

    def _read_air(self, parameters: dict[str, Any], context: QgsProcessingContext, pet: Raster) -> list[Raster]:
        """Return the air temperatures before and after, none where they are not given."""
        air = []
        for name in AIR if parameters.get(AIR[0]) else ():
            air.append(self.read_raster_parameter(parameters, name, context, like=pet))
            check_air(air[-1].values, pet.values, air[-1].name)
        return air

    def _mean_air(
        self, air: list[Raster], areas: Neighbourhoods, indoors: np.ndarray, pet: Raster
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the means (°C) over the open ground of each neighbourhood where both situations are known."""
        if not air:
            return np.full(len(areas), np.nan), np.full(len(areas), np.nan)
        before, after = (raster.values for raster in air)
        zones = rasterise(areas.features.geometries, pet.grid)
        zones[indoors | np.isnan(before) | np.isnan(after)] = 0
        return mean_in_zones(before, zones, len(areas)), mean_in_zones(after, zones, len(areas))

    def _numbers(self, results: Results, change: Change | None) -> dict[str, float | None]:
        study, _ = counts(results.exposures, -1)
        people = {
            f"PEOPLE_{field.removeprefix(RESIDENTS + '_').upper()}": value
            for field, value in study.items()
            if field.startswith(RESIDENTS)
        }
        rows = range(len(results.dwellings))
        return people | {
            "AGE_75_PLUS_FROM_35": whole(results.exposures[AGE_75].by_pet.people_from(STRONG)[-1]),
            "DEATHS_CHANGE": change.central if change else None,
            "DEATHS_CHANGE_LOW": change.low if change else None,
            "DEATHS_CHANGE_HIGH": change.high if change else None,
            "PEOPLE_UNPLACED": int(np.nansum(results.unplaced)),
            "COUNTS_HIDDEN": sum(len(counts(results.exposures, row)[1]) for row in rows),
        }
