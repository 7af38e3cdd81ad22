"""The painting of the figure: its colours, one frame on a painter, and stills kept as pixmaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache

from supple.figure.pictogram import drawn_side, pictogram, still_moment
from supple.figure.shape import Tint
from supple.ui.outline_path import painter_path

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.side import Side
    from supple.figure.pictogram import Pictogram
    from supple.figure.pose import Pose
    from supple.ui.theme import Theme

_LIGHT: Final = {
    Tint.FLOOR: "#2e3f5a6e",
    Tint.SHADOW: "#1a1f3340",
    Tint.MAT: "#9fcabf",
    Tint.PROP: "#d0d8e0",
    Tint.PROP_EDGE: "#a6b3c0",
    Tint.PROP_DARK: "#8593a2",
    Tint.WOOD: "#d9c3a0",
    Tint.WOOD_EDGE: "#bfa37a",
    Tint.BALL: "#f0b44c",
    Tint.BAND: "#d6478e",
    Tint.SKIN: "#c5cfdb",
    Tint.SKIN_FAR: "#a3afbe",
    Tint.SHIRT: "#3e9c8f",
    Tint.SHIRT_EDGE: "#368c80",
    Tint.SHIRT_FAR: "#2e7a70",
    Tint.SHORTS: "#33435a",
    Tint.SHORTS_FAR: "#273447",
    Tint.SHOE: "#2c3b50",
    Tint.SHOE_FAR: "#222e40",
    Tint.SOLE: "#eef2f5",
    Tint.HAIR: "#3c4b60",
    Tint.TARGET: "#f26b4a",
    Tint.TARGET_FAR: "#c9583f",
}
_DARK: Final = {
    Tint.FLOOR: "#3ab4c6d6",
    Tint.SHADOW: "#46000000",
    Tint.MAT: "#2f6a60",
    Tint.PROP: "#3c4750",
    Tint.PROP_EDGE: "#5a6873",
    Tint.PROP_DARK: "#73818d",
    Tint.WOOD: "#96795a",
    Tint.WOOD_EDGE: "#775e44",
    Tint.BALL: "#e0a844",
    Tint.BAND: "#e0609f",
    Tint.SKIN: "#c3ced9",
    Tint.SKIN_FAR: "#8d99a6",
    Tint.SHIRT: "#3fa698",
    Tint.SHIRT_EDGE: "#35948a",
    Tint.SHIRT_FAR: "#2b7a70",
    Tint.SHORTS: "#5a7090",
    Tint.SHORTS_FAR: "#455872",
    Tint.SHOE: "#6c84a6",
    Tint.SHOE_FAR: "#50647f",
    Tint.SOLE: "#f2f5f8",
    Tint.HAIR: "#71859f",
    Tint.TARGET: "#ff7a55",
    Tint.TARGET_FAR: "#c9583f",
}
# A standing body with hair and shoes; lower pictures may be drawn a little larger, never much.
_LEAST_HEIGHT: Final = 150.0
_FADED: Final = 0.35
# In pixels; below this a floor line and a shadow would only blur the feet.
_SMALL: Final = 48


@dataclass(frozen=True, slots=True)
class FigureColours:
    """The colours of one look of the figure."""

    dark: bool

    def colour(self, tint: Tint) -> QColor:
        """Return the colour of what a shape stands for; the halo erases and has none."""
        return QColor((_DARK if self.dark else _LIGHT)[tint])


@dataclass(frozen=True, slots=True)
class FigureScene:
    """What is shown: a pose, its target muscles and the side that works (None: both, or in turn)."""

    pose: Pose
    muscles: tuple[Muscle, ...]
    side: Side | None

    @property
    def is_mirrored(self) -> bool:
        """True where the picture as drawn shows the other side, or the figure faces left."""
        other_side = self.side is not None and self.side is not drawn_side(self.pose)
        return other_side is not (self.pose.faces == "left")

    def at(self, moment: float) -> Pictogram:
        """Return the shapes at a place between the key moments."""
        return pictogram(self.pose, self.muscles, moment, both=self.side is None)


def theme_colours(theme: Theme) -> FigureColours:
    """Return the colours for a theme."""
    return FigureColours(theme.dark)


def flood_colours(fill: QColor) -> FigureColours:
    """Return the colours that stand out from a flood of distance mode."""
    return FigureColours(fill.lightness() < 128)


def paint_figure(painter: QPainter, rect: QRectF, scene: FigureScene, moment: float, colours: FigureColours) -> None:
    """Paint one frame with its feet at the bottom of ``rect``; seen from above it is centred.

    Halos erase what is under them, so the painter should be on a surface of the figure's own.
    """
    drawn = scene.at(moment)
    box = drawn.box
    scale = min(rect.width() / box.width, rect.height() / max(box.height, _LEAST_HEIGHT))
    bottom = rect.bottom() if drawn.floor else rect.center().y() + box.height * scale / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(rect.center().x(), bottom)
    painter.scale(-scale if scene.is_mirrored else scale, -scale)
    painter.translate(-(box.left + box.right) / 2, -box.bottom)
    large = rect.height() > _SMALL
    if drawn.floor and large:
        painter.setBrush(colours.colour(Tint.FLOOR))
        painter.drawRoundedRect(QRectF(box.left, -1.4, box.width, 1.4), 0.7, 0.7)
    for shape in drawn.shapes:
        if shape.tint is Tint.HALO:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.setBrush(Qt.GlobalColor.black)
            painter.drawPath(painter_path(shape.path))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        elif large or shape.tint is not Tint.SHADOW:
            painter.setBrush(colours.colour(shape.tint))
            painter.drawPath(painter_path(shape.path))
    painter.restore()


def frame_pixmap(
    scene: FigureScene, moment: float, size: QSize, colours: FigureColours, ratio: float, *, faded: bool = False
) -> QPixmap:
    """Return one frame on a transparent pixmap of ``size`` device-independent pixels."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_figure(painter, QRectF(QPointF(0, 0), size), scene, moment, colours)
    if faded:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(QRectF(QPointF(0, 0), size), QColor(0, 0, 0, round(255 * _FADED)))
    painter.end()
    return pixmap


def still_pixmap(
    pose: Pose, muscles: tuple[Muscle, ...], side: Side | None, size: QSize, colours: FigureColours, ratio: float
) -> QPixmap:
    """Return the moment that tells an exercise best, kept in Qt's pixmap cache."""
    key = f"supple-figure-{hash((pose, muscles, side))}-{size.width()}x{size.height()}-{colours.dark}-{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = frame_pixmap(FigureScene(pose, muscles, side), still_moment(pose), size, colours, ratio)
    QPixmapCache.insert(key, made)
    return made


def paint_still(
    painter: QPainter,
    rect: QRectF,
    pose: Pose,
    muscles: tuple[Muscle, ...],
    side: Side | None,
    colours: FigureColours,
) -> None:
    """Paint the still of a pose into a rectangle of a list or a card."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), still_pixmap(pose, muscles, side, rect.size().toSize(), colours, ratio))
