"""The warning signs as the page's script takes them: what is asked, and what to do about each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from supple.advice.emergency_numbers import EMERGENCY_NUMBERS
from supple.advice.sign_level import SignLevel
from supple.document.message import Message
from supple.session.hurt import CHEST_SIGN

if TYPE_CHECKING:
    from supple.advice.warning_sign import WarningSigns
    from supple.exchange.amount_text import Say

# The colour tokens of the levels.
_COLOURS: Final = {
    SignLevel.EMERGENCY: "w_emergency",
    SignLevel.SAME_DAY: "w_today",
    SignLevel.DAYS: "w_days",
    SignLevel.MONITOR: "w_monitor",
    SignLevel.NORMAL: "w_normal",
}
# With these the page says what to say on the phone.
_URGENT: Final = frozenset({SignLevel.EMERGENCY, SignLevel.SAME_DAY})


def sign_data(signs: WarningSigns, say: Say) -> dict[str, Any]:
    """Return the signs, the questions behind them, the levels from the worst, and the numbers to call."""
    behind: dict[str, list[str]] = {}
    for sign in signs.session_signs:
        for flag in sign.covers:
            behind.setdefault(flag.id, []).append(sign.id)
    return {
        "chestSign": CHEST_SIGN,
        "signs": [{"id": sign.id, "text": sign.text, "lead": _lead(sign.text)} for sign in signs.session_signs],
        "levels": [_level(level, signs, say) for level in SignLevel],
        "flags": [
            {
                "id": flag.id,
                "level": flag.level.value,
                "question": flag.question,
                "action": flag.action,
                "mayBe": say(Message.of("signs.may-be", what=flag.may_mean)),
                "signs": behind[flag.id],
            }
            for flag in signs.flags
            if flag.id in behind
        ],
        "numbers": [[say(Message(f"signs.number.{area}")), number] for area, number in EMERGENCY_NUMBERS],
        "elsewhere": say(Message("signs.number.elsewhere")),
    }


def _level(level: SignLevel, signs: WarningSigns, say: Say) -> dict[str, Any]:
    is_emergency = level is SignLevel.EMERGENCY
    return {
        "id": level.value,
        "colour": _COLOURS[level],
        "chip": say(Message(f"signs.chip.{level}")),
        "title": say(Message(f"signs.result.{level}")),
        "act": say(Message("signs.result.emergency-text")) if is_emergency else signs.advice(level).act,
        "isUrgent": level in _URGENT,
    }


def _lead(text: str) -> int:
    """Return how much of a sign's text is bold: to its first semicolon, else its first comma, else all of it."""
    return next((text.index(mark) + 1 for mark in (";", ",") if mark in text), len(text))
