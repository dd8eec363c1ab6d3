"""Prints the results of the demo."""

from __future__ import annotations

from qgis.core import NULL, QgsVectorLayer
from stadstweeling.processing.adapters.building_results import read_classes
from stadstweeling.processing.adapters.study.runs import Run
from stadstweeling.processing.engine import variables


def report_water(run: Run) -> None:
    """Print volumes with their balance, flooded area and buildings."""
    area = run.grid["rows"] * run.grid["columns"] * run.grid["cell_size"] ** 2
    print(f"\n{'Water, current situation':<38}{'m³':>10}{'mm':>10}")
    for name, volume in volumes(run).items():
        print(f"  {name.replace('_', ' '):<36}{volume:>10.1f}{1000.0 * volume / area:>10.2f}")
    print(f"  error in the balance: {run.number('cloudburst', 'ERROR_PERCENT'):.1e} %")

    print(f"\n{'Deepest water':<38}{'m²':>10}{'%':>10}")
    for start, _, label in variables.DEPTH_STOPS:
        flooded = run.number("cloudburst", f"AREA_FROM_{100 * start:.0f}_CM_M2")
        print(f"  {label:<36}{flooded:>10.0f}{100.0 * flooded / area:>10.2f}")

    print(f"\n{'Buildings':<38}{'number':>10}")
    for number, _, label in read_classes().legend:
        print(f"  {label:<36}{run.number('vulnerablebuildings', f'CLASS_{number}'):>10.0f}")
    inside = run.number("vulnerablebuildings", "BUILDINGS_WITH_WATER_INSIDE")
    print(f"  {'water comes in':<36}{inside:>10.0f}")


def report_heat(run: Run) -> None:
    """Print what the hot afternoon does to places, homes and people."""
    print("\nHeat on 1 July 2015, 12 to 18 h, current situation")
    for text, algorithm, name, unit in (
        ("mean perceived temperature (PET)", "heatstress", "MEAN_PET", "°C"),
        ("walkable ground of 35 °C or more", "heatstress", "ABOVE_35_PERCENT", "%"),
        ("walkable ground of 41 °C or more", "heatstress", "ABOVE_41_PERCENT", "%"),
        ("mean air temperature", "heatstress", "MEAN_AIR_TEMPERATURE", "°C"),
        ("mean sky view factor", "skyview", "MEAN_SKY_VIEW", ""),
        ("mean hours of sun", "shadows", "MEAN_SUN_HOURS", "h"),
        ("cool places", "coolplaces", "PLACE_COUNT", ""),
        ("homes within 300 m of one", "coolplaces", "SHARE_WITHIN", "%"),
        ("shade along walking routes at 15 h", "routeshade", "SHADE_PERCENT", "%"),
        ("people older than 75 at 35 °C or more", "heatexposure", "AGE_75_PLUS_FROM_35", ""),
    ):
        number = run.number(algorithm, name)
        shown = "hidden" if number is None else f"{number:.1f}" if isinstance(number, float) else number
        print(f"  {text:<44}{shown:>10} {unit}")  # what could point at a few people is hidden


def report_trees(run: Run) -> None:
    """Print how many homes meet each rule, how much that depends on its definition, and what new trees would win."""
    print("\nTrees: 3-30-300, share of the homes, current situation")
    placed = run.number("plantingplan", "TREES_PLACED")
    for text, algorithm, name in (
        ("see 3 large trees from a window", "score330300", "SHARE_3"),
        ("live in a neighbourhood with 30 % canopy", "score330300", "SHARE_30"),
        ("walk at most 300 m to green of 1 ha", "score330300", "SHARE_300"),
        ("meet all three", "score330300", "SHARE_ALL"),
        ("3 trees, by the strictest definition", "comparedefinitions", "LOWEST_SHARE_3"),
        ("3 trees, by the mildest definition", "comparedefinitions", "HIGHEST_SHARE_3"),
        (f"see 3 trees with {placed} new ones", "plantingplan", "SHARE_AFTER"),
    ):
        print(f"  {text:<44}{run.number(algorithm, name):>10.1f} %")


def report_comparison(table: str) -> None:
    """Print the indicators with a column for the current situation and for each variant."""
    layer = QgsVectorLayer(table, "comparison", "ogr")
    names = layer.fields().names()
    numbers = names[names.index("better") + 1 : names.index("goal")]
    variants = numbers[: (len(numbers) + 1) // 2]  # the others are the differences
    theme = ""
    for row in layer.getFeatures():
        if row["theme"] != theme:
            theme = row["theme"]
            print(f"\n{theme:<56}" + "".join(f"{name[:18]:>19}" for name in variants))
        texts = ["–" if row[name] == NULL else f"{row[name]:.1f}" for name in variants]
        print(f"  {row['name'][:42]:<43}{row['unit'][:10]:>11}" + "".join(f"{text:>19}" for text in texts))


def volumes(run: Run) -> dict[str, float]:
    """Return the volumes (m³) at the end that are not zero, by name."""
    layer = QgsVectorLayer(str(run.file("volumes.gpkg")), "volumes", "ogr")
    *_, last = layer.getFeatures()
    return {name: last[name] for name in layer.fields().names() if name not in ("fid", "time", "error") and last[name]}
