"""Compute a run of a study once more, and compare."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ...adapters.study.city import City
from ...adapters.study.runs import Run
from ...adapters.versions import versions
from ...engine.errors import StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from .runner import Runner, input_digests
from .study_algorithm import StudyAlgorithm
from .themes import PLANS

RUN_TIME = "RUN_TIME_S"
"""The output of a step that is never twice the same."""


class InputsChanged(StadstweelingError):
    """Layers that are not what they were when a run was made."""

    what = QT_TRANSLATE_NOOP("engine", "layers have changed since the run: {layers}")
    expected = QT_TRANSLATE_NOOP("engine", "the layers that the run was made of")
    remedy = QT_TRANSLATE_NOOP("engine", "Put these layers back, or use 'Run study' for a run on what is there now.")


class RepeatRun(StudyAlgorithm):
    """Compute a run once more, and compare."""

    ID = "repeatrun"
    ICON = "repeatrun"
    REQUIRES = ("numba", "scipy")
    TAGS = (
        "run", "repeat", "reproduce", "verify", "audit", "checksum",
        "herhalen", "reproduceren", "controleren", "verantwoorden", "controlesom",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Repeat run")

    def shortDescription(self) -> str:
        return self.tr("Computes a run of a study once more from its record, and tells whether the result is the same.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Computes a run again with the variant, the scenario and the measures that its run.json keeps, and "
            "compares what comes out with the checksums and the numbers of the first time. It refuses where a layer "
            "that went in has changed, and says which. The repetition is a run of its own; the first stays as it "
            "is.</p>"
            "<p>Other versions of this plugin, of QGIS or of libraries can give other results: which versions differ "
            "is told.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add_text("RUN", self.tr("Run"), self.tr("The name of its folder in runs/."), needed=True)
        self.addOutput(QgsProcessingOutputString("REPETITION", self.tr("The new run")))
        for name, title in (
            ("IDENTICAL", self.tr("Results are the same (1) or not (0)")),
            ("DIFFERENT_FILES", self.tr("Files that differ")),
            ("DIFFERENT_NUMBERS", self.tr("Numbers that differ")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        run = study.run(self.text(parameters, "RUN", context))
        city = City(study.folder, study.run(run.city) if run.city else None)
        plans = PLANS[run.theme]
        now = input_digests(city, plans)
        changed = [name for name, digest in run.inputs.items() if name not in run.files and now.get(name) != digest]
        changed += [name for name in now if name not in run.inputs]
        if changed:
            raise InputsChanged(run.name, layers=", ".join(changed))
        self._tell_versions(run, feedback)
        again = Runner(study.folder, context, feedback, len(plans)).again(run, city)
        names = sorted(run.files.keys() | again.files.keys())
        different = [name for name in names if run.files.get(name) != again.files.get(name)]
        before, after = _numbers(run), _numbers(again)
        numbers = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        if different or numbers:
            told = ", ".join([*different, *numbers])
            feedback.pushWarning(self.tr("Not the same as the first time: {files}").format(files=told))
        return {
            "REPETITION": again.name, "IDENTICAL": int(not different and not numbers),
            "DIFFERENT_FILES": len(different), "DIFFERENT_NUMBERS": len(numbers),
        }  # fmt: skip

    def _tell_versions(self, run: Run, feedback: QgsProcessingFeedback) -> None:
        for name, version in versions().items():
            if run.versions.get(name) != version:
                feedback.pushWarning(
                    self.tr("{name} was {before} and is {now}.").format(
                        name=name, before=run.versions.get(name, "?"), now=version
                    )
                )


def _numbers(run: Run) -> dict[str, Any]:
    """Return the numbers of a run by step and name, but for how long a step took."""
    return {
        f"{step.algorithm}, {name}": value
        for step in run.steps
        for name, value in step.numbers.items()
        if name != RUN_TIME
    }
