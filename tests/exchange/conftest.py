"""A Chromium without a window, for the tests of the page; they are skipped where there is none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from phone import Phone, start_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

MISSING = [command for command in ("chromium", "chromedriver") if shutil.which(command) is None]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if MISSING:
        pytest.skip(f"needs {' and '.join(MISSING)} (Debian: apt install chromium chromium-driver)")
    driver = start_chromium(tmp_path_factory.mktemp("chromium"))
    yield driver
    driver.quit()


@pytest.fixture
def phone(chromium: Chrome) -> Iterator[Phone]:
    held = Phone(chromium)
    yield held
    held.put_away()
