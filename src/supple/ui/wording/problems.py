"""Sentences: problems in the files that people write."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # the file
    "problem-file-gone": "The file is not there any more.",
    "problem-file-forbidden": "Supple is not allowed to read this file. Change its permissions, then try again.",
    "problem-file-folder": "This is a folder, not a file.",
    "problem-file-device": "This is a device or a pipe, not a file.",
    "problem-file-unreadable": "The file cannot be read: {reason}.",
    "problem-too-large": "The file is larger than {size}; that is more than Supple reads.",
    "problem-binary": "This is not a text file.",
    "problem-utf-16": "The file is saved as UTF-16. Save it again as UTF-8 (in Notepad: Save as, Encoding).",
    "problem-not-utf-8": "This character is not saved as UTF-8 (it is byte {byte}). Save the file again as UTF-8 (in"
    " Notepad: Save as, Encoding).",
    "problem-character": "There is an invisible character here ({code}). Delete it, or type a plain space.",
    "problem-escaped-character": "This text holds an invisible character written with a backslash. Take it out.",
    "problem-empty-file": "The file is empty, or holds only comments. Its first line should be “supple: 1”.",
    "problem-no-keys": "The file should consist of lines such as “title: Calf stretch”.",
    "problem-two-documents": "A second document begins here. Keep one in a file, and delete the line “---” or “...”.",
    "problem-too-deep": "Lists and keys stand inside one another more than {most} deep here. Is a bracket left open?",
    "problem-too-many-parts": "The file has more than {most} parts; that is more than Supple reads.",
    "problem-alias": "“*{name}” points to another place in the file, which Supple does not follow. Write it out"
    " (or put a text that begins with * in quotes).",
    "problem-anchor": "“&{name}” marks a place to point to, which Supple does not use. Take it out (or put a text that"
    " begins with & in quotes).",
    "problem-tag": "A value may not begin with “!”. Put a text that begins with ! in quotes.",
    "problem-odd-key": "A key is a plain word before a colon.",
    "problem-key-twice": "“{name}” stands here for the second time; the first is in line {line}.",
    # YAML
    "problem-yaml": "Supple cannot make out what this line means. Is a quote, bracket or colon in the wrong place?",
    "problem-yaml-tab": "There is a tab at the start of this line. Indent with spaces.",
    "problem-yaml-missing-colon": "This line has no colon between a key and its value, as in “title: Calf stretch”.",
    "problem-yaml-space-after-colon": "Put a space after the colon.",
    "problem-yaml-space-after-dash": "Put a space after the dash.",
    "problem-yaml-colon-in-text": 'A text with a colon and a space in it needs quotes: title: "Calf: long".',
    "problem-yaml-indentation": (
        "This line begins after {count} space, which does not line up with the lines it belongs to.",
        "This line begins after {count} spaces, which does not line up with the lines it belongs to.",
    ),
    "problem-yaml-after-value": "Something follows here after the end of a value. Is a quote or bracket in the wrong"
    " place?",
    "problem-yaml-bracket": "“{bracket}” is not closed with “{closing}”, or a comma is missing after it.",
    "problem-yaml-quote": "A text begins here with {character} but does not end with it.",
    "problem-yaml-list-place": "A list begins on a line of its own, each item after a dash. A text that begins with a"
    " dash needs quotes.",
    "problem-yaml-block": "After | or > the text begins on the next line, further in. A text that begins with one of"
    " them needs quotes.",
    "problem-yaml-backslash": "In double quotes a backslash has a meaning of its own. Use single quotes.",
    "problem-yaml-first-character": "“{character}” cannot begin a value. Put a text that begins with it in quotes.",
    # values
    "problem-no-value": "“{name}” has no value. Write one after the colon, or take the line out.",
    "problem-list-for-text": "“{name}” is a list, and takes one value: no brackets, no dashes.",
    "problem-keys-for-text": "“{name}” has keys of its own, and takes one value on its line.",
    "problem-no-list": "“{name}” is a list: write [one, two], or each item on a line of its own after a dash.",
    "problem-no-keys-under": "“{name}” takes keys of its own, each on a line with its value.",
    "problem-long-text": "“{name}” is {length} characters long; at most {most} fit.",
    "problem-short-list": ("“{name}” needs at least {count} item.", "“{name}” needs at least {count} items."),
    "problem-long-list": ("“{name}” can have at most {count} item.", "“{name}” can have at most {count} items."),
    "problem-not-a-choice": "“{name}” cannot be “{value}”. It is one of: {choices}.",
    "problem-not-a-choice-near": "“{name}” cannot be “{value}”. Did you mean “{meant}”? It is one of: {choices}.",
    "problem-not-a-number": "“{name}” is “{value}”; it is a number from {least} to {most}.",
    "problem-number-outside": "“{name}” is {value}; it can be {least} to {most}.",
    "problem-not-whole": "“{name}” is “{value}”; it is a whole number from {least} to {most}.",
    "problem-not-yes-no": "“{name}” is “{value}”; write yes or no.",
    "problem-not-a-duration": "“{name}” is “{value}”, which is no length of time."
    " Write 45 s, 0:45, 1 min or 1 min 30 s.",
    "problem-duration-comma": "“{name}” is “{value}”. Write the fraction with a point: {meant}.",
    "problem-duration-outside": "“{name}” is {value}; it can be {least} to {most}.",
    # the version of the format
    "problem-version-missing": "The line “supple: {newest}” is missing; it begins every file.",
    "problem-version-newer": "This file is in format {version} and needs a newer Supple;"
    " this one reads format {newest}.",
    "problem-version-odd": "“supple” states the format of the file: write supple: {newest}.",
    # keys
    "problem-unknown-key-routine": "“{name}” is not a key of a routine. Its keys are: {keys}.",
    "problem-unknown-key-routine-near": "“{name}” is not a key of a routine. Did you mean “{meant}”?",
    "problem-unknown-key-step": "“{name}” is not a key of a step. Its keys are: {keys}.",
    "problem-unknown-key-step-near": "“{name}” is not a key of a step. Did you mean “{meant}”?",
    "problem-unknown-key-insert": "“{name}” is not a key of an inserted routine. Its keys are: {keys}.",
    "problem-unknown-key-insert-near": "“{name}” is not a key of an inserted routine. Did you mean “{meant}”?",
    "problem-unknown-key-circuit": "“{name}” is not a key of a circuit. Its keys are: {keys}.",
    "problem-unknown-key-circuit-near": "“{name}” is not a key of a circuit. Did you mean “{meant}”?",
    "problem-unknown-key-exercise": "“{name}” is not a key of an exercise. Its keys are: {keys}.",
    "problem-unknown-key-exercise-near": "“{name}” is not a key of an exercise. Did you mean “{meant}”?",
    "problem-unknown-key-dose": "“{name}” is not a key of a dose. Its keys are: {keys}.",
    "problem-unknown-key-dose-near": "“{name}” is not a key of a dose. Did you mean “{meant}”?",
    "problem-unknown-key-work": "“{name}” is not a key of an easier or harder dose. Its keys are: {keys}.",
    "problem-unknown-key-work-near": "“{name}” is not a key of an easier or harder dose. Did you mean “{meant}”?",
    "problem-unknown-key-variant": "“{name}” is not a key of “easier” or “harder”. Its keys are: {keys}.",
    "problem-unknown-key-variant-near": "“{name}” is not a key of “easier” or “harder”. Did you mean “{meant}”?",
    "problem-unknown-key-equipment": "“{name}” is not a key of “equipment”. Its keys are: {keys}.",
    "problem-unknown-key-equipment-near": "“{name}” is not a key of “equipment”. Did you mean “{meant}”?",
    "problem-unknown-key-codes": "“{name}” is not a key of the codes. Its keys are: {keys}.",
    "problem-unknown-key-codes-near": "“{name}” is not a key of the codes. Did you mean “{meant}”?",
    "problem-missing-key-routine": "The routine lacks: {name}. Each is a line of its own, as in “kind: stretch”.",
    "problem-missing-key-exercise": "The exercise lacks: {name}. Each is a line of its own, as in “sides: each”.",
    "problem-missing-key-circuit": "“repeat” needs “{name}”: the steps to repeat.",
    "problem-missing-key-variant": "“easier” and “harder” need “{name}”: what to do, in words.",
    "problem-missing-key-codes": "The codes lack: {name}.",
    # work and steps
    "problem-hold-outside": "“{name}” is {value}; a hold is {least} to {most}.",
    "problem-time-outside": "“{name}” is {value}; a time is {least} to {most}.",
    "problem-two-works": "There can be one of hold, time and reps; here are “{first}” and “{name}”. Keep one.",
    "problem-only-with-reps": "“{name}” goes with “reps” only.",
    "problem-only-with-hold": "“{name}” goes with “hold” only.",
    "problem-tempo-missing": "The exercise has no tempo of its own. Add, for example, “tempo: 3 s” for one repetition.",
    "problem-range-not-two": "“range” takes two values, the least and the most: [30 s, 60 s].",
    "problem-range-turned": "“range” begins with the lower value: [{least}, {most}].",
    "problem-range-with-reps": "“range” goes with “hold” and “time” only.",
    "problem-range-without-usual": "The exercise’s own length is not between {least} and {most}. State one that"
    " is, with “hold” or “time”.",
    "problem-outside-range": "“{name}” is {value}, which is not in its range of {least} to {most}.",
    "problem-dose-empty": "A dose needs “hold”, “time” or “reps”.",
    "problem-most-sets": "“most-sets” is {most}, which is less than the {sets} sets of the dose.",
    "problem-steps-no-list": "“steps” is a list: each step begins with a dash, as in “- exercise: calf-wall-straight”.",
    "problem-steps-empty": "There are no steps. Begin one on a new line: “- exercise: calf-wall-straight”.",
    "problem-too-many-steps": "The routine has more than {most} steps, counting inserted and repeated ones.",
    "problem-step-bare": "Write “- exercise: {name}”.",
    "problem-step-no-keys": "A step has keys, such as “exercise: calf-wall-straight”.",
    "problem-step-without-what": "A step needs “exercise”, “routine” or “repeat”.",
    "problem-two-whats": "A step has one of exercise, routine and repeat; here are “{first}” and “{name}”."
    " Make two steps of it.",
    "problem-no-exercise": "There is no exercise “{name}”. Take one of Supple’s, or describe yours under “exercises”.",
    "problem-no-exercise-near": "There is no exercise “{name}”. Did you mean “{meant}”?",
    "problem-no-routine": "There is no routine “{name}”. A routine is called by its file’s name, without .yaml.",
    "problem-no-routine-near": "There is no routine “{name}”. Did you mean “{meant}”?",
    "problem-insert-circle": "The routine includes itself: {chain}. Take out one of these “routine” lines.",
    "problem-insert-deep": "Routines stand inside one another more than {most} deep: {chain}.",
    "problem-insert-broken": (
        "“{name}” has {count} problem of its own. Mend that file first.",
        "“{name}” has {count} problems of its own. Mend that file first.",
    ),
    "problem-circuit-in-circuit": "A circuit cannot stand inside another. End the first one before it begins.",
    "problem-circuit-inserted": "“{name}” has a circuit of its own, and a circuit cannot stand inside another.",
    "problem-sides-both": "“{exercise}” uses both sides at once, so “sides” cannot be “{value}”.",
    "problem-sides-hold": "A hold cannot take sides in turn. Write “each” for one side, then the other.",
    "problem-switch-without-sides": "“switch” is the time to change sides; it goes with “sides: each” only.",
    # exercises
    "problem-equipment-list": "Write {{any: [chair, wall]}} where one of several things will do.",
    "problem-own-exercises": "“exercises” takes an id for each exercise, with its keys under it.",
    "problem-own-shadows": "“{name}” is an exercise of the library already. Give yours another id.",
    "problem-id": "An id has small letters, digits and dashes, at most 64, such as “ankle-letters”.",
    # files of the library
    "problem-conflict-copy": (
        "This looks like a second copy of {original}, made when the file was changed in two places. Compare the two, "
        "keep what you want in {original}, and delete this one."
    ),
    "problem-file-name": "The file’s name becomes its id: small letters, digits and dashes, at most 64, such as"
    " “calf-stretch.yaml”.",
    "problem-id-twice": "“{other}” has the same id. Rename one of the two.",
    "problem-folder": "This folder cannot be read: {reason}.",
}
