"""What changed in a study since its runs were made: these tell of another plan, or another city, than is drawn now."""

from __future__ import annotations

from ..study.city import BASE_SOURCES, City
from ..study.measures import measure_digests
from .blocks import MEASURE_FILES, Chosen


def redrawn_variants(chosen: Chosen) -> list[str]:
    """Return the variants whose measures are not those that their runs were made of."""
    found = []
    names = {variant.name for variant in chosen.study.variants()}
    for name in (chosen.base, *chosen.variants):
        city = chosen.cities.get(name)
        made_of = {file: city.files.get(file) for file in MEASURE_FILES if city and file in city.files}
        if name in names and name not in chosen.lost and measure_digests(chosen.study.folder, name) != made_of:
            found.append(name)
    return found


def changed_layers(chosen: Chosen) -> list[str]:
    """Return the base layers that are not those that the runs were made of."""
    city, sources = City(chosen.study.folder), set(BASE_SOURCES.values())
    seen = {source: digest for run in chosen.runs for source, digest in run.inputs.items() if source in sources}
    return sorted(source for source, digest in seen.items() if _digest(city, source) != digest)


def _digest(city: City, source: str) -> str:
    known = next(name for name, place in BASE_SOURCES.items() if place == source)
    return city.digest(source) if city.source(known, may_be_empty=True) else ""
