"""The stills of the catalogue: each is drawn when it is first seen, one at a time, so that scrolling stays smooth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from supple.routine.exercise import Exercise
    from supple.ui.still_folder import StillFolder
    from supple.ui.theme import Theme

# Further back nobody is waiting any more.
_MOST_WAITING: Final = 40


class Stills(QObject):
    """Keeps pictures of a size; ``drawn`` carries the id of an exercise whose picture is there now."""

    drawn = Signal(str)

    def __init__(self, theme: Theme, folder: StillFolder, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder
        self._size = size
        self._kept: dict[str, tuple[Exercise, QPixmap]] = {}
        self._waiting: dict[str, tuple[Exercise, float]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)

    @property
    def count(self) -> int:
        """How many pictures were drawn."""
        return len(self._kept)

    def still(self, exercise: Exercise, ratio: float) -> QPixmap | None:
        """Return the picture of an exercise, None while it is not drawn yet; then it is drawn soon."""
        kept = self._kept.get(exercise.id)
        if kept is not None and kept[0] == exercise and kept[1].devicePixelRatio() == ratio:
            return kept[1]
        if exercise.pose is not None:
            # What was asked for last is what is looked at now.
            self._waiting.pop(exercise.id, None)
            self._waiting[exercise.id] = (exercise, ratio)
            while len(self._waiting) > _MOST_WAITING:
                self._waiting.pop(next(iter(self._waiting)))
            self._timer.start()
        return None

    def _draw_next(self) -> None:
        if not self._waiting:
            return
        exercise, ratio = self._waiting.pop(next(iter(self._waiting)))
        if exercise.pose is not None:
            still = self._folder.still(exercise.pose, exercise.primary, self._size, self._theme, ratio)
            self._kept[exercise.id] = (exercise, still)
            self.drawn.emit(exercise.id)
        if self._waiting:
            self._timer.start()
