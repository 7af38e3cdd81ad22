"""What no text must ever say (evidence sections 7.2 to 7.5), and how content is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from never_said import (
    NEVER,
    NEVER_IN_CONTENT,
    PUT_RIGHT,
    RESOURCES,
    content_texts,
    found,
    shown_texts,
)

if TYPE_CHECKING:
    from supple.routine.library import Library


@pytest.mark.parametrize("words", NEVER_IN_CONTENT)
def test_claims_are_never_made_in_content(library: Library, words: str) -> None:
    pattern = re.compile(words, re.IGNORECASE)
    assert [(owner, text) for owner, text in content_texts(library) if pattern.search(text)] == []


@pytest.mark.parametrize("words", NEVER)
def test_claims_hype_and_shame_are_found_nowhere(library: Library, words: str) -> None:
    assert found(library, words) == []


def test_every_place_of_words_is_looked_through(library: Library) -> None:
    owners = {owner for owner, _ in shown_texts(library)}
    assert {"safety.disclaimer", "page.adult", "terminal.keys", "page.html", "regions", "warning-signs"} <= owners
    assert {path.stem for path in (RESOURCES / "learn").glob("*.yaml")} <= owners
    assert all(any(text.startswith(start) for _, text in shown_texts(library)) for start in PUT_RIGHT)


@pytest.mark.parametrize(
    "text",
    [
        "This prevents injuries.",
        "You skipped a day.",
        "Your weak hip",
        "Amazing",
        "Done!",
        "You have a stress fracture.",
    ],
)
def test_what_must_not_be_said_is_found(text: str) -> None:
    assert any(re.search(words, text, re.IGNORECASE) for words in NEVER)


def test_spelling_is_british(library: Library) -> None:
    american = re.compile(r"\b(color|center|gray|stabiliz|realiz|meter)", re.IGNORECASE)
    assert [(owner, text) for owner, text in content_texts(library) if american.search(text)] == []


def test_text_is_tidy(library: Library) -> None:
    for owner, text in content_texts(library):
        assert text == text.strip(), owner
        assert "  " not in text, owner
        assert "--" not in text, owner
        assert not text or text[0].isupper() or text[0].isdigit(), (owner, text)
