"""A movement in numbers, read back in the plainest way and held against the drawings."""

from __future__ import annotations

import zlib
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest
from page_parts import page_file, the_library
from test_number_stream import read_numbers

from supple.exchange.figure_track import UNITS_PER_HEAD, FigureTrack, figure_track
from supple.figure.look import NEUTRAL, Look
from supple.figure.scene import Scene
from supple.figure.shape import Glow, Shape, Tint
from supple.settings import Skin

if TYPE_CHECKING:
    from phone import Phone

    from supple.figure.shape import Drawing

Picture = list[tuple[int, Any]]


def track_of(exercise_id: str, most_frames: int = 6, look: Look = NEUTRAL) -> tuple[FigureTrack, Scene]:
    exercise = the_library().exercises[exercise_id]
    assert exercise.pose is not None
    track = figure_track(exercise.pose, exercise.primary, look, both=False, most_frames=most_frames)
    return track, Scene(exercise.pose, exercise.primary, both=False, look=look)


def read_pictures(text: str) -> list[Picture]:
    numbers = iter(read_numbers(text))
    before: list[list[int]] = []
    pictures = []
    for _ in range(next(numbers)):
        picture: Picture = []
        loops: list[list[int]] = []
        for _ in range(next(numbers)):
            fill, is_glow = divmod(next(numbers), 2)
            if is_glow:
                picture.append((fill, tuple(next(numbers) for _ in range(5))))
                continue
            own = []
            for _ in range(next(numbers)):
                size = next(numbers) * 2
                way = next(numbers)
                other = [0] * size if not way else before[len(loops)] if way == 1 else loops[-1]
                rest: list[int] = []
                for place in range(size):
                    rest.append(next(numbers) + (rest[place - 2] if place > 1 else 0))
                loops.append([a + b for a, b in zip(rest, other, strict=True)])
                own.append(loops[-1])
            picture.append((fill, own))
        before = loops
        pictures.append(picture)
    assert next(numbers, None) is None
    return pictures


def units(drawing: Drawing) -> list[Any]:
    def whole(values: tuple[float, ...]) -> list[int]:
        return [round(value * UNITS_PER_HEAD) for value in values]

    return [
        [whole(loop) for loop in one.loops]
        if isinstance(one, Shape)
        else (*whole((one.x, one.y, one.wide, one.tall)), round(one.opacity * 255))
        for one in drawing
    ]


@pytest.mark.parametrize("exercise_id", ["calf-wall-straight", "jog-easy", "ankle-circles"])
def test_every_picture_is_the_drawing_it_stands_for(exercise_id: str) -> None:
    track, scene = track_of(exercise_id)
    pictures = read_pictures(track.numbers)
    still = scene.frame_drawing(scene.frame(scene.cycle.still_seconds()))
    assert [what for _, what in pictures[track.still]] == units(still)
    first = scene.frame_drawing(scene.frame(0.0))
    assert [what for _, what in pictures[track.order[0]]] == units(first)
    for one, (fill, _) in zip(first, pictures[track.order[0]], strict=True):
        assert (fill == 0) == (isinstance(one, Shape) and one.tint is Tint.HALO)
        assert len(track.light[fill]) in {6, 8}
    assert len(track.light) == len(track.dark)
    assert any(isinstance(one, Glow) for one in first)


def test_a_movement_has_as_many_pictures_as_it_is_given_room_for() -> None:
    counts = []
    for most in (24, 12, 6):
        track, scene = track_of("cat-cow", most)
        assert track.seconds == scene.cycle.seconds
        counts.append(max(track.order) + 1)
        assert counts[-1] <= most
        assert len(read_pictures(track.numbers)) >= counts[-1]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2]


def test_there_and_back_share_their_pictures() -> None:
    track, _ = track_of("cat-cow", 24)
    half = len(track.order) // 2
    assert set(track.order[half + 1 :]) <= set(track.order[: half + 1])


def test_with_room_for_one_it_is_the_still() -> None:
    track, scene = track_of("cat-cow", 1)
    assert track.order == ()
    assert track.still == 0
    [picture] = read_pictures(track.numbers)
    assert [what for _, what in picture] == units(scene.still())
    assert track.size < 8000


def test_a_look_changes_the_colours_alone() -> None:
    plain, _ = track_of("calf-wall-straight")
    tanned, _ = track_of("calf-wall-straight", look=Look(skin=Skin.TAN))
    assert plain.numbers == tanned.numbers
    assert plain.light != tanned.light
    assert plain.dark != plain.light


def test_a_close_up_says_so() -> None:
    close = [
        exercise.id
        for exercise in the_library().exercises.values()
        if exercise.pose is not None and exercise.pose.close_up is not None
    ]
    assert track_of(close[0])[0].is_close_up
    assert not track_of("cat-cow")[0].is_close_up


def test_the_script_reads_the_same_pictures(phone: Phone) -> None:
    track, _ = track_of("glute-bridge")
    script = "const EPSILON = 1e-6;" + page_file("numbers.js") + page_file("figure.js")
    script += "return readPictures(arguments[0]).map((p) => p.map((s) => [s.fill, s.loops || s.glow]));"
    read = phone.run(script, track.numbers)
    written = [
        [[fill, list(what) if isinstance(what, tuple) else what] for fill, what in picture]
        for picture in read_pictures(track.numbers)
    ]
    assert read == written


def test_the_script_inflates_whatever_deflate_makes(phone: Phone) -> None:
    def deflated(data: bytes, level: int, strategy: int) -> str:
        packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
        return b64encode(packer.compress(data) + packer.flush()).decode()

    samples = [b"", b"a", bytes(range(256)) * 300, b"abc" * 50_000]
    ways = [(0, zlib.Z_DEFAULT_STRATEGY), (9, zlib.Z_DEFAULT_STRATEGY), (9, zlib.Z_FIXED), (9, zlib.Z_HUFFMAN_ONLY)]
    cases = [(deflated(data, *way), data) for data in samples for way in ways]
    script = (
        page_file("numbers.js")
        + """
    return arguments[0].map((text) => {
      const bytes = inflate(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      return [bytes.length, bytes.reduce((sum, byte, place) => (sum * 31 + byte + place) % 1000003, 7)];
    });
    """
    )

    def mark(data: bytes) -> list[int]:
        total = 7
        for place, byte in enumerate(data):
            total = (total * 31 + byte + place) % 1_000_003
        return [len(data), total]

    assert phone.run(script, [text for text, _ in cases]) == [mark(data) for _, data in cases]
