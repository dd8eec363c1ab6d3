"""Storms as tables: QGIS features on one side, `Hyetograph` on the other.

One row is one block of constant rain; the time is in seconds since the start of the storm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from qgis.core import NULL, QgsFeature, QgsFeatureSource

from ..engine.errors import MissingField
from ..engine.flood.rain import Hyetograph
from ..engine.flood.storm_table import hyetograph_from_rows
from ..engine.layers import Field
from .features import qgs_fields

NEEDED = (Field("start_s", float, "s"), Field("end_s", float, "s"), Field("rain_mm", float, "mm"))
FIELDS = (*NEEDED, Field("intensity_mm_h", float, "mm/h"))
"""What we write: the fields that reading needs, and the intensity for people."""


def read_hyetograph(source: QgsFeatureSource, name: str) -> Hyetograph:
    """Read a storm from a table with the fields `start_s` (s), `end_s` (s) and `rain_mm` (mm in that block).

    `name` is what errors call the table. Raises `MissingField` or an error of `hyetograph_from_rows`.
    """
    fields = source.fields()
    indices = []
    for field in NEEDED:
        indices.append(fields.lookupField(field.name))
        if indices[-1] < 0:
            raise MissingField(name, field=field.name, unit=field.unit)
    rows = [tuple(_number(feature.attribute(index)) for index in indices) for feature in source.getFeatures()]
    return hyetograph_from_rows(rows, name)


def hyetograph_features(storm: Hyetograph) -> Iterator[QgsFeature]:
    """Yield one feature without geometry for each block, with the fields `FIELDS`."""
    fields = qgs_fields(FIELDS)
    for row in np.column_stack((storm.edges[:-1], storm.edges[1:], storm.depths, storm.intensities)):
        feature = QgsFeature(fields)
        feature.setAttributes(row.tolist())
        yield feature


def _number(value: Any) -> float:
    try:
        return math.nan if value == NULL else float(value)
    except (TypeError, ValueError):
        return math.nan
