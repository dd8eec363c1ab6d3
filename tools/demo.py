"""Run the main job on a generated district: a cloudburst of once in 100 years and the buildings it reaches, a very hot
afternoon with its cool places, shaded routes and the people who live there, and the trees that every home sees.

Leaves a study folder with a QGIS project and two map pictures, and prints the results. `make demo` runs it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from stadstweeling.processing.adapters.building_results import read_classes
from stadstweeling.processing.adapters.mapsheet import add_map_sheet, write_picture
from stadstweeling.processing.adapters.studyproject import (
    BASE,
    COOL_HOMES,
    COOL_PLACES,
    COOL_ROUTES,
    DATABASE,
    HEAT_EXPOSURE,
    MESH,
    PLANTING,
    PROJECT,
    ROUTE_SHADE,
    RUNS,
    TREE_REASONS,
    TREE_SCORE,
    TREE_SCORE_AREAS,
    VULNERABLE,
    show_theme,
    write_project,
)
from stadstweeling.processing.adapters.styles import Style
from stadstweeling.processing.engine import layers, variables
from stadstweeling.processing.provider import Provider

YEARS, HORIZON, HOURS = 100, "2050H", 1
WATER_RUN = f"cloudburst-t{YEARS}-{HORIZON}-{HOURS}h"
HEAT_RUN = "heat-rotterdam-2015-07-01"
TREE_RUN = "trees-visible-from-the-window"
NEW_TREES = 10
HOT_MOMENT = "2015-07-01T15:00:00"
TITLE = "Water, heat and trees in the demo district"

Numbers = dict[str, Any]


def main() -> None:
    """Make the study, show the results."""
    arguments = parse()
    started = time.monotonic()
    gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")  # or QGIS leaves a file with statistics beside every raster
    application = QgsApplication([], False)
    application.initQgis()
    steps = Steps()
    with tempfile.TemporaryDirectory(prefix=".demo-", dir=arguments.output.parent) as temporary:
        folder = Path(temporary) / arguments.output.name
        (folder / BASE).mkdir(parents=True)
        for name in (WATER_RUN, HEAT_RUN, TREE_RUN):
            (folder / RUNS / name).mkdir(parents=True)
        district = make(steps, folder, arguments)
        water = run_water(steps, folder)
        heat = run_heat(steps, folder)
        trees = run_trees(steps, folder)
        steps.say("Project and maps")
        draw(folder, water, steps.styles, arguments.cell_size)
        area = district["CELLS"] * arguments.cell_size**2
        report_water(water, area)
        report_heat(heat)
        report_trees(trees)
        print(f"\n{district['CELLS']} cells: {water['RUN_TIME_S']:.0f} s for the water, "
              f"{time.monotonic() - started:.0f} s in all")
        if arguments.output.exists():
            shutil.rmtree(arguments.output)
        folder.rename(arguments.output)
    print(f"\nStudy:    {arguments.output / PROJECT}\nPictures: {arguments.output / 'water.png'}, heat.png, trees.png")
    application.exitQgis()


def parse() -> argparse.Namespace:
    """Read the command line, and refuse a folder that holds something other than a study."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=Path("demo"), help="folder for the study (default: demo)")
    parser.add_argument("--width", type=float, default=400.0, help="m, from west to east")
    parser.add_argument("--height", type=float, default=300.0, help="m, from south to north")
    parser.add_argument("--cell-size", type=float, default=1.0, help="m")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another district")
    arguments = parser.parse_args()
    arguments.output = arguments.output.resolve()
    if arguments.output.exists() and not (arguments.output / PROJECT).exists():
        parser.error(f"{arguments.output} is there already and is no study: choose another --output")
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    return arguments


class Steps(QgsProcessingFeedback):
    """Runs algorithms and tells on the terminal how far they are."""

    def __init__(self) -> None:
        super().__init__(False)
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        Processing.initialize()
        self.styles: dict[str, Style] = {}
        self.provider = Provider()  # kept, or QGIS loses it
        QgsApplication.processingRegistry().addProvider(self.provider)

    def run(self, algorithm: str, vectors: dict[str, Path] | None = None, **parameters: Any) -> Numbers:
        """Run one of our algorithms and return its results; of the results `vectors`, keep how they are to look."""
        from qgis import processing

        self.say(self.provider.algorithm(algorithm).displayName())
        self.setProgress(0.0)
        project, context = QgsProject(), QgsProcessingContext()
        for name, path in (vectors or {}).items():
            parameters[name] = QgsProcessingOutputLayerDefinition(str(path), project)
        results = processing.run(f"stadstweeling:{algorithm}", parameters, feedback=self, context=context)
        for file, details in context.layersToLoadOnCompletion().items():
            self.styles[Path(file).stem] = details.postProcessor().style
        return results

    def say(self, text: str) -> None:
        """Print what begins now."""
        print(text, flush=True)

    def setProgressText(self, text: str) -> None:
        """Print what an algorithm is doing; it says so now and then."""
        self.say(f"  {self.progress():3.0f} %  {text}")


def table(folder: Path, name: str) -> str:
    """Return a table of the study's database, for an algorithm that reads it."""
    return f"{folder / DATABASE}|layername={name}"


def files(where: Path, *quantities: variables.Variable) -> Numbers:
    """Return the destinations of rasters, which have the names of their quantities."""
    return {quantity.name.upper(): str(where / f"{quantity.name}.tif") for quantity in quantities}


def make(steps: Steps, folder: Path, arguments: argparse.Namespace) -> Numbers:
    """Make the base layers of the study."""
    tables = {
        schema.name.upper(): f"ogr:dbname='{folder / DATABASE}' table=\"{schema.name}\" (geom)"
        for schema in layers.SCHEMAS
    }
    surfaces = files(folder / BASE, variables.GROUND, variables.SURFACE, variables.CANOPY, variables.LAND_COVER)
    sizes = {"WIDTH": arguments.width, "HEIGHT": arguments.height, "CELL_SIZE": arguments.cell_size}
    return steps.run("demodistrict", **sizes, SEED=arguments.seed, **surfaces, **tables)


def run_water(steps: Steps, folder: Path) -> Numbers:
    """Let a storm fall, and look which buildings it reaches."""
    base, results = folder / BASE, folder / RUNS / WATER_RUN
    surfaces = files(base, variables.GROUND, variables.LAND_COVER)
    storm = steps.run(
        "designstorm",
        RETURN_PERIOD=YEARS, HORIZON=HORIZON, DURATION=HOURS,
        OUTPUT=str(results / "storm.gpkg"), PICTURE=str(results / "storm.png"),
    )  # fmt: skip
    extremes = (
        variables.MAX_DEPTH, variables.MAX_LEVEL, variables.TIME_OF_MAX, variables.MAX_SPEED,
        variables.MAX_UNIT_DISCHARGE, variables.ARRIVAL, variables.WET_DURATION, variables.HAZARD,
    )  # fmt: skip
    series = str(results / f"{variables.DEPTH.name}.tif")
    flood = steps.run(
        "cloudburst",
        **surfaces, STORM=storm["OUTPUT"], **files(results, *extremes), DEPTH_SERIES=series,
        MESH=str(results / f"{MESH}.nc"), VOLUMES=str(results / "volumes.gpkg"),
    )  # fmt: skip
    reached = steps.run(
        "vulnerablebuildings",
        {"OUTPUT": results / f"{VULNERABLE}.gpkg"},
        BUILDINGS=table(folder, layers.BUILDINGS.name), DTM=surfaces["DTM"], MAX_DEPTH=flood["MAX_DEPTH"],
        DEPTH_SERIES=series,
    )  # fmt: skip
    return {**storm, **flood, **reached}


def run_heat(steps: Steps, folder: Path) -> Numbers:
    """Let the sun shine on a very hot day, and look where it is cool and who lives there."""
    base, results = folder / BASE, folder / RUNS / HEAT_RUN
    heights = files(base, variables.GROUND, variables.SURFACE, variables.CANOPY)
    cover = files(base, variables.LAND_COVER)
    paths, neighbourhoods = table(folder, layers.PATHS.name), table(folder, layers.NEIGHBOURHOODS.name)

    def at(name: str) -> Path:
        return results / f"{name}.gpkg"

    sun = steps.run(
        "shadows", **heights, MOMENT=HOT_MOMENT,
        **files(results, variables.SHADE, variables.SHADE_SERIES, variables.SUN_HOURS),
    )  # fmt: skip
    sky = steps.run("skyview", **heights, SKY_VIEW=str(results / f"{variables.SKY_VIEW.name}.tif"))
    quantities = (
        variables.PET, variables.PET_CLASS, variables.PET_HOURLY, variables.AIR_TEMPERATURE, variables.WIND,
        variables.AFTERNOON_SHADE,
    )  # fmt: skip
    stress = steps.run("heatstress", **heights, **cover, **files(results, *quantities))
    cool = steps.run(
        "coolplaces",
        {"PLACES": at(COOL_PLACES), "HOME_DISTANCES": at(COOL_HOMES), "ROUTES": at(COOL_ROUTES)},
        PET=stress["PET"], **cover, PATHS=paths, HOMES=table(folder, layers.BUILDINGS.name),
    )  # fmt: skip
    routes = steps.run("routeshade", {"ROUTES": at(ROUTE_SHADE)}, **heights, PATHS=paths, MOMENT=HOT_MOMENT)
    exposed = steps.run(
        "heatexposure",
        {"OUTPUT": at(HEAT_EXPOSURE)},
        PET=stress["PET"], NEIGHBOURHOODS=neighbourhoods, HOMES=str(at(COOL_HOMES)),
    )  # fmt: skip
    return {**sun, **sky, **stress, **cool, **routes, **exposed}


def run_trees(steps: Steps, folder: Path) -> Numbers:
    """Score the homes by 3-30-300, compare its definitions, and look where new trees would help most."""
    base, results = folder / BASE, folder / RUNS / TREE_RUN
    ground = files(base, variables.GROUND, variables.LAND_COVER)
    layer = {schema.name.upper(): table(folder, schema.name) for schema in layers.SCHEMAS}
    homes = {name: layer[name] for name in ("BUILDINGS", "TREES", "PATHS")}
    around = {name: layer[name] for name in ("NEIGHBOURHOODS", "GREEN_SPACES")} | files(base, variables.CANOPY)
    score = steps.run(
        "score330300",
        {
            "HOMES": results / f"{TREE_SCORE}.gpkg",
            "NEIGHBOURHOOD_SCORE": results / f"{TREE_SCORE_AREAS}.gpkg",
            "EXPLANATION": results / f"{TREE_REASONS}.gpkg",
        },
        **ground, **homes, **around,
    )  # fmt: skip
    compared = steps.run(
        "comparedefinitions", **ground, **homes, **around,
        TABLE=str(results / "definitions.gpkg"), CHART=str(results / "definitions.png"),
    )  # fmt: skip
    plan = steps.run(
        "plantingplan", {"SPOTS": results / f"{PLANTING}.gpkg"}, **ground, **homes,
        UTILITIES=layer["UTILITIES"], COUNT=NEW_TREES,
    )  # fmt: skip
    return {**compared, **plan, **score}


def draw(folder: Path, water: Numbers, styles: dict[str, Style], cell_size: float) -> None:
    """Write the project and the map pictures."""
    project = write_project(folder, TITLE, styles)
    source = f"A generated district, no real place. Computed with Stadstweeling on cells of {cell_size:g} m. "
    storm = f"After {water['TOTAL_MM']:.0f} mm of rain in {HOURS} h: once in {YEARS} years in the climate of {HORIZON}"
    sheets = (
        ("water", "Deepest water", "Water in the demo district", storm,
         "Depths below 5 cm are left out. There is no national norm for the classes of buildings."),
        ("heat", "Heat stress", "Heat in the demo district",
         "Mean of 12 to 18 h on 1 July 2015 in Rotterdam: perceived temperature (PET) by the Dutch standard method",
         "The method knows no albedo: cool roofs and paving change nothing. Its humidity is estimated."),
        ("trees", "3-30-300 explained", "Trees in the demo district",
         "What every home sees from a window: 3-30-300 by the definition 'Visible from the window'",
         "Other definitions give other numbers: the comparison of definitions shows how much that matters."),
    )  # fmt: skip
    for name, theme, title, subtitle, careful in sheets:
        show_theme(project, theme)
        write_picture(add_map_sheet(project, title, subtitle, source + careful), folder / f"{name}.png")
    show_theme(project, sheets[0][1])
    project.clear()


def report_water(results: Numbers, area: float) -> None:
    """Print volumes with their balance, flooded area and buildings; area in m²."""
    print(f"\n{'Water':<38}{'m³':>10}{'mm':>10}")
    for name, volume in volumes(results["VOLUMES"]).items():
        print(f"  {name.replace('_', ' '):<36}{volume:>10.1f}{1000.0 * volume / area:>10.2f}")
    print(f"  error in the balance: {results['ERROR_PERCENT']:.1e} %")

    print(f"\n{'Deepest water':<38}{'m²':>10}{'%':>10}")
    for start, _, label in variables.DEPTH_STOPS:
        flooded = results[f"AREA_FROM_{100 * start:.0f}_CM_M2"]
        print(f"  {label:<36}{flooded:>10.0f}{100.0 * flooded / area:>10.2f}")

    print(f"\n{'Buildings':<38}{'number':>10}")
    for number, _, label in read_classes().legend:
        print(f"  {label:<36}{results[f'CLASS_{number}']:>10.0f}")
    print(f"  {'water comes in':<36}{results['BUILDINGS_WITH_WATER_INSIDE']:>10.0f}")


def report_heat(results: Numbers) -> None:
    """Print what the hot afternoon does to places, homes and people."""
    print("\nHeat on 1 July 2015, 12 to 18 h")
    for text, name, unit in (
        ("mean perceived temperature (PET)", "MEAN_PET", "°C"),
        ("walkable ground of 35 °C or more", "ABOVE_35_PERCENT", "%"),
        ("walkable ground of 41 °C or more", "ABOVE_41_PERCENT", "%"),
        ("mean air temperature", "MEAN_AIR_TEMPERATURE", "°C"),
        ("mean sky view factor", "MEAN_SKY_VIEW", ""),
        ("mean hours of sun", "MEAN_SUN_HOURS", "h"),
        ("cool places", "PLACE_COUNT", ""),
        ("homes within 300 m of one", "SHARE_WITHIN", "%"),
        ("shade along walking routes at 15 h", "SHADE_PERCENT", "%"),
        ("people older than 75 at 35 °C or more", "AGE_75_PLUS_FROM_35", ""),
    ):
        number = results[name]
        shown = "hidden" if number is None else f"{number:.1f}" if isinstance(number, float) else number
        print(f"  {text:<44}{shown:>10} {unit}")  # what could point at a few people is hidden


def report_trees(results: Numbers) -> None:
    """Print how many homes meet each rule, how much that depends on its definition, and what new trees would win."""
    print("\nTrees: 3-30-300, share of the homes")
    for text, number in (
        ("see 3 large trees from a window", results["SHARE_3"]),
        ("live in a neighbourhood with 30 % canopy", results["SHARE_30"]),
        ("walk at most 300 m to green of 1 ha", results["SHARE_300"]),
        ("meet all three", results["SHARE_ALL"]),
        ("3 trees, by the strictest definition", results["LOWEST_SHARE_3"]),
        ("3 trees, by the mildest definition", results["HIGHEST_SHARE_3"]),
        (f"see 3 trees with {results['TREES_PLACED']} new ones", results["SHARE_AFTER"]),
    ):
        print(f"  {text:<44}{number:>10.1f} %")


def volumes(table: str) -> dict[str, float]:
    """Return the volumes (m³) at the end that are not zero, by name."""
    layer = QgsVectorLayer(table, "volumes", "ogr")
    *_, last = layer.getFeatures()
    return {name: last[name] for name in layer.fields().names() if name not in ("fid", "time", "error") and last[name]}


if __name__ == "__main__":
    main()
