"""The report in a real browser: it filters, hears the keyboard, holds still for hostile words, and needs no network.

Skipped where Chromium, its driver or Selenium is missing.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from numcheck.model import Report
from numcheck.report import html
from tests import making
from tests.unit.report.test_html import hostile
from tests.unit.report.test_quiet import hushed

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
if not CHROMIUM or not DRIVER:
    pytest.skip("no Chromium with its driver here", allow_module_level=True)
webdriver = pytest.importorskip("selenium.webdriver", reason="Selenium is not installed")
from selenium.webdriver.common.keys import Keys  # noqa: E402

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
)
DESKTOP, PHONE = 1280, 390


class Page:
    """A report that is open in the browser."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self.browser, self.folder = browser, folder

    def open(self, report: Report, *, fragment: str = "") -> Page:
        file = self.folder / "report.html"
        file.write_text(html.render(report, version="1.2.3"), "utf-8")
        self.browser.get("about:blank")
        self.browser.get_log("browser")
        self.browser.get_log("performance")
        self.browser.get(f"{file.as_uri()}{fragment}")
        return self

    def run(self, script: str, *values: Any) -> Any:
        return self.browser.execute_script(script, *values)

    def seen(self, selector: str) -> int:
        """How many of these take room on the page."""
        script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length"
        return int(self.run(script, selector))

    def press(self, *keys: str) -> None:
        self.browser.switch_to.active_element.send_keys(*keys)

    def focus(self) -> str:
        """What has the focus: its id, or its name and words."""
        return str(self.run("const e = document.activeElement; return e.id || e.name || e.textContent.trim()"))

    def sift(self, name: str, value: str) -> None:
        """Choose or write, as a person does, and wait until the page has answered."""
        self.run(
            "const f = document.querySelector('.filter').elements[arguments[0]]; f.value = arguments[1];"
            "f.dispatchEvent(new Event('input', {bubbles: true}))",
            name,
            value,
        )
        self.settle()

    def settle(self) -> None:
        self.browser.execute_async_script("setTimeout(arguments[0], 250)")

    def wide(self, pixels: int, *, dark: bool = False) -> None:
        size = {"width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": pixels < DESKTOP}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        light = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [light]})

    def paper(self) -> int:
        """How bright the page is, from 0 to 255."""
        colour = self.run("return getComputedStyle(document.body).backgroundColor")
        return int(colour.split("(")[1].split(",")[0])


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Page]:
    one = Page(browser, tmp_path)
    one.wide(DESKTOP)
    yield one
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def mixed() -> Report:
    """A comparison that fails, one that holds, figures alone, and a computation that fails."""
    storm, port = making.quarrel(), making.miscount()
    (document,) = port.documents
    return replace(
        storm,
        documents=tuple(sorted((*storm.documents, document), key=lambda d: d.id)),
        findings=(*port.findings, *storm.findings),
        checks=port.checks,
    )


@pytest.mark.parametrize("make", [making.empty, mixed, hostile])
def test_the_page_asks_for_nothing_and_nothing_is_refused(page: Page, make) -> None:
    page.open(make())
    page.settle()
    sent = [json.loads(row["message"])["message"] for row in page.browser.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith("about:")] == [page.browser.current_url]
    assert page.browser.get_log("browser") == []


def test_hostile_words_run_nowhere(page: Page) -> None:
    page.open(hostile())
    assert page.run("return window.hacked === undefined && document.scripts.length === 1")
    page.sift("q", '<img src=x onerror=hacked=1> ]]> "')
    assert page.run("return window.hacked === undefined && document.images.length === 0")
    assert page.seen("article") == 1


def test_without_scripts_everything_is_there_and_no_filter_pretends_to_work(page: Page) -> None:
    page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page.open(mixed())
    shown = [one for one in page.browser.find_elements("css selector", "article") if one.is_displayed()]
    forms = page.browser.find_elements("css selector", ".filter")
    assert len(shown) == 2 and not any(form.is_displayed() for form in forms)
    page.browser.find_element("css selector", "details.group > summary").send_keys(Keys.ENTER)
    assert page.browser.find_element("css selector", "details.group svg").is_displayed()


def test_a_search_leaves_what_holds_all_its_words(page: Page) -> None:
    page.open(mixed())
    assert (page.seen("article"), page.seen(".group"), page.seen(".filter")) == (2, 1, 1)
    page.sift("q", "RAFTS lost?")
    assert (page.seen("article"), page.seen(".group"), page.seen("#left")) == (0, 1, 0)
    assert page.seen("[data-none]") == 1
    assert page.run("return document.querySelector('output').textContent") == "1 of 7 shown"
    page.sift("q", "rafts submarine")
    assert (page.seen("article"), page.seen(".group")) == (0, 0)
    page.browser.find_element("css selector", "[type=reset]").click()
    page.settle()
    assert (page.seen("article"), page.seen(".group"), page.seen("[data-none]")) == (2, 1, 0)


@pytest.mark.parametrize(
    ("name", "choice", "articles", "groups"),
    [
        ("s", "error", 1, 0),
        ("s", "warning", 1, 0),
        ("c", "NC203", 1, 0),
        ("e", "Lake Orle", 1, 1),
        ("o", "Lake Courier", 1, 1),
        ("o", "Port Post", 2, 1),
    ],
)
def test_each_choice_leaves_what_it_names(page: Page, name: str, choice: str, articles: int, groups: int) -> None:
    page.open(mixed())
    script = "return [...document.querySelector(arguments[0]).options].find(o => o.text === arguments[1]).value"
    page.sift(name, page.run(script, f"#f-{name}", choice))
    assert (page.seen("article"), page.seen(".group")) == (articles, groups)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.open(mixed())
    page.press(Keys.TAB)
    assert page.focus() == "Skip to the findings"
    assert page.run("return document.activeElement.getBoundingClientRect().left >= 0")
    page.press(Keys.ENTER)
    assert page.focus() == "findings"
    page.press("/")
    assert page.focus() == "q"
    page.press("cranes")
    page.settle()
    assert page.seen("article") == 1
    page.press(Keys.ESCAPE)
    page.settle()
    assert page.seen("article") == 2 and page.run("return document.querySelector('#q').value") == ""
    page.run("document.querySelector('.group > summary').focus()")
    page.press(Keys.ENTER)
    assert page.run("return document.querySelector('.group').open")


def test_what_has_the_focus_is_seen(page: Page) -> None:
    page.open(mixed())
    seen = set()
    for _ in range(40):
        page.press(Keys.TAB)
        outline = (
            "const e = document.activeElement, s = getComputedStyle(e.matches('[name=theme]') ? e.nextSibling : e);"
        )
        seen.add(page.run(f"{outline} return e === document.body || parseFloat(s.outlineWidth) >= 2"))
    assert seen == {True}


def test_a_link_to_a_finding_shows_it_whatever_is_filtered(page: Page) -> None:
    page.open(mixed())
    page.sift("s", "error")
    assert page.run("return document.getElementById('3f2a91c0').hidden")
    page.run("location.hash = '#3f2a91c0'")
    page.settle()
    assert not page.run("return document.getElementById('3f2a91c0').hidden")


def test_day_and_night_follow_the_machine_and_the_switch(page: Page) -> None:
    page.open(mixed())
    assert page.paper() > 200
    page.wide(DESKTOP, dark=True)
    assert page.paper() < 60
    page.run("document.querySelector('#theme-light').click()")
    assert page.paper() > 200
    page.open(mixed())
    assert page.paper() > 200
    page.run("document.querySelector('#theme-auto').click()")
    assert page.paper() < 60


@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
@pytest.mark.parametrize("make", [mixed, hostile])
def test_nothing_is_wider_than_the_screen(page: Page, make, width: int) -> None:
    page.wide(width)
    page.open(make())
    page.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.run("return document.documentElement.scrollWidth") <= width


def test_on_paper_there_are_findings_and_no_buttons(page: Page) -> None:
    page.open(mixed())
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert (page.seen("article"), page.seen(".filter"), page.seen("nav"), page.seen(".theme")) == (2, 0, 0, 0)
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_single_sources_and_silenced_findings_are_there_for_the_keyboard_and_the_filter(page: Page) -> None:
    page.open(hushed())
    page.run("document.querySelector('#single summary').focus()")
    page.press(Keys.ENTER)
    assert page.seen("#single .entries li") == 1
    assert page.seen("#silenced article") == 3 and page.seen("#findings article") == 0
    page.run("document.querySelector('nav a[href=\"#silenced\"]').focus()")
    page.press(Keys.ENTER)
    assert page.run("return location.hash") == "#silenced"
    page.sift("q", "two counts")
    assert page.seen("#silenced article") == 1
    page.sift("q", "nowhere at all")
    assert page.seen("#silenced") == 0
