"""The page of a handout by itself: what is asked for, and the sheets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from print.printed import handout_of, routine
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from supple.ui.pages.handout.page import HandoutPage
from supple.ui.print.paper import PaperSize
from supple.ui.print.wishes import MOST_NOTE, HandoutWishes
from supple.ui.wording import word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
SIGNALS = ("pdf_asked", "print_asked", "phone_asked", "copy_asked", "back_asked", "changed")


class Shown:
    """A page with what it has asked for."""

    def __init__(self, theme: Theme, qtbot: QtBot, width: int = 1064, height: int = 800) -> None:
        self.page = HandoutPage(theme)
        qtbot.addWidget(self.page)
        self.asked: list[str] = []
        for name in SIGNALS:
            getattr(self.page, name).connect(lambda name=name: self.asked.append(name))
        self.page.resize(width, height)
        self.page.begin("Calf and ankle stretch", "Daily", 6)
        self.page.options.show_kept(PaperSize.A4, "Harbour")
        self.page.show_handout(handout_of(routine("stretch-calves"), self.page.options.wishes("28 November 2026")))
        self.page.show()
        self.page.activateWindow()
        QApplication.processEvents()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)
        QApplication.processEvents()


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Shown:
    return Shown(theme, qtbot)


def test_all_that_is_said_is_wished(shown: Shown) -> None:
    options = shown.page.options
    assert options.wishes("today") == HandoutWishes(clinic="Harbour", day="today", often="Daily")
    QTest.keyClicks(options.patient, " J. M. ")
    options.often.setCurrentIndex(2)
    QTest.keyClicks(options.note, "Slowly.")
    shown.click(options.paper._buttons.button(1))
    shown.click(options.large)
    for part in options.parts.values():
        QTest.keyClick(part, Qt.Key.Key_Space)
    options.clinic.clear()
    assert options.wishes("") == HandoutWishes(
        paper=PaperSize.LETTER, large_print=True, patient="J. M.", often=word("handout.often.2"), note="Slowly.",
        with_feel=False, with_easier=False, with_table=False, with_days=False, with_notes=False,
    )  # fmt: skip
    for part in options.parts.values():
        QTest.keyClick(part, Qt.Key.Key_Space)
    assert options.wishes("").with_table


def test_another_look_at_the_sheets_is_asked_for_once_typing_rests(shown: Shown) -> None:
    QTest.keyClicks(shown.page.options.patient, "J. M.")
    assert shown.asked == []
    shown.page.refresh()
    assert shown.asked == ["changed"]
    shown.page.refresh()
    assert shown.asked == ["changed"]


def test_what_is_kept_is_told_and_the_patient_is_forgotten(shown: Shown) -> None:
    options = shown.page.options
    told: list[object] = []
    options.paper_chosen.connect(told.append)
    options.clinic_changed.connect(told.append)
    shown.click(options.paper._buttons.button(1))
    options.clinic.setFocus()
    QTest.keyClicks(options.clinic, " Physio")
    QTest.keyClick(options.clinic, Qt.Key.Key_Tab)
    assert told == [PaperSize.LETTER, "Harbour Physio"]
    QTest.keyClicks(options.patient, "J. M.")
    QTest.keyClicks(options.note, "Slowly.")
    shown.page.begin("Another", "", 3)
    assert (options.patient.text(), options.note.toPlainText(), options.often.currentText()) == ("", "", "")


def test_buttons_and_enter_ask(shown: Shown) -> None:
    page = shown.page
    page.take_focus()
    assert page.pdf.hasFocus()
    for button in (page.pdf, page.print, page.copy, page.back):
        shown.click(button)
    page.options.patient.setFocus()
    QTest.keyClick(page.options.patient, Qt.Key.Key_Return)
    assert shown.asked == ["pdf_asked", "print_asked", "copy_asked", "back_asked", "pdf_asked"]


def test_the_phone_page_has_its_own_words_and_button(shown: Shown) -> None:
    page = shown.page
    shown.click(page.kind._buttons.button(1))
    assert page.is_phone
    assert page.phone.isVisible()
    assert not page.preview.isVisible()
    assert not page.options.patient.isVisible()
    assert page.options.note.isVisible()
    page.take_focus()
    assert page.page.hasFocus()
    QTest.keyClick(page.page, Qt.Key.Key_Return)
    shown.click(page.page)
    assert shown.asked == ["phone_asked", "phone_asked"]
    shown.click(page.kind._buttons.button(0))
    assert page.preview.isVisible()
    assert not page.phone.isVisible()


def test_a_note_that_does_not_fit_is_told_and_nothing_is_handed_out(shown: Shown) -> None:
    page = shown.page
    page.options.note.setPlainText("x" * (MOST_NOTE + 1))
    page.refresh()
    assert page.options.note_trouble.isVisible()
    assert "1001" in page.options.note_trouble.text()
    assert not any(button.isEnabled() for button in (page.pdf, page.print, page.copy, page.page))
    QTest.keyClick(page.options.patient, Qt.Key.Key_Return)
    assert shown.asked == ["changed"]
    page.options.note.setPlainText("x")
    page.refresh()
    assert page.pdf.isEnabled()
    assert not page.options.note_trouble.isVisible()


def test_a_logo_is_named_or_what_is_the_matter_with_it(shown: Shown) -> None:
    logo = shown.page.options.logo
    told: list[str] = []
    logo.choose_asked.connect(lambda: told.append("choose"))
    logo.remove_asked.connect(lambda: told.append("remove"))
    assert not logo.remove.isVisible()
    shown.page.options.show_logo("/somewhere/harbour.png", None, "It is gone.")
    assert logo.trouble == "It is gone."
    shown.click(logo.choose)
    shown.click(logo.remove)
    assert told == ["choose", "remove"]
    shown.page.options.show_logo("", None, "")
    assert not logo.remove.isVisible()


def test_pages_are_turned_by_buttons_and_keys(shown: Shown) -> None:
    preview = shown.page.preview
    assert preview.sheet.accessibleName() == "Page 1 of 2"
    assert "Calf and ankle stretch" in preview.sheet.accessibleDescription()
    assert not preview.previous.isEnabled()
    shown.click(preview.next)
    assert preview.sheet.accessibleName() == "Page 2 of 2"
    assert not preview.next.isEnabled()
    preview.ground.setFocus()
    QTest.keyClick(preview.ground, Qt.Key.Key_PageUp)
    assert preview.sheet.page == 0
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.sheet.page == 1
    shown.click(preview.previous)
    assert preview.sheet.page == 0


def test_the_sheet_is_as_large_as_its_room_and_can_be_larger(shown: Shown) -> None:
    preview = shown.page.preview
    whole = preview.sheet.width()
    room = preview.ground.maximumViewportSize()
    assert preview.sheet.height() <= room.height()
    assert whole <= room.width()
    assert max(room.width() - whole, room.height() - preview.sheet.height()) >= 0
    shown.click(preview.larger)
    assert preview.sheet.width() == pytest.approx(whole * 1.5, abs=1)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.sheet.width() == pytest.approx(whole * 3, abs=2)
    assert not preview.larger.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    shown.click(preview.smaller)
    shown.click(preview.smaller)
    assert preview.sheet.width() == whole
    QTest.keyClick(preview, Qt.Key.Key_A)
    shown.page.resize(1064, 600)
    QApplication.processEvents()
    assert preview.sheet.width() < whole


def test_the_sheet_is_white_with_words_and_figures_in_every_theme(dark_theme: Theme, qtbot: QtBot) -> None:
    shown = Shown(dark_theme, qtbot)
    sheet = shown.page.preview.sheet
    image = sheet.grab().toImage()
    assert image.pixelColor(8, 8) == QColor("white")
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert len(colours) > 50


@pytest.mark.parametrize(("width", "height"), [(904, 600), (1064, 800), (1704, 1080)])
def test_everything_has_its_place_at_every_size_of_window_and_text(
    large_theme: Theme, qtbot: QtBot, width: int, height: int
) -> None:
    shown = Shown(large_theme, qtbot, width, height)
    page = shown.page
    for button in (page.pdf, page.print, page.copy, page.back):
        corner = button.mapTo(page, QPoint(0, 0))
        assert page.rect().contains(corner)
        assert page.rect().contains(corner + QPoint(button.width() - 1, button.height() - 1))
        assert button.height() >= 40
    assert page.preview.width() >= width * 0.4
    inner = page._ground.widget()
    assert inner is not None
    assert inner.width() <= page._ground.viewport().width()


def test_nothing_is_painted_before_there_is_a_handout(theme: Theme, qtbot: QtBot) -> None:
    page = HandoutPage(theme)
    qtbot.addWidget(page)
    page.preview.sheet.resize(100, 140)
    assert not page.preview.sheet.grab().isNull()
    assert page.preview.sheet.pages == 0
    page.preview.turn(1)
    assert page.preview.sheet.page == 0
