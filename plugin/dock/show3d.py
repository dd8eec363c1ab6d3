"""The one place where the dock knows how a run becomes a scene in 3D, which not every QGIS can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters.study.layout import DATABASE, HEAT, MEASURE_LAYERS, WATER
from ...processing.adapters.study.runs import Run
from ...processing.adapters.study.study import Study
from ...processing.engine.variables import PET_HOURLY

if TYPE_CHECKING:
    from ...processing.adapters.scene3d.contents import SceneContents
    from ..scene3d.scene import CityScene


def why_no_scene(iface: QgisInterface) -> str:
    """Return why this QGIS shows nothing in 3D, empty where it does."""
    try:
        from ..scene3d.support import why_not
    except ImportError:
        return QCoreApplication.translate("Scene3d", "This version has no 3D view yet.")
    return why_not(iface)


def open_scene(study: Study, run: Run, iface: QgisInterface) -> CityScene:
    """Open the scene of a run in a 3D view. Raises `StadstweelingError`."""
    from ..scene3d.scene import CityScene

    scene = CityScene(iface, contents_of(study, run), title_of(run))
    scene.show()
    return scene


def contents_of(study: Study, run: Run) -> SceneContents:
    """Return what the scene of a run shows: its city, its water or its heat, and the measures as they are drawn."""
    from ...processing.adapters.scene3d.contents import Drape, scene_of

    heat = run.file(f"{PET_HOURLY.name}.tif")
    return scene_of(
        study.folder,
        city=study.run(run.city).folder if run.city else None,
        water=run.folder if run.theme == WATER else None,
        drape=Drape(heat, PET_HOURLY) if run.theme == HEAT and heat.exists() else None,
        measures=_measure_layers(study),
        variant=run.variant.name,
    )


def title_of(run: Run) -> str:
    """Return what a view of a run is called."""
    return f"{run.variant.name} · {run.scenario.name}"


def _measure_layers(study: Study) -> tuple[QgsVectorLayer, ...]:
    """Return the layers of the project in which measures are drawn."""
    places = {f"{study.folder / DATABASE}|layername={table}" for table in MEASURE_LAYERS.values()}
    layers = QgsProject.instance().mapLayers().values()
    return tuple(layer for layer in layers if "|".join(layer.source().split("|")[:2]) in places)
