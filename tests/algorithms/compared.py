"""What the tests of comparing variants share: runs compared, and what came out."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from ...processing.algorithms.compare.comparevariants import CompareVariants
from . import scene
from .small_study import SmallStudy

FILES = {"TABLE": "table.gpkg", "EFFECTS": "effects.gpkg", "REPORT": "report.html", "CHART": "chart.png",
         "DIFFERENCES": "differences"}  # fmt: skip


@pytest.fixture
def study(qgis_app, tmp_path):
    return SmallStudy(tmp_path / "wijk één.v2")


@pytest.fixture
def run(study, tmp_path):
    """Return a function that compares the runs of the study."""
    out = tmp_path / "out"
    out.mkdir()

    def start(feedback=None, context=None, **changed):
        outputs = {name: str(out / file) for name, file in FILES.items()}
        return scene.run(CompareVariants, {"STUDY": str(study.folder)} | outputs | changed, feedback, context)

    return start


@pytest.fixture
def refused(run, tmp_path):
    """Return a function that gives the message of a comparison that is refused, with nothing left behind."""

    def refuse(**changed):
        with pytest.raises(QgsProcessingException) as error:
            run(**changed)
        message = str(error.value)
        assert "went wrong that should not" not in message and "Traceback" not in message
        assert not list((tmp_path / "out").iterdir())
        return message

    return refuse


def rows(results, name, *keys):
    layer = QgsVectorLayer(results[name], "table", "ogr")
    assert layer.isValid()
    return {tuple(feature[key] for key in keys): feature.attributeMap() for feature in layer.getFeatures()}


def damage(study, name):
    (study.folder / "runs" / name / "run.json").write_text("{", "utf-8")


def effects(results, variant="Green"):
    return {key[1]: row for key, row in rows(results, "EFFECTS", "variant", "indicator").items() if key[0] == variant}


def report(results):
    with open(results["REPORT"], encoding="utf-8") as file:
        return file.read()


def text_of(page: str) -> str:
    """Return what a reader sees, with single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.S)).split())
