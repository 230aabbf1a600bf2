"""Sentences that name nobody, and say by when something is sent or done."""

from __future__ import annotations

import re
from typing import Final

from parsers.duties.actors import starts_doer
from parsers.duties.prose import Prose
from schemas.span import Span

_WHEN: Final = re.compile(
    r"(?:-\s*)?(?:thời\s+(?:gian(?!\s+(?:qua|tới|vừa|gần))|hạn|điểm)|hạn\s+(?:cuối|chót)|hạn)(?!\w)",
    re.IGNORECASE,
)
_DONE: Final = re.compile(r"(?:hoàn\s+thành|xong|chậm\s+nhất)(?!\w)", re.IGNORECASE)
_THING: Final = re.compile(
    r"(?:(?:mọi|riêng)\s+)?(?:văn\s+bản|báo\s+cáo|hồ\s+sơ|danh\s+sách|ý\s+kiến|kết\s+quả|thông\s+tin|file"
    r"|bản|phiếu|số\s+liệu|bài|kế\s+hoạch|biểu\s+mẫu|nội\s+dung|tài\s+liệu|chứng\s+từ|sản\s+phẩm"
    r"|đăng\s+ký)(?!\w)",
    re.IGNORECASE,
)
# A comma between the thing and "gửi" makes a duty of "báo cáo": "Báo cáo ..., gửi về ...";
# not so with "xin gửi", which only a thing can be the subject of.
_SENT: Final = re.compile(
    r"[^,.;:]{2,160}?(?<!\w)(?:gửi|nộp|thực\s+hiện\s+hoàn\s+chỉnh)(?!\w)"
    r"|[^.;:]{2,260}?(?<!\w)(?:xin|được|vui\s+lòng|đề\s+nghị)\s+(?:được\s+)?(?:gửi|nộp)(?!\w)",
    re.IGNORECASE,
)
# The object stands in front of those who shall send it.
_SENDER: Final = re.compile(
    r"""[^.;:]{8,260}?
    (?<! của ) (?<! cho ) (?<! tại ) (?<! với ) (?<! để ) (?<! nghị ) (?<! cầu ) \s
    (?P<doers> (?: (?: các | từng | mỗi ) \s+ )?
        (?: đơn\s+vị | cơ\s+quan | địa\s+phương | sở | phòng | khoa | trường | xã | phường )
        (?: \s+ (?: trực\s+thuộc | liên\s+quan ) )? )
    \s+ (?: gửi | nộp | hoàn\s+(?: chỉnh | thiện ) ) \s""",
    re.IGNORECASE | re.VERBOSE,
)


def opens_with_when(text: str, at: int) -> int | None:
    """Return where ``Thời gian``, ``Hạn chót`` ends if the sentence at *at* opens with it."""
    found = _WHEN.match(text, at)
    return found.end() if found else None


def only_dates(text: str, at: int) -> bool:
    """Whether the sentence at *at* says when the duty before it is due."""
    return opens_with_when(text, at) is not None or _DONE.match(text, at) is not None


def is_sending(prose: Prose, sentence: Span) -> bool:
    """``Văn bản góp ý gửi về ... trước ngày ...``: something is sent, by nobody named."""
    text = prose.words
    if not prose.within(sentence):
        return False
    if sender(text, sentence) is not None:
        return True
    thing = _THING.match(text, sentence.start) is not None
    return thing and _SENT.match(text, sentence.start, sentence.end) is not None


def thing_sent(text: str, sentence: Span) -> str | None:
    """Return what a sentence opens with that can be sent, in lower case: ``tài liệu``."""
    thing = _THING.match(text, sentence.start, sentence.end)
    return " ".join(thing[0].lower().split()) if thing else None


def sender(text: str, sentence: Span) -> Span | None:
    """Return who sends what the sentence opens with: ``Danh sách thí sinh các trường gửi``."""
    if starts_doer(text, sentence.start):
        return None
    found = _SENDER.match(text, sentence.start, sentence.end)
    return Span(*found.span("doers")) if found else None
