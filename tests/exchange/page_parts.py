"""What the tests of the page are made with: the content that is shipped, read once, and the page's own files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from supple.advice.warning_sign_reader import read_warning_signs
from supple.exchange.html_page import PageContent
from supple.routine.codes import read_codes
from supple.routine.library import ContentFolders, Library
from supple.routine.library_reader import read_library
from supple.ui.wording import say

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"


def page_file(name: str) -> str:
    return (RESOURCES / "page" / name).read_text(encoding="utf-8")


@cache
def the_content() -> PageContent:
    signs = read_warning_signs((RESOURCES / "warning-signs.yaml").read_bytes()).value
    codes = read_codes((RESOURCES / "codes.yaml").read_bytes()).value
    assert signs is not None
    assert codes is not None
    return PageContent(signs=signs, codes=codes, read=page_file, say=say)


@cache
def the_library() -> Library:
    return read_library(ContentFolders(RESOURCES / "exercises", ROOT / "routines"), None, the_content().codes)
