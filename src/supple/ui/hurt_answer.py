"""What follows when something hurts during a session. Source: evidence section 5.3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.session.command import CommandKind, JumpToStep
from supple.session.hurt import CHEST_SIGN, Hurt, step_without
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.player.page import PlayerPage
    from supple.ui.playing import Playing


def follow_hurt(hurt: Hurt, playing: Playing, page: PlayerPage) -> frozenset[str] | None:
    """Go on, ease off or leave the exercise; return the signs to tick at once where the signs are to be asked."""
    step = playing.session.segment.step
    match hurt:
        case Hurt.MILD:
            page.ask(CommandKind.RESUME)
        case Hurt.NOTICEABLE:
            exercise = playing.session.timeline.steps[step].exercise
            page.show_easier(step, exercise.easier.text if exercise.easier else word("playing.hurt.ease-off"))
            page.ask(CommandKind.RESUME)
        case Hurt.SHARP | Hurt.NERVE:
            _leave_exercise(playing, step)
            return frozenset()
        case Hurt.CHEST:
            return frozenset({CHEST_SIGN})
    return None


def _leave_exercise(playing: Playing, step: int) -> None:
    """Leave every step with this exercise; a session with nothing left ends."""
    following = step_without(playing.session.timeline, step)
    if following is None:
        playing.stop()
    else:
        playing.do(JumpToStep(following))
