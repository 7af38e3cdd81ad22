"""What lies on source: waves under what is wrong, tinted lines, and frames around what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from supple.ui.theme import Theme
    from supple.ui.widgets.source_editor.mark import SourceMark
    from supple.ui.widgets.source_editor.text_places import TextPlaces

# More would only slow the painting; nobody mends them all at once.
_MOST: Final = 300
_Keep: Final = QTextCursor.MoveMode.KeepAnchor


def stripes(
    document: QTextDocument,
    theme: Theme,
    places: TextPlaces,
    marks: tuple[SourceMark, ...],
    found: tuple[tuple[int, int], ...],
) -> list[QTextEdit.ExtraSelection]:
    """Return what is to be laid on a document, the lower first; offsets are characters of the text."""
    tints = [_tint(document, theme, places, mark) for mark in marks[:_MOST] if not mark.is_hint]
    frames = [_stretch(document, places, *pair, _frame(theme)) for pair in found[:_MOST]]
    waves = [_stretch(document, places, mark.start, mark.end, _wave(theme, mark)) for mark in marks[:_MOST]]
    return [*tints, *frames, *waves]


def _tint(document: QTextDocument, theme: Theme, places: TextPlaces, mark: SourceMark) -> QTextEdit.ExtraSelection:
    tint = QTextCharFormat()
    tint.setBackground(theme.colour(f"{mark.role}_soft"))
    tint.setProperty(QTextFormat.Property.FullWidthSelection, True)
    return _stretch(document, places, mark.start, mark.start, tint)


def _frame(theme: Theme) -> QTextCharFormat:
    frame = QTextCharFormat()
    frame.setBackground(theme.colour("w_days_soft"))
    return frame


def _wave(theme: Theme, mark: SourceMark) -> QTextCharFormat:
    wave = QTextCharFormat()
    wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    wave.setUnderlineColor(theme.colour(mark.role))
    return wave


def _stretch(
    document: QTextDocument, places: TextPlaces, start: int, end: int, look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(document)
    most = document.characterCount() - 1
    cursor.setPosition(min(places.position(start), most))
    cursor.setPosition(min(places.position(end), most), _Keep)
    laid = QTextEdit.ExtraSelection()
    laid.cursor = cursor
    laid.format = look
    return laid
