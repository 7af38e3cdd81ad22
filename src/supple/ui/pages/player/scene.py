"""The pictures of the player: the stage with figure, badge and card, distance mode's figure, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.ui.pages.player.stage_card import PositionCard
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.figure_picture import FigurePicture, Motion
from supple.ui.widgets.side_badge import BadgeLook, SideBadge
from supple.ui.widgets.stage import Stage
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.session.engine import Session
    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.pages.player.view import PlayerView
    from supple.ui.theme import Theme

_LOOKS: Final = {"left": BadgeLook.LEFT, "right": BadgeLook.RIGHT, "quiet": BadgeLook.QUIET}


class Scene:
    """Three pictures that show the same moment of a session."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._figure = FigurePicture(theme)
        self._badge = SideBadge(theme)
        self._card = PositionCard(theme)
        self.stage = Stage(theme, self._figure, self._badge, self._card)
        self.far_figure = FigurePicture(theme)
        self.next_picture = FigurePicture(theme)

    def show_view(self, view: PlayerView, session: Session, sizes: PlayerSizes) -> None:
        """Show the step, its side and its phase."""
        self.stage.show_colour(self._theme.colour(f"{view.phase.value}_soft"))
        self._badge.show_badge(_LOOKS[view.badge], view.badge_text, sizes.badge)
        self._card.show_sizes(sizes)
        self._card.show_change(view.position_card, view.position_need)
        self.stage.place_badge(at_right=view.badge == "right")
        exercise = session.timeline.steps[view.step].exercise
        side = Side(view.badge) if view.badge != "quiet" else None
        spoken = word("playing.spoken.figure", name=exercise.name, start=exercise.start)
        for picture in (self._figure, self.far_figure):
            picture.show_pose(
                exercise.pose,
                exercise.primary,
                side,
                motion=Motion.MOVING if view.is_moving else Motion.HELD if view.is_held else Motion.STILL,
                faded=view.is_faded,
                repeat_seconds=view.repeat_seconds,
                take=view.segment,
            )
            picture.setAccessibleName(spoken)
        self.far_figure.show_flood(*self._theme.flood(view.flood))
        self._show_next(view, session)

    def show_notice(self, text: str, *, title: str, icon: str) -> None:
        """Show one sentence on the stage until it is closed."""
        notice = Banner(self._theme, "w_days", text, title=title, icon=icon, close_name=word("playing.close"))
        notice.closed.connect(self.hide_notice)
        self.stage.show_notice(notice)

    def hide_notice(self) -> None:
        """Take the sentence away."""
        self.stage.show_notice(None)

    def _show_next(self, view: PlayerView, session: Session) -> None:
        following = view.next.step
        self.next_picture.setVisible(following is not None)
        if following is None:
            return
        timeline = session.timeline
        coming = timeline.steps[following].exercise
        side = timeline.segments[min(view.segment + 1, len(timeline.segments) - 1)].side
        self.next_picture.show_pose(coming.pose, coming.primary, side)
        self.next_picture.setAccessibleName(coming.name)
