"""The flows of places, built of the program's parts; each place appears in the sidebar with its flow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from supple.app import ContentBroken
from supple.document.message import Message
from supple.exchange.run_file import ENDINGS
from supple.session.settled import timing_of
from supple.ui.backup_flow import BackupFlow
from supple.ui.editor_flow import EditorFlow
from supple.ui.editor_tools import EditorTools
from supple.ui.exercise_flow import ExerciseFlow, ExerciseTools
from supple.ui.file_drop import FileDrop
from supple.ui.history_eraser import HistoryEraser
from supple.ui.history_flow import HistoryFlow
from supple.ui.learn_flow import LearnFlow
from supple.ui.main_window import EDITOR, HISTORY, LEARN
from supple.ui.packs_flow import PacksFlow, PackTools
from supple.ui.run_watcher import RunWatcher
from supple.ui.runs_flow import RunsFlow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.app import Ground
    from supple.body.region_facts import Regions
    from supple.exchange.import_journal import ImportJournal
    from supple.exchange.pack import Pack
    from supple.exchange.pack_home import PackHome
    from supple.exchange.pack_preview import PackPreview
    from supple.learn.handbook import Handbook
    from supple.settings import Units
    from supple.ui.archive import Archive
    from supple.ui.desk import Desk
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.place_flow import PlaceFlow
    from supple.ui.session_chooser import SessionChooser
    from supple.ui.settings_keeper import SettingsKeeper

_SETTLED_MS: Final = 400
_IDLE_MS: Final = 2000
# The keys of the places whose flows are made below.
PLACES: Final = frozenset({EDITOR, HISTORY, LEARN})


@dataclass(frozen=True, slots=True)
class FlowParts:
    """The parts of the program that flows are built of."""

    ground: Ground
    window: MainWindow
    pages: PageMaker
    desk: Desk
    archive: Archive
    settings: SettingsKeeper
    library: LibraryKeeper
    chooser: SessionChooser
    regions: Callable[[], Regions]

    @property
    def memory(self) -> Memory:
        """What the pages ask of the history."""
        return self.archive.memory


def make_flows(parts: FlowParts) -> tuple[PlaceFlow, ...]:
    """Build the flow of each place; pages are made when they are first shown."""
    _end_imports(parts.ground)
    handbook = cache(lambda: _handbook(parts.ground))
    tools = _editor_tools(parts)
    ground, window = parts.ground, parts.window

    def units() -> Units:
        return parts.settings.settings.units

    def forget_rest() -> bool:
        ground.shelf.forget_everything()
        settings = parts.settings.settings
        # Else its files would fill the history again.
        parts.settings.change(replace(settings, runs_folder=""))
        return bool(settings.runs_folder)

    runs = RunsFlow(window, parts.pages, parts.memory, units, ground.now)
    FileDrop(window, ENDINGS).dropped.connect(runs.add_files)
    watcher = RunWatcher(lambda: parts.settings.settings, window)
    watcher.found.connect(runs.take_up)
    parts.settings.changed.connect(watcher.follow_settings)
    # After the first paint: nobody waits for a run in it.
    QTimer.singleShot(_SETTLED_MS, window, watcher.follow_settings)
    history = HistoryFlow(
        window,
        parts.pages,
        parts.memory,
        runs,
        parts.regions,
        units,
        ground.now,
        HistoryEraser(
            window,
            parts.pages,
            parts.memory,
            ground.now,
            lambda: len(ground.guard.state.locks),
            forget_rest,
        ),
    )
    QTimer.singleShot(_IDLE_MS, window, load_history_pages)
    return (
        history,
        runs,
        LearnFlow(parts.window, parts.pages, handbook, lambda: parts.library.library, PLACES),
        EditorFlow(tools),
        ExerciseFlow(ExerciseTools(tools, lambda: handbook().sources)),
        PacksFlow(parts.window, parts.pages, parts.desk, _pack_tools(parts.ground)),
        BackupFlow(
            parts.window,
            parts.pages,
            parts.settings,
            parts.ground.places,
            parts.ground.now,
            parts.archive.close,
        ),
        _handout_flow(parts),
    )


def load_history_pages() -> None:
    """Load what the pages of the history are made of while nothing else is to be done: half of their first showing."""
    import supple.history.runs  # noqa: PLC0415 - not needed for the first paint, nor what follows
    import supple.history.statistics_tightness  # noqa: PLC0415
    import supple.ui.pages.history.page  # noqa: PLC0415
    import supple.ui.pages.history.run_view  # noqa: F401, PLC0415 - loaded for the one who asks next


def _end_imports(ground: Ground) -> None:
    """Take back what a kill left half brought in, before anything reads the person's files."""
    places = ground.places
    if places.imports.is_dir():
        from supple.exchange.import_journal import ImportJournal  # noqa: PLC0415 - most people have none

        ImportJournal(places.imports, ground.now, places.data).recover()


def _pack_tools(ground: Ground) -> PackTools:
    """Return what packs need, with all that reads them loaded at its first use."""

    def home() -> PackHome:
        from supple.packing import pack_home  # noqa: PLC0415 - not needed for the first paint, nor what follows

        return pack_home(ground)

    def journal() -> ImportJournal:
        from supple.packing import import_journal  # noqa: PLC0415

        return import_journal(ground)

    def read(path: Path, home: PackHome) -> PackPreview:
        from supple.packing import open_pack  # noqa: PLC0415

        return open_pack(path, home)

    def save(pack: Pack, path: Path) -> Path:
        from supple.packing import save_pack  # noqa: PLC0415

        return save_pack(pack, path, replace=True)

    return PackTools(home, journal, read, save, ground.lazy_signs.forget, ground.content.resources / "fonts")


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


def _handout_flow(parts: FlowParts) -> PlaceFlow:
    from supple.ui.handout_flow import HandoutFlow, HandoutTools  # noqa: PLC0415 - not needed for the first paint

    ground, settings = parts.ground, parts.settings
    return HandoutFlow(
        HandoutTools(
            window=parts.window,
            settings=settings,
            library=lambda: parts.library.library,
            choices_of=parts.memory.choices_of,
            signs=lambda: ground.signs,
            codes=ground.codes,
            timing=lambda: timing_of(settings.settings),
            now=ground.now,
            read_page=ground.page_resource,
        ),
        lambda: parts.pages.theme,
    )
