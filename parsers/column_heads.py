"""The heads of the columns of a table of tasks, and what each says that the column holds."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz


class Column(StrEnum):
    """What a column holds."""

    ORDINAL = "ordinal"
    LEAD = "lead"
    PARTNER = "partner"
    CONTENT = "content"
    PRODUCT = "product"
    START = "start"
    TIME = "time"
    WATCH = "watch"
    PERIOD = "period"  # a mark in it says when
    BODY = "body"  # a mark in it says who
    OTHER = "other"


# In this order: "thời gian thực hiện" is a time before "thực hiện" makes it a lead.
_GAP: Final = r"\s+(?:\w{1,5}\s+)?"  # a reader may put noise between two lines of a head
BODY: Final = r"(?:co\s+quan|don\s+vi|nguoi|bo\s+phan|ca\s+nhan|phong)"
_DOES: Final = r"(?:thuc\s+hien|tham\s+muu|phu\s+trach|chuan\s+bi|soan\s+thao|trien\s+khai)"
_MOMENT: Final = r"(?:thoi\s+(?:gian|diem)\s+(?:thuc\s+hien\s+)?)?(?:ngay\s+)?"
_PLANS: Final = (
    r"(?:de\s+an|chuong\s+trinh,?\s+(?:de\s+an|ke\s+hoach).*|van\s+ban|ke\s+hoach|bao\s+cao)"
)
_RULES: Final = (
    (Column.ORDINAL, r"(?:s?tt|so\s+tt|(?:so\s+)?thu\s+tu|so)\.?"),
    (Column.CONTENT, r"(?:ten\s+)?(?:noi\s+dung|nhiem\s+vu|cong\s+viec)(?!.*phan\s+cong).*"),
    (Column.WATCH, r".*(?:lanh\s+dao|chu\s+tich|thuong\s+truc)\b.*(?:phu\s+trach|chi\s+dao).*"),
    (Column.WATCH, r".*(?:theo\s+doi|kiem\s+tra,?\s+don\s+doc|giam\s+sat).*"),
    (Column.START, rf"{_MOMENT}(?:bat\s+dau|tu)(?:\s+ngay)?"),
    (Column.TIME, rf"{_MOMENT}(?:ket\s+thuc|den)(?:\s+ngay)?|(?:phai\s+)?xong\s+truoc"),
    (Column.TIME, rf".*(?:thoi{_GAP}(?:gian|han|diem)|tien\s+do|hoan\s+thanh).*|han(?:\s.*)?"),
    (Column.TIME, r".*(?:xong|truoc|den)\s+(?:het\s+)?ngay.*|(?:moc|ky\s+han)(?:\s.*)?"),
    (Column.LEAD, rf".*(?:chu{_GAP}tri|trach\s+nhiem|dau\s+moi|tham\s+muu\s+chinh).*"),
    (Column.PARTNER, rf".*(?:phoi{_GAP}hop|tham\s+gia).*"),
    (Column.LEAD, rf".*{BODY}\s+(?:\w+\s+)?{_DOES}.*"),
    (Column.LEAD, r"tieu\s+ban(?:\s+phu\s+trach)?"),
    (Column.LEAD, r".*(?:phan\s+cong|don\s+vi\s+duoc\s+giao|giao\s+cho).*"),
    (Column.PRODUCT, r".*(?:san\s+pham|ket\s+qua|dau\s+ra|hinh\s+thuc\s+van\s+ban).*"),
    (Column.CONTENT, r".*(?:noi\s+dung|nhiem\s+vu|cong\s+viec|hoat\s+dong|dau\s+viec).*"),
    (Column.CONTENT, r".*giai\s+phap.*"),
    (Column.CONTENT, r"(?:phan\s+)?viec(?:\s+(?:phai|can)\s+lam|\s+duoc\s+giao)?"),
    (Column.CONTENT, rf"(?:ten\s+)?(?:cac\s+)?{_PLANS}(?:,.*)?"),
)  # fmt: skip
_PATTERNS: Final = tuple((column, re.compile(pattern)) for column, pattern in _RULES)
# Words that a misread head is still known by.
_NEARLY: Final = (
    (Column.TIME, "thoi gian"),
    (Column.TIME, "thoi han"),
    (Column.LEAD, "chu tri"),
    (Column.PARTNER, "phoi hop"),
    (Column.PRODUCT, "san pham"),
    (Column.CONTENT, "noi dung"),
    (Column.CONTENT, "nhiem vu"),
    (Column.CONTENT, "cong viec"),
)
_DOING: Final = re.compile(r"don\s+vi|co\s+quan|.*thuc\s+hien.*")
_NEAR: Final = 80  # of 100


def column_of(label: str) -> Column:
    """Return what the column under *label* (folded) holds."""
    for column, pattern in _PATTERNS:
        if pattern.fullmatch(label):
            return column
    for column, word in _NEARLY:
        if len(label) >= len(word) and fuzz.partial_ratio(word, label) >= _NEAR + 5:
            return column
    return Column.LEAD if _DOING.fullmatch(label) else Column.OTHER
