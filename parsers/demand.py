"""Whether a time named in a sentence is when something is due, or merely a time.

``trong quý II/2026`` closes an order as often as it dates an event or a figure: the words
around it decide. They are looked for in the sentence only.
"""

from __future__ import annotations

import re
from typing import Final

from parsers.verbs import LONG_VERBS, OPENING_VERB, SHORT_VERBS, either

_FLAGS: Final = re.VERBOSE | re.IGNORECASE

# Ends of sentences, and bullets. A full stop inside a number or a name ends nothing.
_BREAK: Final = re.compile(r"[.;!?:]\s+|\n\n|\n\s*(?:[-+•*–]|\(?\w{1,3}[.)])\s", re.IGNORECASE)

_DONE: Final = re.compile(
    r"""\b (?<! đã\s ) (?<! chưa\s ) (?<! được\s ) (?: hoàn \s+ (?: thành | tất ) | dứt \s+ điểm
      | xong (?= \s | $ ) | chậm \s+ nhất )""",
    _FLAGS,
)
# Of one syllable only what is surely an order: "tiêm 6 tháng một lần" is none.
_ORDERS: Final = either((*LONG_VERBS, "gửi", "nộp", "trình", "lập"))
_ACTS: Final = re.compile(rf"\b(?:{_ORDERS}|kết\s+thúc)\b", re.IGNORECASE)
# At the front of a sentence any verb is.
_OPENING_ACT: Final = re.compile(
    rf"^[\W\d]*(?:{either(SHORT_VERBS)}|{OPENING_VERB})\s+[^\W\d]", re.IGNORECASE
)
# What has happened, or is counted, has no deadline.
_PAST: Final = re.compile(
    r"""\b(?: đã | chưa | vừa | còn | đạt | tăng | giảm | xảy\s+ra | phát\s+sinh | ghi\s+nhận
      | diễn\s+ra | tình\s+hình | cùng\s+kỳ | so\s+với | được\s+tổ\s+chức | dự\s+kiến | ước
      | số\s+liệu | lũy\s+kế | tiếp\s+nhận | không\s+để )\b""",
    _FLAGS,
)
# What comes again without being anybody's duty.
_HELD: Final = re.compile(
    r"""\b(?: đã | diễn\s+ra | được\s+tổ\s+chức | họp | cùng\s+kỳ | phát\s+sóng
      | khai\s+mạc | tiếp\s+(?: công\s+ )?dân | giao\s+ban )\b""",
    _FLAGS,
)
_DOSE: Final = re.compile(r"\b(?:truyền\s+dịch|tiêm|uống|thuốc|liều|viên|ống|mg|ml)\b", _FLAGS)
# A sentence that opens so tells why, of what, or what a heading is about.
_PREAMBLE: Final = re.compile(
    r"""^\W*(?: để | nhằm | qua | căn\s+cứ | trên\s+cơ\s+sở | theo | kết\s+quả | nội\s+dung
      | phương\s+hướng | nhiệm\s+vụ | về | v/v | nếu | khi | số
      | tổng (?! \s+ (?: hợp | kết | rà ) ) )\b [^,]* $""",
    _FLAGS,
)
_END: Final = re.compile(
    rf"""\s* (?: [.;,)] | $ | \n\n | (?: để | nhằm | theo | làm | phục )\b
      | và \s+ (?: {_ORDERS} )\b )""",
    _FLAGS,
)


def is_due(match: re.Match[str]) -> bool:
    """Whether the sentence orders something for the time that *match* names."""
    before = sentence_before(match)
    return _ends_statement(match) and (_DONE.search(before) is not None or _orders(before))


def is_finished(match: re.Match[str]) -> bool:
    """Whether something shall be finished by then (``hoàn thành``), not only done.

    A year dates nearly everything in a paper.
    """
    return _ends_statement(match) and _DONE.search(sentence_before(match)) is not None


def _ends_statement(match: re.Match[str]) -> bool:
    """Whether *match* ends a clause of a sentence that does not only tell why, or of what."""
    return ends_clause(match) and _PREAMBLE.search(sentence_before(match)) is None


def _orders(said: str) -> bool:
    """Whether *said* orders something; what a comma parts from its end may tell of a past."""
    last = said.rpartition(",")[2].lstrip()
    if _ACTS.match(last):
        return _PAST.search(last) is None
    acts = _ACTS.search(said) or _OPENING_ACT.match(said)
    return acts is not None and _PAST.search(said) is None


def is_no_event(match: re.Match[str]) -> bool:
    """Whether the sentence up to *match* tells of nothing that is held, or has been."""
    return not _HELD.search(sentence_before(match))


def comes_again(match: re.Match[str]) -> bool:
    """Whether something is to be done again and again at the time that *match* names."""
    return _ends_statement(match) and is_no_event(match)


def ends_clause(match: re.Match[str]) -> bool:
    """Whether no more is told of the time that *match* names: ``1/3``, not ``1/3 số xã``."""
    return _END.match(match.string, match.end()) is not None


def is_no_dose(match: re.Match[str]) -> bool:
    """Whether the sentence up to *match* tells of no medicine that is given."""
    return _DOSE.search(sentence_before(match)) is None


def opens_act(match: re.Match[str]) -> bool:
    """Whether *match* opens a clause that orders: ``Phòng Y tế: trong quý II trình ...``."""
    opens = match.string[: match.start()].rstrip().endswith((":", ";", ","))
    act = _ACTS.match(match.string, match.end() + 1) if opens else None
    return act is not None and match.string[match.end()].isspace()


def is_done_then(match: re.Match[str]) -> bool:
    """Whether something is ordered for the time that *match* names, behind it or before."""
    return is_due(match) or opens_act(match)


def opens_sentence(match: re.Match[str]) -> bool:
    """Whether *match* opens a sentence that tells of nothing past."""
    after = sentence_after(match)
    return not sentence_before(match).strip(" -+•*–\n") and not _PAST.search(after)


def opens_duty(match: re.Match[str]) -> bool:
    """Whether *match* opens a sentence that orders something: ``Hằng quý, Sở ... đánh giá``."""
    after = sentence_after(match)
    act = _ACTS.search(after)
    if act is None or _HELD.search(after) or _PAST.search(after[: act.start()]):
        return False
    return not sentence_before(match).strip(" -+•*–\n")


def sentence_before(match: re.Match[str]) -> str:
    """Return the sentence up to where *match* starts."""
    start = 0
    for found in _BREAK.finditer(match.string, max(0, match.start() - 600), match.start()):
        start = found.end()
    return match.string[max(start, match.start() - 600) : match.start()]


def sentence_after(match: re.Match[str]) -> str:
    """Return the rest of the sentence behind *match*."""
    found = _BREAK.search(match.string, match.end())
    return match.string[match.end() : found.start() if found else len(match.string)]
