from __future__ import annotations

import pytest
from figure_poses import CLOSE, HELD, MOVING
from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPixmap, QTransform

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.look import NEUTRAL, Look
from supple.figure.shape import Box, Glow, Shape, Tint
from supple.settings import Build, Clothes, Hair, Skin
from supple.ui.figure_colours import FigureColours, figure_colours, flood_colours, theme_colours
from supple.ui.figure_frames import FigureFrames, pair_pixmap
from supple.ui.figure_painting import Frame, paint_frame, paint_still, paint_still_on, placed, scene_of, still_pixmap
from supple.ui.theme import Theme, contrast

pytestmark = pytest.mark.usefixtures("qapp")

QUADS = (Muscle.QUADRICEPS,)
SIZE = QSize(200, 200)
LIGHT = FigureColours(dark=False)


def image(pixmap: QPixmap) -> QImage:
    return pixmap.toImage()


def count(picture: QImage, colour: QColor) -> int:
    pixels = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == colour for x, y in pixels)


def test_a_figure_stands_at_the_bottom_with_its_target_lit() -> None:
    drawn = image(still_pixmap(HELD, QUADS, Side.RIGHT, SIZE, LIGHT, 1.0))
    assert count(drawn, LIGHT.colour(Tint.TARGET)) > 40
    bottom = [drawn.pixelColor(x, y).alpha() for x in range(200) for y in range(170, 200)]
    assert max(bottom) == 255
    assert drawn.pixelColor(2, 2).alpha() == 0


def test_the_other_side_is_the_mirror_image() -> None:
    right = image(still_pixmap(HELD, QUADS, Side.RIGHT, SIZE, LIGHT, 1.0))
    left = image(still_pixmap(HELD, QUADS, Side.LEFT, SIZE, LIGHT, 1.0))
    target = LIGHT.colour(Tint.TARGET)
    mirrored = [left.pixelColor(199 - x, y) == target for x in range(200) for y in range(200)]
    straight = [right.pixelColor(x, y) == target for x in range(200) for y in range(200)]
    assert sum(a != b for a, b in zip(mirrored, straight, strict=True)) < 0.25 * sum(straight)


def test_stills_are_kept_and_painted_where_they_are_wanted() -> None:
    first = still_pixmap(MOVING, QUADS, None, SIZE, LIGHT, 2.0)
    assert (first.width(), first.devicePixelRatio()) == (400, 2.0)
    assert still_pixmap(MOVING, QUADS, None, SIZE, LIGHT, 2.0).cacheKey() == first.cacheKey()
    assert scene_of(MOVING, QUADS, NEUTRAL, both=True) is scene_of(MOVING, QUADS, NEUTRAL, both=True)
    target = QImage(100, 60, QImage.Format.Format_ARGB32_Premultiplied)
    target.fill(0)
    painter = QPainter(target)
    paint_still(painter, QRectF(50, 0, 40, 40), MOVING, QUADS, None, LIGHT)
    painter.end()
    assert {target.pixelColor(x, y).alpha() for x in range(50) for y in range(60)} == {0}
    assert max(target.pixelColor(x, 30).alpha() for x in range(50, 100)) == 255


def test_a_small_picture_has_no_shadow_that_would_blur_the_feet() -> None:
    glow = Glow(0, 0, 1, 0.5, Tint.SHADOW, 0.5)
    frame = Frame((glow,), LIGHT)
    for large, most in ((True, 100), (False, 0)):
        picture = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        painter = QPainter(picture)
        paint_frame(painter, frame, QTransform(10, 0, 0, -10, 20, 20), large=large)
        painter.end()
        assert (max(picture.pixelColor(x, 20).alpha() for x in range(40)) > 0) is (most > 0)


def test_halos_erase_on_their_own_surface_and_are_painted_on_paper() -> None:
    square = ((-1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0),)
    frame = Frame((Shape(square, Tint.MAT, opacity=1.0), Shape(square, Tint.HALO)), LIGHT)
    for paper, expected in ((None, 0), (QColor("white"), 255)):
        picture = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(0)
        painter = QPainter(picture)
        paint_frame(painter, frame, QTransform(10, 0, 0, -10, 20, 20), large=True, paper=paper)
        painter.end()
        assert picture.pixelColor(20, 20).alpha() == expected
        assert paper is None or picture.pixelColor(20, 20) == paper
    faint = Frame((Shape(square, Tint.ARROW, opacity=0.4),), LIGHT)
    assert faint.bounds() == QRectF(-1, -1, 2, 2)


def test_a_still_goes_onto_paper_as_shapes(tmp_path: object) -> None:
    path = f"{tmp_path}/still.pdf"
    writer = QPdfWriter(path)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    paint_still_on(painter, QRectF(500, 500, 3000, 3000), MOVING, QUADS, Side.LEFT, LIGHT, QColor("white"))
    paint_still_on(painter, QRectF(500, 4000, 3000, 3000), CLOSE, QUADS, None, LIGHT, QColor("white"))
    painter.end()
    with open(path, "rb") as file:  # noqa: PTH123 - a text of tmp_path
        text = file.read()
    assert text.startswith(b"%PDF")
    assert b"/Subtype /Image" not in text


def test_a_close_up_fades_out_at_its_edges() -> None:
    drawn = image(still_pixmap(CLOSE, (), None, SIZE, LIGHT, 1.0))
    assert max(drawn.pixelColor(x, 100).alpha() for x in range(200)) == 255
    assert max(drawn.pixelColor(x, 0).alpha() for x in range(200)) < 30
    assert max(drawn.pixelColor(0, y).alpha() for y in range(200)) < 30


def test_a_picture_is_as_large_as_fits_and_stands_on_its_edge() -> None:
    tall = placed(Box(-1, 0, 1, 8), QRectF(0, 0, 200, 400), mirrored=False, close_up=False)
    assert tall.map(0.0, 0.0) == pytest.approx((100.0, 400.0))
    assert tall.map(0.0, 8.0)[1] == pytest.approx(12.0)
    mirrored = placed(Box(-1, 0, 1, 8), QRectF(0, 0, 200, 400), mirrored=True, close_up=False)
    assert mirrored.map(1.0, 0.0)[0] < 100 < tall.map(1.0, 0.0)[0]
    low = placed(Box(-1, 0, 1, 1), QRectF(0, 0, 2000, 400), mirrored=False, close_up=False)
    assert low.m22() == pytest.approx(-388 / 5.4)
    assert low.map(0.0, 0.0)[1] < 400
    close = placed(Box(-1, 0, 1, 2), QRectF(0, 0, 2000, 400), mirrored=False, close_up=True)
    assert close.m22() == pytest.approx(-388 / 2)


def test_themes_and_floods_choose_their_colours(theme: Theme, dark_theme: Theme) -> None:
    assert theme_colours(dark_theme) == FigureColours(dark=True)
    assert theme_colours(theme) != FigureColours(dark=True)
    assert theme_colours(theme) is theme_colours(theme)
    assert flood_colours(QColor("#0A4A41"), NEUTRAL) == FigureColours(dark=True)
    assert flood_colours(QColor("#F6C9A4"), NEUTRAL) == FigureColours(dark=False)
    assert hash(FigureColours(dark=True)) == hash(FigureColours(dark=True))
    assert FigureColours(dark=True) != "dark"


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("skin", Skin)
@pytest.mark.parametrize("clothes", Clothes)
def test_every_look_keeps_the_muscle_the_one_warm_colour(*, dark: bool, skin: Skin, clothes: Clothes) -> None:
    colours = figure_colours(Look(Hair.BUN, clothes, skin, Build.MEDIUM), dark=dark)
    target = colours.colour(Tint.TARGET)
    for tint in (Tint.SHIRT, Tint.SHORTS):
        assert 90 < colours.colour(tint).hsvHue() < 300
    assert contrast(target, colours.colour(Tint.SHORTS)) > 1.5
    far = colours.colour(Tint.SKIN, 1.0)
    assert far != colours.colour(Tint.SKIN)
    assert colours.colour(Tint.SKIN, 0.0, 0.5).lightness() > colours.colour(Tint.SKIN, 0.0, -0.5).lightness()
    assert skin.value in colours.name


def test_a_headscarf_is_cloth() -> None:
    scarf, short = (figure_colours(Look(hair, skin=Skin.TAN), dark=True) for hair in (Hair.SCARF, Hair.SHORT))
    assert abs(scarf.colour(Tint.HAIR).hsvHue() - scarf.colour(Tint.SHIRT).hsvHue()) < 30
    assert abs(short.colour(Tint.HAIR).hsvHue() - short.colour(Tint.SHIRT).hsvHue()) > 60


def test_frames_are_made_once() -> None:
    frames = FigureFrames(MOVING, QUADS, Side.RIGHT, LIGHT)
    frames.set_size(SIZE, 1.0)
    key = frames.scene.frame(1.0)
    first = frames.picture(key)
    assert frames.picture(key) is first
    assert frames.frame(key) is frames.frame(key)
    frames.set_size(SIZE, 1.0)
    assert frames.picture(key) is first
    frames.set_size(QSize(300, 300), 1.0)
    assert frames.picture(key) is not first
    assert frames.picture(key, 12)[0].toImage() != frames.picture(key, 0)[0].toImage()


def test_a_cut_picture_holds_all_of_the_figure() -> None:
    frames = FigureFrames(HELD, QUADS, Side.RIGHT, LIGHT)
    frames.set_size(SIZE, 1.0)
    pixmap, place = frames.picture((0, 0, 0))
    assert pixmap.width() < 200
    whole = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.drawPixmap(place, pixmap)
    painter.end()
    direct = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    direct.fill(Qt.GlobalColor.transparent)
    painter = QPainter(direct)
    box = placed(frames.scene.box(), QRectF(0, 0, 200, 200), mirrored=False, close_up=False)
    paint_frame(painter, frames.frame((0, 0, 0)), box, large=True)
    painter.end()
    assert whole == direct


def test_many_large_pictures_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("supple.ui.figure_frames._MOST_BYTES", 10)
    frames = FigureFrames(MOVING, QUADS, Side.RIGHT, LIGHT)
    frames.set_size(SIZE, 1.0)
    assert frames.picture((0, 0, 0)) is not frames.picture((0, 0, 0))


def test_nothing_seen_is_a_picture_of_one_pixel() -> None:
    frames = FigureFrames(CLOSE, (), None, LIGHT)
    frames.set_size(QSize(1, 1), 1.0)
    frames._transform = QTransform.fromTranslate(9000, 9000)
    assert frames.picture((0, 0, 0))[0].size() == QSize(1, 1)


def test_a_pair_shows_both_ends() -> None:
    for pose in (MOVING, HELD):
        frames = FigureFrames(pose, QUADS, Side.RIGHT, LIGHT)
        pair = image(pair_pixmap(frames, QSize(400, 200), 1.0))
        target = LIGHT.colour(Tint.TARGET)
        for start in (0, 200):
            assert sum(pair.pixelColor(x, y) == target for x in range(start, start + 200) for y in range(200)) > 20
