"""Random people, restarts, clocks and damaged files: the guard never lets anyone pass who should not."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from supple.advice.guard import Guard, NotCleared, Stage, UnlockRefused
from supple.advice.safety_file import SafetyError, SafetyFile
from supple.advice.safety_state import SafetyState, SafetyUnreadable, read_safety_state
from supple.advice.warning_sign_reader import read_warning_signs
from supple.document.message import Message

START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
READ = read_warning_signs((Path(__file__).parents[2] / "resources" / "warning-signs.yaml").read_bytes()).value
assert READ is not None
SIGNS = READ
SECONDS = st.integers(0, 4000) | st.sampled_from([1799, 1800, 1801, 86400, 10**8])


class GuardAtRandom(RuleBasedStateMachine):
    """A person who answers, waits, restarts and breaks things; beside it a plain account of what they did."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.paths = (Path(self.folder.name) / "safety", Path(self.folder.name) / "safety-copy")
        self.now = START
        self.is_full = False
        # The account: what was ticked and not yet assessed, when "none" was last said, what was accepted.
        self.open_signs: set[str] = set()
        self.none_at: datetime | None = None
        self.accepted = False
        self.in_doubt = False

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize()
    def start(self) -> None:
        self.file = SafetyFile(*self.paths)
        self.guard = Guard(self.file.read(self.now), self.keep, SIGNS, self.file.read)

    def keep(self, state: SafetyState) -> None:
        if self.is_full:
            raise SafetyError(Message.of("safety.not-kept", file="safety", reason="no space"))
        self.file.keep(state)

    @rule(seconds=SECONDS)
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(seconds=SECONDS)
    def set_clock_back(self, seconds: int) -> None:
        self.now -= timedelta(seconds=seconds)
        if seconds and self.none_at is not None and self.now < self.none_at:
            self.none_at = None

    @rule()
    def accept(self) -> None:
        with suppress(SafetyError):
            self.guard.accept_disclaimer(self.now)
        self.accepted = True

    @rule()
    def say_none(self) -> None:
        was_locked = self.guard.standing(self.now).stage is Stage.LOCKED
        with suppress(SafetyError):
            self.guard.answer(frozenset(), self.now)
        if not was_locked:
            self.none_at = self.now

    @rule(ticked=st.frozensets(st.sampled_from([sign.id for sign in SIGNS.session_signs]), min_size=1))
    def tick(self, ticked: frozenset[str]) -> None:
        self.none_at = None
        try:
            self.guard.answer(ticked, self.now)
        except SafetyError:
            self.in_doubt = True
        self.open_signs |= ticked

    @rule(days=st.integers(-3, 3) | st.none())
    def state_assessment(self, days: int | None) -> None:
        if self.guard.standing(self.now).stage is not Stage.LOCKED:
            return
        day = None if days is None else (self.now + timedelta(days=days)).date()
        try:
            self.guard.unlock(day, self.now)
        except (UnlockRefused, SafetyError):
            return
        assert day is None or day <= self.now.date()
        assert day is not None or not self.open_signs
        self.none_at = None
        self.open_signs.clear()

    @rule(which=st.sampled_from([0, 1]), rest=st.binary(max_size=20))
    def damage_a_copy(self, which: int, rest: bytes) -> None:
        other = self.paths[1 - which]
        # With both copies broken nobody can know what was ticked: then everything is locked, which is checked apart.
        if self.paths[which].exists() and other.exists() and _is_good(other):
            self.paths[which].write_bytes(rest)

    @rule(which=st.sampled_from([0, 1]))
    def lose_a_copy(self, which: int) -> None:
        other = self.paths[1 - which]
        if other.exists() and _is_good(other):
            self.paths[which].unlink(missing_ok=True)

    @rule()
    def break_both(self) -> None:
        if all(path.exists() for path in self.paths):
            for path in self.paths:
                path.write_bytes(b"broken")
            self.start()
            assert self.guard.standing(self.now).stage is Stage.LOCKED
            self.open_signs.clear()
            self.none_at = None

    @rule()
    def restart(self) -> None:
        self.start()
        if self.in_doubt:
            # A lock that the disk refused is held in memory alone; what was kept before it stands again.
            kept = self.file.read(self.now)
            self.open_signs = {sign for lock in kept.locks for sign in lock.signs}
            self.none_at = kept.none_at
            self.in_doubt = False

    @rule(is_full=st.booleans())
    def fill_disk(self, is_full: bool) -> None:
        self.is_full = is_full

    @invariant()
    def nobody_passes_who_should_not(self) -> None:
        try:
            given = self.guard.clear(self.now)
        except NotCleared:
            return
        assert given.given_at == self.now
        assert self.open_signs == set()
        assert self.accepted
        assert self.none_at is not None
        assert self.none_at <= self.now < self.none_at + timedelta(minutes=30)


def _is_good(path: Path) -> bool:
    try:
        read_safety_state(path.read_bytes())
    except SafetyUnreadable:
        return False
    return True


TestGuardAtRandom = GuardAtRandom.TestCase
TestGuardAtRandom.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
