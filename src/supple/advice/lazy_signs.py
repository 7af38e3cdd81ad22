"""The warning signs, read when they are first needed: not before the first paint."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from supple.advice.sign_book import SignBook

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.own_questions import OwnQuestions
    from supple.advice.sign_level import SignLevel
    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.body.region import SidedRegion


class LazySigns(SignBook):
    """What the guard needs of the warning signs; ``read`` is called once, and after forget(), and may raise."""

    def __init__(self, read: Callable[[], OwnQuestions]) -> None:
        self._read = read

    @cached_property
    def read(self) -> OwnQuestions:
        """The warning signs with what the person has added, and what is wrong with that."""
        return self._read()

    def forget(self) -> None:
        """Read anew when the signs are needed next: the person's own questions have changed."""
        self.__dict__.pop("read", None)

    @property
    def signs(self) -> WarningSigns:
        """The warning signs with what the person has added."""
        return self.read.signs

    def level_of(self, sign_ids: frozenset[str]) -> SignLevel:
        """Return the worst level of some session signs."""
        return self.signs.level_of(sign_ids)

    def flag(self, flag_id: str) -> Flag | None:
        """Return a question by its id."""
        return self.signs.flag(flag_id)

    def covered_by(self, sign_ids: frozenset[str]) -> tuple[Flag, ...]:
        """Return the questions behind some session signs."""
        return self.signs.covered_by(sign_ids)

    @property
    def every_session(self) -> frozenset[str]:
        """The ids of all session signs."""
        return self.signs.every_session

    @property
    def scheduled(self) -> tuple[Flag, ...]:
        """The questions of the first run and of the week."""
        return self.signs.scheduled

    def asked_with(self, places: tuple[SidedRegion, ...]) -> tuple[Flag, ...]:
        """Return the questions that picking some places asks."""
        return self.signs.asked_with(places)
