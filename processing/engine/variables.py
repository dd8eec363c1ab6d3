"""The one table of quantities: name, unit, CF name, title, valid range and colours.

Writers, styles, help and tests read it, so that a quantity looks and is called the same everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .text import QT_TRANSLATE_NOOP

Stop = tuple[float, str, str]
"""A value, its colour (#rrggbb or #rrggbbaa) and, where it needs one, its label."""


class Legend(Enum):
    """What the values of the stops mean."""

    RAMP = "points to interpolate between; below the first nothing is drawn"
    RELATIVE_RAMP = "points to interpolate between, as fractions (0 to 1) of the range of values in the layer"
    CLASSES = "where each class starts; below the first nothing is drawn"
    CODES = "whole numbers, each with a meaning of its own"
    SHADE = "none: heights are shown as light and shade"


@dataclass(frozen=True)
class Variable:
    """A quantity that the plugin reads, computes or shows, and the colours of its legend.

    note: what the legend must say besides.
    """

    name: str
    unit: str
    title: str
    valid_range: tuple[float, float]
    cf_name: str = ""
    stops: tuple[Stop, ...] = ()
    legend: Legend = Legend.RAMP
    note: str = ""


GROUND = Variable(
    "dtm", "m", QT_TRANSLATE_NOOP("engine", "Ground level"), (-500.0, 9000.0), "altitude",
    ((0.0, "#35625a", ""), (0.25, "#8fae7f", ""), (0.5, "#d9d2a4", ""), (0.75, "#b79a6c", ""), (1.0, "#f3ede2", "")),
    Legend.RELATIVE_RAMP,
)
SURFACE = Variable(
    "dsm", "m", QT_TRANSLATE_NOOP("engine", "Surface level"), (-500.0, 9500.0), "altitude",
    GROUND.stops, Legend.RELATIVE_RAMP,
)
RELIEF = Variable("relief", "m", QT_TRANSLATE_NOOP("engine", "Relief"), (-500.0, 9500.0), "", (), Legend.SHADE)
CANOPY = Variable(
    "chm", "m", QT_TRANSLATE_NOOP("engine", "Vegetation height"), (0.0, 120.0), "canopy_height",
    ((0.5, "#e5f5e0", ""), (3.0, "#a1d99b", ""), (8.0, "#41ab5d", ""), (15.0, "#006d2c", ""), (25.0, "#00441b", "")),
)
# The codes of land cover, with their names and colours, are those of resources/tables/landcover.csv.
LAND_COVER = Variable(
    "landcover", "1", QT_TRANSLATE_NOOP("engine", "Land cover"), (0.0, 255.0), "area_type", (), Legend.CODES
)

# One ramp of blues for every depth map, fixed over time and between variants. The first class starts at 5 cm, below
# which the Dutch stress-test guidance shows nothing; classes of 5 cm up to 30 cm follow the same guidance.
DEPTH_STOPS: tuple[Stop, ...] = (
    (0.05, "#d3e9f5", "5–10 cm"),
    (0.10, "#a9d3ec", "10–15 cm"),
    (0.15, "#78b7dd", "15–20 cm"),
    (0.20, "#4c98cc", "20–25 cm"),
    (0.25, "#2b78b6", "25–30 cm"),
    (0.30, "#155a9c", "30–50 cm"),
    (0.50, "#0b3c78", "50–100 cm"),
    (1.00, "#251255", "≥ 100 cm"),
)
LEVEL_STOPS: tuple[Stop, ...] = (
    (0.0, "#ffffcc", ""), (0.25, "#a1dab4", ""), (0.5, "#41b6c4", ""), (0.75, "#2c7fb8", ""), (1.0, "#253494", ""),
)
SPEED_STOPS: tuple[Stop, ...] = (
    (0.05, "#fde7a9", ""), (0.25, "#fbb761", ""), (0.5, "#ed6925", ""), (1.0, "#bb3754", ""), (2.0, "#56106e", ""),
)
TIME_STOPS: tuple[Stop, ...] = (
    (0.0, "#fde725", "0–15 min"),
    (900.0, "#7ad151", "15–30 min"),
    (1800.0, "#22a884", "30–60 min"),
    (3600.0, "#2a788e", "1–2 h"),
    (7200.0, "#414487", "2–4 h"),
    (14400.0, "#440154", "≥ 4 h"),
)
DURATION_STOPS: tuple[Stop, ...] = (
    (300.0, "#deebf7", "5–15 min"),
    (900.0, "#c6dbef", "15–30 min"),
    (1800.0, "#9ecae1", "30–60 min"),
    (3600.0, "#6baed6", "1–2 h"),
    (7200.0, "#2171b5", "2–4 h"),
    (14400.0, "#08306b", "≥ 4 h"),
)

DEPTH = Variable(
    "depth", "m", QT_TRANSLATE_NOOP("engine", "Water depth"), (0.0, 100.0),
    "flood_water_thickness", DEPTH_STOPS, Legend.CLASSES,
)
MAX_DEPTH = Variable(
    "max_depth", "m", QT_TRANSLATE_NOOP("engine", "Maximum water depth"), (0.0, 100.0),
    "flood_water_thickness", DEPTH_STOPS, Legend.CLASSES,
)
LEVEL = Variable(
    "level", "m", QT_TRANSLATE_NOOP("engine", "Water level"), (-500.0, 9000.0),
    "water_surface_height_above_reference_datum", LEVEL_STOPS, Legend.RELATIVE_RAMP,
)
MAX_LEVEL = Variable(
    "max_level", "m", QT_TRANSLATE_NOOP("engine", "Maximum water level"), (-500.0, 9000.0), LEVEL.cf_name,
    LEVEL_STOPS, Legend.RELATIVE_RAMP,
)
TIME_OF_MAX = Variable(
    "time_of_max", "s", QT_TRANSLATE_NOOP("engine", "Time of maximum depth"), (0.0, 1e7), "",
    TIME_STOPS, Legend.CLASSES,
)
ARRIVAL = Variable(
    "arrival", "s", QT_TRANSLATE_NOOP("engine", "Arrival time of the water"), (0.0, 1e7), "",
    TIME_STOPS, Legend.CLASSES,
)
WET_DURATION = Variable(
    "wet_duration", "s", QT_TRANSLATE_NOOP("engine", "Time under water"), (0.0, 1e7), "",
    DURATION_STOPS, Legend.CLASSES,
)
VELOCITY = Variable("velocity", "m/s", QT_TRANSLATE_NOOP("engine", "Flow velocity"), (-30.0, 30.0), "", SPEED_STOPS)
MAX_SPEED = Variable(
    "max_speed", "m/s", QT_TRANSLATE_NOOP("engine", "Maximum flow speed"), (0.0, 30.0), "", SPEED_STOPS,
)
MAX_UNIT_DISCHARGE = Variable(
    "max_unit_discharge", "m²/s", QT_TRANSLATE_NOOP("engine", "Maximum unit discharge"), (0.0, 500.0), "",
    ((0.005, "#fde7a9", ""), (0.02, "#fbb761", ""), (0.1, "#ed6925", ""), (0.3, "#bb3754", ""), (0.6, "#56106e", "")),
)
HAZARD = Variable(
    "hazard", "1", QT_TRANSLATE_NOOP("engine", "Flood hazard class (AIDR)"), (0.0, 6.0), "",
    (
        (1.0, "#b9d4e6", QT_TRANSLATE_NOOP("engine", "H1 generally safe")),
        (2.0, "#fbe7a3", QT_TRANSLATE_NOOP("engine", "H2 unsafe for small vehicles")),
        (3.0, "#f9b85c", QT_TRANSLATE_NOOP("engine", "H3 unsafe for vehicles, children and the elderly")),
        (4.0, "#e9703d", QT_TRANSLATE_NOOP("engine", "H4 unsafe for vehicles and people")),
        (5.0, "#b92d43", QT_TRANSLATE_NOOP("engine", "H5 buildings can be damaged")),
        (6.0, "#5b1240", QT_TRANSLATE_NOOP("engine", "H6 all buildings can fail")),
    ),
    Legend.CODES,
)

# The sun and the sky: light where they are, dark where they are not.
SKY_VIEW = Variable(
    "sky_view_factor", "1", QT_TRANSLATE_NOOP("engine", "Sky view factor"), (0.0, 1.0), "",
    (
        (0.0, "#0d0887", ""), (0.2, "#5c01a6", ""), (0.4, "#9c179e", ""), (0.6, "#cc4778", ""), (0.8, "#ed7953", ""),
        (0.9, "#fdb42f", ""), (1.0, "#f0f921", ""),
    ),
)
SKY_VIEW_BUILDINGS = Variable(
    "sky_view_factor_buildings", "1", QT_TRANSLATE_NOOP("engine", "Sky view factor past buildings alone"), (0.0, 1.0),
    "", SKY_VIEW.stops,
)
SHADE = Variable(
    "shade", "1", QT_TRANSLATE_NOOP("engine", "Shade"), (0.0, 1.0), "",
    (
        (0.0, "#fff7bc", QT_TRANSLATE_NOOP("engine", "sun")), (0.5, "#9ebcda", ""),
        (1.0, "#4d3b72", QT_TRANSLATE_NOOP("engine", "shade")),
    ),
)
SHADE_SERIES = Variable(
    "shade_series", "1", QT_TRANSLATE_NOOP("engine", "Shade over the day"), (0.0, 1.0), "", SHADE.stops
)
SUN_HOURS = Variable(
    "sun_hours", "h", QT_TRANSLATE_NOOP("engine", "Hours of sun"), (0.0, 24.0), "duration_of_sunshine",
    (
        (0.0, "#3f2a6b", ""), (2.0, "#7b5aa6", ""), (4.0, "#b58fc1", ""), (8.0, "#fdd49e", ""), (12.0, "#fff7bc", ""),
        (16.0, "#ffffe5", ""),
    ),
)
DAY_SHADE = Variable(
    "day_shade", "1", QT_TRANSLATE_NOOP("engine", "Share of the day in shade"), (0.0, 1.0), "", SHADE.stops
)
HEAT_NOTE = QT_TRANSLATE_NOOP("engine", "No effect of albedo (cool roofs)")
PET_STOPS: tuple[Stop, ...] = (
    (0.0, "#1a1554", ""),
    (18.0, "#313695", ""), (23.0, "#4575b4", ""), (29.0, "#abd9e9", ""), (35.0, "#fee090", ""), (38.0, "#fdae61", ""),
    (41.0, "#f46d43", ""), (46.0, "#d73027", ""), (51.0, "#a50026", ""),
)
PET = Variable(
    "pet", "°C", QT_TRANSLATE_NOOP("engine", "Perceived temperature (PET)"), (-50.0, 80.0), "", PET_STOPS,
    note=HEAT_NOTE,
)
PET_HOURLY = Variable(
    "pet_hourly", "°C", QT_TRANSLATE_NOOP("engine", "Perceived temperature (PET) by the hour"), (-50.0, 80.0), "",
    PET_STOPS, note=HEAT_NOTE,
)
# The classes of PET, with their names and colours, are those of resources/tables/pet_classes.csv.
PET_CLASS = Variable(
    "pet_class", "1", QT_TRANSLATE_NOOP("engine", "Heat stress"), (1.0, 5.0), "", (), Legend.CODES,
    HEAT_NOTE,
)
AIR_TEMPERATURE = Variable(
    "air_temperature", "°C", QT_TRANSLATE_NOOP("engine", "Air temperature"), (-40.0, 60.0), "air_temperature",
    ((0.0, "#fef0d9", ""), (0.33, "#fdcc8a", ""), (0.66, "#fc8d59", ""), (1.0, "#b30000", "")), Legend.RELATIVE_RAMP,
)
WIND = Variable(
    "wind_speed", "m/s", QT_TRANSLATE_NOOP("engine", "Wind at 1.2 m"), (0.0, 60.0), "wind_speed",
    (
        (0.5, "#f7fcb9", ""), (1.0, "#c7e9b4", ""), (1.5, "#7fcdbb", ""), (2.0, "#41b6c4", ""), (3.0, "#1d91c0", ""),
        (4.0, "#225ea8", ""),
    ),
)
AFTERNOON_SHADE = Variable(
    "afternoon_shade", "1", QT_TRANSLATE_NOOP("engine", "Share of the afternoon in shade"), (0.0, 1.0), "", SHADE.stops
)
CANOPY_COVER = Variable(
    "canopy_cover", "%", QT_TRANSLATE_NOOP("engine", "Canopy cover"), (0.0, 100.0), "",
    (
        (0.0, "#d73027", ""), (10.0, "#fc8d59", ""), (20.0, "#fee08b", ""), (30.0, "#91cf60", ""),
        (40.0, "#1a9850", ""), (60.0, "#00441b", ""),
    ),
)
BIOTOPE_FACTOR = Variable(
    "biotope_factor", "1", QT_TRANSLATE_NOOP("engine", "Biotope factor"), (0.0, 1.0), "",
    ((0.0, "#8c8c8c", ""), (0.3, "#ffffcc", ""), (0.5, "#c2e699", ""), (0.7, "#78c679", ""), (1.0, "#238443", "")),
    note=QT_TRANSLATE_NOOP("engine", "Indicator of green quality, not of biodiversity; factors unconfirmed"),
)

# Differences between a variant and the base: one ramp on both sides of a class in which nothing differs noticeably (our
# own limits), of colours that all eyes tell apart (ColorBrewer's BrBG and RdBu). The first class has no lower end.
DEPTH_DIFFERENCE = Variable(
    "depth_difference", "m", QT_TRANSLATE_NOOP("engine", "Difference in maximum water depth"), (-100.0, 100.0), "",
    (
        (-100.0, "#01665e", QT_TRANSLATE_NOOP("engine", "more than 30 cm less water (better)")),
        (-0.30, "#5ab4ac", QT_TRANSLATE_NOOP("engine", "10–30 cm less water")),
        (-0.10, "#c7eae5", QT_TRANSLATE_NOOP("engine", "2–10 cm less water")),
        (-0.02, "#f5f5f5", QT_TRANSLATE_NOOP("engine", "no more than 2 cm different")),
        (0.02, "#f6e8c3", QT_TRANSLATE_NOOP("engine", "2–10 cm more water")),
        (0.10, "#d8b365", QT_TRANSLATE_NOOP("engine", "10–30 cm more water")),
        (0.30, "#8c510a", QT_TRANSLATE_NOOP("engine", "more than 30 cm more water (worse)")),
    ),
    Legend.CLASSES,
)
PET_DIFFERENCE = Variable(
    "pet_difference", "°C", QT_TRANSLATE_NOOP("engine", "Difference in perceived temperature (PET)"), (-130.0, 130.0),
    "",
    (
        (-130.0, "#2166ac", QT_TRANSLATE_NOOP("engine", "more than 5 °C cooler (better)")),
        (-5.0, "#67a9cf", QT_TRANSLATE_NOOP("engine", "2–5 °C cooler")),
        (-2.0, "#d1e5f0", QT_TRANSLATE_NOOP("engine", "0.5–2 °C cooler")),
        (-0.5, "#f5f5f5", QT_TRANSLATE_NOOP("engine", "no more than 0.5 °C different")),
        (0.5, "#fddbc7", QT_TRANSLATE_NOOP("engine", "0.5–2 °C warmer")),
        (2.0, "#ef8a62", QT_TRANSLATE_NOOP("engine", "2–5 °C warmer")),
        (5.0, "#b2182b", QT_TRANSLATE_NOOP("engine", "more than 5 °C warmer (worse)")),
    ),
    Legend.CLASSES, HEAT_NOTE,
)
