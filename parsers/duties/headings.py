"""What the headings of a body say about the items under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parsers.duties.actors import doer_span, first_verb
from parsers.duties.outline import Item, above, is_heading
from parsers.duties.prose import Prose
from parsers.duties.requests import find_request, opens_with_verb
from parsers.fold import fold
from parsers.sentences import sentences
from schemas.span import Span

_ASKING: Final = re.compile(
    r"(?:(?:kính\s+|trân\s+trọng\s+)?(?:đề|để)\s+nghị|yêu\s+cầu|phân\s+công|chỉ\s+đạo|(?:đối\s+)?với"
    r"|về\s+phía|giao(?:\s+(?:nhiệm\s+vụ|trách\s+nhiệm))?(?:\s+cho)?|(?:trách\s+nhiệm|nhiệm\s+vụ)\s+của)\s+",
    re.IGNORECASE,
)
# What may stand between the name of the doer and the colon: "có trách nhiệm:".
_TAIL: Final = re.compile(
    r"(?:(?:có|chịu)\s+trách\s+nhiệm|có\s+nhiệm\s+vụ|chủ\s+trì|tham\s+mưu|thực\s+hiện|tổ\s+chức"
    r"|triển\s+khai|tập\s+trung|khẩn\s+trương|một\s+số|các|nội\s+dung|nhiệm\s+vụ|công\s+việc"
    r"|những|việc|sau|đây|như|phối\s+hợp|nghiêm\s+túc|tốt|và|,|\s)*:?\s*",
    re.IGNORECASE,
)
_ANNOUNCES: Final = re.compile(
    r"(?<!\w)(?:giao|phân\s+công|tham\s+mưu|nhiệm\s+vụ|trách\s+nhiệm|yêu\s+cầu|đề\s+nghị"
    r"|kiến\s+nghị|giải\s+pháp|thực\s+hiện)(?!\w)",
    re.IGNORECASE,
)
# "UBND tỉnh chỉ thị:", "kết luận như sau:": what such a line opens is ordered.
_ORDERS: Final = re.compile(
    r"(?<!\w)(?:chỉ\s+thị|chỉ\s+đạo|kết\s+luận|thông\s+báo|hướng\s+dẫn|quyết\s+định|ý\s+kiến"
    r"|quy\s+định|kế\s+hoạch)(?:\s+(?:như\s+sau|sau|một\s+số\s+nội\s+dung(?:\s+(?:như\s+)?sau)?))?\s*:\Z",
    re.IGNORECASE,
)
# "Giám đốc Sở kết luận:", "Chủ tịch xã có ý kiến như sau:" tell who gives the orders.
_SPEAKS: Final = re.compile(
    r"(?<!\w)(?<!an\s)(?:kết\s+luận|chỉ\s+đạo|chỉ\s+thị|có\s+ý\s+kiến|quyết\s+định|nhắc\s+nhở)"
    r"(?:\s+(?:như\s+sau|sau))?\s*:\Z"
)
_BACKGROUND: Final = re.compile(
    r"(?:ve\s+|mot\s+so\s+)?(?:muc\s+dich|yeu\s+cau|danh\s+gia|tinh\s+hinh|ket\s+qua|ton\s+tai|han\s+che|muc\s+tieu"
    r"|quan\s+diem|can\s+cu|noi\s+nhan|nguyen\s+tac|quyen\s+han|thanh\s+phan|doi\s+tuong|pham\s+vi|nguyen\s+nhan|uu\s+diem)"
)
# No heading "Yêu cầu" or "Căn cứ", but a line that opens a list of orders.
_DEMANDS: Final = re.compile(r"(?:yeu\s+cau|de\s+nghi)\s[^:]*:\Z|can\s+cu\s[^:]+:\Z", re.DOTALL)
_REPORT: Final = re.compile(
    r"(?:ve\s+)?(?:danh\s+gia|tinh\s+hinh|ket\s+qua|ton\s+tai|han\s+che|nguyen\s+nhan|uu\s+diem)"
)
_FOREGROUND: Final = re.compile(r"nhiem\s+vu|giai\s+phap|thuc\s+hien|phan\s+cong|trach\s+nhiem")
_RECITAL: Final = re.compile(
    r"căn\s+cứ\s+(?:bộ\s+luật|luật|hiến\s+pháp|nghị\s+định|nghị\s+quyết|thông\s+tư|quyết\s+định)(?!\w)"
    r"|(?:theo|xét)\s+(?:đề\s+nghị|tờ\s+trình)\s+(?:của|số)(?!\w)",
    re.IGNORECASE,
)
_SECTION: Final = re.compile(
    r"(?:công\s+tác\s+)?tổ\s+chức\s+(?:và\s+phân\s+công\s+)?thực\s+hiện\s*[:.]?\s*(?:\Z|\n)"
    r"|phân\s+công(?:\s+(?:nhiệm\s+vụ|thực\s+hiện|trách\s+nhiệm|tổ\s+chức)|\s*:?\Z)"
    r"|nhiệm\s+vụ\s+của\s"
    r"|trách\s+nhiệm\s+(?:thực\s+hiện|của|thi\s+hành)",
    re.IGNORECASE,
)
_TITLE: Final = 120  # letters of a heading that are looked at


@dataclass(frozen=True, slots=True)
class OwnerHeading:
    """``2. Sở Tài chính``, ``Giao Sở Nội vụ:``: who shall do what stands below.

    Attributes:
        firm: Whether the heading asks them to; else the items below must begin with a verb.
    """

    doers: Span
    firm: bool


def has_children(items: Sequence[Item], at: int) -> bool:
    """Whether the next item stands under this one."""
    return at + 1 < len(items) and items[at + 1].parent == at


def owner_heading(text: str, items: Sequence[Item], at: int) -> OwnerHeading | None:
    """Return who owns the items under *at*, if that is all the item says."""
    if not has_children(items, at):
        return None
    span = items[at].span
    if _SPEAKS.search(text, span.start, span.end):
        return None
    asking = _ASKING.match(text, span.start, span.end)
    start = asking.end() if asking else span.start
    verb = first_verb(text, start, span.end)
    if verb is not None and not _TAIL.fullmatch(text, verb, span.end):
        return None
    doers = doer_span(text, start, verb or span.end)
    if doers is None or (asking is None and not is_heading(text, items[at])):
        return None
    said = text[span.end - 1] == ":" and not in_background(text, items, at)
    told = asking is not None or verb is not None or gives_out_work(text, items, at)
    return OwnerHeading(doers, firm=said or told)


def is_title(prose: Prose, items: Sequence[Item], at: int) -> bool:
    """Whether an item is a heading over others and no duty: ``1. Hoàn thiện hạ tầng``."""
    text, item = prose.words, items[at]
    if not has_children(items, at) or not is_heading(text, item) or prose.within(item.span):
        return False
    request = find_request(prose, item.span, marked=True)
    if text[item.span.end - 1] != ":":
        return request is None or not request.asks
    return request is None and not opens_with_verb(text, item.span)


def is_recital(text: str, at: int) -> bool:
    """Whether a paragraph at *at* says what a document rests on, and asks for nothing."""
    return _RECITAL.match(text, at) is not None


def gives_out_work(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether the heading over *at* says that work is given out below it."""
    parent = items[at].parent
    if parent is None:
        return False
    heading = items[parent].span.of(text)
    if _ANNOUNCES.search(heading) or _ORDERS.search(heading):
        return True
    asked = heading.endswith(":") and opens_with_verb(text, items[parent].span)
    return asked or in_section_of_work(text, items, at)


def in_section_of_work(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether a section over *at* only gives out work: ``III. TỔ CHỨC THỰC HIỆN``."""
    return any(_SECTION.match(items[over].span.of(text)) for over in above(items, at))


def in_background(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether the nearest telling heading is of purposes, or of how things stand."""
    return _is_under(_BACKGROUND, text, items, at)


def in_report(text: str, items: Sequence[Item], at: int) -> bool:
    """Whether the nearest telling heading is of how things stand: ``I. KẾT QUẢ``."""
    return _is_under(_REPORT, text, items, at)


def _is_under(telling: re.Pattern[str], text: str, items: Sequence[Item], at: int) -> bool:
    for over in above(items, at):
        announced = fold(_announced(text, items[over].span))
        heading = announced[:_TITLE]
        if _FOREGROUND.search(heading) or _DEMANDS.match(announced):
            return False
        if telling.match(heading):
            return True
    return False


def _announced(text: str, heading: Span) -> str:
    """The sentence of a heading that opens the list: ``Đánh giá chung: ... Yêu cầu:``."""
    return sentences(text, heading)[-1].of(text)
