"""The memory of the pages: what they need of the history, with every failure told once and answered with nothing."""

# What a person chose is not asked for before the first paint.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message
from supple.history.failure import HistoryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date, datetime

    from supple.advice.trend import Rating
    from supple.history.deletion import Erased
    from supple.history.figures import Pair
    from supple.history.kept_session import DayMinutes, KeptSession
    from supple.history.store import HistoryStore
    from supple.routine.choices import Choices, Usual
    from supple.session.record import SessionRecord
    from supple.ui.copy_keeper import CopyKeeper

T = TypeVar("T")
_RECENT: Final = 10
_LAST_SESSIONS: Final = 3
_NO_STORE: Final = Message.of("memory.no-store")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryFacts:
    """What Today and the pages of the kinds show of the past.

    ``week`` goes from Monday to the day asked for, ``pairs`` says how tight places were around the last sessions, and
    ``choices`` holds only routines for which something was chosen.
    """

    favourites: frozenset[str] = frozenset()
    recently_used: tuple[str, ...] = ()
    last_by_kind: tuple[KeptSession, ...] = ()
    week: tuple[DayMinutes, ...] = ()
    last_sessions: tuple[KeptSession, ...] = ()
    pairs: tuple[Pair, ...] = ()
    choices: Mapping[str, Choices] = field(default_factory=dict)


class Memory(QObject):
    """Wraps the history store; without one, nothing is remembered beyond this run of the program.

    ``failed`` carries what went wrong: once while it stays the same, and each time a record could not be kept.
    ``usual`` gives what the settings say for every routine.
    """

    failed = Signal(Message)

    def __init__(
        self,
        store: HistoryStore | None,
        parent: QObject | None = None,
        *,
        usual: Callable[[], Usual] | None = None,
        copies: CopyKeeper | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._usual = usual
        self._copies = copies
        if copies is not None:
            copies.damaged.connect(self._tell)
        self._told: Message | None = None
        self._unsaved: list[SessionRecord] = []
        # Told and not written: it counts in this run of the program all the same.
        self._unwritten: tuple[Rating, ...] = ()

    @property
    def favourites(self) -> frozenset[str]:
        """The ids of the favourite routines."""
        return self._read(lambda store: store.favourites(), frozenset())

    @property
    def recently_used(self) -> tuple[str, ...]:
        """The ids of the routines played last, the newest first."""
        return self._read(lambda store: store.recently_used(_RECENT), ())

    @property
    def last_by_kind(self) -> tuple[KeptSession, ...]:
        """The newest session of each kind, the newest first."""
        return self._read(lambda store: store.last_by_kind(), ())

    @property
    def unsaved(self) -> tuple[SessionRecord, ...]:
        """The records that could not be kept yet, the oldest first."""
        return tuple(self._unsaved)

    def facts(self, today: date, routine_ids: Iterable[str] = ()) -> MemoryFacts:
        """Return what pages show of the past, with the choices for some routines."""
        monday = today - timedelta(days=today.weekday())
        nothing: tuple[KeptSession, ...] = ()
        last = self._read(lambda store: store.recent(_LAST_SESSIONS), nothing)
        ids = tuple(session.id for session in last)
        return MemoryFacts(
            favourites=self.favourites,
            recently_used=self.recently_used,
            last_by_kind=self.last_by_kind,
            week=self._read(lambda store: store.minutes_by_day(monday, today), ()),
            last_sessions=last,
            pairs=self._read(lambda store: store.tightness.of_sessions(ids), ()) if ids else (),
            choices=dict(self._chosen(routine_ids)),
        )

    def _chosen(self, routine_ids: Iterable[str]) -> Iterator[tuple[str, Choices]]:
        """List the routines for which something was chosen."""
        for routine_id in routine_ids:
            choices = self.choices_of(routine_id)
            if choices != type(choices)():
                yield routine_id, choices

    def choices_of(self, routine_id: str) -> Choices:
        """Return what was chosen last for a routine; what cannot be read any more counts as nothing chosen."""
        import msgspec

        from supple.routine.choices import Choices, with_usual

        text = self._read(lambda store: store.choices_of(routine_id), "")
        try:
            chosen = msgspec.json.decode(text, type=Choices) if text else Choices()
        except msgspec.DecodeError:
            chosen = Choices()
        return chosen if self._usual is None else with_usual(chosen, self._usual())

    def remember_choices(self, routine_id: str, choices: Choices) -> bool:
        """Remember what was chosen for a routine; False where that could not be kept."""
        import msgspec

        from supple.routine.choices import without_usual

        text = msgspec.json.encode(without_usual(choices)).decode()
        return self._write(lambda store: store.remember_choices(routine_id, text))

    def set_favourite(self, routine_id: str, *, favourite: bool) -> bool:
        """Mark a routine as a favourite or no longer one; False where that could not be kept."""
        return self._write(lambda store: store.set_favourite(routine_id, favourite=favourite))

    def ratings_since(self, start: datetime) -> tuple[Rating, ...]:
        """Return how sore places were told to be from a time on, the oldest first."""
        nothing: tuple[Rating, ...] = ()
        written = self._read(lambda store: store.ratings_since(start), nothing)
        unwritten = tuple(rating for rating in self._unwritten if rating.at >= start)
        return tuple(sorted((*written, *unwritten), key=lambda rating: rating.at)) if unwritten else written

    def keep_ratings(self, ratings: tuple[Rating, ...]) -> bool:
        """Keep how sore places are told to be; False where that could not be kept beyond this run."""
        if not ratings or self._write(lambda store: store.keep_ratings(ratings)):
            return True
        self._unwritten += ratings
        return False

    def close(self) -> None:
        """Ask the store nothing more, because it is closed."""
        self._store = None

    def id_of(self, record: SessionRecord) -> int | None:
        """Return the id of a session that is kept; None for one that is not."""
        end = record.started_at + timedelta(microseconds=1)
        empty: tuple[KeptSession, ...] = ()
        kept = self._read(lambda store: store.sessions_between(record.started_at, end), empty)
        return next((session.id for session in kept if session.sha256 == record.sha256), None)

    def keep(self, record: SessionRecord) -> bool:
        """Keep a record; one that cannot be kept waits for ``try_again``, and False is returned."""
        self._unsaved = [waiting for waiting in self._unsaved if not _is_same(waiting, record)]
        # Losing a session is told each time, also where the reason is the one told before.
        self._told = None
        if self._write(lambda store: store.keep(record)):
            if self._copies is not None:
                self._copies.keep()
            return True
        self._unsaved.append(record)
        return False

    def ask(self, question: Callable[[HistoryStore], T], empty: T) -> T:
        """Ask the store something for a page; ``empty`` where there is none or it fails."""
        return self._read(question, empty)

    def change(self, change: Callable[[HistoryStore], T]) -> T | None:
        """Change the store for a page; None where that failed."""
        answers: list[T] = []
        self._write(lambda store: answers.append(change(store)))
        return answers[0] if answers else None

    def erase(self, days: tuple[date, date] | None = None) -> Erased | None:
        """Delete the records of some days, first and last, or all there are, for good; None where that failed."""
        if self._copies is not None:
            # A copy that is being made would bring back what goes.
            self._copies.finish()
        erased = self.change(
            lambda store: store.deletion.erase_between(*days) if days else store.deletion.erase_everything()
        )
        if erased is not None and days is None:
            self._unsaved.clear()
            self._unwritten = ()
        if self._copies is not None:
            self._copies.keep()
        return erased

    def try_again(self) -> bool:
        """Keep the records that wait; return whether none waits any more."""
        waiting, self._unsaved = self._unsaved, []
        for record in waiting:
            self.keep(record)
        return not self._unsaved

    def _read(self, question: Callable[[HistoryStore], T], empty: T) -> T:
        if self._store is None:
            return empty
        try:
            answer = question(self._store)
        except HistoryError as failure:
            self._tell(failure.message)
            return empty
        self._told = None
        return answer

    def _write(self, change: Callable[[HistoryStore], object]) -> bool:
        if self._store is None:
            self._tell(_NO_STORE)
            return False
        try:
            change(self._store)
        except HistoryError as failure:
            self._tell(failure.message)
            return False
        self._told = None
        return True

    def _tell(self, message: Message) -> None:
        if message != self._told:
            self._told = message
            self.failed.emit(message)


def _is_same(one: SessionRecord, other: SessionRecord) -> bool:
    """Whether two records are of one session, as the store tells them apart."""
    return (one.started_at, one.sha256) == (other.started_at, other.sha256)
