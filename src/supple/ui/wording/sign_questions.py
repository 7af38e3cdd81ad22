"""Sentences of the questions behind warning signs and of what their answers close."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "signs.questions-title": "Which of these fits?",
    "signs.questions-about": (
        "Go by what you have already noticed. Please do not test it now. “Not sure” counts as yes."
    ),
    "signs.questions-keys": "Keys: Y for yes, U for not sure, N for no.",
    "signs.questions-left": ("One question is still open.", "{count} questions are still open."),
    "signs.due-title": "A few questions, once a week",
    "signs.due-about": "They help Supple leave out what may not suit you now. “Not sure” counts as yes.",
    "signs.unknown-question": "A question that this Supple does not know ({name})",
    "signs.reply.yes": "Yes",
    "signs.reply.unsure": "Not sure",
    "signs.reply.no": "No",
    "signs.which-side": "Which side? Keys: L, R, or B for both or not sure.",
    "signs.side.left": "Left",
    "signs.side.right": "Right",
    "signs.side.both": "Both, or not sure",
    "signs.which-place": "Where on it? Arrow keys, then Enter.",
    "signs.place-choose": "Choose where",
    "signs.place-unsure": "Not sure, or in several places",
    "signs.see": "See what to do",
    "signs.later": "Not now",
    "signs.back": "Back to the seven signs",
    # The summary
    "signs.answers-title": (
        "You answered yes to this. Is that right?",
        "You answered yes to these {count}. Is that right?",
    ),
    "signs.answers-none-title": "You answered no to every question. Is that right?",
    "signs.answers-about": "You can go back and change any answer. Nothing follows before you say that it is right.",
    "signs.answer-unsure": "{question} (Not sure, so it counts as yes)",
    "signs.answer-where": "{answer} ({where})",
    # The result
    "signs.said-title": "What to do",
    "signs.said-about": "For what you answered yes to. Do what the first of them says.",
    "signs.closed-title": "Closed for now",
    "signs.striped": "Striped: closed since {when}",
    "signs.open-title": "Still open",
    "signs.opens-title": "What opens it",
    "signs.go-on": "Continue with what is open",
    "signs.go-on-plain": "Continue",
    # The page for the clinician
    "signs.print": "Print it",
    "signs.printed": "Sent to the printer",
    "signs.pdf": "Save it as PDF",
    "signs.pdf-name": "warning-signs.pdf",
    "signs.pdf-filter": "PDF (*.pdf)",
    "signs.saved": "Saved",
    "signs.not-saved": "The page could not be saved: {reason}.",
    # What is closed
    "signs.leg.left": "left leg",
    "signs.leg.right": "right leg",
    "signs.leg.both": "left and right leg",
    "signs.load.stretch": "stretching",
    "signs.load.pressure": "rolling and pressure",
    "signs.load.strength": "strength",
    "signs.load.impact": "running, hopping and landing",
    "signs.load.deep-hip-bend": "deep bending at the hip",
    "signs.load.running-drills": "running drills",
    "signs.load.all": "every exercise",
    "signs.closed.all": "Everything, calm breathing too.",
    "signs.closed.all-but": "Everything except {open}.",
    "signs.closed.leg-all": "Every exercise for the {leg}.",
    "signs.closed.leg": "For the {leg}: {what}.",
    "signs.closed.place": "For {places}: {what}.",
    "signs.closed.everywhere": "Altogether: {what}.",
    "signs.open.only": "Only {open}.",
    "signs.open.rest": "Everything else.",
    "signs.open.rest-and": "Everything else, and {open} as far as it causes no pain.",
    "signs.open.breathing-90-90": "calm breathing",
    "signs.open.walk-easy": "easy walking",
    "signs.open.pelvic-tilts": "pelvic tilts",
    "signs.open.hip-flexor-standing": "the standing hip stretch",
    "signs.opens.clinician-only": (
        "A doctor or physiotherapist has looked at it and said that you may exercise. It does not open by itself."
    ),
    "signs.opens.clinician-or-14-days-clear": (
        "A doctor or physiotherapist has looked at it and said that you may exercise, or you have answered no to it "
        "for fourteen days."
    ),
    "signs.opens.re-ask-next-session": "You answer no when Supple asks you about it again before a session.",
    "signs.opens.none": "Nothing is closed.",
    # The page of what is limited
    "signs.limited-title": "Part of Supple is closed for now",
    "signs.limited-about": (
        "Sessions start without what is closed. The rest of Supple is open as long as it does not hurt."
    ),
    "signs.locks-title": ("What holds it", "{count} locks, each of which opens by itself"),
    "signs.lock-damage": "The file that keeps your answers could not be read on {when}.",
    "signs.lock-line": "{title}: {text}",
    "signs.ask-again": "I no longer have this: ask me again",
    "signs.check-now": "Check the seven signs",
}
