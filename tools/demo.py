"""Run the main job on a generated district: a cloudburst of once in 100 years, a very hot afternoon and 3-30-300.

It does so in the current situation, in a green variant and in a paved one, and compares the three.

Leaves a study folder with a QGIS project, map pictures and a report, and prints the results. `make demo` runs it.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from demo_reports import report_comparison, report_heat, report_trees, report_water
from demo_steps import Steps
from demo_variants import draw_green, draw_paved
from osgeo import gdal
from qgis.core import QgsApplication
from stadstweeling.processing.adapters.mapsheet import add_map_sheet, write_picture
from stadstweeling.processing.adapters.study.layout import PROJECT
from stadstweeling.processing.adapters.study.runs import Run
from stadstweeling.processing.adapters.study.study import Study
from stadstweeling.processing.adapters.studyproject import show_theme, write_project
from stadstweeling.processing.engine import layers, variables

TITLE = "Water, heat and trees in the demo district"
GREEN, PAVED = "Green", "Paved"
VARIANTS = {GREEN: draw_green, PAVED: draw_paved}


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
        study = make(steps, folder, arguments)
        current = run(steps, study, study.variants()[0].name)
        for name, draw in VARIANTS.items():
            steps.run("editvariant", STUDY=str(folder), VARIANT=name, APPLY_CONFLICTING="yes")
            for number, measures in enumerate(draw(study, current["trees"])):
                file = Path(temporary) / f"{name}-{number}.geojson"
                file.write_text(measures, encoding="utf-8")
                steps.run("addmeasures", STUDY=str(folder), VARIANT=name, INPUT=str(file))
            run(steps, study, name)
        steps.say("Project and maps")
        picture(study, current["water"], arguments.cell_size)
        compared = steps.run(
            "comparevariants", STUDY=str(folder), TABLE=str(folder / "comparison.gpkg"),
            REPORT=str(folder / "report.html"), DIFFERENCES=str(folder / "differences"),
        )  # fmt: skip
        report_water(current["water"])
        report_heat(current["heat"])
        report_trees(current["trees"])
        report_comparison(compared["TABLE"])
        cells = current["water"].grid["rows"] * current["water"].grid["columns"]
        print(f"\n{cells} cells, {len(study.runs())} runs: {time.monotonic() - started:.0f} s in all")
        if arguments.output.exists():
            shutil.rmtree(arguments.output)
        folder.rename(arguments.output)
    print(f"\nStudy:    {arguments.output / PROJECT}\nReport:   {arguments.output / 'report.html'}\n"
          f"Pictures: {arguments.output / 'water.png'}, heat.png, trees.png")  # fmt: skip
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


def make(steps: Steps, folder: Path, arguments: argparse.Namespace) -> Study:
    """Make the district and the study of it."""
    rasters = (variables.GROUND, variables.SURFACE, variables.CANOPY, variables.LAND_COVER)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        base = {raster.name.upper(): f"{temporary}/{raster.name}.tif" for raster in rasters}
        base |= {schema.name.upper(): f"{temporary}/{schema.name}.gpkg" for schema in layers.SCHEMAS}
        sizes = {"WIDTH": arguments.width, "HEIGHT": arguments.height, "CELL_SIZE": arguments.cell_size}
        steps.run("demodistrict", **sizes, SEED=arguments.seed, **base)
        steps.run("createstudy", **base, TITLE=TITLE, OUTPUT=str(folder))
    return Study.open(folder)


def run(steps: Steps, study: Study, variant: str) -> dict[str, Run]:
    """Run every scenario of the study in a variant; return the runs by their theme."""
    done = steps.run("runstudy", STUDY=str(study.folder), VARIANTS=variant)
    names = done["RUNS"].split("; ")
    return {run.theme: run for run in study.runs() if run.name in names}


def picture(study: Study, water: Run, cell_size: float) -> None:
    """Write the project and the map pictures of the current situation."""
    project = write_project(study.folder, TITLE)
    source = f"A generated district, no real place. Computed with Stadstweeling on cells of {cell_size:g} m. "
    storm = f"After {water.number('designstorm', 'TOTAL_MM'):.0f} mm of rain. {water.scenario.name}"
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
        write_picture(add_map_sheet(project, title, subtitle, source + careful), study.folder / f"{name}.png")
    show_theme(project, sheets[0][1])
    project.clear()


if __name__ == "__main__":
    main()
