"""Make the pictures of the tour and the README anew: a planner's story in the QGIS desktop, on a screen nobody sees.

`make pictures` runs it. The story is that of the tests, so a picture shows what the tests have seen.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from osgeo import gdal
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QImage, QPainter, qRgb
from stadstweeling.resources import HELP, ROOT
from stadstweeling.tests.desktop.desktop import run_story

LANGUAGES = {"en": "en_US", "nl": "nl_NL"}
STEPS = {
    "study": "1-study", "variant": "2-measures", "scenario": "3-step", "run": "4-step", "results": "5-results",
    "scene": "8-step",
}  # fmt: skip
"""The pictures of the tour by those of the story; a step is a part of the panel, the others are the whole window."""
WIDEST, COLOURS = 900, 128
BROWSER = 0.21
"""Share of a window at its left that shows QGIS's own panels."""
TOOLBARS = 0.105
"""Share of a window at its top that shows QGIS's own menus and buttons."""


def main() -> None:
    """Tell the story in each language, and keep its pictures."""
    for language, locale in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "story"
            run_story("story_of_a_planner", folder, locale, 900)
            for name, source in STEPS.items():
                picture = QImage(str(folder / f"{source}.png"))
                write(picture if "step" in source else own_part(picture), HELP / f"{name}_{language}.png")
            if language == "en":
                docs = ROOT.parent / "docs"
                write(beside(folder / "6-before.png", folder / "7-water.png"), docs / "water-3d.png")
                write(beside(folder / "8-view0.png", folder / "8-view1.png"), docs / "two-variants-3d.png")


def own_part(window: QImage) -> QImage:
    """Return the map and the panel of a picture of the whole window."""
    left, top = round(BROWSER * window.width()), round(TOOLBARS * window.height())
    return window.copy(QRect(left, top, window.width() - left, window.height() - top))


def beside(*files: Path) -> QImage:
    """Return pictures next to each other, each without what is above and below the scene."""
    pictures = [QImage(str(file)) for file in files]
    parts = [each.copy(0, each.height() // 4, each.width(), each.height() * 5 // 8) for each in pictures]
    whole = QImage(sum(part.width() for part in parts), parts[0].height(), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter, left = QPainter(whole), 0
    for part in parts:
        painter.drawImage(left, 0, part)
        left += part.width()
    painter.end()
    return whole


def palette(picture: QImage) -> list[int]:
    """Return the colours that stand for all those of a picture."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        picture.convertToFormat(QImage.Format.Format_RGB888).save(file.name)
        bands, table = gdal.Open(file.name), gdal.ColorTable()
        gdal.ComputeMedianCutPCT(*(bands.GetRasterBand(number) for number in (1, 2, 3)), COLOURS, table)
    return [qRgb(*table.GetColorEntry(number)[:3]) for number in range(table.GetCount())]


def write(picture: QImage, file: Path) -> None:
    """Write a picture no wider than a page, with the few colours that make it small."""
    if picture.width() > WIDEST:
        picture = picture.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
    few = QImage.Format.Format_Indexed8
    picture.convertToFormat(few, palette(picture), Qt.ImageConversionFlag.ThresholdDither).save(str(file))
    print(f"{file.name}: {picture.width()} × {picture.height()}, {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
