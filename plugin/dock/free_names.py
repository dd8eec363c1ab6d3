"""Names with a number, where the name itself is taken."""

from __future__ import annotations

from collections.abc import Container


def free_name(template: str, taken: Container[str], number: int = 1) -> str:
    """Return a template with the first `{number}`, from this one on, with which nothing has that name."""
    while (name := template.replace("{number}", str(number))) in taken:
        number += 1
    return name
