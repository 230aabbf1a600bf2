"""Where the names of doers end because their own grammar says so, whatever verb follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parsers.agencies import find_agencies
from parsers.agency_heads import FIELDS
from parsers.letters import CAPITALS, SMALL
from parsers.phrases import tokens_of
from schemas.finding import Finding

_LONGEST: Final = 320  # letters in the names of all doers of one duty
_FRONT: Final = re.compile(r"(?:(?:đồng\s+chí|đ/c)\s+)?", re.IGNORECASE)
# Between two names, or a name and whose it is: ", ", " và ", "Ban cán sự đảng Tòa án".
_JOINT: Final = re.compile(
    r"\s*[,;]\s*(?:và\s+)?(?:(?:đồng\s+chí|đ/c)\s+)?|\s+(?:và\s+)?(?:(?:đồng\s+chí|đ/c)\s+)?",
    re.IGNORECASE,
)
# What a name may still have behind it: the number of a team, a gloss in brackets.
_RIDER: Final = re.compile(r"(?:\s+(?:số\s+)?\d{1,4}(?!\S*[/%]))?(?:\s*\([^()]{1,80}\))?")
# "Cục Quản lý y, dược học cổ truyền": one syllable and a comma are more of the name.
_PREDICATE: Final = re.compile(r"\s*,?\s+(?=[^\W\d_])(?!\w+\s*,)")
_OF_MANY: Final = re.compile(r"(?:^|\s)(?:các|những|quý)\s", re.IGNORECASE)
# "Công ty Xây lắp điện Hưng Phú": the names of firms have capitals at both ends.
_FIRMS: Final = ("Công ty", "Tổng công ty", "Xí nghiệp", "Hợp tác xã")
_MORE_OF_FIRM: Final = re.compile(rf"(?:[^\W\d]+\s+){{1,3}}[{CAPITALS}][{SMALL}]+\s")
# A word of grammar behind a name tells of whom it names, of a past, or of what they are.
_NO_VERB: Final = re.compile(
    r"""(?: thuộc | trực\s+thuộc | của | tại | trên | ở | trong | ngoài | ngành | nơi
    | cấp (?= \s+ (?: tỉnh | huyện | xã | cơ\s+sở | trung\s+ương | quốc\s+gia | trên | dưới
                   | học | ủy | tiểu | trung | mầm | \d | [IVX]+(?!\w) ) )
    | khu
    | có (?! \s+ (?: trách\s+nhiệm | nhiệm\s+vụ | văn\s+bản | ý\s+kiến | giải\s+pháp
                   | biện\s+pháp | kế\s+hoạch | báo\s+cáo ) )
    | được | bị | do | theo | từ | đến | chưa | đã | đang | vừa | còn | không | là (?! \s+ đầu )
    | gồm | bao\s+gồm | và | hoặc | cùng | với | các | những | khi | nếu | để | nhằm | về | cho
    | ủy (?! \s+ quyền )
    | đóng (?= \s+ (?:tại|trên|ở|quân|chân) (?!\w) )
    | này | nói | nêu | liên\s+quan | phụ\s+trách | chuyên | khác | hiện | vẫn | cũng
    | sau | trước | ngày | tháng | năm | quý | đạt | chiếm | tăng (?! \s+ cường ) | giảm
    | ghi\s+nhận | nhận | thống\s+nhất | diễn\s+ra | tuyến | vùng | miền | phường | quận
    | xã | huyện | tỉnh | thị | thành\s+phố | mỗi | từng | trở | nằm | hoạt\s+động
    | đề\s+nghị | yêu\s+cầu
    | sử\s+dụng | thấy | cho\s+(?:rằng|biết) | như | mà | thì | số | nhân\s+dân | chuyên\s+môn
    | cửa\s+khẩu | trường | học | thiết\s+bị | vật\s+tư | nhà | lớp
    | chức\s+năng | khóa | nhiệm\s+kỳ | lâm\s+thời | đại\s+diện | tham\s+dự | tư\s+vấn | nào
    )(?!\w)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class NamesEnd:
    """The end of the names of doers.

    Attributes:
        at: Offset of the first word behind them.
        sure: Whether the last is one body; a group (``các trường``) may be told more of.
        whole: Whether the last word of the name is a known one; behind ``Phòng Gây giống``
            more of the name may follow.
    """

    at: int
    sure: bool
    whole: bool


def after_names(text: str, start: int, end: int) -> NamesEnd | None:
    """Return where the predicate begins behind the names of bodies at *start*.

    The names are read by the grammar of :mod:`parsers.agencies` (head, field, place), so
    that no verb has to be known: ``Công an huyện giữ gìn trật tự``.

    Returns:
        None where no body is named at *start*, or where what follows says more of the
        bodies (``thuộc``, ``được giao``).
    """
    window = text[start : min(end, start + _LONGEST)]
    last = _last_name(window)
    if last is None:
        return None
    rider = _RIDER.match(window, last.span.end)
    found = _PREDICATE.match(window, rider.end() if rider else last.span.end)
    if found is None or not window[found.end()].islower():
        return None
    if _NO_VERB.match(window, found.end()):
        return None
    if last.value.startswith(_FIRMS) and _MORE_OF_FIRM.match(window, found.end()):
        return None
    one = last.rule != "bodies of many" and not _OF_MANY.search(last.value)
    return NamesEnd(start + found.end(), sure=one, whole=_is_whole(last.value))


def last_name(text: str, start: int, end: int) -> int:
    """Return where the last of the names in a row at *start* begins; *start* for none."""
    last = _last_name(text[start : min(end, start + _LONGEST)])
    return start + last.span.start if last else start


def _is_whole(name: str) -> bool:
    """Whether the last syllable is not the first of a verb: ``Phòng Gây giống``."""
    halves = name.split()[-2:]
    loud = len(halves) > 1 and halves[0].istitle() and halves[1].islower()
    return not loud or FIELDS.holds(tokens_of(" ".join(halves)))


# Asked for twice by each reading of a predicate, and sentences are read again as clauses.
@lru_cache(maxsize=1_000)
def _last_name(window: str) -> Finding[str] | None:
    front, last = _FRONT.match(window), None
    for body in find_agencies(window):
        at = body.span.start
        if last is None:
            joined = at == (front.end() if front else 0)
        else:
            gap = window[last.span.end : at]
            joined = bool(_JOINT.fullmatch(gap)) and bool(gap.strip() or window[at].isupper())
        if not joined:
            break
        last = body
    return last
