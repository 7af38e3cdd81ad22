"""Sentences of the guard, the safety file and the reading of the warning signs."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "safety.disclaimer": (
        "Supple gives general information and guided exercise for healthy adults. It is not medical advice, does not "
        "diagnose, and does not replace a doctor or physiotherapist. If you are pregnant, recovering from surgery or "
        "injury, or have a long-term condition, ask your clinician first. Stop if something hurts."
    ),
    "safety.footer": (
        "General information, not medical advice. Stop on sharp pain, tingling, dizziness or chest pain."
    ),
    "safety.emergency": (
        "This could be serious. Supple cannot help with this. Call your emergency number now "
        "(999 UK, 112 EU, 911 US and Canada, 000 Australia)."
    ),
    "safety.cannot-check": "I understand Supple cannot check this for me.",
    "safety.stage.locked": "You ticked a warning sign. Nothing plays until a clinician has assessed it.",
    "safety.stage.needs-disclaimer": "Please read what Supple is and is not before you start.",
    "safety.stage.needs-check": "Seven warning signs to check before you start.",
    "safety.stage.clear": "You ticked none of the warning signs.",
    "safety.locked-by-damage": (
        "The file that keeps your warning signs is there but cannot be read, so Supple cannot know whether one is "
        "still open. Everything stays locked until you have said how things are."
    ),
    "safety.unlock.statement": "A clinician has assessed this and told me I may exercise.",
    "safety.unlock.statement-after-damage": "I have no warning sign that is still open.",
    "safety.unlock.day-missing": "Please give the day on which a clinician assessed you.",
    "safety.unlock.day-to-come": "That day is still to come. Please give the day on which a clinician assessed you.",
    "safety.unlock.day-too-early": (
        "The warning sign was ticked after that day. The assessment must be from {day} or later."
    ),
    "safety.not-kept": (
        "The file {file} could not be written ({reason}), so this would be forgotten when Supple closes. Locks stay "
        "locked. Please make room on the disk or allow writing there, then try again."
    ),
    "problem-unknown-key-signs": "“{name}” is no key of the warning signs. The keys here are: {keys}.",
    "problem-unknown-key-signs-near": "“{name}” is no key of the warning signs. Did you mean “{meant}”?",
    "problem-missing-key-signs": "The key “{name}” is missing from the warning signs.",
    "problem-signs-twice": "“{name}” stands twice among the warning signs.",
    "problem-signs-unknown-flag": "This sign covers “{name}”, which is none of the questions.",
    "problem-signs-level-missing": "These levels are not explained: {levels}.",
}
