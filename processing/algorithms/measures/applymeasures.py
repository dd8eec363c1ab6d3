"""Work out a variant: the base layers with measures in them, their conflicts and their costs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ...adapters.base_inputs import BaseFeatures, base_layers
from ...adapters.canopy_inputs import WIDEST_CROWN
from ...adapters.features import WKB_TYPES, qgs_fields
from ...adapters.measure_inputs import Drawn, measures_of
from ...adapters.measure_results import (
    CONFLICT_FIELDS,
    COST_FIELDS,
    SAIL_FIELDS,
    bills,
    conflict_features,
    conflict_style,
    cost_features,
    kept_features,
    link_features,
    new_buildings,
    new_trees,
    sail_features,
    sink_features,
    total,
    variant_fields,
    variant_green_spaces,
)
from ...adapters.measure_tables import kind_words, read_tree_sizes
from ...adapters.planting_inputs import CLEARANCE, WIDEST_CLEARANCE
from ...adapters.rasters import Raster
from ...adapters.sight_inputs import HEIGHT, TREE_FIELDS
from ...engine.layers import BUILDINGS, GREEN_SPACES, LINKS, SINKS, TREES, LayerSchema
from ...engine.measures.costs import Bill
from ...engine.measures.kinds import Reason
from ...engine.measures.variant import Conflict, Variant, work_out
from ...engine.progress import part
from ...engine.variables import CANOPY, GROUND, LAND_COVER, SURFACE
from ..base import translate_engine
from .applymeasures_parameters import HORIZONS, add_inputs, add_outputs, add_rules, help_text
from .measure_layers import MeasureLayers

RASTERS = {
    "VARIANT_DTM": ("dtm", GROUND), "VARIANT_DSM": ("dsm", SURFACE), "VARIANT_CHM": ("chm", CANOPY),
    "VARIANT_LANDCOVER": ("landcover", LAND_COVER),
}  # fmt: skip


class ApplyMeasures(MeasureLayers):
    """Work out a variant: the base layers with measures in them, their conflicts and their costs."""

    ID = "applymeasures"
    ICON = "applymeasures"
    TAGS = (
        "measures", "variant", "design", "costs", "wadi", "green", "trees", "building", "conflicts",
        "culvert", "pump", "gully", "storage",
        "maatregelen", "variant", "ontwerp", "kosten", "groen", "bomen", "gebouw", "ontharden", "duiker", "pomp",
        "kolk", "berging",
    )  # fmt: skip
    REQUIRES = ("scipy",)

    def displayName(self) -> str:
        return self.tr("Apply measures")

    def group(self) -> str:
        return self.tr("Measures")

    def groupId(self) -> str:
        return "measures"

    def shortDescription(self) -> str:
        return self.tr("What becomes of the city with these measures, can they be, and what do they cost?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        dtm = self.read_ground_parameter(parameters, "DTM", context)
        dsm, chm, cover = (
            self.read_raster_parameter(parameters, name, context, dtm) for name in ("DSM", "CHM", "LANDCOVER")
        )
        horizon = HORIZONS[self.parameterAsEnumString(parameters, "HORIZON", context)]
        drawn = self.drawn(parameters, context, feedback, dtm)
        features = BaseFeatures(
            self.features(parameters, "BUILDINGS", (HEIGHT,), context, dtm, may_be_empty=True),
            self.features(parameters, "TREES", TREE_FIELDS, context, dtm, 0.5 * WIDEST_CROWN, may_be_empty=True),
            self.features(parameters, "UTILITIES", (CLEARANCE,), context, dtm, WIDEST_CLEARANCE, may_be_empty=True),
        )
        green = GREEN_SPACES.name.upper()
        self.features(parameters, green, (), context, dtm, may_be_empty=True)  # checked before the work starts
        base = base_layers(dtm, dsm, chm, cover, features)
        measures = measures_of(drawn, dtm.grid, np.isfinite(dtm.values), read_tree_sizes(horizon))
        on_progress = self.progress(feedback)
        variant = work_out(
            base, measures, len(drawn), self.parameterAsBool(parameters, "APPLY_CONFLICTING", context),
            part(on_progress, 0.1, 0.6),
        )  # fmt: skip
        years, rate = (self.parameterAsDouble(parameters, name, context) for name in ("PERIOD", "RATE"))
        costs = bills(drawn, variant, years, rate)
        outputs: dict[str, Any] = {}
        for number, (name, (attribute, variable)) in enumerate(RASTERS.items()):
            outputs |= self.write_raster_output(
                parameters, name, context, getattr(variant, attribute), dtm.grid, dtm.crs, variable,
                on_progress=part(on_progress, 0.6 + 0.08 * number, 0.68 + 0.08 * number),
            )  # fmt: skip
        outputs |= self._write_base(parameters, context, features, drawn, variant, dtm.crs)
        outputs |= self._write_lists(parameters, context, drawn, variant, costs, dtm)
        self._tell(drawn, variant, feedback)
        return outputs | _numbers(variant, costs)

    def _write_base(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        features: BaseFeatures,
        drawn: list[Drawn],
        variant: Variant,
        wkt: str,
    ) -> dict[str, str]:
        """Write buildings, trees and green spaces: what stays, with all that its layer says of it, and what is new."""
        buildings = features.buildings.ids if features.buildings else []
        trees = features.trees.ids if features.trees else []
        gone = {
            BUILDINGS.name: {buildings[number - 1] for number in variant.gone},
            TREES.name: {trees[tree] for tree in np.flatnonzero(~variant.kept_trees)},
        }
        outputs: dict[str, str] = {}
        for schema in (BUILDINGS, TREES, GREEN_SPACES):
            source = self.source_or_none(parameters, schema.name.upper(), context)
            fields, kind = variant_fields(source, schema), _geometry(source, schema)
            kept: Iterator[QgsFeature] = (
                kept_features(source, fields, gone.get(schema.name, set()), wkt, context) if source else iter(())
            )  # fmt: skip
            if schema is BUILDINGS:
                found = chain(kept, new_buildings(drawn, variant, fields, kind))
            elif schema is TREES:
                found = chain(kept, new_trees(variant, fields, kind))
            else:
                found = variant_green_spaces(kept, drawn, variant, fields, kind)
            outputs |= self.write_layer_output(
                parameters, f"VARIANT_{schema.name.upper()}", context, found, fields, kind,
                QgsCoordinateReferenceSystem.fromWkt(wkt), schema,
            )  # fmt: skip
        return outputs

    def _write_lists(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        drawn: list[Drawn],
        variant: Variant,
        costs: list[Bill],
        like: Raster,
    ) -> dict[str, str]:
        crs, nowhere = QgsCoordinateReferenceSystem.fromWkt(like.crs), QgsCoordinateReferenceSystem()
        kinds, outputs = Qgis.WkbType, {}
        for schema, found in (
            (LINKS, link_features(drawn, variant)), (SINKS, sink_features(drawn, variant, like.grid)),
        ):  # fmt: skip
            outputs |= self.write_layer_output(
                parameters, schema.name.upper(), context, found, qgs_fields(schema.fields), WKB_TYPES[schema.geometry],
                crs, schema,
            )  # fmt: skip
        return outputs | (
            self.write_layer_output(
                parameters, "SAILS", context, sail_features(drawn, variant), qgs_fields(SAIL_FIELDS),
                kinds.MultiPolygon, crs, None,
            )
            | self.write_layer_output(
                parameters, "COST", context, cost_features(drawn, variant, costs), qgs_fields(COST_FIELDS),
                kinds.NoGeometry, nowhere, None,
            )
            | self.write_layer_output(
                parameters, "CONFLICTS", context, conflict_features(drawn, variant, translate_engine),
                qgs_fields(CONFLICT_FIELDS), kinds.Point, crs, conflict_style(self.tr("Conflicts"), translate_engine),
            )
        )  # fmt: skip

    def _tell(self, drawn: list[Drawn], variant: Variant, feedback: QgsProcessingFeedback) -> None:
        """Say what was left out, cut or is suspect."""
        words = kind_words()
        alike: dict[tuple[str, Reason], list[Conflict]] = {}
        for conflict in variant.conflicts:
            alike.setdefault((drawn[conflict.number].kind.name, conflict.reason), []).append(conflict)
        for (kind, reason), (first, *others) in alike.items():
            text = (
                self.tr("{name} (feature {feature}) at ({x:.1f}, {y:.1f}), and {count} more: {reason}.")
                if others
                else self.tr("{name} (feature {feature}) at ({x:.1f}, {y:.1f}): {reason}.")
            )
            feedback.pushWarning(
                text.format(
                    name=words[kind][0], feature=drawn[first.number].feature, x=first.place[0], y=first.place[1],
                    reason=translate_engine(reason.value), count=len(others),
                )
            )  # fmt: skip
        for item in drawn:
            if 0.0 < item.share < 1.0:
                feedback.pushWarning(
                    self.tr("{name} (feature {feature}) lies partly outside the study: {share:.0f} % counts.").format(
                        name=words[item.kind.name][0], feature=item.feature, share=100.0 * item.share
                    )
                )
        for kind in dict.fromkeys(item.kind.name for item in drawn):
            name, warning, _ = words[kind]
            if warning:
                feedback.pushWarning(f"{name}: {warning}")


def _geometry(source: QgsProcessingFeatureSource | None, schema: LayerSchema) -> Qgis.WkbType:
    return source.wkbType() if source else WKB_TYPES[schema.geometry]


def _numbers(variant: Variant, costs: list[Bill]) -> dict[str, float]:
    carried_out = [cost for cost, applied in zip(costs, variant.applied, strict=True) if applied]
    return {
        "MEASURES_APPLIED": int(variant.applied.sum()),
        "MEASURES_REFUSED": int(variant.refused.sum()),
        "CONSTRUCTION": total(cost.construction for cost in carried_out),
        "UPKEEP": total(cost.upkeep for cost in carried_out),
        "PRESENT_VALUE": total(cost.present_value for cost in carried_out),
        "COST_UNKNOWN": sum(cost.present_value is None for cost in carried_out),
        "GREEN_CHANGE": variant.green_change,
        "TREES_PLANTED": len(variant.new_trees),
        "TREES_FELLED": int((~variant.kept_trees).sum()),
    }
