"""Show the engines beside their peers, each pair measured in this one run: `make bench`."""

from __future__ import annotations

import sys

from .flood.compare import compare as compare_flood
from .heat.compare import compare as compare_heat


def main() -> int:
    """Print the comparisons; return 1 where a demand is not met."""
    heat = compare_heat()
    print()
    flood = compare_flood()
    return 0 if heat and flood else 1


if __name__ == "__main__":
    sys.exit(main())
