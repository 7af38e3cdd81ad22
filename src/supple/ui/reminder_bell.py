"""The bell: waits for the next reminder and says it, but never while a session plays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.settings import Settings

# The clock may be set, or the machine sleep: looked at again this often, and never waited for longer.
_MOST_MS: Final = 10 * 60 * 1000


class ReminderBell(QObject):
    """``rang`` carries the sentence of a reminder that is due now."""

    rang = Signal(Message)

    def __init__(
        self,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._is_busy = is_busy
        self._looked_at = now()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def is_waiting(self) -> bool:
        """Whether any reminder is awaited."""
        return self._timer.isActive()

    def follow_settings(self) -> None:
        """Wait for what the settings ask for from now on."""
        self._looked_at = self._now()
        self._wait()

    def look(self) -> None:
        """Ring for what has become due since the last look, and wait for the next."""
        from supple.session.reminder import LATE_SECONDS, next_reminder  # noqa: PLC0415 - reminders are off at first

        now = self._now()
        due = next_reminder(self._settings(), self._looked_at)
        self._looked_at = now
        is_due = due is not None and due.due <= now and (now - due.due).total_seconds() <= LATE_SECONDS
        if due is not None and is_due and not self._is_busy():
            self.rang.emit(Message.of(f"reminder.{due.kind.value}"))
        self._wait()

    def _wait(self) -> None:
        settings = self._settings()
        if not (settings.remind_drink or settings.remind_sleep or settings.remind_move):
            self._timer.stop()
            return
        from supple.session.reminder import next_reminder  # noqa: PLC0415 - reminders are off at first

        coming = next_reminder(settings, self._looked_at)
        if coming is not None:
            milliseconds = (coming.due - self._now()).total_seconds() * 1000 + 1
            self._timer.start(round(min(max(milliseconds, 1), _MOST_MS)))
