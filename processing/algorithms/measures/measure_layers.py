"""The layers that a variant is worked out from: those of the base, which may be left out, and drawn measures."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.features import Features, read_features
from ...adapters.measure_inputs import (
    BEYOND,
    GEOMETRIES,
    Drawn,
    count_of,
    drawn_measures,
    measure_fields,
    only_variant,
    with_known_share,
)
from ...adapters.measure_tables import read_kinds
from ...adapters.path_inputs import around
from ...adapters.rasters import Raster
from ...engine.layers import Field
from ..base import Algorithm

translate = QCoreApplication.translate


class MeasureLayers(Algorithm):
    """Base of an algorithm that reads optional layers and the measures of one variant."""

    def source_or_none(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        """Return the features of an optional parameter, None where the user gave none."""
        return None if parameters.get(name) in (None, "") else self.source_parameter(parameters, name, context)

    def features(
        self,
        parameters: dict[str, Any],
        name: str,
        fields: tuple[Field, ...],
        context: QgsProcessingContext,
        like: Raster,
        margin: float = 0.0,
        where: str = "",
        may_be_empty: bool = False,
    ) -> Features | None:
        """Return what of an optional layer lies on the grid of a raster, or within a margin (m) of it, checked."""
        source = self.source_or_none(parameters, name, context)
        if source is None:
            return None
        return read_features(
            source, source.sourceName(), fields, around(like.grid, margin), like.crs, context.transformContext(),
            where, may_be_empty,
        )  # fmt: skip

    def drawn(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        like: Raster,
    ) -> list[Drawn]:
        """Return the measures of all layers, or those of the variant that is asked for."""
        kinds, drawn, known = read_kinds(), [], np.isfinite(like.values)
        variant = self.parameterAsString(parameters, "VARIANT", context).strip()
        for name, geometry in GEOMETRIES.items():
            source = self.source_or_none(parameters, name, context)
            if source is None:
                continue
            where = only_variant(source, variant)
            count = count_of(source, where)
            if variant and not count:
                continue
            features = self.features(parameters, name, measure_fields(kinds, geometry), context, like, BEYOND, where)
            drawn += [with_known_share(item, like.grid, known)
                      for item in drawn_measures(features, geometry, kinds, like.grid)]  # fmt: skip
            if count > len(features):
                text = translate(
                    "ApplyMeasures", "{name}: {count} measures lie far outside the study and are left out."
                )
                feedback.pushWarning(text.format(name=features.name, count=count - len(features)))
        if variant and not drawn:
            text = translate("ApplyMeasures", "No measure belongs to the variant '{name}'.")
            feedback.pushWarning(text.format(name=variant))
        return drawn
