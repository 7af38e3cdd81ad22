"""The bench of a text: what is understood of it, what is wrong with it, and the remedies for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from supple.document.difference import edits_between
from supple.document.message import Message
from supple.document.reader import read_document
from supple.routine.hint import Hint, grounds_of
from supple.routine.ignores import silencing
from supple.ui.editing.finding import Finding, Remedy
from supple.ui.editing.mark_range import mark_of
from supple.ui.widgets.source_editor.text_places import TextPlaces
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.fix import Fix
    from supple.document.problem import Problem
    from supple.routine.hint import Grounds
    from supple.ui.editing.edited_text import EditedText

# Hints need a rehearsal of the whole routine; they wait for a pause.
_IDLE_MS: Final = 300
# Each fix is tried out before it is offered; those of the first findings are made ready.
_MADE_READY: Final = 8
# What speaks of comments that silence hints is mended, not silenced.
_MENDED: Final = (Hint.USELESS_IGNORE, Hint.UNKNOWN_HINT)
_SECTION: Final = "evidence "


class Understood(Protocol):
    """What is understood of a text: of which version, and the problems that were found on the way."""

    @property
    def version(self) -> int:
        """The version of the text that was read."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, without hints that need a pause."""


Known = TypeVar("Known", bound=Understood)


class TextBench(QObject, Generic[Known]):
    """Reads the text whenever it changed. ``understood`` carries what is understood of it, ``found`` the Findings.

    ``said`` carries a Message where an edit was refused. Each sort of text says how it is understood and appraised.
    """

    understood = Signal(object)
    found = Signal(object)
    said = Signal(Message)

    def __init__(self, document: EditedText, item_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._id = item_id
        self._understanding: Known | None = None
        self._problems: tuple[Problem, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._fixes: dict[Problem, tuple[tuple[Remedy, ...], Remedy | None]] = {}
        self._soon = self._timer(0, self.read_now)
        self._idle = self._timer(_IDLE_MS, self._appraise)
        self._next_fix = self._timer(0, self._make_next_ready)
        document.changed.connect(self._on_changed)

    def _understand(self) -> Known:
        """Read the text as it stands."""
        raise NotImplementedError

    def _appraised(self) -> tuple[Problem, ...]:
        """Return all problems of the text with its hints."""
        raise NotImplementedError

    def _fixes_for(self, problem: Problem) -> tuple[Fix, ...]:
        """Return the fixes of a problem, each tried out."""
        raise NotImplementedError

    def _timer(self, milliseconds: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def set_id(self, item_id: str) -> None:
        """Take another id, such as after saving under another name."""
        if item_id != self._id:
            self._id = item_id
            self.read_again()

    def read_again(self) -> None:
        """Read the text again soon, because what it is read by has changed."""
        self._understanding = None
        self._soon.start()

    @property
    def understanding(self) -> Known:
        """What is understood of the text as it stands now."""
        if self._understanding is None or self._understanding.version != self.document.version:
            self.read_now()
        assert self._understanding is not None  # noqa: S101 - read_now has just made it
        return self._understanding

    @property
    def last(self) -> Known:
        """What was understood last, which may be of an older text; a key must not wait for the reading."""
        return self.understanding if self._understanding is None else self._understanding

    @property
    def item_id(self) -> str:
        """The id under which the text is read."""
        return self._id

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in reading order."""
        return self._findings

    # Reading.

    def read_now(self) -> None:
        """Read the text, unless it was read as it stands."""
        self._soon.stop()
        document = self.document
        if self._understanding is not None and self._understanding.version == document.version:
            return
        self._understanding = self._understand()
        errors = self._understanding.problems
        # Hints stay where they were until they have been looked for again.
        hints = [problem for problem in self._problems if grounds_of(problem) is not None]
        self._show(tuple(sorted((*errors, *hints), key=lambda problem: problem.place)))
        self.understood.emit(self._understanding)
        self._idle.start()

    def finish(self) -> None:
        """Do at once all that would wait for a pause."""
        self.read_now()
        self._appraise()
        while self._next_fix.isActive():
            self._make_next_ready()

    def _appraise(self) -> None:
        self._idle.stop()
        self._show(self._appraised())
        self._next_fix.start()

    def _show(self, problems: tuple[Problem, ...]) -> None:
        text = self.document.text
        self._fixes = {}
        if not problems and not self._problems:
            return
        places = TextPlaces(text)
        self._problems = problems
        self._findings = tuple(self._finding(problem, text, places) for problem in problems)
        self.found.emit(self._findings)

    def _finding(self, problem: Problem, text: str, places: TextPlaces) -> Finding:
        mark = mark_of(problem, text, places)
        grounds = grounds_of(problem)
        remedies, silence = self._fixes.get(problem, ((), None))
        if grounds is None:
            return Finding(mark, problem.column, remedies=remedies)
        return Finding(mark, problem.column, say(grounds.reason), _sources(grounds), remedies, silence)

    def _remedies(self, problem: Problem) -> tuple[tuple[Remedy, ...], Remedy | None]:
        """Try out what one click can do about a problem, and for a hint what lets it be left out for good."""
        text = self.document.text
        made = tuple(Remedy(say(fix.label), fix.edits) for fix in self._fixes_for(problem))
        grounds, root = grounds_of(problem), read_document(text).value
        if grounds is None or root is None or grounds.hint in _MENDED:
            return made, None
        return made, Remedy(word("editor.ignore"), silencing(problem, text, root).edits)

    # Fixes.

    def with_remedies(self, finding: Finding) -> Finding:
        """Return a finding with what one click can do about it, worked out now if it was not before."""
        number = next((n for n, each in enumerate(self._findings) if each == finding), None)
        if number is None:
            return finding
        problem = self._problems[number]
        if problem not in self._fixes:
            self._fixes[problem] = self._remedies(problem)
        made = self._finding(problem, self.document.text, TextPlaces(self.document.text))
        self._findings = (*self._findings[:number], made, *self._findings[number + 1 :])
        return made

    def _make_next_ready(self) -> None:
        self._next_fix.stop()
        waiting = [n for n, problem in enumerate(self._problems[:_MADE_READY]) if problem not in self._fixes]
        if not waiting:
            return
        had = self._findings[waiting[0]]
        if self.with_remedies(had).remedies:
            self.found.emit(self._findings)
        self._next_fix.start()

    def remedy(self, remedy: Remedy) -> None:
        """Do what a remedy does, as one step of the history."""
        self.document.end_step()
        self.document.apply(remedy.edits)
        self.document.end_step()
        self.read_now()

    # Edits by forms.

    def write(self, text: str, *, key: str = "") -> None:
        """Put another text in the place of the one that stands; ``key`` joins the step with the one before."""
        if not key:
            self.document.end_step()
        self.document.apply(edits_between(self.document.text, text), key=key)
        if not key:
            self.document.end_step()
            self.read_now()

    def _on_changed(self) -> None:
        self._idle.stop()
        self._next_fix.stop()
        self._soon.start()


def _sources(grounds: Grounds) -> str:
    """Return what a hint rests on, as a list."""
    return listed(
        [
            word("editor.evidence", section=name.removeprefix(_SECTION)) if name.startswith(_SECTION) else name
            for name in grounds.sources
        ]
    )
