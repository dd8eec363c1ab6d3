"""Where an address is: which service knows, what to ask it, and what its answer says. Nothing here asks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsGeometry, QgsNominatimGeocoder, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from ..engine.heat.place import Place
from .tables import read_table

MOST = 50
"""How many addresses are asked for: as many streets have the same name."""
AS_GOOD = 0.99
"""Share of the score of the best address from which on another is as good: our own default."""
SYNTAX = re.compile(r'["()\[\]{}:^~*?!\\/&|+]')
"""What PDOK would take for more than words."""
NEARBY = 0.1
"""Degrees around a study in which Nominatim looks first: our own default."""


@dataclass(frozen=True)
class Address:
    """An address as a service writes it, and where it is (degrees)."""

    name: str
    point: QgsPointXY


@dataclass(frozen=True)
class Service:
    """A service that knows the addresses in an area (degrees)."""

    name: str
    url: str
    answer: str
    area: QgsRectangle

    def request(self, text: str, near: Place) -> QUrl:
        """Return what to ask to find an address."""
        if self.answer == "nominatim":
            geocoder = QgsNominatimGeocoder("", self.url)
            around = QgsRectangle.fromCenterAndSize(
                QgsPointXY(near.longitude, near.latitude), 2.0 * NEARBY, 2.0 * NEARBY
            )
            return geocoder.requestUrl(text, around)
        query = QUrlQuery()
        for name, value in (
            ("q", SYNTAX.sub(" ", text).strip()), ("fq", "type:adres"), ("fl", "weergavenaam,centroide_ll,score"),
            ("rows", str(MOST)),
        ):  # fmt: skip
            query.addQueryItem(name, bytes(QUrl.toPercentEncoding(value)).decode())
        url = QUrl(self.url)
        url.setQuery(query)
        return url

    def read(self, answer: bytes) -> list[Address]:
        """Return the addresses in an answer that fit best, all equally well. Raises `ValueError` where it is none."""
        try:
            return READERS[self.answer](json.loads(answer))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error


def service_for(place: Place) -> Service:
    """Return the first service of the table that knows the addresses at a place."""
    services = [
        Service(
            str(row["service"]), str(row["url"]), str(row["answer"]),
            QgsRectangle(row["west"], row["south"], row["east"], row["north"]),
        )
        for row in read_table("address_services")
    ]  # fmt: skip
    here = QgsPointXY(place.longitude, place.latitude)
    return next(service for service in services if service.area.contains(here))


def _read_pdok(answer: Any) -> list[Address]:
    found = answer["response"]["docs"]
    best = max((float(row["score"]) for row in found), default=0.0)
    equals = [row for row in found if float(row["score"]) >= AS_GOOD * best]
    return [Address(str(row["weergavenaam"]), _point(row["centroide_ll"])) for row in equals]


def _read_nominatim(answer: Any) -> list[Address]:
    return [Address(str(row["display_name"]), QgsPointXY(float(row["lon"]), float(row["lat"]))) for row in answer]


def _point(text: str) -> QgsPointXY:
    shape = QgsGeometry.fromWkt(text)
    if shape.isNull():
        raise ValueError(text)
    return shape.asPoint()


READERS: dict[str, Callable[[Any], list[Address]]] = {"pdok": _read_pdok, "nominatim": _read_nominatim}
"""What reads the answer of a service."""
