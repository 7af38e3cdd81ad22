"""The content that the tests of advice ask about, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from supple.advice.warning_sign import WarningSigns
from supple.advice.warning_sign_reader import read_warning_signs
from supple.body.region import SidedRegion, read_sided_region
from supple.body.region_facts import Regions
from supple.body.region_reader import read_regions
from supple.routine.codes import Codes, read_codes
from supple.routine.library import ContentFolders, Library
from supple.routine.library_reader import read_library

ROOT = Path(__file__).parents[2]


@cache
def the_signs() -> WarningSigns:
    signs = read_warning_signs((ROOT / "resources" / "warning-signs.yaml").read_bytes()).value
    assert signs is not None
    return signs


@cache
def the_codes() -> Codes:
    codes = read_codes((ROOT / "resources" / "codes.yaml").read_bytes()).value
    assert codes is not None
    return codes


@cache
def the_regions() -> Regions:
    regions = read_regions((ROOT / "resources" / "regions.yaml").read_bytes()).value
    assert regions is not None
    return regions


@cache
def the_library() -> Library:
    nowhere = ROOT / "tests" / "none"
    bundled = ContentFolders(ROOT / "resources" / "exercises", ROOT / "routines")
    return read_library(bundled, ContentFolders(nowhere, nowhere), the_codes())


def place(key: str) -> SidedRegion:
    """Return the region of a key such as ``soleus-left``."""
    found = read_sided_region(key)
    assert found is not None, key
    return found
