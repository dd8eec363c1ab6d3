"""Let a storm fall on the ground and follow the water."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingUtils,
)

from ...adapters.hyetographs import read_hyetograph
from ...adapters.rasters import WRITING, Raster
from ...adapters.storm_words import title as storm_title
from ...adapters.times import band_name
from ...engine import variables
from ...engine.flood.ledger import Balance
from ...engine.flood.losses import MOST_SEWER
from ...engine.flood.rain import Hyetograph
from ...engine.progress import OnProgress, followed, part
from ...engine.text import Text
from ..base import Algorithm, translate_engine
from .cloudburst_parameters import SIDES, add_parameters, edges_from, help_text
from .structure_layers import structures_from, warn_about_idle

if TYPE_CHECKING:  # these need numba
    from ...adapters.snapshots import SnapshotStore
    from ...engine.flood.domain import Domain
    from ...engine.flood.losses import SurfaceKinds
    from ...engine.flood.results import Extremes

HOUR, MINUTE = 3600.0, 60.0
EXTREMES = (
    variables.MAX_DEPTH, variables.TIME_OF_MAX, variables.MAX_SPEED, variables.MAX_UNIT_DISCHARGE,
    variables.ARRIVAL, variables.WET_DURATION, variables.HAZARD,
)  # fmt: skip
NUMBERS = ("rain", "interception", "infiltration", "sewer", "underground", "open_water", "outflow", "stored")


class Cloudburst(Algorithm):
    """Let a storm fall on the ground and follow the water."""

    ID = "cloudburst"
    ICON = "cloudburst"
    REQUIRES = ("numba", "scipy")
    TAGS = (
        "flood", "rain", "storm", "inundation", "water depth", "hydraulic", "pluvial", "stress test",
        "culvert", "pump", "gully", "duiker", "gemaal", "kolk",
        "wateroverlast", "hoosbui", "wolkbreuk", "neerslag", "waterdiepte", "maaiveld", "stresstest", "klimaat",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Cloudburst")

    def group(self) -> str:
        return self.tr("Flood")

    def groupId(self) -> str:
        return "flood"

    def shortDescription(self) -> str:
        return self.tr("Where does the water of a storm stand, how deep, how fast and for how long?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)
        for name, title in zip(NUMBERS, self._number_titles(), strict=True):
            self.addOutput(QgsProcessingOutputNumber(f"{name.upper()}_M3", title))
        self.addOutput(QgsProcessingOutputNumber("ERROR_PERCENT", self.tr("Water balance off by (% of all water)")))
        self.addOutput(QgsProcessingOutputNumber("FLOODED_AREA_M2", self.tr("Area under water (m²)")))
        for start, _, label in variables.DEPTH_STOPS:
            title = self.tr("Area with {depth} of water (m²)").format(depth=translate_engine(label))
            self.addOutput(QgsProcessingOutputNumber(f"AREA_FROM_{start * 100:.0f}_CM_M2", title))
        self.addOutput(QgsProcessingOutputNumber("SEWER_FACTOR", self.tr("Sewer of a cell against that of the table")))
        self.addOutput(QgsProcessingOutputNumber("RUN_TIME_S", self.tr("Run time (s)")))

    def _number_titles(self) -> tuple[str, ...]:
        return (
            self.tr("Rain (m³)"), self.tr("Held by leaves, roofs and paving (m³)"), self.tr("Infiltrated (m³)"),
            self.tr("To the sewer (m³)"), self.tr("Stored under ground (m³)"), self.tr("To open water (m³)"),
            self.tr("Left through the edges (m³)"), self.tr("Left standing (m³)"),
        )  # fmt: skip

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from ...adapters.surfaces import read_surface_kinds

        read_surface_kinds(self.parameterAsFile(parameters, "TABLE", context))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        name = self.source_parameter(parameters, "STORM", context).sourceName()
        return (storm_title(name, self._storm(parameters, context)),)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        return {
            f"LEVEL_{side.upper()}"
            for side in SIDES
            if self.parameterAsEnumString(parameters, f"EDGE_{side.upper()}", context) != "level"
        }

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # These need numba, without which this file must still load and say so.
        from ...adapters.snapshots import SnapshotStore
        from ...adapters.surfaces import read_hazard_limits, read_surface_kinds
        from ...engine.flood.cloudburst import prepare_cloudburst

        started = time.monotonic()
        storm = self._storm(parameters, context)
        duration = storm.duration + self.parameterAsDouble(parameters, "AFTER", context) * HOUR
        ground = self.read_ground_parameter(parameters, "DTM", context)
        self._announce(ground, duration, feedback)
        kinds = read_surface_kinds(self.parameterAsFile(parameters, "TABLE", context))
        cover = self._codes("LANDCOVER", parameters, context, ground, kinds)
        sewer_factor = 1.0
        if parameters.get("SEWER_LANDCOVER") not in (None, ""):
            before = self._codes("SEWER_LANDCOVER", parameters, context, ground, kinds)
            sewer_factor = kinds.sewer_factor(cover, before)
            kinds = kinds.with_sewer_of(cover, before)
            self._tell_sewer(sewer_factor, feedback)
            del before
        interval = self.parameterAsDouble(parameters, "REPORT_INTERVAL", context) * MINUTE
        wet_depth = self.parameterAsDouble(parameters, "WET_DEPTH", context)
        links, sinks = structures_from(self, parameters, context, ground)
        progress = self.progress(feedback)
        feedback.setProgressText(self.tr("Preparing the model: the first time on a machine this takes a minute"))
        simulation = prepare_cloudburst(
            ground.grid, ground.values, cover, kinds, storm,
            edges_from(self, parameters, context), duration, interval, wet_depth, read_hazard_limits(), links, sinks,
        )  # fmt: skip
        del cover
        warn_about_idle([*links, *sinks], simulation.flow.domain, feedback)
        self._warn_about_high_water(simulation.flow.domain, feedback)
        with tempfile.TemporaryDirectory(dir=QgsProcessingUtils.tempFolder()) as folder:
            store = SnapshotStore(folder)
            over_time = any(parameters.get(name) for name in ("DEPTH_SERIES", "MESH"))
            if over_time:
                self._warn_about_room(store, int(np.isfinite(ground.values).sum()), duration / interval, feedback)
            results = simulation.run(part(progress, 0.0, 0.9), store.add if over_time else None)
            del simulation  # its memory is for what writes
            outputs = self._write_rasters(parameters, context, ground, results.extremes, part(progress, 0.9, 0.94))
            outputs |= self._write_series(parameters, context, ground, store, part(progress, 0.94, 0.97))
            outputs |= self._write_mesh(
                parameters, context, feedback, ground, results.extremes, store, outputs, part(progress, 0.97, 1.0)
            )
        outputs |= self._write_volumes(parameters, context, results.balances)
        last = results.balances[-1]
        outputs |= {f"{name.upper()}_M3": getattr(last, name) for name in NUMBERS}
        outputs["ERROR_PERCENT"] = 100.0 * last.relative_error
        outputs |= self._areas(results.extremes.max_depth, np.float32(wet_depth), ground.grid.cell_area)
        outputs["SEWER_FACTOR"] = sewer_factor
        outputs["RUN_TIME_S"] = time.monotonic() - started
        feedback.pushInfo(
            self.tr("{steps} steps in {seconds:.0f} s; {balance} of {total:.0f} m³").format(
                steps=results.steps, seconds=outputs["RUN_TIME_S"], balance=last.words.translated(translate_engine),
                total=last.total,
            )
        )  # fmt: skip
        return outputs

    def _tell_sewer(self, factor: float, feedback: QgsProcessingFeedback) -> None:
        text = self.tr("The sewer that was built takes {factor:.2f} times what the table says for each sewered cell.")
        feedback.pushInfo(text.format(factor=factor))
        if factor >= MOST_SEWER:
            feedback.pushWarning(
                self.tr(
                    "So little sewered ground is left that it gets no more than {most:g} times what the table says; "
                    "the rest of the sewer stays unused."
                ).format(most=MOST_SEWER)
            )

    def _codes(
        self, name: str, parameters: dict[str, Any], context: QgsProcessingContext, ground: Raster, kinds: SurfaceKinds
    ) -> np.ndarray:
        from ...adapters.surfaces import cover_codes

        return cover_codes(self.read_raster_parameter(parameters, name, context, like=ground), ground, kinds)

    def _storm(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Hyetograph:
        source = self.source_parameter(parameters, "STORM", context)
        return read_hyetograph(source, source.sourceName())

    def _announce(self, ground: Raster, duration: float, feedback: QgsProcessingFeedback) -> None:
        from ...engine.flood.estimate import estimate

        expected = estimate(ground.grid, duration, os.cpu_count() or 1)
        feedback.pushInfo(
            self.tr("{cells:,} cells, {hours:.1f} h: about {memory:.0f} MB of memory and {minutes:.1f} min").format(
                cells=ground.grid.cells, hours=duration / HOUR, memory=expected.memory / 1e6,
                minutes=expected.seconds / MINUTE,
            )
        )
        outside = float(np.isnan(ground.values).mean())
        if outside:
            feedback.pushWarning(
                self.tr("{percent:.1f} % of '{layer}' has no ground: no rain falls and no water flows there.").format(
                    percent=100.0 * outside, layer=ground.name
                )
            )

    def _warn_about_high_water(self, domain: Domain, feedback: QgsProcessingFeedback) -> None:
        count = domain.cells_below_open_water()
        if count:
            feedback.pushWarning(
                self.tr(
                    "{count} cells of land lie lower than the open water beside them, which will run onto the land. "
                    "Check the ground level of open water: it is taken as the level that the water holds."
                ).format(count=count)
            )

    def _warn_about_room(
        self, store: SnapshotStore, cells: int, reports: float, feedback: QgsProcessingFeedback
    ) -> None:
        from ...adapters.snapshots import BYTES_PER_WET_CELL

        needed, room = cells * (reports + 2.0) * BYTES_PER_WET_CELL, store.room()
        if needed > room:
            feedback.pushWarning(
                self.tr(
                    "The flow at the report times takes up to {needed:.1f} GB of the temporary folder, on a disk with "
                    "{room:.1f} GB left: a longer report interval takes less."
                ).format(needed=needed / 1e9, room=room / 1e9)
            )

    def _write_rasters(
        self, parameters: dict[str, Any], context: QgsProcessingContext, ground: Raster, extremes: Extremes,
        on_progress: OnProgress,
    ) -> dict[str, str]:  # fmt: skip
        outputs: dict[str, str] = {}
        count = len(EXTREMES) + 1
        for number, variable in enumerate((*EXTREMES, variables.MAX_LEVEL)):
            if variable is variables.MAX_LEVEL:
                values = np.where(extremes.wet_duration > 0, ground.values + extremes.max_depth, np.float32(np.nan))
            else:
                values = getattr(extremes, variable.name)
            outputs |= self.write_raster_output(
                parameters, variable.name.upper(), context, values, ground.grid, ground.crs, variable,
                on_progress=part(on_progress, number / count, (number + 1) / count),
            )  # fmt: skip
        return outputs

    def _write_series(
        self, parameters: dict[str, Any], context: QgsProcessingContext, ground: Raster, store: SnapshotStore,
        on_progress: OnProgress,
    ) -> dict[str, str]:  # fmt: skip
        if not parameters.get("DEPTH_SERIES"):
            return {}
        depths = (snapshot.depth for snapshot in store)
        names = tuple(band_name(moment) for moment in store.times)
        return self.write_raster_output(
            parameters, "DEPTH_SERIES", context, depths, ground.grid, ground.crs, variables.DEPTH, names, on_progress
        )

    def _write_mesh(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback,
        ground: Raster, extremes: Extremes, store: SnapshotStore, others: dict[str, str], on_progress: OnProgress,
    ) -> dict[str, str]:  # fmt: skip
        from ...adapters.mesh import write_mesh
        from ...engine.flood.results import FILM

        mesh = self.parameterAsFileOutput(parameters, "MESH", context)
        if not mesh:
            return {}
        wet = extremes.max_depth >= FILM
        if not wet.any():
            feedback.pushWarning(self.tr("No cell got wet, so there is no mesh of the water."))
            return {}
        snapshots = followed(store, len(store), on_progress, Text(WRITING, {"name": self.tr("Water over time")}))
        write_mesh(mesh, ground.grid, ground.crs, ground.values, wet, snapshots, FILM)
        self.written(mesh, layer=True)
        self._load_mesh(mesh, others, context)
        return {"MESH": mesh}

    def _load_mesh(self, mesh: str, outputs: dict[str, Any], context: QgsProcessingContext) -> None:
        """Load the mesh where other results are loaded: QGIS itself never offers that for a mesh."""
        if any(context.willLoadLayerOnCompletion(path) for path in outputs.values()):
            hint = QgsProcessingUtils.LayerHint.Mesh
            details = context.LayerDetails(self.tr("Water over time"), context.project(), "MESH", hint)
            context.addLayerToLoadOnCompletion(mesh, details)
            self.style_when_loaded(mesh, context, variables.DEPTH)

    def _write_volumes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, balances: Sequence[Balance]
    ) -> dict[str, str]:
        from ...adapters.balances import balance_features, balance_fields

        nowhere = QgsCoordinateReferenceSystem()
        return self.write_layer_output(
            parameters, "VOLUMES", context, balance_features(balances), balance_fields(), Qgis.WkbType.NoGeometry,
            nowhere, None,
        )

    @staticmethod
    def _areas(max_depth: np.ndarray, wet_depth: float, cell_area: float) -> dict[str, float]:
        starts = [start for start, _, _ in variables.DEPTH_STOPS]
        counts = np.bincount(np.digitize(max_depth[np.isfinite(max_depth)], starts), minlength=len(starts) + 1)[1:]
        areas = {
            f"AREA_FROM_{start * 100:.0f}_CM_M2": float(count) * cell_area
            for start, count in zip(starts, counts, strict=True)
        }
        return {"FLOODED_AREA_M2": float((max_depth >= wet_depth).sum()) * cell_area, **areas}
