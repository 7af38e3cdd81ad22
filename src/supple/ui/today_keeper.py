"""Shows Today what stands now: the library at a glance, the past, what fits after a run; and what was put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.pages.today.run_offer import run_offer
from supple.ui.pages.today.tight_view import tight_view
from supple.ui.pages.today.view import view_of
from supple.ui.run_offers import RunOffers

if TYPE_CHECKING:
    from datetime import datetime

    from supple.session.journal import Interrupted
    from supple.ui.page_tools import PageTools
    from supple.ui.pages.today.page import TodayPage


class TodayKeeper:
    """Fills the page, whichever theme it is made in. What was put off stays so until Supple is started anew."""

    def __init__(self, tools: PageTools) -> None:
        self._tools = tools
        self.offers = RunOffers(tools.memory, tools.library, tools.now)

    def fill(self, page: TodayPage, interrupted: Interrupted | None, now: datetime) -> None:
        """Show the day as it stands."""
        tools = self._tools
        glance = tools.glances.glance
        view = view_of(glance, tools.memory.facts(now.date()), interrupted, now)
        page.show_today(view)
        offer = run_offer(tools.memory, glance, now)
        page.show_run_offer(None if offer is None or offer.run_id == self.offers.left_alone else offer)
        page.show_morning(tools.ratings.morning())
        page.show_tight(tight_view(tools.memory, tools.regions, now))
        tools.glances.keep(
            glance, {tile.routine.id: tile.picture for tile in view.tiles if tile.routine and tile.picture}
        )

    def put_off(self, run_id: int) -> None:
        """Offer nothing more for a run."""
        self.offers.left_alone = run_id
