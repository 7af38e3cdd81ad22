"""What one click can do about a problem: fixes, each proven on the text before it is offered."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from supple.document.fix import Fix
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.reader import read_document
from supple.document.text_edit import TextEdit
from supple.routine.fix_hints import HINT_FIXERS
from supple.routine.fix_shape import SHAPE_FIXERS
from supple.routine.fix_spot import Spot
from supple.routine.fix_syntax import SYNTAX_FIXERS
from supple.routine.fix_words import WORD_FIXERS, unknown_key
from supple.routine.hint import code_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.fix_words import Fixer

    # Reads a text and returns all its problems and hints.
    Judge = Callable[[str], tuple[Problem, ...]]

_MOST: Final = 6
_MARK: Final = "\ufeff"
FIXERS: Final[dict[str, Fixer]] = {**WORD_FIXERS, **SHAPE_FIXERS, **SYNTAX_FIXERS, **HINT_FIXERS}
_UNKNOWN_KEY: Final = "problem-unknown-key-"


def fixes_for(problem: Problem, text: str, judge: Judge) -> tuple[Fix, ...]:
    """Return what one click can do about a problem of ``text``, the likeliest first, at most six.

    ``judge`` reads a text as the problem was found; each fix is tried on the text, and only those are returned after
    which this problem is gone and no error has come that could have been seen before.
    """
    key = problem.message.key
    fixer = unknown_key if key.startswith(_UNKNOWN_KEY) else FIXERS.get(key)
    if fixer is None:
        return ()
    body = text.removeprefix(_MARK)
    before = judge(text)
    proven: dict[Message, Fix] = {}
    for fix in fixer(Spot(problem, body)):
        moved = _moved(fix, len(text) - len(body))
        if fix.label not in proven and _mends(problem, before, text, moved.apply(text), judge):
            proven[fix.label] = moved
            if len(proven) == _MOST:
                break
    return tuple(proven.values())


def _moved(fix: Fix, by: int) -> Fix:
    return Fix(fix.label, tuple(TextEdit(edit.start + by, edit.end + by, edit.text) for edit in fix.edits))


def _mends(problem: Problem, before: tuple[Problem, ...], old: str, new: str, judge: Judge) -> bool:
    after = judge(new)
    if problem.severity is Severity.HINT:
        is_gone = _weight(problem, after) < _weight(problem, before)
    else:
        is_gone = _told(after)[_sentence(problem)] < _told(before)[_sentence(problem)]
    if not is_gone:
        return False
    if read_document(old).value is None:
        # What hid everything else is gone, or stands further down.
        return read_document(new).value is not None or after[0].place > problem.place
    return not _told(after) - _told(before)


def _told(problems: tuple[Problem, ...]) -> Counter[Message]:
    """Count the errors by what is said of them."""
    return Counter(_sentence(problem) for problem in problems if problem.severity is Severity.ERROR)


def _sentence(problem: Problem) -> Message:
    """Return what is said without line numbers, which an edit further up moves."""
    values = problem.message.values
    return Message(problem.message.key, tuple(value for value in values if value[0] != "line"))


def _weight(hint: Problem, problems: tuple[Problem, ...]) -> tuple[int, float]:
    """Return how many hints of the same name there are, and how much they count in all."""
    same = [problem for problem in problems if code_of(problem) == code_of(hint)]
    return len(same), sum(float(value) for each in same for key, value in each.message.values if key == "count")
