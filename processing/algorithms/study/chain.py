"""Runs algorithms one after another as the steps of a run, and keeps a record of each."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt

from ...adapters.main_thread import let_main_thread_catch_up
from ...adapters.registry import algorithm_of
from ...adapters.study.city import City
from ...adapters.study.runs import IN_RUN, IN_STUDY, Step, resolved
from ...adapters.styles import keep_style
from ...engine.progress import Cancelled
from .themes import StepPlan

translate = QCoreApplication.translate


class PartOfProgress(QgsProcessingFeedback):
    """The feedback of one of several steps: its progress is part of the whole, and its warnings are kept."""

    def __init__(self, whole: QgsProcessingFeedback, number: int, count: int) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self._whole = whole
        direct = Qt.ConnectionType.DirectConnection  # the thread of a run has no events to wait for
        self.progressChanged.connect(lambda percent: whole.setProgress((100.0 * number + percent) / count), direct)
        whole.canceled.connect(self.cancel, direct)
        if whole.isCanceled():
            self.cancel()

    def setProgressText(self, text: str) -> None:
        """Say what a step is doing."""
        self._whole.setProgressText(text)

    def pushInfo(self, info: str) -> None:
        """Pass on what a step tells."""
        self._whole.pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Pass on and keep a warning."""
        self.warnings.append(warning)
        self._whole.pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Pass on an error as a warning: what stops a step comes as its exception."""
        self.pushWarning(error)


class Chain:
    """The steps of one run: reads the layers of a city, writes in the folder of the run.

    Raises `QgsProcessingException` with the message of a core step that fails, and `Cancelled`. Another that fails is
    left out, and its message is among the warnings.
    """

    def __init__(
        self, city: City, folder: Path, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self.steps: list[Step] = []
        self.warnings: list[str] = []
        self._city = city
        self._folder = folder
        self._context = context
        self._feedback = feedback

    def run(self, plan: StepPlan, own: dict[str, Any], number: int, count: int) -> None:
        """Run a step, with parameters of the scenario of its own; number: how many of all went before it."""
        algorithm = algorithm_of(plan.algorithm)
        parameters, missing = self._inputs(plan, algorithm)
        if missing:
            self._do_without(plan, algorithm.displayName(), missing)
            return
        outputs = {name: f"{IN_RUN}{file}" for name, file in plan.outputs.items()}
        self._feedback.setProgressText(algorithm.displayName())
        recorded = {**own, **parameters, **outputs}
        try:
            numbers = self._execute(algorithm, recorded, PartOfProgress(self._feedback, number, count))
        except QgsProcessingException as error:
            if plan.core:
                raise
            sentence = translate("Chain", "{algorithm} is left out. {reason}")
            self._warn(sentence.format(algorithm=algorithm.displayName(), reason=error))
        else:
            self.steps.append(Step(plan.algorithm, recorded, numbers))
        finally:
            let_main_thread_catch_up()

    def _do_without(self, plan: StepPlan, algorithm: str, missing: dict[str, str]) -> None:
        """Tell that a step is left out for want of layers. Raises `QgsProcessingException` where it is a core step."""
        gone = [title for name, title in missing.items() if self._city.emptied(plan.inputs[name])]
        if plan.core and gone:
            sentence = translate("Chain", "{algorithm}: the variant leaves nothing in {layers}. Change its measures.")
        elif plan.core:
            sentence = translate("Chain", "{algorithm}: the study has no layer for {layers}. Add it to the study.")
        elif gone:
            sentence = translate("Chain", "{algorithm} is left out: the variant leaves nothing in {layers}.")
        else:
            sentence = translate("Chain", "{algorithm} is left out: the study has no layer for {layers}.")
        told = sentence.format(algorithm=algorithm, layers=", ".join(gone or missing.values()))
        if plan.core:
            raise QgsProcessingException(told)
        self._warn(told)

    def _inputs(self, plan: StepPlan, algorithm: QgsProcessingAlgorithm) -> tuple[dict[str, str], dict[str, str]]:
        """Return where each parameter finds its layer, and the title of each that has none but needs one."""
        found, missing = {}, {}
        for name, source in plan.inputs.items():
            definition = algorithm.parameterDefinition(name)
            if "." in source:
                path = f"{IN_RUN}{source}" if (self._folder / source).exists() else None
            else:
                layer = self._city.source(source, name in plan.may_be_empty)
                path = f"{IN_STUDY}{layer}" if layer else None
            if path:
                found[name] = path
            elif not optional(definition):
                missing[name] = definition.description()
        return found, missing

    def _execute(
        self, algorithm: QgsProcessingAlgorithm, recorded: dict[str, Any], feedback: PartOfProgress
    ) -> dict[str, Any]:
        parameters = {name: resolved(value, self._folder, self._city.study) for name, value in recorded.items()}
        context = QgsProcessingContext()  # of its own: layers that it opens are closed when the step is done
        context.copyThreadSafeSettings(self._context)
        destinations = {definition.name() for definition in algorithm.destinationParameterDefinitions()}
        written = [str(value) for name, value in parameters.items() if name in destinations]
        for path in written:  # or the algorithm would not say how its results are to look
            context.addLayerToLoadOnCompletion(path, context.LayerDetails(path, None))
        valid, message = algorithm.checkParameterValues(parameters, context)
        if not valid:
            raise QgsProcessingException(_named(algorithm, message))
        try:
            results, _ = algorithm.run(parameters, context, feedback, {}, False)
        except QgsProcessingException as error:
            raise QgsProcessingException(_named(algorithm, str(error))) from None
        if feedback.isCanceled():
            raise Cancelled
        self.warnings += feedback.warnings
        for path in written:
            processor = context.layerToLoadOnCompletionDetails(path).postProcessor()
            if path.endswith(".gpkg") and processor is not None and Path(path).exists():
                keep_style(Path(path), processor.style)
        return {
            output.name(): _plain(results.get(output.name()))
            for output in algorithm.outputDefinitions()
            if isinstance(output, QgsProcessingOutputNumber)
        }

    def _warn(self, sentence: str) -> None:
        self.warnings.append(sentence)
        self._feedback.pushWarning(sentence)


def _named(algorithm: QgsProcessingAlgorithm, message: str) -> str:
    """Return a message that begins with the name of the step that it is of."""
    name = algorithm.displayName()
    return message if message.startswith(name) else f"{name}: {message}"


def optional(definition: Any) -> bool:
    """Tell whether a parameter may stay empty."""
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)


def _plain(value: Any) -> Any:
    """Return a number as JSON can hold it: None for what is unknown or hidden."""
    if isinstance(value, (bool, int)) or value is None:
        return value
    return float(value) if math.isfinite(value) else None
