"""What all algorithms share: names and help, missing libraries, errors in plain words, progress and styled outputs."""

from __future__ import annotations

import math
import time
import traceback
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...resources import ICONS
from ..adapters.card_files import keep_cards, sidecar
from ..adapters.features import Features, read_features
from ..adapters.language import translate
from ..adapters.model_card import ModelCard, card_for
from ..adapters.raster_layers import raster_path, read_layer
from ..adapters.rasters import Raster, write_raster
from ..adapters.styles import StyleWhenLoaded
from ..adapters.words import translate_engine
from ..engine.errors import CannotRead, CannotWrite, StadstweelingError
from ..engine.grid import Grid
from ..engine.heights import check_ground
from ..engine.layers import Field
from ..engine.memory import check_fits
from ..engine.progress import Cancelled, OnProgress, unattended
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.variables import Variable
from .destinations import check_destinations, file_of, files_beside

SECONDS_BETWEEN_TEXTS = 5.0


class Algorithm(QgsProcessingAlgorithm):
    """Base of all algorithms.

    A subclass names itself in the class attributes, lists its parameters in `initAlgorithm` with `self.add`, and
    does its work in `compute`, which may raise the engine's named errors and `Cancelled`. (Not in `run`: that is QGIS's
    own, and `processing.run` calls it.)
    """

    ID = ""
    ICON = "stadstweeling"
    TAGS: tuple[str, ...] = ()
    REQUIRES: tuple[str, ...] = ()
    """Optional libraries without which the algorithm cannot run."""

    # --- what it is -------------------------------------------------------------------------------------------------

    def createInstance(self) -> Algorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def tags(self) -> list[str]:
        return list(self.TAGS)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ICONS / f"{self.ICON}.svg")

    def helpUrl(self) -> str:
        return ""

    def tr(self, text: str) -> str:
        """Translate a text of the subclass; its context is the name of the class that holds it."""
        return translate(type(self).__name__, text)

    def canExecute(self) -> tuple[bool, str]:
        missing = [library for library in self.REQUIRES if not _importable(library)]
        if not missing:
            return True, ""
        sentence = QCoreApplication.translate(
            "Algorithm",
            "This algorithm needs the Python library {libraries}, which this QGIS does not have. "
            "Install it with 'pip install {command}' in the OSGeo4W shell (Windows) or in QGIS's own Python, "
            "or with the packages {packages} of Debian and Ubuntu, and restart QGIS.",
        )
        return False, sentence.format(
            libraries=", ".join(missing),
            command=" ".join(missing),
            packages=" ".join(f"python3-{library}" for library in missing),
        )

    # --- parameters -------------------------------------------------------------------------------------------------

    def add(self, parameter: QgsProcessingParameterDefinition, help: str, advanced: bool = False) -> None:
        """Add a parameter (or destination) with the sentence that explains it."""
        parameter.setHelp(help)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        if not self.addParameter(parameter):
            raise ValueError(f"two parameters of {self.ID} have the name {parameter.name()}")

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise the named error of a parameter that cannot be right; called before anything runs."""

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        able, sentence = self.canExecute()
        if not able:
            return False, sentence
        valid, message = super().checkParameterValues(parameters, context)
        if not valid:
            return False, message
        try:
            self.check(parameters, context)
        except StadstweelingError as error:
            return False, error.translated(translate_engine)
        return True, ""

    # --- what it says of its results ------------------------------------------------------------------------------

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterable[str]:
        """Return the definitions of this run in words, where its settings only name them."""
        return ()

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Collection[str]:
        """Return the names of parameters that have no say in this run, because of others."""
        return ()

    def card(self, parameters: dict[str, Any], context: QgsProcessingContext, locale: str = "") -> ModelCard:
        """Return what results with these parameters say of themselves; raises the named errors of `definitions`."""
        definitions, idle = self.definitions(parameters, context), self.idle(parameters, context)
        return card_for(self, parameters, context, definitions, idle, locale)

    @property
    def description(self) -> str:
        """What every raster of this run says of itself in its file."""
        return f"{self._card.method} {self._card.cannot_show}"

    # --- running ----------------------------------------------------------------------------------------------------

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and return the outputs."""
        raise NotImplementedError(f"{type(self).__name__}.compute")

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        self._written: list[Path] = []
        outputs, failure = self._compute_or_explain(parameters, context, feedback)
        if failure:
            # QGIS never lets go of the exception, and so neither of this frame: it must not hold anybody's layers.
            del parameters, context, feedback
            raise QgsProcessingException(failure)
        return outputs

    def _compute_or_explain(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[dict[str, Any], str]:
        """Compute, and return the outputs and, where that failed, why in the user's words."""
        try:
            return self._compute_or_undo(parameters, context, feedback), ""
        except Cancelled:
            return {}, ""
        except StadstweelingError as error:
            return {}, error.translated(translate_engine)
        except QgsProcessingException as error:
            return {}, str(error)
        except MemoryError:
            return {}, QCoreApplication.translate(
                "Algorithm", "There is not enough memory. Choose a smaller area or larger cells, and try again."
            )
        except Exception as error:
            QgsMessageLog.logMessage(traceback.format_exc(), "Stadstweeling", Qgis.MessageLevel.Critical)
            sentence = QCoreApplication.translate(
                "Algorithm",
                "Something went wrong that should not have: {error}. Nothing was written. "
                "The details are in the log panel, tab Stadstweeling; please report them.",
            )
            return {}, sentence.format(error=error)

    def _compute_or_undo(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compute, and delete the files written so far where that ends half-way."""
        check_destinations(self, parameters, context)
        self._card = self.card(parameters, context)
        try:
            outputs = self.compute(parameters, context, feedback)
            for title in keep_cards(self._card, self, outputs, context):
                text = QCoreApplication.translate("Algorithm", "The model card of '{title}' could not be kept with it.")
                feedback.pushWarning(text.format(title=title))
            return outputs
        except BaseException:
            for path in reversed(self._written):  # a folder after what is in it
                with suppress(OSError):  # the error itself matters more
                    path.rmdir() if path.is_dir() else path.unlink()
            raise

    def written(self, path: str, layer: bool = False) -> None:
        """Note a file or new folder that is to go again if this fails or is stopped, with the card of a layer."""
        self._written += [Path(path), sidecar(path)] if layer else [Path(path)]

    def progress(self, feedback: QgsProcessingFeedback) -> OnProgress:
        """Return the engine's progress callback that drives `feedback`.

        The text comes at once and then now and then: QGIS keeps each one as a line of its log.
        """
        said, when = "", -math.inf

        def on_progress(fraction: float, message: Text) -> bool:
            nonlocal said, when
            feedback.setProgress(100.0 * fraction)
            now, text = time.monotonic(), message.translated(translate_engine)
            if text != said and now - when >= SECONDS_BETWEEN_TEXTS:
                said, when = text, now
                feedback.setProgressText(text)
            return not feedback.isCanceled()

        return on_progress

    # --- inputs and outputs -----------------------------------------------------------------------------------------

    def source_parameter(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Return the features of parameter `name`; raises `QgsProcessingException` where there are none to read."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def read_features_parameter(
        self,
        parameters: dict[str, Any],
        name: str,
        fields: Sequence[Field],
        context: QgsProcessingContext,
        grid: Grid,
        crs: str,
        may_be_empty: bool = False,
    ) -> Features:
        """Read the features of parameter `name` that touch a grid, as `read_features` does."""
        source, transforms = self.source_parameter(parameters, name, context), context.transformContext()
        return read_features(source, source.sourceName(), fields, grid, crs, transforms, may_be_empty=may_be_empty)

    def raster_layer_parameter(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsRasterLayer:
        """Return the layer of parameter `name`, checked to be one that we can read; raises `CannotRead`, `NotAFile`."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise CannotRead(self.parameterDefinition(name).description(), reason=parameters.get(name))
        raster_path(layer)
        return layer

    def read_raster_parameter(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, like: Raster | None = None
    ) -> Raster:
        """Read the raster layer of parameter `name`, on the grid of `like` where given."""
        layer = self.raster_layer_parameter(parameters, name, context)
        check_fits(layer.width() * layer.height(), QgsApplication.systemMemorySizeMb() * 1e6, layer.name())
        return read_layer(layer, like=like)

    def read_ground_parameter(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Raster:
        """Read the raster layer of parameter `name`, checked to hold heights of ground in metres."""
        ground = self.read_raster_parameter(parameters, name, context)
        check_ground(ground.values, ground.grid.cell_size, ground.name)
        return ground

    def write_raster_output(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        bands: np.ndarray | Iterable[np.ndarray],
        grid: Grid,
        crs: str,
        variable: Variable,
        band_names: tuple[str, ...] = (),
        on_progress: OnProgress = unattended,
    ) -> dict[str, str]:
        """Write the raster of destination `name`, styled when loaded; {} where the user skipped this output."""
        path = self.parameterAsOutputLayer(parameters, name, context)
        if not path:
            return {}
        write_raster(path, bands, grid, crs, variable, band_names, on_progress, self.description)
        self.written(path, layer=True)
        self.style_when_loaded(path, context, variable)
        return {name: path}

    def style_when_loaded(self, destination: str, context: QgsProcessingContext, style: Any) -> None:
        """Have the layer at `destination` styled and put in this group of layers, once QGIS loads it."""
        if context.willLoadLayerOnCompletion(destination):
            details = context.layerToLoadOnCompletionDetails(destination)
            details.groupName = f"Stadstweeling: {self.displayName()}"
            details.setPostProcessor(StyleWhenLoaded.kept(style, self._card))

    def write_layer_output(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        features: Iterable[QgsFeature],
        fields: QgsFields,
        geometry: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
        style: Any,
    ) -> dict[str, str]:
        """Write the layer of destination `name`, styled when loaded; {} where the user skipped this output."""
        if not parameters.get(name):
            return {}
        file = file_of(parameters[name], context)
        before, sink = files_beside(file), None
        try:
            sink, destination = self.parameterAsSink(parameters, name, context, fields, geometry, crs)
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, name))
            self.add_features(sink, list(features))
        except QgsProcessingException as error:
            raise CannotWrite(str(file or name), reason=error) from None
        finally:
            del sink  # closes the file
            for path, _ in files_beside(file).items() - before.items():
                self.written(str(path), layer=True)
        self.style_when_loaded(destination, context, style)
        return {name: destination}

    @staticmethod
    def add_features(sink: QgsFeatureSink, features: list) -> None:
        """Write features to a sink, down to the disk."""
        if not (sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert) and sink.flushBuffer()):
            raise CannotWrite(Text(QT_TRANSLATE_NOOP("engine", "output layer")), reason=sink.lastError())


def _importable(library: str) -> bool:
    try:
        return find_spec(library) is not None
    except (ImportError, ValueError):
        return False
