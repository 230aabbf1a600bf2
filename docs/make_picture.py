"""Take docs/report.png: the report on the samples, as a browser shows it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

ROOT: Final = Path(__file__).parents[1]
SIZE: Final = {"width": 1180, "height": 1060}
DAY: Final = "2026-03-20"  # something is late then, something soon, something comes again


def main() -> None:
    """Read the samples from recorded pages, write the report, and photograph its top."""
    with tempfile.TemporaryDirectory() as folder:
        out, html = Path(folder) / "samples", Path(folder) / "report.html"
        _congvan("run", "samples", "--out", str(out), "--replay", "tests/recordings")
        _congvan("report", str(out), "--html", str(html), "--on", DAY, "--pictures", "0")
        _photograph(html, ROOT / "docs" / "report.png")


def _congvan(*argv: str) -> None:
    subprocess.run([sys.executable, "-m", "pipeline.cli", *argv], cwd=ROOT, check=True)  # noqa: S603


def _photograph(html: Path, to: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(html.as_uri())
        page.screenshot(path=to)


if __name__ == "__main__":
    main()
