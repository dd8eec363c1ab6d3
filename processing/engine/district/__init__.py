"""A generated polder district: every base layer of a study, of any size, cell size and seed.

Conventions of the rasters, which a flood model may rely on:

- ground (`dtm`) has no gaps. Under a building it is the ground of its plot, so `floor_level` is counted from it.
- Over open water the ground is the water level, the same for all canals. No land lies below that level, except the
  floor of an underpass.
- Where a street crosses a canal there is a dam with a culvert; where the railway does, the canal runs on underneath.
- The ground under the railway bridge of an underpass is the street; the bridge deck is in the `dsm` alone.
"""

from __future__ import annotations

from .district import District, make_district
from .limits import checked_grid

__all__ = ["District", "checked_grid", "make_district"]
