"""The keys that state work, and the reader that turns them into a hold, a time or a number of repetitions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.document.node import Scalar, Sequence, problem_at
from supple.document.shown import shown
from supple.document.table import Field, Record
from supple.document.value import AnyNode, Choice, Duration, Whole
from supple.routine.work import Hold, Reps, Time, Work

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.value import Kind


class Until(StrEnum):
    """What ends repetitions instead of the tempo."""

    DONE = "done"


# Decision 5 and the evidence's table of doses: what lies outside is a slip of the pen, not a plan.
HOLD_SECONDS: Final = Duration(5, 10 * 60, "problem-hold-outside")
TIME_SECONDS: Final = Duration(5, 60 * 60, "problem-time-outside")
COUNT: Final = Whole(1, 500)

HOLD: Final = Field("hold", HOLD_SECONDS, near=("seconds", "second", "secs", "duration", "length", "hold-seconds"))
TIME: Final = Field("time", TIME_SECONDS, near=("minutes", "mins", "move", "for"))
REPS: Final = Field("reps", COUNT, near=("repetitions", "repeats", "count", "times", "rep"))
TEMPO: Final = Field("tempo", Duration(0.1, 60), near=("seconds-per-rep", "pace", "speed"))
UNTIL: Final = Field("until", Choice(Until))
RANGE: Final = Field("range", AnyNode(), near=("range-s", "between", "choose", "from"))
SETS: Final = Field("sets", Whole(1, 10), near=("rounds",))
REST: Final = Field("rest", Duration(0, 10 * 60), near=("rest-s", "pause", "break"))
WORK_FIELDS: Final = (HOLD, TIME, REPS)


def read_work(record: Record, usual: Work | None, problems: list[Problem]) -> Work | None:
    """Return the work that a record states, or None where it states none or states it wrongly.

    Repetitions without a tempo take that of ``usual``, the exercise's own work.
    """
    stated = [entry for field in WORK_FIELDS if (entry := record.entry(field))]
    if len(stated) > 1:
        stated.sort(key=lambda entry: entry.key.start.offset)
    for more in stated[1:]:
        said = Message.of("problem-two-works", name=more.key.text, first=stated[0].key.text)
        problems.append(problem_at(more.key, said))
    if not record.has(REPS):
        stray = [entry.key for field in (TEMPO, UNTIL) if (entry := record.entry(field))]
        problems += [problem_at(key, Message.of("problem-only-with-reps", name=key.text)) for key in stray]
    if len(stated) != 1:
        return None
    hold, time, count = record.get(HOLD), record.get(TIME), record.get(REPS)
    if hold is not None:
        return Hold(hold)
    if time is not None:
        return Time(time)
    return _reps(record, count, usual, problems) if count is not None else None


def _reps(record: Record, count: int, usual: Work | None, problems: list[Problem]) -> Reps | None:
    tempo = record.get(TEMPO)
    if tempo is None and isinstance(usual, Reps):
        tempo = usual.tempo_seconds
    if tempo is not None:
        return Reps(count, tempo, until_done=record.get(UNTIL) is Until.DONE)
    entry = record.entry(REPS)
    if entry and not record.has(TEMPO):
        problems.append(problem_at(entry.key, Message.of("problem-tempo-missing")))
    return None


def read_range(record: Record, work: Work | None, problems: list[Problem]) -> tuple[float, float] | None:
    """Return the least and the most that may be chosen; they are ordered, within the bounds, and around the work."""
    entry = record.entry(RANGE)
    if entry is None or work is None:
        return None
    if not isinstance(entry.value, Sequence) or len(entry.value.items) != 2:
        problems.append(problem_at(entry.value, Message.of("problem-range-not-two")))
        return None
    kind: Kind[float] = HOLD_SECONDS if isinstance(work, Hold) else TIME_SECONDS if isinstance(work, Time) else COUNT
    ends = [kind.read(item, RANGE.key, problems) for item in entry.value.items]
    least, most = ends
    if least is None or most is None:
        return None
    written = [shown(item.text) for item in entry.value.items if isinstance(item, Scalar)]
    if least > most:
        said = Message.of("problem-range-turned", least=written[1], most=written[0])
        problems.append(problem_at(entry.value, said))
        return None
    amount = work.count if isinstance(work, Reps) else work.seconds
    if not least <= amount <= most:
        problems.append(_outside(record, entry.value, *written))
        return None
    return least, most


def _outside(record: Record, where: Node, least: str, most: str) -> Problem:
    """Point at the stated work, or at the range where the work is the exercise's own."""
    for field in WORK_FIELDS:
        if (stated := record.entry(field)) and isinstance(stated.value, Scalar):
            values = {"name": field.key, "value": shown(stated.value.text), "least": least, "most": most}
            return problem_at(stated.value, Message.of("problem-outside-range", **values))
    return problem_at(where, Message.of("problem-range-without-usual", least=least, most=most))
