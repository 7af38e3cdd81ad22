"""Learn: its files, its rules of wording, and the search."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.body.muscle import Muscle
from supple.document.message import Message
from supple.learn.handbook import Handbook
from supple.learn.handbook_reader import read_handbook
from supple.learn.source import Known, Source
from supple.learn.source_reader import read_sources
from supple.learn.topic import Lead, LeadKind, Support, Topic
from supple.learn.topic_reader import read_topic
from supple.routine.kind import Kind
from supple.ui.wording import say

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
TOPIC = """supple: 1
title: Calves
icon: footprints
order: 2
about: All about calves.
points:
  - title: Stretch them
    say: Hold for 30 s.
    evidence: mixed
    sources: [A]
    go: ["routine:stretch-calves"]
"""
# Evidence 7.4, and what 7.3 says not to say.
NOT_SAID = re.compile(
    r"toxin|knot|realign|detox|\bcures\b|\bheals?\b|guarantee|clinically proven|prevents? injur|!"
    r"|releases? fascia|scar tissue|imbalance|switched off|no pain, no gain|push through",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    read = read_handbook(RESOURCES)
    assert isinstance(read, Handbook)
    return read


def topic(text: str) -> Topic:
    reading = read_topic(text, "calves")
    assert reading.problems == ()
    assert reading.value is not None
    return reading.value


def test_topics_stand_in_their_order(handbook: Handbook) -> None:
    assert [topic.id for topic in handbook.topics] == [
        "why-tight",
        "prevention",
        "muscles",
        "rolling",
        "seek-help",
        "questions",
    ]
    assert handbook.topic("rolling") is handbook.topics[3]
    assert handbook.topic("gone") is None
    assert handbook.minutes_to_read == 9


def test_every_lead_leads_somewhere(handbook: Handbook) -> None:
    known = {
        LeadKind.ROUTINE: {path.stem for path in (ROOT / "routines").glob("*.yaml")},
        LeadKind.KIND: set(Kind),
        LeadKind.TOPIC: {topic.id for topic in handbook.topics},
        LeadKind.PLACE: {"signs", "body-map", "history"},
        LeadKind.SETTINGS: {"reminders"},
    }
    for topic in handbook.topics:
        for point in topic.points:
            for lead in point.leads:
                assert lead.name in known[lead.kind], (point.title, lead)


def test_claims_stay_within_what_may_be_said(handbook: Handbook) -> None:
    for topic in handbook.topics:
        for point in topic.points:
            text = f"{point.title} {point.say}"
            found = NOT_SAID.search(text)
            # To say that something is not shown is allowed, to promise it is not.
            assert found is None or "not shown" in text, (point.title, found)


def test_every_muscle_has_its_point(handbook: Handbook) -> None:
    muscles = handbook.topic("muscles")
    assert muscles is not None
    shown = {muscle for point in muscles.points for muscle in point.muscles}
    assert shown == set(Muscle) - {Muscle.SHOULDERS_ARMS}


def test_icons_are_drawn(handbook: Handbook) -> None:
    named = {topic.icon for topic in handbook.topics}
    named |= {point.icon for topic in handbook.topics for point in topic.points if point.icon}
    assert [name for name in named if not (RESOURCES / "icons" / f"{name}.svg").is_file()] == []


def test_a_topic_is_read_whole() -> None:
    read = topic(TOPIC.replace("    go:", "    short: Calves\n    icon: flame\n    muscles: [soleus]\n    go:"))
    point = read.points[0]
    assert (read.id, read.title, read.order, read.icon, read.about) == (
        "calves",
        "Calves",
        2,
        "footprints",
        "All about calves.",
    )
    assert (point.support, point.sources, point.short, point.icon) == (Support.MIXED, ("A",), "Calves", "flame")
    assert point.leads == (Lead(LeadKind.ROUTINE, "stretch-calves"),)
    assert point.muscles == (Muscle.SOLEUS,)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "problem-empty-file"),
        (TOPIC.replace("supple: 1", "supple: 2"), "problem-version-newer"),
        (TOPIC.replace("title: Calves\n", ""), "problem-missing-key-learn"),
        (TOPIC.replace("evidence: mixed", "evidence: proven"), "problem-not-a-choice"),
        (TOPIC.replace('"routine:stretch-calves"', '"routines:stretch-calves"'), "problem-learn-lead"),
        (TOPIC.replace('"routine:stretch-calves"', "stretch-calves"), "problem-learn-lead"),
        (TOPIC.replace('"routine:stretch-calves"', '"routine:"'), "problem-learn-lead"),
        (TOPIC.replace('"routine:stretch-calves"', "[a]"), "problem-list-for-text"),
        (TOPIC.partition("points:")[0] + "points: [a]\n", "problem-no-keys-under"),
        (TOPIC.replace("say:", "says:"), "problem-unknown-key-learn-near"),
        (TOPIC.replace("    say: Hold for 30 s.\n", "    page: 3\n"), "problem-unknown-key-learn"),
    ],
)
def test_what_is_wrong_with_a_topic_is_said(text: str, key: str) -> None:
    reading = read_topic(text, "calves")
    assert reading.value is None
    assert key in [problem.message.key for problem in reading.problems]
    assert all(say(problem.message) for problem in reading.problems)


SOURCES = "supple: 1\nsources:\n  A:\n    what: A study\n    known: read\n"


def test_sources_are_read_whole() -> None:
    more = "    short: Study\n    note: second-hand in part\n    addresses: [https://example.org]\n"
    reading = read_sources(SOURCES + more)
    assert reading.value == {
        "A": Source("A", "A study", Known.READ, "Study", "second-hand in part", ("https://example.org",))
    }
    assert reading.value["A"].name == "Study"
    assert Source("B", "Long name", Known.MEMORY).name == "Long name"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "problem-empty-file"),
        (SOURCES.replace("supple: 1", "supple: 2"), "problem-version-newer"),
        ("supple: 1\nsources: [A]\n", "problem-no-keys-under"),
        ("supple: 1\n", "problem-missing-key-sources"),
        ("supple: 1\nsources:\n  A: study\n", "problem-no-keys-under"),
        (SOURCES.replace("known: read", "known: somehow"), "problem-not-a-choice"),
        (SOURCES.replace("what:", "whta:"), "problem-unknown-key-sources-near"),
        (SOURCES + "    pages: 3\n", "problem-unknown-key-sources"),
    ],
)
def test_what_is_wrong_with_sources_is_said(text: str, key: str) -> None:
    reading = read_sources(text)
    assert reading.value is None
    assert key in [problem.message.key for problem in reading.problems]
    assert all(say(problem.message) for problem in reading.problems)


def laid(folder: Path, sources: str, **topics: str) -> Path:
    (folder / "learn").mkdir()
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    for name, text in topics.items():
        (folder / "learn" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_handbook_is_read_from_its_folder(tmp_path: Path) -> None:
    first = TOPIC.replace("order: 2", "order: 1")
    read = read_handbook(laid(tmp_path, SOURCES, late=TOPIC, soon=first))
    assert isinstance(read, Handbook)
    assert [topic.id for topic in read.topics] == ["soon", "late"]


@pytest.mark.parametrize(
    ("sources", "text", "named"),
    [
        ("supple: 1\n", TOPIC, "sources.yaml"),
        (SOURCES, "supple: 1\n", "calves.yaml"),
        (SOURCES.replace("A:", "B:"), TOPIC, "calves.yaml"),
    ],
)
def test_the_file_that_is_broken_is_named(tmp_path: Path, sources: str, text: str, named: str) -> None:
    assert read_handbook(laid(tmp_path, sources, calves=text)) == named


def test_files_that_are_gone_are_named(tmp_path: Path) -> None:
    assert read_handbook(tmp_path) == "sources.yaml"
    laid(tmp_path, SOURCES)
    (tmp_path / "learn" / "calves.yaml").mkdir()
    assert read_handbook(tmp_path) == "calves.yaml"


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("lactic acid", "Not lactic acid"),
        ("calf", None),
        ("calves", "Calves"),
        ("sleeping", "Sleep 7 to 9 hours"),
        ("cochrane", "Stretch while you are warm"),
        ("NUMBNESS", "Numbness, tingling or weakness"),
        ("thomee", "Should I run when my legs are sore?"),
    ],
)
def test_search_finds_what_is_meant(handbook: Handbook, wanted: str, first: str | None) -> None:
    hits = handbook.search(wanted)
    assert hits
    if first is not None:
        assert hits[0].point.title == first


def test_search_wants_every_word_and_says_when_there_is_nothing(handbook: Handbook) -> None:
    assert handbook.search("") == ()
    assert handbook.search(" … ") == ()
    assert handbook.search("calves zebra") == ()


@given(st.text(max_size=30))
def test_search_never_fails(text: str) -> None:
    read = Handbook((topic(TOPIC),), {})
    assert all(hit.point.title == "Stretch them" for hit in read.search(text))


def test_wording_of_known_problems() -> None:
    assert say(Message.of("problem-learn-lead", value="x", kinds="routine")).startswith("“x” leads nowhere")
