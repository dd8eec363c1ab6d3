"""The parameters, numbers and help of 'Heat exposure'."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.exposure_tables import mortality_functions
from ...adapters.heat_tables import read_pet_classes
from ...engine.heat.exposure import AGE_65, AGE_75, ONE_PERSON, RESIDENTS, SURROUNDINGS, WALKING_DISTANCE
from ...engine.heat.mortality import THRESHOLD
from ..base import Algorithm

VULNERABLE = {"75+": AGE_75, "65+": AGE_65, "one-person households": ONE_PERSON}
WEIGHTS = {"residents": RESIDENTS, "65+": AGE_65}

translate = QCoreApplication.translate


def help_text() -> str:
    """Return the long help."""
    return translate(
        "HeatExposure",
        "<p>Sets heat against people, by neighbourhood: how many residents, people of 65 and 75 and older and people "
        "living alone have which PET around their home, how many live too far from a cool place, where heat and "
        "vulnerable people come together, and what a change in air temperature does to deaths from heat.</p>"
        "<h3>People and homes</h3>"
        "<p>Where people live within a neighbourhood is not known, so every group is spread over its homes in "
        "proportion to the dwellings: the counts are estimates. The PET of a home is the mean of the map outside "
        "buildings, within 10 m of its walls (our own default). PET in the sun and in the shade weigh in by their "
        "area. People of a neighbourhood without homes in the layer are placed nowhere and counted apart.</p>"
        "<p><i>beyond</i> counts people whose walk to a cool place is longer than the walking distance, "
        "<i>unconnected</i> those whose home no path connects to one: nothing is known about how far these are.</p>"
        "<h3>Small numbers</h3>"
        "<p>Counts from 1 to 4 are hidden (NULL): CBS publishes no figures of fewer than five people of a "
        "neighbourhood, and this is our own reading of that. So that no hidden count can be had by subtraction, more "
        "are hidden until in every neighbourhood, and over the neighbourhoods together, at least two are, which "
        "together are five or more. Where a group has fewer than five people, all its counts are hidden. The field "
        "<i>suppressed</i> lists what is hidden; other NULLs are not known. Your own fields stay as they are. Who has "
        "the same input can spread the people again: hiding keeps an estimate from being read as a fact, it is no "
        "protection of secrets.</p>"
        "<h3>Heat against vulnerability</h3>"
        "<p><i>bivariate_class</i> has two digits: heat and then share, 1 low to 3 high. They are shown side by side "
        "and never added up. Heat is the mean PET around the homes, medium from 35 and high from 41 °C: our own "
        "default, where the standard classes begin to speak of strong and extreme heat stress. The share of the "
        "vulnerable group is compared in thirds of the neighbourhoods of this study; equal shares are in the same "
        "third. With fewer than three different shares there are no thirds and no classes.</p>"
        "<h3>Deaths from heat</h3>"
        "<p>Result: the <b>modelled change in heat-attributable deaths, outdoor-temperature based, no indoor or "
        "adaptation effects</b> (%; negative is fewer), for weather such as that of the two maps. It follows from air "
        "temperature alone, averaged over the open ground of each neighbourhood, and never from PET: shade is "
        "exposure, not mortality. The relative risk is RR = exp(β·(T − T0)) above T0, the part due to heat 1 − 1/RR. "
        "The interval is that of β alone. The change is about −ΔT/(T − T0), so it depends strongly on T0, for which "
        "no source has a value: 23 °C is our own default, about the normal daily maximum in July in De Bilt. Where it "
        "is nowhere warmer than T0 there are no such deaths, and no change can be given.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add the parameters and outputs."""
    _add_inputs(algorithm)
    _add_advanced(algorithm)
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "OUTPUT", translate("HeatExposure", "Heat exposure"), Qgis.ProcessingSourceType.VectorPolygon
        ),
        translate("HeatExposure", "The neighbourhoods with all their fields, and their people by heat."),
    )
    _add_numbers(algorithm)


def _add_inputs(algorithm: Algorithm) -> None:
    polygons = [Qgis.ProcessingSourceType.VectorPolygon]
    algorithm.add(
        QgsProcessingParameterRasterLayer("PET", translate("HeatExposure", "PET (°C)")),
        translate("HeatExposure", "The physiologically equivalent temperature, as 'Heat stress' gives it."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("NEIGHBOURHOODS", translate("HeatExposure", "Neighbourhoods"), polygons),
        translate(
            "HeatExposure",
            "Areas with the fields residents, age_65_plus, age_75_plus, households and one_person_households. NULL "
            "where nothing is known, not a code such as -99997. Residents and the chosen group must be there.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("HOMES", translate("HeatExposure", "Homes"), polygons),
        translate(
            "HeatExposure",
            "Buildings with the number of dwellings in the field dwellings, of the whole of each neighbourhood. The "
            "homes that 'Cool places' gives also have the walk to a cool place, in distance (m) and reached.",
        ),
    )
    algorithm.add(
        _enum("GROUP", translate("HeatExposure", "Vulnerable group"), list(VULNERABLE)),
        translate(
            "HeatExposure",
            "The group that heat is set against in the classes: its share of the residents, or of the households.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer(
            "TA_BASE", translate("HeatExposure", "Air temperature before (°C)"), optional=True
        ),
        translate(
            "HeatExposure",
            "Air temperature on a hot afternoon without the measures, on the grid of the PET. Never a PET map. "
            "Give both air temperatures, or neither.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer(
            "TA_VARIANT", translate("HeatExposure", "Air temperature after (°C)"), optional=True
        ),
        translate("HeatExposure", "The same with the measures, for the same weather."),
    )


def _add_advanced(algorithm: Algorithm) -> None:
    algorithm.add(
        _enum("FUNCTION", translate("HeatExposure", "Mortality function"), mortality_functions()),
        translate(
            "HeatExposure",
            "CBS: 1.24 % (0.9 to 1.6) more deaths per °C. RIVM 2025: a relative risk of 1.07 (1.05 to 1.09) at "
            "28.9 °C, with a straight line from T0 to it, which is our own simplification.",
        ),
        advanced=True,
    )
    algorithm.add(
        _enum("WEIGHTS", translate("HeatExposure", "Whose deaths"), list(WEIGHTS)),
        translate("HeatExposure", "Neighbourhoods weigh in the change in deaths by this number of people."),
        advanced=True,
    )
    threshold = QgsProcessingParameterNumber(
        "T0", translate("HeatExposure", "Threshold temperature T0 (°C)"),
        Qgis.ProcessingNumberParameterType.Double, THRESHOLD, minValue=0.0, maxValue=40.0,
    )  # fmt: skip
    algorithm.add(
        threshold,
        translate(
            "HeatExposure",
            "Air temperature above which heat costs lives. No source has a value: 23 is our own default, about the "
            "normal daily maximum in July. The result depends strongly on it.",
        ),
        advanced=True,
    )
    walk = _distance("WALKING_DISTANCE", translate("HeatExposure", "Walking distance (m)"), WALKING_DISTANCE, 0.0)
    algorithm.add(
        walk, translate("HeatExposure", "How far a cool place may be, along the paths: 300 m."), advanced=True
    )
    around = _distance("SURROUNDINGS", translate("HeatExposure", "Surroundings of a home (m)"), SURROUNDINGS, 0.1)
    around.setMaximum(100.0)
    algorithm.add(
        around,
        translate(
            "HeatExposure",
            "How far (m) from its walls the PET counts as that of a home; at least one cell. 10 is our own default: "
            "the front garden, the pavement and the near half of the street.",
        ),
        advanced=True,
    )
    algorithm.add(
        _table("TABLE", translate("HeatExposure", "Own table of limits (CSV)")),
        translate("HeatExposure", "Your own version of the table heat_exposure.csv: limits of heat, smallest count."),
        advanced=True,
    )
    algorithm.add(
        _table("MORTALITY_TABLE", translate("HeatExposure", "Own table of mortality functions (CSV)")),
        translate("HeatExposure", "Your own version of the table heat_mortality.csv: slopes or relative risks."),
        advanced=True,
    )


def _add_numbers(algorithm: Algorithm) -> None:
    titles = {
        f"PEOPLE_PET_{number}": translate("HeatExposure", "Residents with {heat} around their home").format(heat=name)
        for number, name in enumerate(read_pet_classes(QgsApplication.locale()).names)
    }
    titles |= {
        "PEOPLE_PET_UNKNOWN": translate("HeatExposure", "Residents without a known PET around their home"),
        "PEOPLE_BEYOND": translate("HeatExposure", "Residents beyond walking distance of a cool place"),
        "PEOPLE_UNCONNECTED": translate("HeatExposure", "Residents that no path connects to a cool place"),
        "AGE_75_PLUS_FROM_35": translate("HeatExposure", "People of 75 and older with a PET of 35 °C or more"),
        "DEATHS_CHANGE": translate("HeatExposure", "Modelled change in heat-attributable deaths (%)"),
        "DEATHS_CHANGE_LOW": translate("HeatExposure", "Modelled change in heat-attributable deaths, lowest (%)"),
        "DEATHS_CHANGE_HIGH": translate("HeatExposure", "Modelled change in heat-attributable deaths, highest (%)"),
        "PEOPLE_UNPLACED": translate("HeatExposure", "Residents of neighbourhoods without homes"),
        "HOMES_OUTSIDE": translate("HeatExposure", "Homes outside every neighbourhood"),
        "COUNTS_HIDDEN": translate("HeatExposure", "Counts that are hidden"),
    }
    for name, title in titles.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))


def _enum(name: str, title: str, choices: list[str]) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(name, title, choices, usesStaticStrings=True, defaultValue=choices[0])


def _distance(name: str, title: str, default: float, lowest: float) -> QgsProcessingParameterDistance:
    distance = QgsProcessingParameterDistance(name, title, default, minValue=lowest)
    distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
    return distance


def _table(name: str, title: str) -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(name, title, fileFilter="CSV (*.csv)", optional=True)
