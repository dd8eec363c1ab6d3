"""Add, duplicate, change, rename or delete a variant of a study."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...adapters.study.database import Variant
from ...adapters.study.measures import count_measures
from ...adapters.study.study import Study
from ..measures.applymeasures_parameters import HORIZONS, PERIOD, RATE
from .study_algorithm import StudyAlgorithm

ACTIONS = ADD, DUPLICATE, CHANGE, DELETE = "add", "duplicate", "change", "delete"
KEEP, YES, NO = "as it is", "yes", "no"


class EditVariant(StudyAlgorithm):
    """Add, duplicate, change, rename or delete a variant."""

    ID = "editvariant"
    ICON = "editvariant"
    TAGS = (
        "variant", "design", "add", "duplicate", "rename", "delete",
        "variant", "ontwerp", "toevoegen", "kopiëren", "hernoemen", "verwijderen",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Edit variants")

    def shortDescription(self) -> str:
        return self.tr("Adds, duplicates, changes, renames or deletes a variant of a study.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>A variant is a named set of measures, with the age at which new trees are looked at and how costs are "
            "summed. <b>Add</b> makes one without measures, <b>duplicate</b> one with the measures of another, "
            "<b>change</b> gives it another name or other settings, <b>delete</b> takes it away with its measures. "
            "Runs stay: each tells what it was made of.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add(
            QgsProcessingParameterEnum("ACTION", self.tr("What to do"), list(ACTIONS), False, ADD, False, True),
            self.tr("Add, duplicate, change (or rename), or delete."),
        )
        self.add_text("VARIANT", self.tr("Variant"), self.tr("The name of the variant."), needed=True)
        self.add_text("NEW_NAME", self.tr("New name"), self.tr("For duplicate, and to rename with change."))
        self.add_text("DESCRIPTION", self.tr("Description"), self.tr("What the variant is about; empty: as it is."))
        self.add(
            QgsProcessingParameterEnum(
                "HORIZON", self.tr("Age of new trees"), [KEEP, *HORIZONS], False, KEEP, False, True
            ),
            self.tr("At planting, after 10 years or mature. A new variant begins with 10 years."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "APPLY_CONFLICTING", self.tr("Carry out measures with a conflict, too"), [KEEP, YES, NO], False, KEEP,
                False, True,
            ),
            self.tr("Conflicts are listed all the same. A new variant begins without."),
            advanced=True,
        )
        real = Qgis.ProcessingNumberParameterType.Double
        for name, title, highest, help in (
            ("PERIOD", self.tr("Period of the present value (years)"), 200.0, self.tr(
                "Years of upkeep that count. A new variant begins with {period:g}.").format(period=PERIOD)),
            ("RATE", self.tr("Discount rate (% a year)"), 20.0, self.tr(
                "What later money is worth less each year. A new variant begins with {rate:g} %.").format(rate=RATE)),
        ):  # fmt: skip
            self.add(QgsProcessingParameterNumber(name, title, real, None, True, 0.0, highest), help, advanced=True)
        for name, title in (
            ("VARIANTS", self.tr("Variants of the study")), ("MEASURES", self.tr("Measures of the variant")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        action = self.parameterAsEnumString(parameters, "ACTION", context)
        name, new_name = self.name_given(parameters, "VARIANT", context), self.text(parameters, "NEW_NAME", context)
        if action == ADD:
            study.add_variant(self._settings(parameters, Variant(name), context))
        elif action == DUPLICATE:
            new_name = self.name_given(parameters, "NEW_NAME", context)
            study.duplicate_variant(name, new_name)
            study.change_variant(new_name, self._settings(parameters, study.variant(new_name), context))
        elif action == CHANGE:
            new_name = new_name and self.name_given(parameters, "NEW_NAME", context)
            changed = replace(study.variant(name), name=new_name or name)
            study.change_variant(name, self._settings(parameters, changed, context))
        else:
            study.delete_variant(name)
        return self._numbers(study, new_name if action in (DUPLICATE, CHANGE) and new_name else name)

    def _settings(
        self, parameters: dict[str, Any], variant: Variant, context: QgsProcessingContext
    ) -> Variant:
        """Return a variant with the settings that the user gives."""
        given: dict[str, Any] = {}
        if description := self.text(parameters, "DESCRIPTION", context):
            given["description"] = description
        if (horizon := self.parameterAsEnumString(parameters, "HORIZON", context)) != KEEP:
            given["horizon"] = horizon
        if (conflicting := self.parameterAsEnumString(parameters, "APPLY_CONFLICTING", context)) != KEEP:
            given["apply_conflicting"] = conflicting == YES
        for name in ("PERIOD", "RATE"):
            if parameters.get(name) is not None:
                given[name.lower()] = self.parameterAsDouble(parameters, name, context)
        return replace(variant, **given)

    @staticmethod
    def _numbers(study: Study, name: str) -> dict[str, int]:
        return {"VARIANTS": len(study.variants()), "MEASURES": count_measures(study.folder, name)}
