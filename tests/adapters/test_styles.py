"""What the colours, legends and times of styled layers really are."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QColor

from ...processing.adapters.mesh import write_mesh
from ...processing.adapters.model_card import ModelCard
from ...processing.adapters.raster_styles import stops_of_table
from ...processing.adapters.rasters import write_raster
from ...processing.adapters.styles import Categories, StyleWhenLoaded, apply_style
from ...processing.adapters.tables import in_language
from ...processing.adapters.times import band_moment, band_name, band_time, clock_band_name, moment
from ...processing.engine import variables
from ...processing.engine.grid import Grid
from ...processing.engine.layers import LINKS, SCHEMAS, SINKS
from .test_mesh import flows

GRID = Grid(1, 6, 10.0, 100000.0, 450000.0)


@pytest.fixture
def wkt():
    return QgsCoordinateReferenceSystem("EPSG:28992").toWkt()


@pytest.fixture
def raster(tmp_path, wkt):
    """Return a function that makes a layer of one row of cells."""

    def make(values, variable, names=()):
        path = tmp_path / f"{variable.name}.tif"
        write_raster(path, values, GRID, wkt, variable, names)
        layer = QgsRasterLayer(str(path), variable.name)
        assert layer.isValid()
        return layer

    return make


def row(*values):
    return np.array([values], np.float32)


def colours(layer, when=None):
    """Return the colour of the middle of each cell as drawn, None where nothing is."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(60, 10))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    if when:
        settings.setIsTemporal(True)
        settings.setTemporalRange(when)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    pixels = [image.pixelColor(5 + 10 * column, 5) for column in range(6)]
    return [pixel.name() if pixel.alpha() else None for pixel in pixels]


def test_a_class_includes_its_start_and_nothing_is_drawn_below_the_first(raster):
    layer = raster(row(0.0, 0.0499, 0.05, 0.15, 0.2999, 12.0), variables.MAX_DEPTH)
    apply_style(layer, variables.MAX_DEPTH)
    colour = [colour for _, colour, _ in variables.DEPTH_STOPS]
    assert colours(layer) == [None, None, colour[0], colour[2], colour[4], colour[7]]


WITH_LEGEND = [
    variable
    for variable in vars(variables).values()
    if isinstance(variable, variables.Variable) and variable.legend is not variables.Legend.SHADE
]


@pytest.mark.parametrize("variable", WITH_LEGEND, ids=lambda variable: variable.name)
def test_legend_has_a_text_for_every_colour(raster, variable):
    layer = raster(row(1, 2, 3, 4, 5, 6), variable)
    apply_style(layer, variable)
    texts = [text for text, _ in layer.renderer().legendSymbologyItems()]
    assert all(texts)
    assert len(texts) == len(variable.stops or stops_of_table(variable)) + bool(variable.note)


@pytest.mark.parametrize("variable", [variables.BIOTOPE_FACTOR, variables.CANOPY_COVER, variables.SKY_VIEW])
def test_a_ramp_that_starts_at_0_draws_its_zeros(raster, variable):
    layer = raster(row(0.0, 0.0, np.nan, -1.0, 1.0, 1.0), variable)
    apply_style(layer, variable)
    first = variable.stops[0][1]
    assert colours(layer)[:4] == [first, first, None, None]


def test_codes_are_colours_of_their_own(raster):
    layer = raster(np.array([[0, 1, 2, 4, 6, 3]], np.uint8), variables.HAZARD)
    apply_style(layer, variables.HAZARD)
    stops = variables.HAZARD.stops
    assert colours(layer) == [None, stops[0][1], stops[1][1], stops[3][1], stops[5][1], stops[2][1]]


def test_land_cover_has_the_colours_and_names_of_its_table(raster):
    layer = raster(np.array([[1, 2, 6, 11, 12, 0]], np.uint8), variables.LAND_COVER)
    apply_style(layer, variables.LAND_COVER)
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    assert colours(layer) == ["#c8553d", "#8a8d91", "#9fc978", "#5b9bd5", "#7d7468", None]
    assert layer.renderer().classes()[0].label == "Roof"


def test_names_follow_the_language():
    roof = {"name": "Roof", "name_nl": "Dak"}
    assert [in_language(roof, "name", locale) for locale in ("en_GB", "nl", "nl_NL", "de")] == [
        "Roof", "Dak", "Dak", "Roof",
    ]  # fmt: skip


def test_relative_ramp_spans_the_values_of_the_layer(raster):
    layer = raster(row(-4, -3, -2, -1, 0, 1), variables.GROUND)
    apply_style(layer, variables.GROUND)
    drawn = colours(layer)
    assert drawn[0] == variables.GROUND.stops[0][1]
    assert drawn[5] == variables.GROUND.stops[-1][1]
    assert layer.renderer().legendSymbologyItems()[0][0] == "-3.90 m"  # without the outer 2 % of the values


def test_depth_series_follows_time(raster):
    bands = [row(0.06, 0, 0, 0, 0, 0), row(0.06, 0.4, 0, 0, 0, 0), row(0.06, 0.4, 2.0, 0, 0, 0)]
    layer = raster(bands, variables.DEPTH, tuple(band_name(time) for time in (0.0, 900.0, 1800.0)))
    apply_style(layer, variables.DEPTH)
    ranges = layer.temporalProperties().fixedRangePerBand()
    assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    assert [ranges[band].begin() for band in (1, 2, 3)] == [moment(0), moment(900), moment(1800)]
    assert ranges[3].end() == moment(2700)
    assert [sum(bool(colour) for colour in colours(layer, ranges[band])) for band in (1, 2, 3)] == [1, 2, 3]


def test_bands_without_time_stay_out_of_time(raster):
    layer = raster([row(1, 2, 3, 4, 5, 6)] * 2, variables.DEPTH, ("first", "second"))
    apply_style(layer, variables.DEPTH)
    assert not layer.temporalProperties().isActive()


@pytest.mark.parametrize("seconds", [0.0, 900.0, 0.5, 172800.0])
def test_band_names_keep_time(seconds):
    assert band_time(band_name(seconds)) == seconds
    assert band_time("depth") is None


@pytest.mark.parametrize("hour", [0, 6, 21, 23])
def test_bands_of_the_sun_keep_the_time_on_the_clock(hour):
    """The temporal controller reads as the clock of the place does, in summer as in winter."""
    for day, offset in ((datetime(2026, 6, 21), 2), (datetime(2026, 12, 21), 1)):
        clock = day.replace(hour=hour, minute=30, tzinfo=timezone(timedelta(hours=offset)))
        name = clock_band_name(clock)
        assert name == f"{day:%Y-%m-%d} {hour:02}:30"
        assert band_moment(name) == QDateTime.fromString(f"{name[:10]}T{name[11:]}:00Z", Qt.DateFormat.ISODate)


def test_bands_of_a_storm_and_without_time_keep_their_meaning():
    assert band_moment(band_name(900.0)) == moment(900.0)
    assert band_moment(f"depth {band_name(0.0)}") == moment(0.0)
    assert [band_moment(name) for name in ("depth", "2026", "2026-06-21", "12026-06-21 10:00")] == [None] * 4


def test_mesh_shows_depth_in_the_same_classes_and_starts_at_moment_zero(tmp_path, wkt):
    depth = row(0.02, 0.06, 0.12, 0.18, 0.4, 2.0)
    write_mesh(tmp_path / "m.nc", GRID, wkt, depth * 0, depth > 0, flows(depth, (0.0, 900.0)), 0.01)
    layer = QgsMeshLayer(str(tmp_path / "m.nc"), "m", "mdal")
    apply_style(layer, variables.DEPTH)
    settings = layer.rendererSettings()
    active = QgsMeshDatasetIndex(settings.activeScalarDatasetGroup(), 0)
    assert layer.datasetGroupMetadata(active).name() == "Water depth"
    assert settings.activeVectorDatasetGroup() == -1
    assert layer.temporalProperties().isActive()
    assert layer.temporalProperties().referenceTime() == moment(0.0)
    colour = [colour for _, colour, _ in variables.DEPTH_STOPS]
    first = QgsDateTimeRange(moment(0.0), moment(900.0))
    assert colours(layer, first) == [None, colour[0], colour[1], colour[2], colour[5], colour[7]]


def test_mesh_stretches_levels_over_their_own_range(tmp_path, wkt):
    ground = row(-4, -3, -2, -1, 0, 1)
    write_mesh(tmp_path / "m.nc", GRID, wkt, ground, ground < 9, flows(ground * 0 + 1, (0.0, 900.0)), 0.01)
    layer = QgsMeshLayer(str(tmp_path / "m.nc"), "m", "mdal")
    apply_style(layer, variables.LEVEL)
    settings = layer.rendererSettings()
    shader = settings.scalarSettings(settings.activeScalarDatasetGroup()).colorRampShader()
    assert [item.value for item in shader.colorRampItemList()][::4] == pytest.approx([-3.0, 2.1])


@pytest.mark.parametrize("schema", (*SCHEMAS, LINKS, SINKS), ids=lambda schema: schema.name)
def test_every_layer_of_a_study_has_a_symbol(schema):
    layer = QgsVectorLayer(f"{schema.geometry}?crs=EPSG:28992&field=crown_diameter:double", schema.name, "memory")
    apply_style(layer, schema)
    assert layer.renderer().symbol().type() == {
        "Point": Qgis.SymbolType.Marker, "LineString": Qgis.SymbolType.Line, "Polygon": Qgis.SymbolType.Fill,
    }[schema.geometry.removeprefix("Multi")]  # fmt: skip


def test_categories():
    layer = QgsVectorLayer("Polygon?field=risk:int", "buildings", "memory")
    apply_style(layer, Categories("risk", ((1, "#ffffcc", "low"), (2, "#800026", "high")), "Risk"))
    title, *categories = layer.renderer().categories()
    assert layer.renderer().classAttribute() == "risk"
    assert title.label() == "Risk" and title.symbol().opacity() == 0.0
    assert [(c.value(), c.symbol().color().name(), c.label()) for c in categories] == [
        (1, "#ffffcc", "low"), (2, "#800026", "high"),
    ]  # fmt: skip


def test_relief_lies_over_other_layers(raster):
    layer = raster(row(0, 1, 2, 3, 4, 5), variables.RELIEF)
    apply_style(layer, variables.RELIEF)
    assert layer.renderer().type() == "hillshade"
    assert layer.opacity() < 1.0


def test_result_is_styled_and_described_when_loaded(raster):
    layer = raster(row(0, 1, 2, 3, 4, 5), variables.MAX_DEPTH)
    made = QDateTime(2026, 11, 25, 12, 30, 0)
    words = ("Rain: storm",), ("wet is deep",), ("Wet from (m): 0.05",)
    card = ModelCard("a:b", "B", "how", "whose", *words, "all else", "no", "1", made, "en")
    processor = StyleWhenLoaded.kept(variables.MAX_DEPTH, card)
    processor.postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    assert layer.renderer().type() == "singlebandpseudocolor"
    metadata = layer.metadata()
    assert (metadata.title(), metadata.identifier(), metadata.language()) == ("max_depth", "a:b/max_depth", "en")
    assert metadata.abstract().startswith("Method\nhow\n\nWhat it cannot show\nall else")
    assert metadata.history() == [
        "Made on 2026-11-25 12:30 by 'B' (a:b), 1", "Data: Rain: storm", "Definition: wet is deep",
        "Setting: Wet from (m): 0.05",
    ]  # fmt: skip
    (extent,) = metadata.extent().spatialExtents()
    assert extent.bounds.toRectangle() == layer.extent() and extent.extentCrs == layer.crs() == metadata.crs()
