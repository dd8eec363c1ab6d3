"""Heat exposure in QGIS: three neighbourhoods in a row, from cool to hot, with exact numbers of people."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from ...processing.adapters.exposure_results import EXTREME, PET_COLUMNS, STRONG
from ...processing.adapters.exposure_tables import read_bivariate_classes, read_slope
from ...processing.adapters.heat_tables import read_pet_classes
from ...processing.algorithms.heat.heatexposure import HeatExposure
from ...processing.engine.grid import Grid
from ...processing.engine.variables import GROUND
from ...resources import TABLES
from . import scene

GRID = Grid(20, 60, 1.0, 140000.0, 480020.0)
FIELDS = "name:string,residents:int,households:int,age_65_plus:int,age_75_plus:int,one_person_households:int"
PEOPLE = {
    "Airy": [100, 50, 20, 5, 25],
    "Busy": [200, 100, 40, 20, 50],
    "Core": [100, 40, 50, 30, 30],
}
HOT_YARD = (slice(0, 9), slice(20, 40))
SHADE, SUN, BAKE = 30.0, 36.0, 42.0


def box(west, south, east, north, x0=GRID.west, y0=GRID.south):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return "Polygon((" + ", ".join(f"{x0 + x} {y0 + y}" for x, y in corners) + "))"


def pet(add=0.0):
    """Return 30 °C in the west, 36 in the middle with 42 in its north, 42 in the east; homes are not left out."""
    values = np.full(GRID.shape, SHADE)
    values[:, 20:40] = SUN
    values[:, 40:] = values[HOT_YARD] = BAKE
    return (values + add).astype(np.float32)


def air(*temperatures):
    return np.repeat(np.array(temperatures, np.float32), 20)[None, :].repeat(GRID.rows, axis=0)


def neighbourhoods(people=PEOPLE, fields=FIELDS, crs="EPSG:28992", shift=0.0):
    wanted = "&".join(f"field={field}" for field in fields.split(","))
    return scene.layer(f"Polygon?crs={crs}&{wanted}", "buurten", [
        (box(20 * number + shift, 0, 20 * number + 20 + shift, 20), [name, *values])
        for number, (name, values) in enumerate(people.items())
    ])  # fmt: skip


def homes(rows=None, fields="dwellings:int,distance:double,reached:bool", crs="EPSG:28992"):
    """Return a home in the west, one south and one north in the middle, one in the east that no path leads to."""
    if rows is None:
        rows = [
            (box(8, 8, 12, 12), [10, 100.0, True]),
            (box(28, 3, 32, 6), [10, 250.0, True]),
            (box(28, 14, 32, 17), [30, 350.0, True]),
            (box(48, 8, 52, 12), [20, None, False]),
        ]
    wanted = "&".join(f"field={field}" for field in fields.split(","))
    return scene.layer(f"Polygon?crs={crs}&{wanted}", "woningen", rows)


@pytest.fixture
def run(qgis_app, tmp_path):
    """Return a function that runs the algorithm and gives its results, its rows by name and what it said."""
    scene.raster(tmp_path / "pet.tif", pet(), GROUND, GRID)

    def execute(feedback=None, **parameters):
        feedback = feedback or scene.Feedback()
        inputs = {
            "PET": str(tmp_path / "pet.tif"), "NEIGHBOURHOODS": neighbourhoods(), "HOMES": homes(),
            "SURROUNDINGS": 2.0, "OUTPUT": str(tmp_path / "out.gpkg"),
        }  # fmt: skip
        results = scene.run(HeatExposure, inputs | parameters, feedback)
        layer = QgsVectorLayer(results["OUTPUT"], "out")
        assert layer.isValid()
        return results, {feature["name"]: feature for feature in layer.getFeatures()}, feedback

    return execute


@pytest.fixture
def refused(run, tmp_path):
    """Return a function that gives the message with which bad input is refused, before anything is written."""

    def refuse(**parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(**parameters)
        assert not (tmp_path / "out.gpkg").exists()
        message = str(error.value)
        assert message.count("Expected: ") == 1 and "should not have" not in message
        return message

    return refuse


@pytest.fixture
def temperature(tmp_path):
    """Return a function that writes a map of temperature and gives its path."""
    return lambda name, values, **more: scene.raster(tmp_path / f"{name}.tif", values, GROUND, more.pop("grid", GRID))


def test_people_by_heat_and_by_walk(run):
    results, rows, _ = run()
    airy, busy, core = rows["Airy"], rows["Busy"], rows["Core"]
    assert [airy[f"residents_{column}"] for column in PET_COLUMNS] == [0, 0, 100, 0, 0, 0]
    assert [busy[f"residents_{column}"] for column in PET_COLUMNS] == [0, 0, 0, 50, 150, 0]
    assert [busy[f"one_person_households_{column}"] for column in PET_COLUMNS] == [0, 0, 0, 13, 37, 0]
    assert (busy["age_75_plus_pet_3"], busy["age_75_plus_pet_4"]) == (5, 15)
    assert (core["age_65_plus_pet_4"], core["dwellings"], core["unplaced"]) == (50, 20, 0)
    assert [row["residents_beyond"] for row in (airy, busy, core)] == [0, 150, 0]
    assert [row["residents_unconnected"] for row in (airy, busy, core)] == [0, 0, 100]
    assert busy["share_above_35"] == 100.0 and busy["share_above_41"] == 75.0
    assert busy["pet_homes"] == pytest.approx((10 * 36 + 30 * 42) / 40)
    assert busy["households"] == 100, "the own fields stay"
    assert [results[f"PEOPLE_PET_{number}"] for number in range(5)] == [0, 0, 100, 50, 250]
    assert (results["PEOPLE_BEYOND"], results["PEOPLE_UNCONNECTED"], results["PEOPLE_UNPLACED"]) == (150, 100, 0)
    assert (results["AGE_75_PLUS_FROM_35"], results["COUNTS_HIDDEN"], results["HOMES_OUTSIDE"]) == (50, 0, 0)
    assert all(row["suppressed"] == "" for row in rows.values())


def test_heat_meets_the_vulnerable(run):
    _, rows, _ = run()
    assert [rows[name]["bivariate_class"] for name in PEOPLE] == [11, 22, 33]
    assert rows["Core"]["bivariate_label"] == "High heat, high share"
    assert [rows[name]["vulnerable_share"] for name in PEOPLE] == [5.0, 10.0, 30.0]
    _, rows, _ = run(GROUP="one-person households")
    assert [rows[name]["vulnerable_share"] for name in PEOPLE] == [50.0, 50.0, 75.0]
    assert rows["Core"]["bivariate_class"] == NULL, "two different shares make no thirds"


def test_small_numbers_are_hidden_and_listed(run):
    """Of the middle's 40 dwellings one lies in the south: 5 residents, 1 of 65 and older, nobody of 75 and older."""
    rows = homes([
        (box(8, 8, 12, 12), [10, 100.0, True]), (box(28, 3, 32, 6), [1, 250.0, True]),
        (box(28, 14, 32, 17), [39, 350.0, True]), (box(48, 8, 52, 12), [20, 900.0, True]),
    ])  # fmt: skip
    results, found, _ = run(HOMES=rows)
    busy, core = found["Busy"], found["Core"]
    assert (busy["residents_pet_3"], busy["residents_pet_4"]) == (5, 195)
    assert (busy["age_65_plus_pet_3"], busy["age_65_plus_pet_4"]) == (NULL, NULL)
    assert "age_65_plus_pet_3, age_65_plus_pet_4" in busy["suppressed"]
    assert busy["age_65_plus"] == 40
    # A column of the study must not give it away either: 50 in the core and a shown total would.
    assert core["age_65_plus_pet_4"] == NULL and "age_65_plus_pet_4" in core["suppressed"]
    listed = sum(len(row["suppressed"].split(", ")) for row in found.values() if row["suppressed"])
    assert results["COUNTS_HIDDEN"] == listed
    assert results["PEOPLE_PET_3"] == 5


def test_a_study_total_that_is_small_is_hidden_too(run):
    few = {name: [100, 50, 20, 1, 25] for name in PEOPLE}
    results, _, _ = run(NEIGHBOURHOODS=neighbourhoods(few))
    assert results["AGE_75_PLUS_FROM_35"] is None


class TestDeaths:
    def test_change_with_its_interval(self, run, temperature):
        results, rows, feedback = run(
            TA_BASE=temperature("base", air(30, 33, 33)), TA_VARIANT=temperature("variant", air(30, 31, 33))
        )
        af = {t: 1 - exp(-0.0124 * (t - 23)) for t in (30, 31, 33)}
        before = 100 * af[30] + 300 * af[33]
        after = 100 * af[30] + 200 * af[31] + 100 * af[33]
        assert results["DEATHS_CHANGE"] == pytest.approx(100 * (after / before - 1))
        assert results["DEATHS_CHANGE_LOW"] < results["DEATHS_CHANGE"] < results["DEATHS_CHANGE_HIGH"] < 0
        assert [rows[name]["deaths_change"] for name in PEOPLE] == [0.0, round(100 * (af[31] / af[33] - 1), 2), 0.0]
        assert (rows["Busy"]["ta_base"], rows["Busy"]["ta_variant"]) == (33.0, 31.0)
        said = [line for line in feedback.infos if "heat-attributable deaths" in line]
        assert len(said) == 1
        assert "outdoor-temperature based, no indoor or adaptation effects" in said[0]

    def test_weights_can_be_the_older_people(self, run, temperature):
        results, _, _ = run(
            TA_BASE=temperature("base", air(30, 33, 33)), TA_VARIANT=temperature("variant", air(30, 31, 33)),
            WEIGHTS="65+", FUNCTION="RIVM 2025", T0=20.0,
        )  # fmt: skip
        beta = read_slope("RIVM 2025", 20.0).central
        af = {t: 1 - exp(-beta * (t - 20)) for t in (30, 31, 33)}
        expected = (20 * af[30] + 40 * af[31] + 50 * af[33]) / (20 * af[30] + 90 * af[33]) - 1
        assert results["DEATHS_CHANGE"] == pytest.approx(100 * expected)

    def test_nothing_is_said_without_air_temperatures(self, run):
        results, rows, feedback = run()
        assert results["DEATHS_CHANGE"] is None and rows["Core"]["deaths_change"] == NULL
        assert not any("deaths" in line for line in feedback.infos + feedback.warnings)

    def test_below_the_threshold_the_change_is_not_defined(self, run, temperature):
        results, rows, feedback = run(
            TA_BASE=temperature("base", air(20, 21, 22)), TA_VARIANT=temperature("variant", air(20, 20, 20))
        )
        assert [results[f"DEATHS_CHANGE{end}"] for end in ("", "_LOW", "_HIGH")] == [None] * 3
        assert rows["Core"]["deaths_change"] == NULL
        assert any("a change in them is not defined" in line for line in feedback.warnings)

    def test_a_roof_is_no_open_ground(self, run, temperature):
        values = air(30, 33, 33)
        values[8:12, 48:52] = 60.0  # the home in the east
        _, rows, _ = run(TA_BASE=temperature("base", values), TA_VARIANT=temperature("variant", air(30, 31, 33)))
        assert rows["Core"]["ta_base"] == 33.0

    def test_a_neighbourhood_without_air_temperature_does_not_count(self, run, temperature):
        values = air(30, 33, np.nan)
        results, _, feedback = run(
            TA_BASE=temperature("base", values), TA_VARIANT=temperature("variant", air(29, 32, 20))
        )
        assert any("1 neighbourhoods do not count" in line for line in feedback.warnings)
        assert -15 < results["DEATHS_CHANGE"] < 0


class TestWhatIsNotThere:
    def test_homes_outside_every_neighbourhood_are_counted(self, run):
        only = {name: PEOPLE[name] for name in ("Airy", "Busy")}
        results, _, feedback = run(NEIGHBOURHOODS=neighbourhoods(only))
        assert results["HOMES_OUTSIDE"] == 1
        assert any("1 homes lie outside every neighbourhood" in line for line in feedback.warnings)

    def test_people_without_homes_are_placed_nowhere(self, run):
        results, rows, feedback = run(HOMES=homes([(box(8, 8, 12, 12), [10, 100.0, True])]))
        assert (rows["Core"]["unplaced"], rows["Core"]["residents_pet_4"]) == (100, NULL)
        assert results["PEOPLE_UNPLACED"] == 300 and results["PEOPLE_PET_2"] == 100
        assert any("2 neighbourhoods have no homes" in line and "300 residents" in line for line in feedback.warnings)

    def test_homes_beyond_the_map_keep_their_people(self, run):
        """Half of the dwellings of a neighbourhood that runs off the map lie there: their PET is not known."""
        rows = [(box(-12, 8, -8, 12), [10, 50.0, True]), (box(4, 8, 8, 12), [10, 50.0, True])]
        wanted = "&".join(f"field={field}" for field in FIELDS.split(","))
        edge = [(box(-20, 0, 20, 20), ["Edge", 100, 50, 20, 10, 25])]
        layer = scene.layer(f"Polygon?crs=EPSG:28992&{wanted}", "buurten", edge)
        results, _, _ = run(NEIGHBOURHOODS=layer, HOMES=homes(rows))
        assert (results["PEOPLE_PET_2"], results["PEOPLE_PET_UNKNOWN"]) == (50, 50)

    def test_homes_that_know_nothing_of_cool_places(self, run):
        rows = [(box(8, 8, 12, 12), [10]), (box(48, 8, 52, 12), [20])]
        results, found, feedback = run(HOMES=homes(rows, "dwellings:int"))
        assert found["Core"]["residents_beyond"] == NULL and results["PEOPLE_BEYOND"] is None
        assert any("no field distance" in line for line in feedback.infos)

    def test_unknown_numbers_of_people_are_no_zero(self, run):
        people = PEOPLE | {"Core": [None, 40, None, None, None]}
        results, rows, feedback = run(NEIGHBOURHOODS=neighbourhoods(people))
        assert rows["Core"]["residents_pet_4"] == NULL and rows["Core"]["suppressed"] == ""
        assert results["PEOPLE_PET_4"] == 150
        assert any("4 numbers of people are not known" in line for line in feedback.warnings)

    def test_results_of_an_earlier_run_are_replaced(self, run):
        people = {name: [*values, 99] for name, values in PEOPLE.items()}
        again = neighbourhoods(people, f"{FIELDS},residents_pet_4:int")
        _, rows, _ = run(NEIGHBOURHOODS=again)
        assert rows["Busy"]["residents_pet_4"] == 150


class TestBadInput:
    @pytest.mark.parametrize("field", ["residents", "age_75_plus"])
    def test_missing_field_of_people(self, refused, field):
        kept = [number for number, name in enumerate(FIELDS.split(",")) if not name.startswith(field)]
        fields = ",".join(FIELDS.split(",")[number] for number in kept)
        people = {name: [values[number - 1] for number in kept[1:]] for name, values in PEOPLE.items()}
        message = refused(NEIGHBOURHOODS=neighbourhoods(people, fields))
        assert message.startswith("buurten: ") and f"the field '{field}' is missing" in message

    def test_a_group_that_is_not_asked_for_may_be_missing(self, run):
        people = {name: values[:4] for name, values in PEOPLE.items()}
        _, rows, _ = run(NEIGHBOURHOODS=neighbourhoods(people, FIELDS.removesuffix(",one_person_households:int")))
        assert rows["Busy"]["one_person_households_pet_4"] == NULL and rows["Busy"]["residents_pet_4"] == 150

    def test_missing_dwellings(self, refused):
        message = refused(HOMES=homes([(box(8, 8, 12, 12), [1.0])], "distance:double"))
        assert message.startswith("woningen: ") and "the field 'dwellings' is missing" in message

    def test_neighbourhoods_elsewhere(self, refused):
        assert "no features" in refused(NEIGHBOURHOODS=neighbourhoods(shift=50_000.0))

    @pytest.mark.parametrize("dwellings", [0, None])
    def test_no_homes(self, refused, dwellings):
        message = refused(HOMES=homes([(box(8, 8, 12, 12), [dwellings, 1.0, True])]))
        assert message.startswith("woningen: no building with dwellings")

    def test_negative_residents(self, refused):
        message = refused(NEIGHBOURHOODS=neighbourhoods(PEOPLE | {"Busy": [-99997, 100, None, None, 50]}))
        assert "buurten: the field 'residents' holds 1 negative numbers, the first, -99997" in message

    def test_negative_dwellings(self, refused):
        assert "'dwellings' holds 1 negative" in refused(HOMES=homes([(box(8, 8, 12, 12), [-1, 1.0, True])]))

    def test_more_older_people_than_residents(self, refused):
        message = refused(NEIGHBOURHOODS=neighbourhoods(PEOPLE | {"Busy": [200, 100, 210, 205, 50]}))
        assert "'age_65_plus' is larger than 'residents' in 1 features" in message
        message = refused(NEIGHBOURHOODS=neighbourhoods(PEOPLE | {"Busy": [200, 100, None, 205, 50]}))
        assert "'age_75_plus' is larger than 'residents' in 1 features" in message

    def test_pet_in_kelvin(self, refused, temperature):
        assert refused(PET=temperature("warm", pet(273.15))).startswith("warm: PET runs from 303.15 to 315.15")

    def test_one_air_temperature(self, refused, temperature):
        message = refused(TA_VARIANT=temperature("variant", air(30, 31, 33)))
        assert message.startswith("Air temperature before (°C): only one of the two air temperatures is given")

    def test_air_temperatures_on_another_grid(self, refused, temperature):
        coarse = Grid(10, 30, 2.0, GRID.west, GRID.north)
        base = temperature("base", np.full(coarse.shape, 30.0, np.float32), grid=coarse)
        message = refused(TA_BASE=base, TA_VARIANT=temperature("variant", air(30, 31, 33)))
        assert message.startswith("base: the raster does not lie on the grid of 'pet'")

    def test_pet_for_air_temperature(self, refused, temperature):
        message = refused(TA_BASE=temperature("base", pet()), TA_VARIANT=temperature("variant", air(30, 31, 33)))
        assert message.startswith("base: the layer is the PET map")

    @pytest.mark.parametrize("name", ["NEIGHBOURHOODS", "HOMES"])
    def test_no_crs(self, refused, name):
        layer = neighbourhoods(crs="") if name == "NEIGHBOURHOODS" else homes(crs="")
        assert "no coordinate reference system" in refused(**{name: layer})

    def test_a_threshold_above_the_known_risk(self, refused, temperature):
        message = refused(
            TA_BASE=temperature("base", air(30, 33, 33)), TA_VARIANT=temperature("variant", air(30, 31, 33)),
            FUNCTION="RIVM 2025", T0=30.0,
        )  # fmt: skip
        assert "the threshold temperature is 30 °C" in message

    @pytest.mark.parametrize(
        ("table", "parameter", "old", "new", "message"),
        [
            ("heat_exposure", "TABLE", "from,35", "from,45", "heat is medium from 45 °C"),
            ("heat_exposure", "TABLE", "smallest_count,5", "smallest_count,few", "'smallest_count' has no number"),
            ("heat_exposure", "TABLE", "name,value", "naam,value", "missing: name"),
            ("heat_mortality", "MORTALITY_TABLE", "0.0124", "0.0324", "the slope is 0.0324 per °C"),
            ("heat_mortality", "MORTALITY_TABLE", "CBS,", "X,", "the mortality function 'CBS' has neither"),
        ],
    )
    def test_own_tables(self, refused, temperature, tmp_path, table, parameter, old, new, message):
        own = tmp_path / "eigen.csv"
        own.write_text((TABLES / f"{table}.csv").read_text("utf-8").replace(old, new), "utf-8")
        found = refused(
            TA_BASE=temperature("base", air(30, 33, 33)), TA_VARIANT=temperature("variant", air(30, 31, 33)),
            **{parameter: str(own)},
        )  # fmt: skip
        assert found.startswith(str(own)) and message in found


def test_own_limits_change_what_is_hidden_and_what_is_hot(run, tmp_path):
    own = tmp_path / "eigen.csv"
    text = (TABLES / "heat_exposure.csv").read_text("utf-8")
    own.write_text(text.replace("high_from,41", "high_from,40").replace("count,5", "count,20"), "utf-8")
    results, rows, _ = run(TABLE=str(own))
    assert rows["Busy"]["bivariate_class"] == 32
    assert rows["Busy"]["age_75_plus_pet_4"] == NULL and results["COUNTS_HIDDEN"] > 0


def test_stopping_leaves_nothing_behind(run, tmp_path):
    feedback = scene.Feedback()
    feedback.cancel()
    algorithm = HeatExposure().create()
    inputs = {
        "PET": str(tmp_path / "pet.tif"), "NEIGHBOURHOODS": neighbourhoods(), "HOMES": homes(),
        "OUTPUT": str(tmp_path / "out.gpkg"),
    }  # fmt: skip
    results, _ = algorithm.run(inputs, QgsProcessingContext(), feedback, {}, False)
    assert "OUTPUT" not in results and not (tmp_path / "out.gpkg").exists()


class TestLegend:
    def legend(self, tmp_path, **parameters):
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        destination = str(tmp_path / "out.gpkg")
        inputs = {
            "PET": str(tmp_path / "pet.tif"), "NEIGHBOURHOODS": neighbourhoods(), "HOMES": homes(),
            "SURROUNDINGS": 2.0, "OUTPUT": destination, **parameters,
        }  # fmt: skip
        context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails("out", project, "OUTPUT"))
        assert scene.run(HeatExposure, inputs, context=context)
        layer = QgsVectorLayer(destination, "out")
        details = context.layerToLoadOnCompletionDetails(destination)
        details.postProcessor().postProcessLayer(layer, context, scene.Feedback())
        return [category.label() for category in layer.renderer().categories()]

    def test_states_the_definition_and_the_limits(self, run, tmp_path):
        title, *classes = self.legend(tmp_path)
        assert title == (
            "Heat: mean PET around the homes. Share: 75 and older among the residents, in thirds of this study"
        )
        assert len(classes) == 9
        assert classes[0] == "Low heat, low share (PET < 35 °C; ≤ 8.3 %)"
        assert classes[5] == "Medium heat, high share (PET 35–41 °C; > 16.7 %)"
        assert classes[7] == "High heat, medium share (PET ≥ 41 °C; > 8.3–16.7 %)"

    def test_says_why_there_are_no_classes(self, run, tmp_path):
        assert self.legend(tmp_path, GROUP="one-person households") == [
            "No classes: fewer than three different shares of the vulnerable group"
        ]


class TestTables:
    def test_classes_from_35_and_41_are_those_of_the_fields(self, qgis_app):
        limits = read_pet_classes("en").limits
        assert (limits[STRONG - 1], limits[EXTREME - 1]) == (35.0, 41.0)
        assert len(limits) + 2 == len(PET_COLUMNS)

    def test_colours_can_be_told_apart_by_everybody(self, qgis_app):
        """Machado et al. (2009, doi:10.1109/TVCG.2009.113): no red, green or blue cones; distance in CIE Lab."""
        simulations = {
            "all colours": np.eye(3),
            "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
            "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
            "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
        }
        colours = [each.colour for each in read_bivariate_classes("en")]
        rgb = np.array([[int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)] for colour in colours])
        linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
        for name, matrix in simulations.items():
            lab = cie_lab(np.clip(linear @ np.array(matrix).T, 0.0, 1.0))
            distance = np.linalg.norm(lab[:, None] - lab[None], axis=2)
            assert distance[~np.eye(9, dtype=bool)].min() > 9.0, name


def cie_lab(linear):
    """Convert linear sRGB to CIE Lab, white D65."""
    to_xyz = np.array([[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]])
    x, y, z = np.cbrt(linear @ to_xyz.T / [0.9505, 1.0, 1.0888]).T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)
