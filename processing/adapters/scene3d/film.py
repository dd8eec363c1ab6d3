"""A film of a scene: numbered pictures, and one file that plays where there is something to make it with."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from ...engine.errors import CannotWrite

FILM = "film.gif"
"""An animated GIF plays in every browser, mail and presentation."""


def frame_path(folder: Path, number: int) -> Path:
    """Return the file of a picture of a film, from number 1."""
    return folder / f"frame{number:04d}.png"


def can_make_film() -> bool:
    """Tell whether there is a library that makes a film of pictures: Pillow, which comes with most builds of QGIS."""
    return find_spec("PIL") is not None


def write_film(frames: Sequence[Path], path: Path, seconds_a_frame: float = 0.5) -> None:
    """Write a film of pictures, whole or not at all; it lingers at the end and begins again. Raises `CannotWrite`."""
    from PIL import Image

    partial = path.with_name(f".{path.name}")
    duration = round(1000 * seconds_a_frame)
    try:
        pictures = []
        for frame in frames:
            with Image.open(frame) as picture:
                pictures.append(picture.convert("RGB").quantize(256, dither=Image.Dither.NONE))
        pictures[0].save(
            partial, "GIF", save_all=True, append_images=pictures[1:], loop=0,
            duration=[duration] * (len(pictures) - 1) + [4 * duration],
        )  # fmt: skip
        partial.replace(path)
    except OSError as error:
        raise CannotWrite(str(path), reason=error) from error
    finally:
        partial.unlink(missing_ok=True)
