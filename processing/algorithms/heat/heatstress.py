"""Make the Dutch standard heat-stress map."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingUtils

from ...adapters.heat_survey import CoveredSurvey
from ...adapters.heat_tables import (
    PetClasses,
    read_heat_cover,
    read_horizons,
    read_method,
    read_own_day,
    read_pet_classes,
    read_station_days,
)
from ...adapters.raster_styles import stops_of_table
from ...adapters.raster_windows import RasterWindows
from ...adapters.surfaces import read_surface_kinds
from ...adapters.tile_store import TileStore
from ...adapters.times import clock_band_name
from ...engine import variables
from ...engine.heat.pet import pet_class
from ...engine.heat.station import StationDay
from ...engine.progress import part
from ..base import Algorithm
from ..raster_outputs import RasterOutputs
from .heatstress_parameters import NOW, add_parameters, help_text
from .obstacle_parameters import idle_obstacles, place_from, survey_from, zone_from

if TYPE_CHECKING:  # these need numba
    from ...engine.heat.heat_stress import HeatMaps, HeatStress

STRONG, EXTREME = 35.0, 41.0
"""PET (°C) from which heat stress is strong and extreme: limits of the table `pet_classes`, named in the outputs."""


class HeatStressMap(Algorithm):
    """Make the Dutch standard heat-stress map."""

    ID = "heatstress"
    ICON = "heatstress"
    REQUIRES = ("numba",)
    TAGS = (
        "heat", "heat stress", "pet", "perceived temperature", "thermal comfort", "urban heat island", "wind", "shade",
        "hitte", "hittestress", "gevoelstemperatuur", "hittekaart", "stresstest", "klimaat", "schaduw",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Heat stress")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("How hot does it feel on a very hot afternoon, on every square metre?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)
        for name, title in (
            ("MEAN_PET", self.tr("Mean PET of walkable ground (°C)")),
            ("ABOVE_35_PERCENT", self.tr("Walkable ground with PET of 35 °C or more (%)")),
            ("ABOVE_41_PERCENT", self.tr("Walkable ground with PET of 41 °C or more (%)")),
            ("SHADED_PERCENT", self.tr("Shade on walkable ground (% of area and time)")),
            ("MEAN_AIR_TEMPERATURE", self.tr("Mean air temperature over walkable ground (°C)")),
            ("MEAN_WIND", self.tr("Mean wind over walkable ground at 1.2 m (m/s)")),
            ("WALKABLE_M2", self.tr("Walkable ground (m²)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        zone_from(self, parameters, context)
        self._day(parameters, context)
        read_method(self.parameterAsFile(parameters, "METHOD_TABLE", context))
        table = self.parameterAsFile(parameters, "TABLE", context)
        read_surface_kinds(table)
        read_heat_cover(table)

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return ("; ".join(label for _, _, label in stops_of_table(variables.PET_CLASS)),)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        own_day = self.parameterAsFile(parameters, "STATION_TABLE", context)
        return idle_obstacles(parameters) | ({"STATION"} if own_day else set())

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # This needs numba, without which this file must still load and say so.
        from ...engine.heat.heat_stress import HeatStress

        survey = self._survey(parameters, context)
        table = self.parameterAsFile(parameters, "TABLE", context)
        day = self._day(parameters, context)
        heat = HeatStress(
            survey,
            survey.grid,
            place_from(survey.heights, context),
            read_method(self.parameterAsFile(parameters, "METHOD_TABLE", context)),
            read_heat_cover(table),
            day,
        )
        self._announce(day, parameters, context, feedback)
        progress = self.progress(feedback)
        tally = _Tally(survey.grid.cell_area)
        classes = read_pet_classes("en")
        with (
            tempfile.TemporaryDirectory(dir=QgsProcessingUtils.tempFolder()) as folder,
            RasterOutputs(self, parameters, context, survey.grid, survey.heights.dtm.crs) as outputs,
        ):
            self._begin(outputs, heat, parameters, context)
            for maps in heat.maps(TileStore(folder), part(progress, 0.0, 0.95)):
                _write(outputs, maps, classes)
                tally.add(maps)
            results: dict[str, Any] = outputs.finish(part(progress, 0.95, 1.0))
        if not tally.cells:
            feedback.pushWarning(self.tr("No cell is walkable ground, so there are no means and shares."))
        return results | tally.numbers()

    def _day(self, parameters: dict[str, Any], context: QgsProcessingContext) -> StationDay:
        own = self.parameterAsFile(parameters, "STATION_TABLE", context)
        station = self.parameterAsEnumString(parameters, "STATION", context)
        day = read_own_day(own) if own else read_station_days()[station]
        return day.changed(read_horizons()[self.parameterAsEnumString(parameters, "HORIZON", context)])

    def _survey(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CoveredSurvey:
        heights = survey_from(self, parameters, context, leaves="opaque")
        cover = RasterWindows(self.raster_layer_parameter(parameters, "LANDCOVER", context), heights.dtm)
        return CoveredSurvey(heights, cover, read_surface_kinds(self.parameterAsFile(parameters, "TABLE", context)))

    def _announce(
        self, day: StationDay, parameters: dict[str, Any], context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:  # fmt: skip
        feedback.pushInfo(
            self.tr("{station}: {lowest:.1f} to {highest:.1f} °C, mean wind {wind:.1f} m/s at 10 m").format(
                station=day.name, lowest=day.lowest_temperature, highest=day.highest_temperature, wind=day.mean_wind
            )
        )
        if not day.has_night_after:
            feedback.pushWarning(
                self.tr(
                    "The hours of the next night are missing. The range of temperature, which makes the urban heat "
                    "island, is that of the day itself."
                )
            )
        if self.parameterAsEnumString(parameters, "HORIZON", context) != NOW:
            feedback.pushWarning(
                self.tr(
                    "The station is {change:.1f} °C warmer for this climate. That is our own reading of KNMI'23, "
                    "unconfirmed; the hottest days are expected to warm more."
                ).format(change=day.temperature_change)
            )

    def _begin(
        self, outputs: RasterOutputs, heat: HeatStress, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        zone = zone_from(self, parameters, context)
        hours = tuple(clock_band_name(hour.station.moment.astimezone(zone)) for hour in heat.hours)
        outputs.begin("PET", variables.PET)
        outputs.begin("PET_CLASS", variables.PET_CLASS, kind=np.uint8)
        outputs.begin("AIR_TEMPERATURE", variables.AIR_TEMPERATURE)
        outputs.begin("WIND_SPEED", variables.WIND)
        outputs.begin("AFTERNOON_SHADE", variables.AFTERNOON_SHADE)
        outputs.begin("PET_HOURLY", variables.PET_HOURLY, hours)


def _write(outputs: RasterOutputs, maps: HeatMaps, classes: PetClasses) -> None:
    outputs.write("PET", maps.window, maps.pet)
    number = np.nan_to_num(pet_class(maps.pet, classes.limits) + 1.0, nan=0.0)
    outputs.write("PET_CLASS", maps.window, number.astype(np.uint8))
    outputs.write("AIR_TEMPERATURE", maps.window, maps.air_temperature)
    outputs.write("WIND_SPEED", maps.window, maps.wind)
    outputs.write("AFTERNOON_SHADE", maps.window, maps.shade)
    for band, pet in enumerate(maps.hourly, start=1):
        outputs.write("PET_HOURLY", maps.window, pet, band)


class _Tally:
    """Adds up what holds for the walkable ground of all tiles."""

    def __init__(self, cell_area: float) -> None:
        self.cells = 0
        self._cell_area = cell_area
        self._sums = np.zeros(6)

    def add(self, maps: HeatMaps) -> None:
        """Count a tile."""
        here = maps.walkable & np.isfinite(maps.pet)
        pet = maps.pet[here]
        self.cells += pet.size
        means = (maps.shade, maps.air_temperature, maps.wind)
        self._sums += [
            pet.sum(dtype=float), (pet >= STRONG).sum(), (pet >= EXTREME).sum(),
            *(values[here].sum(dtype=float) for values in means),
        ]  # fmt: skip

    def numbers(self) -> dict[str, float]:
        """Return the outputs; no means and shares where there is no walkable ground."""
        area = {"WALKABLE_M2": self.cells * self._cell_area}
        if not self.cells:
            return area
        pet, strong, extreme, shade, air, wind = (self._sums / self.cells).tolist()
        return area | {
            "MEAN_PET": pet, "ABOVE_35_PERCENT": 100.0 * strong, "ABOVE_41_PERCENT": 100.0 * extreme,
            "SHADED_PERCENT": 100.0 * shade, "MEAN_AIR_TEMPERATURE": air, "MEAN_WIND": wind,
        }  # fmt: skip
