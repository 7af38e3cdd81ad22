from __future__ import annotations

from pathlib import Path

import pytest

from supple.routine.exercise_reader import read_exercise
from supple.routine.library import ContentFolders, Library
from supple.routine.library_index import read_library_index, signature, write_library_index
from supple.routine.library_reader import read_library
from supple.ui.wording import say

EXERCISE = """supple: 1
name: {name}
method: stretch
primary: [soleus]
sides: {sides}
dose: {{hold: 30 s, range: [20 s, 60 s]}}
position: standing
start: Stand.
cues: [Breathe.]
easier: {{text: Shorter., dose: {{hold: 20 s}}}}
equipment: [{{any: [wall, chair]}}]
pose: {{view: side, keys: [{{name: hold, trunk: {{lean: 15}}}}]}}
"""
ROUTINE = "supple: 1\ntitle: {title}\nkind: stretch\nsteps:\n  - {step}\n"
OWN = """exercises:
  mine-alone:
    name: Alone
    method: strength
    primary: [core]
    sides: both
    dose: {reps: 5, tempo: 2 s}
    position: plank
    start: Lie.
    cues: [Breathe.]
"""


@pytest.fixture
def bundled(tmp_path: Path) -> ContentFolders:
    folders = ContentFolders(tmp_path / "resources" / "exercises", tmp_path / "routines")
    folders.exercises.mkdir(parents=True)
    folders.routines.mkdir()
    (folders.exercises / "calf.yaml").write_text(EXERCISE.format(name="Calf", sides="each"))
    (folders.exercises / "quad.yaml").write_text(EXERCISE.format(name="Quad", sides="each"))
    step = "{exercise: calf, sides: left, instead: quad}"
    (folders.routines / "calves.yaml").write_text(ROUTINE.format(title="Calves", step=step))
    (folders.routines / "FORMAT.md").write_text("# Format")
    return folders


@pytest.fixture
def yours(tmp_path: Path) -> ContentFolders:
    folders = ContentFolders(tmp_path / "data" / "exercises", tmp_path / "data" / "routines")
    folders.exercises.mkdir(parents=True)
    folders.routines.mkdir()
    return folders


def said(library: Library) -> list[tuple[str, str, str, bool]]:
    return [
        (Path(file.path).name, file.id, " ".join(say(problem.message) for problem in file.problems), file.yours)
        for file in library.broken
    ]


def test_without_files_of_ones_own(bundled: ContentFolders, tmp_path: Path) -> None:
    nowhere = ContentFolders(tmp_path / "none", tmp_path / "none")
    library = read_library(bundled, nowhere)
    assert library == read_library(bundled, None)
    assert list(library.exercises) == ["calf", "quad"]
    assert list(library.routines) == ["calves"]
    assert library.broken == library.your_files == ()
    assert not library.routines["calves"].yours


def test_your_files_replace_the_programs(bundled: ContentFolders, yours: ContentFolders) -> None:
    (yours.exercises / "calf.yml").write_text(EXERCISE.format(name="My calf", sides="each"))
    (yours.routines / "calves.YAML").write_text(ROUTINE.format(title="My calves", step="exercise: calf"))
    (yours.routines / "twice.yaml").write_text(ROUTINE.format(title="Twice", step="routine: calves"))
    (yours.routines / ".hidden.yaml").write_text("[")
    library = read_library(bundled, yours)
    assert library.broken == ()
    assert library.exercises["calf"].name == "My calf"
    assert library.exercises["calf"].yours
    assert library.routines["calves"].title == "My calves"
    assert library.routines["calves"].yours
    assert library.routines["twice"].steps[0].exercise.name == "My calf"
    assert dict(library.your_files)["calves"] == str(yours.routines / "calves.YAML")


def test_a_broken_file_leaves_the_programs_own_playing(bundled: ContentFolders, yours: ContentFolders) -> None:
    (yours.exercises / "calf.yaml").write_text("supple: 1\n")
    (yours.routines / "calves.yaml").write_text("supple: 1\ntitle: [")
    (yours.routines / "more.yaml").write_text(ROUTINE.format(title="More", step="routine: calves"))
    library = read_library(bundled, yours)
    assert library.exercises["calf"].name == "Calf"
    assert library.routines["calves"].title == "Calves"
    assert library.routines["more"].steps[0].exercise.name == "Calf"
    assert [(name, id_, yours) for name, id_, _, yours in said(library)] == [
        ("calf.yaml", "calf", True), ("calves.yaml", "calves", True),
    ]  # fmt: skip


def test_a_broken_file_that_replaces_nothing(bundled: ContentFolders, yours: ContentFolders) -> None:
    (yours.routines / "mine.yaml").write_text("")
    library = read_library(bundled, yours)
    assert said(library) == [
        ("mine.yaml", "mine", "The file is empty, or holds only comments. Its first line should be “supple: 1”.", True)
    ]
    assert list(library.routines) == ["calves"]


def test_your_exercise_does_not_take_a_routine_away(bundled: ContentFolders, yours: ContentFolders) -> None:
    (yours.exercises / "calf.yaml").write_text(EXERCISE.format(name="My calf", sides="both"))
    library = read_library(bundled, yours)
    assert library.broken == ()
    assert library.exercises["calf"].name == "My calf"
    assert library.routines["calves"].steps[0].exercise.name == "Calf"


def test_names_that_are_no_ids(bundled: ContentFolders, yours: ContentFolders) -> None:
    (yours.routines / "My calves.yaml").write_text(ROUTINE.format(title="Mine", step="exercise: calf"))
    (yours.routines / "calves (1).yaml").write_text(ROUTINE.format(title="Mine", step="exercise: calf"))
    (yours.routines / "twice.yaml").write_text(ROUTINE.format(title="Mine", step="exercise: calf"))
    (yours.routines / "twice.yml").write_text(ROUTINE.format(title="Mine", step="exercise: calf"))
    library = read_library(bundled, yours)
    assert list(library.routines) == ["calves"]
    assert [(name, text.split(":")[0]) for name, _, text, _ in said(library)] == [
        ("My calves.yaml", "The file’s name becomes its id"),
        (
            "calves (1).yaml",
            "This looks like a second copy of calves.yaml, made when the file was changed in two places. "
            "Compare the two, keep what you want in calves.yaml, and delete this one.",
        ),
        ("twice.yaml", "“twice.yml” has the same id. Rename one of the two."),
        ("twice.yml", "“twice.yaml” has the same id. Rename one of the two."),
    ]


def test_a_file_that_vanishes_while_the_folder_is_read(
    bundled: ContentFolders, yours: ContentFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Path.iterdir

    def with_a_ghost(folder: Path) -> list[Path]:
        return [*there(folder), folder / "ghost.yaml"] if folder == yours.routines else list(there(folder))

    monkeypatch.setattr(Path, "iterdir", with_a_ghost)
    assert said(read_library(bundled, yours)) == [("ghost.yaml", "ghost", "The file is not there any more.", True)]


def test_a_folder_without_permission(
    bundled: ContentFolders, yours: ContentFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Path.iterdir

    def refuse(folder: Path) -> list[Path]:
        if folder == yours.exercises:
            raise PermissionError(13, "Permission denied")
        return list(there(folder))

    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr(Path, "iterdir", refuse)
    library = read_library(bundled, yours)
    assert said(library) == [("exercises", "exercises", "This folder cannot be read: Permission denied.", True)]
    assert list(library.routines) == ["calves"]
    assert signature([yours], "1") != signature([bundled], "1")


def test_the_index_gives_back_the_same_library(bundled: ContentFolders, yours: ContentFolders, tmp_path: Path) -> None:
    (yours.routines / "own.yaml").write_text(ROUTINE.format(title="Own", step="exercise: mine-alone") + OWN)
    (yours.routines / "timed.yaml").write_text(
        ROUTINE.format(title="T", step="{exercise: calf, time: 30 s, range: [20 s, 1 min]}")
    )
    (yours.routines / "bad.yaml").write_text(ROUTINE.format(title="Bad", step="{exercise: no, hold: 1}"))
    library = read_library(bundled, yours)
    assert len(library.broken) == 1
    index = tmp_path / "cache" / "library"
    mark = signature([bundled, yours], "0.1.0")
    assert read_library_index(index, mark) is None
    assert write_library_index(index, library, mark)
    again = read_library_index(index, mark)
    assert again == library
    assert again
    assert again.routines["calves"].steps[0].exercise is again.exercises["calf"]
    assert read_library_index(index, "another") is None


def test_a_damaged_index_is_none(bundled: ContentFolders, tmp_path: Path) -> None:
    index = tmp_path / "library"
    mark = signature([bundled], "1")
    assert write_library_index(index, read_library(bundled, None), mark)
    whole = index.read_bytes()
    for damaged in (b"", whole[:100], whole[:-1], whole[:200] + b"x" + whole[201:], whole + b"x"):
        index.write_bytes(damaged)
        assert read_library_index(index, mark) is None


def test_an_index_that_cannot_be_written_is_no_matter(bundled: ContentFolders, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not write_library_index(tmp_path / "file" / "library", read_library(bundled, None), "1")


def test_the_signature_follows_every_change(bundled: ContentFolders, yours: ContentFolders) -> None:
    marks = [signature([bundled, yours], "1"), signature([bundled, yours], "2"), signature([yours, bundled], "1")]
    (yours.routines / "new.yaml").write_text("a")
    marks.append(signature([bundled, yours], "1"))
    (yours.routines / "new.yaml").write_text("ab")
    marks.append(signature([bundled, yours], "1"))
    assert len(set(marks)) == len(marks)
    assert signature([bundled, yours], "1") == marks[-1]


def test_the_sample_is_sound() -> None:
    assert read_exercise(EXERCISE.format(name="Calf", sides="each"), "calf").problems == ()
