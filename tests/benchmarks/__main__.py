"""Show the engines beside their peers, each pair measured in this one run: `make bench`."""

from __future__ import annotations

import sys

from .flood.compare import compare as compare_flood
from .heat.compare import compare as compare_heat
from .trees.compare import compare as compare_trees
from .trees.rules import compare as compare_rules


def main() -> int:
    """Print the comparisons; return 1 where a demand is not met."""
    met = []
    for compare in (compare_trees, compare_rules, compare_heat, compare_flood):
        met.append(compare())
        print()
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
