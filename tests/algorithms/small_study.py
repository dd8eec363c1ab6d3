"""A small study on disk with runs whose numbers are made up, for what reads runs: no model has to run."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsVectorLayer

from ...processing.adapters.rasters import Raster
from ...processing.adapters.study.create import Table, create_study
from ...processing.adapters.study.database import Scenario, Variant, opened
from ...processing.adapters.study.runs import Run, Step, write_record
from ...processing.engine.grid import Grid
from ...processing.engine.variables import AIR_TEMPERATURE, GROUND, LAND_COVER, MAX_DEPTH, PET
from . import scene

GRID = Grid(20, 40, 2.0, 140000.0, 480040.0)
NOW, GREEN, PAVED = Variant("Current situation"), Variant("Green"), Variant("Paved")
CLOUDBURST = Scenario("T100", "water", {"designstorm": {"RETURN_PERIOD": 100}, "cloudburst": {"AFTER": 1}})
HOT_DAY = Scenario("Hot day", "heat", {"heatexposure": {"T0": 23.0}})
TREES = Scenario("3-30-300", "trees", {})
CITY = Scenario("", "city", {})
VERSIONS = {"stadstweeling": "0.1.0", "qgis": "3.40.6"}
PLACE = {"rows": 20, "columns": 40, "cell_size": 2.0, "west": 140000.0, "north": 480040.0, "crs": "EPSG:28992"}

NUMBERS = {
    "water": {
        "designstorm": {"TOTAL_MM": 70.0},
        "cloudburst": {"FLOODED_AREA_M2": 400.0, "AREA_FROM_5_CM_M2": 120.0, "ERROR_PERCENT": 1e-6},
        "vulnerablebuildings": {"CLASS_0": 1, "CLASS_4": 1, "BUILDINGS_WITH_WATER_INSIDE": 1},
    },
    "heat": {
        "heatstress": {"MEAN_PET": 40.0, "ABOVE_35_PERCENT": 90.0, "ABOVE_41_PERCENT": 50.0,
                       "MEAN_AIR_TEMPERATURE": 30.0},
        "coolplaces": {"SHARE_WITHIN": 25.0, "PLACE_AREA": 200.0},
        "routeshade": {"SHADE_PERCENT": 20.0, "ROUTES_MEETING_PERCENT": 0.0},
        "heatexposure": {"AGE_75_PLUS_FROM_35": 12, "PEOPLE_BEYOND": 50, "DEATHS_CHANGE": None},
    },
    "trees": {"score330300": {"SHARE_3": 40.0, "SHARE_30": 10.0, "SHARE_300": 70.0, "SHARE_ALL": 5.0}},
}  # fmt: skip
COSTS = {"CONSTRUCTION": 40_000.0, "UPKEEP": 500.0, "PRESENT_VALUE": 50_000.0, "COST_UNKNOWN": 0,
         "MEASURES_APPLIED": 3, "MEASURES_REFUSED": 1, "TREES_PLANTED": 8, "TREES_FELLED": 0,
         "GREEN_CHANGE": 120.0}  # fmt: skip


def neighbourhoods(people: int = 200) -> Table:
    """Return one neighbourhood that is the whole study."""
    names = ("residents", "households", "age_65_plus", "age_75_plus", "one_person_households")
    wanted = "&".join(["field=name:string", *(f"field={name}:int" for name in names)])
    values = ["Old town", people, people // 2, people // 5, people // 10, people // 4]
    layer = scene.layer(f"Polygon?crs=EPSG:28992&{wanted}", "buurten", [(_box(0, 0, 80, 40), values)])
    return Table(layer.fields(), layer.wkbType(), list(layer.getFeatures()))


def buildings() -> Table:
    """Return two buildings with homes."""
    layer = _layer_of_buildings()
    return Table(layer.fields(), layer.wkbType(), list(layer.getFeatures()))


def _layer_of_buildings() -> QgsVectorLayer:
    wanted = "field=height:double&field=floor_level:double&field=dwellings:int"
    rows = [(_box(10, 10, 20, 20), [6.0, 0.15, 4]), (_box(50, 20, 66, 30), [9.0, 0.15, 8])]
    return scene.layer(f"Polygon?crs=EPSG:28992&{wanted}", "panden", rows)


def _box(west: float, south: float, east: float, north: float) -> str:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return "Polygon((" + ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in corners) + "))"


class SmallStudy:
    """A study, and the runs that a test gives it."""

    def __init__(self, folder: Path, title: str = "Small district", with_neighbourhoods: bool = True,
                 language: str = "en") -> None:  # fmt: skip
        self.folder = folder
        flat = np.zeros(GRID.shape, np.float32)
        rasters = {GROUND.name: flat, LAND_COVER.name: np.full(GRID.shape, 2, np.uint8)}
        tables = {"buildings": buildings()} | ({"neighbourhoods": neighbourhoods()} if with_neighbourhoods else {})
        rasters = {name: Raster(values, GRID, scene.RD.toWkt(), name) for name, values in rasters.items()}
        create_study(folder, title, language, rasters, tables)
        self._count = 0

    def add_variant(self, variant: Variant) -> None:
        """List a variant in the study."""
        row = (variant.name, "", variant.horizon, False, variant.period, variant.rate)
        with opened(self.folder) as connection:
            connection.execute(
                "INSERT INTO variants (name, description, horizon, apply_conflicting, period, rate) "
                "VALUES (?, ?, ?, ?, ?, ?)", row,
            )  # fmt: skip

    def add_city(
        self, variant: Variant, measures: str = "m", cover: np.ndarray | None = None, **costs: Any
    ) -> str:
        """Add the run that works out a variant, and return its name."""
        steps = [Step("applymeasures", {"HORIZON": variant.horizon}, COSTS | costs)]
        inputs = {"measure_areas.gpkg": measures, "base/dtm.tif": "d"}
        files = {"buildings.gpkg": "b"} | ({} if cover is None else {"landcover.tif": "c"})
        name = self.add_run(variant, CITY, steps=steps, inputs=inputs, files=files)
        scene.save(_layer_of_buildings(), self.folder / "runs" / name / "buildings.gpkg")
        if cover is not None:
            scene.raster(self.folder / "runs" / name / "landcover.tif", cover, LAND_COVER, GRID)
        return name

    def add_run(
        self, variant: Variant, scenario: Scenario, city: str | None = None, steps: list[Step] | None = None,
        numbers: dict[str, dict[str, Any]] | None = None, depth: float = 0.2, pet: float = 40.0, air: float = 30.0,
        **fields: Any,
    ) -> str:  # fmt: skip
        """Add a run with the numbers of its theme, changed where given, and the maps of its theme; return its name."""
        self._count += 1
        slug = re.sub(r"\W+", "-", variant.name.lower())
        name = f"{self._count:04}-{slug}-{scenario.theme}"
        if steps is None:
            wanted = {key: dict(values) for key, values in NUMBERS[scenario.theme].items()}
            for key, values in (numbers or {}).items():
                wanted.setdefault(key, {}).update(values)
            steps = [Step(key, scenario.parameters.get(key, {}), values) for key, values in wanted.items()]
        run = Run(
            name, scenario.theme, variant, scenario, PLACE, "2026-11-25T01:00:00+00:00", 1.0, VERSIONS, city,
            {"base/dtm.tif": "d"}, {}, steps, {}, [], study=self.folder,
        )  # fmt: skip
        run = replace(run, **fields)
        run.folder.mkdir(parents=True)
        write_record(run, run.folder / "run.json")
        self._maps(run, depth, pet, air)
        return name

    @staticmethod
    def _maps(run: Run, depth: float, pet: float, air: float) -> None:
        """Write maps: water in the west, an even PET and air temperature."""
        if run.theme == "water":
            values = np.zeros(GRID.shape, np.float32)
            values[:, :10] = depth
            scene.raster(run.file("max_depth.tif"), values, MAX_DEPTH, GRID)
        if run.theme == "heat":
            scene.raster(run.file("pet.tif"), np.full(GRID.shape, pet, np.float32), PET, GRID)
            scene.raster(run.file("air_temperature.tif"), np.full(GRID.shape, air, np.float32), AIR_TEMPERATURE, GRID)


def green_and_now(study: SmallStudy) -> SmallStudy:
    """Give a study the runs of two variants, of which the green one is drier, cooler and dearer."""
    for scenario in (CLOUDBURST, HOT_DAY, TREES):
        study.add_run(NOW, scenario)
    study.add_variant(GREEN)
    city = study.add_city(GREEN)
    study.add_run(
        GREEN, CLOUDBURST, city, depth=0.05,
        numbers={"cloudburst": {"FLOODED_AREA_M2": 300.0}, "vulnerablebuildings": {
            "CLASS_0": 2, "CLASS_4": 0, "BUILDINGS_WITH_WATER_INSIDE": 0,
        }},
    )  # fmt: skip
    study.add_run(
        GREEN, HOT_DAY, city, pet=37.0, air=29.3,
        numbers={"heatstress": {"MEAN_PET": 37.5, "MEAN_AIR_TEMPERATURE": 29.3}, "routeshade": {"SHADE_PERCENT": 45.0},
                 "heatexposure": {"AGE_75_PLUS_FROM_35": None}},
    )  # fmt: skip
    study.add_run(GREEN, TREES, city, numbers={"score330300": {"SHARE_3": 60.0}})
    return study
