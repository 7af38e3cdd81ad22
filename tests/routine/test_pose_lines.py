"""Contacts and things as lines, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from supple.document.content import Content, Keys, content_at, content_of
from supple.document.reader import read_kept
from supple.routine.pose_lines import contact_lines, contacts_of, prop_lines, props_of

EXERCISES = sorted((Path(__file__).resolve().parents[2] / "resources" / "exercises").glob("*.yaml"))


def test_contacts_are_lines_and_lines_are_contacts() -> None:
    content = Keys((("right foot", "floor 0"), ("hands", "wall 5.4"), ("chest", None)))
    lines = contact_lines(content)
    assert lines == "right foot: floor 0\nhands: wall 5.4\nchest:"
    assert contacts_of(lines) == content
    assert contacts_of("\n : \n  left   hand :  own  knee \nseat") == Keys((("left hand", "own knee"), ("seat", None)))
    assert contact_lines(None) == ""
    assert contact_lines(Keys((("feet", ("floor",)),))) == "feet:"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (("mat",), "mat"),
        ("mat", "mat"),
        (None, ""),
        ((Keys((("wall", Keys((("x", "2.3"), ("across", "yes")))),)),), "wall: x 2.3, across yes"),
        (
            (Keys((("band", Keys((("at", ("left hand", "right sole")), ("loop", "yes")))),)),),
            "band: at left hand + right sole, loop yes",
        ),
        ((Keys((("roller", None),)), "mat"), "roller\nmat"),
        ((Keys((("wall", Keys((("x", None), ("z", Keys())))),)),), "wall: x, z"),
        (((),), ""),
    ],
)
def test_things_are_lines(content: Content, lines: str) -> None:
    assert prop_lines(content) == lines


def test_lines_are_things() -> None:
    assert props_of("mat\n\nwall: x 2.3 , across yes") == (
        "mat",
        Keys((("wall", Keys((("x", "2.3"), ("across", "yes")))),)),
    )
    assert props_of("band: at left hand + right sole") == (
        Keys((("band", Keys((("at", ("left hand", "right sole")),))),)),
    )
    assert props_of("wall: x, at") == (Keys((("wall", Keys((("x", None), ("at", None)))),)),)
    assert props_of("mat:") == ("mat",)
    assert props_of(": mat") == (Keys((("", Keys((("mat", None),))),)),)


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_what_the_bundled_exercises_say_comes_back(path: Path) -> None:
    root = read_kept(path.read_text("utf-8")).value
    assert root is not None
    pose = content_at(content_of(root), ("pose",))
    contacts, props = content_at(pose, ("contacts",)), content_at(pose, ("props",))
    if contacts is not None:
        assert contacts_of(contact_lines(contacts)) == contacts
    if isinstance(props, tuple):
        assert prop_lines(props_of(prop_lines(props))) == prop_lines(props)
