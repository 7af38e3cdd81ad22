"""The program's test of itself: opens the real window unseen, plays a routine to its end and says what it found."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.app import lay_ground
from supple.document.message import Message
from supple.places import HOME_VARIABLE
from supple.session.cue import CueKind
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from PySide6.QtWidgets import QApplication

    from supple.app import Ground
    from supple.window import Program

ROUTINE: Final = "warm-up-classic"
SPEED: Final = 60.0
_LONGEST_SECONDS: Final = 50.0
_LOOK_MS: Final = 50
_PICTURE_PIXELS: Final = 96


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    said: Message
    is_ok: bool = True


def test_itself(stream: TextIO) -> int:
    """Run all checks, write a line for each, and return the exit status: 0 where all is well, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt only where a window opens

    began = time.monotonic()
    app = QApplication.instance()  # noqa: TID251 - a test may have made one
    if not isinstance(app, QApplication):
        app = QApplication(["supple"])
    count, failed = 0, 0
    with tempfile.TemporaryDirectory(prefix="supple-", ignore_cleanup_errors=True) as home:
        for finding in findings(app, lay_ground({HOME_VARIABLE: home})):
            count += 1
            failed += not finding.is_ok
            key = "self-test.ok" if finding.is_ok else "self-test.failed"
            stream.write(word(key, what=say(finding.said)) + "\n")
            stream.flush()
    seconds = round(time.monotonic() - began)
    said = word("self-test.some-failed", count=failed) if failed else word("self-test.all-ok", count=count, seconds=seconds)
    stream.write(said + "\n")
    return 1 if failed else 0


def findings(app: QApplication, ground: Ground, routine_id: str = ROUTINE, speed: float = SPEED) -> Iterator[Finding]:
    """Yield what each check finds."""
    from supple.window import make_program  # noqa: PLC0415

    yield _content(ground)
    program = make_program(app, ground, speed=speed)
    try:
        yield from _guarded("fonts", _fonts)
        yield from _guarded("icons", lambda: _icons(ground))
        yield from _guarded("sounds", lambda: _sounds(ground))
        yield from _guarded("voice", lambda: _voice(program))
        yield from _guarded("pictures", lambda: _pictures(ground))
        yield from _guarded("routine", lambda: _play(app, program, ground, routine_id))
    finally:
        program.window.close()
        program.close()
    yield from _guarded("history", lambda: _kept(ground, routine_id))
    is_gone = not ground.places.journal_file.exists()
    yield Finding(Message.of("self-test.journal-gone" if is_gone else "self-test.journal-left"), is_gone)


def _guarded(what: str, check: Callable[[], Finding]) -> Iterator[Finding]:
    """Turn an error into a finding, so that the checks after it are made as well."""
    try:
        yield check()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was found
        yield Finding(Message.of("self-test.crashed", what=what, kind=f"{type(error).__name__}: {error}"), is_ok=False)


def _content(ground: Ground) -> Finding:
    library = ground.library()
    if library.broken:
        path = library.broken[0].path
        return Finding(Message.of("self-test.content-broken", count=len(library.broken), path=path), is_ok=False)
    signs = len(ground.signs.session_signs)
    counts = {"exercises": len(library.exercises), "routines": len(library.routines), "signs": signs}
    return Finding(Message.of("self-test.content", **counts), is_ok=all(counts.values()))


def _fonts() -> Finding:
    from PySide6.QtGui import QFont, QFontInfo  # noqa: PLC0415

    from supple.ui.theme import FAMILY  # noqa: PLC0415

    family = QFontInfo(QFont(FAMILY, 20)).family()
    if family != FAMILY:
        return Finding(Message.of("self-test.fonts-other", family=family, wanted=FAMILY), is_ok=False)
    return Finding(Message.of("self-test.fonts", family=family))


def _icons(ground: Ground) -> Finding:
    from supple.ui.icons import icon_pixmap  # noqa: PLC0415

    theme = _theme(ground)
    names = sorted(path.stem for path in (ground.content.resources / "icons").glob("*.svg"))
    for name in names:
        if not _has_ink(icon_pixmap(theme, name, 24).toImage()):
            return Finding(Message.of("self-test.icons-blank", name=name), is_ok=False)
    return Finding(Message.of("self-test.icons", count=len(names)), is_ok=bool(names))


def _sounds(ground: Ground) -> Finding:
    from supple.ui.sound.clip import read_clip  # noqa: PLC0415
    from supple.ui.sound.cue_player import SoundSet  # noqa: PLC0415

    files = [ground.content.resources / "sounds" / sound_set / f"{cue}.wav" for sound_set in SoundSet for cue in CueKind]
    for file in files:
        try:
            clip = read_clip(file)
        except (OSError, EOFError, ValueError):
            clip = None
        if clip is None or not clip.seconds > 0:
            return Finding(Message.of("self-test.sounds-broken", name=f"{file.parent.name}/{file.name}"), is_ok=False)
    return Finding(Message.of("self-test.sounds", count=len(files)))


def _voice(program: Program) -> Finding:
    """A computer without a voice is no fault of the program: the reason is said."""
    program.sounds.open()
    reason = program.sounds.status.voice_reason
    if reason is not None:
        return Finding(Message.of("self-test.voice-none", reason=say(reason)))
    return Finding(Message.of("self-test.voice", count=len(program.sounds.list_voices())))


def _pictures(ground: Ground) -> Finding:
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage  # noqa: PLC0415

    from supple.ui.widgets.figure_picture import FigurePicture  # noqa: PLC0415

    theme = _theme(ground)
    exercises = ground.library().exercises.values()
    for exercise in exercises:
        picture = FigurePicture(theme)
        picture.show_exercise(exercise)
        picture.resize(_PICTURE_PIXELS, _PICTURE_PIXELS)
        image = QImage(_PICTURE_PIXELS, _PICTURE_PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        picture.render(image)
        if exercise.pose is None or not _has_ink(image):
            return Finding(Message.of("self-test.pictures-blank", name=exercise.name), is_ok=False)
    return Finding(Message.of("self-test.pictures", count=len(exercises)))


def _kept(ground: Ground, routine_id: str) -> Finding:
    store, _ = ground.open_store()
    if store is None:
        return Finding(Message.of("self-test.not-kept"), is_ok=False)
    try:
        sessions = store.recent(2)
        is_kept = (
            len(sessions) == 1
            and sessions[0].routine_id == routine_id
            and sessions[0].is_finished
            and len(store.segments_of(sessions[0].id)) > 1
        )
    finally:
        store.close()
    return Finding(Message.of("self-test.kept" if is_kept else "self-test.not-kept"), is_kept)
