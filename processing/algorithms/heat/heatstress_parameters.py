"""The parameters of the algorithm `heatstress` and what its help says."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.heat_tables import read_horizons, read_station_days
from ...engine import variables
from ..base import Algorithm, translate_engine
from .obstacle_parameters import add_heights, add_obstacle_details, add_time_zone

translate = QCoreApplication.translate
NOW = "now"


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "HeatStressMap",
        "<p>How hot it feels (physiological equivalent temperature, PET) on a very hot afternoon, after the Dutch "
        "standard method: the mean of 12 to 18 h (summer time) on 1 July 2015, or another day of a station.</p>"
        "<h3>Method</h3>"
        "<p>Koopmans, Heusinkveld & Steeneveld (2020). Two regressions, for sun and for shade, of air temperature, "
        "radiation, wind at 1.2 m, humidity, the sun's altitude, sky view and what the ground is made of: vegetation "
        "or not (Bowen ratio 0.4 or 3). Air temperature is that of the station plus an urban heat island from sky view "
        "and green up to a kilometre upwind (Theeuwes et al. 2017). Wind is slowed by buildings and trees up to 210 m "
        "upwind (Macdonald 2000). Each hour takes the record of the station at that hour and the sun where it stands "
        "then. Vegetation is what the land cover says, and the crowns of trees higher than 2 m, under which it is "
        "always shade.</p>"
        "<h3>Results</h3>"
        "<p>PET (°C) and its class: slight heat stress from 23 °C, moderate from 29, strong from 35, extreme from 41; "
        "air temperature (°C), wind (m/s) and shade as means of the afternoon; PET by the hour. Numbers are those of "
        "walkable ground: what the table of land cover says is walkable, our own default.</p>"
        "<h3>What it cannot show</h3>"
        "<p>The method has no albedo, no material, no warm walls and no stored heat: <b>cool roofs and cool paving "
        "change nothing in it</b>. Trees let no light through. Water counts as vegetation by day. The wind comes from "
        "four quarters only. The factors with which the fronts of buildings and trees slow the wind are not confirmed "
        "by a primary source; the table pet_coefficients.csv marks them. A lone obstacle hardly slows the wind, and "
        "many trees slow it so that sunny places among them come out hotter than in the open, perhaps too hot. "
        "Obstacles count as at most 60 m high for the wind: our own default.</p>"
        "<p>The humidity of the day of Rotterdam is estimated from its lowest temperature (FAO-56), not measured, and "
        "the night after it is missing, so that the heat island comes from the night before. The climates of 2050 and "
        "2100 are our own reading of KNMI'23: the station's temperature changed, at the same relative humidity, wind "
        "and sun.</p>"
        "<p>What stands outside the area is not seen: let the area reach a few hundred metres farther than what you "
        "want to know, and for the heat island up to a kilometre upwind.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add all parameters and destinations, the basic ones first."""
    add_heights(algorithm)
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("HeatStressMap", "Land cover (codes)")),
        translate(
            "HeatStressMap", "Codes of the table of land cover, on the same grid: what is green, water, or walkable."
        ),
    )
    days = list(read_station_days())
    algorithm.add(
        QgsProcessingParameterEnum(
            "STATION", translate("HeatStressMap", "Station and day"), days, usesStaticStrings=True, defaultValue=days[0]
        ),
        translate(
            "HeatStressMap",
            "The hours of a weather station. Rotterdam's comes along; give your own below for the station nearest to "
            "you.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "HORIZON", translate("HeatStressMap", "Climate"), list(read_horizons()), usesStaticStrings=True,
            defaultValue=NOW,
        ),
        translate(
            "HeatStressMap", "Makes the station's day warmer, after our own reading of the KNMI'23 climate scenarios."
        ),
    )  # fmt: skip
    for variable, help, advanced in (
        (variables.PET, translate(
            "HeatStressMap", "Mean PET of the afternoon (°C); none where buildings stand."), False),
        (variables.PET_CLASS, translate("HeatStressMap", "The class of the mean PET, 1 (none) to 5 (extreme)."), False),
        (variables.AIR_TEMPERATURE, translate("HeatStressMap", "Mean air temperature of the afternoon (°C)."), True),
        (variables.WIND, translate("HeatStressMap", "Mean wind of the afternoon at 1.2 m (m/s)."), True),
        (variables.AFTERNOON_SHADE, translate(
            "HeatStressMap", "Share of the hours that a place is in shade, under crowns always (0 to 1)."), True),
        (variables.PET_HOURLY, translate(
            "HeatStressMap", "PET at each hour, a band each, which the temporal controller plays."), True),
    ):  # fmt: skip
        title = translate_engine(variable.title)
        if variable.unit != "1":
            title = f"{title} ({variable.unit})"
        destination = QgsProcessingParameterRasterDestination(variable.name.upper(), title, None, True, not advanced)
        algorithm.add(destination, help, advanced)
    _add_tables(algorithm)
    add_obstacle_details(algorithm, leaves=False)
    add_time_zone(algorithm)


def _add_tables(algorithm: Algorithm) -> None:
    for name, title, help in (
        ("STATION_TABLE", translate("HeatStressMap", "Own station day (CSV)"), translate(
            "HeatStressMap",
            "Hours of your own station, with the columns of station_days.csv; times in UTC. Takes the place of the "
            "station "
            "above.")),
        ("TABLE", translate("HeatStressMap", "Own table of land cover (CSV)"), translate(
            "HeatStressMap", "Your own version of landcover.csv: which codes are vegetated and walkable.")),
        ("METHOD_TABLE", translate("HeatStressMap", "Own table of coefficients (CSV)"), translate(
            "HeatStressMap", "Your own version of pet_coefficients.csv.")),
    ):  # fmt: skip
        algorithm.add(
            QgsProcessingParameterFile(name, title, fileFilter="CSV (*.csv)", optional=True), help, advanced=True
        )
