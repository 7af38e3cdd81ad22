from __future__ import annotations

from pathlib import Path

import pytest
from pack_homes import exercise, home_in, questions, routine

from supple.exchange.pack import PackError
from supple.exchange.pack_contents import gather_pack
from supple.ui.wording import say

INSIDE = """exercises:
  inline-only:
    name: Only here
    method: stretch
    primary: gastrocnemius
    sides: each
    dose: {hold: 30 s}
    position: standing
    start: Stand.
    cues: [Lean.]
"""


def refused(home: object, *ids: str, with_questions: bool = False) -> str:
    with pytest.raises(PackError) as caught:
        gather_pack(ids, home, with_questions=with_questions)  # type: ignore[arg-type]
    assert say(caught.value.message)
    return caught.value.message.key


def test_own_exercises_come_with_the_routines_that_need_them(tmp_path: Path) -> None:
    home = home_in(
        tmp_path,
        {
            "routines/for-you.yaml": routine(more="  - exercise: calf-wall-straight\n    instead: [offered]\n"),
            "routines/unasked.yaml": routine(exercise="unused"),
            "exercises/physio-stretch.yml": exercise(more="easier: {text: Sit., exercise: sitting}\n"),
            "exercises/sitting.yaml": exercise("Sitting", "harder: {text: Stand., exercise: physio-stretch}\n"),
            "exercises/offered.yaml": exercise("Offered"),
            "exercises/unused.yaml": exercise("Unused"),
            "questions.yaml": questions("q"),
        },
    )
    pack = gather_pack(["for-you"], home, title=" Knees ", by="Practice", note="Daily")
    assert [file.entry for file in pack.files] == [
        "exercises/offered.yaml", "exercises/physio-stretch.yaml", "exercises/sitting.yaml", "routines/for-you.yaml",
    ]  # fmt: skip
    assert (pack.title, pack.by, pack.note) == ("Knees", "Practice", "Daily")
    assert pack.files[1].content == (tmp_path / "exercises" / "physio-stretch.yml").read_bytes()
    with_questions = gather_pack(["for-you", "for-you"], home, with_questions=True)
    assert [file.entry for file in with_questions.files][:1] == ["exercises/offered.yaml"]
    assert with_questions.files[3].entry == "questions.yaml"
    assert len(with_questions.files) == 5


def test_own_routines_that_are_inserted_come_too_and_built_in_ones_need_not(tmp_path: Path) -> None:
    home = home_in(
        tmp_path,
        {
            "routines/outer.yaml": routine(
                exercise="calf-wall-straight",
                more="  - repeat: 2\n    steps:\n      - exercise: inline-only\n        hold: 30 s\n"
                "  - routine: inner\n  - routine: innermost\n  - routine: cool-down-short\n" + INSIDE,
            ),
            "routines/inner.yaml": routine("Inner", more="  - routine: innermost\n"),
            "routines/innermost.yaml": routine("Innermost", exercise="calf-wall-straight"),
            "exercises/physio-stretch.yaml": exercise(),
        },
    )
    pack = gather_pack(["outer"], home)
    assert [file.id for file in pack.files] == ["physio-stretch", "inner", "innermost", "outer"]


def test_a_built_in_routine_is_packed_as_it_is(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    [file] = gather_pack(["cool-down-short"], home).files
    assert file.content == (home.bundled.routines / "cool-down-short.yaml").read_bytes()


def test_what_is_not_there_or_would_not_play_is_not_packed(tmp_path: Path) -> None:
    home = home_in(tmp_path, {"routines/broken.yaml": b"supple: 1\ntitle: B\n", "routines/cool-down-short.yaml": b"x"})
    assert refused(home) == "pack.empty"
    assert refused(home, "broken") == "pack.broken-routine"
    assert refused(home, "cool-down-short") == "pack.broken-routine"
    assert refused(home, "cool-down-shrt") == "pack.no-routine-near"
    assert refused(home, "zzzzzzzzzzzz") == "pack.no-routine"
    assert refused(home, "cool-down-long-run", with_questions=True) == "pack.own-gone"


def test_an_exercise_gone_since_the_library_was_read_is_told(tmp_path: Path) -> None:
    home = home_in(tmp_path, {"routines/a.yaml": routine(), "exercises/physio-stretch.yaml": exercise()})
    (tmp_path / "exercises" / "physio-stretch.yaml").unlink()
    assert refused(home, "a") == "pack.own-gone"


def test_a_folder_that_cannot_be_looked_into_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "routines").write_bytes(b"no folder")
    home = home_in(tmp_path, {"exercises/a.yaml/b": b""})
    assert refused(home, "mine") in ("pack.no-routine", "pack.no-routine-near")
    assert "cool-down-short" in home.routine_texts()
    (tmp_path / "routines").unlink()
    (tmp_path / "routines" / "folder.yaml").mkdir(parents=True)
    assert "folder" not in home.routine_texts()
