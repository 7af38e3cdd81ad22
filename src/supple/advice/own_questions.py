"""The reader of a person's own questions: they add to the warning signs and can neither replace nor weaken one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from supple.advice.effect import Effect
from supple.advice.flag_reader import ASK, CODES, FLAG_FIELDS, ID, flag_of
from supple.advice.load import Load
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Ask
from supple.document.format_version import KEY, version_problem
from supple.document.message import Message
from supple.document.node import problem_at
from supple.document.reader import read_document
from supple.document.reading import in_reading_order
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Listing, Text

if TYPE_CHECKING:
    from collections.abc import Container

    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.document.node import Mapping, Node
    from supple.document.problem import Problem
    from supple.document.table import Record

_SIGN = Field("sign", Text(64))
QUESTION_TABLE: Final = Table("questions", (*FLAG_FIELDS, _SIGN))
_ITEMS: Listing[Node] = Listing(AnyNode(), least=1, most=100)
_QUESTIONS = Field("questions", _ITEMS, required=True)
QUESTION_ROOT: Final = Table("questions", (Field(KEY, AnyNode()), _QUESTIONS))
_BEHIND_A_SIGN: Final = (Ask.EVERY_SESSION, Ask.AFTER_INJURY)


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    """The warning signs with a person's own questions added, and what is wrong with their file.

    A question with a problem is left out; everything built in and every other question stays.
    """

    signs: WarningSigns
    problems: tuple[Problem, ...] = ()


def add_questions(source: str | bytes, signs: WarningSigns, codes: Container[str]) -> OwnQuestions:
    """Read a file of questions and add them to the warning signs; ``codes`` are the contraindication codes known."""
    document = read_document(source)
    if document.value is None:
        return OwnQuestions(signs, document.problems)
    if problem := version_problem(document.value, newest=1):
        return OwnQuestions(signs, (problem,))
    problems = list(document.problems)
    added: dict[str, Flag] = {}
    behind: dict[str, list[Flag]] = {sign.id: [] for sign in signs.session_signs}
    for node in _items(document.value, problems):
        found: list[Problem] = []
        record = QUESTION_TABLE.read(node, _QUESTIONS.key, found)
        if record is not None and not found:
            found += _faults(record, signs, added, codes)
        if record is not None and not found:
            flag = added[str(record.get(ID))] = _own(flag_of(record, yours=True))
            behind.get(record.get(_SIGN) or "", []).append(flag)
        problems += found
    session_signs = tuple(
        replace(sign, covers=(*sign.covers, *behind[sign.id])) for sign in signs.session_signs
    )  # fmt: skip
    flags = sorted((*signs.flags, *added.values()), key=lambda flag: flag.level.rank)
    return OwnQuestions(replace(signs, session_signs=session_signs, flags=tuple(flags)), in_reading_order(problems))


def _items(root: Mapping, problems: list[Problem]) -> tuple[Node, ...]:
    return QUESTION_ROOT.read_keys(root, problems).get(_QUESTIONS) or ()


def _own(flag: Flag) -> Flag:
    """Return a question of days that says nothing of what it closes as one that closes its region."""
    if flag.level is SignLevel.DAYS and flag.effect == Effect():
        return replace(flag, effect=Effect(blocks_region=(Load.ALL,)))
    return flag


def _faults(
    record: Record, signs: WarningSigns, added: dict[str, Flag], codes: Container[str]
) -> list[Problem]:  # fmt: skip
    name = str(record.get(ID))
    listed = ", ".join(sign.id for sign in signs.session_signs)
    if signs.flag(name) is not None:
        return [_fault(record, ID, Message.of("problem-questions-taken", name=name))]
    if name in added:
        return [_fault(record, ID, Message.of("problem-questions-twice", name=name))]
    sign = record.get(_SIGN)
    if sign is not None and sign not in signs.every_session:
        return [_fault(record, _SIGN, Message.of("problem-questions-sign", name=sign, signs=listed))]
    if sign is None and record.values[ASK.key] in _BEHIND_A_SIGN:
        return [_fault(record, ASK, Message.of("problem-questions-no-sign", signs=listed))]
    unknown = [code for code in record.get(CODES) or () if code not in codes]
    return [_fault(record, CODES, Message.of("problem-questions-code", name=code)) for code in unknown]


def _fault(record: Record, field: Field[Any], message: Message) -> Problem:
    entry = record.entry(field)
    return problem_at(record.node if entry is None else entry.value, message)
