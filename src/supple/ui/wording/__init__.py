"""Every sentence of the program, in one catalogue."""

from supple.ui.wording.catalogue import say, word

__all__ = ["say", "word"]
