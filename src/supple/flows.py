"""The flows of places, built of the program's parts; each place appears in the sidebar with its flow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from supple.app import ContentBroken
from supple.document.message import Message
from supple.session.settled import timing_of
from supple.ui.editor_flow import EditorFlow
from supple.ui.editor_tools import EditorTools
from supple.ui.exercise_flow import ExerciseFlow, ExerciseTools
from supple.ui.learn_flow import LearnFlow
from supple.ui.main_window import EDITOR, LEARN

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.app import Ground
    from supple.body.region_facts import Regions
    from supple.learn.handbook import Handbook
    from supple.ui.desk import Desk
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.place_flow import PlaceFlow
    from supple.ui.session_chooser import SessionChooser
    from supple.ui.settings_keeper import SettingsKeeper

# The keys of the places whose flows are made below.
PLACES: Final = frozenset({EDITOR, LEARN})


@dataclass(frozen=True, slots=True)
class FlowParts:
    """The parts of the program that flows are built of."""

    ground: Ground
    window: MainWindow
    pages: PageMaker
    desk: Desk
    memory: Memory
    settings: SettingsKeeper
    library: LibraryKeeper
    chooser: SessionChooser
    regions: Callable[[], Regions]


def make_flows(parts: FlowParts) -> tuple[PlaceFlow, ...]:
    """Build the flow of each place; pages are made when they are first shown."""
    handbook = cache(lambda: _handbook(parts.ground))
    tools = _editor_tools(parts)
    return (
        LearnFlow(parts.window, parts.pages, handbook, lambda: parts.library.library, PLACES),
        EditorFlow(tools),
        ExerciseFlow(ExerciseTools(tools, lambda: handbook().sources)),
    )


def _handbook(ground: Ground) -> Handbook:
    """Read what Learn shows. Raises ContentBroken."""
    from supple.learn.handbook_reader import read_handbook  # noqa: PLC0415 - not needed for the first paint

    handbook = read_handbook(ground.content.resources)
    if isinstance(handbook, str):
        raise ContentBroken(Message.of("shell.content-broken", file=handbook))
    return handbook


def _editor_tools(parts: FlowParts) -> EditorTools:
    ground = parts.ground
    return EditorTools(
        parts.window,
        parts.pages,
        parts.library,
        ground.places,
        ground.content,
        ground.codes,
        lambda: timing_of(parts.settings.settings),
        ground.now,
    )
