"""Run the main job on a generated district: a cloudburst of once in 100 years, and the buildings it reaches.

Leaves a study folder with a QGIS project and a map picture, and prints the results. `make demo` runs it.
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
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer
from stadstweeling.processing.adapters.building_results import read_classes
from stadstweeling.processing.adapters.mapsheet import add_map_sheet, write_picture
from stadstweeling.processing.adapters.studyproject import (
    BASE,
    DATABASE,
    MESH,
    PROJECT,
    RUNS,
    VULNERABLE,
    write_project,
)
from stadstweeling.processing.adapters.styles import Categories
from stadstweeling.processing.engine import layers, variables
from stadstweeling.processing.provider import Provider

YEARS, HORIZON, HOURS = 100, "2050H", 1
RUN = f"cloudburst-t{YEARS}-{HORIZON}-{HOURS}h"
TITLE = "Water in the demo district"

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
        (folder / RUNS / RUN).mkdir(parents=True)
        results = run(steps, folder, arguments)
        steps.say("Project and map")
        draw(folder, results)
        report(results, time.monotonic() - started)
        if arguments.output.exists():
            shutil.rmtree(arguments.output)
        folder.rename(arguments.output)
    print(f"\nStudy:   {arguments.output / PROJECT}\nPicture: {arguments.output / 'map.png'}")
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
        self.provider = Provider()  # kept, or QGIS loses it
        QgsApplication.processingRegistry().addProvider(self.provider)

    def run(self, algorithm: str, **parameters: Any) -> Numbers:
        """Run one of our algorithms and return its results."""
        from qgis import processing

        self.say(self.provider.algorithm(algorithm).displayName())
        self.setProgress(0.0)
        return processing.run(
            f"stadstweeling:{algorithm}", parameters, feedback=self, context=QgsProcessingContext()
        )

    def say(self, text: str) -> None:
        """Print what begins now."""
        print(text, flush=True)

    def setProgressText(self, text: str) -> None:
        """Print what an algorithm is doing; it says so now and then."""
        self.say(f"  {self.progress():3.0f} %  {text}")


def run(steps: Steps, folder: Path, arguments: argparse.Namespace) -> Numbers:
    """Run the four algorithms one after the other and return all their results."""

    def table(name: str) -> str:
        return f"ogr:dbname='{folder / DATABASE}' table=\"{name}\" (geom)"

    def files(where: Path, *quantities: variables.Variable) -> Numbers:
        return {quantity.name.upper(): str(where / f"{quantity.name}.tif") for quantity in quantities}

    base, results = folder / BASE, folder / RUNS / RUN
    surfaces = files(base, variables.GROUND, variables.SURFACE, variables.CANOPY, variables.LAND_COVER)
    district = steps.run(
        "demodistrict",
        WIDTH=arguments.width, HEIGHT=arguments.height, CELL_SIZE=arguments.cell_size, SEED=arguments.seed,
        **surfaces, **{schema.name.upper(): table(schema.name) for schema in layers.SCHEMAS},
    )  # fmt: skip
    storm = steps.run(
        "designstorm",
        RETURN_PERIOD=YEARS, HORIZON=HORIZON, DURATION=HOURS,
        OUTPUT=str(results / "storm.gpkg"), PICTURE=str(results / "storm.png"),
    )  # fmt: skip
    buildings = f"{folder / DATABASE}|layername={layers.BUILDINGS.name}"
    extremes = (
        variables.MAX_DEPTH, variables.MAX_LEVEL, variables.TIME_OF_MAX, variables.MAX_SPEED,
        variables.MAX_UNIT_DISCHARGE, variables.ARRIVAL, variables.WET_DURATION, variables.HAZARD,
    )  # fmt: skip
    series = str(results / f"{variables.DEPTH.name}.tif")
    flood = steps.run(
        "cloudburst",
        DTM=surfaces["DTM"], LANDCOVER=surfaces["LANDCOVER"], STORM=storm["OUTPUT"],
        **files(results, *extremes), DEPTH_SERIES=series,
        MESH=str(results / f"{MESH}.nc"), VOLUMES=str(results / "volumes.gpkg"),
    )  # fmt: skip
    reached = steps.run(
        "vulnerablebuildings",
        BUILDINGS=buildings, DTM=surfaces["DTM"], MAX_DEPTH=flood["MAX_DEPTH"], DEPTH_SERIES=series,
        OUTPUT=str(results / f"{VULNERABLE}.gpkg"),
    )  # fmt: skip
    return {**district, **storm, **flood, **reached, "CELL_SIZE": arguments.cell_size}


def draw(folder: Path, results: Numbers) -> None:
    """Write the project and the map picture."""
    classes = Categories("class", read_classes().legend, "Limits: our own default")
    project = write_project(folder, TITLE, classes)
    layout = add_map_sheet(
        project,
        TITLE,
        f"After {results['TOTAL_MM']:.0f} mm of rain in {HOURS} h: once in {YEARS} years in the climate of {HORIZON}",
        f"A generated district, no real place. Computed with Stadstweeling on cells of {results['CELL_SIZE']:g} m. "
        "Depths below 5 cm are left out. There is no national norm for the classes of buildings.",
    )
    write_picture(layout, folder / "map.png")
    project.clear()


def report(results: Numbers, seconds: float) -> None:
    """Print volumes with their balance, flooded area, buildings and run time."""
    area = results["CELLS"] * results["CELL_SIZE"] ** 2
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
    print(f"\n{results['CELLS']} cells: {results['RUN_TIME_S']:.0f} s for the water, {seconds:.0f} s in all")


def volumes(table: str) -> dict[str, float]:
    """Return the volumes (m³) at the end that are not zero, by name."""
    layer = QgsVectorLayer(table, "volumes", "ogr")
    *_, last = layer.getFeatures()
    return {name: last[name] for name in layer.fields().names() if name not in ("fid", "time", "error") and last[name]}


if __name__ == "__main__":
    main()
