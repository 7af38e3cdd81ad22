"""The page as text: whole, closed in itself, and never larger than it may be."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from page_parts import RESOURCES, ROOT, page_file, the_content, the_library
from plans import a_routine, a_step, an_exercise

from supple.app import ContentBroken, lay_ground
from supple.exchange import page_data
from supple.exchange.html_page import MOST_CHARACTERS, SCRIPTS, PageWishes, write_page
from supple.figure.look import Look
from supple.routine.exercise import Variant
from supple.routine.kind import Kind
from supple.routine.routine import Routine
from supple.settings import Skin

if TYPE_CHECKING:
    from pathlib import Path

WICKED = "</script><script>alert(1)</script><!-- \" ' & {{page.note}} [[data]] \u2028"

# What could ask for something, or make markup of text.
ASKS = re.compile(
    r"\b(fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\b|eval\(|innerHTML|document\.write)"
)


class Reader(HTMLParser):
    """Notes the elements of a page, what stands in its scripts and styles, and every address."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inside: dict[str, list[str]] = {"script": [], "style": [], "title": [], "h1": []}
        self.addresses: list[str] = []
        self.policy = ""
        self.handlers: list[str] = []
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._open = tag
        if tag in self.inside:
            self.inside[tag].append("")
        self.addresses += [str(values[name]) for name in ("src", "href", "action", "srcset") if name in values]
        self.handlers += [name for name in values if name.startswith("on") or name == "style"]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"] or ""

    def handle_endtag(self, _tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open in self.inside:
            self.inside[self._open][-1] += data

    @property
    def data(self) -> dict[str, Any]:
        return dict(json.loads(self.inside["script"][0]))


def wicked_routine() -> Routine:
    exercise = an_exercise(name=WICKED, start=WICKED, cues=(WICKED,), easier=Variant(WICKED), caution=WICKED)
    return replace(a_routine(a_step(exercise=exercise, note=WICKED)), title=WICKED, goal=WICKED)


def test_nothing_that_is_written_into_it_becomes_markup() -> None:
    page = write_page(wicked_routine(), the_content(), PageWishes(clinic=WICKED, note=WICKED, day=WICKED))
    read = Reader(page)
    assert len(read.inside["script"]) == 2
    assert read.inside["title"] == [WICKED]
    assert WICKED in read.inside["h1"]
    assert read.data["cover"]["note"] == WICKED
    assert read.data["steps"][0]["name"] == WICKED
    assert read.data["figures"] == []
    assert read.data["steps"][0]["figure"] is None
    assert "alert" not in read.inside["script"][1]


def test_its_policy_lets_its_own_script_and_style_run_and_nothing_else() -> None:
    read = Reader(write_page(wicked_routine(), the_content()))

    def digest(text: str) -> str:
        return "'sha256-" + b64encode(sha256(text.encode()).digest()).decode() + "'"

    rules = dict(rule.split(" ", 1) for rule in read.policy.split("; "))
    assert rules == {
        "default-src": "'none'",
        "script-src": digest(read.inside["script"][1]),
        "style-src": digest(read.inside["style"][0]),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert read.handlers == []
    assert all(address.startswith(("#", "data:")) for address in read.addresses)


def test_its_files_name_no_address_and_do_not_end_their_own_element() -> None:
    for name in (*SCRIPTS, "page.css"):
        text = page_file(name)
        assert "</" not in text, name
        assert set(re.findall(r"https?://[^\s'\"]+", text)) <= {"http://www.w3.org/2000/svg"}
        assert ASKS.search(text) is None, name


def test_every_place_of_the_template_is_filled() -> None:
    page = write_page(a_routine(a_step()), the_content())
    assert re.findall(r"\{\{[a-z]|\[\[[a-z]", page) == []


def test_the_sheet_lists_every_step_with_its_dose() -> None:
    routine = the_library().routines["stretch-full-legs-20"]
    page = write_page(replace(routine, steps=routine.steps[:2]), the_content(), PageWishes(day="Today"))
    sheet = page[page.index('<article id="sheet">') : page.index("</article>")]
    assert sheet.count("<li><b>") == 2
    assert '<p class="dose">1 min each side</p>' in sheet
    assert "<p>Today</p>" in sheet
    assert "Stop at once if you feel:" in sheet
    assert "CC0" in sheet


def test_the_sheet_lists_the_signs_and_a_circuits_steps_once() -> None:
    rounds = [replace(a_step(), rounds=3, round=number) for number in (1, 2, 3)]
    page = write_page(a_routine(*rounds), the_content())
    sheet = page[page.index('<article id="sheet">') : page.index("</article>")]
    assert sheet.count("<li><b>") == 1
    assert "<p>Round, 3 times</p>" in sheet
    assert "<li>Fever or feeling ill</li>" in sheet


def test_the_pages_files_come_from_the_content(tmp_path: Path) -> None:
    ground = lay_ground({"SUPPLE_HOME": str(tmp_path)})
    assert ground.page_resource("page.html") == page_file("page.html")
    with pytest.raises(ContentBroken):
        ground.page_resource("none.html")


def test_a_routine_with_nothing_to_play_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to play"):
        write_page(Routine(id="none", title="None", kind=Kind.STRETCH, steps=()), the_content())


def test_a_look_and_a_side_first_are_honoured() -> None:
    routine = the_library().routines["stretch-full-legs-20"]
    short = replace(routine, steps=routine.steps[1:2])
    plain, tanned = (
        Reader(write_page(short, the_content(), PageWishes(look=look))).data for look in (Look(), Look(skin=Skin.TAN))
    )
    assert plain["figures"][0]["light"] != tanned["figures"][0]["light"]
    assert plain["key"] == tanned["key"]


def test_figures_get_coarser_before_a_page_gets_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    routine = the_library().routines["stretch-full-legs-20"]
    short = replace(routine, steps=routine.steps[1:3])
    fine = Reader(write_page(short, the_content())).data
    monkeypatch.setattr(page_data, "MOST_FIGURE_CHARACTERS", 30_000)
    coarse = Reader(write_page(short, the_content())).data
    assert sum(len(figure["numbers"]) for figure in coarse["figures"]) <= 30_000
    assert len(coarse["figures"]) == len(fine["figures"]) == 2
    monkeypatch.setattr(page_data, "MOST_FIGURE_CHARACTERS", 10)
    stills = Reader(write_page(replace(short, steps=short.steps * 2), the_content())).data
    assert [step["figure"] for step in stills["steps"]] == [0, 1, 0, 1]
    assert [figure["order"] for figure in stills["figures"]] == [[], []]


@pytest.mark.slow
@pytest.mark.parametrize("routine_id", sorted(path.stem for path in (ROOT / "routines").glob("*.yaml")))
def test_every_bundled_routine_makes_a_page_that_is_small_enough(routine_id: str) -> None:
    page = write_page(the_library().routines[routine_id], the_content())
    assert len(page) <= MOST_CHARACTERS
    # None has to make do with coarser figures than the others.
    assert all(figure["order"] for figure in Reader(page).data["figures"] if figure["seconds"])


def test_the_styles_colours_are_the_tokens() -> None:
    tokens = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    style = page_file("page.css")
    light, dark = style[: style.index("@media")], style[style.index("@media") : style.index("@media (prefers-contrast")]
    for theme, part in (("light", light), ("dark", dark)):
        found = dict(re.findall(r"--(\w+): (#[0-9A-F]{6})", part))
        assert len(found) > 25
        assert found == {name: tokens[theme][name] for name in found}
