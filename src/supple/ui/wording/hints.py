"""Sentences: hints on files that play, why they are given, and what a click can do about a problem."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # what was found
    "problem-hint-sides": "{exercise}: the {more} side gets more than the {less}.",
    "problem-hint-one-side": "{exercise} is done on the {more} side only; nothing is planned for the {less}.",
    "problem-hint-long-hold": "{exercise} is held for {value} in a warm-up; up to {most} is better before a run.",
    "problem-hint-hold": "{exercise} is held for {value}; the evidence speaks for {least} to {most} here.",
    "problem-hint-hold-older": "{exercise} is held for {value}; at 65 and over the evidence speaks for {least} to"
    " {most}, where it is comfortable.",
    "problem-hint-roll": "{exercise} lasts {value}; the evidence speaks for {least} to {most} for a muscle at a time.",
    "problem-hint-roll-sets": "{exercise} has {count} sets; the evidence speaks for at most {most} for a muscle.",
    "problem-hint-long-note": "This note has {count} words; beyond {most} it is neither shown nor spoken while the step"
    " runs.",
    "problem-hint-long-cue": "This cue has {count} words; beyond {most} it is neither shown nor spoken while the step"
    " runs.",
    "problem-hint-hurried-cue": (
        "This takes about {needed} to say, and {exercise} leaves {gap} for it, so it is not spoken. A word fits.",
        "This takes about {needed} to say, and {exercise} leaves {gap} for it, so it is not spoken. About {count} words"
        " fit.",
    ),
    "problem-hint-positions": (
        "The person changes between standing, sitting and the floor {count} time; {fewest} would do.",
        "The person changes between standing, sitting and the floor {count} times; {fewest} would do.",
    ),
    "problem-hint-stop-rule": "Nothing says when to stop “{name}”.",
    "problem-hint-minutes": "The {name} promises {promised} min; with all changes it takes {minutes} min.",
    "problem-hint-contraindication": "{exercise} is not for this person ({code}: {meaning}).",
    "problem-hint-equipment": "{exercise} needs a {thing}, and nothing is offered to someone without one.",
    "problem-hint-useless-ignore": "There is no hint “{name}” here to ignore any more.",
    "problem-hint-unknown-hint": "There is no hint “{name}”. The hints are: {names}.",
    "problem-hint-unknown-hint-near": "There is no hint “{name}”. Did you mean “{meant}”?",
    # why
    "hint-reason-sides": "Work is usually shared between the sides. After an injury one side may well be meant.",
    "hint-reason-long-hold": "Static holds of a minute or more per muscle cost some strength and power straight"
    " afterwards; short ones, followed by moving stretches, cost little or none.",
    "hint-reason-hold": "In one trial of six weeks 30 s did as much for flexibility as 60 s, and both did more"
    " than 15 s. After a run 20 to 30 s is usual, and 15 to 30 s for small muscles.",
    "hint-reason-hold-older": "In one trial with people aged 65 to 97, holds of 60 s gained more range than"
    " shorter ones; a later review found that age made no difference. So it is offered, not demanded.",
    "hint-reason-roll": "The usual advice is 30 to 60 s for a muscle, up to twice; for soreness one review"
    " speaks of about 90 s in all.",
    "hint-reason-long-cue": "A runner two metres away reads and hears a short line; a long one is left out.",
    "hint-reason-hurried-cue": "A spoken cue must be over before the next sound, or it would be cut off.",
    "hint-reason-positions": "Getting down to the floor and up again takes time, and is hard for some. Steps in the"
    " same position go well one after another.",
    "hint-reason-stop-rule": "Sharp pain, tingling, or more than 5 out of 10 are reasons to stop any exercise; the"
    " person should read so beforehand.",
    "hint-reason-minutes": "People fit a routine into the time they have.",
    "hint-reason-contraindication": "“for” names what holds for this person, and the exercise names it as a reason to"
    " leave it out or to ask first.",
    "hint-reason-equipment": "Without the thing the step is skipped. Under “instead” you can offer another exercise.",
    "hint-reason-pose": "The figure should show what a body can do, and touch what it is said to touch.",
    "hint-reason-useless-ignore": "A comment that silences nothing may hide a hint later on.",
    "hint-reason-unknown-hint": "Only the name of a hint silences it.",
    # what a click does
    "fix-write": "Write “{text}”",
    "fix-add": "Add “{text}”",
    "fix-take-out": "Take out “{text}”",
    "fix-take-out-rest": "Take out everything from here on",
    "fix-take-out-ignore": "Take out the comment",
    "fix-ignore": "Ignore “{name}” here",
    "fix-keep-first": "Keep the first “{name}”",
    "fix-keep-second": "Keep this “{name}”",
    "fix-quote": "Put it in quotes",
    "fix-spaces": "Turn tabs into spaces",
    "fix-space": "Put a space here",
    "fix-colon": "Put a colon after “{text}”",
    "fix-close": "Close it with {closing}",
    "fix-line-up": "Line it up",
    "fix-invisible": "Take out what cannot be seen",
    "fix-example": "Begin with an example",
    "fix-own-line": "Put it on a line of its own",
    "fix-other-side": "Add the {side} side as a step",
    "fix-both-sides": "Do both sides, one after the other",
    "fix-split": "Make two cues of it",
    "fix-rename": "Call it “{text}”",
    "fix-move": "Move it beside the steps in its position",
}
