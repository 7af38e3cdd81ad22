"""The program's test of itself, run on a routine that is over soon."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from supple import self_test
from supple.app import lay_ground
from supple.places import HOME_VARIABLE, ContentRoot
from supple.ui.wording import say


def test_all_is_found_well(qapp: QApplication, tmp_path: Path) -> None:
    ground = lay_ground({HOME_VARIABLE: str(tmp_path)})
    found = list(self_test.findings(qapp, ground, speed=900))
    assert [say(finding.said) for finding in found if not finding.is_ok] == []
    said = [say(finding.said) for finding in found]
    assert len(said) == 9
    assert said[0] == "content: 130 exercises, 40 routines, 7 warning signs, no problem"
    assert "fonts: Figtree" in said
    assert "sounds: 14 files can be read" in said
    assert any(line.startswith("voice: ") for line in said)
    assert "history: the session is kept and read back whole" in said
    assert said[-1] == "journal: gone at the end"


def test_each_line_and_the_status_say_how_it_went(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "SPEED", 900)
    good = self_test.Finding(self_test.Message.of("self-test.fonts", family="Figtree"))
    bad = self_test.Finding(self_test.Message.of("self-test.journal-left"), is_ok=False)
    for found, status, last in (([good], 0, "All 1 checks"), ([good, bad], 1, "1 check failed.")):
        monkeypatch.setattr(self_test, "findings", lambda *_, found=found: iter(found))
        stream = io.StringIO()
        assert self_test.try_out(stream, qapp) == status
        lines = stream.getvalue().splitlines()
        assert lines[0] == "ok      fonts: Figtree"
        assert lines[-1].startswith(last)
    assert lines[1] == "FAILED  journal: still there at the end"


def test_what_is_missing_is_found(qapp: QApplication, tmp_path: Path) -> None:
    ground = lay_ground({HOME_VARIABLE: str(tmp_path / "home")})
    (tmp_path / "empty").mkdir()
    bare = replace(ground, content=ContentRoot(tmp_path / "empty", tmp_path / "empty"))
    assert say(self_test._sounds(bare).said) == "sounds: soft/go.wav cannot be read"
    assert not self_test._sounds(bare).is_ok
    assert say(self_test._kept(ground, "calves").said).startswith("history: the session is not there")


def test_a_broken_file_and_a_check_that_breaks_are_findings(tmp_path: Path) -> None:
    ground = lay_ground({HOME_VARIABLE: str(tmp_path)})
    ground.places.routines.mkdir(parents=True)
    (ground.places.routines / "bad.yaml").write_text("supple: 1", encoding="utf-8")
    found = self_test._content(ground)
    assert not found.is_ok
    assert "bad.yaml" in say(found.said)

    def broken() -> self_test.Finding:
        raise RuntimeError("no")

    assert say(self_test._tried("icons", broken).said) == "icons: RuntimeError: no"


def test_an_empty_picture_has_no_ink(qapp: QApplication) -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    assert not self_test._has_ink(image)
    image.setPixel(2, 2, 0xFF000000)
    assert self_test._has_ink(image)
