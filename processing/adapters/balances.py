"""The table of volumes: one feature for each balance of a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import QgsFeature, QgsFields

from ..engine.flood.ledger import Balance
from ..engine.layers import Field
from .features import qgs_fields


def balance_fields() -> QgsFields:
    """Return the fields of the table: time (s), every volume and the error (m³)."""
    names = [name for name in Balance.names() if name != "time"]
    return qgs_fields([Field("time", float, "s"), *(Field(name, float, "m³") for name in names)])


def balance_features(balances: Iterable[Balance]) -> Iterator[QgsFeature]:
    """Yield one feature without geometry for each balance."""
    fields = balance_fields()
    for balance in balances:
        row = balance.as_row()
        feature = QgsFeature(fields)
        feature.setAttributes([row[field.name()] for field in fields])
        yield feature
