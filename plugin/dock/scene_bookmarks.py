"""Bookmarks of the camera, kept in the study: add one, go to one, rename or delete it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.gui import QgsNewNameDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QMessageBox, QWidget

from ...processing.adapters.study.views import SavedView
from ...processing.engine.errors import StadstweelingError
from .free_names import free_name
from .session import StudySession
from .show3d import saved_view, view_of
from .tool_button import tool_button

if TYPE_CHECKING:
    from ..scene3d.scene import CityScene


class Bookmarks(QWidget):
    """A list of bookmarks, with buttons for what can be done with the chosen one."""

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene: CityScene | None = None
        self._views: list[SavedView] = []
        self.names = QComboBox()
        self.names.setAccessibleName(self.tr("Bookmarks"))
        self.names.setToolTip(self.tr("Choose a bookmark, and the camera goes there"))
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.keep_button = tool_button("/mActionNewBookmark.svg", self.tr("Bookmark this view in the study"), self.keep)
        self.rename_button = tool_button("/mActionToggleEditing.svg", self.tr("Rename the bookmark"), self.rename)
        self.delete_button = tool_button("/mActionDeleteSelected.svg", self.tr("Delete the bookmark"), self.delete)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.names, 1)
        for button in (self.keep_button, self.rename_button, self.delete_button):
            layout.addWidget(button)
        self.names.activated.connect(self._go)
        self.names.currentIndexChanged.connect(self._show_buttons)
        self._show("")

    def follow(self, scene: CityScene | None) -> None:
        """Move the camera of this scene from now on, and list the bookmarks of its study."""
        self._scene = scene
        if scene is not None:
            self._read("")

    def keep(self) -> None:
        """Keep the present view under a name, instead of the one that has it."""
        proposal = free_name(self.tr("View {number}"), [view.name for view in self._views])
        name = self._ask(self.tr("Bookmark this view"), proposal, overwrite=True)
        if name:
            self._change(name, lambda: self._session.study.keep_view(saved_view(name, self._scene.view)))

    def rename(self) -> None:
        """Give the chosen bookmark another name."""
        chosen = self._chosen()
        name = self._ask(self.tr("Rename the bookmark"), chosen, chosen)
        if name and name != chosen:
            self._change(name, lambda: self._session.study.rename_view(chosen, name))

    def delete(self) -> None:
        """Delete the chosen bookmark, if the user is sure."""
        chosen = self._chosen()
        question = self.tr("Delete the bookmark '{name}'?").format(name=chosen)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete the bookmark"), question, parent=self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            self._change("", lambda: self._session.study.delete_view(chosen))

    def _go(self, number: int) -> None:
        self._scene.look_from(view_of(self._views[number]))

    def _change(self, chosen: str, change: Callable[[], None]) -> None:
        try:
            change()
        except StadstweelingError as error:
            self._session.tell(error)
        self._read(chosen)

    def _read(self, chosen: str) -> None:
        try:
            self._views = self._session.study.views()
        except StadstweelingError as error:
            self._views = []
            self._session.tell(error)
        self._show(chosen)

    def _show(self, chosen: str) -> None:
        """List the bookmarks, with this one chosen, or none."""
        names = [view.name for view in self._views]
        self.names.clear()
        self.names.addItems(names)
        self.names.setCurrentIndex(names.index(chosen) if chosen in names else -1)
        self.names.setPlaceholderText(self.tr("Choose a bookmark") if names else self.tr("none yet"))
        self.names.setEnabled(bool(names))
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(self.names.currentIndex() >= 0)

    def _chosen(self) -> str:
        return self.names.currentText() if self.names.currentIndex() >= 0 else ""

    def _ask(self, title: str, proposal: str, own: str = "", overwrite: bool = False) -> str:
        """Ask for a name; empty where the user thinks better of it."""
        taken = [view.name for view in self._views if view.name != own]
        dialog = QgsNewNameDialog("", proposal, [], taken, Qt.CaseSensitivity.CaseSensitive, self)
        dialog.setWindowTitle(title)
        dialog.setHintString(self.tr("Name of the bookmark"))
        dialog.setOverwriteEnabled(overwrite)
        dialog.setConflictingNameWarning(self.tr("There is a bookmark with this name."))
        return dialog.name().strip() if dialog.exec() else ""
