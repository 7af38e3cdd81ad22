from __future__ import annotations

from pathlib import Path

import pytest
from pack_homes import NOW, exercise, home_in, pack_of, questions, routine, tree

from supple.advice.own_questions import add_questions
from supple.exchange.import_journal import ImportJournal
from supple.exchange.pack import PackedKind, PackError
from supple.exchange.pack_home import PackHome
from supple.exchange.pack_import import import_pack
from supple.exchange.pack_preview import Fate, PackItem, PackPreview, preview_pack
from supple.terminal.pack_command import preview_lines
from supple.ui.wording import say


def items(files: dict[str, bytes], home: PackHome) -> dict[str, PackItem]:
    return {item.key: item for item in preview_pack(pack_of(files), home).items}


def fates(files: dict[str, bytes], home: PackHome) -> dict[str, Fate]:
    return {key: item.fate for key, item in items(files, home).items()}


def bring_in(files: dict[str, bytes], home: PackHome, folder: Path) -> PackPreview:
    preview = preview_pack(pack_of(files), home)
    import_pack(preview, preview.can_come, ImportJournal(folder / "state" / "imports", lambda: NOW), "pack")
    return preview


def test_each_file_says_what_it_would_do(tmp_path: Path) -> None:
    home = home_in(
        tmp_path,
        {"routines/mine.yml": routine("Mine"), "routines/same.yaml": routine("Same"),
         "exercises/physio-stretch.yaml": exercise("Mine")},
    )  # fmt: skip
    built_in = (home.bundled.routines / "cool-down-short.yaml").read_bytes()
    files = {
        "routines/new.yaml": routine("New"),
        "routines/mine.yaml": routine("Theirs"),
        "routines/same.yaml": routine("Same"),
        "routines/cool-down-short.yaml": built_in + b"# changed\n",
        "routines/cool-down-long-run.yaml": (home.bundled.routines / "cool-down-long-run.yaml").read_bytes(),
        "exercises/physio-stretch.yaml": exercise("Theirs"),
        "exercises/calf-wall-straight.yaml": exercise("Wall"),
    }
    assert fates(files, home) == {
        "routines/new.yaml": Fate.NEW,
        "routines/mine.yaml": Fate.REPLACES_YOURS,
        "routines/same.yaml": Fate.SAME,
        "routines/cool-down-short.yaml": Fate.REPLACES_BUILT_IN,
        "routines/cool-down-long-run.yaml": Fate.SAME,
        "exercises/physio-stretch.yaml": Fate.REPLACES_YOURS,
        "exercises/calf-wall-straight.yaml": Fate.REPLACES_BUILT_IN,
    }
    found = items(files, home)
    mine = found["routines/mine.yaml"]
    assert (mine.title, mine.path.name, mine.there, mine.shown) == (
        "Theirs", "mine.yml", routine("Mine"), routine("Mine"),
    )  # fmt: skip
    short = found["routines/cool-down-short.yaml"]
    assert (short.there, short.shown, short.path) == (None, built_in, tmp_path / "routines" / "cool-down-short.yaml")
    assert [say(warning) for warning in found["exercises/physio-stretch.yaml"].warnings] == [
        "2 routines you have use this exercise and would change with it."
    ]
    wall = found["exercises/calf-wall-straight.yaml"]
    assert any("warns of" in say(warning) for warning in wall.warnings)
    assert not wall.is_suggested
    assert mine.is_suggested
    assert mine.replaces
    assert not found["routines/same.yaml"].is_suggested


def test_mistakes_stand_with_their_lines_and_such_files_stay_out(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    found = items(
        {
            "exercises/odd.yaml": b"supple: 1\nname: Odd\n",
            "routines/unknown.yaml": routine("Unknown", "nowhere", "  - stray\n"),
            "routines/binary.yaml": b"\0\0",
            "routines/hinted.yaml": routine("Hinted", "calf-wall-straight").replace(b"30 s", b"90 s"),
        },
        home,
    )
    assert [found[key].fate for key in sorted(found)] == [Fate.BROKEN, Fate.BROKEN, Fate.NEW, Fate.BROKEN]
    unknown, stray = found["routines/unknown.yaml"].problems
    assert (unknown.line, stray.line) == (5, 7)
    assert "nowhere" in say(unknown.message)
    assert found["exercises/odd.yaml"].errors > 0
    hinted = found["routines/hinted.yaml"]
    assert (hinted.errors, len(hinted.problems), hinted.can_come) == (0, 1, True)


def test_a_routine_brings_what_it_needs_and_only_what_is_not_there(tmp_path: Path) -> None:
    home = home_in(tmp_path, {"exercises/there.yaml": exercise("There")})
    files = {
        "routines/a.yaml": routine("A", "lacking", "  - exercise: there\n  - routine: b\n"),
        "routines/b.yaml": routine("B", "other"),
        "exercises/lacking.yaml": exercise("Lacking", "easier: {text: Sit., exercise: easier}\n"),
        "exercises/easier.yaml": exercise("Easier"),
        "exercises/there.yaml": exercise("There, otherwise"),
        "exercises/other.yaml": exercise("Other"),
    }
    preview = preview_pack(pack_of(files), home)
    assert preview.with_needs({"routines/a.yaml"}) == {
        "routines/a.yaml", "routines/b.yaml", "exercises/lacking.yaml", "exercises/easier.yaml", "exercises/other.yaml",
    }  # fmt: skip
    assert preview.with_needs({"exercises/there.yaml", "nonsense"}) == {"exercises/there.yaml"}


def test_an_import_brings_the_files_in_and_its_undoing_takes_them_out(tmp_path: Path) -> None:
    before = {"routines/mine.yml": routine("Mine", "calf-wall-straight"), "questions.yaml": questions("mine")}
    home = home_in(tmp_path, before)
    files = {
        "routines/mine.yaml": routine("Theirs"), "exercises/physio-stretch.yaml": exercise(),
        "questions.yaml": questions("theirs"),
    }  # fmt: skip
    bring_in(files, home, tmp_path)
    assert tree(tmp_path) == {
        "routines/mine.yml": routine("Theirs"), "exercises/physio-stretch.yaml": exercise(),
        "questions.yaml": questions("mine", "theirs").replace(b"Does it theirs?", b'"Does it theirs?"'),
    }  # fmt: skip
    again = home_in(tmp_path)
    assert again.library.routines["mine"].title == "Theirs"
    assert set(fates(files, again).values()) == {Fate.SAME}
    journal = ImportJournal(tmp_path / "state" / "imports", lambda: NOW)
    [done] = journal.imports()
    assert done.title == "pack"
    journal.undo(done)
    assert tree(tmp_path) == before


def test_nothing_chosen_is_told(tmp_path: Path) -> None:
    preview = preview_pack(pack_of({"routines/new.yaml": b"x"}), home_in(tmp_path))
    with pytest.raises(PackError) as caught:
        import_pack(preview, {"routines/new.yaml"}, ImportJournal(tmp_path / "i", lambda: NOW), "pack")
    assert caught.value.message.key == "pack.nothing-chosen"


# Questions.


def added(own: bytes | None, incoming: bytes, folder: Path) -> PackItem:
    home = home_in(folder, {} if own is None else {"questions.yaml": own})
    [item] = preview_pack(pack_of({"questions.yaml": incoming}), home).items
    assert item.kind is PackedKind.QUESTIONS
    return item


def asked(content: bytes, folder: Path) -> set[str]:
    home = home_in(folder)
    found = add_questions(content, home.signs, home.codes.contraindications)
    assert found.problems == ()
    return {flag.id for flag in found.signs.flags if flag.yours}


def test_a_first_file_of_questions_comes_as_it_is(tmp_path: Path) -> None:
    item = added(None, questions("q"), tmp_path)
    assert (item.fate, item.content, item.there) == (Fate.NEW, questions("q"), None)


@pytest.mark.parametrize(
    "own",
    [
        questions("mine"),
        questions("mine").rstrip(b"\n"),
        b"\xef\xbb\xbf" + questions("mine").replace(b"\n", b"\r\n") + b"# the end\r\n",
        b"questions:\n" + questions("mine").split(b"questions:\n")[1].replace(b"\n  ", b"\n").removeprefix(b"  ")
        + b"# before\nsupple: 1\n",
    ],
)  # fmt: skip
def test_questions_are_added_and_no_byte_of_yours_is_touched(own: bytes, tmp_path: Path) -> None:
    item = added(own, questions("q", "mine").replace(b"[knee-front]", b"[knee-front, hamstrings]"), tmp_path)
    assert item.fate is Fate.ADDS
    assert asked(item.content, tmp_path) == {"mine", "q"}
    at = item.content.index(b"- id: q")
    end = item.content.rindex(b"when-region") + len(b"when-region")
    kept = own if own.find(b"# before") < 0 else own[: own.index(b"# before")]
    assert item.content.startswith(kept[: at - 10])
    assert item.content[end:].lstrip(b"\r\n") == own[len(kept) :] or own.endswith(item.content[end:])
    assert (b"\r\n" in own) is (b"\r\n- id: q" in item.content or b"\r\n  - id: q" in item.content)
    assert [say(warning) for warning in item.warnings] == ["You have a question “mine” already. Yours stays as it is."]


def test_no_question_takes_the_place_of_a_built_in_one_or_of_yours(tmp_path: Path) -> None:
    home = home_in(tmp_path)
    weak = questions(home.signs.flags[0].id, "ok").replace(b"level: days", b"level: normal")
    item = added(None, weak, tmp_path)
    assert item.fate is Fate.NEW
    assert [problem.message.key for problem in item.problems] == ["problem-questions-taken"]
    mine = added(questions("q"), questions("q").replace(b"level: days", b"level: normal"), tmp_path)
    assert (mine.fate, mine.content) == (Fate.SAME, b"")


@pytest.mark.parametrize(
    "incoming", [questions("q").replace(b"days", b"nonsense"), b"supple: 1\n", b"\0", b"supple: 1\nquestions: none\n"]
)
def test_questions_with_mistakes_stay_out(incoming: bytes, tmp_path: Path) -> None:
    for own in (None, questions("mine")):
        item = added(own, incoming, tmp_path)
        assert (item.fate, item.can_come) == (Fate.BROKEN, False)
        assert item.errors > 0


@pytest.mark.parametrize(
    "own",
    [
        b"\0", b"questions", b"supple: 1\nquestions: none\n", b"supple: 2\n" + questions("mine")[10:],
        b"supple: 1\nquestions: [{id: mine, question: Q, may-mean: M, level: days, action: A, regions: all,"
        b" ask: weekly}]\n",
        questions("mine") + b"...\n",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_added_to_is_left_alone(own: bytes, tmp_path: Path) -> None:
    item = added(own, questions("q"), tmp_path)
    assert item.fate is Fate.BROKEN
    assert item.warnings[-1].key == "pack.questions-by-hand"


def test_a_question_of_yours_with_a_mistake_keeps_its_id(tmp_path: Path) -> None:
    own = questions("mine", "q").replace(b"Does it q?", b"")
    item = added(own, questions("q", "new"), tmp_path)
    assert item.fate is Fate.ADDS
    assert item.content.startswith(own)
    assert item.content.count(b"- id: q\n") == 1


def test_the_terminal_says_all_of_it(tmp_path: Path) -> None:
    home = home_in(tmp_path, {"questions.yaml": questions("q")})
    pack = pack_of(
        {"routines/odd.yaml": routine("Odd\u200b", "nowhere"), "questions.yaml": questions("q", "new"),
         "routines/long.yaml": routine("Long", "calf-wall-straight").replace(b"30 s", b"90 s")},
    )  # fmt: skip
    lines = list(preview_lines(preview_pack(pack, home)))
    assert lines[0] == "  New: Long (routines/long.yaml)"
    assert lines[1].startswith("      Hint, line 6, column 11: ")
    assert lines[2] == "  Stays out: odd (routines/odd.yaml)"
    assert lines[3].startswith("      Line ")
    assert lines[4:] == [
        "  Added to yours: Extra questions about warning signs (questions.yaml)",
        "      Does it new?",
        "      You have a question “q” already. Yours stays as it is.",
    ]
