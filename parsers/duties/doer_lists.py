"""Lists of those who shall do something, parted into single names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.duties.actors import OF_MANY, starts_doer
from parsers.sentences import in_brackets, trimmed
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_POST: Final = re.compile(
    r"(?:chủ\s+tịch|giám\s+đốc|thủ\s+trưởng|trưởng|chánh|người\s+đứng\s+đầu|công\s+an|ủy\s+ban|ubnd)\b"
)
# These are names by themselves: "Nhà đầu tư và địa phương".
_PARTNER: Final = re.compile(
    r"(?:địa\s+phương|doanh\s+nghiệp|nhà\s+thầu|nhà\s+đầu\s+tư|chủ\s+đầu\s+tư)(?!\w)"
)
_PARTING: Final = re.compile(
    r"\s*[;,„]\s*(?:và\s+)?|\s+(?:và|cùng|\+)\s+|(?<=[a-zà-ỹđ]{3})\.\s+"
)
# "Đ/c Nam, đ/c Hòa", "ông Lê Văn An và bà Trần Thị Bình"
_PERSON: Final = re.compile(
    r"(?i:đ/c|đồng\s+chí|ông|bà|anh|chị|thầy|cô|bs|ths|ts|cn)\.?\s+(?:[A-ZĐÀ-Ỹ]\w+)"
)
# "Chi cục trưởng và công chức liên quan", "các Tổ đại biểu và đại biểu HĐND tỉnh".
_STAFF: Final = re.compile(
    r"(?:cán\s+bộ|công\s+chức|viên\s+chức|nhân\s+viên|giáo\s+viên|giảng\s+viên|đại\s+biểu)\s+\w"
)
_POST_OR_MANY: Final = re.compile(
    r"(?:(?:\w+\s+){1,3}trưởng|giám\s+đốc|(?:các|những)\s+(?:(?-i:[A-ZĐ])\w+)(?:\s+\w+){0,4})",
    re.IGNORECASE,
)
# "đồng chí Lê Nam, Phó Chỉ huy trưởng" is one: the post follows the name.
_PERSON_IN_FRONT: Final = re.compile(
    r"(?:đ/c|đồng\s+chí|ông|bà|anh|chị)\.?\s+[^,;]+\Z", re.IGNORECASE
)
_POST_BEHIND: Final = re.compile(
    r"(?:phó|(?:kiểm\s+sát|chấp\s+hành|điều\s+tra)\s+viên|thẩm\s+phán)(?!\w)", re.IGNORECASE
)
_BULLET: Final = re.compile(r"(?:^|(?<=[\s.;,:]))[|\[]?[-–—~•+*]\s*(?=[^\W\d_])")
# One name in two halves: "Văn phòng HĐND và UBND xã", "các huyện ủy, Thành ủy".
_ONE_NAME: Final = re.compile(
    r"(?:văn\s+phòng\s+(?:hđnd|hội\s+đồng\s+nhân\s+dân|đoàn\s+đbqh|đoàn\s+đại\s+biểu\s+quốc\s+hội)"
    r"|(?:^|\s)báo|(?:huyện|thị|thành|quận|tỉnh)\s+ủy|lãnh\s+đạo)$",
    re.IGNORECASE,
)
# Fields that are bodies by themselves elsewhere: "Phòng Bưu chính, Viễn thông".
_TWO_FIELDS: Final = re.compile(
    r"(?:phòng|ban|khoa|sở|vụ)\s+[^,;]{3,30},\s+viễn\s+thông\s*(?:[,;.]|\Z)", re.IGNORECASE
)
_SERIES: Final = re.compile(r"Thanh\s+tra\s+và\s+(?=[A-ZĐ])")
# "Các Trường, Viện có ký túc xá": one group of two kinds.
_BARE_KIND: Final = re.compile(r"(?:các|những)\s+\w+(?:\s+viện|\s+tâm)?", re.IGNORECASE)
_KIND_WITH_MORE: Final = re.compile(
    r"(?:viện|trường|trung\s+tâm|bệnh\s+viện|cục|vụ|phòng|ban)\s+(?:có|thuộc|trực\s+thuộc)\s",
    re.IGNORECASE,
)
_PARTY: Final = re.compile(r"(?:huyện|thị|thành|quận|tỉnh)\s+ủy$", re.IGNORECASE)
_PARTY_NEXT: Final = re.compile(r"(?:huyện|thị|thành|quận)\s+ủy(?!\w)", re.IGNORECASE)
# A line that ends so goes on: "Văn phòng" / "UBND tỉnh".
_NAME_OPEN: Final = re.compile(
    r"(?:văn\s+phòng|chủ\s+tịch|giám\s+đốc|thủ\s+trưởng|trưởng|ban|chánh|lãnh\s+đạo|thuộc|của|và|các|bộ"
    r"|thường\s+trực|đảng\s+ủy|bí\s+thư|khối|ban\s+quản\s+lý|[,&(-]|hội|đoàn|đài|báo|phòng|thanh\s+tra|tòa\s+án|cơ\s+quan|ủy\s+ban)$",
    re.IGNORECASE,
)


def split_doers(text: str, span: Span, *, lines: bool = False) -> tuple[Span, ...]:
    """Part a list of doers into single ones.

    It is parted at bullets and semicolons, and at a comma or ``và`` only where a new name
    begins: ``Sở Nội vụ, Công an tỉnh`` are two, ``các sở, ban, ngành`` one.

    Args:
        text: The text that the list stands in.
        span: The list.
        lines: Whether a new line with a new name parts too, as in the cells of a table.
    """
    return tuple(
        part
        for bullet in _bulleted(text, span)
        for line in (_by_lines(text, bullet) if lines else (bullet,))
        for part in _parted(text, line)
        if any(letter.isalnum() for letter in part.of(text))
    )


def mentions(text: Text, spans: Sequence[Span], rule: str) -> tuple[Mention[str], ...]:
    """Return what stands in *spans*, each on one line."""
    return tuple(
        Mention(" ".join(span.of(text.content).split()), text, span, rule) for span in spans
    )


def _bulleted(text: str, span: Span) -> Iterator[Span]:
    bullets = _BULLET.finditer(text, span.start, span.end)
    marks = [found for found in bullets if _is_bullet(text, span.start, found.start())]
    edges = [span.start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), span.end]
    for start, end in zip(edges, ends, strict=True):
        part = trimmed(text, start, end)
        if part.start < part.end:
            yield part


def _is_bullet(text: str, start: int, at: int) -> bool:
    """A dash at the front or after a stop; "Văn hóa - Xã hội" has none, at no line's end."""
    before = text[start:at].rstrip()
    if not before or before[-1] in ".;:,":
        return True
    listed = before.lstrip()[0] in "-–—~•+*"
    return listed and "\n" in text[start + len(before) : at]


def _by_lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for at in range(span.start, span.end):
        opens = text[at] == "\n" and text[at + 1].isupper() and starts_doer(text, at + 1)
        if opens and not (
            _NAME_OPEN.search(text, start, at) or _PARTNER.match(text[at + 1 :].lower())
        ):
            yield trimmed(text, start, at)
            start = at + 1
    yield trimmed(text, start, span.end)


def _parted(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _PARTING.finditer(text, span.start, span.end):
        if found.start() < start or in_brackets(text, start, found.start()):
            continue
        if _begins_another(text, start, found):
            yield _bare(text, start, found.start())
            start = found.end()
    yield _bare(text, start, span.end)


def _begins_another(text: str, start: int, parting: re.Match[str]) -> bool:
    before = text[start : parting.start()]
    after = parting.end()
    person = _PERSON.match(text, after) and not OF_MANY.search(before)
    staff = _STAFF.match(text, after) and _POST_OR_MANY.fullmatch(before)
    if person or ("và" in parting[0] and staff):
        return True
    if ";" in parting[0] or not starts_doer(text, after):
        return ";" in parting[0]
    if "," in parting[0] and _is_one_name(text, Span(start, parting.start()), after):
        return False
    party = _PARTY.search(before) is not None
    if _PARTY_NEXT.match(text, after) if party else _ONE_NAME.search(before):
        return False
    word = text[after : after + 12]
    many = word.lower().startswith(("các ", "những "))
    if not (word[0].isupper() or many) and text[start].isupper():
        post = _POST.match(text, after) is not None  # Phòng Công chức, viên chức is one
        return post or bool(_PARTNER.match(text, after) and not OF_MANY.search(before))
    return word[0].isupper() or many or not OF_MANY.search(before)


def _is_one_name(text: str, before: Span, after: int) -> bool:
    """Whether a comma stands inside one name, though a body could begin behind it."""
    if _POST_BEHIND.match(text, after) and _PERSON_IN_FRONT.match(
        text, before.start, before.end
    ):
        return True
    if _TWO_FIELDS.match(text, before.start):
        return True
    series = _SERIES.match(text, after)  # "Phòng Tổ chức, Thanh tra và Thi đua"
    if series is not None and not starts_doer(text, series.end()):
        return True
    bare = _BARE_KIND.fullmatch(text, before.start, before.end) is not None
    return bare and _KIND_WITH_MORE.match(text, after) is not None


def _bare(text: str, start: int, end: int) -> Span:
    span = trimmed(text, start, end)
    while span.start < span.end and text[span.end - 1] in ".;,:":
        span = trimmed(text, span.start, span.end - 1)
    return span
