"""Results of runs as layers of the open project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject

from ...processing.adapters import studyproject as names
from ...processing.adapters.legends import drop_heading
from ...processing.adapters.study.layout import HEAT, RUNS, THEMES, WATER
from ...processing.adapters.study.runs import Run
from ...processing.adapters.study.study import Study
from ...processing.adapters.studyproject import Source, result_sources
from ...processing.engine.variables import BIOTOPE_FACTOR, MAX_DEPTH, PET, PET_HOURLY

MAP_OF = {
    "cloudburst": MAX_DEPTH.name,
    "vulnerablebuildings": names.VULNERABLE,
    "heatstress": PET.name,
    "coolplaces": names.COOL_HOMES,
    "routeshade": names.ROUTE_SHADE,
    "heatexposure": names.HEAT_EXPOSURE,
    "score330300": names.TREE_SCORE,
    "canopycover": names.CANOPY_AREAS,
    "greenquality": BIOTOPE_FACTOR.name,
}
"""The map that explains the numbers of an algorithm, by the name of its file."""
SERIES_OF = {WATER: names.SERIES, HEAT: PET_HOURLY.name}
"""The map over time of a theme."""
DIFFERENCES = "differences"
"""Folder of the study with the maps of differences that the dock makes."""


def newest_runs(study: Study) -> list[Run]:
    """Return the newest run of every variant for each scenario."""
    runs = (run for run in study.runs() if run.theme in THEMES)
    return list({(run.variant.name, run.theme, run.scenario.name): run for run in runs}.values())


def maps_of(run: Run) -> list[Source]:
    """Return the results of a run that can be shown."""
    return [source for source in result_sources(run.folder) if source.exists()]


def show_result(study: Study, source: Source, group: str) -> QgsMapLayer:
    """Show a result on the map, and no other; it is added to a group of the project where it is not there yet."""
    root = QgsProject.instance().layerTreeRoot()
    results = [node for node in root.findLayers() if _is_result(node, study)]
    node = next((node for node in results if _file_of(node) == Path(source.path)), None) or _add(root, source, group)
    for other in results:
        other.setItemVisibilityChecked(False)
    node.setItemVisibilityCheckedParentRecursive(True)
    node.setExpanded(True)
    return node.layer()


def _is_result(node: QgsLayerTreeLayer, study: Study) -> bool:
    file = _file_of(node)
    return any(file.is_relative_to(study.folder / place) for place in (RUNS, DIFFERENCES))


def _file_of(node: QgsLayerTreeLayer) -> Path:
    """Return the file of a layer; an empty path where it has none, or is gone."""
    return Path(node.layer().source().partition("|")[0]) if node.layer() else Path()


def _add(root: QgsLayerTreeGroup, source: Source, title: str) -> QgsLayerTreeLayer:
    group = root.findGroup(title) or root.insertGroup(0, title)
    node = QgsLayerTreeLayer(QgsProject.instance().addMapLayer(source.open(), False))
    drop_heading(node)  # before the legend is made
    group.addChildNode(node)
    return node
