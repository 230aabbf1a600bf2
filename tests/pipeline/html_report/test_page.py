"""The report in a browser: it shows, filters, prints, fits, and runs nothing that was read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import congvan
from pipeline.html_report.report import html_report
from pipeline.language.catalogue import Language
from tests.pipeline.html_report.archives import EVIL, WISH, archive

CHROMIUM: Final = shutil.which("chromium")  # None is the one that playwright brings
WIDTHS: Final = (380, 768, 1280)
EXTRA: Final = 60  # tasks, so that there is a second page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu"]
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page in both languages."""
    folder = tmp_path_factory.mktemp("report")
    of = congvan.open(archive(folder, extra=EXTRA))
    for language in Language:
        wish = replace(WISH, language=language)
        html = html_report(of, wish, name="Lưu trữ", beside=folder)
        (folder / f"{language}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The Vietnamese page; what the browser complains about fails the test."""
    complaints: list[str] = []
    shown = browser.new_page()
    shown.on("console", lambda message: complaints.append(message.text))
    shown.on("pageerror", lambda error: complaints.append(str(error)))
    shown.on("request", lambda request: complaints.append(request.url))
    shown.goto((report / "vi.html").as_uri())
    yield shown
    shown.close()
    local = ((report / "vi.html").as_uri(), "data:")
    assert [told for told in complaints if not told.startswith(local)] == []


def contents(page: Page) -> list[str]:
    return page.locator("#list td.what > :first-child").all_inner_texts()


def choose(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        field = page.locator(f"#filters [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def test_it_shows_the_tasks_in_vietnamese(page: Page) -> None:
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.locator("h1").inner_text() == "Nhiệm vụ và văn bản"
    assert "10/03/2024" in page.locator("header").inner_text()
    assert page.locator("#count").inner_text() == "65 trong số 65 nhiệm vụ"
    assert contents(page)[:2] == [EVIL, "việc 4"]  # 12 March; the next 5 April
    first = page.locator("#list tbody tr").first
    assert "12/03/2024" in first.inner_text()
    assert first.locator("td.due .soon").inner_text() == "Ngày kia"


def test_what_was_read_does_nothing(page: Page) -> None:
    assert page.evaluate("window.evil") is None
    assert EVIL in page.locator("#review").locator("..").inner_text()
    assert page.locator("img[src=x]").count() == 0


FILTERS: Final = [
    ({"words": "ra soat DAT"}, ["Rà soát hồ sơ đất đai"]),
    ({"words": "rà soát hồ sơ"}, ["Rà soát hồ sơ đất đai"]),
    ({"words": "báo cáo"}, ["việc 5"]),
    ({"unit": "Sở Nội vụ"}, ["việc 4", "Rà soát hồ sơ đất đai"]),
    ({"unit": "Sở Nội vụ", "role": "lead"}, ["Rà soát hồ sơ đất đai"]),
    ({"role": "partner"}, ["việc 4"]),
    ({"state": "overdue"}, ["Rà soát hồ sơ đất đai"]),
    ({"state": "undated"}, ["việc 6"]),
    ({"kind": "recurring"}, ["việc 4"]),
    ({"from": "2024-06-01", "to": "2024-08-01"}, ["việc 4", "việc 5"]),
    ({"to": "2024-03-31", "order": "oldest"}, ["Rà soát hồ sơ đất đai", EVIL]),
    ({"words": "không có gì"}, []),
]


@pytest.mark.parametrize(("fields", "found"), FILTERS)
def test_filters(page: Page, fields: dict[str, str], found: list[str]) -> None:
    choose(page, **fields)
    assert contents(page) == found


def test_a_recurring_task_shows_the_day_that_was_asked_for(page: Page) -> None:
    choose(page, **{"from": "2024-06-01", "kind": "recurring"})
    assert page.locator("#list td.due .day").inner_text() == "05/06/2024"


def test_only_what_needs_checking_and_all_again(page: Page) -> None:
    page.get_by_label("chỉ những việc cần kiểm tra").check()
    assert contents(page) == [EVIL, "việc 5"]
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator("#count")).to_have_text(re.compile("^65 "))  # a moment after the click


def test_figures_bars_and_units_lead_to_their_tasks(page: Page) -> None:
    page.locator(".figure.overdue").click()
    assert contents(page) == ["Rà soát hồ sơ đất đai"]
    page.get_by_label("01/08/2024 – 31/08/2024: 2").click()
    assert contents(page) == ["việc 4", "việc 5"]
    page.get_by_role("link", name="Sở Y tế").click()
    assert contents(page) == [EVIL]


def test_pages_are_turned_with_the_keyboard(page: Page) -> None:
    assert len(contents(page)) == 50
    page.get_by_role("button", name="Sau").focus()
    page.keyboard.press("Enter")
    assert len(contents(page)) == 15
    assert page.evaluate("document.activeElement.id") == "tasks"


def test_the_address_keeps_the_filters(page: Page) -> None:
    choose(page, unit="Sở Nội vụ", role="lead")
    page.reload()
    assert contents(page) == ["Rà soát hồ sơ đất đai"]
    assert page.locator("#filters [name=role]").input_value() == "lead"


def test_printing_shows_every_task_that_was_asked_for(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(contents(page)) == 65
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(contents(page)) == 50


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_that_is_filled_in_has_a_name(page: Page) -> None:
    for field in page.locator("#filters input, #filters select").all():
        assert field.evaluate("field => field.labels.length") == 1
    for picture in page.locator("img").all():
        assert picture.get_attribute("alt")
        assert picture.evaluate("image => image.complete && image.naturalWidth > 0")


def test_without_javascript_it_says_what_is_missing(browser: Browser, report: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto((report / "en.html").as_uri())
    assert "congvan query" in shown.locator("noscript").inner_text()
    assert shown.locator("article").count() == 1
    context.close()
