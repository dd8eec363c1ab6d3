"""The measures of the demo's two variants, drawn by rule on whatever district there is: as GeoJSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from qgis.core import QgsGeometry, QgsVectorLayer
from stadstweeling.processing.adapters.study.city import ground_grid
from stadstweeling.processing.adapters.study.layout import table_source
from stadstweeling.processing.adapters.study.runs import Run
from stadstweeling.processing.adapters.study.study import Study

GARDEN = 4.0
"""How far (m) the strip round houses reaches that one variant makes green and the other paves."""
WADI = 3.0
"""Distance (m) of a wadi from the edge of its green."""


def draw_green(study: Study, trees: Run) -> Iterator[str]:
    """Yield green round the houses, green roofs on the flats, a wadi, and trees where they help most."""
    flats = [house.geometry() for house in rows(study, "buildings") if house["use"] == "flat"]
    meadow = max((green.geometry() for green in rows(study, "green_spaces") if green["public"]), key=QgsGeometry.area)
    yield collection(
        study,
        measure(gardens(study), "green"),
        *(measure(flat, "green_roof") for flat in flats),
        measure(meadow.buffer(-WADI, 8), "wadi", depth=0.3),
    )
    spots = QgsVectorLayer(str(trees.file("planting_spots.gpkg")), "spots", "ogr")
    yield collection(study, *(measure(spot.geometry(), "tree", size="large") for spot in spots.getFeatures()))


def draw_paved(study: Study, trees: Run) -> Iterator[str]:
    """Yield tiles round the houses, and asphalt on half of the greens, with their trees felled."""
    greens = [green.geometry() for green in rows(study, "green_spaces") if green["public"]][::2]
    yield collection(
        study,
        measure(gardens(study), "paving"),
        *(measure(green, "fell") for green in greens),
        *(measure(green, "paving", cover="2") for green in greens),
    )


def gardens(study: Study) -> QgsGeometry:
    """Return a strip round the houses, as one geometry."""
    houses = [house.geometry() for house in rows(study, "buildings") if house["use"] == "house"]
    return QgsGeometry.unaryUnion([house.buffer(GARDEN, 2) for house in houses]).difference(
        QgsGeometry.unaryUnion(houses)
    )


def rows(study: Study, table: str) -> list[Any]:
    """Return the features of a base layer."""
    return list(QgsVectorLayer(table_source(study.folder, table), table, "ogr").getFeatures())


def measure(geometry: QgsGeometry, kind: str, **parameters: Any) -> dict[str, Any]:
    """Return a measure as a feature of GeoJSON."""
    shape = json.loads(geometry.asJson(3))
    return {"type": "Feature", "properties": {"kind": kind, **parameters}, "geometry": shape}


def collection(study: Study, *features: dict[str, Any]) -> str:
    """Return features as GeoJSON in the system of the study."""
    _, crs = ground_grid(study.folder)
    code = crs.authid().replace("EPSG:", "urn:ogc:def:crs:EPSG::")
    return json.dumps(
        {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": code}}, "features": features}
    )
