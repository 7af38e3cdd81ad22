"""Sentences of the command line, the player in a terminal and the program's test of itself."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # Help
    "cli.about": "Guided warm-ups, cool-downs, stretching, foam rolling, mobility and strength for runners.",
    "cli.more": "“supple” alone opens the window. “supple FILE.yaml” opens it on the routine in that file.",
    "cli.commands": "commands",
    "cli.options": "options",
    "cli.arguments": "what to name",
    "cli.help": "show this help and leave",
    "cli.version": "show the version and leave",
    "cli.play": "play a routine in the window or, with --terminal, in the terminal",
    "cli.list": "list all routines with their minutes",
    "cli.check": "name every problem in routine and exercise files",
    "cli.history": "write your history as files for other programs",
    "cli.backup": "write history, settings, own routines, exercises, questions and locks into one file",
    "cli.restore": "put everything back as a backup has it; what was there before is kept and can be put back too",
    "cli.history-action": "export writes it; columns says what stands in each column",
    "cli.history-format": "csv (four tables for a spreadsheet, the default) or json (one document)",
    "cli.history-to": "a folder for csv, a file for json; nothing there is written over",
    "cli.backup-file": "the backup to write",
    "cli.restore-file": "the backup to restore",
    "cli.self-test": "try the program out: play a routine unseen at 60 times the speed, check what belongs to it",
    "cli.routine": "the id of a routine, as “supple list” shows it, or a file",
    "cli.schema": "print the JSON Schema of a kind of file, for editors that know YAML",
    "cli.schema-kind": "routine, exercise or questions",
    "cli.format": "text, or json or sarif for other programs",
    "cli.strict": "fail on hints, too",
    "cli.files": "files to check, or folders with files",
    "cli.terminal": "play in the terminal instead of the window",
    "cli.speed": "seconds of the routine for each real second: more than 0, at most 1000 (usually 1)",
    "cli.quiet": "do not ring the terminal's bell",
    # What went wrong with a command
    "cli.unclear": "{reason} “supple --help” shows what can be written.",
    "cli.no-command": "There is no command “{name}”. “supple --help” shows what can be written.",
    "cli.no-command-near": "There is no command “{name}”. Did you mean “supple {near}”?",
    "cli.speed-odd": "The speed “{value}” is not a number above 0 and up to 1000.",
    "cli.broken-routine": (
        "“{name}” cannot be played yet; it has {count} problem:",
        "“{name}” cannot be played yet; it has {count} problems:",
    ),
    "cli.no-qt": (
        "The window cannot be opened ({reason}); “supple play ROUTINE --terminal” plays in the terminal instead."
    ),
    "cli.crashed": (
        "Something in Supple went wrong that should not have. What is known of it stands in {file}, without anything "
        "about you. A session that was playing can be gone on with."
    ),
    "cli.crashed-unlogged": (
        "Something in Supple went wrong that should not have ({kind}). A session that was playing can be gone on with."
    ),
    # Display
    "display.none": (
        "There is no display to open a window on; “supple play ROUTINE --terminal” plays in the terminal instead."
    ),
    "display.unreachable": (
        "The display “{name}” cannot be reached; “supple play ROUTINE --terminal” plays in the terminal instead."
    ),
    "display.libraries": (
        "A window needs {libraries}, which this computer lacks: “apt install {packages}” brings what is missing, and "
        "“supple play ROUTINE --terminal” plays without it."
    ),
    # List
    "list.routine": "  {id}  {minutes}  {title}",
    "list.routine-yours": "  {id}  {minutes}  {title} (yours)",
    "list.broken": "Files that cannot be used",
    "list.broken-file": ("  {path}: {count} problem", "  {path}: {count} problems"),
    "list.broken-more": "“supple check FILE” says what is wrong.",
    # Check
    "check.problem": "{path}:{line}:{column}: {sentence}",
    "check.hint": "{path}:{line}:{column}: hint: {sentence} [{name}]",
    "check.hints": ("{count} hint in {files} file checked.", "{count} hints; files checked: {files}."),
    "check.rule-error": "A mistake that keeps the file from being used ({code})",
    "check.rule-hint": "A hint; “# supple: ignore {code}” silences it",
    "check.empty-folder": "{path}: There are no .yaml files in this folder.",
    "check.no-file": "There is no such file.",
    "check.fine": ("{count} file checked: it can be played.", "{count} files checked: all can be used."),
    "check.found": (
        "{problems} to mend in {count} file checked.",
        "{problems} to mend in {count} files checked.",
    ),
    "check.problems": ("{count} problem", "{count} problems"),
    # Playing in a terminal
    "terminal.title": "{title}, {amount}",
    "terminal.keys": (
        "Space pause · Enter in position, ready, done · ← → or b n back, skip · + − longer, shorter · r start this "
        "again · h something hurts · q end"
    ),
    "terminal.step": "Step {step} of {steps}: {name} ({work})",
    "terminal.segment.get-ready": "Get into position: {amount}",
    "terminal.segment.work": "Go: {amount}",
    "terminal.segment.work-left": "Left side: {amount}",
    "terminal.segment.work-right": "Right side: {amount}",
    "terminal.segment.set": "Set {set} of {sets}: {amount}",
    "terminal.segment.set-left": "Left side, set {set} of {sets}: {amount}",
    "terminal.segment.set-right": "Right side, set {set} of {sets}: {amount}",
    "terminal.segment.switch": "Switch sides: {amount}",
    "terminal.segment.switch-left": "Switch to your left side: {amount}",
    "terminal.segment.switch-right": "Switch to your right side: {amount}",
    "terminal.segment.rest": "Rest: {amount}",
    "terminal.status": "{digits} {unit}  {bar}  {badge}  {step}  {left}",
    "terminal.status-paused": "{pill}  {digits} {unit}  {bar}  {badge}  {step}  {left}",
    "terminal.status-waits": "{digits} {unit}  Enter when done  {bar}  {badge}  {step}  {left}",
    "terminal.start-again": "Space when you are in position.",
    "terminal.hurt": "{number}  {what}: {does}",
    "terminal.hurt-nothing": "0  {what}",
    "terminal.end-or-not": "y ends the session, any other key goes on",
    "terminal.interrupted": (
        "“{title}” was interrupted after {done} of {whole}. c goes on with it, any other key begins anew."
    ),
    "terminal.finished": "Done: {title}, {done}. Well done.",
    "terminal.stopped": "Ended: {title}, {done} of {whole}. What is done counts.",
    "terminal.left": "Stopped at {done} of {whole}. Play any routine in the terminal, or open Supple, to go on.",
    # The guard in a terminal
    "terminal.nobody": "{reason} Nobody can answer here: start it in a terminal with a keyboard, or open “supple”.",
    "terminal.disclaimer-states": "You must be 18 or older, and accept that Supple cannot check your health for you.",
    "terminal.type-yes": "If that is so, type yes and press Enter:",
    "terminal.not-accepted": "Nothing plays without that.",
    "terminal.signs-keys": "1 to 7 tick a sign or take the tick back · 0 none of these · q leave",
    "terminal.signs-open": "Press 0 for none of these, or the number of each sign that you have.",
    "terminal.signs-ticked": "Ticked: {numbers}. Enter goes on, 0 takes every tick back.",
    "terminal.right-or-not": "Is that right? y yes, any other key asks them again",
    "terminal.questions": (
        "One question about what you ticked. Not sure counts as yes.",
        "{count} questions about what you ticked. Not sure counts as yes.",
    ),
    "terminal.summary": (
        "You answered yes to this question. Is that right?",
        "You answered yes to these {count} questions. Is that right?",
    ),
    "terminal.yes-no-unsure": "y yes · n no · u not sure · q leave; nothing plays until all are answered",
    "terminal.which-side": (
        "Where? l left leg · r right leg · e elsewhere (back, tummy, arm) · any other key: both legs, or not sure"
    ),
    "terminal.left-out-today": "{exercise}: left out today.",
    "terminal.left-out": "{exercise}: {why}",
    "terminal.left-out-left": "{exercise}, left side: {why}",
    "terminal.left-out-right": "{exercise}, right side: {why}",
    "terminal.n": "n",
    "terminal.u": "u",
    "terminal.l": "l",
    "terminal.r": "r",
    "terminal.e": "e",
    "terminal.birth-year": "Year you were born in, which decides what suits you (only Enter leaves it out):",
    "terminal.not-a-year": "“{year}” is no year of the form 1985.",
    "terminal.turned-away": "Not started.",
    "terminal.unlock-ways": (
        "Once a clinician has assessed you and said that you may exercise, say so here or in the window, on the page "
        "Warning signs."
    ),
    "terminal.unlock-day": "Day of the assessment, such as 2026-11-23 (only Enter leaves):",
    "terminal.not-a-day": "“{day}” is no day of the form 2026-11-23.",
    "terminal.yes": "yes",
    "terminal.y": "y",
    "terminal.c": "c",
    # The program's test of itself
    "self-test.ok": "ok      {what}",
    "self-test.failed": "FAILED  {what}",
    "self-test.content": "content: {exercises} exercises, {routines} routines, {signs} warning signs, no problem",
    "self-test.content-broken": "content: {count} files with problems, the first is {path}",
    "self-test.fonts": "fonts: {family}",
    "self-test.fonts-other": "fonts: {family} instead of {wanted}",
    "self-test.icons": "icons: {count} draw",
    "self-test.icons-blank": "icons: {name} draws nothing",
    "self-test.sounds": "sounds: {count} files can be read",
    "self-test.sounds-broken": "sounds: {name} cannot be read",
    "self-test.sound-device": "sound device: {state}",
    "self-test.voice": "voice: an engine with {count} voices",
    "self-test.voice-none": "voice: none; {reason}",
    "self-test.pictures": "pictures: a pose of each of {count} exercises draws",
    "self-test.pictures-blank": "pictures: {name} draws nothing",
    "self-test.played": "routine: {title} played to its end in {seconds} s",
    "self-test.not-played": "routine: {title} did not reach its end in {seconds} s",
    "self-test.not-started": "routine: {title} did not start",
    "self-test.kept": "history: the session is kept and read back whole",
    "self-test.not-kept": "history: the session is not there as it was played",
    "self-test.journal-gone": "journal: gone at the end",
    "self-test.journal-left": "journal: still there at the end",
    "self-test.crashed": "{what}: {kind}",
    "self-test.all-ok": "All {count} checks passed in {seconds} s.",
    "self-test.some-failed": ("{count} check failed.", "{count} checks failed."),
}
