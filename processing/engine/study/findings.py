"""What preparing a study finds in its input: problems that stop it, and problems that it can live with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from ..errors import ProblemsFound, StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP, Text

EVERYWHERE = Text(QT_TRANSLATE_NOOP("engine", "whole layer"))


class Severity(Enum):
    """Whether the study can be prepared in spite of a problem."""

    FATAL = QT_TRANSLATE_NOOP("engine", "error")
    WARNING = QT_TRANSLATE_NOOP("engine", "warning")


@dataclass(frozen=True)
class Finding:
    """A problem, where in its layer it is (the first place of many), and how bad it is."""

    problem: StadstweelingError
    place: Text = EVERYWHERE
    severity: Severity = Severity.WARNING


@dataclass
class Findings:
    """Every problem found so far, in the order of the checks."""

    items: list[Finding] = field(default_factory=list)

    def fatal(self, problem: StadstweelingError, place: Text = EVERYWHERE) -> None:
        """Note a problem without whose solution there is no study."""
        self.items.append(Finding(problem, place, Severity.FATAL))

    def warn(self, problem: StadstweelingError, place: Text = EVERYWHERE) -> None:
        """Note a problem that has a stated way out."""
        self.items.append(Finding(problem, place))

    @property
    def warnings(self) -> Sequence[Finding]:
        """The problems that do not stop the study."""
        return [item for item in self.items if item.severity is Severity.WARNING]

    def stop_if_fatal(self) -> None:
        """Raise everything found, as `ProblemsFound`, where any of it is fatal: the fatal problems first."""
        fatal = [item.problem for item in self.items if item.severity is Severity.FATAL]
        if fatal:
            raise ProblemsFound([*fatal, *(item.problem for item in self.warnings)])


def at_cell(grid: Grid, row: int, column: int) -> Text:
    """Return the place of a cell: the coordinates of its centre."""
    template = QT_TRANSLATE_NOOP("engine", "x {x:.2f}, y {y:.2f}")
    return Text(template, {"x": float(grid.x[column]), "y": float(grid.y[row])})


def at_feature(identifier: int) -> Text:
    """Return the place of a feature: its id."""
    return Text(QT_TRANSLATE_NOOP("engine", "feature {id}"), {"id": identifier})


# --- ground -----------------------------------------------------------------------------------------------------------


class OddHeights(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells hold heights that cannot be, such as {example:g} m")
    expected = QT_TRANSLATE_NOOP("engine", "heights between {lowest:g} and {highest:g} m, or a declared no-data value")
    remedy = QT_TRANSLATE_NOOP("engine", "They were taken as no data. Declare the no-data value in the file.")


class InfiniteHeights(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells are infinite")
    expected = QT_TRANSLATE_NOOP("engine", "finite numbers, or no data")
    remedy = QT_TRANSLATE_NOOP("engine", "They were taken as no data. Check how the file was made.")


class Plateau(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine", "{count} cells have exactly the height {height:g} m, some {step:.1f} m off the ground beside them"
    )
    expected = QT_TRANSLATE_NOOP("engine", "ground heights; models often raise water or buildings like this")
    remedy = QT_TRANSLATE_NOOP("engine", "If this is no ground, give {height:g} as 'Height that means no data'.")


class GroundFilled(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells ({percent:.1f} %) have no measured ground")
    expected = QT_TRANSLATE_NOOP("engine", "ground everywhere in the study area")
    remedy = QT_TRANSLATE_NOOP("engine", "They were filled from around them; nothing needs to be done.")


class GroundMissing(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine", "{count} cells ({percent:.1f} %) lie over {distance:g} m from measured ground and reach the edge"
    )
    expected = QT_TRANSLATE_NOOP("engine", "ground up to the edge of the study area")
    remedy = QT_TRANSLATE_NOOP("engine", "They stay no data, outside the study. Add ground, or choose a smaller area.")


class WaterLevelEstimated(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine", "the level of {count} bodies of open water was estimated, between {lowest:.2f} and {highest:.2f} m"
    )
    expected = QT_TRANSLATE_NOOP("engine", "a given level for every body of open water")
    remedy = QT_TRANSLATE_NOOP("engine", "Give the level, or areas with a field that holds it, if you know better.")


class SurfaceFilled(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells have no surface height")
    expected = QT_TRANSLATE_NOOP("engine", "a surface wherever there is ground")
    remedy = QT_TRANSLATE_NOOP("engine", "The ground was taken as the surface there; nothing needs to be done.")


class SurfaceBelowGround(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the surface lies more than {step:g} m below the ground in {count} cells")
    expected = QT_TRANSLATE_NOOP("engine", "a surface on or above the ground, in the same vertical datum")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "Check that ground and surface are of one survey and datum. The ground was taken as the surface."
    )


# --- land cover -------------------------------------------------------------------------------------------------------


class CoverGaps(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells ({percent:.1f} %) have no land cover")
    expected = QT_TRANSLATE_NOOP("engine", "land cover for the whole study area")
    remedy = QT_TRANSLATE_NOOP("engine", "They got the cover of gaps, code {code}. Add the layers that are missing.")


class UnmappedClasses(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} features have a class that the table does not map: {classes}")
    expected = QT_TRANSLATE_NOOP("engine", "a row of the table for every class")
    remedy = QT_TRANSLATE_NOOP("engine", "They count as gaps, code {code}. Add rows to your own table.")


class UnmappedCodes(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells have land-use codes that the table leaves open: {codes}")
    expected = QT_TRANSLATE_NOOP("engine", "a land cover for every code")
    remedy = QT_TRANSLATE_NOOP("engine", "They got the cover of gaps, code {code}. Map the codes in your own table.")


# --- buildings and trees ----------------------------------------------------------------------------------------------


class GeometryRepaired(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} geometries are invalid, the first in feature {first}")
    expected = QT_TRANSLATE_NOOP("engine", "valid geometries")
    remedy = QT_TRANSLATE_NOOP("engine", "They were repaired. Check them, or repair the layer with 'Fix geometries'.")


class HeightsUnknown(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} features have no height")
    expected = QT_TRANSLATE_NOOP("engine", "a field with the height, or a surface raster to take it from")
    remedy = QT_TRANSLATE_NOOP("engine", "Their height stays empty. Choose the field, or add the surface raster.")


class FloorBelowGround(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} floors lie below the ground at the building, the first {depth:.2f} m")
    expected = QT_TRANSLATE_NOOP("engine", "floor levels in metres above the datum of the ground")
    remedy = QT_TRANSLATE_NOOP("engine", "They were kept. Check the field, and basements.")
