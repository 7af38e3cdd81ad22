"""A fake outlet, and the maker of the earcons."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from fake_outlet import FakeOutlet

ROOT = Path(__file__).parents[3]


@pytest.fixture
def outlet() -> FakeOutlet:
    return FakeOutlet()


@pytest.fixture(scope="session")
def sounds_folder() -> Path:
    return ROOT / "resources" / "sounds"


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """The script of ``packaging``, which is no package."""
    spec = importlib.util.spec_from_file_location("make_sounds", ROOT / "packaging" / "make_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sounds"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
