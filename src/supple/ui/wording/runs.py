"""Sentences about runs: the guides, and what fits after a run. Sources: evidence sections 1.6 and 7.3."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "after-run.downhill": "{metres} m of descent: the front of the thighs first.",
    "after-run.hard": "A hard run ({effort} of 10): more time to slow down.",
    "after-run.long": "{minutes} minutes on your feet: a longer cool-down, mostly seated and lying.",
    "after-run.longest": "Your longest run of the last 30 days: a longer cool-down.",
    "after-run.short": "A short run: a short cool-down.",
    "after-run.usual": "A cool-down for an easy run.",
    "after-run.next-day": "The day after a demanding run: easy movement usually feels good for a while.",
    "load.week.below": "{distance}, below the dashed +10 % guide, a reasonable rule of thumb.",
    "load.week.level": "{distance}, level with the dashed +10 % guide, a reasonable rule of thumb.",
    "load.week.above": "{distance}, above the dashed +10 % guide, a reasonable rule of thumb and no limit.",
    "load.week.no-guide": "{distance} this week. The dashed +10 % guide appears after a week with a run.",
    "load.one-run": (
        "More useful: keep any one run within about 10 % of your longest run in the last 30 days ({distance})."
    ),
    "load.one-run-none": "More useful: keep any one run within about 10 % of your longest run in the last 30 days.",
    "load.leap.up-to-30": (
        "This was {percent} % longer than your longest run of the 30 days before. In a study of 5205 runners such runs "
        "went with more injuries; staying within 10 % is no guarantee either. An easier week now is a fair choice."
    ),
    "load.leap.up-to-double": (
        "This was {percent} % longer than your longest run of the 30 days before. In a study of 5205 runners such runs "
        "went with more injuries; staying within 10 % is no guarantee either. An easier week now is a fair choice."
    ),
    "load.leap.beyond-double": (
        "This was more than twice your longest run of the 30 days before. In a study of 5205 runners such runs went "
        "with the most injuries. An easier week now is a fair choice."
    ),
}
