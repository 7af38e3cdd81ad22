"""The cards of a person's files: folders, what moves and shares them, handouts, and what is kept where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from supple.settings import Paper
from supple.ui.pages.settings.fact_rows import DataFolderRow, FolderRow, RunsFolderRow
from supple.ui.pages.settings.setting_row import SettingRow, SettingsCard
from supple.ui.pages.settings.value_rows import ChoiceRow
from supple.ui.pages.settings.written_rows import LogoRow, WordsRow
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.ui.pages.settings.asks import Asks
    from supple.ui.pages.settings.view import SettingsFacts
    from supple.ui.theme import Theme


def files_cards(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    """Return the cards of the part about files."""
    return (_folders(theme, asks), _share(theme, asks), _handouts(theme, asks), _add(theme))


def privacy_card(theme: Theme, asks: Asks) -> SettingsCard:
    """Return the card that says what is kept, where, that it stays there, and how to take it along or delete it."""
    kept: tuple[tuple[str, Callable[[SettingsFacts], Path]], ...] = (
        ("own", lambda facts: facts.places.data),
        ("done", lambda facts: facts.places.state),
        ("choices", lambda facts: facts.places.settings_file),
        ("log", lambda facts: facts.places.log_file),
    )
    move = ActionButton(theme, word("settings-page.kept.go"), icon="folder")
    move.clicked.connect(lambda: asks.show_place("settings", "files"))
    return SettingsCard(
        theme,
        word("settings-page.card.privacy"),
        (
            SettingRow(theme, word("settings-page.private"), word("settings-page.private.note"), is_low=True),
            *(FolderRow(theme, f"settings-page.kept.{key}", of, asks.open_folder) for key, of in kept),
            SettingRow(theme, word("settings-page.kept.move"), word("settings-page.kept.move.note"), move),
        ),
    )


def _folders(theme: Theme, asks: Asks) -> SettingsCard:
    folders: tuple[tuple[str, Callable[[SettingsFacts], Path]], ...] = (
        ("routines", lambda facts: facts.places.routines),
        ("exercises", lambda facts: facts.places.exercises),
        ("state", lambda facts: facts.places.state),
        ("settings", lambda facts: facts.places.settings_file.parent),
    )
    rows = (FolderRow(theme, f"settings-page.files.{key}", of, asks.open_folder) for key, of in folders)
    first = (DataFolderRow(theme, asks.move_files), RunsFolderRow(theme, asks.change))
    return SettingsCard(theme, word("settings-page.card.files"), (*first, *rows))


def _share(theme: Theme, asks: Asks) -> SettingsCard:
    plain = Variant.SECONDARY
    return SettingsCard(
        theme,
        word("settings-page.card.share"),
        (
            _asking(theme, "packs", "import", plain, partial(asks.show_place, "packs", None)),
            _asking(theme, "back-up", "download", plain, partial(asks.show_place, "backup", "write")),
            _asking(theme, "restore", "upload", plain, partial(asks.show_place, "backup", "restore")),
            _asking(theme, "erase", "", Variant.DANGER, partial(asks.show_place, "history", "erase")),
        ),
    )


def _asking(theme: Theme, key: str, icon: str, variant: Variant, ask: Callable[[], None]) -> SettingRow:
    button = ActionButton(theme, word(f"settings-page.{key}.go"), variant=variant, icon=icon)
    # The signal carries whether it is pressed, which nobody asked for.
    button.clicked.connect(partial(_call, ask))
    button.setAccessibleName(word(f"settings-page.{key}"))
    return SettingRow(theme, word(f"settings-page.{key}"), word(f"settings-page.{key}.note"), button)


def _call(ask: Callable[[], None], *_clicked: object) -> None:
    ask()


def _handouts(theme: Theme, asks: Asks) -> SettingsCard:
    papers = [(paper, word(f"settings-page.paper.{paper.value}")) for paper in Paper]
    return SettingsCard(
        theme,
        word("settings-page.card.handouts"),
        (
            WordsRow(theme, "clinic", asks.change),
            LogoRow(theme, "logo_file", asks.change),
            ChoiceRow(theme, "paper", papers, asks.change),
        ),
    )


def _add(theme: Theme) -> SettingsCard:
    add = SettingRow(theme, word("settings-page.add"), word("settings-page.add.note"))
    return SettingsCard(theme, word("settings-page.card.add"), (add,))
