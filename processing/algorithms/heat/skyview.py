"""Tell how much of the sky each place sees."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...engine.progress import part
from ...engine.variables import SKY_VIEW, SKY_VIEW_BUILDINGS
from ..base import Algorithm
from ..raster_outputs import RasterOutputs
from .obstacle_parameters import OBSTACLE_DETAILS, add_heights, add_obstacle_details, idle_obstacles, survey_from

WHOLE = Qgis.ProcessingNumberParameterType.Integer
PATCHES, HORIZON = "patches", "horizon"
SVF, SVF_BUILDINGS = "SKY_VIEW", "SKY_VIEW_BUILDINGS"


class SkyViewFactor(Algorithm):
    """Tell how much of the sky each place sees."""

    ID = "skyview"
    ICON = "skyview"
    REQUIRES = ("numba",)
    TAGS = (
        "heat", "sky view factor", "svf", "horizon", "radiation", "street canyon", "urban heat island",
        "hitte", "hittestress", "hemelzicht", "hemelzichtfactor", "zichtfactor", "straling",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Sky view")

    def group(self) -> str:
        return self.tr("Heat")

    def groupId(self) -> str:
        return "heat"

    def shortDescription(self) -> str:
        return self.tr("How much of the sky does each place see, past buildings and through trees?")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>The sky view factor is the share (0 to 1) of the light of a uniform sky that reaches a horizontal "
            "plane on the ground: 1 in an open field, less in a street. Where it is small, heat cannot leave at "
            "night.</p><h3>Method</h3>"
            "<p><i>patches</i>: the sky in 153 patches, as in UMEP and SOLWEIG (Lindberg & Grimmond 2011). Buildings "
            "and ground hide a patch. Crowns let part of its light through, and light passes under a crown. "
            "<i>horizon</i>: from the horizon in a number of directions (Dozier & Frew 1990), past ground and "
            "buildings alone.</p>"
            "<h3>What it cannot show</h3>"
            "<p>Heights are those of the cells' centres, so a street looks up to one cell wider than it is: take small "
            "cells for narrow streets. What stands outside the area is not seen: let the area reach a few hundred "
            "metres farther than what you want to know. On a roof the value is that of the roof. Patches of 12° are "
            "coarse: at a single place beside a long wall they can be 0.03 off, on average over a street 0.01; the "
            "horizon is right to 0.01.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_heights(self)
        self.add(
            QgsProcessingParameterRasterDestination(SVF, self.tr("Sky view factor")),
            self.tr("Share of the sky's light that reaches the ground, past buildings and through crowns (0 to 1)."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                SVF_BUILDINGS, self.tr("Sky view factor past buildings alone"), None, True, False
            ),
            self.tr("The same without trees, shade sails and pergolas (0 to 1)."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD", self.tr("Method"), [PATCHES, HORIZON], usesStaticStrings=True, defaultValue=PATCHES
            ),
            self.tr("The sky in 153 patches, or the horizon in a number of directions, which does not see trees."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "AZIMUTHS", self.tr("Directions of the horizon"), WHOLE, 64, False, 4, 720
            ),
            self.tr("Number of directions for the method 'horizon'. The default, 64, is our own choice."),
            advanced=True,
        )  # fmt: skip
        add_obstacle_details(self)
        self.addOutput(QgsProcessingOutputNumber("MEAN_SKY_VIEW", self.tr("Mean sky view factor of open ground")))
        self.addOutput(
            QgsProcessingOutputNumber(
                "MEAN_SKY_VIEW_BUILDINGS", self.tr("Mean sky view factor of open ground past buildings alone")
            )
        )

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        if self.parameterAsEnumString(parameters, "METHOD", context) == HORIZON:
            return {"CHM", *OBSTACLE_DETAILS}
        return {"AZIMUTHS"} | idle_obstacles(parameters)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # These need numba, without which this file must still load and say so.
        from ...engine.heat.sky_view import open_sky_of_study, sky_view_of_study

        survey = survey_from(self, parameters, context)
        progress = self.progress(feedback)
        looking = part(progress, 0.0, 0.95)
        if self.parameterAsEnumString(parameters, "METHOD", context) == HORIZON:
            azimuths = self.parameterAsInt(parameters, "AZIMUTHS", context)
            views = open_sky_of_study(survey, survey.grid, azimuths, looking)
        else:
            views = sky_view_of_study(survey, survey.grid, looking)
        count, totals = 0, np.zeros(2)
        with RasterOutputs(self, parameters, context, survey.grid, survey.dtm.crs) as outputs:
            outputs.begin(SVF, SKY_VIEW)
            outputs.begin(SVF_BUILDINGS, SKY_VIEW_BUILDINGS)
            for view in views:
                outputs.write(SVF, view.window, view.total)
                outputs.write(SVF_BUILDINGS, view.window, view.buildings)
                count += int(view.open_ground.sum())
                totals += [values[view.open_ground].sum(dtype=float) for values in (view.total, view.buildings)]
            results: dict[str, Any] = outputs.finish(part(progress, 0.95, 1.0))
        if count:
            results |= dict(zip(("MEAN_SKY_VIEW", "MEAN_SKY_VIEW_BUILDINGS"), (totals / count).tolist(), strict=True))
        return results
