"""The sport a file names: whether it is running, and the refusal of everything that is no run."""

from __future__ import annotations

from typing import Final

from supple.document.message import Message

# What programs write for a run, and where they say nothing. 9 is a run in files of one common service, 1 a ride.
_RUNS: Final = ("run", "jog", "treadmill", "track", "trail", "generic", "other", "training", "transition")
_RUN_NUMBERS: Final = frozenset({"", "9", "all"})
_OTHERS: Final = {
    "1": "ride",
    "bik": "ride",
    "cycl": "ride",
    "ride": "ride",
    "swim": "swim",
    "walk": "walk",
    "hik": "walk",
    "row": "row",
    "ski": "ski",
}


class RunRefused(Exception):  # noqa: N818 - says what is the matter
    """A file with a run that cannot be used; ``message`` says why and what can be done."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def check_sport(name: str) -> None:
    """Pass a run, or something that does not say what it is; raises RunRefused for another sport."""
    plain = name.strip().casefold()
    if plain in _RUN_NUMBERS or any(word in plain for word in _RUNS):
        return
    kind = next((kind for word, kind in _OTHERS.items() if word in plain), "other")
    raise RunRefused(Message.of(f"run-file.sport-{kind}"))
