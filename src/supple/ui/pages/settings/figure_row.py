"""The row that shows the figure as it looks now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.contact import Contact, Part
from supple.figure.pose import Key, Pose
from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.widgets.card import Card
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_WIDE, _HIGH = 236, 190
_LUNGE: Final = Pose(
    keys=(
        Key(
            "lunge",
            (
                ("right.hip", 72.0),
                ("right.knee", 74.0),
                ("left.hip", -14.0),
                ("left.knee", 52.0),
                ("left.toes", 40.0),
                ("right.shoulder", -26.0),
                ("right.elbow", 78.0),
                ("left.shoulder", 40.0),
                ("left.elbow", 80.0),
                ("trunk.lean", 4.0),
            ),
            (
                Contact(Part.FOOT, Side.RIGHT, "floor", (1.9,)),
                Contact(Part.TOES, Side.LEFT, "floor", (-1.6,)),
            ),
        ),
    ),
)


class FigureRow(SettingRow):
    """Holds no control; a choice below it gives the whole window another figure, this one too."""

    def __init__(self, theme: Theme) -> None:
        tile = Card(theme, fill="sunk", line="", radius=theme.radius.segmented)
        tile.setFixedSize(theme.px(_WIDE), theme.px(_HIGH))
        inside = QVBoxLayout(tile)
        inside.setContentsMargins(8, 8, 8, 4)
        picture = FigurePicture(theme)
        picture.show_pose(_LUNGE, (Muscle.QUADRICEPS,), Side.RIGHT)
        picture.setAccessibleName(word("settings-page.figure.spoken"))
        inside.addWidget(picture)
        super().__init__(theme, word("settings-page.figure"), word("settings-page.figure.note"), tile)
