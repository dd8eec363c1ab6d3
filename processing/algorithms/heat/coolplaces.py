"""Find the cool places of an area, and how far every home has to walk to one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.cool_place_inputs import near_roads, roads_on_land, walkable_ground
from ...adapters.cool_place_results import (
    HOME_FIELDS,
    PLACE_FIELDS,
    ROUTE_FIELDS,
    home_features,
    place_features,
)
from ...adapters.features import Features, qgs_fields
from ...adapters.homes import DWELLINGS, Homes, front_doors, homes_of
from ...adapters.path_inputs import PATH_FIELDS, around, walkable_lines
from ...adapters.rasters import Raster
from ...adapters.result_fields import fields_with
from ...adapters.styles import Categories
from ...adapters.walk_results import distance_legend, route_features
from ...engine.grid import Grid
from ...engine.heat.cool_access import find_entrances
from ...engine.heat.cool_places import CoolPlaceRules, check_pet, find_cool_places
from ...engine.heat.cool_places import CoolPlaces as Places
from ...engine.network import build_network
from ...engine.progress import OnProgress, part, report
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ...engine.walks import Walks, distance_classes, walk_to_places
from ..base import Algorithm
from .coolplaces_parameters import add_inputs, add_outputs, add_rules, help_text, rules_of

FAR_FROM_PATHS = 50.0
"""From which distance (m) a home lies so far from the paths that one may be missing: our own choice."""

USED, UNUSED = "#2f7d4f", "#a6cf9d"
WALKING = QT_TRANSLATE_NOOP("engine", "Walking from the homes to the cool places")


class CoolPlaces(Algorithm):
    """Find the cool places of an area, and how far every home has to walk to one."""

    ID = "coolplaces"
    ICON = "coolplaces"
    TAGS = (
        "heat", "cool place", "distance to coolness", "walking distance", "pet", "shade", "park", "network", "300 m",
        "hitte", "koele plek", "afstand tot koelte", "loopafstand", "gevoelstemperatuur", "schaduw", "hittestress",
    )  # fmt: skip
    REQUIRES = ("scipy",)

    def displayName(self) -> str:
        return self.tr("Cool places")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("Where can people cool down outdoors on a hot day, and how far is it from every home?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)
        for name, text in (
            ("PLACE_COUNT", self.tr("Cool places")),
            ("PLACE_AREA", self.tr("Area of the cool places (m²)")),
            ("HOME_COUNT", self.tr("Homes")),
            ("HOMES_WITHIN", self.tr("Homes within the walking distance")),
            ("SHARE_WITHIN", self.tr("Share of the homes within the walking distance (%)")),
            ("HOMES_UNREACHED", self.tr("Homes with no way to a cool place")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return (self._definition(rules_of(self, parameters, context)),)

    def _definition(self, rules: CoolPlaceRules) -> str:
        text = self.tr(
            "PET ≤ {max_pet:g} °C, ≥ {min_area:g} m², ≥ {min_width:g} m wide, > {road_distance:g} m off the road"
        )
        return text.format(**asdict(rules))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        rules = rules_of(self, parameters, context)
        walking_distance = self.parameterAsDouble(parameters, "WALKING_DISTANCE", context)
        pet = self.read_raster_parameter(parameters, "PET", context)
        check_pet(pet.values, pet.name)
        cover = self.read_raster_parameter(parameters, "LANDCOVER", context, like=pet)
        open_space = walkable_ground(cover, self.parameterAsFile(parameters, "TABLE", context))
        wide = around(pet.grid, walking_distance)
        paths = self.read_features_parameter(parameters, "PATHS", PATH_FIELDS, context, wide, pet.crs)
        lines, levels = walkable_lines(paths)
        roads = self._roads(parameters, context, feedback, paths, wide, pet.crs)
        homes = self._homes(parameters, context, feedback, pet)

        on_progress = self.progress(feedback)
        near_road = near_roads(roads, pet.grid, rules)
        places = find_cool_places(
            pet.values, open_space, near_road, pet.grid.cell_size, rules, part(on_progress, 0.1, 0.5)
        )
        report(on_progress, 0.5, Text(WALKING))
        network = build_network(lines, levels, paths.name)
        report(on_progress, 0.6, Text(WALKING))
        entrances = find_entrances(places, pet.grid, network, rules.access_distance)
        walks = walk_to_places(front_doors(homes, network), network, entrances)
        report(on_progress, 0.7, Text(WALKING))
        self._warn(places, walks, feedback)
        outputs = self._write_places(parameters, context, places, homes, walks, pet, rules)
        outputs |= self._write_walks(
            parameters, context, homes, walks, pet.crs, walking_distance, part(on_progress, 0.7, 1.0)
        )
        return {**outputs, **self._numbers(places, homes, walks, walking_distance, feedback)}

    def _roads(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        paths: Features,
        grid: Grid,
        crs: str,
    ) -> list[QgsGeometry]:
        own = parameters.get("ROADS") not in (None, "")
        layer = self.read_features_parameter(parameters, "ROADS", PATH_FIELDS, context, grid, crs) if own else paths
        roads = roads_on_land(layer, only_driven=not own)
        if not roads:
            feedback.pushWarning(
                self.tr("No roads are known: no path has drive in its field modes. Places may lie on a carriageway.")
            )
        return roads

    def _homes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, pet: Raster
    ) -> Homes:
        known = self.source_parameter(parameters, "HOMES", context).fields().indexOf(DWELLINGS.name) >= 0
        if not known:
            feedback.pushWarning(self.tr("The homes have no field dwellings: each feature counts as one home."))
        features = self.read_features_parameter(parameters, "HOMES", [DWELLINGS], context, pet.grid, pet.crs)
        return homes_of(features, known)

    def _warn(self, places: Places, walks: Walks, feedback: QgsProcessingFeedback) -> None:
        if not len(places):
            feedback.pushWarning(self.tr("There is no cool place in the area, so no home has a distance to one."))
        if walks.network.parts > 1:
            feedback.pushWarning(
                self.tr(
                    "The paths fall apart into {parts} networks with no way between them; the largest has "
                    "{percent:.0f} % of their length. Ends of lines that should meet may lie too far apart."
                ).format(parts=walks.network.parts, percent=100.0 * walks.network.largest_share)
            )
        far = int((walks.snapped.leg > FAR_FROM_PATHS).sum())
        if far:
            feedback.pushWarning(
                self.tr(
                    "{count} homes lie more than {distance:g} m from the nearest path, the farthest {farthest:.0f} m. "
                    "Paths may be missing there."
                ).format(count=far, distance=FAR_FROM_PATHS, farthest=walks.snapped.leg.max())
            )

    def _write_places(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        places: Places,
        homes: Homes,
        walks: Walks,
        pet: Raster,
        rules: CoolPlaceRules,
    ) -> dict[str, str]:
        going = np.bincount(walks.place, homes.dwellings, len(places) + 1)[1:]
        classes = ((1, USED, self.tr("Nearest of some homes")), (0, UNUSED, self.tr("Nearest of no home")))
        return self.write_layer_output(
            parameters, "PLACES", context, place_features(places, pet.grid, going), qgs_fields(PLACE_FIELDS),
            Qgis.WkbType.MultiPolygon, QgsCoordinateReferenceSystem.fromWkt(pet.crs),
            Categories('if("homes" > 0, 1, 0)', classes, self._definition(rules)),
        )  # fmt: skip

    def _write_walks(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        homes: Homes,
        walks: Walks,
        wkt: str,
        walking_distance: float,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        """Write the homes and the routes, coloured alike."""
        crs, source = QgsCoordinateReferenceSystem.fromWkt(wkt), self.source_parameter(parameters, "HOMES", context)
        no_way = self.tr("No way to a cool place")
        style = Categories(
            "distance_class", distance_legend(walking_distance, no_way), self.tr("Walk to the nearest cool place")
        )
        classes = distance_classes(walks.distance, walking_distance)
        within = walks.distance <= walking_distance
        reason = (
            self.tr("No path leads from here to a cool place")
            if len(walks.entrances.node)
            else self.tr("No cool place in the area that a path leads to")
        )
        outputs = self.write_layer_output(
            parameters, "HOME_DISTANCES", context, home_features(source, homes, walks, classes, within, reason),
            fields_with(source, HOME_FIELDS), source.wkbType(), crs, style,
        )  # fmt: skip
        return outputs | self.write_layer_output(
            parameters, "ROUTES", context, route_features(walks, classes, ROUTE_FIELDS, on_progress),
            qgs_fields(ROUTE_FIELDS), Qgis.WkbType.LineString, crs, style,
        )  # fmt: skip

    def _numbers(
        self, places: Places, homes: Homes, walks: Walks, walking_distance: float, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        count = int(homes.dwellings.sum())
        within = int(homes.dwellings[walks.distance <= walking_distance].sum())
        unreached = int(homes.dwellings[walks.place == 0].sum())
        share = 100.0 * within / count
        feedback.pushInfo(
            self.tr(
                "{places} cool places. {within} of {count} homes ({share:.1f} %) lie within {distance:g} m of one; "
                "{unreached} have no way to any."
            ).format(
                places=len(places), within=within, count=count, share=share, distance=walking_distance,
                unreached=unreached,
            )
        )  # fmt: skip
        return {
            "PLACE_COUNT": len(places),
            "PLACE_AREA": float(places.area.sum()),
            "HOME_COUNT": count,
            "HOMES_WITHIN": within,
            "SHARE_WITHIN": share,
            "HOMES_UNREACHED": unreached,
        }
