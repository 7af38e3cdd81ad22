"""Places: where a person's files, what Supple remembers and the content that came with it live."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

# Names a folder that holds everything: for portable use and for tests.
HOME_VARIABLE: Final = "SUPPLE_HOME"
_PACKAGE: Final = Path(__file__).parent
# Content without it is not whole: no session may start where the warning signs cannot be asked.
_MARK: Final = Path("resources", "warning-signs.yaml")


class ContentMissing(Exception):  # noqa: N818 - says what is the matter
    """The exercises and routines that came with Supple are not there; ``message`` says so in words."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


@dataclass(frozen=True, slots=True)
class Places:
    """The folders and files of one person. Nothing is made here; who writes a file makes its folder.

    ``data`` and ``settings_file`` are the person's own, ``state`` is what Supple remembers, ``cache`` may be deleted.
    """

    data: Path
    settings_file: Path
    state: Path
    cache: Path
    log_file: Path

    @property
    def routines(self) -> Path:
        """The person's own routine files."""
        return self.data / "routines"

    @property
    def exercises(self) -> Path:
        """The person's own exercise files."""
        return self.data / "exercises"

    @property
    def questions_file(self) -> Path:
        """The person's own questions about warning signs."""
        return self.data / "questions.yaml"

    @property
    def journal_file(self) -> Path:
        """Where the running session stands."""
        return self.state / "journal"

    @property
    def journal_lock_file(self) -> Path:
        """Held by the program that plays a session."""
        return self.state / "journal-lock"

    @property
    def left_over(self) -> Path:
        """Journals of sessions that the history could not take yet."""
        return self.state / "left-over"

    @property
    def window_lock_file(self) -> Path:
        """Held by the program with the window."""
        return self.state / "window-lock"

    @property
    def wishes(self) -> Path:
        """What other programs ask of the one with the window."""
        return self.state / "wishes"

    @property
    def imports(self) -> Path:
        """What was brought in from packs, so that it can be undone."""
        return self.state / "imports"

    @property
    def store_file(self) -> Path:
        """The history of sessions."""
        return self.state / "history.sqlite3"

    @property
    def safety_files(self) -> tuple[Path, Path]:
        """The guard's state and its second copy."""
        return (self.state / "safety", self.state / "safety-copy")

    @property
    def glance_file(self) -> Path:
        """What Today showed of the library last."""
        return self.cache / "today.json"

    @property
    def library_index_file(self) -> Path:
        """What was read of the library, so that it need not be read again."""
        return self.cache / "library-index"


@dataclass(frozen=True, slots=True)
class ContentRoot:
    """The folders of the content that came with Supple."""

    resources: Path
    routines: Path

    @property
    def exercises(self) -> Path:
        """The exercise files."""
        return self.resources / "exercises"

    @property
    def warning_signs_file(self) -> Path:
        """The list of warning signs."""
        return self.resources / "warning-signs.yaml"


def find_places(environment: Mapping[str, str]) -> Places:
    """Return where this person's files live: where the system keeps such files, or all under ``SUPPLE_HOME``."""
    if home := environment.get(HOME_VARIABLE):
        root = Path(home).absolute()
        state = root / "state"
        return Places(root, root / "settings.yaml", state, root / "cache", state / "supple.log")
    from platformdirs import PlatformDirs  # noqa: PLC0415 - milliseconds that portable use saves

    folders = PlatformDirs("supple", appauthor=False)
    return Places(
        data=folders.user_data_path,
        settings_file=folders.user_config_path / "settings.yaml",
        state=folders.user_state_path,
        cache=folders.user_cache_path,
        log_file=folders.user_log_path / "supple.log",
    )


def with_data_folder(places: Places, folder: str) -> Places:
    """Return the places with the person's own files in another folder; without a full path nothing changes."""
    chosen = Path(folder).expanduser() if folder else places.data
    return replace(places, data=chosen) if chosen.is_absolute() else places


def find_content(package: Path = _PACKAGE) -> ContentRoot:
    """Return the content of a wheel (in ``package``) or of a checkout (beside its ``src``); raises ContentMissing."""
    roots = (package / "content", package.parents[1])
    for root in roots:
        if (root / _MARK).is_file() and (root / "routines").is_dir():
            return ContentRoot(root / "resources", root / "routines")
    looked = ", ".join(str(root) for root in roots)
    raise ContentMissing(Message.of("content-missing", looked=looked))
