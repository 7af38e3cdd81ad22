"""Sentences of the first run and of the page of warning signs."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # First run
    "first-run.headline": "Looser legs,\none guided session at a time.",
    "first-run.headline-sound": "Put the computer where you can see or hear it.",
    "first-run.title": "Before you start",
    "first-run.adult": "I am 18 or older",
    "first-run.young": "I am under 18",
    "first-run.private": "No account, no internet. Everything stays on this computer.",
    "first-run.expect": "What to expect",
    "first-run.expect.led": "A figure and a voice lead you, left and right each for its full time.",
    "first-run.expect.asked": "Before a session you are asked about warning signs, and what should rest is left out.",
    "first-run.expect.files": "Routines are plain files that you and your physiotherapist can change.",
    "first-run.continue": "Continue",
    "first-run.continue-off": "Tick both boxes to continue.",
    "first-run.step": "Step {step} of {steps}",
    "first-run.sound-title": "How should it guide you?",
    "first-run.voice": "How much is said",
    "first-run.voice.coaching": "Names and short cues",
    "first-run.voice.coaching-example": "“Left hip flexor. Squeeze the buttock on the kneeling side.”",
    "first-run.voice.names": "Names only",
    "first-run.voice.names-example": "“Left hip flexor.”",
    "first-run.voice.chimes": "Chimes only",
    "first-run.voice.chimes-example": "A sound of its own for each change",
    "first-run.test": "Play a test",
    "first-run.volume": "Volume",
    "first-run.volume-value": "{volume}",
    "first-run.key.pause": "pause",
    "first-run.key.moves": "back, skip",
    "first-run.key.distance": "distance mode",
    "first-run.key.hurts": "something hurts",
    "first-run.done": "Done",
    "first-run.back": "Back",
    "first-run.young-title": "Supple is for adults",
    "first-run.young-text": (
        "Its exercises are meant for people of 18 and older, so nothing plays here. A physiotherapist, doctor or coach "
        "can show you exercises that suit your age."
    ),
    # Evidence 4.3, under-18-limp.
    "first-run.young-limp": (
        "If your hip, groin, thigh or knee hurts and you limp: get a medical assessment today and keep weight off the "
        "leg."
    ),
    "first-run.young-back": "That was a mistake, go back",
    # The seven signs
    "signs.title": "Today, do you have any of these?",
    "signs.about": "Takes about 15 seconds. If you are not sure, tick it.",
    "signs.no-diagnosis": "Supple does not diagnose. It only checks whether a routine is a sensible idea today.",
    "signs.none": "None of these",
    "signs.continue": "Continue",
    "signs.correct": "Go back and correct",
    "signs.right": "Yes, that is right",
    # The result
    "signs.chip.emergency": "Emergency",
    "signs.chip.same-day": "Get help today",
    "signs.chip.days": "See a clinician within days",
    "signs.chip.monitor": "Ease off and watch",
    "signs.chip.normal": "Usually normal",
    "signs.result.emergency": "This could be serious.\nGet help now.",
    "signs.result.same-day": "Get medical help today",
    "signs.result.days": "Stop for now and book an appointment",
    "signs.result.monitor": "Ease off and watch it",
    "signs.result.normal": "This is usually normal",
    "signs.result.emergency-text": (
        "Supple cannot help with this. Call your emergency number now, or go to an emergency department. "
        "Do not drive yourself."
    ),
    "signs.stop": "Stop exercising now.",
    "signs.say-title": "What to say on the phone",
    "signs.say": "Where you are, when it began, and which of these you have:",
    "signs.say-sign": "“{sign}”",
    "signs.number.uk": "UK",
    "signs.number.europe": "EU and most of Europe",
    "signs.number.america": "US and Canada",
    "signs.number.australia": "Australia",
    "signs.number.elsewhere": "Somewhere else? Call the emergency number of the country you are in.",
    "signs.spoken-number": "{area}: {number}",
    "signs.advice-title": "Which of these fits you?",
    "signs.advice-about": "Do what stands below it. If several fit, do what the first of them says.",
    "signs.may-be": "May be: {what}",
    "signs.copy": "Copy a page for the clinician",
    "signs.copied": "Copied",
    "signs.done": "Done",
    # Locked
    "signs.locked-title": "Everything is locked",
    "signs.locked-what": "All routines and timers are locked",
    "signs.locked-since": "Since {when}. The lock stays when you close Supple.",
    "signs.told": "You ticked on {when}",
    "signs.unknown": "A sign that this Supple does not know ({name})",
    "signs.advice-again": "Show what to do",
    "signs.call": "If it gets worse, or comes back: call your emergency number. {numbers}.",
    "signs.number-in-list": "{number} {area}",
    "signs.unlock-about": (
        "Has a doctor, physiotherapist or another clinician looked at this? Then tick the sentence and give the day. "
        "Supple cannot check it: it takes your word for it, and keeps it with the day."
    ),
    "signs.unlock-about-damage": (
        "Supple cannot know what you answered before. If no sign is open any more, tick the sentence. Then you are "
        "asked about the signs before anything plays."
    ),
    "signs.day": "Day of the assessment",
    "signs.day-hint": "year-month-day",
    "signs.today": "Today",
    "signs.yesterday": "Yesterday",
    "signs.unlock": "Open this lock",
    "signs.unlock-off": "Tick the sentence above first.",
    # Clear
    "signs.clear-title": "Good to go",
    "signs.clear-text": (
        "You ticked none of the warning signs. If something changes while you move, press H and the clock stops."
    ),
    "signs.clear-until": "This answer holds until {time}. After that you are asked again before a session.",
    "signs.again": "Check again",
    "signs.close": "Close",
    # The page for the clinician
    "signs.page.title": "Warning signs, as answered in Supple",
    "signs.page.told": "Answered yes on {when}:",
    "signs.page.told-now": "Answered yes:",
    "signs.page.sign": "- {sign}",
    "signs.page.may-be": "Supple’s list says of these answers that they may stand for:",
    "signs.page.advised": "Supple advised: {label}. {act}",
    "signs.page.damage": "The file that keeps the answers could not be read on {when}, so older ones may be missing.",
    "signs.page.began": "It began on:",
    "signs.page.pain": "Pain from 0 to 10, at rest and when moving:",
    "signs.page.note": (
        "These are the person’s own answers to a list of signs and questions; “not sure” counts as yes. Supple does "
        "not diagnose and has examined nobody."
    ),
    "signs.when": "{day} at {time}",
}
