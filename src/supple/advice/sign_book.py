"""What the guard needs of the warning signs, whoever has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from supple.advice.sign_level import SignLevel
    from supple.advice.warning_sign import Flag
    from supple.body.region import SidedRegion


class SignBook(Protocol):
    """What the guard needs of the warning signs; they may be read when they are first needed, which is seldom."""

    def level_of(self, sign_ids: frozenset[str]) -> SignLevel:
        """Return the worst level of what the signs cover."""
        ...

    def flag(self, flag_id: str) -> Flag | None:
        """Return a question by its id."""
        ...

    def covered_by(self, sign_ids: frozenset[str]) -> tuple[Flag, ...]:
        """Return the questions behind some session signs."""
        ...

    @property
    def every_session(self) -> frozenset[str]:
        """The ids of all session signs."""
        ...

    @property
    def scheduled(self) -> tuple[Flag, ...]:
        """The questions of the first run and of the week."""
        ...

    def asked_with(self, places: tuple[SidedRegion, ...]) -> tuple[Flag, ...]:
        """Return the questions that picking some places asks."""
        ...
