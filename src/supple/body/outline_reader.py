"""The reader of the body map drawing: an SVG of absolute M, C and Z paths, as numbers."""

from __future__ import annotations

from xml.etree import ElementTree as ET  # the drawing is the program's own file

from supple.body.outline import BodyOutlines, BodyPart, BodyView, Command, Layer, Middle, Path
from supple.body.side import Side

_GROUP = "{http://www.w3.org/2000/svg}g"
_PATH = "{http://www.w3.org/2000/svg}path"
_NUMBERS_OF = {"M": 2, "C": 6, "Z": 0}


def read_outlines(text: str) -> BodyOutlines:
    """Read the drawing; a malformed one is a broken installation and raises ValueError."""
    try:
        root = ET.fromstring(text)  # noqa: S314 - as above
    except ET.ParseError as error:
        raise ValueError(str(error)) from error
    _, _, width, height = (float(number) for number in root.get("viewBox", "").split())
    order = list(Layer)
    parts = [
        _read_part(BodyView(group.get("id", "")), element)
        for group in root.iterfind(_GROUP)
        for element in group.iterfind(_PATH)
    ]
    parts.sort(key=lambda part: order.index(part.layer))
    return BodyOutlines(width, height, tuple(parts))


def read_path(drawn: str) -> Path:
    """Read the ``d`` of a path; other commands than M, C and Z raise ValueError."""
    commands: list[Command] = []
    for name, numbers in _runs(drawn):
        wanted = _NUMBERS_OF.get(name)
        if wanted is None:
            raise ValueError(f"path command {name}")
        if wanted == 0 and not numbers:
            commands.append((name, ()))
        elif not wanted or not numbers or len(numbers) % wanted:
            raise ValueError(f"{len(numbers)} numbers after {name}")
        else:
            commands.extend((name, tuple(numbers[i : i + wanted])) for i in range(0, len(numbers), wanted))
    return tuple(commands)


def _read_part(view: BodyView, element: ET.Element) -> BodyPart:
    side = element.get("data-side")
    return BodyPart(
        view,
        Layer(element.get("class", "")),
        read_path(element.get("d", "")),
        element.get("data-region", ""),
        Side(side) if side else None,
        _read_middle(element.get("data-middle", "")),
    )


def _read_middle(text: str) -> Middle | None:
    return Middle(*(float(number) for number in text.split())) if text else None


def _runs(drawn: str) -> list[tuple[str, list[float]]]:
    """Split at the letters: each command with the numbers that follow it."""
    spaced = drawn.replace("M", " M ").replace("C", " C ").replace("Z", " Z ").replace(",", " ")
    runs: list[tuple[str, list[float]]] = []
    for token in spaced.split():
        if token.isalpha():
            runs.append((token, []))
        elif runs:
            runs[-1][1].append(float(token))
        else:
            raise ValueError(f"path begins with {token}")
    return runs
