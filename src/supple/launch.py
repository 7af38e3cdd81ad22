"""The launch of the window: from the wish on the command line to the exit status."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from supple.app import lay_ground
from supple.ui.wording import say
from supple.window import make_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from supple.app import Ground
    from supple.document.message import Message
    from supple.ui.start_request import StartRequest

# For measurements from outside: the program leaves once the window has been painted.
QUIT_VARIABLE: Final = "SUPPLE_QUIT_AT_FIRST_PAINT"
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
# Where no pipe can wake the event loop, Python looks for signals this often.
_LOOK_MS: Final = 250
# The event loop ends with it when the window is to be opened anew.
REOPEN: Final = 76


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


def open_window(ground: Ground, request: StartRequest | None, speed: float = 1.0) -> int:
    """Open the window, on the start of a routine where one is asked for; return when it is closed.

    Where the person's files have moved, the window is opened again on the new folder.
    """
    app = QApplication(sys.argv[:1])
    while (status := _run(app, ground, request, speed)) == REOPEN:
        request, ground = None, lay_ground()
    return status


def _run(app: QApplication, ground: Ground, request: StartRequest | None, speed: float) -> int:
    program = make_program(app, ground, speed=speed)
    window = program.window
    try:
        with signals_calling(window.close, window), errors_told(ground, program.crashes.tell):
            if program.notice is not None:
                program.conductor.show_notice(program.notice)
            if request is not None:
                program.conductor.start(request)
            program.conductor.reopen_asked.connect(partial(app.exit, REOPEN))
            _FirstPaint(window, window.close if os.environ.get(QUIT_VARIABLE) == "1" else collect_again)
            window.show()
            status = app.exec()
            window.hide()
            return status
    finally:
        program.close()
