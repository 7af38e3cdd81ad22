"""Batch export: a file for each routine, sentences for what fails, nothing overwritten unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from supple import cli
from supple.app import Ground, lay_ground
from supple.exporting import ExportAsk, Exporter, ExportRefused, Format, Line
from supple.routine.kind import Kind
from supple.terminal.export_arguments import FORMATS, KINDS, PAPERS
from supple.ui.print.paper import PaperSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from supple.routine.routine import Routine

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
NAME = "stretch-calves"
MINE = "supple: 1\ntitle: Mine\nkind: strength\nsteps:\n  - exercise: squat\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home" / "routines").mkdir(parents=True)
    return tmp_path / "home"


@pytest.fixture
def ground(home: Path) -> Ground:
    return lay_ground({"SUPPLE_HOME": str(home)}, now=lambda: NOW)


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "out" / "handouts"


class Export:
    """One export, with what it said."""

    def __init__(self, ground: Ground, qapp: QApplication, ask: ExportAsk) -> None:
        def wanted(name: str) -> Routine | tuple[str, ...]:
            found = ground.library().routines.get(name)
            return found if found is not None else (f"There is no routine called “{name}”.",)

        exporter = Exporter(ask, ground, wanted)
        self.lines: list[Line] = list(exporter.lines(qapp))
        self.failures = exporter.failures

    @property
    def trouble(self) -> list[str]:
        return [line.text for line in self.lines if line.is_trouble and not line.is_end]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_routine_of_a_kind_has_a_file_of_its_own(ground: Ground, qapp: QApplication, to: Path) -> None:
    done = Export(ground, qapp, ExportAsk(names=(), to=to, kind=Kind.FOAM_ROLL, format=Format.TEXT, clinic="Harbour"))
    wanted = [name for name, routine in ground.library().routines.items() if routine.kind is Kind.FOAM_ROLL]
    assert names_in(to) == sorted(f"{name}.txt" for name in wanted)
    assert done.failures == 0
    assert done.lines[-1].text == f"{len(wanted)} files written into “{to}”."
    text = (to / f"{wanted[0]}.txt").read_bytes()
    assert b"\r" not in text
    assert "28 November 2026" in text.decode()
    assert "\nHarbour\n" in text.decode()


def test_a_pdf_is_as_it_was_asked_for(ground: Ground, qapp: QApplication, to: Path, tmp_path: Path) -> None:
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(0x224466)
    assert image.save(str(tmp_path / "logo.png"))
    ask = ExportAsk(
        names=(NAME,), to=to, paper=PaperSize.LETTER, large_print=True, note="Slowly.", logo=tmp_path / "logo.png"
    )
    assert Export(ground, qapp, ask).failures == 0
    reader = PdfReader(to / f"{NAME}.pdf")
    assert float(reader.pages[0].mediabox.width) == pytest.approx(612, abs=1)
    assert len(reader.pages) > 3
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "Slowly." in text
    assert "/XObject" in reader.pages[0]["/Resources"]


def test_a_page_for_the_phone_is_written(ground: Ground, qapp: QApplication, to: Path) -> None:
    assert Export(ground, qapp, ExportAsk(names=(NAME,), to=to, format=Format.HTML)).failures == 0
    assert "Calf and ankle stretch" in (to / f"{NAME}.html").read_text("utf-8")


def test_what_is_set_is_taken_where_nothing_else_is_asked_for(home: Path, qapp: QApplication, to: Path) -> None:
    (home / "settings.yaml").write_text("supple: 1\nclinic: Harbour\npaper: letter\n", encoding="utf-8")
    ground = lay_ground({"SUPPLE_HOME": str(home)}, now=lambda: NOW)
    Export(ground, qapp, ExportAsk(names=(NAME,), to=to))
    reader = PdfReader(to / f"{NAME}.pdf")
    assert float(reader.pages[0].mediabox.width) == pytest.approx(612, abs=1)
    assert reader.metadata is not None
    assert reader.metadata.author == "Harbour"
    Export(ground, qapp, ExportAsk(names=(NAME,), to=to, paper=PaperSize.A4, clinic="", overwrite=True))
    assert float(PdfReader(to / f"{NAME}.pdf").pages[0].mediabox.width) == pytest.approx(595, abs=1)


def test_nothing_is_overwritten_unless_it_is_asked_for(ground: Ground, qapp: QApplication, to: Path) -> None:
    to.mkdir(parents=True)
    (to / f"{NAME}.txt").write_text("mine", encoding="utf-8")
    ask = ExportAsk(names=(NAME, "stretch-hamstrings"), to=to, format=Format.TEXT)
    done = Export(ground, qapp, ask)
    assert done.failures == 1
    assert done.trouble == [f"“{to / NAME}.txt” is there already and stays as it is. --overwrite writes over it."]
    assert (to / f"{NAME}.txt").read_text("utf-8") == "mine"
    assert (to / "stretch-hamstrings.txt").exists()
    assert done.lines[-1].text.startswith("1 of 2 could not be exported")
    over = ExportAsk(names=(NAME,), to=to, format=Format.TEXT, overwrite=True)
    assert Export(ground, qapp, over).failures == 0
    assert (to / f"{NAME}.txt").read_text("utf-8").startswith("Calf and ankle stretch")
    assert names_in(to) == [f"{NAME}.txt", "stretch-hamstrings.txt"]


def test_a_bad_file_stops_none_of_the_others(home: Path, qapp: QApplication, to: Path) -> None:
    (home / "routines" / "mine.yaml").write_text(MINE, encoding="utf-8")
    (home / "routines" / "bad.yaml").write_text("supple: 1\ntitle: Bad\n", encoding="utf-8")
    ground = lay_ground({"SUPPLE_HOME": str(home)}, now=lambda: NOW)
    done = Export(ground, qapp, ExportAsk(names=("nonsense",), to=to, kind=Kind.STRENGTH, format=Format.TEXT))
    assert done.failures == 2
    assert done.trouble[0] == "There is no routine called “nonsense”."
    assert "bad.yaml" in done.trouble[1]
    assert (to / "mine.txt").exists()
    assert len(names_in(to)) == 6


def test_all_are_all(ground: Ground, qapp: QApplication, to: Path) -> None:
    Export(ground, qapp, ExportAsk(names=(), to=to, is_all=True, format=Format.TEXT))
    assert len(names_in(to)) == len(ground.library().routines) == 40


def test_a_routine_named_twice_is_written_once(ground: Ground, qapp: QApplication, to: Path) -> None:
    library = ground.library()

    def wanted(_name: str) -> Routine:
        return library.routines[NAME]

    exporter = Exporter(ExportAsk(names=("one", "two"), to=to, format=Format.TEXT), ground, wanted)
    lines = [line.text for line in exporter.lines(qapp)]
    assert exporter.failures == 1
    assert "so “two” of the same name was left out" in lines[1]


def test_a_file_that_cannot_be_written_is_told(
    ground: Ground, qapp: QApplication, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("supple.document.atomic.create_file", fail)
    done = Export(ground, qapp, ExportAsk(names=(NAME,), to=to, format=Format.TEXT))
    assert done.failures == 1
    assert NAME in done.trouble[0]
    assert names_in(to) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Name a routine or a file"),
        ({"names": (NAME,), "format": Format.TEXT, "paper": PaperSize.A4}, "--paper is for --format pdf only."),
        ({"names": (NAME,), "format": Format.HTML, "large_print": True}, "--large-print is for --format pdf only."),
        ({"names": (NAME,), "format": Format.HTML, "logo": Path("x")}, "--logo is for --format pdf only."),
        ({"names": (NAME,), "logo": Path("gone.png")}, "The logo “gone.png” is not there any more."),
        ({"names": (NAME,), "note": "x" * 1001}, "The note has 1001 characters."),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    ground: Ground, qapp: QApplication, to: Path, changes: dict[str, object], sentence: str
) -> None:
    ask = ExportAsk(**{"names": (), "to": to, **changes})  # type: ignore[arg-type]
    with pytest.raises(ExportRefused, match=sentence.replace(".", r"\.")):
        Export(ground, qapp, ask)
    assert not to.exists()


def test_a_folder_that_cannot_be_made_is_refused(ground: Ground, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", Path("a\0b")):
        with pytest.raises(ExportRefused, match="cannot be used"):
            Export(ground, qapp, ExportAsk(names=(NAME,), to=folder, format=Format.TEXT))


def test_the_words_of_the_command_line_are_those_of_the_program() -> None:
    assert tuple(kind.value for kind in Kind) == KINDS
    assert tuple(one.value for one in Format) == FORMATS
    assert tuple(size.value for size in PaperSize) == PAPERS


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, without a screen."""
    environment = {**os.environ, "SUPPLE_HOME": str(home)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "supple", "export", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=100)


def test_the_command_writes_pdf_without_a_screen(home: Path, to: Path) -> None:
    done = run(home, NAME, "nonsense", "--paper", "a4", "--to", str(to))
    assert done.returncode == cli.PROBLEMS
    assert done.stdout.splitlines() == [str(to / f"{NAME}.pdf"), f"1 file written into “{to}”."]
    assert "There is no routine called “nonsense”." in done.stderr
    assert PdfReader(to / f"{NAME}.pdf").pages


def test_the_command_takes_files_and_says_what_is_wrong_with_them(
    home: Path, to: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUPPLE_HOME", str(home))
    good, bad = home / "good.yaml", home / "bad.yaml"
    good.write_text(MINE, encoding="utf-8")
    bad.write_text("supple: 1\ntitle: Bad\nkind: strength\nsteps:\n  - exercise: squatt\n", encoding="utf-8")
    status = cli.main(["export", str(bad), str(good), "--format", "text", "--to", str(to)])
    said = capsys.readouterr()
    assert status == cli.PROBLEMS
    assert names_in(to) == ["good.txt"]
    assert "squatt" in said.err
    assert cli.main(["export", "--kind", "strength", "--format", "text", "--to", str(to)]) == 0
    assert cli.main(["export", "--to", str(to)]) == cli.REFUSED
    assert cli.main(["export", NAME]) == cli.REFUSED
