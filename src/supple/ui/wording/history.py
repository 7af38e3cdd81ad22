"""Sentences of the history: its file, its copies, what is deleted, exported, backed up and restored."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "history.set-aside": (
        "The history could not be read. It was set aside as {file}, and a new one was begun. Nothing was deleted."
    ),
    "history.newer": "The history in {file} was written by a newer Supple. Please use that one; nothing was changed.",
    "history.disk-full": "The disk is full, so the history could not be written. Please make room and try again.",
    "history.read-only": "The history in {file} may not be written. Please allow it and try again.",
    "history.busy": "Another program is using the history in {file}. Please try again in a moment.",
    "history.cannot-open": "The history in {file} could not be opened. Please check that the folder can be used.",
    "history.damaged": (
        "The history in {file} is damaged. Please close Supple and open it again: it goes back to the last whole copy."
    ),
    "history.failed": "The history in {file} could not be used ({reason}).",
    "history.mended": (
        "The history was damaged. Supple went back to its copy of {day}; the damaged file is kept as {file}. What was "
        "done after that copy may be missing."
    ),
    "history.only-for-reading": (
        "The history in {file} cannot be written ({reason}), so Supple shows it but adds nothing to it. A session that "
        "you play now is kept and added at the next start that allows it."
    ),
    "history.only-for-reading-full": (
        "The disk is full, so the history in {file} cannot be written and Supple adds nothing to it. Please make some "
        "room. A session that you play now is kept and added at the next start that allows it."
    ),
    "history.left-over-kept": (
        "A session that could not be saved then stands in your history now.",
        "{count} sessions that could not be saved then stand in your history now.",
    ),
    "history.erased": "{sessions}, {ratings} and {runs} are deleted for good, from the kept copies too.",
    "history.erased-folder": "Runs are no longer taken from the watched folder.",
    "history.erased-locks": (
        "{count} lock by warning signs stays: it protects you, and opens only on the page Warning signs.",
        "{count} locks by warning signs stay: they protect you, and open only on the page Warning signs.",
    ),
    "history.erase-held": (
        "The records are deleted, but another program still holds the history open, so traces of them stay in {file}. "
        "Please close it and delete once more."
    ),
    # Exports
    "history.export-there": "“{file}” is there already. Please choose another place; nothing was written.",
    "history.export-failed": "“{file}” could not be written ({reason}).",
    # Backups
    "backup.not-written": (
        "The backup “{file}” could not be written ({reason}). An older one of this name is still whole."
    ),
    "backup.none": "“{file}” is no backup of Supple. Nothing was changed.",
    "backup.newer": "“{file}” was written by a newer Supple. Please use that one; nothing was changed.",
    "backup.damaged": "“{file}” is damaged: what is in it does not match its sums. Nothing was changed.",
    "backup.not-read": "“{file}” could not be read ({reason}). Nothing was changed.",
    "backup.not-restored": (
        "“{file}” could not be restored whole ({reason}). What was there before lies beside the history."
    ),
    # Commands
    "keeping.exported": "{sessions}, {ratings} and {runs} written to {path}.",
    "keeping.sessions": ("{count} session", "{count} sessions"),
    "keeping.ratings": ("{count} rating", "{count} ratings"),
    "keeping.runs": ("{count} run", "{count} runs"),
    "keeping.nowhere": "Please say where to write it: --to FOLDER for csv, --to FILE.json for json.",
    "keeping.column": "{table}.{column}: {sentence}",
    "keeping.no-history": "There is no history yet.",
    "keeping.backed-up": (
        "{count} file in {path}. It holds your health answers: keep it where only you can read it.",
        "{count} files in {path}. It holds your health answers: keep it where only you can read it.",
    ),
    "keeping.in-use": "Supple is open. Please close it first, so that nothing is written while the backup is restored.",
    "keeping.restored": (
        "{count} file of the backup of {day} restored. “supple restore {aside}” undoes it.",
        "{count} files of the backup of {day} restored. “supple restore {aside}” undoes it.",
    ),
    "keeping.locks": (
        "{count} lock by warning signs stands: what was locked now or then stays locked.",
        "{count} locks by warning signs stand: what was locked now or then stays locked.",
    ),
    # Columns of an export
    "export.sessions.session": "number of the session, named by segments and ratings",
    "export.sessions.started_at": "when it was begun, ISO 8601 with the offset of the clock then",
    "export.sessions.ended_at": "when it ended",
    "export.sessions.routine": "id of the routine",
    "export.sessions.title": "title of the routine as it was then",
    "export.sessions.kind": "warm-up, cool-down, stretch, foam-roll, mobility or strength",
    "export.sessions.planned_seconds": "length of the plan in seconds",
    "export.sessions.done_seconds": "seconds that were played",
    "export.sessions.finished": "true where it was played to its end",
    "export.sessions.speed": "seconds of the routine for each real second; 1 unless it was a trial",
    "export.sessions.feeling": "how it felt, as answered at the end",
    "export.sessions.note": "the person's own note",
    "export.sessions.plan_sha256": "SHA-256 of the plan: equal where the same was played",
    "export.segments.session": "number of the session",
    "export.segments.position": "place in the session, from 0",
    "export.segments.exercise": "id of the exercise",
    "export.segments.exercise_name": "name of the exercise as it was then",
    "export.segments.part": "get-ready, work, switch or rest",
    "export.segments.work": "hold, time or reps: the work of the step",
    "export.segments.work_seconds": "seconds of a hold or a time",
    "export.segments.reps": "repetitions of reps",
    "export.segments.tempo_seconds": "seconds of one repetition",
    "export.segments.side": "left or right, empty for both",
    "export.segments.set": "number of the set, from 1",
    "export.segments.planned_seconds": "length of the plan in seconds",
    "export.segments.done_seconds": "seconds that were played, all visits together",
    "export.segments.outcome": "done, cut-short or skipped",
    "export.ratings.at": "when it was told, ISO 8601 with the offset of the clock then",
    "export.ratings.moment": "before, during, after, morning (after a session) or free",
    "export.ratings.region": "region of the body map",
    "export.ratings.side": "left or right, empty on the midline",
    "export.ratings.movement": "worst on movement, 0 to 10",
    "export.ratings.rest": "at rest, 0 to 10, empty where not asked",
    "export.ratings.feeling": "ache, sharp or nerve",
    "export.ratings.spot": "area, fingertip or unknown",
    "export.ratings.onset": "gradual, sudden, injury or unknown",
    "export.ratings.session": "number of the session it belongs to, if any; that may be deleted",
    "export.runs.run": "number of the run",
    "export.runs.started_at": "when it was begun, ISO 8601 with the offset of the clock then",
    "export.runs.distance_m": "distance in metres",
    "export.runs.moving_seconds": "seconds in motion, empty where not known",
    "export.runs.elapsed_seconds": "seconds from start to end, empty where not known",
    "export.runs.climb_m": "metres up, empty where not known",
    "export.runs.descent_m": "metres down, empty where not known",
    "export.runs.effort": "effort, 1 to 10, empty where not told",
    "export.runs.feeling": "the person's own word",
    "export.runs.source": "hand, gpx, tcx or fit",
    "export.runs.file_sha256": "SHA-256 of the file it came from",
    "export.runs.title": "title",
    "export.runs.note": "the person's own note",
}
