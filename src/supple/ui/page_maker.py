"""Makes the pages when they are first shown, and gathers what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import WarningSigns
    from supple.places import Places
    from supple.routine.library import Library
    from supple.routine.routine import Kind, Routine
    from supple.session.journal import Interrupted
    from supple.session.timing import Timing
    from supple.settings import Settings
    from supple.ui.memory import Memory
    from supple.ui.pages.first_run.page import FirstRunPage
    from supple.ui.pages.kind.page import KindPage
    from supple.ui.pages.problems.page import ProblemsPage
    from supple.ui.pages.routine.page import RoutinePage
    from supple.ui.pages.settings.page import SettingsPage
    from supple.ui.pages.signs.page import SignsPage
    from supple.ui.pages.today.page import TodayPage
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer
    from supple.ui.theme import Theme
