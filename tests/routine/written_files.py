"""Routine files as people write them: comments anywhere, odd indentation, every style and every line end."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

VALUES = {
    "hold": ("45 s", "30", "1 min"),
    "sides": ("each", "left"),
    "sets": ("2", "3"),
    "rest": ("10 s", "0:30"),
    "note": ("Slowly", "Keep the heel down, please", "It's fine: yes", "# no comment", "two  spaces"),
    "instead": (("squat",), ("squat", "plank")),
    "range": (("20 s", "60 s"),),
}
NAMES = ("squat", "plank", "calf-wall-straight", "unknown-one")


@dataclass
class Page:
    """Lines as they come, and a count that gives every comment a text of its own."""

    lines: list[str] = field(default_factory=list)
    comments: int = 0

    def comment(self) -> str:
        self.comments += 1
        return f"# remark {self.comments}: - x"


@st.composite
def routine_files(draw: st.DrawFn) -> str:
    """Draw the text of a routine file."""
    page = Page()
    if draw(st.booleans()):
        page.lines += [page.comment(), ""]
    page.lines.append("supple: 1" + trailing(draw, page))
    for key in ("title", "goal"):
        page.lines.append(f"{key}: {written(draw, draw(st.sampled_from(VALUES['note'])))}{trailing(draw, page)}")
    between(draw, page, 0)
    page.lines.append("kind: stretch")
    draw_notes(draw, page)
    page.lines.append("steps:" + trailing(draw, page))
    indent = draw(st.sampled_from((0, 2, 2, 4, 3)))
    for number in range(draw(st.integers(1, 5))):
        between(draw, page, indent, first=number == 0)
        if draw(st.integers(0, 4)) == 0:
            draw_circuit(draw, page, indent)
        else:
            draw_step(draw, page, indent)
    if draw(st.booleans()):
        between(draw, page, 0)
        page.lines += ["by: Somebody" + trailing(draw, page), *([page.comment()] if draw(st.booleans()) else [])]
    end = draw(st.sampled_from(("\n", "\n", "\r\n", "\r")))
    text = end.join(page.lines) + draw(st.sampled_from((end, end, "", end * 2)))
    return draw(st.sampled_from(("", "", "\ufeff"))) + text


def trailing(draw: st.DrawFn, page: Page) -> str:
    return draw(st.sampled_from(("", "", "  ", " {}", "   {}"))).format(page.comment())


def between(draw: st.DrawFn, page: Page, indent: int, *, first: bool = False) -> None:
    """Draw what stands between two items: blank lines, sections, and comments that belong above or below."""
    for kind in draw(st.lists(st.sampled_from(("blank", "here", "left", "deeper")), max_size=3)):
        if kind == "blank":
            page.lines.append(draw(st.sampled_from(("", "", "  "))))
        elif kind == "here":
            page.lines.append(" " * indent + page.comment())
        elif kind == "left":
            page.lines.append(page.comment())
        elif not first:
            page.lines.append(" " * (indent + 3) + page.comment())


def draw_notes(draw: st.DrawFn, page: Page) -> None:
    style = draw(st.sampled_from(("none", "literal", "folded", "list", "flow", "lines of flow", "plain", "flush")))
    if style == "literal":
        page.lines += ["notes: |" + trailing(draw, page).rstrip(), "  First # no comment", "", "   second"]
    elif style == "folded":
        page.lines += ["notes: >-", "    First", "    goes on", "", "    second"]
    elif style == "list":
        page.lines += ["notes:", "  - First" + trailing(draw, page), "  " + page.comment(), "  - 'Second'"]
    elif style == "flush":
        page.lines += ["notes:", "- First" + trailing(draw, page), "- >", "    Second", "    line"]
    elif style == "flow":
        page.lines.append("notes: [First, 'Second, really' ]" + trailing(draw, page))
    elif style == "lines of flow":
        page.lines += ["notes: [", "  First," + trailing(draw, page), "    Second", "  ]"]
    elif style == "plain":
        page.lines += ["notes: First", "  goes on" + trailing(draw, page)]


def draw_step(draw: st.DrawFn, page: Page, indent: int) -> None:
    keys = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, max_size=4))
    keys.insert(draw(st.integers(0, len(keys))) if draw(st.booleans()) else 0, "exercise")
    values = [(key, draw(st.sampled_from(VALUES.get(key, NAMES)))) for key in keys]
    if draw(st.integers(0, 3)) == 0:
        flow = ", ".join(f"{key}: {in_flow(draw, value)}" for key, value in values)
        page.lines.append(f"{' ' * indent}- {{{flow}}}{trailing(draw, page)}")
        return
    gap = draw(st.sampled_from((1, 1, 1, 3)))
    begin = f"{' ' * indent}-{' ' * gap}"
    column = len(begin)
    for key, value in values:
        page.lines.append(f"{begin}{key}: {block(draw, value)}{trailing(draw, page)}")
        begin = " " * column
        if draw(st.integers(0, 6)) == 0:
            page.lines.append(" " * column + page.comment())
    if draw(st.integers(0, 4)) == 0:
        page.lines += [f"{begin}x-mine: {draw(st.sampled_from(('|', '>', '|-')))}", f"{begin}  one", f"{begin}  # two"]


def draw_circuit(draw: st.DrawFn, page: Page, indent: int) -> None:
    page.lines.append(f"{' ' * indent}- repeat: 3{trailing(draw, page)}")
    if draw(st.booleans()):
        page.lines.append(f"{' ' * indent}  rest: 1 min{trailing(draw, page)}")
    page.lines.append(f"{' ' * indent}  steps:{trailing(draw, page)}")
    inner = indent + draw(st.sampled_from((2, 4, 4)))
    for number in range(draw(st.integers(1, 3))):
        between(draw, page, inner, first=number == 0)
        draw_step(draw, page, inner)


def written(draw: st.DrawFn, value: str) -> str:
    quote = draw(st.sampled_from("'\""))
    if quote == "'" and (draw(st.booleans()) or "'" in value or ":" in value or "#" in value):
        return "'" + value.replace("'", "''") + "'"
    if quote == '"' and (draw(st.booleans()) or ":" in value or "#" in value):
        return f'"{value}"'
    return value


def in_flow(draw: st.DrawFn, value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return "[" + draw(st.sampled_from((",", ", "))).join(value) + "]"
    return f'"{value}"' if {",", ":", "#"} & set(value) else value


def block(draw: st.DrawFn, value: str | tuple[str, ...]) -> str:
    return in_flow(draw, value) if isinstance(value, tuple) else written(draw, value)
