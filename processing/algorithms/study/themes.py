"""What a run of each theme consists of: which algorithms, what each reads and where its results go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...adapters import studyproject as names
from ...adapters.study.city import BEFORE
from ...adapters.study.layout import CITY, HEAT, MEASURE_LAYERS, TREES, WATER
from ...engine import layers, variables

DTM, DSM, CHM, COVER = (
    variable.name for variable in (variables.GROUND, variables.SURFACE, variables.CANOPY, variables.LAND_COVER)
)
SAILS, COST = "sails", "cost"
LINKS, SINKS = layers.LINKS.name, layers.SINKS.name
FEATURES = (layers.BUILDINGS.name, layers.TREES.name, layers.GREEN_SPACES.name)
"""Layers of features that measures change."""


@dataclass(frozen=True)
class StepPlan:
    """An algorithm of a theme.

    inputs: the layer of the city, or the file of an earlier step, for each parameter. outputs: the file for each
    destination. core: without it there is no run; another is left out, with a warning, where a layer is missing or it
    fails. may_be_empty: the parameters for which a layer with nothing in it will do.
    """

    algorithm: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    core: bool = False
    may_be_empty: tuple[str, ...] = ()


def _rasters(*quantities: variables.Variable) -> dict[str, str]:
    return {quantity.name.upper(): f"{quantity.name}.tif" for quantity in quantities}


HEIGHTS = {"DTM": DTM, "DSM": DSM, "CHM": CHM}
SHADED = HEIGHTS | {"SAILS": SAILS}
HOMES = {"BUILDINGS": layers.BUILDINGS.name, "TREES": layers.TREES.name, "PATHS": layers.PATHS.name}
GREEN = {"CHM": CHM, "LANDCOVER": COVER, "NEIGHBOURHOODS": layers.NEIGHBOURHOODS.name}
PET = f"{variables.PET.name}.tif"
COOL_HOMES = f"{names.COOL_HOMES}.gpkg"
MAX_DEPTH, SERIES = f"{variables.MAX_DEPTH.name}.tif", f"{names.SERIES}.tif"

PLANS: dict[str, tuple[StepPlan, ...]] = {
    CITY: (
        StepPlan(
            "applymeasures",
            HEIGHTS | {"LANDCOVER": COVER, "UTILITIES": layers.UTILITIES.name} | {
                name.upper(): name for name in FEATURES
            } | {f"MEASURES_{geometry.upper()}": f"{table}.gpkg" for geometry, table in MEASURE_LAYERS.items()},
            {f"VARIANT_{name.upper()}": f"{name}.tif" for name in (DTM, DSM, CHM, COVER)}
            | {f"VARIANT_{name.upper()}": f"{name}.gpkg" for name in FEATURES}
            | {name.upper(): f"{name}.gpkg" for name in (SAILS, LINKS, SINKS, COST, names.CONFLICTS)},
            core=True,
        ),
    ),
    WATER: (
        StepPlan("designstorm", {}, {"OUTPUT": "storm.gpkg", "PICTURE": "storm.png"}, core=True),
        StepPlan(
            "cloudburst",
            {"DTM": DTM, "LANDCOVER": COVER, "SEWER_LANDCOVER": f"{BEFORE}{COVER}",
             "STORM": "storm.gpkg", "LINKS": LINKS, "SINKS": SINKS},
            _rasters(
                variables.MAX_DEPTH, variables.MAX_LEVEL, variables.TIME_OF_MAX, variables.MAX_SPEED,
                variables.MAX_UNIT_DISCHARGE, variables.ARRIVAL, variables.WET_DURATION, variables.HAZARD,
            ) | {"DEPTH_SERIES": SERIES, "MESH": f"{names.MESH}.nc", "VOLUMES": "volumes.gpkg"},
            core=True,
        ),
        StepPlan(
            "vulnerablebuildings",
            {"BUILDINGS": layers.BUILDINGS.name, "DTM": DTM, "MAX_DEPTH": MAX_DEPTH, "DEPTH_SERIES": SERIES},
            {"OUTPUT": f"{names.VULNERABLE}.gpkg"},
            may_be_empty=("BUILDINGS",),
        ),
    ),
    HEAT: (
        StepPlan(
            "heatstress",
            SHADED | {"LANDCOVER": COVER},
            _rasters(
                variables.PET, variables.PET_CLASS, variables.PET_HOURLY, variables.AIR_TEMPERATURE,
                variables.AFTERNOON_SHADE,
            ) | {"WIND_SPEED": f"{variables.WIND.name}.tif"},
            core=True,
        ),
        StepPlan(
            "shadows", SHADED, _rasters(variables.SHADE, variables.SHADE_SERIES, variables.SUN_HOURS), core=True
        ),
        StepPlan("skyview", SHADED, {"SKY_VIEW": f"{variables.SKY_VIEW.name}.tif"}, core=True),
        StepPlan(
            "coolplaces",
            {"PET": PET, "LANDCOVER": COVER, "PATHS": layers.PATHS.name, "HOMES": layers.BUILDINGS.name},
            {
                "PLACES": f"{names.COOL_PLACES}.gpkg", "HOME_DISTANCES": COOL_HOMES,
                "ROUTES": f"{names.COOL_ROUTES}.gpkg",
            },
        ),
        StepPlan(
            "routeshade", SHADED | {"PATHS": layers.PATHS.name}, {"ROUTES": f"{names.ROUTE_SHADE}.gpkg"}
        ),
        StepPlan(
            "heatexposure",
            {"PET": PET, "NEIGHBOURHOODS": layers.NEIGHBOURHOODS.name, "HOMES": COOL_HOMES},
            {"OUTPUT": f"{names.HEAT_EXPOSURE}.gpkg"},
        ),
    ),
    TREES: (
        StepPlan(
            "score330300",
            GREEN | HOMES | {"DTM": DTM, "GREEN_SPACES": layers.GREEN_SPACES.name},
            {
                "HOMES": f"{names.TREE_SCORE}.gpkg", "NEIGHBOURHOOD_SCORE": f"{names.TREE_SCORE_AREAS}.gpkg",
                "EXPLANATION": f"{names.TREE_REASONS}.gpkg",
            },
            may_be_empty=("TREES", "GREEN_SPACES"),
        ),
        StepPlan(
            "canopycover",
            GREEN | {"HOMES": layers.BUILDINGS.name},
            {"NEIGHBOURHOOD_COVER": f"{names.CANOPY_AREAS}.gpkg"},
        ),
        StepPlan(
            "greenquality",
            GREEN,
            _rasters(variables.BIOTOPE_FACTOR) | {"NEIGHBOURHOOD_GREEN": f"{names.GREEN_AREAS}.gpkg"},
            core=True,
        ),
        StepPlan(
            "comparedefinitions",
            GREEN | HOMES | {"DTM": DTM, "GREEN_SPACES": layers.GREEN_SPACES.name},
            {"TABLE": "definitions.gpkg", "CHART": "definitions.png"},
            may_be_empty=("TREES", "GREEN_SPACES"),
        ),
        StepPlan(
            "plantingplan",
            {"DTM": DTM, "LANDCOVER": COVER, "UTILITIES": layers.UTILITIES.name} | HOMES,
            {"SPOTS": f"{names.PLANTING}.gpkg"},
        ),
    ),
}  # fmt: skip
"""The steps of a run by its theme, in their order."""
