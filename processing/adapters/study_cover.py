"""Land cover of a study, from polygons with classes or a raster of land-use codes, by a table that can be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import QgsField, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from ..engine.errors import BadTable, UnknownCodes
from ..engine.grid import Grid
from ..engine.layers import Field
from ..engine.study.findings import Findings, UnmappedClasses, UnmappedCodes, at_cell, at_feature
from ..engine.study.ground import first
from ..engine.study.landcover import NO_COVER, CoverRule, CoverTable, plain, recode
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features, rasterise
from .rasters import Raster
from .tables import read_table

ENDED = ("eindregistratie", "terminationdate", "objecteindtijd", "eindtijd")
"""Fields that are filled when an object is history, without prefix, capitals or underscores."""
LEVEL = "hoogteligging"
"""Part of the name of the field with the height of an object relative to the ground: 1 a bridge, -1 a tunnel."""
CLASS_WORDS = ("functi", "class", "klasse", "type", "voorkomen", "material")
"""Parts of the names of fields that hold a class: for messages only."""
AT_MOST = 5
"""Classes that a message names."""


@dataclass(frozen=True)
class Covers:
    """Codes of the land-cover table: all, those of roofs and those of open water."""

    all: frozenset[int]
    roofs: tuple[int, ...]
    water: tuple[int, ...]


def read_covers() -> Covers:
    """Read which land covers there are."""
    rows = read_table("landcover")
    return Covers(
        frozenset(int(row["code"]) for row in rows),
        tuple(int(row["code"]) for row in rows if row["roof"]),
        tuple(int(row["code"]) for row in rows if row["open_water"]),
    )


def read_cover_rules(path: str | Path | None, covers: Covers) -> CoverTable:
    """Read the table that maps classes to land cover. Raises `CannotRead`, `BadTable` or `UnknownCodes`."""
    rows = read_table("bgt_landcover", path)
    codes = _codes([row["landcover"] for row in rows], path or "bgt_landcover", covers, required=True)
    return CoverTable(
        [CoverRule(_text(row["layer"]), _text(row["value"]), code) for row, code in zip(rows, codes, strict=True)]
    )


def read_code_mapping(path: str | Path | None, covers: Covers) -> dict[int, int | None]:
    """Read the table that maps land-use codes to land cover. Raises `CannotRead`, `BadTable` or `UnknownCodes`."""
    rows = read_table("landuse_landcover", path)
    keys = [row["code"] for row in rows]
    if not all(isinstance(key, float) and key.is_integer() for key in keys):
        problem = Text(QT_TRANSLATE_NOOP("engine", "a code that is no whole number"))
        raise BadTable(str(path), problem=problem, columns="code, landcover, name")
    codes = _codes([row["landcover"] for row in rows], path or "landuse_landcover", covers, required=False)
    return {int(key): code for key, code in zip(keys, codes, strict=True)}


def _codes(values: list, table: str | Path, covers: Covers, required: bool) -> list[int | None]:
    unknown = {value for value in values if value not in covers.all and (required or value is not None)}
    if unknown:
        names = ", ".join(f"{value:g}" if isinstance(value, float) else str(value or "–") for value in unknown)
        raise UnknownCodes(Path(table).stem, codes=names, table="landcover")
    return [None if value is None else int(value) for value in values]


def _text(value: str | float | None) -> str:
    return "*" if value is None else f"{value:g}" if isinstance(value, float) else value


def cover_fields(fields: Sequence[QgsField]) -> list[Field]:
    """Return the fields of a layer that tell its land cover: all texts, its level and its end."""
    wanted = []
    for field in fields:
        if LEVEL in _bare(field.name()):
            wanted.append(Field(field.name(), float, "", 0.0))
        elif field.type() == QMetaType.Type.QString or _bare(field.name()).endswith(ENDED):
            wanted.append(Field(field.name(), str, "", ""))
    return wanted


def cover_of_layers(
    layers: Sequence[Features], table: CoverTable, grid: Grid, default: int, findings: Findings
) -> np.ndarray:
    """Burn the land cover of polygons onto the grid: uint8, 0 where no polygon lies.

    Objects that have ended are history and left out. What lies above or below the ground (bridges, tunnels) counts only
    where nothing lies at ground level; elsewhere an object of an earlier row of the table covers one of a later row.
    """
    drawn: list[tuple[bool, int, QgsGeometry, int]] = []
    for layer in layers:
        levels = [name for name in layer.columns if LEVEL in _bare(name)]
        ends = [name for name in layer.columns if _bare(name).endswith(ENDED)]
        texts = [name for name in layer.columns if name not in levels and name not in ends]
        matcher = table.matcher(layer.name)
        unmapped: list[int] = []
        for number, geometry in enumerate(layer.geometries):
            if any(layer.columns[name][number] for name in ends):
                continue
            rule = matcher.rule_of(layer.columns[name][number] for name in texts)
            if rule is None:
                unmapped.append(number)
            else:
                at_ground = all(layer.columns[name][number] == 0 for name in levels)
                drawn.append((at_ground, -rule, geometry, table.rules[rule].code))
        if unmapped:
            classes = _classes(layer, texts, unmapped)
            problem = UnmappedClasses(layer.name, count=len(unmapped), classes=classes, code=default)
            findings.warn(problem, at_feature(layer.ids[unmapped[0]]))
    drawn.sort(key=lambda item: item[:2])
    return rasterise([item[2] for item in drawn], grid, [item[3] for item in drawn]).astype(np.uint8)


def _classes(layer: Features, texts: Sequence[str], numbers: Sequence[int]) -> str:
    """Return what some features say of themselves in the fields that tell a class."""
    telling = [name for name in texts if any(word in _bare(name) for word in CLASS_WORDS)] or texts
    values = sorted({layer.columns[name][number] for name in telling for number in numbers} - {""})
    return (", ".join(values[:AT_MOST]) + ("…" if len(values) > AT_MOST else "")) or "–"


def cover_of_raster(
    raster: Raster, mapping: dict[int, int | None], table: str, default: int, findings: Findings
) -> np.ndarray:
    """Translate a land-use raster by a table: uint8, 0 where it has no data. A code without a row is fatal."""
    cover, unknown, left_open = recode(raster.values, mapping)
    if unknown:
        codes = ", ".join(str(code) for code in unknown[:AT_MOST]) + ("…" if len(unknown) > AT_MOST else "")
        place = at_cell(raster.grid, *first(raster.values == unknown[0]))
        findings.fatal(UnknownCodes(raster.name, codes=codes, table=table), place)
    if left_open:
        cells = np.isin(raster.values, left_open)
        cover[cells] = default
        codes = ", ".join(str(code) for code in left_open)
        problem = UnmappedCodes(raster.name, count=int(cells.sum()), codes=codes, code=default)
        findings.warn(problem, at_cell(raster.grid, *first(cells)))
    return cover


def without_gaps(cover: np.ndarray, default: int) -> tuple[np.ndarray, np.ndarray]:
    """Return land cover with the default in its gaps, and the gaps."""
    gaps = cover == NO_COVER
    return np.where(gaps, np.uint8(default), cover), gaps


def _bare(name: str) -> str:
    return plain(name).replace(" ", "").replace("-", "")
