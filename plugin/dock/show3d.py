"""The one place where the dock knows how a run becomes a scene in 3D, which not every QGIS can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters import studyproject as names
from ...processing.adapters.places import HOME_ZONE, ClockZone, UnknownTimeZone
from ...processing.adapters.study.layout import DATABASE, HEAT, MEASURE_LAYERS, WATER
from ...processing.adapters.study.runs import Run
from ...processing.adapters.study.study import Study
from ...processing.adapters.study.views import SavedView
from ...processing.adapters.studyproject import Source
from ...processing.engine.variables import MAX_DEPTH, PET, PET_HOURLY, SHADE_SERIES, SUN_HOURS, Variable
from .result_layers import maps_of, newest_runs

if TYPE_CHECKING:
    from ...processing.adapters.scene3d.cameras import View
    from ...processing.adapters.scene3d.contents import SceneContents
    from ..scene3d.scene import CityScene

ON_THE_GROUND = (
    PET_HOURLY.name, PET.name, SHADE_SERIES.name, SUN_HOURS.name, MAX_DEPTH.name, names.SERIES,
)  # fmt: skip
"""The rasters that can lie over the ground, by the name of their file, in the order in which they are listed."""


@dataclass(frozen=True)
class Cover:
    """A raster of a run to lay over the ground."""

    run: Run
    source: Source

    @property
    def variable(self) -> Variable:
        """The quantity that it shows."""
        return self.source.style

    @property
    def title(self) -> str:
        """What it shows, with the unit."""
        return self.source.title if self.variable.unit == "1" else f"{self.source.title} ({self.variable.unit})"


def why_no_scene(iface: QgisInterface) -> str:
    """Return why this QGIS shows nothing in 3D, empty where it does."""
    try:
        from ..scene3d.support import why_not
    except ImportError:
        return QCoreApplication.translate("Scene3d", "This version has no 3D view yet.")
    return why_not(iface)


def open_scene(study: Study, run: Run, cover: Cover | None, iface: QgisInterface) -> CityScene:
    """Open the scene of a run in a 3D view. Raises `StadstweelingError`."""
    from ..scene3d.scene import CityScene

    scene = CityScene(iface, contents_of(study, run, cover), title_of(run))
    scene.show()
    return scene


def covers_of(study: Study, run: Run) -> list[Cover]:
    """Return what can lie over the ground in the scene of a run: of itself, and of the last of every other theme."""
    runs = sorted(newest_runs(study), key=lambda other: other.started)
    others = {other.theme: other for other in runs if other.variant.name == run.variant.name}
    found = [Cover(each, source) for each in (others | {run.theme: run}).values() for source in maps_of(each)]
    listed = [cover for cover in found if cover.source.name in ON_THE_GROUND]
    return sorted(listed, key=lambda cover: (cover.run != run, ON_THE_GROUND.index(cover.source.name)))


def first_cover(run: Run, covers: Sequence[Cover]) -> Cover | None:
    """Return what lies over the ground until somebody chooses: heat by the hour in a run of the heat."""
    name = PET_HOURLY.name if run.theme == HEAT else ""
    return next((cover for cover in covers if cover.source.name == name), None)


def same_cover(study: Study, other: Run, cover: Cover | None) -> Cover | None:
    """Return what shows the same of the variant of another run, in the same scenario; None where there is no such."""
    if cover is None:
        return None
    wanted = (other.variant.name, cover.run.theme, cover.run.scenario.name)
    runs = [run for run in newest_runs(study) if (run.variant.name, run.theme, run.scenario.name) == wanted]
    found = [Cover(run, source) for run in runs for source in maps_of(run) if source.name == cover.source.name]
    return next(iter(found), None)


def contents_of(study: Study, run: Run, cover: Cover | None) -> SceneContents:
    """Return what the scene of a run shows: its city and water, what covers the ground, and measures as they are drawn.

    Water is left out where the ground shows something of another run, which it would hide.
    """
    from ...processing.adapters.scene3d.contents import Drape, scene_of

    return scene_of(
        study.folder,
        city=study.run(run.city).folder if run.city else None,
        water=run.folder if run.theme == WATER and (cover is None or cover.run == run) else None,
        drape=Drape(Path(cover.source.path), cover.variable) if cover else None,
        measures=_measure_layers(study),
        variant=run.variant.name,
    )


def zone_of(study: Study, run: Run) -> ClockZone:
    """Return the time zone of the study: that of this run, else of its last run that has one, else that of our home."""
    runs = sorted(newest_runs(study), key=lambda other: other.started)
    for each in (run, *reversed(runs)):
        for step in each.steps:
            if "TIME_ZONE" in step.parameters:
                try:
                    return ClockZone(str(step.parameters["TIME_ZONE"]))
                except UnknownTimeZone:  # another computer knew it
                    continue
    return ClockZone(HOME_ZONE)


def saved_view(name: str, view: View) -> SavedView:
    """Return a view under a name."""
    return SavedView(name, *astuple(view))


def view_of(saved: SavedView) -> View:
    """Return the view that is kept under a name."""
    from ...processing.adapters.scene3d.cameras import View

    return View(*astuple(saved)[1:])


def title_of(run: Run) -> str:
    """Return what a view of a run is called."""
    return f"{run.variant.name} · {run.scenario.name}"


def _measure_layers(study: Study) -> tuple[QgsVectorLayer, ...]:
    """Return the layers of the project in which measures are drawn."""
    places = {f"{study.folder / DATABASE}|layername={table}" for table in MEASURE_LAYERS.values()}
    layers = QgsProject.instance().mapLayers().values()
    return tuple(layer for layer in layers if "|".join(layer.source().split("|")[:2]) in places)
