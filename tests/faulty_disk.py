"""A disk that fails, or a machine that stops, at one chosen call to the system."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "write", "fsync", "close", "replace", "rename", "link", "unlink", "chmod", "chown", "mkdir")
LOOKS = ("stat", "lstat", "listdir", "access")


class Killed(BaseException):
    """The program ends here: nothing cleans up."""


class FaultyDisk:
    """Counts the calls; the one called ``failing_call`` fails, all others do what they always do."""

    def __init__(self, failing_call: int, failure: Callable[[], BaseException], *, lasting: bool = False) -> None:
        self._failing_call = failing_call
        self._failure = failure
        self._lasting = lasting
        self.calls = 0
        self.failed = ""

    @contextmanager
    def put_in(self, names: tuple[str, ...] = CALLS) -> Iterator[None]:
        """Let the calls of these names go through this disk."""
        with pytest.MonkeyPatch.context() as patch:
            for name in names:
                patch.setattr(os, name, self._wrapped(name, getattr(os, name)))
            yield

    def _wrapped(self, name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            at, self.calls = self.calls, self.calls + 1
            fails = at == self._failing_call or (self._lasting and at > self._failing_call)
            if not fails:
                # Waiting for the real disk would only make the tests slow.
                return None if name == "fsync" else really(*arguments, **named)
            self.failed = self.failed or name
            if name == "write":
                really(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            elif name == "close":
                really(*arguments)
            raise self._failure()

        return call


def full() -> OSError:
    """No room is left."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def odd() -> OSError:
    """Something that nobody has a sentence for."""
    return OSError(errno.EIO, os.strerror(errno.EIO))
