"""Makes the base layers of a study out of layers of any make: the steps and their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSource,
    QgsRasterLayer,
)

from ..engine.errors import AllNoData, NoOverlap, StadstweelingError, UnknownCodes
from ..engine.grid import Grid
from ..engine.layers import ABOVE_DATUM, BUILDINGS, TREES, Field, LayerSchema
from ..engine.progress import OnProgress, unattended
from ..engine.study.findings import CoverGaps, Findings, at_cell
from ..engine.study.ground import fill_ground, find_plateau, first, surface_on_ground, vegetation_height
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features, rasterise
from .rasters import Raster
from .study_cover import (
    Covers,
    cover_fields,
    cover_of_layers,
    cover_of_raster,
    read_code_mapping,
    read_cover_rules,
    read_covers,
    without_gaps,
)
from .study_inputs import StudyInputs, Wish
from .study_objects import buildings_of_study, trees_of_study, wanted_fields

LAND_COVER = Text(QT_TRANSLATE_NOOP("engine", "land cover"))


@dataclass(frozen=True)
class VectorInput:
    """A vector layer, its name, and which of its fields hold what (name in the layer by name in the study)."""

    source: QgsFeatureSource
    name: str
    chosen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StudyRequest:
    """What the user has and wants. Paths of tables are empty for those of the plugin; heights in m."""

    dtm: QgsRasterLayer
    dsm: QgsRasterLayer | None = None
    cover_layers: Sequence[VectorInput] = ()
    cover_codes: QgsRasterLayer | None = None
    buildings: VectorInput | None = None
    trees: VectorInput | None = None
    water_areas: VectorInput | None = None
    water_level: float | None = None
    cover_table: str = ""
    code_table: str = ""
    default_cover: int = 9
    no_data: float | None = None
    reach: float = 50.0
    repair: bool = True
    wish: Wish = field(default_factory=Wish)


@dataclass(frozen=True)
class BaseLayers:
    """The base layers of a study: rasters on one grid, features with the fields of the study, and how much was made up.

    dtm, dsm (m above datum) and chm (m): float32, NaN outside the study; cover: uint8, 0 outside. dsm, chm, buildings
    and trees are None where nothing was given for them.
    """

    grid: Grid
    crs: QgsCoordinateReferenceSystem
    dtm: np.ndarray
    cover: np.ndarray
    dsm: np.ndarray | None
    chm: np.ndarray | None
    buildings: list[QgsFeature] | None
    trees: list[QgsFeature] | None
    filled_percent: float
    gap_percent: float
    water_percent: float


def make_base_layers(
    request: StudyRequest,
    findings: Findings,
    context: QgsCoordinateTransformContext,
    on_progress: OnProgress = unattended,
) -> BaseLayers:
    """Make the base layers, noting in `findings` all that is odd. Raises `ProblemsFound` and `Cancelled`."""
    inputs = StudyInputs(findings, context, request.repair)
    measured = inputs.ground(request.dtm, request.wish, request.no_data)
    surface = inputs.heights(request.dsm) if request.dsm else None
    covers = read_covers()
    drawn = _cover(request, inputs, covers, findings)
    building_features = _objects(request.buildings, BUILDINGS, inputs, findings)
    tree_features = _objects(request.trees, TREES, inputs, findings)
    water_levels = _water_levels(request, inputs, findings)
    if measured is not None and np.isnan(measured.values).all():
        findings.fatal(AllNoData(measured.name))
    findings.stop_if_fatal()

    cover, gaps = without_gaps(drawn, request.default_cover)
    if building_features is not None:
        roofs = rasterise(building_features.geometries, inputs.grid) > 0
        cover[roofs] = covers.roofs[0]
        gaps &= ~roofs
    roofs, water = np.isin(cover, covers.roofs), np.isin(cover, covers.water)
    find_plateau(measured.values, roofs | water, inputs.grid, measured.name, findings)
    ground = fill_ground(
        measured.values, roofs, water, water_levels, request.reach, inputs.grid, measured.name, findings, on_progress
    )
    inside = np.isfinite(ground.dtm)
    cover[~inside] = 0
    gaps &= inside
    if gaps.any():
        percent = 100.0 * float(gaps.sum() / inside.sum())
        problem = CoverGaps(LAND_COVER, count=int(gaps.sum()), percent=percent, code=request.default_cover)
        findings.warn(problem, at_cell(inputs.grid, *first(gaps)))
    dtm = Raster(ground.dtm, inputs.grid, inputs.crs.toWkt(), measured.name)
    dsm = chm = None
    if surface is not None:
        dsm = surface_on_ground(surface, ground.dtm, inputs.grid, request.dsm.name(), findings)
        chm = vegetation_height(dsm, ground.dtm, roofs, water)
    buildings = trees = None
    if building_features is not None:
        buildings = buildings_of_study(building_features, request.buildings.chosen, dtm, dsm, findings)
    if tree_features is not None:
        trees = trees_of_study(tree_features, request.trees.chosen, dtm, dsm, findings)
    return BaseLayers(
        inputs.grid,
        inputs.crs,
        ground.dtm,
        cover,
        dsm,
        chm,
        buildings,
        trees,
        ground.filled_percent,
        100.0 * float(gaps.sum() / inside.sum()),
        100.0 * float((water & inside).sum() / inside.sum()),
    )


def _cover(request: StudyRequest, inputs: StudyInputs, covers: Covers, findings: Findings) -> np.ndarray | None:
    """Return the land cover that the layers tell, polygons over the raster; None where a problem forbids it."""
    table = mapping = None
    try:
        if request.default_cover not in covers.all:
            raise UnknownCodes("landcover", codes=request.default_cover, table="landcover")
        table = read_cover_rules(request.cover_table, covers) if request.cover_layers else None
        mapping = read_code_mapping(request.code_table, covers) if request.cover_codes else None
    except StadstweelingError as error:
        findings.fatal(error)
    codes = inputs.codes(request.cover_codes) if request.cover_codes else None
    layers: list[Features] = []
    beside: list[str] = []
    for layer in request.cover_layers:
        if inputs.overlaps(layer.source):
            layers.append(inputs.features(layer.source, layer.name, cover_fields(layer.source.fields()), set()))
        else:
            beside.append(layer.name)
    for name in beside:
        (findings.warn if layers else findings.fatal)(NoOverlap(name))
    if inputs.grid is None:
        return None
    cover = np.zeros(inputs.grid.shape, np.uint8)
    if codes is not None and mapping is not None:
        name = request.code_table or "landuse_landcover"
        cover = cover_of_raster(codes, mapping, name, request.default_cover, findings)
    if layers and table is not None:
        polygons = cover_of_layers(layers, table, inputs.grid, request.default_cover, findings)
        cover = np.where(polygons > 0, polygons, cover)
    return cover


def _objects(
    layer: VectorInput | None, schema: LayerSchema, inputs: StudyInputs, findings: Findings
) -> Features | None:
    """Read buildings or trees; None where there are none to read."""
    if layer is None:
        return None
    if not inputs.overlaps(layer.source):
        findings.fatal(NoOverlap(layer.name))
        return None
    fields = wanted_fields(schema, layer.chosen)
    optional = {field.name for field in fields} - set(layer.chosen.values())
    return inputs.features(layer.source, layer.name, fields, optional)


def _water_levels(request: StudyRequest, inputs: StudyInputs, findings: Findings) -> np.ndarray | None:
    """Return the levels (m) that the user knows, NaN where not; shape (rows, columns)."""
    areas = request.water_areas
    features = None
    if areas is not None:
        fields = [Field(name, float, ABOVE_DATUM) for name in areas.chosen.values()]
        features = inputs.features(areas.source, areas.name, fields, set())
    if inputs.grid is None or (features is None and request.water_level is None):
        return None
    everywhere = np.nan if request.water_level is None else request.water_level
    if features is None or not len(features):
        return np.full(inputs.grid.shape, everywhere)
    (column,) = features.columns.values()
    levels = np.array([everywhere, *(everywhere if level is None else level for level in column)], float)
    return levels[rasterise(features.geometries, inputs.grid)]
