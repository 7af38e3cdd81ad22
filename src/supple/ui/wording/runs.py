"""Sentences about runs: the guides, and what fits after a run. Sources: evidence sections 1.6 and 7.3."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "distance.km": "{amount} km",
    "distance.miles": "{amount} mi",
    "distance.m": "{amount} m",
    "distance.ft": "{amount} ft",
    "distance.pace.km": "{pace} /km",
    "distance.pace.miles": "{pace} /mi",
    "run-form.title": "Add a run",
    "run-form.title-change": "Change this run",
    "run-form.about": "Only the distance is needed. Everything stays on this computer.",
    "run-form.day": "Day",
    "run-form.clock": "Started at",
    "run-form.distance.km": "Distance in km",
    "run-form.distance.miles": "Distance in miles",
    "run-form.time": "Time",
    "run-form.time-hint": "48:30",
    "run-form.climb.km": "Up, in m",
    "run-form.climb.miles": "Up, in feet",
    "run-form.descent.km": "Down, in m",
    "run-form.descent.miles": "Down, in feet",
    "run-form.effort": "How hard was it?",
    "run-form.effort-none": "Not told",
    "run-form.effort-of": "{effort} of 10",
    "run-form.run-title": "Name",
    "run-form.note": "Note",
    "run-form.optional": "If you like",
    "run-form.save": "Add the run",
    "run-form.save-change": "Save",
    "run-form.delete": "Delete this run",
    "run-form.back": "Back",
    "run-form.pace": "Pace {pace}",
    "run-form.wrong.day": "Write a day such as 2026-11-28.",
    "run-form.wrong.clock": "Write a time of day such as 7:30.",
    "run-form.wrong.distance": "Write a distance such as 8.2.",
    "run-form.wrong.time": "Write a time such as 48:30 or 1:02:05.",
    "run-form.wrong.climb": "Write a height such as 120.",
    "run-form.wrong.descent": "Write a height such as 120.",
    "run-form.wrong.future": "This run would begin in the future.",
    "run-drop.title": "From your watch",
    "run-drop.about": "Drop GPX, TCX or FIT files anywhere on the window, or choose them here.",
    "run-drop.choose": "Choose files…",
    "run-drop.filter": "Runs ({endings})",
    "run-drop.folder": "New files in a folder can be taken by themselves: Settings, Files and folders.",
    "run-added.one": "Run of {distance} on {day} added.",
    "run-added.many": ("{count} run added.", "{count} runs added."),
    "run-added.there": "This run is in your history already.",
    "run-added.alike": "Run of {distance} added. Another at the same time is there already; delete one of them.",
    "run-added.bad": "{files}",
    "run-added.bad-file": "{file}: {why}",
    "run-added.more-bad": ("{count} more file could not be read.", "{count} more files could not be read."),
    "run-added.some": ("{count} run added. {files}", "{count} runs added. {files}"),
    "run-added.reading-files": ("Reading {file} …", "Reading {count} files …"),
    "run-changed": "The run is changed.",
    "run-deleted": "The run is deleted.",
    "run-deleted.undo": "Undo",
    "run-proposal.title": "After your run: {title}",
    "run-proposal.start": "Start",
    "run-proposal.start-named": "Start. {title}",
    "run-proposal.dismiss": "Not after this run",
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
