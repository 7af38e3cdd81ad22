"""The smallest PySide6 program with a window: what Supple is measured against."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class EmptyWindow(QMainWindow):
    """Paints itself; leaves after the first time where asked to, as Supple does."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if os.environ.get("SUPPLE_QUIT_AT_FIRST_PAINT") == "1":
            QTimer.singleShot(0, QApplication.quit)


app = QApplication(sys.argv)
window = EmptyWindow()
window.resize(1120, 760)
window.show()
sys.exit(app.exec())
