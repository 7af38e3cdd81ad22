"""Learn as a whole: causes, questions, habits, muscles, and a field to search all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.learn.topic import Lead, LeadKind
from supple.ui.body_painting import body_pixmap
from supple.ui.pages.learn.cause_list import CauseList
from supple.ui.pages.learn.point_card import PointCard
from supple.ui.pages.learn.question_list import QuestionList
from supple.ui.pages.learn.topic_tile import TopicTile
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPixmap, QResizeEvent

    from supple.body.muscle import Muscle
    from supple.body.outline import BodyOutlines
    from supple.learn.topic import Point, Topic
    from supple.ui.pages.learn.reading import Reading
    from supple.ui.theme import Theme

CAUSES, HABITS, MUSCLES, ROLLING, HELP, QUESTIONS = (
    "why-tight",
    "prevention",
    "muscles",
    "rolling",
    "seek-help",
    "questions",
)
# Colours of the six kinds in turn: they only tell tiles apart.
_ROLES: Final = ("k_warmup", "k_cooldown", "k_stretch", "k_roll", "k_strength", "k_mobility")
_TWO_COLUMNS: Final = 860
_MOST_HITS: Final = 20


class LearnPage(PageScroll):
    """``topic_asked`` carries the id of a topic and the title of a point (or nothing); ``lead_chosen`` a Lead."""

    topic_asked = Signal(str, str)
    lead_chosen = Signal(object)

    def __init__(self, theme: Theme, reading: Reading, outlines: Callable[[], BodyOutlines]) -> None:
        super().__init__(theme)
        self._outlines = outlines
        self._reading = reading
        topics = {topic.id: topic for topic in reading.handbook.topics}
        self.search = SearchField(theme, word("learn.search"), "Ctrl F")
        self.search.textChanged.connect(self._on_searched)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, topics[CAUSES].title, "title"))
        minutes = reading.handbook.minutes_to_read
        words.addWidget(TextLabel(theme, word("learn.about", count=minutes), "small", "ink2"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 1)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self.causes = CauseList(theme, topics[CAUSES], reading.runner)
        self.causes.all_asked.connect(partial(self.topic_asked.emit, CAUSES, ""))
        self.questions = QuestionList(theme, topics[QUESTIONS], reading.sources_of)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.setSpacing(16)
        self._upper.addWidget(self.causes, 61)
        self._upper.addWidget(self.questions, 37)
        self.tiles: list[TopicTile] = []
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._upper)
        self._add_tiles(column, topics[HABITS])
        column.addWidget(self._help())
        self._add_tiles(column, topics[MUSCLES])
        self._add_tiles(column, topics[ROLLING])
        self.column.addWidget(self._whole)
        self.hits: list[PointCard] = []
        self._said: list[QWidget] = []
        self._found = QWidget()
        self._found_column = QVBoxLayout(self._found)
        self._found_column.setContentsMargins(0, 0, 0, 0)
        self._found_column.setSpacing(12)
        self._found.hide()
        self.column.addWidget(self._found)
        self.column.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the field to search in."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the questions below the causes where the room is narrow."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(_TWO_COLUMNS)
        self._upper.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom,
        )

    def _add_tiles(self, column: QVBoxLayout, topic: Topic) -> None:
        theme = self._theme
        column.addSpacing(4)
        column.addWidget(TextLabel(theme, topic.title, "heading"))
        holder = QWidget()
        grid = EvenGrid(theme.px(170), steps=_steps(len(topic.points)), gap=14)
        holder.setLayout(grid)
        for number, point in enumerate(topic.points):
            role = _ROLES[number % len(_ROLES)]
            picture = partial(self._body, point.muscles) if point.muscles else None
            tile = TopicTile(theme, point.icon, role, point.short or point.title, _first_sentence(point), picture)
            tile.clicked.connect(partial(self.topic_asked.emit, topic.id, point.title))
            grid.addWidget(tile)
            self.tiles.append(tile)
        column.addWidget(holder)

    def _body(self, muscles: tuple[Muscle, ...], size: QSize, ratio: float) -> QPixmap:
        return body_pixmap(self._outlines(), muscles, size, self._theme, ratio, legs=True)

    def _help(self) -> Banner:
        banner = Banner(
            self._theme, "w_days", word("learn.help"), icon="shield-check", action=word("learn.go.signs"), soft=True
        )
        banner.action_chosen.connect(partial(self.lead_chosen.emit, Lead(LeadKind.PLACE, "signs")))
        return banner

    def _on_searched(self, text: str) -> None:
        for old in self._said:
            old.hide()
            old.deleteLater()
        self._said = []
        self.hits = []
        found = self._reading.handbook.search(text)
        is_searching = bool(text.strip())
        if is_searching:
            said = word("learn.found", count=len(found)) if found else word("learn.found-none", text=text.strip())
            self._add_found(TextLabel(self._theme, said, "body", "ink2"))
        for hit in found[:_MOST_HITS]:
            leads = self._reading.leads_of(hit.point)
            sources = self._reading.sources_of(hit.point)
            card = PointCard(self._theme, hit.point, sources, leads, above=hit.topic.title)
            card.lead_chosen.connect(self.lead_chosen)
            self._add_found(card)
            self.hits.append(card)
        self._whole.setVisible(not is_searching)
        self._found.setVisible(is_searching)

    def _add_found(self, widget: QWidget) -> None:
        self._found_column.addWidget(widget)
        self._said.append(widget)


def _steps(count: int) -> tuple[int, ...]:
    """Return the numbers of columns in which ``count`` tiles leave no tile alone in the last row."""
    return tuple(columns for columns in range(1, 6) if count % columns != 1 or columns == 1)


def _first_sentence(point: Point) -> str:
    end = min((at for mark in (". ", "; ", ": ") if (at := point.say.find(mark)) > 0), default=len(point.say) - 1)
    return point.say[:end].rstrip(".;:")
