"""Handing out in the whole program: from a routine's page to a file, a printer, the clipboard."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from supple.routine.choices import Choices
from supple.settings import Paper, Theme
from supple.ui.pages.handout.page import HandoutPage
from supple.ui.pages.routine.page import RoutinePage
from supple.ui.widgets.banner import Banner
from supple.ui.wording import word

if TYPE_CHECKING:
    from whole_program import Stage

LEFT = Qt.MouseButton.LeftButton
NAME = "stretch-calves"


def hand_out(stage: Stage, name: str = NAME) -> HandoutPage:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_routine(name)
    page = stage.page
    assert isinstance(page, RoutinePage)
    QTest.mouseClick(page.summary.handout, LEFT)
    stage.settle()
    return shown(stage)


def shown(stage: Stage) -> HandoutPage:
    page = stage.page
    assert isinstance(page, HandoutPage)
    return page


def read_again(stage: Stage) -> None:
    """Read the files, as a watcher would have it done."""
    stage.running.library.read_again()
    stage.running.library._pool.waitForDone()
    stage.settle()


def notices(stage: Stage) -> str:
    return " ".join(banner.accessibleName() for banner in stage.running.window.findChildren(Banner))


def saving_to(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """Let the dialog for saving answer with a file; returns the names that it was offered."""
    offered: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def text_of(path: Path) -> str:
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_from_the_routine_to_a_pdf_and_back(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = hand_out(stage)
    QTest.keyClicks(page.options.patient, "J. M.")
    path = tmp_path / "for-jm"
    offered = saving_to(monkeypatch, path)
    page.take_focus()
    stage.press(Qt.Key.Key_Return)
    assert offered == [f"{NAME}.pdf"]
    text = text_of(path.with_suffix(".pdf"))
    assert "For J. M. · 23 November 2026" in text
    assert "for-jm.pdf" in notices(stage)
    stage.press(Qt.Key.Key_Escape)
    assert isinstance(stage.page, RoutinePage)
    kept = [file for file in stage.home.rglob("*") if file.is_file() and b"J. M." in file.read_bytes()]
    assert kept == []


def test_the_patient_is_forgotten_and_the_clinic_kept(stage: Stage) -> None:
    page = hand_out(stage)
    QTest.keyClicks(page.options.patient, "J. M.")
    page.options.clinic.setFocus()
    QTest.keyClicks(page.options.clinic, "Harbour")
    page.options.patient.setFocus()
    QTest.mouseClick(page.options.paper._buttons.button(1), LEFT)
    QTest.mouseClick(page.back, LEFT)
    stage.settle()
    assert isinstance(stage.page, RoutinePage)
    QTest.mouseClick(stage.page.summary.handout, LEFT)
    stage.settle()
    assert page.options.patient.text() == ""
    assert page.options.clinic.text() == "Harbour"
    assert page.options.paper.current() == 1
    assert page.preview.sheet.ratio() == pytest.approx(279.4 / 215.9)
    stage.close()
    assert "clinic: Harbour" in (stage.home / "settings.yaml").read_text("utf-8")
    assert "paper: letter" in (stage.home / "settings.yaml").read_text("utf-8")


def test_what_was_chosen_for_the_routine_is_handed_out(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    library = stage.running.library.library
    stage.running.conductor._on_choices_changed(NAME, Choices(removed=(0,), hold_seconds=60, repeats=2))
    stage.running.conductor.show_place("handout", NAME)
    words = shown(stage).preview.sheet.accessibleDescription()
    assert library.routines[NAME].steps[0].exercise.name not in words
    assert "1 minute, each side" in words
    assert words.count("Go through all of it 2 times.") == 1
    assert words.count(library.routines[NAME].steps[2].exercise.name) == 1


def test_a_file_that_cannot_be_written_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = hand_out(stage)
    saving_to(monkeypatch, tmp_path / "gone" / "there.pdf")
    QTest.mouseClick(page.pdf, LEFT)
    assert "there.pdf" in notices(stage)
    assert word("handout.saved", file="there.pdf") not in notices(stage)
    stage.running.window.hide_notice()
    stage.settle()
    saving_to(monkeypatch, "")
    QTest.mouseClick(page.pdf, LEFT)
    assert notices(stage) == ""


def test_a_page_for_the_phone_is_saved(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = hand_out(stage)
    QTest.mouseClick(page.kind._buttons.button(1), LEFT)
    QTest.keyClicks(page.options.note, "Left <first>")
    offered = saving_to(monkeypatch, tmp_path / "page.html")
    QTest.mouseClick(page.page, LEFT)
    assert offered == [f"{NAME}.html"]
    text = (tmp_path / "page.html").read_text("utf-8")
    assert text.startswith("<!")
    assert "Left <first>" not in text
    assert "Calf and ankle stretch" in text


def test_words_are_copied(stage: Stage) -> None:
    page = hand_out(stage)
    QTest.mouseClick(page.copy, LEFT)
    assert QGuiApplication.clipboard().text().startswith("Calf and ankle stretch\n23 November 2026 · ")
    assert word("handout.copied") in notices(stage)


def test_the_printer_gets_all_sheets(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = hand_out(stage)
    path = tmp_path / "printed.pdf"

    def accept(dialog: Any) -> QPrintDialog.DialogCode:
        printer: QPrinter = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    QTest.mouseClick(page.print, LEFT)
    reader = PdfReader(path)
    assert len(reader.pages) == 2
    assert float(reader.pages[0].mediabox.width) == pytest.approx(595, abs=1)
    assert word("handout.printed") in notices(stage)
    stage.running.window.hide_notice()
    stage.settle()
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    QTest.mouseClick(page.print, LEFT)
    assert notices(stage) == ""


def test_a_logo_is_chosen_shown_and_taken_away(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = hand_out(stage)
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    file = tmp_path / "harbour.png"
    assert image.save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    QTest.mouseClick(page.options.logo.choose, LEFT)
    assert page.options.wishes("").logo is not None
    file.write_bytes(b"no picture any more")
    QTest.mouseClick(page.options.logo.choose, LEFT)
    assert page.options.wishes("").logo is None
    assert "harbour.png" in page.options.logo.trouble
    QTest.mouseClick(page.options.logo.remove, LEFT)
    assert page.options.logo.trouble == ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    QTest.mouseClick(page.options.logo.choose, LEFT)
    assert page.options.wishes("").logo is None


def test_another_look_keeps_what_was_typed(stage: Stage) -> None:
    page = hand_out(stage)
    QTest.keyClicks(page.options.patient, "J. M.")
    QTest.mouseClick(page.options.large, LEFT)
    settings = stage.running.conductor._settings._settings
    settings.change(replace(settings.settings, theme=Theme.DARK))
    stage.settle()
    fresh = shown(stage)
    assert fresh is not page
    assert fresh.options.patient.text() == "J. M."
    assert fresh.options.large.isChecked()
    settings.change(replace(settings.settings, paper=Paper.LETTER))
    assert fresh.options.paper.current() == 1


def test_a_routine_that_is_broken_or_empty_is_not_handed_out(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    conductor = stage.running.conductor
    conductor.show_place("handout")
    assert stage.page_name == "TodayPage"
    conductor.show_place("handout", "broken-one")
    assert stage.page_name == "TodayPage"
    assert "broken-one" in notices(stage)
    library = stage.running.library.library
    every = tuple(range(len(library.routines[NAME].steps)))
    conductor._on_choices_changed(NAME, Choices(removed=every))
    conductor.show_place("handout", NAME)
    assert stage.page_name == "TodayPage"
    assert word("handout.nothing", name=library.routines[NAME].title) in notices(stage)


def test_a_routine_of_no_file_goes_back_to_where_it_was_made(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    made = replace(stage.running.library.library.routines[NAME], id="not-saved-yet", title="Not saved yet")
    stage.running.conductor.show_place("handout", made)
    page = shown(stage)
    assert "Not saved yet" in page.preview.sheet.accessibleDescription()
    stage.running.conductor._flows["handout"].follow_files()
    asked: list[str] = []
    stage.running.conductor._flows["handout"].place_asked.connect(lambda place, _: asked.append(place))
    stage.running.conductor._flows["handout"].place_asked.disconnect(stage.running.conductor.show_place)
    QTest.mouseClick(page.back, LEFT)
    assert asked == ["editor"]


def test_a_change_of_the_file_is_followed(stage: Stage) -> None:
    folder = stage.home / "routines"
    folder.mkdir(parents=True)
    file = folder / "mine.yaml"
    text = "supple: 1\ntitle: Mine\nkind: stretch\nsteps:\n  - exercise: calf-wall-straight\n    hold: 30 s\n"
    file.write_text(text, encoding="utf-8")
    page = hand_out(stage, "mine")
    assert "30 seconds, each side" in page.preview.sheet.accessibleDescription()
    file.write_text(text.replace("30 s", "45 s"), encoding="utf-8")
    read_again(stage)
    assert "45 seconds, each side" in page.preview.sheet.accessibleDescription()
    file.unlink()
    read_again(stage)
    assert not isinstance(stage.page, HandoutPage)
