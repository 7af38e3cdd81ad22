"""What a person says about a handout: for whom, how often, on which paper, with what, and from which clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.pages.handout.fields import LineField, NoteField, OpenList, labelled
from supple.ui.pages.handout.logo_row import LogoRow
from supple.ui.print.paper import PaperSize
from supple.ui.print.wishes import MOST_NAME, MOST_NOTE, HandoutWishes
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.ui.print.logo import Logo
    from supple.ui.theme import Theme

_OFTEN: Final = 5
_PAPERS: Final = tuple(PaperSize)
_PARTS: Final = ("feel", "easier", "table", "days", "notes")


class Options(QWidget):
    """``changed`` comes with each change, ``paper_chosen`` and ``clinic_changed`` with what is to be kept."""

    changed = Signal()
    paper_chosen = Signal(object)
    clinic_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._logo: Logo | None = None
        self.patient = LineField(theme, word("handout.patient"), MOST_NAME)
        often = [word(f"handout.often.{number}") for number in range(1, _OFTEN + 1)]
        self.often = OpenList(theme, often, word("handout.often-field"), MOST_NAME)
        self.note = NoteField(theme, word("handout.note-field"))
        self.note_trouble = TextLabel(theme, "", "small", "w_days")
        self.note_trouble.hide()
        papers = [word(f"handout.paper.{paper}") for paper in _PAPERS]
        self.paper = Segmented(theme, papers, name=word("handout.paper"))
        self.large = CheckRow(theme, word("handout.large"), plain=True)
        self.parts = {part: CheckRow(theme, word(f"handout.with-{part}"), plain=True) for part in _PARTS}
        for row in self.parts.values():
            row.setChecked(True)
        self.clinic = LineField(theme, word("handout.clinic"), MOST_NAME)
        self.logo = LogoRow(theme)
        self._paper_part = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._patient_part = labelled(theme, word("handout.patient"), self.patient)
        self._often_part = labelled(theme, word("handout.often-field"), self.often)
        column.addWidget(self._patient_part)
        column.addWidget(self._often_part)
        column.addWidget(labelled(theme, word("handout.note-field"), self.note))
        column.addWidget(self.note_trouble)
        rows = QVBoxLayout(self._paper_part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(TextLabel(theme, word("handout.paper"), "small", "ink2"))
        rows.addWidget(self.paper)
        rows.addSpacing(theme.px(6))
        for row in (self.large, *self.parts.values()):
            rows.addWidget(row)
        column.addWidget(self._paper_part)
        column.addWidget(TextLabel(theme, word("handout.always"), "small", "ink2"))
        column.addWidget(labelled(theme, word("handout.clinic"), self.clinic))
        column.addWidget(self.logo)
        column.addStretch(1)

    def _connect(self) -> None:
        self.patient.textChanged.connect(self.changed)
        self.often.editTextChanged.connect(self.changed)
        self.note.textChanged.connect(self._on_note_changed)
        self.paper.chosen.connect(self._on_paper_chosen)
        for row in (self.large, *self.parts.values()):
            row.toggled.connect(self.changed)
        self.clinic.textChanged.connect(self.changed)
        self.clinic.editingFinished.connect(lambda: self.clinic_changed.emit(self.clinic.text().strip()))

    def show_kept(self, paper: PaperSize, clinic: str) -> None:
        """Show what was kept from the last handout."""
        blocked = self.blockSignals(True)
        self.paper.choose(_PAPERS.index(paper))
        if not self.clinic.hasFocus():
            self.clinic.setText(clinic)
        self.blockSignals(blocked)

    def show_logo(self, file: str, logo: Logo | None, trouble: str) -> None:
        """Show the logo, or what keeps it from being printed."""
        self._logo = logo
        self.logo.show_logo(file, trouble)

    def forget_patient(self, often: str) -> None:
        """Begin a handout for somebody else."""
        blocked = self.blockSignals(True)
        self.patient.clear()
        self.note.clear()
        self.often.setEditText(often)
        self.blockSignals(blocked)
        self._show_note_trouble()

    def take_over(self, other: Options) -> None:
        """Take what was said on another page, which had another look."""
        blocked = self.blockSignals(True)
        self.patient.setText(other.patient.text())
        self.often.setEditText(other.often.currentText())
        self.note.setPlainText(other.note.toPlainText())
        self.large.setChecked(other.large.isChecked())
        for part, row in self.parts.items():
            row.setChecked(other.parts[part].isChecked())
        self.blockSignals(blocked)

    def show_phone(self, *, is_phone: bool) -> None:
        """Show only what a phone page has a place for."""
        for part in (self._paper_part, self._patient_part, self._often_part, self.logo):
            part.setVisible(not is_phone)

    @property
    def is_complete(self) -> bool:
        """Whether all that is written can be handed out."""
        return self._trouble() is None

    def wishes(self, day: str) -> HandoutWishes:
        """Return what is asked for now."""
        return HandoutWishes(
            paper=_PAPERS[self.paper.current()],
            large_print=self.large.isChecked(),
            clinic=self.clinic.text().strip(),
            logo=self._logo,
            patient=self.patient.text().strip(),
            note=self.note.toPlainText().strip()[:MOST_NOTE],
            day=day,
            often=self.often.currentText().strip(),
            **{f"with_{part}": row.isChecked() for part, row in self.parts.items()},
        )

    def _on_note_changed(self) -> None:
        self._show_note_trouble()
        self.changed.emit()

    def _show_note_trouble(self) -> None:
        trouble = self._trouble()
        self.note_trouble.set_words(say(trouble) if trouble else "")
        self.note_trouble.setVisible(trouble is not None)

    def _trouble(self) -> Message | None:
        """Say what keeps the note from being printed."""
        return HandoutWishes(note=self.note.toPlainText().strip()).trouble()

    def _on_paper_chosen(self, number: int) -> None:
        self.paper_chosen.emit(_PAPERS[number])
        self.changed.emit()
