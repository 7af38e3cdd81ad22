"""The player page: stage, number, one cue, strip and controls, and distance mode on top of it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStackedLayout, QWidget

from supple.session.command import Command, CommandKind, JumpToStep
from supple.session.cue import CueKind
from supple.session.event import Slept
from supple.session.hurt import Hurt
from supple.session.segment import Ends
from supple.session.state import State
from supple.ui.announcer import announce
from supple.ui.pages.player.amounts import clock_text
from supple.ui.pages.player.controls import Controls
from supple.ui.pages.player.end_panel import EndPanel
from supple.ui.pages.player.hurt_panel import HurtPanel
from supple.ui.pages.player.info_column import InfoColumn
from supple.ui.pages.player.keys import KeyActions, bind_keys
from supple.ui.pages.player.keys_panel import KeysPanel
from supple.ui.pages.player.marks import Marks
from supple.ui.pages.player.near_face import NearFace
from supple.ui.pages.player.scene import Scene
from supple.ui.pages.player.sizes import player_sizes
from supple.ui.pages.player.strip_plan import strip_progress, strip_steps
from supple.ui.pages.player.top_bar import TopBar
from supple.ui.pages.player.view import PlayerView, player_view
from supple.ui.pages.player.wishes import Wishes
from supple.ui.widgets.distance_view import DistanceShown, DistanceView
from supple.ui.widgets.flash_frame import FlashFrame
from supple.ui.widgets.time_strip import TimeStrip
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from supple.session.engine import Session
    from supple.session.event import Event
    from supple.ui.theme import Theme


class PlayerPage(QWidget):
    """Shows one session and asks for commands; it holds no rule of what is allowed."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    command_asked = Signal(object)
    hurt_answered = Signal(Hurt)
    voice_asked = Signal()
    sound_asked = Signal()
    volume_asked = Signal(int)
    full_screen_asked = Signal()
    monitor_asked = Signal()
    distance_changed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._session: Session | None = None
        self._view: PlayerView | None = None
        self._easier: dict[int, str] = {}
        self._slept_seconds = 0.0
        self._flashes = False
        self._seen: tuple[object, ...] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.wishes = Wishes(self)
        self.scene = Scene(theme)
        self.stage = self.scene.stage
        self.top = TopBar(theme)
        self.info = InfoColumn(theme)
        self.strip = TimeStrip(theme)
        self.strip.setAccessibleName(word("playing.spoken.steps"))
        self.controls = Controls(theme, self.scene.next_picture)
        self._marks = Marks(theme)
        self.far = DistanceView(theme, self.scene.far_figure)
        self._near = NearFace(theme, self.top, self.stage, self.info, self.strip, self._marks, self.controls)
        self._faces = QStackedLayout(self)
        self._faces.setContentsMargins(0, 0, 0, 0)
        self._faces.addWidget(self._near)
        self._faces.addWidget(self.far)
        self.hurt_panel = HurtPanel(theme, self)
        self.end_panel = EndPanel(theme, self)
        self.keys_panel = KeysPanel(theme, self)
        self.flash_frame = FlashFrame(theme, self)
        self._near.order_focus(self)
        self._connect()

    def _connect(self) -> None:
        self.top.end_asked.connect(self.ask_to_end)
        self.top.voice_asked.connect(self.voice_asked)
        self.top.sound_asked.connect(self.sound_asked)
        self.top.distance_asked.connect(self.toggle_distance)
        self.wishes.asked.connect(self.command_asked)
        self.controls.command_asked.connect(self.ask)
        self.controls.main_asked.connect(self.wishes.do_main)
        self.controls.hurts_asked.connect(self.ask_what_hurts)
        self.info.confirmed.connect(self._on_confirmed)
        self.info.continued.connect(self.wishes.toggle_pause)
        self.info.restarted.connect(self.wishes.restart_side)
        self.strip.step_chosen.connect(self._on_step_chosen)
        self.hurt_panel.answered.connect(self._on_hurt_answered)
        self.hurt_panel.dismissed.connect(self._on_panel_dismissed)
        self.end_panel.dismissed.connect(self._on_panel_dismissed)
        self.end_panel.end_chosen.connect(self._on_end_chosen)
        panels = (self.hurt_panel, self.end_panel, self.keys_panel)
        actions = KeyActions(
            ask=self.ask,
            toggle_pause=self.wishes.toggle_pause,
            ask_what_hurts=self.ask_what_hurts,
            toggle_distance=self.toggle_distance,
            leave_or_end=self.leave_or_end,
            show_keys=self.keys_panel.open_panel,
            full_screen=self.full_screen_asked.emit,
            next_monitor=self.monitor_asked.emit,
            next_voice=self.voice_asked.emit,
            switch_sound=self.sound_asked.emit,
            change_volume=self.volume_asked.emit,
        )
        bind_keys(self, actions, panels)

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    @property
    def is_far(self) -> bool:
        """Whether distance mode is on."""
        return self._faces.currentWidget() is self.far

    def show_session(self, session: Session) -> None:
        """Show a session from where it stands."""
        self._session = session
        self.wishes.listen_for(session)
        self._easier.clear()
        self._seen = None
        self.setAccessibleName(session.timeline.title)
        self.top.show_title(session.timeline.title)
        self.strip.show_steps(strip_steps(session.timeline))
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_event(self, event: Event) -> None:
        """Take note of what a view cannot tell by itself."""
        if isinstance(event, Slept):
            self._slept_seconds = event.seconds
        self._seen = None

    def show_easier(self, step: int, text: str) -> None:
        """Show the easier way for a step from now on."""
        self._easier[step] = text
        self.refresh()

    def show_notice(self, text: str, *, title: str = "", icon: str = "info") -> None:
        """Show one sentence on the stage, such as that there is no sound."""
        self.scene.show_notice(text, title=title, icon=icon)
        announce(self, word("playing.announced.notice", title=title, text=text) if title else text, urgent=True)

    def show_caption(self, text: str) -> None:
        """Show what is being said."""
        self.info.show_caption(text)

    def show_flashes(self, *, on: bool) -> None:
        """Let every cue light the window's edge, or none but halfway in distance mode."""
        self._flashes = on

    def show_cue(self, cue: CueKind) -> None:
        """Show a cue that neither a colour nor a number shows, so that it can be seen as well as heard."""
        if cue is CueKind.HALFWAY:
            self.info.show_caption(word("playing.halfway"))
        if self._flashes or (cue is CueKind.HALFWAY and self.is_far):
            fill, ink = self._theme.flood("hold")
            self.flash_frame.flash(ink if self.is_far else fill)

    def ask(self, command: Command) -> None:
        """Ask for a command if the session allows it now."""
        self.wishes.ask(command)

    def show_look(self) -> None:
        """Follow the clock: ring, strip and bar each time, words when a second or a state changed."""
        session = self._session
        if session is None:
            return
        left = session.seconds_left_in_segment
        seen = (
            session.position.index,
            ceil(left),
            session.reps_done,
            session.state,
            session.extension_seconds,
            int(session.elapsed_seconds),
        )
        if seen != self._seen:
            self._seen = seen
            self.refresh()
        whole = max(session.segment_seconds, 0.001)
        told = session.segment.ends is Ends.WHEN_TOLD
        fraction = 1.0 if told else left / whole
        if self.is_far:
            pulse = left % 1 if 0 < left <= 3 and not told and session.state is State.RUNNING else 0.0
            self.far.show_fraction(fraction, round(pulse * 4) / 4 if not self._theme.reduced_motion else 0.0)
            return
        self.info.ring.show_fraction(fraction)
        self.strip.show_progress(*strip_progress(session))

    def refresh(self) -> None:
        """Show the session's words, colours and pictures."""
        session = self._session
        if session is None or session.state in (State.FINISHED, State.STOPPED):
            return
        view = player_view(session, easier=self._easier.get(session.segment.step, ""))
        before, self._view = self._view, view
        if view == before:
            return
        self.info.show_view(view)
        self.controls.show_view(view, session.allowed)
        self._marks.show_view(view)
        self.scene.show_view(view, session, player_sizes(self.width(), self.height()))
        self.far.show_phase(DistanceShown(view.flood, view.distance_title, view.digits, view.badge, view.badge_text))
        self.info.show_slept(self._slept_seconds if view.is_asleep else None, session.seconds_left_in_segment)
        self.strip.show_progress(*strip_progress(session))

    def toggle_distance(self) -> None:
        """Enter or leave distance mode."""
        self.show_far(not self.is_far)

    def show_far(self, far: bool) -> None:  # noqa: FBT001  (a state, set as Qt sets one)
        """Show distance mode or the page."""
        if far == self.is_far:
            return
        self._faces.setCurrentWidget(self.far if far else self._near)
        self._seen = None
        self.show_look()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.distance_changed.emit(far)

    def ask_what_hurts(self) -> None:
        """Pause and ask what the person feels."""
        self.show_far(far=False)
        self.ask(CommandKind.PAUSE)
        self.hurt_panel.open_panel()

    def ask_to_end(self) -> None:
        """Pause and ask whether to end here."""
        session = self._session
        if session is None:
            return
        self.ask(CommandKind.PAUSE)
        whole = clock_text(session.timeline.total_seconds)
        self.end_panel.open_panel(word("playing.end.text", done=clock_text(session.elapsed_seconds), whole=whole))

    def leave_or_end(self) -> None:
        """Esc: leave distance mode, else pause and ask."""
        if self.is_far:
            self.show_far(far=False)
        else:
            self.ask_to_end()

    def _on_confirmed(self) -> None:
        self.wishes.confirm()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_step_chosen(self, step: int) -> None:
        self.ask(JumpToStep(step))

    def _on_hurt_answered(self, hurt: Hurt) -> None:
        self.hurt_panel.close_card()
        self.hurt_answered.emit(hurt)

    def _on_panel_dismissed(self) -> None:
        self.hurt_panel.close_card()
        self.end_panel.close_card()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ask(CommandKind.RESUME)

    def _on_end_chosen(self) -> None:
        self.end_panel.close_card()
        self.ask(CommandKind.STOP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and Enter confirms unless a focused button took them."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.wishes.toggle_pause()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.wishes.confirm()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        self._view = None
        self.refresh()
