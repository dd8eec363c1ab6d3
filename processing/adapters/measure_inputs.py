"""Drawn measures: from the features of layers to what the engine carries out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import isnan
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..engine.errors import MissingField, OutOfRange, StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import Field
from ..engine.measures.city import Patch, clipped
from ..engine.measures.kinds import Cost, MeasureKind, TreeSize
from ..engine.measures.measures import (
    Basin,
    Build,
    Connect,
    Demolish,
    Fell,
    Kerb,
    Measure,
    MoveGround,
    NewRoof,
    Plant,
    Pond,
    Resurface,
    Sunk,
)
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.tiles import Window
from .features import Features, rasterise

OPEN = float("nan")
WORDS = {
    "polygon": QT_TRANSLATE_NOOP("engine", "polygon"),
    "line": QT_TRANSLATE_NOOP("engine", "line"),
    "point": QT_TRANSLATE_NOOP("engine", "point"),
}
TYPES = {
    Qgis.GeometryType.Polygon: "polygon",
    Qgis.GeometryType.Line: "line",
    Qgis.GeometryType.Point: "point",
}
GEOMETRIES = {"MEASURES_POLYGON": "polygon", "MEASURES_LINE": "line", "MEASURES_POINT": "point"}
VARIANT, UNIT_COST, UPKEEP_PERCENT = "variant", "unit_cost", "upkeep_percent"
MOST_COST, MOST_UPKEEP = 1e6, 100.0
"""The most (€ a unit, % a year) that a user's own cost can be: our own choice."""
LINKS = ("culvert", "pump")
"""Actions that join two places; these are never cut at the edge of the study."""
LITRE, MM_PER_HOUR = 1e-3, 1e-3 / 3600.0
BEYOND = 5000.0
"""How far (m) beyond the study measures are still read, to be listed as outside it: our own default."""


class UnknownKind(StadstweelingError):
    """A measure of a kind that is not in the table."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature} has the kind '{kind}', which is not in the table of measures")
    expected = QT_TRANSLATE_NOOP("engine", "one of: {kinds}")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the field 'kind'.")


class WrongGeometry(StadstweelingError):
    """A measure drawn in the wrong layer."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature}, of the kind '{kind}', is a {found}")
    expected = QT_TRANSLATE_NOOP("engine", "a {wanted}")
    remedy = QT_TRANSLATE_NOOP("engine", "Draw it in the layer of measures of that geometry.")


class WrongChoice(StadstweelingError):
    """A parameter of a measure that has another value than those it can have."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature}, of the kind '{kind}', has '{value}' as {parameter}")
    expected = QT_TRANSLATE_NOOP("engine", "one of: {choices}")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the field, or make it NULL for the default.")


@dataclass(frozen=True)
class Drawn:
    """A feature of a layer of measures in the study's CRS: what was drawn, its parameters, and its cost.

    parameters: as given or by default; None for what stays open. share: which part of it (0 to 1) lies in the study.
    """

    layer: str
    feature: int
    kind: MeasureKind
    geometry: QgsGeometry
    parameters: dict[str, float | str | None]
    cost: Cost
    share: float


def measure_fields(kinds: dict[str, MeasureKind], geometry: str) -> tuple[Field, ...]:
    """Return the fields of a layer of measures; all but the kind may be missing or NULL."""
    texts = {name: bool(p.choices) for kind in kinds.values() if kind.geometry == geometry
             for name, p in kind.parameters.items()}  # fmt: skip
    own = (Field("kind", str), Field(UNIT_COST, float, "", OPEN), Field(UPKEEP_PERCENT, float, "%", OPEN))
    return (*own, *(Field(name, str, "", "") if text else Field(name, float, "", OPEN) for name, text in texts.items()))


def only_variant(source: QgsFeatureSource, variant: str) -> str:
    """Return the expression that is true of the measures of a variant, empty for all measures.

    Raises `MissingField` where a variant is asked for in a layer that does not tell them apart.
    """
    if not variant:
        return ""
    if source.fields().indexOf(VARIANT) < 0:
        raise MissingField(source.sourceName(), field=VARIANT, unit=str.__name__)
    return QgsExpression.createFieldEqualityExpression(VARIANT, variant)


def count_of(source: QgsFeatureSource, where: str) -> int:
    """Return how many features an expression is true of, or there are."""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return sum(1 for _ in source.getFeatures(request.setFilterExpression(where))) if where else source.featureCount()


def drawn_measures(features: Features, geometry: str, kinds: dict[str, MeasureKind], grid: Grid) -> list[Drawn]:
    """Return the measures of a layer. Raises `UnknownKind`, `WrongGeometry`, `WrongChoice` or `OutOfRange`."""
    study = QgsGeometry.fromRect(QgsRectangle(grid.west, grid.south, grid.east, grid.north))
    drawn = []
    for number, (shape, feature) in enumerate(zip(features.geometries, features.ids, strict=True)):
        row = {name: values[number] for name, values in features.columns.items()}
        name = row["kind"] or ""
        if name not in kinds:
            raise UnknownKind(features.name, feature=feature, kind=name, kinds=", ".join(kinds))
        kind = kinds[name]
        found = TYPES[shape.type()]
        if not found == geometry == kind.geometry:
            wanted = kind.geometry if found == geometry else geometry
            words = {"found": Text(WORDS[found]), "wanted": Text(WORDS[wanted])}
            raise WrongGeometry(features.name, feature=feature, kind=name, **words)
        inside = shape.intersection(study)
        if kind.action in LINKS and not inside.isEmpty():
            inside = shape
        share = 0.0 if inside.isEmpty() else _extent(inside, geometry) / _extent(shape, geometry)
        drawn.append(
            Drawn(
                features.name, feature, kind, shape if inside.isEmpty() else inside,
                _parameters(kind, row, features.name, feature), _cost(kind, row, features.name), share,
            )
        )  # fmt: skip
    return drawn


def _extent(geometry: QgsGeometry, kind: str) -> float:
    """Return the area (m²), length (m) or number of points of a geometry."""
    if kind == "point":
        return float(geometry.constGet().nCoordinates())
    return geometry.area() if kind == "polygon" else geometry.length()


def _parameters(kind: MeasureKind, row: dict[str, Any], layer: str, feature: int) -> dict[str, float | str | None]:
    found: dict[str, float | str | None] = {}
    for name, parameter in kind.parameters.items():
        value = row[name]
        if value == "" or (isinstance(value, float) and isnan(value)):
            found[name] = parameter.default
        elif parameter.choices and value not in parameter.choices:
            choices = ", ".join(parameter.choices)
            raise WrongChoice(layer, feature=feature, kind=kind.name, value=value, parameter=name, choices=choices)
        elif parameter.choices:
            found[name] = value
        else:
            _check(value, parameter.lowest, parameter.highest, kind.name, name, parameter.unit, f"{layer} ({feature})")
            found[name] = value
    return found


def _cost(kind: MeasureKind, row: dict[str, Any], layer: str) -> Cost:
    """Return the cost of the table, or what the feature says of its own."""
    cost, year = kind.cost, kind.cost.price_year
    construction, percent, each = cost.construction, cost.upkeep_percent, cost.upkeep_each
    if not isnan(row[UNIT_COST]):
        _check(row[UNIT_COST], 0.0, MOST_COST, kind.name, UNIT_COST, f"€/{kind.unit}", layer)
        construction, year = row[UNIT_COST], None
    if not isnan(row[UPKEEP_PERCENT]):
        _check(row[UPKEEP_PERCENT], 0.0, MOST_UPKEEP, kind.name, UPKEEP_PERCENT, "%", layer)
        percent, each, year = row[UPKEEP_PERCENT], None, None
    return Cost(construction, percent, each, year)


def _check(value: float, lowest: float, highest: float, kind: str, name: str, unit: str, where: str) -> None:
    if not lowest <= value <= highest:
        values = {"parameter": name, "kind": kind}
        quantity = Text(QT_TRANSLATE_NOOP("engine", "{parameter} of a measure of the kind '{kind}'"), values)
        raise OutOfRange(where, quantity=quantity, value=value, unit=unit, lowest=lowest, highest=highest)


def measures_of(drawn: list[Drawn], grid: Grid, known: np.ndarray, sizes: dict[str, TreeSize]) -> list[Measure]:
    """Return the measures of the engine; a row of trees is one for each tree. known: cells in the study, bool."""
    measures: list[Measure] = []
    for number, item in enumerate(drawn):
        for geometry in _pieces(item):
            patch, share = _on_known(geometry, item.kind, grid, known)
            point = geometry.pointOnSurface().asPoint()
            if item.kind.action in LINKS:
                ends = [_on(known, grid, QgsPointXY(*end)) for end in ends_of(geometry)]
                # What a pump brings outside has left the study; a culvert needs to know the water at both ends.
                outside = not all(ends if item.kind.action == "culvert" else ends[:1])
            else:
                outside = item.share == 0.0 or (not patch.mask.any() and not _on(known, grid, point))
            amount = _amount(geometry, item.kind) * share
            common = (item.kind, number, patch, amount, (point.x(), point.y()), outside)
            measures.append(MAKERS[item.kind.action](common, _in_si(item, geometry, share, sizes)))
    return measures


def with_known_share(item: Drawn, grid: Grid, known: np.ndarray) -> Drawn:
    """Return a measure whose share is that on known ground, as it is paid for. known: cells in the study, bool."""
    if known[_window(item.geometry, grid).slices].all():
        return item
    return replace(item, share=item.share * _on_known(item.geometry, item.kind, grid, known)[1])


def _on_known(geometry: QgsGeometry, kind: MeasureKind, grid: Grid, known: np.ndarray) -> tuple[Patch, float]:
    """Return the cells of a geometry on known ground, and which share of all its cells they are; links are whole."""
    drawn = patch_of(geometry, grid, all_touched=kind.geometry == "line")
    patch = Patch(drawn.window, drawn.mask & drawn.of(known))
    cells = np.count_nonzero(drawn.mask)
    return patch, 1.0 if kind.action in LINKS or not cells else np.count_nonzero(patch.mask) / cells


def drawn_amount(item: Drawn) -> float:
    """Return how much of its unit (m², m or pieces) was drawn in the study, whatever is in the way there."""
    return sum(_amount(piece, item.kind) for piece in _pieces(item))


def _pieces(item: Drawn) -> Iterator[QgsGeometry]:
    """Yield what becomes a measure of its own: trees, points and links one by one, all else whole."""
    if item.kind.action == "trees" and item.kind.geometry == "line":
        spacing = float(item.parameters["spacing"])
        for line in item.geometry.asGeometryCollection():
            for place in np.arange(0.0, line.length() + 1e-6, spacing).tolist():
                yield line.interpolate(min(place, line.length()))
    elif item.kind.geometry == "point" or item.kind.action in LINKS:
        yield from item.geometry.asGeometryCollection()
    else:
        yield item.geometry


def ends_of(line: QgsGeometry) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the first and the last vertex (x, y) of a single line."""
    first, last = line.constGet().startPoint(), line.constGet().endPoint()
    return (first.x(), first.y()), (last.x(), last.y())


def _in_si(item: Drawn, geometry: QgsGeometry, share: float, sizes: dict[str, TreeSize]) -> dict[str, Any]:
    """Return the parameters of a piece as the engine wants them: m³/s and m³, the size of trees, the ends of links.

    share: which part of it (0 to 1) lies on known ground.
    """
    given: dict[str, Any] = dict(item.parameters)
    if "capacity" in given:
        given["capacity"] *= LITRE
    if "drain" in given:
        given["drain"] *= MM_PER_HOUR * geometry.area() * share
    if item.kind.action == "storage":
        given["volume"] = given["depth"] * geometry.area() * share
    if item.kind.action in LINKS:
        given["start"], given["end"] = ends_of(geometry)
    if "size" in given:
        given["size"] = sizes[given["size"]]
    return given


def patch_of(geometry: QgsGeometry, grid: Grid, all_touched: bool) -> Patch:
    """Return the cells of a grid with their centre in a polygon, or with `all_touched` those that they touch."""
    window = _window(geometry, grid)
    if not (window.rows and window.columns):
        return Patch(window, np.zeros(window.shape, bool))
    size = grid.cell_size
    part = Grid(window.rows, window.columns, size, grid.west + window.left * size, grid.north - window.top * size)
    return Patch(window, rasterise([geometry], part, all_touched=all_touched) > 0)


def _window(geometry: QgsGeometry, grid: Grid) -> Window:
    """Return the window of the cells that the box of a geometry touches."""
    box = geometry.boundingBox()
    return clipped(grid, box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _on(known: np.ndarray, grid: Grid, point: QgsPointXY) -> bool:
    row, column = grid.row_column(point.x(), point.y())
    return 0 <= row < grid.rows and 0 <= column < grid.columns and bool(known[row, column])


def _amount(geometry: QgsGeometry, kind: MeasureKind) -> float:
    return {"m²": geometry.area(), "m": geometry.length(), "piece": 1.0}[kind.unit]


MAKERS: dict[str, Callable[[tuple, dict[str, Any]], Measure]] = {
    "demolish": lambda common, given: Demolish(*common, int(given["cover"])),
    "fell": lambda common, given: Fell(*common, int(given["cover"])),
    "raise": lambda common, given: MoveGround(*common, 1, given["amount"], given["level"], given["side_slope"]),
    "dig": lambda common, given: MoveGround(*common, -1, given["amount"], given["level"], given["side_slope"]),
    "basin": lambda common, given: Basin(*common, given["depth"], given["side_slope"], given.get("drain", 0.0)),
    "pond": lambda common, given: Pond(*common, given["level"], given["freeboard"]),
    "cover": lambda common, given: Resurface(*common, int(given.get("cover") or common[0].cover)),
    "green": lambda common, given: Resurface(*common, int(given["cover"]), given["public"] == "yes"),
    "none": lambda common, given: Measure(*common),
    "sail": lambda common, given: Measure(*common),
    "building": lambda common, given: Build(*common, given["height"]),
    "roof": lambda common, given: NewRoof(*common),
    "kerb": lambda common, given: Kerb(*common, given["height"]),
    "storage": lambda common, given: Sunk(*common, None, given["volume"]),
    "drain": lambda common, given: Sunk(*common, given["capacity"], None),
    "culvert": lambda common, given: Connect(*common, given["start"], given["end"], given["capacity"], given["head"]),
    "pump": lambda common, given: Connect(*common, given["start"], given["end"], given["capacity"], None),
    "trees": lambda common, given: Plant(*common, given["size"]),
}
"""What makes a measure of the engine, by the action of its kind."""
