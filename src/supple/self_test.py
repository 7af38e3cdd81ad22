"""The program's test of itself: opens the real window unseen, plays a routine to its end and says what it found."""

from __future__ import annotations

import os
import tempfile
import time
import wave
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QFont, QFontInfo, QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from supple.app import lay_ground
from supple.document.message import Message
from supple.places import HOME_VARIABLE
from supple.session.cue import CueKind
from supple.ui.icons import icon_pixmap
from supple.ui.pages.finished.page import FinishedPage
from supple.ui.sound.clip import read_clip
from supple.ui.sound.cue_player import SoundSet
from supple.ui.start_request import StartRequest
from supple.ui.theme import FAMILY, make_theme, read_tokens
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.wording import say, word
from supple.window import make_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from supple.app import Ground
    from supple.ui.theme import Theme
    from supple.window import Program

ROUTINE: Final = "warm-up-classic"
SPEED: Final = 60.0
_LONGEST_SECONDS: Final = 50.0
_LOOK_MS: Final = 20
_PICTURE_PIXELS: Final = 96


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    said: Message
    is_ok: bool = True


def try_out(stream: TextIO, app: QApplication | None = None) -> int:
    """Run all checks in a folder that is thrown away and write a line for each; return 0 where all is well, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    used = app or QApplication(["supple"])
    count, failed = 0, 0
    with tempfile.TemporaryDirectory(prefix="supple-", ignore_cleanup_errors=True) as home:
        for finding in findings(used, lay_ground({HOME_VARIABLE: home})):
            count += 1
            failed += not finding.is_ok
            stream.write(word("self-test.ok" if finding.is_ok else "self-test.failed", what=say(finding.said)) + "\n")
            stream.flush()
    seconds = round(time.monotonic() - began)
    all_ok = word("self-test.all-ok", count=count, seconds=seconds)
    stream.write((word("self-test.some-failed", count=failed) if failed else all_ok) + "\n")
    return 1 if failed else 0


def findings(app: QApplication, ground: Ground, routine_id: str = ROUTINE, speed: float = SPEED) -> Iterator[Finding]:
    """Yield what each check finds."""
    yield _tried("content", lambda: _content(ground))
    program = make_program(app, ground, speed=speed)
    try:
        theme = make_theme(read_tokens((ground.content.resources / "tokens.json").read_bytes()), dark=False)
        yield _tried("fonts", _fonts)
        yield _tried("icons", lambda: _icons(ground, theme))
        yield _tried("sounds", lambda: _sounds(ground))
        yield _tried("voice", lambda: _voice(program))
        yield _tried("pictures", lambda: _pictures(ground, theme))
        yield _tried("routine", lambda: _played(program, ground, routine_id))
    finally:
        program.window.close()
        program.close()
    yield _tried("history", lambda: _kept(ground, routine_id))
    is_gone = not ground.places.journal_file.exists()
    yield Finding(Message.of("self-test.journal-gone" if is_gone else "self-test.journal-left"), is_gone)


def _tried(what: str, check: Callable[[], Finding]) -> Finding:
    """Turn an error into a finding, so that the checks after it are made as well."""
    try:
        return check()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was found
        return Finding(Message.of("self-test.crashed", what=what, kind=f"{type(error).__name__}: {error}"), is_ok=False)


def _content(ground: Ground) -> Finding:
    library = ground.library()
    if library.broken:
        path = library.broken[0].path
        return Finding(Message.of("self-test.content-broken", count=len(library.broken), path=path), is_ok=False)
    signs = len(ground.signs.session_signs)
    counts = {"exercises": len(library.exercises), "routines": len(library.routines), "signs": signs}
    return Finding(Message.of("self-test.content", **counts), is_ok=all(counts.values()))


def _fonts() -> Finding:
    family = QFontInfo(QFont(FAMILY, 20)).family()
    if family != FAMILY:
        return Finding(Message.of("self-test.fonts-other", family=family, wanted=FAMILY), is_ok=False)
    return Finding(Message.of("self-test.fonts", family=family))


def _icons(ground: Ground, theme: Theme) -> Finding:
    names = sorted(path.stem for path in (ground.content.resources / "icons").glob("*.svg"))
    for name in names:
        if not _has_ink(icon_pixmap(theme, name, 24).toImage()):
            return Finding(Message.of("self-test.icons-blank", name=name), is_ok=False)
    return Finding(Message.of("self-test.icons", count=len(names)), is_ok=bool(names))


def _sounds(ground: Ground) -> Finding:
    files = [
        ground.content.resources / "sounds" / sound_set / f"{cue}.wav" for sound_set in SoundSet for cue in CueKind
    ]
    for file in files:
        try:
            clip = read_clip(file)
        except (OSError, EOFError, wave.Error):
            clip = None
        if clip is None or not clip.seconds > 0:
            return Finding(Message.of("self-test.sounds-broken", name=f"{file.parent.name}/{file.name}"), is_ok=False)
    return Finding(Message.of("self-test.sounds", count=len(files)))


def _voice(program: Program) -> Finding:
    """Look for a voice; a computer without one is no fault of the program, and the reason is said."""
    program.sounds.open()
    reason = program.sounds.status.voice_reason
    if reason is not None:
        return Finding(Message.of("self-test.voice-none", reason=say(reason)))
    return Finding(Message.of("self-test.voice", count=len(program.sounds.list_voices())))


def _pictures(ground: Ground, theme: Theme) -> Finding:
    exercises = ground.library().exercises.values()
    for exercise in exercises:
        picture = FigurePicture(theme)
        picture.show_pose(exercise.pose, exercise.primary, None)
        picture.resize(_PICTURE_PIXELS, _PICTURE_PIXELS)
        image = QImage(_PICTURE_PIXELS, _PICTURE_PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        picture.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        if exercise.pose is None or not _has_ink(image):
            return Finding(Message.of("self-test.pictures-blank", name=exercise.name), is_ok=False)
    return Finding(Message.of("self-test.pictures", count=len(exercises)))


def _played(program: Program, ground: Ground, routine_id: str) -> Finding:
    """Answer what a person is asked and let the routine play in the window to its end."""
    window, desk, flow = program.window, program.desk, program.flow
    title = ground.library().routines[routine_id].title
    began = time.monotonic()
    window.show()
    program.conductor.start(StartRequest(routine_id))
    desk.accept_disclaimer()
    desk.answer(frozenset())
    if not flow.is_playing:
        return Finding(Message.of("self-test.not-started", title=title), is_ok=False)
    loop = QEventLoop()

    def leave_at_the_end() -> None:
        if not flow.is_playing:
            loop.quit()

    watch = QTimer()
    watch.timeout.connect(leave_at_the_end)
    watch.start(_LOOK_MS)
    QTimer.singleShot(round(_LONGEST_SECONDS * 1000), loop, loop.quit)
    loop.exec()
    seconds = round(time.monotonic() - began, 1)
    page = window.page
    if not isinstance(page, FinishedPage):
        return Finding(Message.of("self-test.not-played", title=title, seconds=seconds), is_ok=False)
    page.skipped.emit()
    return Finding(Message.of("self-test.played", title=title, seconds=seconds))


def _has_ink(image: QImage) -> bool:
    """Return whether anything was painted on a picture that was empty."""
    return any(bytes(image.constBits()))


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
