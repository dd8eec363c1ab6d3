"""The parameters of the algorithm `score330300` and what its help says."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessingParameterEnum, QgsProcessingParameterFeatureSink
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.tree_tables import read_definitions
from ..base import Algorithm

translate = QCoreApplication.translate


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "Score330300",
        "<p>Judges every home by the rule 3-30-300: at least 3 trees, 30 % canopy, and 300 m to public green. It does "
        "what <b>Trees in sight</b>, <b>Canopy cover</b> and <b>Access to green</b> do, by one definition; use these "
        "for thresholds of your own, fences and more details.</p>"
        "<h3>The definition is part of the result</h3>"
        "<p>The same homes meet a rule or not by the definition that is used; the legend states it. <b>Visible from "
        "the window</b>: 3 trees with a crown of at least 28 m² within 30 m, in sight past buildings and crowns from "
        "any storey; 30 % canopy in the neighbourhood; 1 ha of green within 300 m on foot. That these go together is "
        "our own default. <b>Cobra</b>: 3 such crowns within 25 m, seen or not; 30 % within 500 m; 1 ha within 300 m "
        "on foot. <b>Nieuwenhuijsen</b> (unconfirmed): 3 trees within 15 m; 30 % within 500 m; 0.5 ha within 300 m as "
        "the crow flies. <b>Handbook minimum</b>: 3 such crowns within 30 m (the width is our own default), seen or "
        "not; 30 % in the neighbourhood; 0.5 ha within 300 m on foot. "
        "<b>Compare definitions</b> puts them side by side.</p>"
        "<h3>Rules met</h3>"
        "<p>A rule of which nothing is known for a home is neither met nor failed, as where no neighbourhood lies; "
        "then the number of rules met is not known either. A home with no way to green does not meet the 300. Shares "
        "are those of the homes of which the rule is known, by their dwellings. Schools, work and care places are "
        "counted apart, each building once, by the field <i>use</i> and the table place_groups.csv.</p>"
        "<h3>Marks</h3>"
        "<p>Marks from 0 to 10 as Cobra Groeninzicht gives them, from the measures of the definition that you choose: "
        "only with <b>Cobra</b> are they comparable with Cobra's. Trees: 0 gives 1, 1 gives 3, 2 gives 5, 6 gives 9, 7 "
        "or more 10; for 3, 4 and 5 the source gives no marks, and 6, 7 and 8 are our own reading. Canopy: the share "
        "(%) divided by 5. Green: 10 up to 100 m and 0.02 less for each metre beyond. The total counts them for a "
        "quarter, a half and a quarter. That the class of a total is that of its whole mark is our own reading. A home "
        "with no way to green has no mark for it and none in total, so it is left out of the mean mark.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Beyond the ground and land cover nothing is known: homes near the edge have fewer trees and less canopy "
        "than in truth. Paths and green are used up to 3 km beyond it.</p>",
    )


def add_definition(algorithm: Algorithm) -> None:
    """Add the choice of a definition."""
    presets = list(read_definitions())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("Score330300", "Definition"), presets, False, presets[0], False, True
        ),
        translate("Score330300", "Whose three rules the homes are judged by."),
    )


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations: advanced, for the layers already are as many parameters as one sees at a glance."""
    kinds = Qgis.ProcessingSourceType
    for name, text, kind, optional, help in (
        ("HOMES", translate("Score330300", "Score of homes"), kinds.VectorPolygon, False, translate(
            "Score330300",
            "Homes, schools, work and care places with their own fields, the trees that count, the canopy (%), the "
            "distance to green (m), which rules they meet and how many, and Cobra's marks.",
        )),
        ("NEIGHBOURHOOD_SCORE", translate("Score330300", "Score of neighbourhoods"), kinds.VectorPolygon, True,
         translate("Score330300", "The neighbourhoods with the share (%) of their homes that meet each rule and all.")),
        ("EXPLANATION", translate("Score330300", "What explains the score"), kinds.VectorLine, True, translate(
            "Score330300",
            "Lines from each home to the trees that count for it (rule 3: the number of the feature of the tree, and "
            "the lowest storey that sees it), and its way to green (rule 300), with their length (m).",
        )),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSink(name, text, kind, None, optional), help, advanced=True)
