"""Runs of a study: what `run.json` says of each, and how a new one comes to be there as a whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QLockFile

from ...engine.errors import CannotWrite, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from .apart import apart
from .database import Scenario, Variant, opened
from .layout import CITY, PARTIAL, RECORD, RUNS, THEMES
from .lock import StudyLocked, lock_file, writing
from .shapes import misfits

FORMAT = 1
IN_RUN, IN_STUDY = "{run}/", "{study}/"
"""What paths in a record begin with: the folder of the run, and that of the study."""
NAME = re.compile(r"([0-9]{4,})-")
"""How the name of a run begins."""
END = 60.0
"""How long (s) the end of a run waits for another writer, as all its work is done by then: our own default."""
CHECKSUM = "sha256"
"""The member of a record that is the checksum of all others."""


class RunDamaged(StadstweelingError):
    """A run whose record cannot be read."""

    what = QT_TRANSLATE_NOOP("engine", "the record of the run cannot be read ({reason})")
    expected = QT_TRANSLATE_NOOP("engine", "a file run.json as this version writes it")
    remedy = QT_TRANSLATE_NOOP("engine", "Delete the folder of the run, and run it again.")

    @property
    def run(self) -> str:
        """The name of its folder."""
        place = Path(str(self.where))
        return place.parent.name if place.name == RECORD else place.name


class RecordChanged(RunDamaged):
    """A run whose record somebody changed."""

    what = QT_TRANSLATE_NOOP("engine", "run.json is not what the run wrote")
    expected = QT_TRANSLATE_NOOP("engine", "the checksum that the file has of itself")
    remedy = QT_TRANSLATE_NOOP("engine", "Put the file back, or delete the folder and run it again.")


class RunRenamed(RunDamaged):
    """A folder with another name than the run in it."""

    what = QT_TRANSLATE_NOOP("engine", "the folder holds the run {name}, or a copy of it")
    expected = QT_TRANSLATE_NOOP("engine", "a folder with the name of its run")
    remedy = QT_TRANSLATE_NOOP("engine", "Give the folder its name back, or move the copy out of the study.")


class RunNotListed(StadstweelingError):
    """A run that the database does not list."""

    what = QT_TRANSLATE_NOOP("engine", "the run is not in the list of the database")
    expected = QT_TRANSLATE_NOOP("engine", "a row for each run")
    remedy = QT_TRANSLATE_NOOP("engine", "'Check study' adds it where it repairs.")


Tell = Callable[[StadstweelingError], object]
"""What is told of something that does not stop the work."""


@dataclass(frozen=True)
class Step:
    """An algorithm of a run: its id, its parameters (paths relative to the study) and the numbers that came out."""

    algorithm: str
    parameters: dict[str, Any]
    numbers: dict[str, Any]


@dataclass(frozen=True)
class Run:
    """A run as its `run.json` has it; see there for what the fields hold.

    name: the id, which is the name of its folder. city: the run with the layers of the variant, None for those of the
    base. inputs, files: checksums of content by name. tables: name to checksum and rows.
    """

    name: str
    theme: str
    variant: Variant
    scenario: Scenario
    grid: dict[str, Any]
    started: str
    seconds: float
    versions: dict[str, str]
    city: str | None
    inputs: dict[str, str]
    tables: dict[str, dict[str, Any]]
    steps: list[Step]
    files: dict[str, str]
    warnings: list[str] = field(default_factory=list)
    study: Path = Path()

    @property
    def folder(self) -> Path:
        """The folder with the results."""
        return self.study / RUNS / self.name

    def file(self, name: str) -> Path:
        """Return where a file of the run is."""
        return self.folder / name

    def parameters(self, step: Step) -> dict[str, Any]:
        """Return the parameters of a step with paths as they are here."""
        return {name: resolved(value, self.folder, self.study) for name, value in step.parameters.items()}

    def number(self, algorithm: str, name: str) -> Any:
        """Return a number that an algorithm gave, None where the run has none."""
        return next((step.numbers.get(name) for step in self.steps if step.algorithm == algorithm), None)


def read_runs(study: Path, tell: Tell | None = None) -> list[Run]:
    """Return the runs of a study in the order of their numbers; a damaged one is left out, and told of."""
    found = []
    for name in run_names(study):
        try:
            found.append(read_run(study, name))
        except RunDamaged as problem:
            if tell:
                tell(problem)
    return found


def read_run(study: Path, name: str) -> Run:
    """Return the run in the folder of this name. Raises `RunDamaged`."""
    return read_record(study / RUNS / name / RECORD, study)


def run_names(study: Path) -> list[str]:
    """Return the names of all finished runs, in the order of their numbers."""
    return [name for name in numbered_folders(study) if (study / RUNS / name / RECORD).is_file()]


def numbered_folders(study: Path) -> list[str]:
    """Return the names of the folders that are called as runs are, in the order of their numbers."""
    found = [path.name for path in (study / RUNS).glob("*") if path.is_dir() and NAME.match(path.name)]
    return sorted(found, key=lambda name: (_number(name), name))


def read_record(file: Path, study: Path) -> Run:
    """Return the run that a file `run.json` tells of. Raises `RunDamaged`, `RecordChanged` or `RunRenamed`."""
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
        if row.pop(CHECKSUM) != _checksum(row):
            raise RecordChanged(str(file))
        if row.pop("format") != FORMAT:
            raise ValueError("format")
        row["name"] = row.pop("id")
        row["variant"], row["scenario"] = Variant(**row["variant"]), Scenario(**row["scenario"])
        row["steps"] = [Step(**step) for step in row["steps"]]
        run = Run(**row, study=study)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RunDamaged(str(file), reason=error) from error
    if wrong := misfits(run):
        raise RunDamaged(str(file), reason=", ".join(wrong))
    if run.theme not in (CITY, *THEMES) or run.scenario.theme != run.theme:
        raise RunDamaged(str(file), reason=f"theme: {run.theme}")
    if file.parent.name not in (run.name, _partial(run.name)):
        raise RunRenamed(str(file.parent), name=run.name)
    return run


def write_record(run: Run, file: Path) -> None:
    """Write `run.json`."""
    row = asdict(run)
    del row["study"]
    row = {"format": FORMAT, "id": row.pop("name")} | row
    row[CHECKSUM] = _checksum(row)
    file.write_text(json.dumps(row, indent=1, ensure_ascii=False), encoding="utf-8")


def _checksum(row: dict[str, Any]) -> str:
    return sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


@contextmanager
def new_run(study: Path, title: str, tell: Tell) -> Iterator[tuple[str, Path]]:
    """Yield the name of a new run and a folder to write its results and its record in.

    What ends without an error becomes a run. Until then the folder is a hidden sibling of the runs, and it is deleted
    where something goes wrong. Files are on the disk before the folder gets its name, so that a power cut leaves a
    whole run or none. Another writer can keep one from beginning (`StudyLocked`), but no longer than a while from
    ending. A run that then cannot be listed in the database is told of as `RunNotListed`: it is whole. Raises
    `CannotWrite`, too.
    """
    try:
        name, partial, lock = _reserved(study, _slug(title))
    except OSError as error:
        raise CannotWrite(str(study / RUNS), reason=error) from error
    try:
        yield name, partial
        run = read_record(partial / RECORD, study)
        _flush(partial)
        with ExitStack() as held:
            with suppress(StudyLocked):  # its number is taken already, and the database has a lock of its own
                held.enter_context(writing(study, int(1000 * END)))
            partial.rename(study / RUNS / name)
            _flush_folder(study / RUNS)
            _list_or_tell(study, run, tell)
    except OSError as error:
        raise CannotWrite(str(partial), reason=error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        lock.unlock()


def resolved(value: Any, run: Path, study: Path) -> Any:
    """Return a parameter of a record, with its path as it is here."""
    if isinstance(value, str):
        for mark, folder in ((IN_RUN, run), (IN_STUDY, study)):
            if value.startswith(mark):
                return apart(f"{folder}/{value.removeprefix(mark)}")
    return value


def index_run(study: Path, run: Run) -> None:
    """List a run in the database of the study, where other programs look for it."""
    row = (run.name, run.theme, run.variant.name, run.scenario.name, run.started, run.seconds)
    with opened(study, wait=END) as connection:
        connection.execute(
            "INSERT OR REPLACE INTO runs (id, theme, variant, scenario, started, seconds) VALUES (?, ?, ?, ?, ?, ?)",
            row,
        )


def _list_or_tell(study: Path, run: Run, tell: Tell) -> None:
    try:
        index_run(study, run)
    except StadstweelingError as error:
        tell(error)
        tell(RunNotListed(run.name))


def abandoned(study: Path) -> list[Path]:
    """Return the folders of runs that a program left unfinished when it ended."""
    found = []
    for partial in sorted((study / RUNS).glob(f".*{PARTIAL}")):
        lock = lock_of(partial)
        if lock.tryLock():
            lock.unlock()
            found.append(partial)
    return found


def lock_of(partial: Path) -> QLockFile:
    """Return the lock of an unfinished run, which the program that works on it holds."""
    return lock_file(partial.with_suffix(".lock"))


def _reserved(study: Path, slug: str) -> tuple[str, Path, QLockFile]:
    """Make the folder of an unfinished run with a number that no other has."""
    runs = study / RUNS
    runs.mkdir(exist_ok=True)
    with writing(study):
        taken = [path.name.lstrip(".") for path in runs.iterdir() if NAME.match(path.name.lstrip("."))]
        name = f"{max(map(_number, taken), default=0) + 1:04d}-{slug}"
        partial = runs / _partial(name)
        lock = lock_of(partial)
        lock.tryLock()
        partial.mkdir()
    return name, partial, lock


def _partial(name: str) -> str:
    """Return the name of the folder of a run that is not finished."""
    return f".{name}{PARTIAL}"


def _number(name: str) -> int:
    return int(NAME.match(name)[1])


def _slug(text: str) -> str:
    """Return a text as part of the name of a folder: lower-case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].rstrip("-") or "run"


def _flush(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with open(path, "rb+") as file:
                os.fsync(file.fileno())
    _flush_folder(folder)


def _flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
