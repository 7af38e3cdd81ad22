"""A clock for tests: moved by hand, each of its two times alone if need be, never backwards."""

from __future__ import annotations

from supple.session.clock import Instant


class FakeClock:
    """Stands still until it is moved; ``rate`` multiplies what ``advance`` moves."""

    def __init__(self, *, rate: float = 1.0) -> None:
        self.rate = rate
        self._running = 1000.0
        self._with_sleep = 50_000.0

    def look(self) -> Instant:
        return Instant(self._running, self._with_sleep)

    def advance(self, seconds: float) -> None:
        """Let time pass while the machine is awake."""
        self.jump(running=seconds * self.rate, with_sleep=seconds * self.rate)

    def jump(self, *, running: float = 0.0, with_sleep: float = 0.0) -> None:
        """Move each time alone."""
        if running < 0 or with_sleep < 0:
            raise ValueError("a clock cannot go backwards")
        self._running += running
        self._with_sleep += with_sleep
