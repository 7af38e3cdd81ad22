"""Shipped content, read once for all its tests."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from supple.routine.codes import Codes, read_codes
from supple.routine.library import ContentFolders, Library
from supple.routine.library_reader import read_library

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def folders() -> ContentFolders:
    return ContentFolders(exercises=CHECKOUT / "resources" / "exercises", routines=CHECKOUT / "routines")


@pytest.fixture(scope="session")
def codes() -> Codes:
    reading = read_codes((CHECKOUT / "resources" / "codes.yaml").read_text(encoding="utf-8"))
    assert reading.value is not None
    assert not reading.problems
    return reading.value


@pytest.fixture(scope="session")
def library(folders: ContentFolders, codes: Codes) -> Library:
    return read_library(folders, None, codes)


@pytest.fixture(scope="session")
def source_keys() -> frozenset[str]:
    text = (CHECKOUT / "resources" / "sources.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.safe_load(text)["sources"])
