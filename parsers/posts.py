"""Posts that office papers are signed in, and how a damaged one is mended."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz import fuzz, process

from parsers.anchors import is_capitals
from parsers.fold import fold

_HEADS: Final = (
    "CHỦ TỊCH",
    "GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
    "TỔNG CỤC TRƯỞNG",
    "VỤ TRƯỞNG",
    "VIỆN TRƯỞNG",
    "TRƯỞNG PHÒNG",
    "TRƯỞNG BAN",
    "TRƯỞNG ĐOÀN",
    "TRƯỞNG CÔNG AN",
    "CHÁNH VĂN PHÒNG",
    "CHÁNH THANH TRA",
    "CHÁNH ÁN",
    "HIỆU TRƯỞNG",
    "CHỦ NHIỆM",
    "BÍ THƯ",
    "TỔNG THƯ KÝ",
    "TỔNG BIÊN TẬP",
    "CHỈ HUY TRƯỞNG",
)
_POSTS: Final = (
    *_HEADS,
    *(f"PHÓ {head}" for head in _HEADS),
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "THỦ TƯỚNG",
    "PHÓ THỦ TƯỚNG",
    "KẾ TOÁN TRƯỞNG",
)
_DEPUTIES: Final = {"BỘ TRƯỞNG": "THỨ TRƯỞNG"}
_KEYS: Final = {fold(post).replace(" ", ""): post for post in _POSTS}
_ALIKE: Final = 78  # of 100: two letters of a short post lost, or one of five wrong
_AHEAD: Final = 3  # so much more like than the next post
_LEAST: Final = 5  # letters that are left of a post
_ON_BEHALF: Final = re.compile(
    r"^\W{0,2}(k[./]?\s?t|t[./]?\s?[ml]|t[./]?\s?u[./]?\s?q|q)[.,/]?\s+"
)
_REMAINS: Final = re.compile(r"^\W{0,2}\w{1,2}[.,\s-]+\s*(?=\w)")
_DEPUTY: Final = re.compile(r"^\W*(?:pho\s|thu\s+truong)")
_LIKE_DEPUTY: Final = 75  # of 100: the letters of PHÓ may all be wrong, those behind them not


def mend_post(line: str) -> str | None:
    """Return the one post that *line* is, or is what is left of; None if none or several."""
    key = _key(line)
    if len(key) < _LEAST or not is_capitals(line):
        return None
    found = process.extract(key, list(_KEYS), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=2)
    if not found or (len(found) == 2 and found[0][1] - found[1][1] < _AHEAD):
        return None
    return _KEYS[found[0][0]]


def mend_deputy(line: str, head: str) -> str | None:
    """Return the post of the deputy of *head* if *line* may be it; None if it is none.

    Who signs ``KT. GIÁM ĐỐC`` is a ``PHÓ GIÁM ĐỐC`` (Decree 30/2020/NĐ-CP, Appendix I,
    II.7), also where a signature lies over the first letters.
    """
    post = _DEPUTIES.get(head, f"PHÓ {head}")
    alike = fuzz.ratio(_key(line), _key(post)) >= _LIKE_DEPUTY
    return post if alike and is_capitals(line) else None


def _key(line: str) -> str:
    """Letters and figures of *line* alone, which scans lose least."""
    return "".join(filter(str.isalnum, fold(line)))


def mend_authority(line: str) -> str:
    """Return *line* with its ``KT.`` as it should be, and the post behind that mended.

    The point is lost first: ``TL CHỦ TỊCH`` is ``TL. CHỦ TỊCH``.
    """
    match = _ON_BEHALF.match(fold(line))
    if not match:
        return mend_post(line) or line
    signs = line[: match.end()].strip(" .,'`")
    post = line[match.end() :]
    sign = signs if "/" in signs else f"{signs.replace(' ', '')}."
    return f"{sign} {mend_post(post) or post}"


def without_remains(line: str) -> str:
    """Return the post in *line* without one or two letters of a ``KT.`` added in ink."""
    match = _REMAINS.match(line)
    return line[match.end() :] if match and mend_post(line[match.end() :]) else line


def is_deputy(post: str) -> bool:
    """Whether *post* is that of a deputy, who signs for the head."""
    return _DEPUTY.match(fold(post)) is not None
