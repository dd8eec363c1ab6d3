"""A study: what is in its folder, and the changes of its variants and scenarios."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from .create import INSERT_SCENARIO, INSERT_VARIANT
from .database import NameTaken, NotThere, Scenario, Variant, named, opened, read_scenarios, read_title, read_variants
from .layout import check_study
from .lock import writing
from .measures import copy_measures, delete_measures, rename_measures
from .runs import Run, Tell, read_run, read_runs, run_names
from .views import SavedView, delete_view, keep_view, read_views, rename_view

UPDATE_VARIANT = (
    "UPDATE variants SET name = ?, description = ?, horizon = ?, apply_conflicting = ?, period = ?, rate = ? "
    "WHERE name = ?"
)


@dataclass(frozen=True)
class Study:
    """The folder of a study. Its methods read what is there now; those that change it are its only writer meanwhile.

    Raise `StudyLocked`, `DatabaseLocked`, `CannotWrite`, `NotThere` or `NameTaken`.
    """

    folder: Path

    @classmethod
    def open(cls, folder: str | Path) -> Study:
        """Return the study in a folder. Raises `NotAStudy`."""
        folder = Path(folder).resolve()
        check_study(folder)
        return cls(folder)

    @property
    def title(self) -> str:
        """The title of the study."""
        return read_title(self.folder)[0]

    @property
    def language(self) -> str:
        """The language in which the study reports, as a locale."""
        return read_title(self.folder)[1]

    def variants(self) -> list[Variant]:
        """Return the variants in the order in which they were made."""
        return read_variants(self.folder)

    def variant(self, name: str) -> Variant:
        """Return the variant of this name."""
        return named(self.variants(), name, str(self.folder))

    def scenarios(self) -> list[Scenario]:
        """Return the scenarios in the order in which they were made."""
        return read_scenarios(self.folder)

    def scenario(self, name: str) -> Scenario:
        """Return the scenario of this name."""
        return named(self.scenarios(), name, str(self.folder))

    def runs(self, tell: Tell | None = None) -> list[Run]:
        """Return the runs in the order of their numbers, as `read_runs` does."""
        return read_runs(self.folder, tell)

    def run(self, name: str) -> Run:
        """Return the run of this name, whatever the others are like. Raises `RunDamaged`."""
        names = run_names(self.folder)
        if name not in names:
            raise NotThere(str(self.folder), name=name, names=", ".join(names))
        return read_run(self.folder, name)

    def views(self) -> list[SavedView]:
        """Return the views in 3D that are kept, in the order in which they first were."""
        return read_views(self.folder)

    def keep_view(self, view: SavedView) -> None:
        """Keep a view in 3D, instead of the one of this name."""
        with writing(self.folder):
            keep_view(self.folder, view)

    def rename_view(self, name: str, new: str) -> None:
        """Give a view another name."""
        with writing(self.folder):
            rename_view(self.folder, name, new)

    def delete_view(self, name: str) -> None:
        """Delete a view."""
        with writing(self.folder):
            delete_view(self.folder, name)

    def add_variant(self, variant: Variant) -> None:
        """Add a variant without measures."""
        with writing(self.folder):
            self._insert_variant(variant)

    def duplicate_variant(self, name: str, copy: str) -> None:
        """Add a variant with the measures and the settings of another."""
        with writing(self.folder):
            variant = replace(self.variant(name), name=copy)
            self._refuse_taken(copy, self.variants())
            copy_measures(self.folder, name, copy)  # first: a check finds measures without a variant, not the reverse
            self._insert_variant(variant)

    def change_variant(self, name: str, variant: Variant) -> None:
        """Give a variant another name or other settings; its measures go with it."""
        with writing(self.folder):
            self.variant(name)
            if variant.name != name:
                self._refuse_taken(variant.name, self.variants())
            with opened(self.folder) as connection:
                if variant.name != name:
                    rename_measures(connection, name, variant.name)
                connection.execute(UPDATE_VARIANT, (*astuple(variant), name))

    def delete_variant(self, name: str) -> None:
        """Delete a variant with its measures; its runs stay, for they tell what they were made of."""
        with writing(self.folder):
            self.variant(name)
            with opened(self.folder) as connection:
                delete_measures(connection, name)
                connection.execute("DELETE FROM variants WHERE name = ?", (name,))

    def set_scenario(self, scenario: Scenario, before: str = "") -> None:
        """Add a scenario, or change the one of this name, or of the name that it had before."""
        with writing(self.folder):
            if before and before != scenario.name:
                self.scenario(before)
                self._refuse_taken(scenario.name, self.scenarios())
            row = scenario.name, scenario.theme, json.dumps(scenario.parameters)
            with opened(self.folder) as connection:
                changed = connection.execute(
                    "UPDATE scenarios SET name = ?, theme = ?, parameters = ? WHERE name = ?",
                    (*row, before or scenario.name),
                )
                if not changed.rowcount:
                    connection.execute(INSERT_SCENARIO, row)

    def delete_scenario(self, name: str) -> None:
        """Delete a scenario; its runs stay."""
        with writing(self.folder):
            self.scenario(name)
            with opened(self.folder) as connection:
                connection.execute("DELETE FROM scenarios WHERE name = ?", (name,))

    def _insert_variant(self, variant: Variant) -> None:
        self._refuse_taken(variant.name, self.variants())
        with opened(self.folder) as connection:
            connection.execute(INSERT_VARIANT, astuple(variant))

    def _refuse_taken(self, name: str, others: Sequence[Variant | Scenario]) -> None:
        if name in [other.name for other in others]:
            raise NameTaken(str(self.folder), name=name)
