"""One page for a clinician: what was answered with yes and when, what Supple advised, and room for what they ask."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from supple.advice.safety_state import LockCause
from supple.ui.pages.signs.view import Outcome, groups_of, outcome_of_locks, said_texts, told_by, when_text
from supple.ui.profile_words import profile_lines
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import tzinfo

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import WarningSigns
    from supple.body.region_facts import Regions

_ROOM: Final = 32


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading and the lines below it; ``is_open`` ones leave room to write on paper."""

    head: str
    lines: tuple[str, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ClinicianPage:
    """The page before it is written as text or printed."""

    title: str
    sections: tuple[PageSection, ...]

    def as_text(self) -> str:
        """Return plain text for the clipboard."""
        blocks = [self.title]
        for section in self.sections:
            lines = (word("signs.page.sign", sign=line) for line in section.lines)
            blocks.append("\n".join((section.head, *lines)))
        return "\n\n".join(blocks) + "\n"

    def as_html(self) -> str:
        """Return the page for a printer: the words are escaped, nothing in them is read as HTML."""
        parts = [f"<h2>{escape(self.title)}</h2>"]
        for section in self.sections:
            head = f"<b>{escape(section.head)}</b>" if section.lines else escape(section.head)
            parts.append(f"<p>{head}{' ' + '_' * _ROOM if section.is_open else ''}</p>")
            if section.lines:
                parts.append("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in section.lines) + "</ul>")
        return "".join(parts)


def clinician_page(
    signs: WarningSigns,
    standing: Standing | None,
    just_now: Outcome | None,
    zone: tzinfo | None,
    regions: Regions,
) -> ClinicianPage:
    """Return the page as things stand; ``just_now`` stands on it as long as no lock tells of anything."""
    told = told_by(signs, standing, zone, regions) if standing is not None else ()
    sections = [PageSection(word("signs.page.told", when=entry.when), entry.texts) for entry in told]
    outcome = outcome_of_locks(signs, standing.locks) if told and standing is not None else just_now
    if not told and just_now is not None:
        sections.append(PageSection(word("signs.page.told-now"), said_texts(signs, just_now)))
    if outcome is not None:
        advice = signs.advice(outcome.level)
        if outcome.flags:
            named = [flag for group in groups_of(signs, outcome) for flag in group.flags if flag.may_mean]
            sections.append(PageSection(word("signs.page.may-be"), tuple(flag.may_mean for flag in named)))
        sections.append(PageSection(word("signs.page.advised", label=advice.label, act=advice.act)))
    damaged = [lock for lock in standing.locks if lock.cause is LockCause.FILE_DAMAGED] if standing else []
    sections += [PageSection(word("signs.page.damage", when=when_text(lock.since, zone))) for lock in damaged]
    if standing is not None and standing.profile is not None:
        lines = profile_lines(standing.profile, regions) or (word("about-you.page.none"),)
        sections.append(PageSection(word("about-you.page.title"), lines))
    sections += [PageSection(word(f"signs.page.{key}"), is_open=True) for key in ("began", "pain")]
    sections.append(PageSection(word("signs.page.note")))
    return ClinicianPage(word("signs.page.title"), tuple(sections))
