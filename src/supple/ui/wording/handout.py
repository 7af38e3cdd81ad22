"""Sentences: what a patient is handed on paper, the dialog that makes it, and the export from the command line."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # The head
    "handout.for": "For {name}",
    "handout.part": "{first} · {rest}",
    "handout.part-line": "{first}  {rest}",
    "handout.often": "How often",
    "handout.how-hard": "How hard",
    "handout.when": "When",
    "handout.about": "about {amount}",
    # A cell
    "handout.numbered": "{number}  {name}",
    "handout.seconds": ("{count} second", "{count} seconds"),
    "handout.minutes": ("{count} minute", "{count} minutes"),
    "handout.times": ("once", "{count} times"),
    "handout.sets": "{sets} sets: {amount}",
    "handout.sets-times": "{sets} sets of {count}",
    "handout.side.each": "{amount}, each side",
    "handout.side.left": "{amount}, left side",
    "handout.side.right": "{amount}, right side",
    "handout.side.both": "{amount}",
    "handout.side.alternating": "{amount}, sides in turn",
    "handout.order.left": "Left side, then right.",
    "handout.order.right": "Right side, then left.",
    "handout.rest": "{rest} rest between sets.",
    "handout.tempo": ("{count} second for each.", "{count} seconds for each."),
    "handout.feel": "Feel it:",
    "handout.easier": "Easier:",
    "handout.take-care": "Take care:",
    "handout.labelled": "{label} {text}",
    "handout.easier-work": "{text} ({amount})",
    "handout.rounds": ("Once", "{count} rounds"),
    "handout.rounds-rest": ("Once", "{count} rounds, {rest} rest after each"),
    "handout.all-again": ("The whole of it once", "Go through all of it {count} times"),
    # Notes, rules, days
    "handout.notes": "Notes for you",
    "handout.stop.title": "Stop, and tell us, if you feel",
    "handout.help.title": "Do not start, and get help",
    # Evidence 4.1: what calls for help now, and what for help today. The whole list stands under "Before you start".
    "handout.help": (
        "Call your emergency number now: chest pain or pressure, fainting, a racing heart, unusual breathlessness, "
        "numbness around the saddle area, or new trouble with bladder or bowel. Get help today: one calf or leg "
        "swollen, hot, throbbing or changed in colour."
    ),
    "handout.days.tight": "Tick each day you did it, and write underneath how tight it felt (0 to 10)",
    "handout.days.sore": "Tick each day you did it, and write underneath how sore you felt (0 to 10)",
    "handout.day.0": "M",
    "handout.day.1": "T",
    "handout.day.2": "W",
    "handout.day.3": "T",
    "handout.day.4": "F",
    "handout.day.5": "S",
    "handout.day.6": "S",
    "handout.back-on": "Back to see us on",
    "handout.questions": "Questions for us",
    "handout.signs.title": "Before you start, every time: is one of these there?",
    "handout.signs.about": "If it is, do not start. Get medical help, or ask us first where you are not sure.",
    "handout.ask.title": "Ask us before you start if one of these is true of you",
    "handout.table.title": "At a glance",
    "handout.table.exercise": "Exercise",
    "handout.table.dose": "How much",
    "handout.table.easier": "If it is too much",
    "handout.page": "Made with Supple · page {page} of {pages}",
    "handout.file-title": "{title}: exercises",
    # As text
    "handout.text.bullet": "- {text}",
    "handout.text.heading": "{text}:",
    "handout.text.entry": "{label}: {text}",
    "handout.text.row": "{number}. {name}",
    "handout.text.indented": "   {text}",
    # Trouble
    "handout.logo.gone": "The logo “{file}” is not there any more. The handout is made without it.",
    "handout.logo.unreadable": "The logo “{file}” cannot be opened: {reason}. The handout is made without it.",
    "handout.logo.kind": "The logo “{file}” is not a PNG, JPEG or SVG picture that Supple can read.",
    "handout.logo.large": "The logo “{file}” is larger than {most} MB. Please take a smaller picture.",
    "handout.logo.pixels": "The logo “{file}” has too many dots: {width} by {height}. {most} each way are enough.",
    "handout.broken": "“{name}” cannot be handed out before what is wrong in its file is put right.",
    "handout.nothing": "“{name}” has no step left, so there is nothing to hand out.",
    "handout.long-note": "The note has {length} characters. At most {most} fit on the page.",
}
