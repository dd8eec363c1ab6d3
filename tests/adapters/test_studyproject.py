"""The project of a study, as QGIS opens it."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    Qgis,
    QgsLayerMetadata,
    QgsLayoutItemLegend,
    QgsProject,
    QgsRasterDemTerrainProvider,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.mapsheet import add_map_sheet, write_picture
from ...processing.adapters.study.layout import NotAStudy
from ...processing.adapters.studyproject import write_project
from ...processing.adapters.times import moment
from .study import TIMES, make_study


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a study folder with a project in it, moved after the project was written."""
    made = tmp_path_factory.mktemp("made") / "study"
    make_study(made)
    write_project(made, "Test district")
    moved = tmp_path_factory.mktemp("moved") / "réseau d'eau 1.5"
    shutil.move(made, moved)
    return moved


@pytest.fixture(scope="module")
def project(folder):
    project = QgsProject()
    assert project.read(str(folder / "study.qgz"))
    yield project
    project.clear()


def layer(project, title):
    (found,) = project.mapLayersByName(title)
    return found


def test_every_layer_is_found_also_after_the_folder_moved(project, folder):
    assert len(project.mapLayers()) == 15
    for found in project.mapLayers().values():
        assert found.isValid(), found.name()
        assert str(folder) in found.source()


def test_groups_and_what_is_shown_first(project):
    root = project.layerTreeRoot()
    assert [group.name() for group in root.findGroups()] == ["Places", "Results: 0001-t100-2050h", "Base"]
    assert [shown.name() for shown in root.checkedLayers()] == [
        "Facilities", "Water against the façade", "Maximum water depth", "Trees", "Relief", "Land cover",
    ]  # fmt: skip


def test_themes_show_one_result_at_a_time(project):
    themes = project.mapThemeCollection()
    assert set(themes.mapThemes()) == {"Deepest water", "Water over time", "Hazard", "Base map"}
    shown = {found.name() for found in themes.mapThemeVisibleLayers("Water over time")}
    assert {"Water depth over time", "Buildings"} < shown
    assert "Maximum water depth" not in shown


def test_styles_are_kept(project):
    assert layer(project, "Maximum water depth").renderer().type() == "singlebandpseudocolor"
    assert layer(project, "Flood hazard class (AIDR)").renderer().type() == "paletted"
    assert layer(project, "Water against the façade").renderer().classAttribute() == "water_class"
    assert layer(project, "Water over time (mesh)").temporalProperties().isActive()
    series = layer(project, "Water depth over time").temporalProperties()
    assert series.mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    assert len(series.fixedRangePerBand()) == len(TIMES)


def test_temporal_controller_is_set_to_the_moments_of_the_run(project):
    settings = project.timeSettings()
    assert settings.temporalRange().begin() == moment(0.0)
    assert settings.temporalRange().end() == moment(4500.0)  # the last moment lasts as long as the others
    assert (settings.timeStep(), settings.timeStepUnit()) == (15.0, Qgis.TemporalUnit.Minutes)
    assert project.readNumEntry("TemporalControllerWidget", "/NavigationMode")[0] == 1
    assert project.readEntry("TemporalControllerWidget", "/StartDateTime")[0] == "2026-01-01T00:00:00.000Z"


def test_view_and_terrain(project):
    assert project.crs().authid() == "EPSG:28992"
    terrain = project.elevationProperties().terrainProvider()
    assert isinstance(terrain, QgsRasterDemTerrainProvider)
    assert terrain.layer() == layer(project, "Ground level")
    assert project.viewSettings().defaultViewExtent().contains(terrain.layer().extent())


def test_map_sheet_becomes_a_picture(project, tmp_path):
    layout = add_map_sheet(project, "Title", "Subtitle", "Source")
    legend = next(item for item in layout.items() if isinstance(item, QgsLayoutItemLegend))
    assert [node.name() for node in legend.model().rootGroup().findLayers()] == [
        "Facilities", "Water against the façade", "Maximum water depth", "Trees", "Land cover",
    ]  # fmt: skip
    write_picture(layout, tmp_path / "map.png", 50.0)
    image = QImage(str(tmp_path / "map.png"))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 20
    project.layoutManager().clear()


def test_results_show_the_model_card_that_lies_beside_them(tmp_path):
    make_study(tmp_path)
    card = QgsLayerMetadata()
    card.setAbstract("how it was made")
    carrier = QgsVectorLayer("NoGeometry", "", "memory")
    carrier.setMetadata(card)
    run = next((tmp_path / "runs").iterdir())
    for result in (run / "max_depth.tif", run / "water.nc"):
        carrier.saveNamedMetadata(str(result.with_suffix(".qmd")))
    project = write_project(tmp_path, "Study")
    shown = [layer(project, title).metadata().abstract() for title in ("Maximum water depth", "Water over time (mesh)")]
    assert shown == ["how it was made"] * 2
    project.clear()


def test_a_study_without_runs_opens_with_its_base_map(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "study", ignore=shutil.ignore_patterns("runs"))
    project = write_project(tmp_path / "study", "Nothing computed yet")
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == ["Places", "Base"]
    shown = {found.name() for found in project.layerTreeRoot().checkedLayers()}
    assert {"Buildings", "Paths", "Neighbourhoods"} < shown
    project.clear()


def test_a_folder_without_ground_level_is_refused(tmp_path):
    with pytest.raises(NotAStudy, match="no study"):
        write_project(tmp_path, "Nothing")
    assert not list(tmp_path.iterdir())
