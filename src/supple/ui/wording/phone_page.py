"""Sentences of the page that plays a routine on a phone."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # The cover
    "page.note": "A note for you",
    "page.length": ("{clock} min, {count} step", "{clock} min, {count} steps"),
    "page.length-about": ("about {clock} min, {count} step", "about {clock} min, {count} steps"),
    "page.needs": "You need {things}.",
    "page.needs-none": "You need nothing but some room.",
    "page.steps": "All steps",
    "page.begin": "Begin",
    "page.anew": "From the beginning",
    "page.go-on": "Go on at step {step} of {steps}",
    "page.disclaimer": (
        "For adults. General information and guided exercise, not medical advice: it does not diagnose and does not "
        "replace a doctor or physiotherapist. If you are pregnant, recovering from surgery or injury, or have a "
        "long-term condition, ask your clinician first. Stop if something hurts."
    ),
    "page.private": (
        "This page works without internet and sends nothing. It keeps on this phone alone: the step you stopped at, "
        "that you are of age, and a warning sign that you answered yes to."
    ),
    "page.licence": "Made with Supple. You may copy this page and pass it on freely (CC0).",
    "page.no-script": (
        "No script runs here, so the routine cannot be played. Open this file in a browser, such as Safari, Chrome or "
        "Firefox. The steps are below."
    ),
    "page.signs": "Do not start, and get medical help, if you have any of these today:",
    "page.adult": "I am 18 or older, and I understand that this page cannot check my health for me.",
    # The signs
    "page.unlock": "When you have been seen",
    "page.unlock-day": "Day of the assessment",
    "page.unlock-open": "Ask the warning signs again",
    "page.unlock-missing": "Tick the sentence, and give the day of the assessment: on or after the day of the sign.",
    "page.nothing-plays": "Nothing plays here now. Come back when a clinician has told you that you may exercise.",
    # The player
    "page.sound": "Sound",
    "page.menu": "More",
    "page.controls": "Player",
    "page.next": "Next: {what}",
    "page.next-end": "This is the last one",
    "page.change": "{change}. {need}",
    "page.longer": "+{count} s",
    "page.longer-reps": "+{count}",
    "page.shorter": "{count} seconds shorter",
    "page.shorter-reps": "{count} reps fewer",
    "page.spoken-longer": "{count} seconds longer",
    "page.spoken-longer-reps": "{count} reps more",
    "page.voice": "Voice",
    "page.voice-about": "Says what comes next, with a voice of this phone.",
    "page.voice-none": "This phone has no voice of its own for this.",
    "page.screen-stays": "The screen stays on while it plays.",
    "page.screen-may": "This browser may let the screen go dark. The phone’s settings can keep it on.",
    "page.buzz": "Vibration",
    "page.text-size": "Text size",
    "page.text-size.1": "Normal",
    "page.text-size.2": "Large",
    "page.text-size.3": "Very large",
    "page.slept": "The phone was away for {clock}",
    # The end
    "page.end.finished": "That was the last one",
    "page.end.stopped": "Stopped here",
    "page.end.done": "{steps} of {all} steps in {clock}. What is done counts.",
    "page.end.feel": (
        "A mild pull that fades is usual. If something hurts more tomorrow than today, leave that exercise out and ask "
        "your clinician."
    ),
    "page.end.again": "Back to the start",
}
