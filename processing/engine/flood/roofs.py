"""Roofs: their rain goes to the sewer up to its capacity, the rest to the ground along the façade."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from .domain import Domain
from .losses import SurfaceKinds


class Roofs:
    """The blocks of adjoining buildings on a domain, and how full their connection to the sewer is.

    A block shares its surplus rain evenly over its façade: all sides where one of its cells touches a cell outside that
    is no building. `target_cell` are the flat indices of these cells, in ascending order, with the block and share of
    each contact between `target_start[k]` and `target_start[k + 1]`.
    """

    def __init__(self, domain: Domain, cover: np.ndarray, kinds: SurfaceKinds) -> None:
        buildings = domain.buildings & domain.inside
        blocks, self._block_count = ndimage.label(buildings)
        part = blocks[buildings].astype(np.int64) * 256 + cover[buildings]
        parts, cells = np.unique(part, return_counts=True)
        self._block_of_part = parts // 256 - 1
        self.code_of_part = parts % 256
        self.cells_of_part = cells
        self._storage = kinds.lookup("sewer_storage")[self.code_of_part]
        self._capacity = kinds.lookup("sewer_capacity")[self.code_of_part]
        self._in_sewer = np.zeros(len(parts))
        self._find_facades(blocks, domain)

    def _find_facades(self, blocks: np.ndarray, domain: Domain) -> None:
        outside = domain.inside & ~domain.buildings
        rows, columns = blocks.shape
        found_cell, found_block = [], []
        for down, right in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            here = (slice(max(-down, 0), rows - max(down, 0)), slice(max(-right, 0), columns - max(right, 0)))
            there = (slice(max(down, 0), rows - max(-down, 0)), slice(max(right, 0), columns - max(-right, 0)))
            row, column = np.nonzero((blocks[here] > 0) & outside[there])
            found_block.append(blocks[here][row, column] - 1)
            found_cell.append((row + there[0].start) * columns + column + there[1].start)
        cell, block = np.concatenate(found_cell), np.concatenate(found_block)
        contacts = np.bincount(block, minlength=self._block_count)
        order = np.lexsort((block, cell))
        cell, block = cell[order], block[order]
        self.target_cell, start = np.unique(cell, return_index=True)
        self.target_start = np.append(start, len(cell)).astype(np.int64)
        self.contact_block = block.astype(np.int32)
        self.contact_share = 1.0 / contacts[block]
        self._without_facade = contacts == 0

    def drain(self, rain_by_code: np.ndarray, seconds: float) -> tuple[np.ndarray, float, float]:
        """Let rain (m, by cover code) fall on the roofs over `seconds`.

        Returns the surplus of each block (m times cells), and what went to the sewer and what left the area because its
        block has no façade in it (both m times cells).
        """
        rain = rain_by_code[self.code_of_part]
        self._in_sewer = np.maximum(self._in_sewer - self._capacity * seconds, 0.0)
        taken = np.clip(self._storage - self._in_sewer, 0.0, rain)
        self._in_sewer += taken
        surplus = np.bincount(self._block_of_part, (rain - taken) * self.cells_of_part, minlength=self._block_count)
        lost = float(surplus[self._without_facade].sum())
        return surplus, float((taken * self.cells_of_part).sum()), lost
