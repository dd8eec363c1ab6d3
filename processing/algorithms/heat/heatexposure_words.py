"""What 'Heat exposure' says: the title of its legend, and what the log tells about homes and deaths."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.exposure_inputs import HomesRead, Neighbourhoods
from ...adapters.exposure_results import Results
from ...engine.heat.bivariate import Bivariate
from ...engine.heat.exposure import AGE_65, AGE_75, GROUPS, ONE_PERSON
from ...engine.heat.mortality import Change

translate = QCoreApplication.translate


def legend_title(bivariate: Bivariate, group: str) -> str:
    """Return the definition of the two sides of the bivariate map, or why there is no map."""
    if bivariate.breaks is None:
        return translate("HeatExposure", "No classes: fewer than three different shares of the vulnerable group")
    share = {
        AGE_75: translate("HeatExposure", "Share: 75 and older among the residents"),
        AGE_65: translate("HeatExposure", "Share: 65 and older among the residents"),
        ONE_PERSON: translate("HeatExposure", "Share: one-person households among the households"),
    }[group]
    heat = translate("HeatExposure", "Heat: mean PET around the homes")
    return translate("HeatExposure", "{heat}. {share}, in thirds of this study").format(heat=heat, share=share)


def tell_about_homes(
    areas: Neighbourhoods, results: Results, homes: HomesRead, feedback: QgsProcessingFeedback
) -> None:
    """Warn about homes without a neighbourhood, people without a home, and what is not known."""
    if homes.outside:
        sentence = translate("HeatExposure", "{count} homes lie outside every neighbourhood: nobody is placed there.")
        feedback.pushWarning(sentence.format(count=homes.outside))
    empty = int((results.dwellings == 0).sum())
    if empty:
        sentence = translate(
            "HeatExposure",
            "{count} neighbourhoods have no homes in the layer: their {people} residents are placed nowhere.",
        )
        feedback.pushWarning(sentence.format(count=empty, people=int(np.nansum(results.unplaced))))
    unknown = int(sum(np.isnan(areas.people[group]).sum() for group in GROUPS))
    if unknown:
        sentence = translate("HeatExposure", "{count} numbers of people are not known: the counts leave them out.")
        feedback.pushWarning(sentence.format(count=unknown))
    if homes.distance is None:
        feedback.pushInfo(
            translate("HeatExposure", "The homes have no field distance: who lives far from a cool place stays empty.")
        )
    if results.bivariate.breaks is None:
        feedback.pushWarning(
            translate(
                "HeatExposure",
                "Fewer than three different shares are known: there are no thirds and no bivariate classes.",
            )
        )


def tell_about_deaths(
    change: Change | None,
    air: tuple[np.ndarray, np.ndarray],
    people: np.ndarray,
    feedback: QgsProcessingFeedback,
) -> None:
    """Give the change in deaths with what it is and is not, or tell why there is none."""
    left_out = int((np.isnan(air[0]) | np.isnan(people)).sum())
    if left_out:
        sentence = translate(
            "HeatExposure",
            "{count} neighbourhoods do not count in the change in deaths: their people or their air temperature are "
            "not known.",
        )
        feedback.pushWarning(sentence.format(count=left_out))
    if change is None:
        feedback.pushWarning(
            translate(
                "HeatExposure",
                "Before the measures it is nowhere warmer than the threshold T0 where people live: there are no "
                "heat-attributable deaths, and a change in them is not defined.",
            )
        )
        return
    sentence = translate(
        "HeatExposure",
        "Modelled change in heat-attributable deaths, outdoor-temperature based, no indoor or adaptation effects: "
        "{central:.1f} % ({low:.1f} to {high:.1f} %; negative is fewer).",
    )
    feedback.pushInfo(sentence.format(central=change.central, low=change.low, high=change.high))
