"""Every algorithm in the real `qgis_process`, one after the other: what one writes, the next reads."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from scipy import ndimage

from ...processing.adapters.rasters import read_raster
from ...processing.algorithms import ALGORITHMS
from .conftest import LAYERS, RASTERS


@pytest.fixture(scope="module")
def storm(qgis_process, folder):
    return qgis_process.run("designstorm", STORM="70 mm in 1 h", OUTPUT=str(folder / "storm.gpkg"))


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda algorithm: algorithm.ID)
def test_every_algorithm_has_its_run_below(algorithm):
    assert f"test_{algorithm.ID}" in globals()


def test_demodistrict(district):
    assert district["CELLS"] == 75 * 75
    assert district["BUILDING_COUNT"] > 0
    assert all(Path(district[name].partition("|")[0]).exists() for name in (*RASTERS, *LAYERS))


def test_designstorm(storm):
    assert storm["TOTAL_MM"] == pytest.approx(70.0)


def test_preparestudy(qgis_process, district, folder):
    outputs = {f"OUTPUT_{name}": folder / f"study_{name.lower()}.tif" for name in ("DTM", "LANDCOVER")}
    study = qgis_process.run(
        "preparestudy", DTM=district["DTM"], BUILDINGS=district["BUILDINGS"],
        PROBLEMS=str(folder / "problems.gpkg"), **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(study[name] == str(path) and path.exists() for name, path in outputs.items())


@pytest.fixture(scope="module")
def flood(qgis_process, district, storm, folder):
    return qgis_process.run(
        "cloudburst", DTM=district["DTM"], LANDCOVER=district["LANDCOVER"], BUILDINGS=district["BUILDINGS"],
        STORM=storm["OUTPUT"], MAX_DEPTH=str(folder / "max_depth.tif"), DEPTH_SERIES=str(folder / "depth.tif"),
        MESH=str(folder / "water.nc"), VOLUMES=str(folder / "volumes.gpkg"),
    )  # fmt: skip


def test_cloudburst(flood, folder):
    assert abs(flood["ERROR_PERCENT"]) < 0.1
    assert flood["RAIN_M3"] == pytest.approx(0.070 * 150 * 150, rel=0.01)
    assert all((folder / name).exists() for name in ("max_depth.tif", "depth.tif", "water.nc", "volumes.gpkg"))


def test_vulnerablebuildings(qgis_process, district, flood, folder):
    buildings = qgis_process.run(
        "vulnerablebuildings", BUILDINGS=district["BUILDINGS"], DTM=district["DTM"], MAX_DEPTH=flood["MAX_DEPTH"],
        DEPTH_SERIES=flood["DEPTH_SERIES"], OUTPUT=str(folder / "vulnerable.gpkg"),
    )  # fmt: skip
    classes = sum(buildings[f"CLASS_{number}"] for number in range(5))
    assert classes + buildings["BUILDINGS_NOT_ASSESSED"] == district["BUILDING_COUNT"]


def heights(district) -> dict:
    return {name: district[name] for name in ("DTM", "DSM", "CHM")}


def test_shadows(qgis_process, district, folder):
    outputs = {name: folder / f"{name.lower()}.tif" for name in ("SHADE", "SHADE_SERIES", "SUN_HOURS", "DAY_SHADE")}
    results = qgis_process.run(
        "shadows", **heights(district), MOMENT="2026-06-21T15:00:00", STEP=120,
        **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(results[name] == str(path) and path.exists() for name, path in outputs.items())
    assert results["SUN_ALTITUDE"] == pytest.approx(57.6, abs=1.0)
    assert 5.0 < results["SHADED_PERCENT"] < 60.0
    assert 4.0 < results["MEAN_SUN_HOURS"] < results["MOST_SUN_HOURS"] == 16.0


@pytest.mark.parametrize("method", ["patches", "horizon"])
def test_skyview(qgis_process, district, folder, method):
    results = qgis_process.run(
        "skyview", **heights(district), METHOD=method, SKY_VIEW=str(folder / f"sky_{method}.tif"),
        SKY_VIEW_BUILDINGS=str(folder / f"sky_buildings_{method}.tif"),
    )  # fmt: skip
    assert 0.3 < results["MEAN_SKY_VIEW"] <= results["MEAN_SKY_VIEW_BUILDINGS"] < 1.0
    assert all((folder / f"{name}_{method}.tif").exists() for name in ("sky", "sky_buildings"))


@pytest.fixture(scope="module")
def heat(qgis_process, district, folder):
    return qgis_process.run(
        "heatstress", **heights(district), LANDCOVER=district["LANDCOVER"], PET=str(folder / "pet.tif"),
        PET_CLASS=str(folder / "pet_class.tif"), AIR_TEMPERATURE=str(folder / "air.tif"),
    )  # fmt: skip


def test_heatstress(heat, folder):
    assert 25.0 < heat["MEAN_PET"] < 50.0 and 25.0 < heat["MEAN_AIR_TEMPERATURE"] < 40.0
    assert 0.0 <= heat["ABOVE_41_PERCENT"] <= heat["ABOVE_35_PERCENT"] <= 100.0
    assert all((folder / name).exists() for name in ("pet.tif", "pet_class.tif", "air.tif"))


@pytest.fixture(scope="module")
def cool(qgis_process, district, heat, folder):
    return qgis_process.run(
        "coolplaces", PET=heat["PET"], LANDCOVER=district["LANDCOVER"], PATHS=district["PATHS"],
        HOMES=district["BUILDINGS"], MAX_PET=heat["MEAN_PET"],
        **{name: str(folder / f"{name.lower()}.gpkg") for name in ("PLACES", "HOME_DISTANCES", "ROUTES")},
    )  # fmt: skip


def test_coolplaces(cool):
    assert cool["PLACE_COUNT"] > 0 and cool["HOME_COUNT"] > 0
    assert 0.0 < cool["SHARE_WITHIN"] <= 100.0
    assert all(Path(cool[name].partition("|")[0]).exists() for name in ("PLACES", "HOME_DISTANCES", "ROUTES"))


@pytest.mark.parametrize("norm", ["HvA", "Bouwadaptief"])
def test_routeshade(qgis_process, district, folder, norm):
    outputs = {name: folder / f"{name.lower()}_{norm}.gpkg" for name in ("SHADED_ROUTES", "SHADED_AREAS")}
    results = qgis_process.run(
        "routeshade", PATHS=district["PATHS"], **heights(district), NORM=norm, USERS="walk or cycle",
        NEIGHBOURHOODS=district["NEIGHBOURHOODS"], ROUTES=str(outputs["SHADED_ROUTES"]),
        NEIGHBOURHOOD_SHADE=str(outputs["SHADED_AREAS"]),
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert 0.0 <= results["WORST_PERCENT"] < results["SHADE_PERCENT"] < 100.0
    assert 0.0 < results["ROUTES_MEETING_PERCENT"] < 100.0 and results["LENGTH_BELOW"] > 0.0


def test_heatexposure(qgis_process, district, heat, cool, folder):
    results = qgis_process.run(
        "heatexposure", PET=heat["PET"], NEIGHBOURHOODS=district["NEIGHBOURHOODS"], HOMES=cool["HOME_DISTANCES"],
        TA_BASE=heat["AIR_TEMPERATURE"], TA_VARIANT=heat["AIR_TEMPERATURE"], OUTPUT=str(folder / "exposure.gpkg"),
    )  # fmt: skip
    assert results["DEATHS_CHANGE"] == pytest.approx(0.0, abs=1e-9)
    assert sum(results[f"PEOPLE_PET_{number}"] or 0 for number in range(5)) > 0
    assert (folder / "exposure.gpkg").exists()


@pytest.mark.parametrize("source", ["CHM", "TREES"])
def test_canopycover(qgis_process, district, folder, source):
    outputs = {name: folder / f"{name.lower()}_{source}.gpkg" for name in ("NEIGHBOURHOOD_COVER", "HOME_COVER")}
    outputs["COVER"] = folder / f"cover_{source}.tif"
    results = qgis_process.run(
        "canopycover", **{source: district[source]}, LANDCOVER=district["LANDCOVER"],
        NEIGHBOURHOODS=district["NEIGHBOURHOODS"], HOMES=district["BUILDINGS"],
        **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert 1.0 < results["CANOPY_PERCENT"] < 60.0 and results["HOME_COUNT"] > 0
    assert 0.0 <= results["SHARE_MEETING"] <= 100.0


def test_greenaccess(qgis_process, district, folder):
    outputs = {name: folder / f"{name.lower()}.gpkg" for name in ("HOME_ACCESS", "GREEN", "ENTRANCES")}
    results = qgis_process.run(
        "greenaccess", GREEN_SPACES=district["GREEN_SPACES"], PATHS=district["PATHS"], HOMES=district["BUILDINGS"],
        NEIGHBOURHOODS=district["NEIGHBOURHOODS"], LEAST_AREA=0.01, ROUTES=str(folder / "walks.gpkg"),
        NEIGHBOURHOOD_ACCESS=str(folder / "access.gpkg"), **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert results["GREEN_COUNT"] > 0 and results["HOME_COUNT"] > 0
    assert 0.0 < results["SHARE_NETWORK"] <= results["SHARE_EUCLIDEAN"] <= 100.0


def test_greenquality(qgis_process, district, folder):
    outputs = {"NEIGHBOURHOOD_GREEN": folder / "green_quality.gpkg", "BIOTOPE_FACTOR": folder / "factor.tif"}
    results = qgis_process.run(
        "greenquality", **layers(district, "LANDCOVER", "CHM", "NEIGHBOURHOODS"),
        **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert 0.0 < results["BIOTOPE_AREA_FACTOR"] < 1.0 and 0.0 < results["GREEN_SHARE"] < 100.0
    assert 0.0 < results["PM10_KG_PER_HA"] < 72.85 * 16 / 35


def layers(district, *names) -> dict:
    return {name: district[name] for name in names}


STUDY = ("DTM", "LANDCOVER", "BUILDINGS", "TREES", "PATHS")


def test_score330300(qgis_process, district, folder):
    outputs = {name: folder / f"{name.lower()}_330300.gpkg" for name in ("HOMES", "NEIGHBOURHOOD_SCORE", "EXPLANATION")}
    results = qgis_process.run(
        "score330300", **layers(district, *STUDY, "GREEN_SPACES", "NEIGHBOURHOODS"),
        **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert results["HOME_COUNT"] == district["DWELLINGS"]
    assert 0.0 <= results["SHARE_ALL"] <= results["SHARE_3"] <= 100.0


def test_comparedefinitions(qgis_process, district, folder):
    results = qgis_process.run(
        "comparedefinitions", **layers(district, *STUDY, "GREEN_SPACES", "NEIGHBOURHOODS"),
        TABLE=str(folder / "definitions.gpkg"), CHART=str(folder / "definitions.png"),
    )  # fmt: skip
    assert all((folder / f"definitions.{extension}").exists() for extension in ("gpkg", "png"))
    assert 0.0 < results["LOWEST_SHARE_3"] <= results["HIGHEST_SHARE_3"] <= 100.0


def test_plantingplan(qgis_process, district, folder):
    """On a district whose trees were felled."""
    results = qgis_process.run(
        "plantingplan", **layers(district, "DTM", "LANDCOVER", "BUILDINGS", "PATHS", "UTILITIES"), COUNT=20,
        SPOTS=str(folder / "spots.gpkg"), HOMES=str(folder / "planted.gpkg"),
    )  # fmt: skip
    assert all((folder / name).exists() for name in ("spots.gpkg", "planted.gpkg"))
    assert 0 == results["PASSING_BEFORE"] < results["PASSING_AFTER"] and 0 < results["TREES_PLACED"] <= 20
    assert 63.0 < results["BOUND_PERCENT"] <= 100.0


def test_treesight(qgis_process, district, folder):
    outputs = {name: folder / f"{name.lower()}_seen.gpkg" for name in ("HOMES", "NEIGHBOURHOOD_SHARES", "SIGHT_LINES")}
    layers = {name: district[name] for name in ("DTM", "BUILDINGS", "TREES", "NEIGHBOURHOODS")}
    results = qgis_process.run("treesight", **layers, **{name: str(path) for name, path in outputs.items()})
    assert all(path.exists() for path in outputs.values())
    assert results["HOME_COUNT"] > 0 and results["HOMES_UNKNOWN"] < results["HOME_COUNT"]
    assert 0.0 <= results["SHARE_MEETING"] <= 100.0 and results["MEAN_TREES"] > 0.0


@pytest.mark.parametrize("unit", ["neighbourhoods", "squares"])
def test_bottlenecks(qgis_process, district, flood, heat, folder, unit):
    results = qgis_process.run(
        "bottlenecks", **layers(district, "NEIGHBOURHOODS", "CHM", "BUILDINGS"), MAX_DEPTH=flood["MAX_DEPTH"],
        PET=heat["PET"], UNIT=unit, SIZE=25, OUTPUT=str(folder / f"bottlenecks_{unit}.gpkg"),
    )  # fmt: skip
    assert (folder / f"bottlenecks_{unit}.gpkg").exists()
    assert results["UNITS"] == (36 if unit == "squares" else results["UNITS"]) > 0
    assert 0.0 < results["MEAN_SCORE"] <= results["HIGHEST_SCORE"] <= 1.0


@pytest.fixture(scope="module")
def measures(district, folder) -> dict:
    """Draw a swap of paving for green of 36 m², a gully in it, and ten trees, where there is room."""
    cover, chm = (read_raster(district[name]) for name in ("LANDCOVER", "CHM"))
    paved = ndimage.minimum_filter(np.isin(cover.values, (2, 3)), 3)
    open_green = ndimage.minimum_filter(np.isin(cover.values, (6, 7, 9)) & (chm.values == 0.0), 3)
    spots: list[tuple[int, int]] = []
    for row, column in np.argwhere(open_green).tolist():
        if all(max(abs(row - other), abs(column - another)) >= 4 for other, another in spots):
            spots.append((row, column))
    row, column = np.argwhere(paved)[0]
    x, y = float(cover.grid.x[column]), float(cover.grid.y[row])
    square = [[[x + east, y + north] for east, north in ((-3, -3), (3, -3), (3, 3), (-3, 3), (-3, -3))]]
    swap = [("green", {"type": "Polygon", "coordinates": square})]
    trees = [
        ("tree", {"type": "Point", "coordinates": [float(cover.grid.x[column]), float(cover.grid.y[row])]})
        for row, column in spots[:10]
    ]
    trees.append(("gully", {"type": "Point", "coordinates": [x, y]}))
    return {"MEASURES_POLYGON": drawn(folder / "swap.geojson", swap),
            "MEASURES_POINT": drawn(folder / "new_trees.geojson", trees)}  # fmt: skip


def drawn(path, shapes) -> str:
    """Write a layer of measures: (kind, geometry) each."""
    features = [
        {"type": "Feature", "properties": {"kind": kind, "size": "large"}, "geometry": shape} for kind, shape in shapes
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    return str(path)


def test_applymeasures(qgis_process, district, measures, heat, storm, folder):
    """Heat, trees and water see the new city."""
    outputs = {name: folder / f"variant_{name.lower()}.tif" for name in RASTERS}
    outputs |= {name: folder / f"variant_{name.lower()}.gpkg" for name in ("BUILDINGS", "TREES", "GREEN_SPACES")}
    structures = {name: str(folder / f"{name.lower()}.gpkg") for name in ("LINKS", "SINKS")}
    results = qgis_process.run(
        "applymeasures", **layers(district, *RASTERS, "BUILDINGS", "TREES", "GREEN_SPACES"), **measures,
        **structures, HORIZON="mature",
        COST=str(folder / "cost.gpkg"), CONFLICTS=str(folder / "conflicts.gpkg"),
        **{f"VARIANT_{name}": str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(path.exists() for path in outputs.values())
    assert (results["MEASURES_APPLIED"], results["MEASURES_REFUSED"], results["TREES_PLANTED"]) == (12, 0, 10)
    assert results["GREEN_CHANGE"] == 36.0 and results["CONSTRUCTION"] == pytest.approx(36 * 27.5 + 10 * 500.0)
    cooler = qgis_process.run(
        "heatstress", **{name: str(outputs[name]) for name in RASTERS}, PET=str(folder / "variant_pet.tif")
    )
    assert cooler["MEAN_PET"] < heat["MEAN_PET"] - 0.05
    seen = [
        qgis_process.run(
            "treesight", DTM=district["DTM"], BUILDINGS=city["BUILDINGS"], TREES=city["TREES"],
            HOMES=str(folder / f"{name}_homes.gpkg"),
        )["MEAN_TREES"]
        for name, city in (("base", district), ("variant", {name: str(path) for name, path in outputs.items()}))
    ]  # fmt: skip
    assert seen[1] > seen[0]
    water = qgis_process.run(
        "cloudburst", DTM=str(outputs["DTM"]), LANDCOVER=str(outputs["LANDCOVER"]), STORM=storm["OUTPUT"], AFTER=0,
        **structures, VOLUMES=str(folder / "variant_volumes.gpkg"),
    )  # fmt: skip
    assert abs(water["ERROR_PERCENT"]) < 1e-4 and water["UNDERGROUND_M3"] == 0.0


@pytest.fixture(scope="module")
def study(qgis_process, district, measures, folder) -> Path:
    """Make a study with a variant that has measures, and run a scenario on it."""
    path = folder / "een studie"
    created = qgis_process.run("createstudy", **layers(district, *RASTERS, *LAYERS), TITLE="A", OUTPUT=str(path))
    assert created["CELLS"] == district["CELLS"]
    assert qgis_process.run("editvariant", STUDY=str(path), VARIANT="Green")["VARIANTS"] == 2
    for source, count in (("MEASURES_POLYGON", 1), ("MEASURES_POINT", 11)):
        added = qgis_process.run("addmeasures", STUDY=str(path), VARIANT="Green", INPUT=measures[source])
        assert added["ADDED"] == count
    parameters = json.dumps({"designstorm": {"STORM": "70 mm in 1 h"}, "cloudburst": {"AFTER": 0.1}})
    edited = qgis_process.run("editscenario", STUDY=str(path), SCENARIO="Short", PARAMETERS=parameters)
    assert edited["SCENARIOS"] == 4
    return path


@pytest.fixture(scope="module")
def runs(qgis_process, study) -> list[str]:
    """Run one scenario on both variants."""
    return qgis_process.run("runstudy", STUDY=str(study), SCENARIOS="Short")["RUNS"].split("; ")


def test_createstudy(study):
    assert {"base", "runs", "study.gpkg", "study.qgz"} <= {path.name for path in study.iterdir()}


def test_editvariant(qgis_process, study):
    copied = qgis_process.run("editvariant", STUDY=str(study), ACTION="duplicate", VARIANT="Green", NEW_NAME="Copy")
    assert copied["MEASURES"] == 12
    assert qgis_process.run("editvariant", STUDY=str(study), ACTION="delete", VARIANT="Copy")["VARIANTS"] == 2


def test_addmeasures(qgis_process, study, measures):
    refused = qgis_process(
        "run", "stadstweeling:addmeasures", f"--STUDY={study}", "--VARIANT=Blue",
        f"--INPUT={measures['MEASURES_POINT']}",
    )  # fmt: skip
    assert refused.returncode != 0 and "Current situation, Green" in refused.stdout + refused.stderr


def test_editscenario(qgis_process, study):
    qgis_process.run("editscenario", STUDY=str(study), SCENARIO="Other")
    gone = qgis_process.run("editscenario", STUDY=str(study), SCENARIO="Other", ACTION="delete")
    assert gone["SCENARIOS"] == 4


def test_runstudy(runs, study):
    assert runs == ["0001-current-situation-water", "0003-green-water"]
    record = json.loads((study / "runs" / runs[1] / "run.json").read_text(encoding="utf-8"))
    assert record["city"] == "0002-green-city"


def test_repeatrun(qgis_process, runs, study):
    assert qgis_process.run("repeatrun", STUDY=str(study), RUN=runs[1])["IDENTICAL"] == 1


def test_checkstudy(qgis_process, runs, study):
    assert qgis_process.run("checkstudy", STUDY=str(study))["PROBLEM_COUNT"] == 0


def test_comparevariants(qgis_process, runs, study, folder):
    compared = qgis_process.run(
        "comparevariants", STUDY=str(study),
        TABLE=str(folder / "indicators.gpkg"), EFFECTS=str(folder / "effects.gpkg"), REPORT=str(folder / "report.html"),
        DIFFERENCES=str(folder / "differences"), CHART=str(folder / "effects.png"),
    )  # fmt: skip
    assert compared["VARIANTS"] == 1 and compared["INDICATORS"] > 10
    assert all((folder / name).exists() for name in ("indicators.gpkg", "effects.gpkg", "report.html", "effects.png"))
    [difference] = (folder / "differences").iterdir()
    assert np.isfinite(read_raster(difference).values).any()


def test_the_example_on_a_demo_district(qgis_process, folder):
    buildings = folder / "example.gpkg"
    results = qgis_process.run(
        "cloudburstdemo", WIDTH=150, HEIGHT=150, CELL_SIZE=2, SEED=1, RETURN_PERIOD=100, DURATION=0.5, HORIZON="2050H",
        land_cover=str(folder / "example_cover.tif"), maximum_water_depth_m=str(folder / "example_deepest.tif"),
        water_depth_over_time_m=str(folder / "example_depth.tif"), vulnerable_buildings=str(buildings),
    )  # fmt: skip
    assert results["vulnerable_buildings"] == str(buildings) and buildings.exists()


def test_the_example_on_a_city_plan(qgis_process, district, folder):
    results = qgis_process.run(
        "cloudburstcityplan", DTM=district["DTM"], LANDUSE=[district["GREEN_SPACES"]], BUILDINGS=district["BUILDINGS"],
        RETURN_PERIOD=100, DURATION=0.5, HORIZON="2050H", problems="TEMPORARY_OUTPUT",
        water_depth_over_time_m="TEMPORARY_OUTPUT",
        maximum_water_depth_m=str(folder / "deepest.tif"), vulnerable_buildings=str(folder / "reached.gpkg"),
    )  # fmt: skip
    assert Path(results["maximum_water_depth_m"]).exists() and Path(results["vulnerable_buildings"]).exists()
