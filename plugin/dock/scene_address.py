"""A line to find one's house by its address. A service on the internet knows it, which is asked only on a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsNetworkAccessManager
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...processing.adapters.addresses import Address, Service, service_for
from ...processing.engine.errors import StadstweelingError
from .session import StudySession
from .tool_button import tool_button

if TYPE_CHECKING:
    from ..scene3d.scene import CityScene

PATIENCE = 15_000
"""How long (ms) to wait for an answer: our own default."""


class AddressSearch(QWidget):
    """A line to type an address in, and a sentence that tells what came of it."""

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene: CityScene | None = None
        self._service: Service | None = None
        self._reply: QNetworkReply | None = None
        self.text = QgsFilterLineEdit()
        self.text.setPlaceholderText(self.tr("Street, number, place"))
        self.text.setAccessibleName(self.tr("Address of a house"))
        self.search_button = tool_button("/search.svg", self.tr("Find this address"), self.search)
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.text, 1)
        line.addWidget(self.search_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.message)
        self.text.returnPressed.connect(self.search)

    def follow(self, scene: CityScene | None) -> None:
        """Find houses in this scene from now on."""
        self._forget()
        self._scene = scene
        self._tell("")
        if scene is None:
            return
        try:
            self._service = service_for(scene.place)
        except StadstweelingError as error:
            self._session.tell(error)
            return
        hint = self.tr("See a house in 3D by its address. What you type is sent to {service}, when you search.")
        self.text.setToolTip(hint.format(service=self._service.name))

    def search(self) -> None:
        """Ask where the address is, and go on meanwhile."""
        text = self.text.text().strip()
        if not text or self._service is None:
            return
        self._forget()
        request = QNetworkRequest(self._service.request(text, self._scene.place))
        request.setTransferTimeout(PATIENCE)
        self._reply = QgsNetworkAccessManager.instance().get(request)
        self._reply.finished.connect(self._answered)
        self._tell(self.tr("Searching…"))

    def _answered(self) -> None:
        reply = self._reply
        if reply is None or not reply.isFinished():  # an answer to an earlier search
            return
        self._reply = None
        reply.deleteLater()
        if reply.error() != QNetworkReply.NetworkError.NoError:
            text = self.tr("{service} cannot be reached: is there an internet connection?")
            self._tell(text.format(service=self._service.name))
            return
        try:
            found = self._service.read(bytes(reply.readAll()))
        except ValueError:
            self._tell(self.tr("{service} gives an answer that we do not understand.").format(
                service=self._service.name))  # fmt: skip
            return
        self._tell(self._see(found))

    def _see(self, found: list[Address]) -> str:
        """See the first of these addresses that lies in the scene; return what to say of it."""
        if not found:
            return self.tr("{service} knows no such address.").format(service=self._service.name)
        for address in found:
            if self._scene.look_at_degrees(address.point):
                return self.tr("{address} (from {service})").format(address=address.name, service=self._service.name)
        return self.tr("{address} lies outside the study.").format(address=found[0].name)

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _forget(self) -> None:
        """Wait for no answer any more."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()
