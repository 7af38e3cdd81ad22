"""The ratings around a session: told before it, asked after it, and asked again the morning after."""

# A place is put into words only where something was told.
# ruff: noqa: PLC0415

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.safety_file import SafetyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from supple.advice.guard import Guard
    from supple.advice.trend import Rating
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.body.soreness import Moment
    from supple.session.record import SessionRecord
    from supple.ui.asked_place import AskedPlace, PastRating
    from supple.ui.memory import Memory

# What was told on the body map belongs to the session that began within this time.
_BEFORE_WITHIN: Final = timedelta(minutes=45)
_MORNING_BACK: Final = timedelta(days=3)
_PAST_BACK: Final = timedelta(days=60)
_MOST_PAST: Final = 7


class SessionRatings:
    """Finds what to ask and keeps the answers. A morning that was put off is not asked about again in this run."""

    def __init__(
        self, memory: Memory, regions: Callable[[], Regions], now: Callable[[], datetime], guard: Guard
    ) -> None:  # fmt: skip
        self._memory = memory
        self._guard = guard
        self._regions = regions
        self._now = now
        self._is_put_off = False

    def after(self, record: SessionRecord) -> tuple[AskedPlace, ...]:
        """Return the places rated before a kept session, which from now on belong to it."""
        session = self._memory.id_of(record)
        told = self._told_before(record)
        if session is None or not told:
            return ()
        own = tuple(replace(rating, session=session) for rating in told)
        self._memory.keep_ratings(own)
        return self._asked(own)

    def keep_after(self, record: SessionRecord, numbers: Mapping[SidedRegion, int]) -> None:
        """Keep how places feel after a session."""
        from supple.body.soreness import Moment

        session = self._memory.id_of(record)
        if session is not None:
            self._keep(self._told_before(record), numbers, Moment.AFTER, session)

    def morning(self) -> tuple[AskedPlace, ...]:
        """Return the places to ask about this morning."""
        ratings = () if self._is_put_off else self._memory.ratings_since(self._now() - _MORNING_BACK)
        if not ratings:
            return ()
        from supple.advice.trend import morning_places

        places = morning_places(ratings, self._now())
        return self._asked([rating for place in places if (rating := _before_at(place, ratings)) is not None])

    def keep_morning(self, numbers: Mapping[SidedRegion, int]) -> bool:
        """Keep how places feel this morning; return whether one of them is clearly worse."""
        from supple.advice.trend import rose
        from supple.body.soreness import Moment

        ratings = self._memory.ratings_since(self._now() - _MORNING_BACK)
        told = [rating for place in numbers if (rating := _before_at(place, ratings)) is not None]
        for rating in told:
            self._keep([rating], numbers, Moment.MORNING, rating.session)
        return any(rose(rating.soreness.movement, numbers[rating.soreness.where]) for rating in told)

    def put_morning_off(self) -> None:
        """Do not ask again until Supple is started anew."""
        self._is_put_off = True

    def _told_before(self, record: SessionRecord) -> list[Rating]:
        """Return what was told last before a session, if nothing else was begun with it."""
        from supple.body.soreness import Moment

        session = self._memory.id_of(record)
        told = [
            rating
            for rating in self._memory.ratings_since(record.started_at - _BEFORE_WITHIN)
            if rating.moment is Moment.BEFORE and rating.at <= record.started_at
        ]
        return [rating for rating in told if rating.at == told[-1].at and rating.session in (None, session)]

    def _keep(
        self, told: Iterable[Rating], numbers: Mapping[SidedRegion, int], moment: Moment, session: int | None
    ) -> None:
        from supple.advice.trend import Rating

        now = self._now()
        answered = [rating.soreness for rating in told if rating.soreness.where in numbers]
        self._memory.keep_ratings(
            tuple(
                # One number was asked for; on what spot it is and how it began stays as it was told.
                Rating(now, moment, replace(sore, movement=numbers[sore.where], rest=None), session)
                for sore in answered
            )
        )
        # What cannot be written holds in memory even so.
        with suppress(SafetyError):
            self._guard.weigh_ratings(now)

    def watch_words(self, numbers: Mapping[SidedRegion, int] | None = None) -> tuple[str, ...]:
        """Return what the ratings of the last weeks say, as if ``numbers`` had been told now too."""
        now = self._now()
        ratings = self._memory.ratings_since(now - timedelta(days=35))
        if not ratings:
            return ()
        from supple.advice.soreness_watch import watch_messages
        from supple.advice.trend import Rating
        from supple.body.soreness import Moment, Soreness
        from supple.ui.wording import say

        told = tuple(
            Rating(now, Moment.AFTER, Soreness(where=place, movement=number))
            for place, number in (numbers or {}).items()
        )
        return tuple(say(message) for message in watch_messages((*ratings, *told), now, self._regions()))

    def _asked(self, told: Iterable[Rating]) -> tuple[AskedPlace, ...]:
        from supple.ui.asked_place import AskedPlace
        from supple.ui.place_words import grouped, places_text

        numbers = {rating.soreness.where: rating.soreness.movement for rating in told}
        regions = self._regions
        sessions = {rating.soreness.where: rating.session for rating in told}
        earlier = self._memory.ratings_since(self._now() - _PAST_BACK) if numbers else ()
        return tuple(
            AskedPlace(
                group,
                places_text(group, regions()),
                numbers[group[0]],
                self._past(group[0], sessions[group[0]], earlier),
            )
            for group in grouped(numbers)
        )

    def _past(self, place: SidedRegion, this: int | None, ratings: tuple[Rating, ...]) -> tuple[PastRating, ...]:
        """Return how a place was before and after the sessions before this one."""
        from supple.body.soreness import Moment
        from supple.ui.asked_place import PastRating

        now = self._now()
        before: dict[int, Rating] = {}
        after: dict[int, int] = {}
        for each in ratings:
            if each.soreness.where != place or each.session in (None, this):
                continue
            if each.moment is Moment.BEFORE:
                before[each.session] = each
            elif each.moment is Moment.AFTER:
                after[each.session] = each.soreness.movement
        told = sorted(before.items(), key=lambda item: item[1].at)[-_MOST_PAST:]
        return tuple(
            PastRating(rating.soreness.movement, after.get(session), (now - rating.at).days) for session, rating in told
        )


def _before_at(place: SidedRegion, ratings: tuple[Rating, ...]) -> Rating | None:
    """Return what was told of a place before the last session with it."""
    from supple.body.soreness import Moment

    own = [
        rating
        for rating in ratings
        if rating.soreness.where == place and rating.moment is Moment.BEFORE and rating.session is not None
    ]
    return own[-1] if own else None
