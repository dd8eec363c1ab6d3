"""GeoPackages that each thread opens for itself.

QGIS lets layers share an open file where its path is written the same, and can then stop for ever: one thread opens a
layer of it, holds the file and waits for the list of open files; another one holds that list and waits for the file
(its issue 63583, not mended in 3.44). A path that is written in another way is another file to QGIS.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Hashable
from itertools import count

_numbers: dict[Hashable, int] = {threading.main_thread().ident: 0}
_next = count(1)


def apart(source: str, opener: Hashable = None) -> str:
    """Return the source of a layer as this thread opens it, or another opener; it is the same place on the disk."""
    opener = threading.get_ident() if opener is None else opener
    if opener not in _numbers:
        _numbers[opener] = next(_next)
    file, bar, table = source.partition("|")
    folder, name = os.path.split(file)
    if _numbers[opener] == 0 or not name.endswith(".gpkg"):
        return source
    here = f".{os.sep}" * _numbers[opener]  # as text: a Path would leave these out
    return f"{folder}{os.sep}{here}{name}{bar}{table}"
