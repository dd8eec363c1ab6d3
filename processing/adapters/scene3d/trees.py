"""Trees with a trunk and a crown of their own size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite
from statistics import fmean

from qgis._3d import QgsAbstractMaterialSettings, QgsPoint3DSymbol, QgsRuleBased3DRenderer
from qgis.core import NULL, Qgis, QgsFeatureRequest, QgsVectorLayer

from .axes import shape_matrix
from .materials import matt
from .solids import give

HEIGHT, CROWN = 8.0, 5.0
"""Size (m) of a tree that does not tell its own: our own default."""
BARE = 0.3
"""Share of the height that is bare trunk where the base of the crown is not known: our own default."""
MOST_SIZES = 60
"""So many sizes of trees are drawn, at most: each is one model, drawn many times."""
FIELDS = ("height", "crown_diameter", "crown_base")
LEAVES = ("#6aa863", "#7ab86f", "#5c9a5c")
BARK = "#7a5c45"


@dataclass(frozen=True, order=True)
class Size:
    """The size of a tree (m): its height, and the diameter and base of its crown."""

    height: float
    crown: float
    base: float


def raise_trees(layer: QgsVectorLayer) -> None:
    """Let trees stand as high and as wide as they are."""
    present = [name for name in FIELDS if layer.fields().indexOf(name) >= 0]
    request = QgsFeatureRequest().setSubsetOfAttributes(present, layer.fields())
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    step, sizes = sizes_of(
        size_of(*(feature[name] if name in present else NULL for name in FIELDS))
        for feature in layer.getFeatures(request)
    )
    height, crown = (
        f'coalesce("{name}", {default})' if name in present else str(default)
        for name, default in (("height", HEIGHT), ("crown_diameter", CROWN))
    )
    root = QgsRuleBased3DRenderer.Rule(None)
    for number, size in enumerate(sizes):
        steps = (round(size.height / step), round(size.crown / step))
        of_size = f"floor({height} / {step} + 0.5) = {steps[0]} AND floor({crown} / {step} + 0.5) = {steps[1]}"
        for symbol in tree_symbols(size, LEAVES[number % len(LEAVES)]):
            root.appendChild(QgsRuleBased3DRenderer.Rule(symbol, of_size))
    give(layer, root)


def size_of(height: object, crown: object, base: object) -> Size:
    """Return the size of a tree of which a value can be NULL."""
    height = HEIGHT if height == NULL or not isfinite(height) else float(height)
    crown = CROWN if crown == NULL or not isfinite(crown) else float(crown)
    base = BARE * height if base == NULL or not isfinite(base) else float(base)
    return Size(height, crown, base)


def sizes_of(trees: Iterable[Size]) -> tuple[float, list[Size]]:
    """Return the step (m) to which heights and crowns are rounded, and the sizes that there are.

    The step is the finest of 1 m and its doublings that leaves few enough sizes; the base of a crown is the mean of
    the trees of a size.
    """
    trees = list(trees)
    step = 1.0
    while True:
        bases: dict[tuple[float, float], list[float]] = {}
        for tree in trees:
            rounded = (step * int(tree.height / step + 0.5), step * int(tree.crown / step + 0.5))
            bases.setdefault(rounded, []).append(tree.base)
        if len(bases) <= MOST_SIZES:
            return step, sorted(Size(*rounded, fmean(found)) for rounded, found in bases.items())
        step *= 2.0


def tree_symbols(size: Size, leaves: str = LEAVES[0]) -> tuple[QgsPoint3DSymbol, QgsPoint3DSymbol]:
    """Return the trunk and the crown of a tree."""
    height, crown = max(size.height, 1.0), max(size.crown, 1.0)
    base = min(size.base, 0.7 * height)
    trunk_top = base + 0.25 * (height - base)
    trunk = shape(Qgis.Point3DShape.Cube, {"size": 1.0}, matt(BARK))
    trunk.setTransform(shape_matrix(0.1 + 0.025 * height, trunk_top + 0.5, 0.5 * trunk_top - 0.25))
    ball = shape(Qgis.Point3DShape.Sphere, {"radius": 0.5}, matt(leaves))
    ball.setTransform(shape_matrix(crown, height - base, 0.5 * (height + base)))
    return trunk, ball


def shape(
    shape: Qgis.Point3DShape, properties: dict[str, float], material: QgsAbstractMaterialSettings
) -> QgsPoint3DSymbol:
    """Return the symbol of a shape that stands on the ground at every point."""
    symbol = QgsPoint3DSymbol()
    symbol.setShape(shape)
    symbol.setShapeProperties(properties)
    symbol.setMaterialSettings(material)
    symbol.setAltitudeClamping(Qgis.AltitudeClamping.Relative)
    return symbol
