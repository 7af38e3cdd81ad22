"""Each flag held against the sentence that says what the program does. Source: decision 21, evidence 4.3."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from advice.content import place, the_codes, the_library, the_signs
from supple.advice.effect import BOTH_LEGS, EVERYTHING, Effect, Scope
from supple.advice.load import Load
from supple.advice.loading import loads_of, sides_worked, touches
from supple.advice.lock_limits import limits_of
from supple.advice.safety_state import Lock
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Ask, Unlock
from supple.advice.warning_sign import unknown_flag
from supple.body.region import Region
from supple.body.side import Side, Sides
from supple.routine.exercise import Method

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
EVERY_ROUTINE = 'Block every routine and timer; full-screen advice; no "skip".'

# id: the sentence, where a yes is said to be, what must be closed there ("left" unless an id ends in *: both sides),
# what must stay open. An exercise stands for its kind.
TABLE = {
    "stress-fracture": (
        "Block running warm-ups, drills, strength, stretching and rolling for that leg; allow breathing, upper body "
        "and the other rest-day items. Never ask the user to hop to test it.",
        "shin-bone-left",
        ("jog-easy", "a-skip", "high-knees", "squat", "calf-raise-single", "hamstring-chair", "calf-wall-bent",
         "roll-calves", "ball-foot", "glute-figure-four-lying", "walk-easy"),
        ("breathing-90-90", "open-book", "cat-cow", "arm-circles"),
    ),
    "sharp-swelling-bruise": (
        "Block stretching, rolling and strength for that region; no massage or heat for 72 hours.",
        "hamstrings-left",
        ("hamstring-chair", "roll-hamstrings", "stick-thigh", "hip-hinge-deadlift", "glute-bridge", "strides",
         "legs-up-wall", "squat", "pogo-hops"),
        ("breathing-90-90", "ankle-circles", "calf-wall-straight-right", "open-book"),
    ),
    "not-improving": (
        "Warn at 7 days, block that region at 14 days until reviewed.",
        "quadriceps-left",
        ("quad-standing", "roll-quads", "squat", "heel-slides"),
        ("calf-wall-bent", "hamstring-chair", "open-book"),
    ),
    "numb-tingle": (
        "Block stretching and rolling of that region; allow easy walking if it does not bring it on.",
        "gastrocnemius-left",
        ("calf-wall-straight", "roll-calves", "stick-calf", "hamstring-chair"),
        ("walk-easy", "breathing-90-90"),
    ),
    "limits-life": (
        "Block strength and impact for that region; offer easy walking and rest.",
        "quadriceps-left",
        ("squat", "split-squat", "jog-easy", "pogo-hops", "quad-standing"),
        ("walk-easy", "breathing-90-90"),
    ),
    "systemic-night": (
        "Block that region; show doctor advice.",
        "lower-back-left",
        ("child-pose", "supine-twist", "cat-cow", "bird-dog"),
        ("calf-wall-straight", "ankle-circles"),
    ),
    "lump": (
        "Block pressure and stretching there.",
        "hamstrings-left",
        ("roll-hamstrings", "ball-hamstring-chair", "hamstring-supine-strap"),
        ("ankle-circles", "calf-wall-bent"),
    ),
    "claudication": (
        "Block strenuous routines; warn on the region.",
        "gastrocnemius-left",
        ("squat", "jog-easy", "strides", "roll-calves", "stick-thigh*", "legs-up-wall*", "calf-wall-straight"),
        ("walk-easy", "breathing-90-90", "quad-standing"),
    ),
    "exertional-compartment": (
        "Block running warm-ups and calf and shin work until reviewed.",
        "tibialis-anterior-left",
        ("jog-easy", "run-walk", "a-skip", "calf-wall-straight", "calf-raise-double", "roll-shin",
         "tibialis-raise", "roll-peroneals", "heel-raise-ball-squeeze"),
        ("breathing-90-90", "quad-standing", "glute-bridge"),
    ),
    "hip-catch": (
        "Block deep hip stretches and squats; offer shallow options.",
        "groin-left",
        ("glute-pigeon*", "deep-squat-hold*", "squat*", "knees-to-chest*", "adductor-butterfly", "jog-easy"),
        ("hip-flexor-standing", "walk-easy", "breathing-90-90"),
    ),
    "sciatica": (
        "Block hamstring stretches, deep forward bends and ball work on the buttock.",
        "hamstrings-left",
        ("hamstring-chair*", "hamstring-seated-single*", "hamstring-supine-strap*", "inchworm*", "child-pose*",
         "ball-glute-wall*", "ball-glute-floor*"),
        ("walk-easy", "breathing-90-90", "pelvic-tilts"),
    ),
    "tendon-pattern": (
        "Warn; remove stretches and pressure that compress that tendon; offer slow strength within the green or amber "
        "zone.",
        "achilles-left",
        ("calf-wall-straight", "calf-step-drop*", "heel-drop-eccentric*", "ankle-knee-to-wall"),
        ("calf-raise-double", "calf-raise-bent", "walk-easy"),
    ),
    "mild-strain": (
        "Block stretch and roll for that region for 72 hours, then re-ask.",
        "hamstrings-left",
        ("hamstring-chair", "roll-hamstrings", "strides", "jog-easy", "hip-hinge-deadlift"),
        ("walk-easy", "calf-wall-straight", "glute-figure-four-lying"),
    ),
    "unwell": (
        "Warn; offer calm breathing only.",
        "",
        ("walk-easy*", "calf-wall-straight*", "legs-up-wall*", "open-book*"),
        ("breathing-90-90",),
    ),
    "repeat-cramps": ("Warn.", "", (), ("squat", "calf-wall-straight", "jog-easy")),
    "reds": ("Warn; treat any bone pain as stress fracture.", "", (), ("squat", "calf-wall-straight", "jog-easy")),
    "doms": (
        "Offer the morning-after routine; re-check daily; after 7 days ask “not-improving”.",
        "",
        (),
        ("walk-easy", "heel-slides"),
    ),
}  # fmt: skip


def side_of(key: str, left: Sides) -> tuple[str, Sides]:
    for ending, sides in (("-right", Sides.RIGHT), ("*", Sides.RIGHT)):
        if key.endswith(ending):
            return key.removesuffix(ending), sides
    return key, left


def test_the_table_has_every_question_that_is_not_for_today() -> None:
    assert TABLE.keys() == {flag.id for flag in the_signs().flags if flag.effect is not EVERYTHING}


@pytest.mark.parametrize("flag_id", TABLE)
def test_what_a_yes_closes_is_what_the_sentence_says(flag_id: str) -> None:
    sentence, where, closed, open_ = TABLE[flag_id]
    flag = the_signs().flag(flag_id)
    assert flag is not None
    assert flag.app_does.replace('"', "") == sentence.replace("“", "").replace("”", "").replace('"', "")
    places = (place(where),) if where else ()
    lock = Lock(NOW, flag.level, flag=flag.id, where=places, effect=flag.effect, unlock=flag.unlock)
    limits = limits_of((lock,), None, NOW.date())
    exercises = the_library().exercises
    for key in closed:
        name, sides = side_of(key, Sides.LEFT)
        refusal = limits.refusal(exercises[name], sides)
        assert refusal is not None, key
        assert refusal.flag == flag_id
    for key in open_:
        name, sides = side_of(key, Sides.BOTH)
        assert limits.refusal(exercises[name], sides) is None, key


def test_whatever_is_severe_closes_everything_until_a_clinician_has_spoken() -> None:
    severe = [flag for flag in the_signs().flags if flag.level in (SignLevel.EMERGENCY, SignLevel.SAME_DAY)]
    assert len(severe) == 20
    for flag in severe:
        assert flag.effect is EVERYTHING
        assert flag.unlock is Unlock.CLINICIAN_ONLY
        # Decision 23: while one of these is open not even breathing plays, whatever the sentence of one allows.
        assert flag.app_does == EVERY_ROUTINE or flag.id == "hip-stress-fracture"
        lock = Lock(NOW, flag.level, flag=flag.id, effect=flag.effect)
        limits = limits_of((lock,), None, NOW.date())
        assert all(limits.refusal(exercise, Sides.BOTH) for exercise in the_library().exercises.values())


def test_days_close_every_exercise_of_the_region() -> None:
    """Evidence 4.2: "days" locks every exercise with the region as primary or secondary."""
    for flag in the_signs().flags:
        if flag.level is not SignLevel.DAYS or flag.id == "reds":
            continue
        calf = place("soleus-left")
        lock = Lock(NOW, flag.level, flag=flag.id, where=(calf,), effect=flag.effect, unlock=flag.unlock)
        limits = limits_of((lock,), None, NOW.date())
        for exercise in the_library().exercises.values():
            if touches(exercise, Sides.LEFT, calf) and exercise.id not in flag.effect.allows:
                assert limits.refusal(exercise, Sides.LEFT), (flag.id, exercise.id)


def test_a_fingertip_of_bone_a_tear_or_a_joint_closes_impact_and_loaded_work_of_the_leg() -> None:
    """Evidence 4.2, second half; both legs of a squat and every landing count."""
    exercises = the_library().exercises
    for flag_id in ("stress-fracture", "sharp-swelling-bruise", "hip-catch"):
        flag = the_signs().flag(flag_id)
        assert flag is not None
        lock = Lock(NOW, flag.level, flag=flag.id, where=(place("adductors-left"),), effect=flag.effect)
        limits = limits_of((lock,), None, NOW.date())
        for name in ("squat", "calf-raise-double", "pogo-hops", "jog-easy"):
            assert limits.refusal(exercises[name], exercises[name].sides), (flag_id, name)


def test_not_sure_where_closes_both_legs() -> None:
    effect = Effect(blocks_region=(Load.ALL,))
    assert effect.places_at(()) == BOTH_LEGS
    assert Effect.leg_of(()) == BOTH_LEGS
    assert len(BOTH_LEGS) == 44
    assert Effect(tendon=True).codes_at(()) == ("insertional-achilles", "proximal-hamstring", "gluteal-tendon")
    assert Effect(tendon=True).codes_at((place("sit-bone-left"),)) == ("proximal-hamstring",)


def test_the_whole_leg_of_a_place() -> None:
    left = Effect.leg_of((place("soleus-left"),))
    assert {each.side for each in left} == {Side.LEFT}
    assert len(left) == 22
    assert Effect.leg_of((place("lower-back-left"),)) == BOTH_LEGS | {place("lower-back-left")}
    assert Effect.leg_of((place("core"),)) == {place("core")}
    also = Effect(also=(Region.SOLEUS,)).places_at((place("tibialis-anterior-right"), place("core")))
    assert also == {place("tibialis-anterior-right"), place("core"), place("soleus-right")}


def test_scope_is_the_widest_reach() -> None:
    assert EVERYTHING.scope is Scope.ALL
    assert Effect(blocks_leg=(Load.IMPACT,), blocks_region=(Load.ALL,)).scope is Scope.LEG
    assert Effect(blocks_region=(Load.ALL,)).scope is Scope.REGION
    assert Effect().scope is Scope.NOTHING
    assert not Effect().asks_where
    assert Effect(blocks_leg=(Load.IMPACT,)).asks_where
    assert Effect(hours=72).least == timedelta(hours=72)
    assert Effect().least == timedelta()


def test_a_question_nobody_knows_is_an_emergency() -> None:
    flag = unknown_flag("from-a-later-version")
    assert (flag.level, flag.effect, flag.ask) == (SignLevel.EMERGENCY, EVERYTHING, Ask.EVERY_SESSION)


def test_what_exercises_load() -> None:
    exercises = the_library().exercises
    assert loads_of(exercises["walk-easy"]) == {Load.ALL}
    assert loads_of(exercises["jog-easy"]) == {Load.ALL, Load.IMPACT, Load.RUNNING_DRILLS}
    assert loads_of(exercises["ankling"]) == {Load.ALL, Load.IMPACT, Load.RUNNING_DRILLS}
    assert loads_of(exercises["squat"]) == {Load.ALL, Load.STRENGTH, Load.DEEP_HIP_BEND}
    assert loads_of(exercises["glute-pigeon"]) == {Load.ALL, Load.STRETCH, Load.DEEP_HIP_BEND}
    assert all(Load.PRESSURE in loads_of(e) for e in exercises.values() if e.method in (Method.ROLL, Method.BALL))
    assert sides_worked(Sides.RIGHT) == (Side.RIGHT,)
    assert sides_worked(Sides.ALTERNATING) == (Side.LEFT, Side.RIGHT)


def test_every_name_in_the_list_exists() -> None:
    exercises, codes = the_library().exercises, the_codes().contraindications
    for flag in the_signs().flags:
        assert exercises.keys() >= set(flag.effect.allows), flag.id
        assert codes.keys() >= set(flag.effect.codes_at(())), flag.id
