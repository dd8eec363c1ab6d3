"""From the classes of a map, or the codes of a land-use raster, to the land cover of a study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import translate

import numpy as np

NO_COVER = 0


@dataclass(frozen=True)
class CoverRule:
    """One row of the table: features of which layers, with which class, get which land cover.

    `layer` and `value` are patterns in which * stands for anything, without regard to case; `value` is compared with
    each text attribute of a feature, so that a table serves every edition of the map, whatever its fields are called.
    """

    layer: str
    value: str
    code: int


class CoverTable:
    """Rules in order of preference: the first that fits a feature counts, and where features overlap, too."""

    def __init__(self, rules: Sequence[CoverRule]) -> None:
        self.rules = tuple(rules)
        self._layers = [_pattern(rule.layer) for rule in rules]
        self._values = [_pattern(rule.value) for rule in rules]

    def rules_for(self, layer: str) -> list[int]:
        """Return the numbers of the rules that hold for a layer of this name."""
        name = plain(layer)
        return [number for number, pattern in enumerate(self._layers) if pattern.fullmatch(name)]

    def matcher(self, layer: str) -> LayerMatcher:
        """Return what finds the rule of each feature of a layer."""
        return LayerMatcher({number: self._values[number] for number in self.rules_for(layer)})


class LayerMatcher:
    """Finds the rule of each feature of one layer; remembers each text, for a map repeats a few texts endlessly."""

    def __init__(self, patterns: Mapping[int, re.Pattern[str]]) -> None:
        self.patterns = patterns
        self._seen: dict[str, int | None] = {}

    def rule_of(self, texts: Iterable[str]) -> int | None:
        """Return the number of the first rule that fits one of a feature's texts, None where none does."""
        fitting = [number for text in (*texts, "") if (number := self._first(text)) is not None]
        return min(fitting, default=None)

    def _first(self, text: str) -> int | None:
        if text not in self._seen:
            words = plain(text)
            fits = (number for number, pattern in self.patterns.items() if pattern.fullmatch(words))
            self._seen[text] = next(fits, None)
        return self._seen[text]


def recode(codes: np.ndarray, mapping: Mapping[int, int | None]) -> tuple[np.ndarray, list[int], list[int]]:
    """Translate land-use codes into land cover (uint8, 0 where there is none).

    codes: shape (rows, columns), NaN for no data; mapping: land cover by code, None where it is left open. Returns the
    cover, the codes that the mapping does not know, and the codes in use that it leaves open.
    """
    cover = np.zeros(codes.shape, np.uint8)
    unknown, left_open = [], []
    for code in np.unique(codes[np.isfinite(codes)]).tolist():
        if code not in mapping:
            unknown.append(int(code) if float(code).is_integer() else code)
        elif mapping[code] is None:
            left_open.append(int(code))
        else:
            cover[codes == code] = mapping[code]
    return cover, unknown, left_open


def plain(text: str) -> str:
    """Return a text in lower case with spaces for underscores: editions of a map differ in these."""
    return text.strip().lower().replace("_", " ")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(translate(plain(text)))
