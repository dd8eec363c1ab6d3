"""Run scenarios on variants of a study."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ...adapters.study.database import Scenario, Variant, named
from ...adapters.study.layout import CITY
from ...adapters.study.runs import Run
from ...engine.errors import StadstweelingError
from ..base import translate_engine
from .runner import Runner
from .study_algorithm import StudyAlgorithm
from .themes import PLANS


class RunStudy(StudyAlgorithm):
    """Run scenarios on variants of a study."""

    ID = "runstudy"
    ICON = "runstudy"
    REQUIRES = ("numba", "scipy")
    TAGS = (
        "study", "run", "variant", "scenario", "water", "heat", "trees", "night",
        "studie", "doorrekenen", "variant", "scenario", "water", "hitte", "bomen", "nacht",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Run study")

    def shortDescription(self) -> str:
        return self.tr("Computes scenarios on variants of a study, and keeps each result with all that made it.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Works out the layers of each variant, and computes each scenario on them: water, heat or trees. Every "
            "result is a run: a folder in the study with its layers and run.json, which tells the checksums of what "
            "went in and came out, all parameters, versions, the rows of the tables that were used, and the numbers. "
            "'Repeat run' computes the same again from it.</p>"
            "<h3>Whole or not at all</h3>"
            "<p>A run appears when it is finished. One that is stopped, or whose computer goes down, leaves nothing, "
            "and earlier runs are never overwritten. The layers of a variant are worked out again only where its "
            "measures, its settings or the base changed.</p>"
            "<p>A step for which the study has no layer, such as shade on routes without paths, is left out with a "
            "warning. A run that fails does not stop the others; at the end you are told which failed, and why.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add_text("VARIANTS", self.tr("Variants"), self.tr("Names, separated by semicolons. Empty: all."))
        self.add_text("SCENARIOS", self.tr("Scenarios"), self.tr("Names, separated by semicolons. Empty: all."))
        self.addOutput(QgsProcessingOutputString("RUNS", self.tr("Runs, separated by semicolons")))
        for name, title in (
            ("RUN_COUNT", self.tr("Runs made")), ("WARNING_COUNT", self.tr("Warnings of the runs")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        variants: list[Variant] = self._chosen(parameters, "VARIANTS", study.variants(), context)
        scenarios: list[Scenario] = self._chosen(parameters, "SCENARIOS", study.scenarios(), context)
        steps = sum(len(PLANS[scenario.theme]) for scenario in scenarios) + len(PLANS[CITY])
        runner, runs = Runner(study.folder, context, feedback, steps * len(variants)), list[Run]()
        failures: list[str] = []
        for variant in variants:
            city = self._attempt(failures, feedback, variant.name, partial(runner.city, variant))
            for scenario in scenarios if city else ():
                title = f"{variant.name}, {scenario.name}"
                run = self._attempt(failures, feedback, title, partial(runner.theme, variant, scenario, city))
                runs += [run] if run else []
        if failures:
            text = self.tr("{count} runs are made, and these are not: {failures}")
            raise QgsProcessingException(text.format(count=len(runs), failures="\n".join(failures)))
        return {
            "RUNS": "; ".join(run.name for run in runs),
            "RUN_COUNT": len(runs),
            "WARNING_COUNT": sum(len(run.warnings) for run in runs),
        }

    def _attempt(
        self, failures: list[str], feedback: QgsProcessingFeedback, title: str, make: Callable[[], Any]
    ) -> Any:
        """Return what is made, None where that fails: what else there is to run does not wait for it."""
        try:
            return make()
        except (QgsProcessingException, StadstweelingError) as error:
            reason = error.translated(translate_engine) if isinstance(error, StadstweelingError) else str(error)
            failures.append(f"{title}: {reason}")
            feedback.pushWarning(failures[-1])
            return None

    def _chosen(
        self, parameters: dict[str, Any], name: str, items: list[Any], context: QgsProcessingContext
    ) -> list[Any]:
        """Return the items with the names of a parameter, all where it is empty. Raises `NotThere`."""
        names = self.names(parameters, name, context)
        return [named(items, wanted, self.parameterDefinition(name).description()) for wanted in names] or items
