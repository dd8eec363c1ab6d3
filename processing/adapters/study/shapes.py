"""Tells whether what was read from JSON has the types that a class says: somebody may have edited the file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints


def misfits(item: Any) -> list[str]:
    """Return the fields of an instance of a dataclass that do not hold what they are declared to."""
    hints = get_type_hints(type(item))
    return [field.name for field in fields(item) if not fits(getattr(item, field.name), hints[field.name])]


def fits(value: Any, hint: Any) -> bool:
    """Tell whether a value is of a type: a plain one, a dataclass, a union, or a list or dict of such types."""
    kind, parts = get_origin(hint) or hint, get_args(hint)
    if kind is Any:
        return True
    if kind is UnionType:
        return any(fits(value, part or NoneType) for part in parts)
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if not isinstance(value, kind):
        return False
    if is_dataclass(kind):
        return not misfits(value)
    if kind is dict:
        return all(fits(key, parts[0]) and fits(item, parts[1]) for key, item in value.items())
    return kind is not list or all(fits(item, parts[0]) for item in value)
