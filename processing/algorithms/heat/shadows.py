"""Tell where shadows fall: at a moment, and over a day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...adapters.times import clock_band_name
from ...engine.heat.place import LOWEST_SUN, Place
from ...engine.heat.sun import sun_position
from ...engine.progress import part
from ...engine.variables import DAY_SHADE, SHADE, SHADE_SERIES, SUN_HOURS
from ..base import Algorithm
from ..raster_outputs import RasterOutputs
from .obstacle_parameters import (
    add_heights,
    add_moment,
    add_obstacle_details,
    add_time_zone,
    idle_obstacles,
    moment_from,
    place_from,
    survey_from,
    zone_from,
)

if TYPE_CHECKING:  # these need numba
    from ...engine.heat.shadows import Shade

WHOLE = Qgis.ProcessingNumberParameterType.Integer
SUMMER_AFTERNOON = "2026-06-21T15:00:00"
OVER_THE_DAY = ("SHADE_SERIES", "SUN_HOURS", "DAY_SHADE")


class Shadows(Algorithm):
    """Tell where shadows fall: at a moment, and over a day."""

    ID = "shadows"
    ICON = "shadows"
    REQUIRES = ("numba",)
    TAGS = (
        "heat", "shadow", "shade", "sun", "sunshine", "hours of sun", "solar access", "tree",
        "hitte", "schaduw", "zon", "bezonning", "zonuren", "bezonningsstudie", "boom",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Shadows")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("Where do buildings, trees and shade sails cast their shadow, at a moment and over the day?")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Casts the shadows of ground, buildings, trees and shade sails: at one moment, and over the day of that "
            "moment.</p>"
            "<h3>Method</h3>"
            "<p>The sun stands where it does at the middle of the area (Meeus 1998, within 0.02°), seen from the north "
            "of the grid. Every cell is looked at along the ray to the sun. Light passes under crowns and sails; in "
            "leaf, crowns let 3 % of it through (Konarska et al. 2014). The map tells which share of the direct sun is "
            "kept off: 0 in the sun, 1 in full shade.</p>"
            "<h3>Over the day</h3>"
            "<p>Shade at each step from midnight on, as bands that QGIS's temporal controller plays by the clock of "
            "the place; the hours of sun (h), which count a step for each band; and the share of the day in shade. The "
            "sun below 2° casts no shadow here: all is shade then.</p>"
            "<h3>What it cannot show</h3>"
            "<p>Clouds, and the light that comes from the sky and from walls. Heights are those of the cells' centres: "
            "the edge of a shadow is right to a cell. What stands outside the area casts no shadow into it: let the "
            "area reach a few hundred metres farther than what you want to know.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_heights(self)
        add_moment(self, SUMMER_AFTERNOON)
        for name, title, help, created in (
            ("SHADE", self.tr("Shade at the moment"), self.tr(
                "Share of the direct sun that is kept off at the moment (0 to 1)."), True),
            ("SHADE_SERIES", self.tr("Shade over the day"), self.tr(
                "The same at each step of the day, a band each."), True),
            ("SUN_HOURS", self.tr("Hours of sun (h)"), self.tr("How long each place has sun on this day (h)."), True),
            ("DAY_SHADE", self.tr("Share of the day in shade"), self.tr(
                "Share of the time between sunrise and sunset that each place is in the shade (0 to 1)."), False),
        ):  # fmt: skip
            self.add(QgsProcessingParameterRasterDestination(name, title, None, True, created), help)
        add_obstacle_details(self)
        self.add(
            QgsProcessingParameterNumber(
                "STEP", self.tr("Step over the day (min)"), WHOLE, 60, False, 5, 240
            ),
            self.tr("Time between the bands of the day (min). Hours of sun are right to about half a step."),
            advanced=True,
        )
        add_time_zone(self)
        for name, title in (
            ("SHADED_PERCENT", self.tr("Shade on open ground at the moment (%)")),
            ("SUN_ALTITUDE", self.tr("Altitude of the sun at the moment (degrees)")),
            ("SUN_AZIMUTH", self.tr("Azimuth of the sun at the moment (degrees from true north)")),
            ("MEAN_SUN_HOURS", self.tr("Mean hours of sun on open ground (h)")),
            ("MOST_SUN_HOURS", self.tr("Hours of sun where nothing stands in the way (h)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        zone_from(self, parameters, context)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        return idle_obstacles(parameters)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # These need numba, without which this file must still load and say so.
        from ...engine.heat.shadows import shadows_of_study, sunny_moments

        survey = survey_from(self, parameters, context)
        place = place_from(survey, context)
        moment = moment_from(self, parameters, context)
        step = timedelta(minutes=self.parameterAsInt(parameters, "STEP", context))
        day: list[datetime] = []
        if any(parameters.get(name) for name in OVER_THE_DAY):
            day = sunny_moments(place, moment.replace(hour=0, minute=0, second=0), step)
        if place.light(moment) is None:
            feedback.pushWarning(
                self.tr("At {time} the sun is lower than {altitude:g}°: all is shade.").format(
                    time=f"{moment:%Y-%m-%d %H:%M}", altitude=LOWEST_SUN
                )
            )
        progress = self.progress(feedback)
        tally = _Tally(step)
        with RasterOutputs(self, parameters, context, survey.grid, survey.dtm.crs) as outputs:
            outputs.begin("SHADE", SHADE)
            outputs.begin("SHADE_SERIES", SHADE_SERIES, tuple(clock_band_name(time) for time in day))
            outputs.begin("SUN_HOURS", SUN_HOURS)
            outputs.begin("DAY_SHADE", DAY_SHADE)
            for shades in shadows_of_study(survey, survey.grid, place, [moment, *day], part(progress, 0.0, 0.95)):
                self._write(outputs, shades, tally)
            results: dict[str, Any] = outputs.finish(part(progress, 0.95, 1.0))
        return results | self._sun(place, moment) | tally.numbers(len(day))

    @staticmethod
    def _write(outputs: RasterOutputs, shades: list[Shade], tally: _Tally) -> None:
        now, *day = shades
        outputs.write("SHADE", now.window, now.shade)
        sun = np.zeros_like(now.shade)
        for band, shade in enumerate(day, start=1):
            outputs.write("SHADE_SERIES", shade.window, shade.shade, band)
            sun += 1.0 - shade.shade
        outputs.write("SUN_HOURS", now.window, sun * np.float32(tally.hours))
        if day:
            outputs.write("DAY_SHADE", now.window, 1.0 - sun / np.float32(len(day)))
        tally.add(now, sun)

    @staticmethod
    def _sun(place: Place, moment: datetime) -> dict[str, float]:
        sun = sun_position(moment, place.latitude, place.longitude)
        return {"SUN_ALTITUDE": sun.altitude, "SUN_AZIMUTH": sun.azimuth}


class _Tally:
    """Adds up what holds for the open ground of all tiles."""

    def __init__(self, step: timedelta) -> None:
        self.hours = step / timedelta(hours=1)
        self._cells, self._shade, self._sun = 0, 0.0, 0.0

    def add(self, now: Shade, sun: np.ndarray) -> None:
        """Count a tile: its shade at the moment, and its steps in the sun."""
        self._cells += int(now.open_ground.sum())
        self._shade += float(now.shade[now.open_ground].sum(dtype=float))
        self._sun += float(sun[now.open_ground].sum(dtype=float))

    def numbers(self, steps: int) -> dict[str, float]:
        """Return the outputs, for a day of so many steps; none where there is no open ground."""
        if not self._cells:
            return {}
        numbers = {"SHADED_PERCENT": 100.0 * self._shade / self._cells}
        if steps:
            numbers |= {"MEAN_SUN_HOURS": self.hours * self._sun / self._cells, "MOST_SUN_HOURS": self.hours * steps}
        return numbers
