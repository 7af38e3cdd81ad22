"""Packs in the whole program: opened, looked into, brought in, undone, made and sent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from exchange.pack_homes import exercise, pack_of, questions, routine
from faulty_disk import FaultyDisk, Killed
from supple.exchange.pack_import import import_pack
from supple.exchange.pack_reader import read_pack
from supple.exchange.pack_writer import write_pack
from supple.packing import import_journal
from supple.ui.packs_flow import PACKS
from supple.ui.pages.packs.import_page import ImportPage
from supple.ui.pages.packs.page import PacksPage
from supple.ui.pages.packs.send_page import SendPage
from supple.ui.pages.routine.page import RoutinePage
from supple.ui.pages.settings.page import SettingsPage
from supple.ui.pages.today.page import TodayPage
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from whole_program import Stage

LEFT = Qt.MouseButton.LeftButton
FILES = {
    "routines/for-you.yaml": routine("For you", more="  - exercise: calf-wall-straight\n"),
    "routines/mine.yaml": routine("Theirs", "calf-wall-straight"),
    "exercises/physio-stretch.yaml": exercise(),
    "questions.yaml": questions("stairs"),
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "mine.yaml").write_bytes(routine("Mine", "calf-wall-straight"))
    path = tmp_path / "Knees.supple"
    pack = replace(pack_of(FILES, "Knees"), by="Practice", note="Every second day.")
    path.write_bytes(write_pack(pack, "1.0"))
    return path


def opened(stage: Stage, pack: Path) -> ImportPage:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(PACKS, pack)
    stage.settle()
    return import_page(stage)


def import_page(stage: Stage) -> ImportPage:
    assert isinstance(stage.page, ImportPage)
    return stage.page


def hub(stage: Stage) -> PacksPage:
    assert isinstance(stage.page, PacksPage)
    return stage.page


def click(stage: Stage, widget: QWidget) -> None:
    assert widget.isVisible()
    QTest.mouseClick(widget, LEFT)
    stage.settle()


def focus(stage: Stage) -> QWidget | None:
    return stage.running.window.focusWidget()


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(TextLabel) if label.isVisible()]


def notice(stage: Stage) -> str:
    banner = stage.running.window._notice
    return "" if banner is None else banner.accessibleName()


def undo_in_notice(stage: Stage) -> None:
    banner = stage.running.window._notice
    assert banner is not None
    banner.action_chosen.emit()
    stage.settle()


def there(stage: Stage, name: str) -> bytes | None:
    path = stage.home / name
    return path.read_bytes() if path.exists() else None


def answers(monkeypatch: pytest.MonkeyPatch, kind: str, path: Path | str) -> list[Any]:
    asked: list[Any] = []

    def answer(*arguments: Any) -> tuple[str, str]:
        asked.append(arguments)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, f"get{kind}FileName", answer)
    return asked


def test_a_pack_is_shown_before_anything_comes_in(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    assert page.head.title.text() == "Knees"
    assert page.head.about.text() == "From Practice. Nothing has been brought in yet."
    assert "Every second day." in words(page)
    assert [card.item.key for card in page.cards] == [
        "routines/for-you.yaml", "routines/mine.yaml", "exercises/physio-stretch.yaml", "questions.yaml",
    ]  # fmt: skip
    assert [card.is_chosen for card in page.cards] == [True] * 4
    assert page.bring_in.text() == "Bring in 4 files"
    assert focus(stage) is page.bring_in
    assert "Does it stairs?" in words(page)
    assert there(stage, "routines/for-you.yaml") is None


def test_all_comes_in_and_is_undone_from_the_notice(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    assert stage.ground is not None
    assert stage.ground.signs.flag("stairs") is None
    click(stage, page.bring_in)
    assert notice(stage) == "“Knees” is in: 4 files."
    assert {name: there(stage, name) for name in FILES} == FILES
    assert stage.ground.signs.flag("stairs") is not None
    stage.running.library._pool.waitForDone()
    stage.settle()
    assert stage.running.library.library.routines["mine"].title == "Theirs"
    undo_in_notice(stage)
    assert notice(stage) == "“Knees” is undone: 4 files are as they were."
    assert there(stage, "routines/mine.yaml") == routine("Mine", "calf-wall-straight")
    assert there(stage, "routines/for-you.yaml") is None
    assert stage.ground.signs.flag("stairs") is None
    assert hub(stage).undos == []


def test_an_import_can_be_undone_after_a_restart_and_what_was_edited_stays(stage: Stage, pack: Path) -> None:
    click(stage, opened(stage, pack).bring_in)
    stage.close()
    (stage.home / "routines" / "mine.yaml").write_bytes(routine("Edited", "calf-wall-straight"))
    stage.open()
    stage.running.conductor.show_place(PACKS)
    stage.settle()
    [undo] = hub(stage).undos
    assert undo.accessibleName() == "Undo bringing in Knees"
    assert "23 November, 4 files" in words(stage.page)
    click(stage, undo)
    assert notice(stage) == "“Knees” is undone, but mine.yaml was changed since and stays as it is."
    assert there(stage, "exercises/physio-stretch.yaml") is None


def test_an_import_that_was_killed_half_way_is_taken_back_at_the_next_start(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    assert stage.ground is not None
    journal = import_journal(stage.ground)
    with FaultyDisk(30, Killed).put_in(), suppress(Killed):
        import_pack(page.preview, page.chosen, journal, "Knees")
    assert there(stage, "routines/for-you.yaml") is not None
    assert there(stage, "questions.yaml") is None
    stage.close()
    stage.open()
    assert there(stage, "routines/for-you.yaml") is None
    assert there(stage, "routines/mine.yaml") == routine("Mine", "calf-wall-straight")


def test_what_is_needed_comes_along_and_the_rest_can_stay_out(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    for card in page.cards[1:]:
        assert card.tick is not None
        click(stage, card.tick)
    assert page.bring_in.text() == "Bring in 2 files"
    assert "Comes along: “For you” needs it." in words(page.cards[2])
    first = page.cards[0].tick
    assert first is not None
    click(stage, first)
    assert not page.bring_in.isEnabled()
    first.setFocus()
    stage.press(Qt.Key.Key_Space)
    click(stage, page.bring_in)
    assert there(stage, "exercises/physio-stretch.yaml") == exercise()
    assert there(stage, "questions.yaml") is None


def test_yours_and_theirs_are_compared_side_by_side(stage: Stage, pack: Path) -> None:
    card = opened(stage, pack).cards[1]
    assert card.look is not None
    assert card.comparison is None
    click(stage, card.look)
    assert card.comparison is not None
    assert card.comparison.isVisible()
    assert card.comparison.accessibleDescription().splitlines() == [
        "Yours, line 2: title: Mine", "In this pack, line 2: title: Theirs",
    ]  # fmt: skip
    assert card.look.text() == "Hide"
    click(stage, card.look)
    assert not card.comparison.isVisible()


def test_a_pack_with_nothing_to_bring_in_says_so(stage: Stage, pack: Path, tmp_path: Path) -> None:
    pack.write_bytes(write_pack(pack_of({"routines/mine.yaml": routine("Mine", "calf-wall-straight")}), "1.0"))
    page = opened(stage, pack)
    assert page.head.title.text() == "Knees"
    assert not page.bring_in.isEnabled()
    assert focus(stage) is page.head.back
    assert "You have all of this already" in page.findChildren(Banner)[0].accessibleName()
    broken = {"routines/odd.yaml": b"supple: 1\n" + b"".join(b"odd-%d: 1\n" % number for number in range(12))}
    pack.write_bytes(write_pack(pack_of(broken), "1.0"))
    stage.running.conductor.show_place(PACKS, pack)
    stage.settle()
    page = import_page(stage)
    assert "Nothing in this pack can be brought in" in page.findChildren(Banner)[0].accessibleName()
    assert any(line.startswith("2:1  ") for line in words(page))
    assert any("more" in line for line in words(page))


def test_what_is_no_pack_is_refused_in_words(stage: Stage, pack: Path) -> None:
    opened(stage, pack)
    pack.write_bytes(pack.read_bytes()[:-20])
    stage.running.conductor.show_place(PACKS, pack)
    stage.settle()
    [refusal] = hub(stage).findChildren(Banner)
    assert refusal.accessibleName().startswith(
        "This pack was not opened, and nothing was changed: This pack is damaged"
    )


def test_a_disk_that_refuses_is_told_and_nothing_has_come_in(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    (stage.home / "routines" / "mine.yaml").write_bytes(b"changed meanwhile")
    click(stage, page.bring_in)
    assert "“mine.yaml” has changed since" in notice(stage)
    assert there(stage, "exercises/physio-stretch.yaml") is None
    assert stage.page is page


def test_an_undoing_that_fails_is_told(stage: Stage, pack: Path) -> None:
    click(stage, opened(stage, pack).bring_in)
    (stage.home / "state" / "imports" / "1" / "1").unlink()
    undo_in_notice(stage)
    assert notice(stage) == "Not everything could be undone, because “mine.yaml” cannot be written. Try again."
    assert len(hub(stage).undos) == 1
    (stage.home / "state" / "imports" / "1" / "journal.json").unlink()
    click(stage, hub(stage).undos[0])
    assert notice(stage) == "This can no longer be undone."


def test_packs_are_found_from_the_settings_and_left_by_escape(
    stage: Stage, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.answer_none()
    stage.open()
    stage.press(Qt.Key.Key_0, modifier=Qt.KeyboardModifier.ControlModifier)
    assert isinstance(stage.page, SettingsPage)
    stage.page._asks.show_place("packs", None)
    stage.settle()
    assert focus(stage) is hub(stage).open
    answers(monkeypatch, "Open", "")
    click(stage, hub(stage).open)
    asked = answers(monkeypatch, "Open", pack)
    click(stage, hub(stage).open)
    assert len(asked) == 1
    import_page(stage)
    stage.press(Qt.Key.Key_Escape)
    hub(stage)
    stage.press(Qt.Key.Key_Escape)
    assert isinstance(stage.page, SettingsPage)


def test_a_new_look_keeps_what_was_ticked_and_written(stage: Stage, pack: Path) -> None:
    page = opened(stage, pack)
    assert page.cards[1].tick is not None
    click(stage, page.cards[1].tick)
    _change_look(stage, "dark")
    again = import_page(stage)
    assert again is not page
    assert [card.is_chosen for card in again.cards] == [True, False, True, True]
    stage.press(Qt.Key.Key_Escape)
    click(stage, hub(stage).send)
    send = stage.page
    assert isinstance(send, SendPage)
    QTest.keyClicks(send.title, "Hips")
    _change_look(stage, "light")
    again_send = stage.page
    assert isinstance(again_send, SendPage)
    assert again_send.title.text() == "Hips"
    stage.press(Qt.Key.Key_Escape)
    _change_look(stage, "dark")
    hub(stage)
    stage.running.conductor.show_today()
    stage.settle()
    _change_look(stage, "light")
    stage.running.conductor.show_place(PACKS)
    stage.settle()
    hub(stage)


def _change_look(stage: Stage, theme: str) -> None:
    from supple.settings import Theme  # noqa: PLC0415

    keeper = stage.running.conductor._parts.settings
    keeper.change(replace(keeper.settings, theme=Theme(theme)))
    stage.settle()


def test_several_routines_are_sent_with_the_exercises_they_need(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(PACKS)
    stage.settle()
    click(stage, hub(stage).send)
    page = stage.page
    assert isinstance(page, SendPage)
    assert focus(stage) is page.title
    assert not page.save.isEnabled()
    assert list(page.ticks)[:2] == ["for-you", "mine"]
    QTest.keyClicks(page.title, "Knees, week 1")
    QTest.keyClicks(page.by, "Practice")
    QTest.keyClicks(page.note, "Daily")
    click(stage, page.ticks["for-you"])
    assert page.head.about.text() == "One routine is chosen."
    page.questions.click()
    asked = answers(monkeypatch, "Save", "")
    click(stage, page.save)
    assert Path(asked[0][2]).name == "knees-week-1.supple"
    assert stage.page is page
    target = tmp_path / "sent.supple"
    target.write_bytes(b"an older one, and the dialog has asked")
    answers(monkeypatch, "Save", target)
    click(stage, page.save)
    made = read_pack(target.read_bytes())
    assert (made.title, made.by, made.note) == ("Knees, week 1", "Practice", "Daily")
    assert [file.entry for file in made.files] == [
        "exercises/physio-stretch.yaml", "questions.yaml", "routines/for-you.yaml",
    ]  # fmt: skip
    assert notice(stage) == f"3 files are packed into {target}."
    hub(stage)


def test_what_cannot_be_saved_is_told(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(PACKS)
    stage.settle()
    click(stage, hub(stage).send)
    page = stage.page
    assert isinstance(page, SendPage)
    assert not page.questions.isVisible()
    page.ticks["cool-down-short"].click()
    answers(monkeypatch, "Save", tmp_path / "nowhere" / "x.supple")
    click(stage, page.save)
    assert "is not there" in notice(stage)
    assert stage.page is page


def _drag(stage: Stage, kind: QEvent.Type, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, none, copy = LEFT, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    at = QPointF(300, 300)
    event: QDropEvent
    if kind is QEvent.Type.Drop:
        event = QDropEvent(at, copy, data, button, none)
    else:
        event = QDragEnterEvent(at.toPoint(), copy, data, button, none)
    event.ignore()
    QApplication.sendEvent(stage.running.window, event)
    stage.settle()
    return event.isAccepted()


def test_a_pack_dropped_on_the_window_is_opened(stage: Stage, pack: Path) -> None:
    stage.answer_none()
    stage.open()
    other = pack.with_suffix(".txt")
    assert not _drag(stage, QEvent.Type.DragEnter, other)
    assert _drag(stage, QEvent.Type.DragEnter, other, pack)
    assert isinstance(stage.page, TodayPage)
    assert _drag(stage, QEvent.Type.Drop, pack)
    assert import_page(stage).head.title.text() == "Knees"
    stage.running.window.show_bare(bare=True)
    assert not _drag(stage, QEvent.Type.DragEnter, pack)


def test_before_the_first_run_is_over_a_pack_waits(stage: Stage, pack: Path) -> None:
    stage.open()
    stage.running.conductor.show_place(PACKS, pack)
    stage.settle()
    assert stage.page_name == "FirstRunPage"
    assert stage.ground is not None
    stage.running.desk.accept_disclaimer()
    stage.running.conductor._parts.pages.first_run_done.emit()
    stage.settle()
    stage.settle()
    import_page(stage)
    # It waits once only.
    stage.running.conductor._parts.pages.first_run_done.emit()
    stage.settle()
    stage.settle()
    assert not isinstance(stage.page, ImportPage)


def test_a_routine_that_came_in_is_played_like_any_other(stage: Stage, pack: Path) -> None:
    click(stage, opened(stage, pack).bring_in)
    stage.running.library._pool.waitForDone()
    stage.settle()
    stage.running.conductor.show_routine("for-you")
    stage.settle()
    assert isinstance(stage.page, RoutinePage)
    assert any(button.text().startswith("Start") for button in stage.page.findChildren(ActionButton))
