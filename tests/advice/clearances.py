"""A clearance for tests that play sessions without a guard.

The one place outside ``supple.advice.guard`` that may take the seal. ``tests/conftest.py`` puts ``tests`` on the path:
``from advice.clearances import fake_clearance``.
"""

from __future__ import annotations

from datetime import UTC, datetime

from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance

FAKE_GIVEN_AT = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def fake_clearance(given_at: datetime = FAKE_GIVEN_AT) -> Clearance:
    """Return leave to start a session, as the guard would give it."""
    return Clearance(given_at, SEAL_OF_THE_GUARD)
