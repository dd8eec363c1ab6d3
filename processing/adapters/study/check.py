"""Looks for what is wrong in the folder of a study, and mends what can be mended without losing anything."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from qgis.core import QgsProject

from ...engine import variables
from ...engine.errors import CannotRead, GridMismatch, StadstweelingError
from ...engine.grid import Grid
from ...engine.text import QT_TRANSLATE_NOOP
from .city import ground_grid, raster_grid
from .database import Variant, create_tables, missing_tables, opened, read_variants
from .layout import DATABASE, MEASURE_LAYERS, NEEDED, PROJECT, RASTERS, RUNS, raster_file
from .measures import VARIANT, create_measure_table
from .results import changed_results
from .runs import RunDamaged, RunNotListed, abandoned, index_run, numbered_folders, read_run, run_names
from .study import Study
from .tables import has_table, open_table


class LayerMissing(StadstweelingError):
    """A base raster that is not there."""

    what = QT_TRANSLATE_NOOP("engine", "the layer is not there")
    expected = QT_TRANSLATE_NOOP("engine", "a raster that QGIS can open")
    remedy = QT_TRANSLATE_NOOP("engine", "Put the file back, or create the study anew.")


class TableMissing(StadstweelingError):
    """A table of the database that is not there."""

    what = QT_TRANSLATE_NOOP("engine", "the table is not there")
    expected = QT_TRANSLATE_NOOP("engine", "a table in study.gpkg")
    remedy = QT_TRANSLATE_NOOP("engine", "Repair makes it, empty.")


class RunUnfinished(StadstweelingError):
    """What a run left that never finished."""

    what = QT_TRANSLATE_NOOP("engine", "the program that made this run ended before it was done")
    expected = QT_TRANSLATE_NOOP("engine", "whole runs")
    remedy = QT_TRANSLATE_NOOP("engine", "Repair deletes what it left.")


class NoRun(StadstweelingError):
    """A folder that is called as runs are, and holds none."""

    what = QT_TRANSLATE_NOOP("engine", "the folder is called as a run is, but has no run.json")
    expected = QT_TRANSLATE_NOOP("engine", "nothing but runs in the folder runs/")
    remedy = QT_TRANSLATE_NOOP("engine", "Put the file back, or move the folder out of the study.")


class RunGone(StadstweelingError):
    """A run that the database lists and that is not there."""

    what = QT_TRANSLATE_NOOP("engine", "the list of the database has a run whose folder is not there")
    expected = QT_TRANSLATE_NOOP("engine", "a folder for each run")
    remedy = QT_TRANSLATE_NOOP("engine", "Put the folder back, or let repair take it off the list.")


class ResultChanged(StadstweelingError):
    """A result that somebody changed."""

    what = QT_TRANSLATE_NOOP("engine", "the result is not what the run wrote")
    expected = QT_TRANSLATE_NOOP("engine", "the checksum of run.json")
    remedy = QT_TRANSLATE_NOOP("engine", "Run it again, and keep results as they are.")


class VariantMissing(StadstweelingError):
    """Measures of a variant that the study does not have."""

    what = QT_TRANSLATE_NOOP("engine", "measures belong to a variant '{variant}' that is not in the list")
    expected = QT_TRANSLATE_NOOP("engine", "the name of a variant of the study")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the field 'variant', or let repair add the variant.")


class ProjectMissing(StadstweelingError):
    """A study without a project that QGIS can read."""

    what = QT_TRANSLATE_NOOP("engine", "the project is not there, or QGIS cannot read it")
    expected = QT_TRANSLATE_NOOP("engine", "a project with the layers of the study")
    remedy = QT_TRANSLATE_NOOP("engine", "Repair makes it anew.")


@dataclass(frozen=True)
class Fault:
    """Something wrong in a study, and what mends it; None where only the user can."""

    problem: StadstweelingError
    mend: Callable[[], object] | None = None


def find_faults(study: Study, write_project: Callable[[], object]) -> Iterator[Fault]:
    """Yield what is wrong in a study; write_project makes its project anew."""
    folder = study.folder
    yield from _raster_faults(folder)
    yield from _table_faults(folder)
    yield from _run_faults(folder)
    for name in _unknown_variants(folder):
        problem = VariantMissing(f"{DATABASE}, {name}", variant=name)
        yield Fault(problem, partial(study.add_variant, Variant(name)))
    if not QgsProject().read(str(folder / PROJECT)):
        yield Fault(ProjectMissing(PROJECT), write_project)


def _raster_faults(folder: Path) -> Iterator[Fault]:
    grids: dict[str, Grid] = {}
    for variable in RASTERS:
        file = raster_file(folder, variable.name)
        where = file.relative_to(folder).as_posix()
        if not file.exists():
            if variable in NEEDED:
                yield Fault(LayerMissing(where))
            continue
        try:
            own = grids[variable.name] = raster_grid(file)[0]
        except CannotRead as problem:
            yield Fault(CannotRead(where, **problem.values))
            continue
        ground = grids.get(variables.GROUND.name)  # where that cannot be read, it has no grid to compare with
        if ground and not own.matches(ground):
            yield Fault(GridMismatch(where, other=variables.GROUND.name, found=own.text, wanted=ground.text))


def _table_faults(folder: Path) -> Iterator[Fault]:
    for name in missing_tables(folder):
        yield Fault(TableMissing(f"{DATABASE}, {name}"), partial(create_tables, folder))
    for geometry, name in MEASURE_LAYERS.items():
        if not has_table(folder, name):
            yield Fault(TableMissing(f"{DATABASE}, {name}"), partial(_add_measure_table, folder, geometry))


def _add_measure_table(folder: Path, geometry: str) -> None:
    create_measure_table(folder, geometry, ground_grid(folder)[1])


def _run_faults(folder: Path) -> Iterator[Fault]:
    for path in abandoned(folder):
        yield Fault(RunUnfinished(path.name), partial(shutil.rmtree, path))
    listed = _listed_runs(folder)
    names = run_names(folder)
    for name in numbered_folders(folder):
        if name not in names:
            yield Fault(NoRun(f"{RUNS}/{name}"))
    for name in names:
        try:
            run = read_run(folder, name)
        except RunDamaged as problem:
            yield Fault(problem)
            continue
        if name not in listed:
            yield Fault(RunNotListed(name), partial(index_run, folder, run))
        for file in changed_results(run):
            yield Fault(ResultChanged(f"{name}/{file}"))
    for name in sorted(listed - {*numbered_folders(folder)}):
        yield Fault(RunGone(name), partial(_unlist, folder, name))


def _listed_runs(folder: Path) -> set[str]:
    if "runs" in missing_tables(folder):
        return set()
    with opened(folder, CannotRead) as connection:
        return {row["id"] for row in connection.execute("SELECT id FROM runs")}


def _unlist(folder: Path, name: str) -> None:
    with opened(folder) as connection:
        connection.execute("DELETE FROM runs WHERE id = ?", (name,))


def _unknown_variants(folder: Path) -> list[str]:
    """Return the variants that measures name but the study does not have."""
    if "variants" in missing_tables(folder):
        return []
    known = {variant.name for variant in read_variants(folder)}
    named = {
        feature.attribute(VARIANT)
        for table in MEASURE_LAYERS.values()
        if has_table(folder, table)
        for feature in open_table(folder, table).getFeatures()
    }
    return sorted(str(name) for name in named - known if name)
