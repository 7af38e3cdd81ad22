"""Sentences of the health profile, on the first run and in the settings."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "about-you.headline": "A few answers make routines safer.",
    "about-you.title": "Does any of this fit you?",
    "about-you.about": (
        "It hides or eases exercises that may not suit you. You can skip it, and change it later in Settings."
    ),
    "about-you.private": "It stays on this computer, like everything else.",
    "about-you.skip": "Skip",
    "about-you.next": "Next",
    "about-you.save": "Save",
    "about-you.settings-title": "About you",
    "about-you.settings-about": (
        "What you tell hides or eases exercises that may not suit you. It stays on this computer."
    ),
    "about-you.change": "Change",
    "about-you.year": "Year of birth",
    "about-you.pregnancy": "Pregnant",
    "about-you.pregnancy.no": "No, or not told",
    "about-you.pregnancy.first": "Weeks 1 to 13",
    "about-you.pregnancy.second": "Weeks 14 to 27",
    "about-you.pregnancy.third": "Week 28 or later",
    "about-you.birth": "Weeks since you gave birth, if you did in the last year",
    "about-you.medicines": "Medicines",
    "about-you.medicine.blood-thinner": "A blood thinner",
    "about-you.medicine.fluoroquinolone": "An antibiotic ending in “-floxacin”, now or in recent months",
    "about-you.conditions": "Conditions",
    "about-you.condition.past-clot": "A blood clot, now or in the past",
    "about-you.condition.osteoporosis": "Fragile bones (osteoporosis)",
    "about-you.condition.neuropathy": "Reduced feeling in the feet or legs",
    "about-you.condition.circulation": "Poor circulation in the legs",
    "about-you.condition.varicose": "Varicose veins",
    "about-you.condition.heart": "A heart condition or high blood pressure",
    "about-you.condition.head-low": "Lowering the head is a problem (eyes, dizziness)",
    "about-you.condition.hip-replacement": "A hip replacement",
    "about-you.condition.hip-pinch": "A hip that pinches or catches",
    "about-you.condition.knee-load": "Pain in the knee when it is bent under load",
    "about-you.condition.kneeling": "Pain on kneeling",
    "about-you.condition.wrist-shoulder": "A wrist or shoulder that takes no weight",
    "about-you.condition.hypermobile": "Very flexible joints",
    "about-you.condition.balance": "Poor balance",
    "about-you.condition.leaking": "Leaking urine, or a feeling of heaviness, with impact",
    "about-you.places": "At one place",
    "about-you.placed.surgery": "Surgery or a fracture in the last twelve weeks",
    "about-you.placed.inflamed-joint": "An inflamed joint",
    "about-you.placed.skin": "A wound, infection or irritated skin",
    "about-you.where": "Where it is",
    "about-you.weeks-ago": "weeks ago",
    "about-you.both-legs": "Both legs, or not sure where",
    "about-you.leg-left": "Left leg",
    "about-you.leg-right": "Right leg",
    "about-you.sided-left": "{name}, left",
    "about-you.sided-right": "{name}, right",
}
