"""The page that plays one routine on a phone: one file of HTML that asks for nothing from anywhere."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Any, Final

from supple.document.message import Message
from supple.exchange.care_text import care_text
from supple.exchange.page_data import page_data
from supple.exchange.sign_data import sign_data
from supple.exchange.step_sheet import write_sheet
from supple.figure.look import NEUTRAL, Look
from supple.session.timeline import plan
from supple.session.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.warning_sign import WarningSigns
    from supple.exchange.amount_text import Say
    from supple.routine.codes import Codes
    from supple.routine.routine import Routine

MOST_CHARACTERS: Final = 1_500_000
# The parts of the script in the order in which they need one another.
SCRIPTS: Final = (
    *("session.js", "numbers.js", "figure.js", "stage.js", "sound.js"),
    *("dom.js", "memory.js", "signs.js", "player.js", "page.js"),
)
_LANGUAGE: Final = "en"
# A key of the catalogue, or a part of the page.
_PLACE: Final = re.compile(r"\{\{([a-z0-9.-]+)\}\}|\[\[([a-z]+)\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What every page is made of: the warning signs, what codes mean, the page's own files by name, and the words."""

    signs: WarningSigns
    codes: Codes
    read: Callable[[str], str]
    say: Say


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWishes:
    """What one page is given: names and a note to show, the day in words, how changes are timed, the figure's look."""

    clinic: str = ""
    note: str = ""
    day: str = ""
    timing: Timing = field(default_factory=Timing)
    look: Look = NEUTRAL


def write_page(routine: Routine, content: PageContent, wishes: PageWishes = PageWishes()) -> str:
    """Return the page that plays ``routine``. Raises ValueError where there is nothing to play.

    Nothing a person wrote can become markup or script, and the page's own policy lets it run its one script and
    nothing else, and fetch nothing. Drawing the figures takes seconds.
    """
    timeline = plan(routine, wishes.timing)
    if not timeline.segments:
        raise ValueError("there is nothing to play")
    say = content.say
    care = care_text(routine, timeline, content.codes, say)
    data = {
        "language": _LANGUAGE,
        "cover": {
            "clinic": wishes.clinic,
            "note": wishes.note,
            "day": wishes.day,
            "goal": routine.goal,
            "facts": care.length,
            "needs": care.needs,
            "effort": care.effort,
            "stops": list(care.stops),
            "cautions": list(care.cautions),
            "askFirst": list(care.ask_first),
        },
        **sign_data(content.signs, say),
        **page_data(timeline, wishes.look, say),
    }
    signs = [sign.text for sign in content.signs.session_signs]
    style = content.read("page.css")
    script = write_script(content.read)
    parts = {
        "title": escape(routine.title),
        "policy": _policy(script, style),
        "style": style,
        "script": script,
        "data": _json(data),
        "sheet": write_sheet(routine, care, (wishes.clinic, wishes.day, wishes.note), signs, say),
    }
    return _filled(content.read("page.html"), parts, say)


def write_script(read: Callable[[str], str]) -> str:
    """Return the page's one script, closed in itself."""
    return "(() => {\n'use strict';\n" + "\n".join(read(name) for name in SCRIPTS) + "})();\n"


def _filled(template: str, parts: dict[str, str], say: Say) -> str:
    """Fill the places of the template in one pass, so that nothing filled in is ever taken for a place."""

    def fill(place: re.Match[str]) -> str:
        key, part = place.groups()
        return parts[part] if part else escape(say(Message(key)))

    return _PLACE.sub(fill, template)


def _policy(script: str, style: str) -> str:
    """Return the content security policy: this script, this style, pictures that are in the page, nothing else."""
    rules = (
        "default-src 'none'",
        f"script-src '{_digest(script)}'",
        f"style-src '{_digest(style)}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")


def _json(data: dict[str, Any]) -> str:
    """Return values as JSON in which no ``<`` can end the element that it stands in."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
