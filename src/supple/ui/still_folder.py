"""Stills kept as pictures: what was drawn once need not be drawn again at the next start."""

from __future__ import annotations

import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPixmap

from supple import __version__

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from supple.body.muscle import Muscle
    from supple.figure.pose import Pose
    from supple.ui.theme import Theme

_HERE: Final = Path(__file__).parent
_DRAWERS: Final = (_HERE.parent / "figure", _HERE / "figure_painting.py", _HERE / "figure_colours.py")


class StillFolder:
    """Keeps stills in ``folder``, which may be deleted at any time; without a folder each is drawn anew."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def still(self, pose: Pose, muscles: tuple[Muscle, ...], size: QSize, theme: Theme, ratio: float) -> QPixmap:
        """Return the moment that tells an exercise best, from the folder or drawn."""
        path = self._path(repr((pose, muscles, size.width(), size.height(), theme.dark, theme.look, ratio)))
        if path is not None:
            kept = QPixmap(str(path))
            if not kept.isNull():
                kept.setDevicePixelRatio(ratio)
                return kept
        # The room of the figure is large; where every still is kept, a start does without it.
        from supple.ui.figure_colours import theme_colours  # noqa: PLC0415
        from supple.ui.figure_painting import still_pixmap  # noqa: PLC0415

        drawn = still_pixmap(pose, muscles, None, size, theme_colours(theme), ratio)
        if path is not None:
            _keep(path, drawn)
        return drawn

    def _path(self, what: str) -> Path | None:
        """Return the file of a still; another drawing of the figure has another."""
        if self._folder is None:
            return None
        mark = f"{__version__} {_drawn_by()} {what}".encode()
        return self._folder / f"{zlib.crc32(mark):08x}{zlib.adler32(mark):08x}.png"


def _keep(path: Path, still: QPixmap) -> None:
    # A still that cannot be kept costs no more than a slower start.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        if still.save(str(fresh), "PNG"):
            fresh.replace(path)


@cache
def _drawn_by() -> int:
    """Return when the code that draws was last changed, in nanoseconds."""
    folder, *modules = _DRAWERS
    return max(file.stat().st_mtime_ns for file in (*folder.glob("*.py"), *modules))
