"""The style sheet for Qt's own widgets that Supple does not paint: fields, lists, menus, scroll bars, tool tips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_SHEET: Final = """
QToolTip {{ background: {primary}; color: {primaryInk}; border: none; padding: {p6}px {p10}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {faint}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {lineStrong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 12px; padding: 6px; }}
QMenu::item {{ padding: {p10}px {p16}px; border-radius: 8px; }}
QMenu::item:selected {{ background: {accentSoft}; }}
QMenu::indicator {{ width: 18px; height: 18px; left: 10px; }}
QMenu::indicator:unchecked {{ image: none; }}
QMenu::indicator:checked {{ image: url({check}); }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 10px; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {{
    background: {surface}; color: {ink}; border: {border}px solid {lineStrong}; border-radius: {button}px;
    padding: 0 {p12}px; min-height: {p38}px; placeholder-text-color: {muted};
    selection-background-color: {accent}; selection-color: {accentInk};
}}
QLineEdit[wrong="true"], QSpinBox[wrong="true"] {{ border: 2px solid {w_emergency}; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {{
    color: {faint}; border-color: {line};
}}
QComboBox::drop-down {{ border: none; width: {p34}px; }}
QComboBox::down-arrow {{ image: url({arrow}); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{
    background: {raised}; color: {ink}; border: 1px solid {line}; outline: none; padding: 4px;
    selection-background-color: {accentSoft}; selection-color: {ink};
}}
QComboBox QAbstractItemView::item {{ min-height: {p38}px; }}
QPlainTextEdit, QTextEdit {{
    background: {surface}; color: {ink}; border: {border}px solid {line}; border-radius: {button}px; padding: {p8}px;
}}
"""
_LENGTHS: Final = (6, 8, 10, 12, 16, 34, 38)


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the application; its pictures are found by ``icons.load_icons``."""
    # A style sheet cannot colour a drawing, so the arrow and the check of a list are there twice.
    look = "dark" if theme.dark else "light"
    arrow, check = f"icons:list-arrow-{look}.svg", f"icons:list-check-{look}.svg"
    values: dict[str, str | int] = {name: theme.colour(name).name() for name in theme.tokens.light}
    values |= {f"p{length}": theme.px(length) for length in _LENGTHS}
    return _SHEET.format(**values, button=theme.radius.button, border=theme.border, arrow=arrow, check=check)
