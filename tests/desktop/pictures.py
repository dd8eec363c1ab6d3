"""What is to be seen in pictures of the screen."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QImage


def count(picture, like) -> int:
    """Count the sampled pixels of a picture that a colour is like."""
    image = QImage(str(picture))
    return sum(
        like(image.pixelColor(x, y)) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )


def near(colour: str, within: int = 40):
    wanted = QColor(colour)
    return lambda pixel: max(
        abs(pixel.red() - wanted.red()), abs(pixel.green() - wanted.green()), abs(pixel.blue() - wanted.blue())
    ) < within  # fmt: skip


def is_leaf(pixel) -> bool:
    return pixel.green() > pixel.red() + 25 and pixel.green() > pixel.blue() + 25 and pixel.green() < 160


def is_deep_water(pixel) -> bool:
    return pixel.blue() > pixel.red() + 60 and pixel.green() < 130


def differing(one, other) -> float:
    """Return the share of the sampled pixels in which two pictures differ."""
    first, second = QImage(str(one)), QImage(str(other))
    places = [(x, y) for x in range(0, first.width(), 4) for y in range(0, first.height(), 4)]
    return sum(first.pixel(*place) != second.pixel(*place) for place in places) / len(places)
