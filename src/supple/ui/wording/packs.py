"""Sentences: routine packs, sent and received."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # Why a pack is refused
    "pack.not-a-pack": "This is not a Supple pack.",
    "pack.cut-off": "This pack is damaged, or was cut off on its way. Ask for it to be sent again.",
    "pack.too-large": "This pack is larger than 16 MB, which no pack of routines needs.",
    "pack.newer": "This pack was made by a newer Supple. Update Supple to open it.",
    "pack.no-manifest": "This is a zip file, but not a Supple pack: it has no list of contents.",
    "pack.manifest-odd": "The list of contents of this pack cannot be read. Ask for it to be sent again.",
    "pack.too-many": "This pack holds more than {most} files, which no pack of routines needs.",
    "pack.file-too-large": "“{name}” in this pack is larger than 1 MB, which no routine needs.",
    "pack.bomb": "“{name}” in this pack would swell far beyond its size. Such files are made to do harm.",
    "pack.nested": "“{name}” in this pack is a packed file itself. Supple opens no packs within packs.",
    "pack.outside": "“{name}” in this pack would be written outside Supple’s folders. Such files are made to do harm.",
    "pack.name": "“{name}” in this pack has a name that not every system can keep.",
    "pack.twice": "This pack holds “{name}” twice, or two names that some systems take for one.",
    "pack.link": "“{name}” in this pack is a link or a device, not a file.",
    "pack.encrypted": "This pack is locked with a password. Ask for one without.",
    "pack.method": "“{name}” is packed in a way that Supple does not know.",
    "pack.sum": "“{name}” is not what was packed: it was changed or damaged on its way.",
    "pack.missing": "“{name}” is missing from this pack. Ask for it to be sent again.",
    "pack.extra": "“{name}” was put into this pack after it was made.",
    "pack.unknown-file": "“{name}” in this pack is neither a routine nor an exercise nor a file of questions.",
    "pack.empty": "There is nothing in this pack.",
    # Why one cannot be made
    "pack.none-named": "Name at least one routine to pack.",
    "pack.long-text": "Title and name may have 120 characters, a note 1000.",
    "pack.no-routine": "There is no routine “{name}”. “supple list” shows them all.",
    "pack.no-routine-near": "There is no routine “{name}”. Did you mean “{near}”?",
    "pack.broken-routine": (
        "“{name}” has a mistake and would not play. Mend it first; “supple check” shows where.",
        "“{name}” has {count} mistakes and would not play. Mend them first; “supple check” shows where.",
    ),
    "pack.own-gone": "Your file “{name}.yaml” is not there, so it cannot be packed.",
    # What the disk says
    "pack.disk-full": "Nothing was brought in, because the disk is full. Make some room and try again.",
    "pack.not-written": "Nothing was brought in, because “{file}” cannot be written in {folder}.",
    "pack.changed-meanwhile": "Nothing was brought in, because “{file}” has changed since. Open the pack again.",
    "pack.nothing-chosen": "Nothing is chosen to bring in.",
    "pack.undo-gone": "This can no longer be undone.",
    "pack.not-undone": "Not everything could be undone, because “{file}” cannot be written. Try again.",
    # What a person should know before bringing something in
    "pack.used-by": (
        "One routine you have uses this exercise and would change with it.",
        "{count} routines you have use this exercise and would change with it.",
    ),
    "pack.fewer-cautions": (
        "The one you have warns of one thing more than this one.",
        "The one you have warns of {count} things more than this one.",
    ),
    "pack.question-stays": "You have a question “{name}” already. Yours stays as it is.",
    "pack.questions-by-hand": (
        "Your file of questions is written in a way that nothing can be added to. Add these by hand, or rewrite it line"
        " by line."
    ),
    # Said of a pack, in the window and in a terminal
    "pack.questions-title": "Extra questions about warning signs",
    "pack.fate.new": "New",
    "pack.fate.adds": "Added to yours",
    "pack.fate.replaces-yours": "Replaces yours",
    "pack.fate.replaces-built-in": "Replaces built-in",
    "pack.fate.same": "You have it",
    "pack.fate.broken": "Stays out",
    # In a terminal
    "cli.pack": "put routines into one file to send, with the exercises of your own that they need",
    "cli.pack.routines": "the routines, as “supple list” names them",
    "cli.pack.to": "the file to write; its name ends in .supple",
    "cli.pack.title": "what the pack is called",
    "cli.pack.by": "who made it",
    "cli.pack.note": "a word to whoever gets it",
    "cli.pack.questions": "add your extra questions about warning signs",
    "cli.unpack": "look into a pack of routines and bring it in",
    "cli.unpack.file": "a file whose name ends in .supple",
    "cli.unpack.undo": "take back what was brought in last",
    "cli.unpack.yes": "bring it in without asking",
    "pack.made": ("One file is packed into {path}.", "{count} files are packed into {path}."),
    "pack.line.by": "{title}, by {by}",
    "pack.line.item": "  {fate}: {what} ({name})",
    "pack.line.more": "      {sentence}",
    "pack.line.problem": "      Line {line}, column {column}: {sentence}",
    "pack.line.hint": "      Hint, line {line}, column {column}: {sentence}",
    "pack.ask": ("Bring in one file? (y/n) ", "Bring in {count} files? (y/n) "),
    "pack.yes": "y",
    "pack.not-asked": "Nothing was brought in. Add --yes to bring it in without being asked.",
    "pack.nothing-new": "There is nothing to bring in.",
    "pack.brought-in": (
        "One file was brought in. “supple unpack --undo” takes it back.",
        "{count} files were brought in. “supple unpack --undo” takes them back.",
    ),
    "pack.left-alone": "Nothing was brought in.",
    "pack.undone": (
        "“{title}” is undone: one file is as it was.",
        "“{title}” is undone: {count} files are as they were.",
    ),
    "pack.undone-but": "“{name}” was changed since and stays as it is.",
    "pack.nothing-to-undo": "There is nothing to undo.",
}
