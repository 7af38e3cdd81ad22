"""Checking files: every problem and hint of routine, exercise and question files, wherever they lie."""

from supple.checking.checker import Checked, Checker, files_of

__all__ = ["Checked", "Checker", "files_of"]
