"""The change in deaths from heat of a variant against the base, as 'Heat exposure' works it out."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ...adapters.compare.blocks import buildings_of
from ...adapters.language import translate
from ...adapters.study.layout import table_source
from ...adapters.study.runs import Run
from ...adapters.study.tables import has_table
from ...adapters.studyproject import COOL_HOMES
from ...engine.layers import NEIGHBOURHOODS
from ...engine.progress import Cancelled
from ...engine.variables import AIR_TEMPERATURE, PET
from ..heat.heatexposure import HeatExposure

EXPOSURE = HeatExposure.ID
DEATHS = {f"deaths_change{name.lower()}": f"DEATHS_CHANGE{name}" for name in ("", "_LOW", "_HIGH")}
"""The indicators, each with the number of 'Heat exposure' that it is."""


class CannotWorkOut(Exception):
    """Why the change in deaths is not known, in the user's words."""


def change_in_deaths(
    base: Run, variant: Run, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> dict[str, float | None]:
    """Return the change (%) and its interval by indicator, with the settings of the run.

    Raises `CannotWorkOut`, or `Cancelled`.
    """
    algorithm = HeatExposure().create()
    parameters = dict(variant.scenario.parameters.get(EXPOSURE, {})) | {
        "PET": str(variant.file(f"{PET.name}.tif")),
        "TA_BASE": str(base.file(f"{AIR_TEMPERATURE.name}.tif")),
        "TA_VARIANT": str(variant.file(f"{AIR_TEMPERATURE.name}.tif")),
        "NEIGHBOURHOODS": table_source(variant.study, NEIGHBOURHOODS.name),
        "HOMES": _homes(variant),
        "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
    }
    if not has_table(variant.study, NEIGHBOURHOODS.name):
        raise CannotWorkOut(translate("Deaths", "The study has no neighbourhoods."))
    silent = QgsProcessingFeedback(False)  # the run itself has told of homes and neighbourhoods
    feedback.canceled.connect(silent.cancel, Qt.ConnectionType.DirectConnection)
    valid, message = algorithm.checkParameterValues(parameters, context)
    if not valid:
        raise CannotWorkOut(message)
    try:
        results, _ = algorithm.run(parameters, context, silent, {}, False)
    except QgsProcessingException as error:
        raise CannotWorkOut(str(error)) from None
    if silent.isCanceled():
        raise Cancelled
    return {name: results.get(number) for name, number in DEATHS.items()}


def _homes(run: Run) -> str:
    """Return the homes of a run: those with the walk to a cool place where it has them."""
    homes = run.file(f"{COOL_HOMES}.gpkg")
    return str(homes) if homes.exists() else buildings_of(run)
