"""A strip above the steps with what went wrong, in words, that stays until it is closed."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

DETAIL_ROWS = 8


class Notice(QFrame):
    """One message at a time. (The message bar of QGIS shows one line, too little in a narrow panel.)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        icon = QLabel()
        size = QgsApplication.scaleIconSize(16)
        icon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(size, size))
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setMaximumHeight(self.fontMetrics().height() * DETAIL_ROWS)
        self.more = QToolButton()
        self.more.setText(self.tr("Details"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self.details.setVisible)
        close = QToolButton()
        close.setIcon(QgsApplication.getThemeIcon("/mIconClose.svg"))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        line = QHBoxLayout()
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(self.details)
        self.hide()

    def show_message(self, message: str) -> None:
        """Show the first line of a message, and the rest behind a button."""
        first, _, rest = message.partition("\n")
        self.text.setText(first)
        self.details.setPlainText(rest)
        self.more.setChecked(False)
        self.more.setVisible(bool(rest))
        self.details.setVisible(False)
        self.show()
