"""Sentences of the choice and composition of sessions, and of the files of regions."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # A request
    "advice.minutes": "{minutes} minutes are no session: please choose {least} to {most}.",
    # What is said beside a session
    "advice.same-day": (
        "Pain of 8 or more at rest should be looked at today. Please contact an urgent-care service or your doctor, "
        "and leave exercise for now."
    ),
    "advice.bone-pain": (
        "{region}: pain on one small spot, with what you told about energy and bones, may be a bone under stress. Stop "
        "running and impact, and see a sports doctor within days."
    ),
    "advice.blocked": (
        "{region}: this has not been getting better, so it is left alone here. Please have a physiotherapist or sports "
        "doctor look at it."
    ),
    "advice.waits": "{region}: left out until its questions are answered.",
    "advice.red": (
        "{region}: 6 or more of 10, so nothing for it today. Rest, and easy walking only if walking is 2 of 10 or "
        "less. Please check the warning signs again."
    ),
    "advice.nerve": (
        "{region}: tingling, numbness or burning is nothing to stretch. Nothing for it today; please see a clinician "
        "within days, and the same day if a leg grows weak or the numbness spreads."
    ),
    "advice.sharp": (
        "{region}: sharp pain, or pain on one small spot, is left alone today. Please check the warning signs; pain on "
        "one spot of bone means no running until it is assessed."
    ),
    "advice.amber": (
        "{region}: 3 to 5 of 10, so easier, shorter and once. It should have settled by tomorrow morning."
    ),
    "advice.step-down": "{region}: it was worse the morning after last time, so today is one step easier.",
    "advice.shorten": "Last time it hurt more afterwards, so today is shorter. A rest day is a good choice too.",
    "advice.week": (
        "{region}: sore for a week without getting better. An easier week may help; if not, see a clinician."
    ),
    "advice.fresh": (
        "{region}: it began suddenly, so no stretching or rolling there for the first 72 hours. Then build up "
        "within comfort."
    ),
    "advice.caution": "{say}",
    "advice.no-impact": "No running, hopping or drills while a leg is sore: walking takes their place.",
    "advice.doms": (
        "An ache in both legs after hard running is usually normal. Gentle movement feels good; it fades within about "
        "a week."
    ),
    "advice.gentle": "Easier versions first, with a seat or a support where there is one.",
    "advice.light-pressure": "Light pressure only, at 3 of 10 or less, as you take a blood thinner.",
    # Why a step is there
    "reason.walk": "Walking first, so that your legs are warm.",
    "reason.breathing": "Calm breathing to end with.",
    "reason.sore.press": "Rolling may ease your sore spot for a while: {region}.",
    "reason.sore.stretch": "A mild pull where you are sore: {region}.",
    "reason.sore.mobility": "Easy movement where you are sore: {region}.",
    "reason.sore.drill": "Wakes up what you are about to use: {region}.",
    "reason.sore.strength": "Slow, steady work for {region}.",
    "reason.amber.press": "Short and light, 3 of 10 or less: {region}.",
    "reason.amber.stretch": "A short, mild pull, once: {region}.",
    "reason.amber.mobility": "Easy movement, in the easier way: {region}.",
    "reason.amber.drill": "In the easier way, without landing hard: {region}.",
    "reason.amber.strength": "The first level, once, as long as it stays at 5 or less: {region}.",
    "reason.around.press": "The muscles around it, as there is time.",
    "reason.around.stretch": "The rest of the leg, as there is time.",
    "reason.around.mobility": "Keeps the rest of you moving.",
    "reason.around.drill": "Gets the rest of your legs ready.",
    "reason.around.strength": "Strength for the rest of the leg, as there is time.",
    # Why a routine is offered
    "choice.sore-legs": "Made for the morning after.",
    "choice.serves": "Serves {region}.",
    "choice.occasion.before-run": "Suits the minutes before a run.",
    "choice.occasion.after-run": "Suits the minutes after a run.",
    "choice.occasion.rest-day": "Suits a rest day.",
    "choice.occasion.morning-after": "Suits the morning after.",
    "choice.lowered": "Shorter and once where you are sore.",
    "choice.left-out": (
        "{count} exercise is left out for you today.",
        "{count} exercises are left out for you today.",
    ),
    # The file of regions
    "problem-unknown-key-regions": "“{name}” is no key of the regions. The keys here are: {keys}.",
    "problem-unknown-key-regions-near": "“{name}” is no key of the regions. Did you mean “{meant}”?",
    "problem-missing-key-regions": "The key “{name}” is missing from the regions.",
    "problem-regions-missing": "These regions are not described: {names}.",
    "problem-regions-caution": "“{name}” must say what to do as a caution area if it is one, and only then.",
}
