"""The small markup of a body: blocks parted by blank lines, each with a mark in front."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

MARKS: Final = {
    "# ": "centred",  # QUYẾT ĐỊNH:
    "## ": "heading",  # I. MỤC ĐÍCH, YÊU CẦU
    "~ ": "ground",  # Căn cứ ..., in italics
    "= ": "page",  # what follows begins a page
    "": "para",
}
FOOTNOTE: Final = re.compile(r"\[\^(.+?)\]")
BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
ITALIC: Final = re.compile(r"__(.+?)__")


def blocks(body: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the marked-up text of each block of *body*."""
    for block in re.split(r"\n\s*\n", body.strip()):
        text = " ".join(block.split())
        mark = next(mark for mark in MARKS if text.startswith(mark))
        yield MARKS[mark], text.removeprefix(mark)


def plain(text: str) -> str:
    """Return *text* without its marks and footnotes."""
    return ITALIC.sub(r"\1", BOLD.sub(r"\1", FOOTNOTE.sub("", text)))


def footnotes(text: str) -> list[str]:
    """Return the footnotes that *text* carries."""
    return FOOTNOTE.findall(text)


def to_html(text: str) -> str:
    """Return *text* as HTML: bold, italics, footnotes, line breaks."""
    safe = html.escape(text, quote=False).replace("\n", "<br>")
    safe = FOOTNOTE.sub(r'<span class="note">\1</span>', safe)
    return ITALIC.sub(r"<i>\1</i>", BOLD.sub(r"<b>\1</b>", safe))


def body_html(body: str) -> str:
    """Return *body* as HTML paragraphs."""
    return "\n".join(f'<p class="{kind}">{to_html(text)}</p>' for kind, text in blocks(body))
