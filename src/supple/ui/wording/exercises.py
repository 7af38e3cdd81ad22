"""Sentences of the catalogue of exercises."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "exercises.title": "Exercises",
    "exercises.back": "Back to the editor",
    "exercises.open": "Exercises",
    "exercises.open.tip": "All exercises to look at, and your own to make",
    "exercises.count": ("{count} exercise", "{count} exercises"),
    "exercises.search": "Find an exercise",
    "exercises.search.key": "Ctrl F",
    "exercises.new": "New exercise",
    "exercises.list": "Exercises",
    "exercises.list.keys": "The arrows go from one to another, Enter opens it, letters go to the search.",
    "exercises.row": "{name}. {muscles}. {dose}. {about}",
    "exercises.about": "{method} · {position} · {things}",
    "exercises.where": "{position} · {things}",
    "exercises.yours-and": "Yours · {about}",
    "exercises.things.none": "nothing needed",
    "exercises.dose.each": "{amount} each side",
    "exercises.variant": "{text} ({amount})",
    "exercises.none": "No exercise answers that. Try fewer words or filters, or make one of your own.",
    "exercises.show-all": "Show all exercises",
    "exercises.broken": (
        "“{name}” cannot be used: {count} mistake to mend",
        "“{name}” cannot be used: {count} mistakes to mend",
    ),
    "exercises.draft": "“{name}”, typed {when} and not saved: go on",
    # Filters
    "exercises.whose": "Whose exercises",
    "exercises.whose.all": "All",
    "exercises.whose.yours": "Yours",
    "exercises.whose.built_in": "Built in",
    "exercises.filter.muscle": "Muscle",
    "exercises.filter.method": "Method",
    "exercises.filter.position": "Position",
    "exercises.filter.any": "Any",
    # One exercise
    "exercises.add": "Add to routine",
    "exercises.edit": "Edit",
    "exercises.edit.tip": "Change your exercise",
    "exercises.customise.tip": "Change a copy of it, which then stands in its place in every routine",
    "exercises.as-new": "New from this",
    "exercises.as-new.tip": "Make an exercise of your own that begins like this one",
    "exercises.yours.instead": "Yours, in place of the built-in one",
    "exercises.works-on": "Works on",
    "exercises.works-on.also": "{muscles}; also {also}",
    "exercises.easier": "Easier exercises",
    "exercises.harder": "Harder exercises",
    "exercises.grounds": "Why, and how well it is supported",
    "exercises.sources": "Sources: {sources}",
    "exercises.used": "In these routines",
    "exercises.unused": "No routine has it yet.",
    "exercises.gone": "There is no exercise “{name}” any more.",
    # Beginning one
    "exercises.new.title": "A new exercise",
    "exercises.new.hint": "What sort is it, or which is it like?",
    "exercises.new.pattern": "Begin with: {method}",
    "exercises.new.pattern.about": "an empty pattern with a figure that stands",
    "exercises.new.like": "Like: {name}",
}
