"""Sentences: what the export from the command line says."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "cli.export": "write handouts of routines into a folder: PDF, a page for a phone, or text",
    "export.names": "ids of routines, as “supple list” shows them, or files",
    "export.all": "all routines, yours among them",
    "export.kind": "all routines of a kind: {kinds}",
    "export.format": "pdf, html (a page that plays on a phone) or text; without it pdf",
    "export.paper": "a4 or letter; without it what is set, else the paper of your country",
    "export.large": "print large, one exercise below the other",
    "export.clinic": "the clinic's name; without it the one that is set",
    "export.logo": "a PNG, JPEG or SVG picture for the head of the page",
    "export.note": "a note that stands on every handout",
    "export.to": "the folder to write into; it is made where it is missing",
    "export.overwrite": "write over files that are there already",
    "export.written": "{path}",
    "export.done": ("{count} file written into “{folder}”.", "{count} files written into “{folder}”."),
    "export.failed": (
        "{count} of {total} could not be exported; the reason stands above.",
        "{count} of {total} could not be exported; the reasons stand above.",
    ),
    "export.nothing": "Name a routine or a file, or write --all or --kind. “supple list” shows the routines.",
    "export.none": "There is no routine of the kind “{kind}”.",
    "export.exists": "“{path}” is there already and stays as it is. --overwrite writes over it.",
    "export.twice": "“{path}” was written just now, so “{name}” of the same name was left out.",
    "export.empty": "“{name}” has no steps, so there is nothing to hand out.",
    "export.pdf-only": "{option} is for --format pdf only.",
    "export.no-folder": "The folder “{folder}” cannot be used: {reason}.",
    "export.not-written": "{path}: {reason}",
    "export.broken": "{path}: not exported, for it cannot be read. “supple check” says what is wrong.",
}
