"""Tell which share of each walking or cycling route lies in the shade."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...adapters.features import Features
from ...adapters.path_inputs import PATH_FIELDS
from ...adapters.route_inputs import ShadeNorm, cut, routes_for
from ...adapters.route_results import shade_features, shade_fields, shade_style
from ...engine.heat.place import LOWEST_SUN, Place
from ...engine.heat.route_shade import RouteShade as ShadeAlong
from ...engine.heat.route_shade import SunTooLow, route_shade
from ...engine.heat.sun import highest_sun
from ...engine.progress import OnProgress, part
from ..base import Algorithm
from .obstacle_parameters import idle_obstacles, moment_from, place_from, survey_from, zone_from
from .routeshade_parameters import OWN, USERS, add_parameters, help_text, norm_of


class RouteShade(Algorithm):
    """Tell which share of each walking or cycling route lies in the shade."""

    ID = "routeshade"
    ICON = "routeshade"
    REQUIRES = ("numba",)
    TAGS = (
        "heat", "shade", "route", "walking", "cycling", "path", "tree", "norm", "pedestrian",
        "hitte", "schaduw", "schaduwroute", "looproute", "fietsroute", "wandelen", "fietsen", "bouwadaptief", "maatlat",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Shade on routes")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("Which walking and cycling routes have enough shade on a hot day, and which have the least?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        zone_from(self, parameters, context)

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        norm = norm_of(self, parameters, context)
        text = self.tr(
            "{norm}: at least {routes:g} % of a route, {neighbourhoods:g} % of the routes of a neighbourhood together"
        )
        return (text.format(norm=norm.name, routes=norm.routes, neighbourhoods=norm.neighbourhoods),)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        own = self.parameterAsEnumString(parameters, "NORM", context) == OWN
        return idle_obstacles(parameters) | (set() if own else {"PERCENT"})

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # This needs numba, without which this file must still load and say so.
        from ...engine.heat.shadows import shadows_of_study

        norm = norm_of(self, parameters, context)
        survey = survey_from(self, parameters, context)
        place = place_from(survey, context)
        moment = self._moment(parameters, context, norm, place)
        users = USERS[self.parameterAsEnumString(parameters, "USERS", context)]
        grid, crs = survey.grid, survey.dtm.crs
        paths = self.read_features_parameter(parameters, "PATHS", PATH_FIELDS, context, grid, crs)
        routes = routes_for(paths, users)
        areas = None
        if parameters.get("NEIGHBOURHOODS") not in (None, ""):
            areas = self.read_features_parameter(parameters, "NEIGHBOURHOODS", (), context, grid, crs)

        progress = self.progress(feedback)
        pieces = cut(routes, areas.geometries if areas else (), part(progress, 0.0, 0.1))
        tiles = shadows_of_study(survey, survey.grid, place, [moment], part(progress, 0.1, 0.9))
        along = route_shade(pieces.lines, pieces.levels, (shade for (shade,) in tiles), survey.grid)
        shade = along.together(pieces.route, len(routes))
        title = self.tr("Share in the shade on {time}; {norm}: at least {percent:g} %")
        words = {"time": f"{moment:%Y-%m-%d %H:%M}", "norm": norm.name}
        outputs = self._write(
            parameters, "PATHS", "ROUTES", context, routes, shade, norm.routes,
            title.format(percent=norm.routes, **words), survey.dtm.crs, part(progress, 0.9, 0.95),
        )  # fmt: skip
        if areas:
            outputs |= self._write(
                parameters, "NEIGHBOURHOODS", "NEIGHBOURHOOD_SHADE", context, areas,
                along.together(pieces.neighbourhood, len(areas)), norm.neighbourhoods,
                title.format(percent=norm.neighbourhoods, **words), survey.dtm.crs, part(progress, 0.95, 1.0),
            )  # fmt: skip
        return outputs | self._numbers(shade, norm, words["time"], feedback)

    def _moment(
        self, parameters: dict[str, Any], context: QgsProcessingContext, norm: ShadeNorm, place: Place
    ) -> datetime:
        """Return the moment of the norm, or the one that the user chose. Raises `SunTooLow`."""
        moment = moment_from(self, parameters, context)
        if norm.day:
            day = date(moment.year, *norm.day)
            moment = highest_sun(day, place.latitude, place.longitude).astimezone(moment.tzinfo)
        if place.light(moment) is None:
            raise SunTooLow(f"{moment:%Y-%m-%d %H:%M}", altitude=LOWEST_SUN)
        return moment

    def _write(
        self,
        parameters: dict[str, Any],
        source_name: str,
        name: str,
        context: QgsProcessingContext,
        features: Features,
        shade: ShadeAlong,
        least: float,
        title: str,
        crs: str,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        source = self.source_parameter(parameters, source_name, context)
        return self.write_layer_output(
            parameters, name, context, shade_features(source, features, shade, least, on_progress),
            shade_fields(source), source.wkbType(), QgsCoordinateReferenceSystem.fromWkt(crs),
            shade_style(least, title, self.tr("Not known")),
        )  # fmt: skip

    def _numbers(
        self, shade: ShadeAlong, norm: ShadeNorm, time: str, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        known = shade.known > 0.0
        if not known.all():
            feedback.pushWarning(
                self.tr(
                    "{count} routes lie outside the area with heights, or over buildings only: nothing is known of "
                    "their shade."
                ).format(count=int((~known).sum()))
            )
        if not known.any():
            return {}
        percent, length = shade.percent[known], shade.known[known]
        meets = percent >= norm.routes
        everything = shade.together(np.zeros(len(known), np.int64), 1)
        numbers = {
            "SHADE_PERCENT": float(100.0 * everything.shade[0]),
            "ROUTES_MEETING_PERCENT": float(100.0 * meets.mean()),
            "LENGTH_BELOW": float(length[~meets].sum()),
            "WORST_PERCENT": float(percent.min()),
        }
        feedback.pushInfo(
            self.tr(
                "On {time}, {share:.1f} % of {length:.0f} m of routes lies in the shade. {meeting} of {count} routes "
                "meet the norm."
            ).format(
                time=time, share=numbers["SHADE_PERCENT"], length=length.sum(), meeting=int(meets.sum()),
                count=len(meets),
            )
        )  # fmt: skip
        return numbers
