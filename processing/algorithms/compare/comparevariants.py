"""Put the runs of a study side by side: what the variants change, what that costs, and which goals they meet."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback

from ...adapters.compare.blocks import Chosen, choose
from ...adapters.compare.chart import draw_effects
from ...adapters.compare.maps import Difference, write_difference
from ...adapters.compare.report import Told, report_page
from ...adapters.compare.results import EFFECT_FIELDS, Columns, effect_features, table_features
from ...adapters.compare.tables import read_goals, read_indicators
from ...adapters.features import qgs_fields
from ...adapters.language import speaking
from ...adapters.study.layout import BASE, DATABASE, PROJECT, RUNS
from ...adapters.study.study import Study
from ...engine.errors import CannotWrite
from ...engine.indicators.comparison import Comparison
from ...engine.indicators.indicators import Verdict
from ...engine.progress import OnProgress, followed, part, report
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ..base import translate_engine
from ..destinations import TargetIsInput, file_of
from ..study.study_algorithm import StudyAlgorithm
from .comparevariants_parameters import add_parameters, help_text
from .comparing import Comparing

WRITING = QT_TRANSLATE_NOOP("engine", "Writing the comparison")


class CompareVariants(StudyAlgorithm):
    """Put the runs of a study side by side."""

    ID = "comparevariants"
    ICON = "comparevariants"
    TAGS = (
        "compare", "variant", "scenario", "difference", "indicators", "goals", "cost", "effect per euro", "report",
        "vergelijken", "varianten", "verschil", "indicatoren", "doelen", "kosten", "effect per euro", "rapport",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Compare variants")

    def group(self) -> str:
        return self.tr("Compare")

    def groupId(self) -> str:
        return "compare"

    def shortDescription(self) -> str:
        return self.tr("What do the variants change, what does that cost, and which goals do they meet?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self.study(parameters, context)
        read_goals(read_indicators(), self.parameterAsFile(parameters, "GOALS_TABLE", context))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        self._spare(study.folder, parameters, context)
        with speaking(study.language):
            return self._compare(study, parameters, context, feedback)

    def _compare(
        self, study: Study, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        indicators = read_indicators()
        goals = read_goals(indicators, self.parameterAsFile(parameters, "GOALS_TABLE", context))
        chosen = choose(study, self.text(parameters, "BASE", context), self.names(parameters, "RUNS", context))
        on_progress = self.progress(feedback)
        comparing = Comparing(chosen, indicators, goals, context, feedback)
        comparisons = comparing.comparisons(part(on_progress, 0.0, 0.4))
        outputs: dict[str, Any] = {}
        with self._folder(parameters, context) as (folder, kept):
            differences = list(self._differences(chosen, folder, kept, part(on_progress, 0.4, 0.7)))
            if kept:
                self._load(differences, context)
                outputs["DIFFERENCES"] = str(folder)
                outputs["DIFFERENCE_LAYERS"] = [str(difference.path) for difference in differences]
            report(on_progress, 0.7, Text(WRITING))
            told = Told(study.title, chosen, comparisons, goals, indicators, differences, comparing.warnings)
            outputs |= self._write_report(parameters, context, told)
        report(on_progress, 0.9, Text(WRITING))
        outputs |= self._write_chart(parameters, context, told)
        columns, nowhere = Columns.of(chosen.base, chosen.variants), QgsCoordinateReferenceSystem()
        for name, features, fields in (
            ("TABLE", table_features(comparisons, columns), columns.fields),
            ("EFFECTS", effect_features(comparisons), EFFECT_FIELDS),
        ):
            outputs |= self.write_layer_output(
                parameters, name, context, features, qgs_fields(fields), Qgis.WkbType.NoGeometry, nowhere, None
            )
        return outputs | _numbers(chosen, comparisons)

    def _spare(self, study: Path, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise `TargetIsInput` for a result in the place of something of the study."""
        kept = [study / name for name in (DATABASE, PROJECT, BASE, RUNS)]
        for definition in self.destinationParameterDefinitions():
            file = file_of(parameters.get(definition.name()), context)
            if file and any(file.is_relative_to(each) for each in kept):
                title = self.parameterDefinition("STUDY").description()
                raise TargetIsInput(str(file), output=definition.description(), input=title)

    @contextmanager
    def _folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[tuple[Path, bool]]:
        """Yield the folder for rasters, and whether it is to be kept: the report has maps of them in any case."""
        wanted = self.parameterAsFileOutput(parameters, "DIFFERENCES", context)
        if not wanted:
            with tempfile.TemporaryDirectory(prefix="stadstweeling-") as temporary:
                yield Path(temporary), False
            return
        folder = Path(wanted)
        if not folder.is_dir():
            try:
                folder.mkdir()
            except OSError as error:
                raise CannotWrite(str(folder), reason=error.strerror) from None
            self.written(str(folder))
        yield folder, True

    def _differences(self, chosen: Chosen, folder: Path, kept: bool, on_progress: OnProgress) -> Iterator[Difference]:
        pairs = [(block.base, run) for block in chosen.blocks if block.base for run in block.variants]
        for base, run in followed(pairs, len(pairs), on_progress, Text(WRITING)):
            difference = write_difference(base, run, folder)
            if difference:
                if kept:
                    self.written(str(difference.path), layer=True)
                yield difference

    def _load(self, differences: Sequence[Difference], context: QgsProcessingContext) -> None:
        """Have QGIS load the rasters, styled and in the group of the other results, where it has a project."""
        if context.project() is None:
            return
        for difference in differences:
            name = f"{translate_engine(difference.variable.title)}: {difference.variant.variant.name}"
            path = str(difference.path)
            context.addLayerToLoadOnCompletion(path, context.LayerDetails(name, context.project(), "DIFFERENCE_LAYERS"))
            self.style_when_loaded(path, context, difference.variable)

    def _write_report(
        self, parameters: dict[str, Any], context: QgsProcessingContext, told: Told
    ) -> dict[str, str]:
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return {}
        try:
            Path(path).write_text(report_page(told), encoding="utf-8")
        except OSError as error:
            raise CannotWrite(path, reason=error.strerror) from None
        self.written(path)
        return {"REPORT": path}

    def _write_chart(
        self, parameters: dict[str, Any], context: QgsProcessingContext, told: Told
    ) -> dict[str, str]:
        path = self.parameterAsFileOutput(parameters, "CHART", context)
        if not path:
            return {}
        subtitle = self.tr("{study}: difference to {base}; each panel has its own scale")
        picture = draw_effects(
            told.comparisons, self.tr("What the variants change"),
            subtitle.format(study=told.title, base=told.chosen.base),
        )  # fmt: skip
        if not picture.save(path, "PNG"):
            raise CannotWrite(path, reason=self.tr("the picture cannot be saved"))
        self.written(path)
        return {"CHART": path}


def _numbers(chosen: Chosen, comparisons: Sequence[Comparison]) -> dict[str, int]:
    verdicts = [
        verdict for comparison in comparisons for effect in comparison.effects for _, verdict in effect.verdicts
    ]
    return {
        "VARIANTS": len(chosen.variants),
        "INDICATORS": sum(len(comparison.indicators) for comparison in comparisons),
        "GOALS_MET": verdicts.count(Verdict.MET),
        "GOALS_MISSED": verdicts.count(Verdict.MISSED),
    }
