"""Types of document: their codes, their names, and how both are recognised on a scan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.fold import fold


@dataclass(frozen=True, slots=True)
class DocType:
    """A type of document.

    Attributes:
        code: As it stands in the symbol ("KH"); for a law, which has none, "Luật".
        name: In sentence case ("Kế hoạch").
    """

    code: str
    name: str


LETTER: Final = DocType("CV", "Công văn")

# Decree 30/2020/NĐ-CP, Appendix III.
ADMINISTRATIVE: Final = (
    DocType("NQ", "Nghị quyết"),
    DocType("QĐ", "Quyết định"),
    DocType("CT", "Chỉ thị"),
    DocType("QC", "Quy chế"),
    DocType("QyĐ", "Quy định"),
    DocType("TC", "Thông cáo"),
    DocType("TB", "Thông báo"),
    DocType("HD", "Hướng dẫn"),
    DocType("CTr", "Chương trình"),
    DocType("KH", "Kế hoạch"),
    DocType("PA", "Phương án"),
    DocType("ĐA", "Đề án"),
    DocType("DA", "Dự án"),
    DocType("BC", "Báo cáo"),
    DocType("BB", "Biên bản"),
    DocType("TTr", "Tờ trình"),
    DocType("HĐ", "Hợp đồng"),
    DocType("CĐ", "Công điện"),
    DocType("BGN", "Bản ghi nhớ"),
    DocType("BTT", "Bản thỏa thuận"),
    DocType("GUQ", "Giấy ủy quyền"),
    DocType("GM", "Giấy mời"),
    DocType("GGT", "Giấy giới thiệu"),
    DocType("GNP", "Giấy nghỉ phép"),
    DocType("PG", "Phiếu gửi"),
    DocType("PC", "Phiếu chuyển"),
    DocType("PB", "Phiếu báo"),
    DocType("SY", "Sao y"),
    DocType("TrS", "Trích sao"),
    DocType("SL", "Sao lục"),
)
# 36-HD/VPTW; only what the decree does not have.
PARTY: Final = (
    LETTER,
    DocType("KL", "Kết luận"),
    DocType("LKG", "Lời kêu gọi"),
    DocType("BS", "Bản sao"),
)
# Law on promulgating normative documents.
NORMATIVE: Final = (
    DocType("Luật", "Luật"),
    DocType("PL", "Pháp lệnh"),
    DocType("L", "Lệnh"),
    DocType("NĐ", "Nghị định"),
    DocType("TT", "Thông tư"),
    DocType("TTLT", "Thông tư liên tịch"),
    DocType("NQLT", "Nghị quyết liên tịch"),
    DocType("VBHN", "Văn bản hợp nhất"),
)
# In use beside the lists.
CUSTOMARY: Final = (
    DocType("CTPH", "Chương trình phối hợp"),
    DocType("QCPH", "Quy chế phối hợp"),
    DocType("KHPH", "Kế hoạch phối hợp"),
    DocType("TM", "Thư mời"),
    DocType("GCN", "Giấy chứng nhận"),
    DocType("GXN", "Giấy xác nhận"),
)
DOC_TYPES: Final = ADMINISTRATIVE + PARTY + NORMATIVE + CUSTOMARY

# Types that are headings of forms, stamps and sentences rather than of documents.
_NO_HEADING: Final = frozenset({"CV", "L", "Luật", "BS", "SY", "SL", "TrS"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d/")
_WORD: Final = re.compile(r"[^\W_]+")
_ITEM: Final = re.compile(r"\W*(?:\d+|[IVXH]{1,4})\s*[.)]\s")  # 1. QUY ĐỊNH CHUNG
_NOT_A_TYPE: Final = frozenset({"hoidong"})  # one letter away from "hợp đồng"
_LOUD: Final = 0.7  # share of capitals in a heading; OCR loses some


def type_of_heading(line: str) -> DocType | None:
    """Return the type that a line in capitals names or begins with.

    Marks and a letter or two may be misread: ``KẺ HOẠCH``, ``QUYÉT ĐỊNH``. None for a
    line that is no heading.
    """
    words = [] if _ITEM.match(line) else _WORD.findall(line)
    candidates = [
        (distance, -len(doc_type.name), doc_type)
        for doc_type in DOC_TYPES
        if doc_type.code not in _NO_HEADING
        and (distance := _distance(words, doc_type.name)) is not None
    ]
    if not candidates:
        return None
    return min(candidates, key=lambda candidate: candidate[:2])[2]


def type_of_symbol(symbol: str) -> DocType | None:
    """Return the type that a symbol names: ``KH-UBND``, ``CTr/TU``, ``2020/NĐ-CP``.

    A symbol without a code is a letter's (``PVH-TT``). None where the code says nothing:
    ``2025/QH15`` may be a law or a resolution.
    """
    bare = _YEAR.sub("", symbol)
    doc_type = type_of_code(re.split(r"[-/–]", bare, maxsplit=1)[0])
    if doc_type is not None:
        return doc_type
    return LETTER if bare == symbol and not re.match(r"QH\d|UBTVQH", bare) else None


def type_of_code(code: str) -> DocType | None:
    """Return the type of a code, its case and a lost bar aside (``ctr``, ``QD``)."""
    return _by_code().get(code.casefold())


def type_of_name(name: str) -> DocType | None:
    """Return the type of a name, its case and marks aside."""
    return _by_name().get(" ".join(fold(name).split()))


@cache
def _by_code() -> dict[str, DocType]:
    """Codes in lower case; without their bar only where no other code looks like it."""
    exact = {doc_type.code.casefold(): doc_type for doc_type in DOC_TYPES}
    bare = {fold(code): doc_type for code, doc_type in exact.items()}
    return bare | exact


@cache
def _by_name() -> dict[str, DocType]:
    return {fold(doc_type.name): doc_type for doc_type in DOC_TYPES}


def _distance(words: list[str], name: str) -> int | None:
    """Return how many letters part *name* from the words in front, None for too many."""
    wanted = fold(name).replace(" ", "")
    allowed = (len(wanted) - 4) // 3  # none in "đề án", 1 in "kế hoạch", 2 in "quyết định"
    best: int | None = None
    for head in _heads(words, longest=len(wanted) + allowed):
        if sum(map(str.isupper, head)) < _LOUD * len(head) or fold(head) in _NOT_A_TYPE:
            continue
        distance = Levenshtein.distance(fold(head), wanted, score_cutoff=allowed)
        if distance <= allowed and (best is None or distance < best):
            best = distance
    return best


def _heads(words: list[str], *, longest: int) -> Iterator[str]:
    """Yield the first word, the first two, and so on, run together."""
    head = ""
    for word in words:
        head += word
        if len(head) > longest:
            return
        yield head
