"""The launch of the window: from the wish on the command line to the exit status."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from supple.app import lay_ground
from supple.document.message import Message
from supple.file_lock import FileLock
from supple.ui.packs_flow import PACKS
from supple.ui.start_request import StartRequest
from supple.ui.wish_box import Wish, WishBox, make_wish
from supple.ui.wording import say, word
from supple.window import make_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from supple.app import Ground
    from supple.window import Program

# For measurements from outside: the program leaves once the window has been painted.
QUIT_VARIABLE: Final = "SUPPLE_QUIT_AT_FIRST_PAINT"
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
# Where no pipe can wake the event loop, Python looks for signals this often.
_LOOK_MS: Final = 250
# The event loop ends with it when the window is to be opened anew.
REOPEN: Final = 76
# By then the window has been painted.
_SETTLED_MS: Final = 300
# Where desktops write their leave to take the focus, the newer way first.
_ACTIVATION: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
_NOT_ANSWERED: Final = 2


class _FirstPaint(QObject):
    """Calls back once after the first paint of a window."""

    def __init__(self, window: QObject, call: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._call = call
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice the paint."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._call)
        return False


@contextmanager
def signals_calling(call: Callable[[], object], parent: QObject) -> Iterator[None]:
    """Let Ctrl+C and a request to end call back, at once and without waking anything in between."""
    old = {number: signal.signal(number, lambda *_: call()) for number in _SIGNALS}
    if sys.platform == "win32":  # pragma: no cover - written for Windows, untested there
        timer = QTimer(parent)
        timer.timeout.connect(lambda: None)
        timer.start(_LOOK_MS)
        yield
        timer.stop()
    else:
        reading, writing = os.pipe()
        for end in (reading, writing):
            os.set_blocking(end, False)
        before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, parent)
        # Python calls the handlers of signals as soon as it runs anything.
        notifier.activated.connect(lambda *_: os.read(reading, 64))
        try:
            yield
        finally:
            notifier.setEnabled(False)
            signal.set_wakeup_fd(before)
            os.close(reading)
            os.close(writing)
    for number, handler in old.items():
        signal.signal(number, handler)


@contextmanager
def errors_told(ground: Ground, tell: Callable[[Message, str], None]) -> Iterator[None]:
    """Write errors that nobody foresaw to the log and tell them with a report; the window stays open."""

    def on_error(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        from supple.crash_log import crash_report, log_crash, show_developer  # noqa: PLC0415 - seldom needed

        message = log_crash(error, ground.places.log_file, ground.now())
        show_developer(error)
        sys.stderr.write(say(message) + "\n")
        tell(message, crash_report(error, ground.now()))

    before = sys.excepthook
    sys.excepthook = on_error
    try:
        yield
    finally:
        sys.excepthook = before


def collect_again() -> None:
    """Collect rubbish from now on, and never look again at what the start has made: it stays."""
    gc.freeze()
    gc.enable()


def open_window(
    ground: Ground, request: StartRequest | None, speed: float = 1.0, pack: Path | None = None
) -> int:  # fmt: skip
    """Open the window, on the start of a routine or on a pack where one is asked for; return when it is closed.

    Where a window is open already, that one comes forward and starts it. Where the person's files have moved, the
    window is opened again on the new folder.
    """
    lock = FileLock(ground.places.window_lock_file)
    if not lock.take():
        return _hand_over(ground, request, speed, pack)
    try:
        app = QApplication(sys.argv[:1])
        box = WishBox(ground.places.wishes, app)
        box.clear()
        shown: object = None if pack is None else (PACKS, pack)
        while True:
            status, shown = _run(app, ground, box, request, speed, shown)
            if status != REOPEN:
                return status
            request, ground = None, lay_ground()
    finally:
        lock.release()


def _run(
    app: QApplication, ground: Ground, box: WishBox, request: StartRequest | None, speed: float, shown: object
) -> tuple[int, object]:
    """Run the window until it is closed; return the exit status and, to open it anew, what is to be shown then."""
    program = make_program(app, ground, speed=speed)
    window = program.window
    grant = partial(_grant, ground, program)
    after: list[object] = []

    def reopen(place: object) -> None:
        after.append(place)
        app.exit(REOPEN)

    try:
        with signals_calling(window.close, window), errors_told(ground, program.crashes.tell):
            if program.archive.notice is not None:
                program.conductor.show_notice(program.archive.notice)
            if request is not None:
                program.conductor.start(request)
            if isinstance(shown, tuple):
                program.conductor.show_place(*shown)
            program.conductor.reopen_asked.connect(reopen)
            box.wished.connect(grant)
            QTimer.singleShot(_SETTLED_MS, box, box.open)
            _FirstPaint(window, window.close if os.environ.get(QUIT_VARIABLE) == "1" else collect_again)
            window.show()
            status = app.exec()
            window.hide()
            box.wished.disconnect(grant)
            return status, after[-1] if after else None
    finally:
        program.close()


def _hand_over(ground: Ground, request: StartRequest | None, speed: float, pack: Path | None = None) -> int:
    """Ask the window that is open for what was asked of this program; return the exit status."""
    app = QCoreApplication(sys.argv[:1])
    wish = Wish(
        routine_id=request.routine_id if request is not None else "",
        file=request.file if request is not None else str(pack or ""),
        activation=next((os.environ[name] for name in _ACTIVATION if name in os.environ), ""),
    )
    was_taken = make_wish(ground.places.wishes, wish)
    app.processEvents()
    if not was_taken:
        sys.stderr.write(word("shell.window-silent") + "\n")
        return _NOT_ANSWERED
    if request is not None and speed != 1:
        sys.stderr.write(word("shell.window-speed") + "\n")
    return 0


def _grant(ground: Ground, program: Program, wish: Wish) -> None:
    """Bring the window forward, and start what another program was asked to start."""
    window = program.window
    if wish.activation:
        os.environ[_ACTIVATION[0]] = wish.activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if wish.file and not wish.routine_id:
        program.conductor.show_place(PACKS, Path(wish.file))
    if not wish.routine_id:
        return
    if program.flow.is_playing:
        program.conductor.show_notice(Message.of("shell.busy-playing", name=wish.routine_id))
        return
    request = StartRequest(wish.routine_id)
    if wish.file:
        from supple.checking.checker import Checker  # noqa: PLC0415 - seldom needed

        path = Path(wish.file)
        routine = Checker(ground).read_routine(path).value
        if routine is None:
            program.conductor.show_notice(Message.of("shell.routine-broken", name=path.name))
            return
        request = StartRequest(routine.id, None, routine, wish.file)
    program.conductor.start(request)
