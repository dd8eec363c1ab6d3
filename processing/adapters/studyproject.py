"""Makes the QGIS project of a study folder: layers styled and grouped, ready to play through time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsMeshLayer,
    QgsProject,
    QgsRasterDemTerrainProvider,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..engine import layers, variables
from ..engine.errors import CannotWrite
from ..engine.text import QT_TRANSLATE_NOOP
from .legends import drop_heading
from .study.layout import BASE, DATABASE, PROJECT, RUNS, check_study
from .study.runs import run_names
from .styles import Style, apply_style
from .words import translate_engine

SERIES = variables.DEPTH.name
MESH = "water"
VULNERABLE = "vulnerable_buildings"
COOL_PLACES, COOL_HOMES, COOL_ROUTES = "cool_places", "cool_homes", "cool_routes"
ROUTE_SHADE, HEAT_EXPOSURE = "route_shade", "heat_exposure"
TREE_SCORE, TREE_SCORE_AREAS, TREE_REASONS = "tree_score", "tree_score_neighbourhoods", "tree_score_explained"
PLANTING, CANOPY_AREAS, GREEN_AREAS = "planting_spots", "canopy_neighbourhoods", "green_quality_neighbourhoods"
CONFLICTS = "conflicts"
RESULTS = {
    VULNERABLE: QT_TRANSLATE_NOOP("engine", "Water against the façade"),
    COOL_HOMES: QT_TRANSLATE_NOOP("engine", "Homes by the walk to a cool place"),
    COOL_PLACES: QT_TRANSLATE_NOOP("engine", "Cool places"),
    COOL_ROUTES: QT_TRANSLATE_NOOP("engine", "Ways to the cool places"),
    ROUTE_SHADE: QT_TRANSLATE_NOOP("engine", "Shade along routes"),
    HEAT_EXPOSURE: QT_TRANSLATE_NOOP("engine", "Heat and vulnerable people"),
    PLANTING: QT_TRANSLATE_NOOP("engine", "Spots for new trees"),
    CONFLICTS: QT_TRANSLATE_NOOP("engine", "Conflicts of measures"),
    TREE_REASONS: QT_TRANSLATE_NOOP("engine", "What explains the score"),
    TREE_SCORE: QT_TRANSLATE_NOOP("engine", "3-30-300 of homes"),
    TREE_SCORE_AREAS: QT_TRANSLATE_NOOP("engine", "3-30-300 of neighbourhoods"),
    CANOPY_AREAS: QT_TRANSLATE_NOOP("engine", "Canopy cover of neighbourhoods"),
    GREEN_AREAS: QT_TRANSLATE_NOOP("engine", "Quality of green of neighbourhoods"),
}
"""Titles of the vector results of runs, by the name of their file."""

GROUPS = (
    QT_TRANSLATE_NOOP("engine", "Places"),
    QT_TRANSLATE_NOOP("engine", "Results: {run}"),
    QT_TRANSLATE_NOOP("engine", "Base"),
)
FRAMES_PER_SECOND = 4.0
BACKDROP_OPACITY = 0.5
"""Opacity of the land cover, pale enough for the blues of the water to stand out from those of canals."""

PLACES = (layers.FACILITIES, layers.NEIGHBOURHOODS)
FEATURES = (layers.TREES, layers.BUILDINGS, layers.UTILITIES, layers.PATHS, layers.GREEN_SPACES)
EXTREMES = (
    variables.MAX_DEPTH, variables.HAZARD, variables.ARRIVAL, variables.TIME_OF_MAX, variables.WET_DURATION,
    variables.MAX_SPEED, variables.MAX_UNIT_DISCHARGE, variables.MAX_LEVEL,
)  # fmt: skip
HEAT = (
    variables.PET_CLASS, variables.PET, variables.PET_HOURLY, variables.AFTERNOON_SHADE, variables.AIR_TEMPERATURE,
    variables.WIND, variables.SHADE, variables.SHADE_SERIES, variables.SUN_HOURS, variables.DAY_SHADE,
    variables.SKY_VIEW, variables.SKY_VIEW_BUILDINGS, variables.BIOTOPE_FACTOR,
)  # fmt: skip

ALWAYS_SHOWN = {
    layers.FACILITIES.name, layers.TREES.name, layers.BUILDINGS.name, variables.RELIEF.name, variables.LAND_COVER.name,
}  # fmt: skip
THEMES = {
    QT_TRANSLATE_NOOP("engine", "Deepest water"): {VULNERABLE, variables.MAX_DEPTH.name},
    QT_TRANSLATE_NOOP("engine", "Water over time"): {SERIES},
    QT_TRANSLATE_NOOP("engine", "Hazard"): {variables.HAZARD.name},
    QT_TRANSLATE_NOOP("engine", "Heat stress"): {variables.PET_CLASS.name},
    QT_TRANSLATE_NOOP("engine", "Cool places and the walk to them"): {COOL_HOMES, COOL_PLACES, COOL_ROUTES},
    QT_TRANSLATE_NOOP("engine", "Shade along routes"): {ROUTE_SHADE, variables.SHADE.name},
    QT_TRANSLATE_NOOP("engine", "Shade over the day"): {variables.SHADE_SERIES.name},
    QT_TRANSLATE_NOOP("engine", "Heat and vulnerable people"): {HEAT_EXPOSURE},
    QT_TRANSLATE_NOOP("engine", "3-30-300 and where to plant"): {TREE_SCORE, PLANTING},
    QT_TRANSLATE_NOOP("engine", "3-30-300 explained"): {TREE_SCORE, TREE_REASONS},
    QT_TRANSLATE_NOOP("engine", "Base map"): {
        layers.NEIGHBOURHOODS.name, layers.PATHS.name, layers.GREEN_SPACES.name,
    },
}  # fmt: skip
"""What to look at together, beside what is always shown. The project opens with the first that has any layers."""
DRAWN_AS_BUILDINGS = {VULNERABLE, COOL_HOMES, TREE_SCORE}


@dataclass(frozen=True)
class Source:
    """Where a layer of the study is, what it is called and how it looks; `name` is that of its file or table.

    Without a style, it looks as the style file beside it says.
    """

    name: str
    path: str
    title: str
    style: Style | None

    def exists(self) -> bool:
        """Tell whether the study has the file."""
        return Path(self.path.partition("|")[0]).exists()

    def open(self) -> QgsMapLayer:
        """Return the layer, styled and with its model card; it is not valid where the study has no such layer."""
        suffix = Path(self.path).suffix
        if suffix == ".tif":
            layer = QgsRasterLayer(self.path, self.title)
        elif suffix == ".nc":
            layer = QgsMeshLayer(self.path, self.title, "mdal")
        else:
            layer = QgsVectorLayer(self.path, self.title, "ogr")
        if layer.isValid() and self.style is not None:
            apply_style(layer, self.style)
            layer.loadDefaultMetadata()  # of itself QGIS only reads those of a GeoPackage
        return layer


def write_project(folder: str | Path, title: str) -> QgsProject:
    """Write `study.qgz` with whatever there is in a study folder, and return the project.

    Each run has a group of layers, whose vectors look as the styles beside them say; of every result that of the last
    run is shown. Raises `NotAStudy` or `CannotWrite`.
    """
    folder = Path(folder)
    check_study(folder)
    project = QgsProject()
    project.setTitle(title)
    places = _add_group(project, translate_engine(GROUPS[0]), (_table(folder, schema) for schema in PLACES))
    results: dict[str, QgsMapLayer] = {}
    for name in reversed(run_names(folder)):
        results = _add_group(project, results_title(name), result_sources(folder / RUNS / name)) | results
    base = _add_group(project, translate_engine(GROUPS[2]), _base(folder))
    ground = base[variables.GROUND.name]
    project.setCrs(ground.crs())
    if variables.LAND_COVER.name in base:
        base[variables.LAND_COVER.name].setOpacity(BACKDROP_OPACITY)
    _set_terrain(project, ground)
    _set_view(project, ground)
    _set_themes(project, places | base | results)
    _set_time(project, results.get(SERIES))
    file = folder / PROJECT
    if not project.write(str(file)):
        raise CannotWrite(str(file), reason=project.error())
    return project


def _table(folder: Path, schema: layers.LayerSchema) -> Source:
    return Source(schema.name, f"{folder / DATABASE}|layername={schema.name}", translate_engine(schema.title), schema)


def _raster(folder: Path, variable: variables.Variable) -> Source:
    return Source(variable.name, str(folder / f"{variable.name}.tif"), translate_engine(variable.title), variable)


def results_title(run: str) -> str:
    """Return the title of the group of layers of a run."""
    return translate_engine(GROUPS[1]).format(run=run)


def result_sources(run: Path) -> list[Source]:
    """Return where all results are that the folder of a run can have; a run has those of its theme."""
    over_time = translate_engine(QT_TRANSLATE_NOOP("engine", "Water depth over time"))
    mesh = translate_engine(QT_TRANSLATE_NOOP("engine", "Water over time (mesh)"))
    return [
        *(
            Source(name, str(run / f"{name}.gpkg"), translate_engine(title), None)
            for name, title in RESULTS.items()
        ),
        Source(SERIES, str(run / f"{SERIES}.tif"), over_time, variables.DEPTH),
        Source(MESH, str(run / f"{MESH}.nc"), mesh, variables.DEPTH),
        *(_raster(run, variable) for variable in (*EXTREMES, *HEAT)),
    ]


def _base(folder: Path) -> list[Source]:
    ground = _raster(folder / BASE, variables.GROUND)
    relief = Source(variables.RELIEF.name, ground.path, translate_engine(variables.RELIEF.title), variables.RELIEF)
    others = (variables.LAND_COVER, variables.CANOPY, variables.SURFACE)
    return [
        *(_table(folder, schema) for schema in FEATURES),
        relief,
        *(_raster(folder / BASE, variable) for variable in others),
        ground,
    ]


def _add_group(project: QgsProject, title: str, sources: Iterable[Source]) -> dict[str, QgsMapLayer]:
    """Add a group with the sources that exist, and return its layers by name."""
    opened = {source.name: source.open() for source in sources if source.exists()}
    found = {name: layer for name, layer in opened.items() if layer.isValid()}
    if found:
        group = project.layerTreeRoot().addGroup(title)
        for layer in found.values():
            drop_heading(group.addLayer(project.addMapLayer(layer, False)))
    return found


def show_theme(project: QgsProject, title: str) -> None:
    """Switch on the layers of a map theme, by its English title."""
    root = project.layerTreeRoot()
    project.mapThemeCollection().applyTheme(translate_engine(title), root, QgsLayerTreeModel(root))


def _set_themes(project: QgsProject, shown: dict[str, QgsMapLayer]) -> None:
    """Make the map themes of the layers by name, and switch on the first."""
    root = project.layerTreeRoot()
    model = QgsLayerTreeModel(root)
    for title, names in reversed(THEMES.items()):
        if not names & shown.keys():
            continue
        hidden = {layers.BUILDINGS.name} if names & shown.keys() & DRAWN_AS_BUILDINGS else set()
        visible = {shown[name].id() for name in (names | ALWAYS_SHOWN) & shown.keys() - hidden}
        for node in root.findLayers():
            node.setItemVisibilityChecked(node.layerId() in visible)
            node.setExpanded(node.layerId() in visible and node.layer().type() == Qgis.LayerType.Raster)
        record = QgsMapThemeCollection.createThemeFromCurrentState(root, model)
        project.mapThemeCollection().insert(translate_engine(title), record)


def _set_time(project: QgsProject, series: QgsRasterLayer | None) -> None:
    """Have the temporal controller open in its animated mode, with one frame a moment of the depth series."""
    if series is None or not series.temporalProperties().isActive():
        return
    frames = series.temporalProperties().fixedRangePerBand()
    begin, end = frames[1].begin(), frames[len(frames)].end()
    settings = project.timeSettings()
    settings.setTemporalRange(QgsDateTimeRange(begin, end))
    settings.setTimeStep(frames[1].begin().secsTo(frames[1].end()) / 60.0)
    settings.setTimeStepUnit(Qgis.TemporalUnit.Minutes)
    settings.setFramesPerSecond(FRAMES_PER_SECOND)
    # What the controller itself stores in a project.
    project.writeEntry("TemporalControllerWidget", "/NavigationMode", Qgis.TemporalNavigationMode.Animated.value)
    for name, time in (("/StartDateTime", begin), ("/EndDateTime", end)):
        project.writeEntry("TemporalControllerWidget", name, time.toString(Qt.DateFormat.ISODateWithMs))


def _set_terrain(project: QgsProject, ground: QgsRasterLayer) -> None:
    """Let 3D views stand on the ground level."""
    terrain = QgsRasterDemTerrainProvider()
    terrain.setLayer(ground)
    project.elevationProperties().setTerrainProvider(terrain)
    ground.elevationProperties().setEnabled(True)


def _set_view(project: QgsProject, ground: QgsRasterLayer) -> None:
    extent = ground.extent()
    project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(extent, ground.crs()))
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, ground.crs()))
