"""The parameters of the algorithm `routeshade` and what its help says."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.route_inputs import ShadeNorm, read_norms
from ..base import Algorithm
from .obstacle_parameters import add_heights, add_moment, add_obstacle_details, add_time_zone

translate = QCoreApplication.translate

USERS = {"walk": ("walk",), "cycle": ("cycle",), "walk or cycle": ("walk", "cycle")}
OWN = "own"
OWN_PERCENT = 40.0
"""Least share in the shade (%) for the user's own norm, to start from: that of the HvA for routes."""
HOT_AFTERNOON = "2026-07-01T15:00:00"
"""The afternoon of a hot day: our own default."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "RouteShade",
        "<p>Tells which share of each walking or cycling route lies in the shade of buildings, trees and shade "
        "sails at one moment, and sets it against a norm. The routes with the least shade come first.</p>"
        "<h3>Norms</h3>"
        "<p><b>HvA</b> (Kluck et al. 2020): at least 40 % of important walking and cycling routes and 30 % of the "
        "walking areas of a neighbourhood, at the hottest time of day. That time is the date and time you choose; "
        "15:00 on 1 July is our own default. <b>Bouwadaptief</b>: at least 50 % at the highest sun on 21 June, "
        "which is looked up for the place and the year you chose; it counts on trees as they are after 10 years, so "
        "give the heights of those. That the successor, the Landelijke maatlat 2023, asks the same is not "
        "confirmed. <b>own</b>: the date and time and the percentage that you choose. Areas are measured along the "
        "lines of the paths, not over their surface: our own reading.</p>"
        "<h3>Method</h3>"
        "<p>Every line is sampled at steps of at most half a cell. A step counts by the share of the sun's light "
        "that is kept off: 1 behind a building, 0.97 under a crown in leaf. Each feature is one route; only what "
        "lies in the area counts. Underpasses and tunnels (<i>level</i> below 0) are covered and count as shade. "
        "Bridges (above 0) have the shade that falls on the surface there. On the ground, what runs over a building "
        "on the map does not count: it may be a passage, or a line that is not exact. A route of which nothing is "
        "known has no result and does not count in the numbers.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Clouds, and which side of the street one walks on. What stands outside the area casts no shadow into "
        "it: let the area reach a few hundred metres farther than the routes. Which routes are important, you "
        "choose: filter or select them.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add the inputs, the destinations and the numbers."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSource("PATHS", translate("RouteShade", "Routes"), [kinds.VectorLine]),
        translate(
            "RouteShade",
            "Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to all) and level (0 is the "
            "ground) are used where they are there.",
        ),
    )
    add_heights(algorithm)
    algorithm.add(
        _enum("USERS", translate("RouteShade", "Open to"), list(USERS)),
        translate("RouteShade", "Which lines count, by their field modes; without that field all lines do."),
    )
    algorithm.add(
        _enum("NORM", translate("RouteShade", "Norm"), [*read_norms(), OWN]),
        translate(
            "RouteShade",
            "HvA: 40 % of each route at the date and time below. Bouwadaptief: 50 % at the highest sun on 21 June of "
            "that year. own: the date and time below, and the percentage among the advanced parameters.",
        ),
    )
    add_moment(algorithm, HOT_AFTERNOON)
    algorithm.add(
        QgsProcessingParameterFeatureSink("ROUTES", translate("RouteShade", "Shade on routes"), kinds.VectorLine),
        translate(
            "RouteShade",
            "The routes with all their fields, length (m), share in the shade (%), whether that meets the norm, and "
            "rank: 1 has the least shade.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "PERCENT", translate("RouteShade", "Own norm: least share in the shade (%)"),
            Qgis.ProcessingNumberParameterType.Double, OWN_PERCENT, False, 1.0, 100.0,
        ),
        translate("RouteShade", "For the norm 'own': what a route, or all routes of a neighbourhood, should have (%)."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NEIGHBOURHOODS", translate("RouteShade", "Neighbourhoods"), [kinds.VectorPolygon], None, True
        ),
        translate("RouteShade", "Areas for which the routes are taken together, cut where they leave the area."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "NEIGHBOURHOOD_SHADE", translate("RouteShade", "Shade on the routes of neighbourhoods"),
            kinds.VectorPolygon, optional=True,
        ),
        translate(
            "RouteShade",
            "The neighbourhoods with all their fields and the share of the length of their routes in the shade (%). "
            "Only written where neighbourhoods are given.",
        ),
        advanced=True,
    )  # fmt: skip
    add_obstacle_details(algorithm)
    add_time_zone(algorithm)
    for name, title in (
        ("SHADE_PERCENT", translate("RouteShade", "Share of the length of all routes in the shade (%)")),
        ("ROUTES_MEETING_PERCENT", translate("RouteShade", "Share of the routes that meet the norm (%)")),
        ("LENGTH_BELOW", translate("RouteShade", "Length of the routes below the norm (m)")),
        ("WORST_PERCENT", translate("RouteShade", "Share in the shade of the worst route (%)")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))


def norm_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> ShadeNorm:
    """Return the norm that the parameters name."""
    name = algorithm.parameterAsEnumString(parameters, "NORM", context)
    percent = algorithm.parameterAsDouble(parameters, "PERCENT", context)
    own = ShadeNorm(translate("RouteShade", "own norm"), percent, percent)
    return {**read_norms(), OWN: own}[name]


def _enum(name: str, title: str, choices: list[str]) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(name, title, choices, usesStaticStrings=True, defaultValue=choices[0])
