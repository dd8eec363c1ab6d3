"""The variants of the study: choose, add, duplicate, rename or delete one."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from qgis.core import QgsProcessingException
from qgis.gui import QgsNewNameDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QMessageBox, QVBoxLayout, QWidget

from ...processing.algorithms.study.editvariant import ADD, CHANGE, DELETE, DUPLICATE
from ..settings import Settings
from .free_names import free_name
from .session import StudySession
from .tool_button import tool_button

ROWS = 4
"""How many variants are in sight at once."""


class VariantList(QWidget):
    """A list of variants with buttons for what can be done with the chosen one."""

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.names = QListWidget()
        self.names.setObjectName("variants")
        self.names.setAccessibleName(self.tr("Variants"))
        self.names.setMaximumHeight(self.names.fontMetrics().height() * ROWS * 3 // 2)
        self.names.currentTextChanged.connect(self._choose)
        self.names.itemDoubleClicked.connect(self.rename)
        self.add_button = tool_button("/symbologyAdd.svg", self.tr("Add a variant"), self.add)
        self.duplicate_button = tool_button("/mActionEditCopy.svg", self.tr("Duplicate the variant"), self.duplicate)
        self.rename_button = tool_button("/mActionToggleEditing.svg", self.tr("Rename the variant"), self.rename)
        self.delete_button = tool_button("/mActionDeleteSelected.svg", self.tr("Delete the variant"), self.delete)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        for button in (self.add_button, self.duplicate_button, self.rename_button, self.delete_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.names)
        layout.addLayout(buttons)
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        session.variants_changed.connect(self._show)
        session.variant_chosen.connect(self._mark)
        self._show()

    def add(self) -> None:
        """Add a variant without measures."""
        name = self._ask(self.tr("Add a variant"), free_name(self.tr("Variant {number}"), self._names()))
        usual = Settings()
        if name and self._edit(
            ACTION=ADD, VARIANT=name, HORIZON=usual.horizon, PERIOD=usual.period, RATE=usual.rate
        ):
            self._session.choose_variant(name)

    def duplicate(self) -> None:
        """Add a variant with the measures of the chosen one."""
        chosen = self._session.variant
        name = self._ask(self.tr("Duplicate the variant"), free_name(chosen + " {number}", self._names()))
        if name and self._edit(ACTION=DUPLICATE, VARIANT=chosen, NEW_NAME=name):
            self._session.choose_variant(name)

    def rename(self) -> None:
        """Give the chosen variant another name."""
        chosen = self._session.variant
        name = self._ask(self.tr("Rename the variant"), chosen, [chosen])
        if name and name != chosen:
            self._edit(ACTION=CHANGE, VARIANT=chosen, NEW_NAME=name)

    def delete(self) -> None:
        """Delete the chosen variant, if the user is sure."""
        chosen = self._session.variant
        question = self.tr("Delete the variant '{name}' and its measures? Its runs stay.").format(name=chosen)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete the variant"), question, parent=self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            self._edit(ACTION=DELETE, VARIANT=chosen)

    def _ask(self, title: str, proposal: str, own: list[str] | None = None) -> str:
        """Ask for a name that no other variant has; empty where the user thinks better of it."""
        taken = [name for name in self._names() if name not in (own or [])]
        dialog = QgsNewNameDialog("", proposal, [], taken, Qt.CaseSensitivity.CaseSensitive, self)
        dialog.setWindowTitle(title)
        dialog.setHintString(self.tr("Name of the variant"))
        dialog.setOverwriteEnabled(False)
        dialog.setConflictingNameWarning(self.tr("There is a variant with this name."))
        return dialog.name() if dialog.exec() else ""

    def _names(self) -> list[str]:
        study = self._session.study
        return [variant.name for variant in study.variants()] if study else []

    def _edit(self, **parameters: Any) -> bool:
        with suppress(QgsProcessingException):  # the session has told it
            self._session.run_algorithm("editvariant", **parameters)
            return True
        return False

    def _show(self) -> None:
        names = self._names()
        self.names.blockSignals(True)
        self.names.clear()
        self.names.addItems(names)
        self.names.blockSignals(False)
        self._mark()
        self.rename_button.setEnabled(bool(names))
        self.duplicate_button.setEnabled(bool(names))
        self.delete_button.setEnabled(len(names) > 1)

    def _mark(self) -> None:
        found = self.names.findItems(self._session.variant, Qt.MatchFlag.MatchExactly)
        self.names.blockSignals(True)
        self.names.setCurrentItem(found[0] if found else None)
        self.names.blockSignals(False)

    def _choose(self, name: str) -> None:
        if name:
            self._session.choose_variant(name)
