"""The builder of the body map: control points in head units become ``resources/body-map.svg``.

Run ``python packaging/build_body_map.py [FILE]`` with the extra ``drawing`` installed. The body is eight head units
tall; left and right are its own. Only absolute M, C and Z are written.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from body_map import silhouette
from body_map.back import BACK, BACK_LINES
from body_map.curve import closed_path, open_path, spline
from body_map.front import FRONT, FRONT_LINES
from body_map.shape import mirrored
from body_map.sole import SOLE, SOLE_LINES, SOLE_PIECES
from body_map.tiling import Frame, body_silhouette, sole_silhouette, tiles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from body_map.curve import Control
    from body_map.shape import Area
    from body_map.tiling import Tile

DRAWING: Final = Path(__file__).parent.parent / "resources" / "body-map.svg"
_FRONT: Final = Frame(232.0, 44.0)
_BACK: Final = Frame(668.0, 44.0)
_SOLE: Final = Frame(450.0, 700.0, 138.0)
_HEAD: Final = (silhouette.HEAD, silhouette.EAR)


def drawing() -> str:
    """Return the whole drawing as the text of an SVG file."""
    lines = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1000">', "  <title>Supple body map</title>"]
    front = body_silhouette(_FRONT, _HEAD, silhouette.TORSO, silhouette.ARM, silhouette.leg_from_the_front())
    back = body_silhouette(_BACK, _HEAD, silhouette.TORSO, silhouette.ARM, silhouette.leg_from_behind())
    sole = sole_silhouette(_SOLE, SOLE)
    lines += _view("front", _FRONT, [front], tiles_of(_FRONT, front, FRONT), FRONT_LINES)
    lines += _view("back", _BACK, [back], tiles_of(_BACK, back, BACK), BACK_LINES)
    soles = [sole, mirrored(sole, _SOLE.middle)]
    lines += _view("sole", _SOLE, soles, tiles_of(_SOLE, sole, SOLE_PIECES), SOLE_LINES)
    return "\n".join([*lines, "</svg>", ""])


def _view(
    name: str, frame: Frame, bodies: list[Area], tiles: list[Tile], folds: Sequence[Sequence[Control]]
) -> Iterator[str]:
    yield f'  <g id="{name}">'
    for body in bodies:
        yield _path("body", closed_path(list(body.exterior.coords)))
    for tile in tiles:
        yield from _tile(name, frame, tile)
    for line in (line for tile in tiles for line in tile.fibres):
        for shown in ([(2 * frame.middle - x, y) for x, y in line], list(line)):
            yield _path("fibre", open_path(shown))
    for fold in folds:
        right = [frame.point(point) for point in spline(fold, closed=False)]
        for shown in ([(2 * frame.middle - x, y) for x, y in right], right):
            yield _path("line", open_path(shown))
    yield "  </g>"


def _tile(view: str, frame: Frame, tile: Tile) -> Iterator[str]:
    if tile.is_central:
        yield _path(tile.piece.layer, closed_path(list(tile.area.exterior.coords)))
        return
    layer = "overlay" if tile.piece.overlay else tile.piece.layer
    x, y, room = tile.middle
    for on_the_right, area in ((False, mirrored(tile.area, frame.middle)), (True, tile.area)):
        marks = {}
        if tile.piece.region:
            marks["region"] = tile.piece.region
            marks["middle"] = f"{x if on_the_right else 2 * frame.middle - x:.1f} {y:.1f} {room:.1f}"
        if tile.piece.region and not tile.piece.is_midline:
            marks["side"] = _side(view, on_the_right=on_the_right)
        yield _path(layer, closed_path(list(area.exterior.coords)), marks)


def _side(view: str, *, on_the_right: bool) -> str:
    """Return the body's own side: mirrored from the front and below, as it is from behind."""
    return "right" if on_the_right is (view == "back") else "left"


def _path(layer: str, drawn: str, marks: Mapping[str, str] = MappingProxyType({})) -> str:
    written = "".join(f' data-{key}="{value}"' for key, value in marks.items())
    return f'    <path class="{layer}"{written} d="{drawn}"/>'


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DRAWING
    target.write_text(drawing(), encoding="utf-8")
    print(f"{target.name}: {target.stat().st_size} bytes")
