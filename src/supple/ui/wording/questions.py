"""Sentences of the questions about warning signs, of what they close, and of the health profile."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # How things stand
    "safety.stage.needs-questions": "A few questions to answer before you start.",
    "safety.stage.under-age": "Supple is for adults. Nothing plays for people under 18.",
    # What is closed
    "limits.by-sign": "Left out, because a warning sign that you answered yes to is still open.",
    "limits.by-soreness": "Left out, because of how sore you said it is today.",
    "limits.by-code": "Left out, because of what your health profile says.",
    "limits.not-permitted": "“{exercise}” is closed for you at the moment, so this session cannot go on as it is.",
    "limits.nothing-left": (
        "Nothing of “{name}” is open for you at the moment. Please look at the page of warning signs."
    ),
    # The health profile
    "profile.birth-year": "The year of birth {year} cannot be right.",
    "profile.pregnancy-age": "A pregnancy and the year of birth {year} do not fit together. Please check both.",
    "profile.birth-to-come": "The day you gave birth is still to come. Please check it.",
    "profile.pregnant-after-birth": (
        "You told of a pregnancy from the second trimester and of a birth in the last twelve weeks. Please check both."
    ),
    "profile.condition-to-come": "The day of an operation or another condition is still to come. Please check it.",
    "profile.cleared-to-come": "The day of a clinician’s clearance is still to come, so it does not count yet.",
    "profile.cleared-never": "“Cleared by my clinician” is set for {code}, and opens nothing there.",
    "profile.cleared-unset": "“Cleared by my clinician” is set for {code}, which nothing in the profile brings up.",
    # A person's own questions
    "problem-unknown-key-questions": "“{name}” is no key of a question. The keys here are: {keys}.",
    "problem-unknown-key-questions-near": "“{name}” is no key of a question. Did you mean “{meant}”?",
    "problem-missing-key-questions": "The key “{name}” is missing from this question.",
    "problem-questions-twice": "“{name}” stands twice among your questions.",
    "problem-questions-taken": (
        "“{name}” is one of Supple’s own questions. They can be added to, never changed. Please choose another id."
    ),
    "problem-questions-sign": "There is no sign “{name}”. The signs before a session are: {signs}.",
    "problem-questions-no-sign": (
        "A question asked every session or after an injury needs a “sign”, behind which it is asked: {signs}."
    ),
    "problem-questions-code": "There is no contraindication code “{name}”.",
}
