"""A phone that shows a page: Chromium without a window, with a clock that tests move."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

if TYPE_CHECKING:
    from selenium.webdriver.remote.webelement import WebElement

FAKE_PHONE = Path(__file__).with_name("fake_phone.js").read_text(encoding="utf-8")
SWITCHES = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--mute-audio"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
    *("--no-default-browser-check", "--disable-default-apps", "--disable-extensions"),
)


def start_chromium(folder: Path) -> Chrome:
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for switch in (*SWITCHES, f"--user-data-dir={folder}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return Chrome(options=options, service=Service(shutil.which("chromedriver")))


TAP = """
const found = document.getElementById(arguments[0]) || document.querySelector(arguments[0]);
found.scrollIntoView({ block: 'center', behavior: 'instant' });
const at = found.getBoundingClientRect();
const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
if (!found.contains(top)) {
  throw new Error(`${arguments[0]} is not there to be tapped`);
}
found.click();
"""

REPLY = """
[...document.querySelectorAll('.question')].forEach((row, number) => {
  const reply = arguments[0][Math.min(number, arguments[0].length - 1)];
  row.querySelector(`input[value=${reply}]`).click();
});
"""


class Phone:
    """A page on a phone: what is on it, and taps."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver
        self._script: str | None = None

    def show(
        self, page: Path, *, fake: bool = True, adult: bool = True, width: int = 390, height: int = 844, **media: str
    ) -> None:
        """Load a page; ``media`` are features such as ``prefers_color_scheme="dark"``."""
        self.put_away()
        if fake:
            added = self._cdp("Page.addScriptToEvaluateOnNewDocument", source=FAKE_PHONE)
            self._script = added["identifier"]
        self.turn(width, height, **media)
        self.driver.get(page.as_uri())
        if adult:
            # Where the browser's own sound is heard, it wants a finger.
            self.run("document.getElementById('adult').scrollIntoView({ block: 'center', behavior: 'instant' })")
            self.press("adult")

    def turn(self, width: int, height: int, **media: str) -> None:
        """Give the screen a size and a taste."""
        self._cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=True)
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self._cdp("Emulation.setEmulatedMedia", features=features)

    def put_away(self) -> None:
        """Leave the page, and forget what it kept and what was logged."""
        self.run("if (location.protocol === 'file:') { localStorage.clear(); }")
        self.driver.get("about:blank")
        if self._script is not None:
            self._cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=self._script)
            self._script = None
        self.driver.get_log("browser")
        self.driver.get_log("performance")

    def run(self, script: str, *values: Any) -> Any:
        """Run a script in the page and return its value."""
        return self.driver.execute_script(script, *values)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.run("phone.advance(arguments[0])", seconds)

    def told(self, name: str) -> Any:
        """Return what the fake phone has written down."""
        return self.run("return phone.told[arguments[0]]", name)

    def find(self, name: str) -> WebElement:
        return self.driver.find_element("id", name)

    def press(self, name: str) -> None:
        """Tap what has this id as a finger does."""
        self.find(name).click()

    def tap(self, selector: str) -> None:
        """Tap what has this id, or else is found so; quicker than a finger, but it must be seen there all the same."""
        self.run(TAP, selector)

    def text(self, name: str) -> str:
        """Return the words of an element, seen or not."""
        return str(self.run("return document.getElementById(arguments[0]).textContent", name))

    def view(self) -> str:
        """Return which view is shown."""
        shown = self.run("return [...document.querySelectorAll('.view')].filter(v => !v.hidden).map(v => v.id)")
        assert len(shown) == 1, shown
        return str(shown[0])

    def pass_signs(self) -> None:
        """Say that none of the signs is there, slowly enough to be believed."""
        self.advance(1)
        self.tap("none")

    def tick(self, *numbers: int) -> None:
        """Tick signs by their place in the list, from 0, and go on to the questions behind them."""
        for number in numbers:
            self.tap(f"#sign-rows label:nth-child({number + 1})")
        self.tap("ticked")

    def reply(self, *replies: str) -> None:
        """Answer the questions that are asked, in order, and go on; the last reply is for all that are left."""
        self.run(REPLY, replies)
        self.tap("answered")
        self.advance(1)

    def requests(self) -> list[str]:
        """Return the addresses of everything that was asked for since the page was loaded."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """Return what the browser complained about."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def _cdp(self, command: str, **values: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, values)
