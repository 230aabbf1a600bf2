"""Whether a comma or an ``và`` parts two doers, or stands inside the name of one."""

from __future__ import annotations

import re
from typing import Final

from parsers.duties.actors import OF_MANY, starts_doer
from parsers.letters import CAPITALS
from schemas.span import Span

_POST: Final = re.compile(
    r"(?:chủ\s+tịch|giám\s+đốc|(?:thủ|nhóm|tổ|đội|cụm)\s+trưởng|trưởng|chủ\s+(?:rừng|tàu|hộ|cơ\s+sở)|chánh|người\s+đứng\s+đầu|công\s+an|ủy\s+ban|ubnd)\b"
)
# These are names by themselves: "Nhà đầu tư và địa phương".
PARTNER: Final = re.compile(
    r"(?:địa\s+phương|doanh\s+nghiệp|nhà\s+thầu|nhà\s+đầu\s+tư|chủ\s+đầu\s+tư|lực\s+lượng|trường\s+học"
    r"|(?:đơn\s+vị\s+)?(?:tư\s+vấn|thi\s+công)|đơn\s+vị\s+(?:giám\s+sát|vận\s+hành|quản\s+lý))(?!\w)"
)
# "Đ/c Nam, đ/c Hòa", "ông Lê Văn An và bà Trần Thị Bình"
_PERSON: Final = re.compile(
    r"(?i:đ/c|đồng\s+chí|ông|bà|anh|chị|thầy|cô|bs|ths|ts|cn)\.?\s+"
    rf"(?:[{CAPITALS}]\w+)"
)
# "Phòng Điều dưỡng, khoa Dược", "thôn Đồng, thôn Hạ": heads in lower case, names in capitals.
_LOWER_HEAD: Final = re.compile(
    r"(?:sở|phòng|ban|khoa|trạm|tổ|đội|thôn|ấp|bản|xóm|khu\s+phố|trường|viện|cục|vụ|hội|đoàn"
    r"|chi\s+cục|trung\s+tâm|bệnh\s+viện)\s+"
    rf"(?=[{CAPITALS}])"
)
# "Các cấp ủy đảng, chính quyền": the two that answer for a place.
_PARTY_BODIES: Final = re.compile(r"cấp\s+ủy(?:\s+đảng)?(?:\s+các\s+cấp)?\Z", re.IGNORECASE)
_AUTHORITIES: Final = re.compile(r"chính\s+quyền(?!\w)", re.IGNORECASE)
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


def begins_another(text: str, start: int, parting: re.Match[str]) -> bool:
    """Whether the name at *start* ends at *parting*, and another begins behind it."""
    before, after = text[start : parting.start()], parting.end()
    if ";" in parting[0] or _begins_lower(text, before, parting):
        return True
    if not starts_doer(text, after) or _is_one_name(
        text, Span(start, parting.start()), parting
    ):
        return False
    word = text[after : after + 12]
    many = word.lower().startswith(("các ", "những "))
    if not (word[0].isupper() or many) and text[start].isupper():
        return _POST.match(text, after) is not None  # Phòng Công chức, viên chức is one
    return word[0].isupper() or many or not OF_MANY.search(before)


def _begins_lower(text: str, before: str, parting: re.Match[str]) -> bool:
    """Whether a person, staff, or a name whose head is in lower case stands behind it."""
    after = parting.end()
    if "," in parting[0] and _AUTHORITIES.match(text, after) and _PARTY_BODIES.search(before):
        return True
    if "và" in parting[0] and _STAFF.match(text, after) and _POST_OR_MANY.fullmatch(before):
        return True
    if OF_MANY.search(before):
        return False
    if before[:1].isupper() and PARTNER.match(text, after):
        return True
    return bool(_PERSON.match(text, after) or _LOWER_HEAD.match(text, after))


def _is_one_name(text: str, before: Span, parting: re.Match[str]) -> bool:
    """Whether one name goes on, though a body could begin behind the *parting*."""
    after, said = parting.end(), before.of(text)
    party = _PARTY.search(said) is not None
    if _PARTY_NEXT.match(text, after) if party else _ONE_NAME.search(said):
        return True
    if "," not in parting[0]:
        return False
    if _POST_BEHIND.match(text, after) and _PERSON_IN_FRONT.match(said):
        return True
    if _TWO_FIELDS.match(text, before.start):
        return True
    series = _SERIES.match(text, after)  # "Phòng Tổ chức, Thanh tra và Thi đua"
    if series is not None and not starts_doer(text, series.end()):
        return True
    bare = _BARE_KIND.fullmatch(said) is not None
    return bare and _KIND_WITH_MORE.match(text, after) is not None
