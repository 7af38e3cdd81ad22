"""When a question is asked, and what opens the lock that a yes to it has set."""

from __future__ import annotations

from enum import StrEnum


class Ask(StrEnum):
    """When a question is asked. Source: evidence section 4.1."""

    EVERY_SESSION = "every-session"
    WHEN_REGION = "when-region"
    AFTER_INJURY = "after-injury"
    WEEKLY = "weekly"
    FIRST_RUN = "first-run"


class Unlock(StrEnum):
    """What opens the lock that a yes has set. Source: evidence section 4.2."""

    CLINICIAN_ONLY = "clinician-only"
    CLINICIAN_OR_14_DAYS_CLEAR = "clinician-or-14-days-clear"
    RE_ASK_NEXT_SESSION = "re-ask-next-session"
    NOTHING = "none"
