"""Keeping the screen on while a session plays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from types import TracebackType


class AwakeMode(Protocol):
    """A wakepy mode: a context in which the screen stays on, if the system allows."""

    @property
    def active(self) -> bool:
        """Whether the system granted it."""
        ...

    def __enter__(self) -> AwakeMode: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None: ...


def make_presenting_mode() -> AwakeMode:
    """Return wakepy's mode; it is imported here, at the start of a session, because it is slow to import."""
    from wakepy import keep  # noqa: PLC0415 - see above

    mode: AwakeMode = keep.presenting(on_fail="pass")
    return mode


class KeepAwake:
    """Holds the screen on between ``hold`` and ``release``; never raises and never stops a session."""

    def __init__(self, make_mode: Callable[[], AwakeMode] = make_presenting_mode) -> None:
        self._make_mode = make_mode
        self._mode: AwakeMode | None = None

    @property
    def is_active(self) -> bool:
        """Whether the system said that the screen stays on."""
        return self._mode is not None and self._mode.active

    def hold(self) -> None:
        """Ask the system to keep the screen on; twice is once."""
        if self._mode is not None:
            return
        try:
            mode = self._make_mode()
            mode.__enter__()
        except Exception:  # noqa: BLE001 - any failure of D-Bus or the system only means a screen that may go dark
            return
        self._mode = mode

    def release(self) -> None:
        """Let the screen go dark again; twice is once."""
        mode, self._mode = self._mode, None
        if mode is None:
            return
        try:
            mode.__exit__(None, None, None)
        except Exception:  # noqa: BLE001 - the system drops the request with the program at the latest
            return
