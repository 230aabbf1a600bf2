"""Who signed: authority (KT., TL., TM. ...), post, and name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from parsers.anchors import is_capitals, is_on_behalf, is_person_title
from parsers.fold import fold
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_SURNAMES: Final = frozenset(
    fold(name)
    for name in re.findall(
        r"\w+",
        """
        Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Hà Lâm
        Đinh Mai Trịnh Đào Cao Đoàn Tạ Tô Trương Lương Vương Quách Thái Tống Kiều Lưu
        Chu Châu La Thạch Danh Kim Sơn Từ Phùng Triệu Đàm Tăng Nông Hứa Lục Văn Ông
        Đồng Nghiêm Bạch Doãn Giang Khổng Lại Mạc Mạch Ninh Phó Quản Sầm Thân Thi Tiêu
        Trà Trang Ung Viên Vi Âu Bành Bế Cái Cù Diệp Đậu Đường Giáp Hán Khương Khuất
        Kha Liêu Ma Nhan Nhữ Tôn Ngụy
        """,
    )
)
_RANK: Final = re.compile(
    r"^(?:(?:pgs|gs|ts|ths|bs|bsck|ds|cki+|ck1|ck2|luat\s+su|ky\s+su|dai\s+ta|thuong\s+ta|"
    r"trung\s+ta|thieu\s+ta|thieu\s+tuong)[.,\s]+)+",
)
_SYLLABLE: Final = re.compile(r"^[A-ZĐÀ-Ỹ][a-zđà-ỹ']{0,6}$")
_DEPUTY: Final = re.compile(r"^\W*pho\s+")
_EDGES: Final = re.compile(r"^[^\w]+|[^\w.)]+$")


@dataclass(frozen=True, slots=True)
class Signer:
    """The three parts of a signature block; None for what is not there."""

    authority: Mention[str] | None
    title: Mention[str] | None
    name: Mention[str] | None


def parse_signature(text: Text) -> Signer:
    """Read the signature block, top to bottom."""
    name = _name(text)
    posts = [line for line in text.lines if _is_post(line.of(text.content))]
    if name is not None:
        posts = [line for line in posts if line.start < name.span.start]
    authority = _authority(text, posts)
    title = _title(text, posts, authority)
    return Signer(authority, title, name)


def _is_post(line: str) -> bool:
    return is_on_behalf(line) or is_person_title(line)


def _authority(text: Text, posts: Sequence[Span]) -> Mention[str] | None:
    """All lines down to the last one on somebody's behalf.

    ``KT.`` is often added in ink and unread: a head's post above the deputy's says it too.
    """
    said = [line.of(text.content) for line in posts]
    last = max((i for i, line in enumerate(said) if is_on_behalf(line)), default=None)
    if last is not None:
        span = Span(posts[0].start, posts[last].end)
        return Mention(_clean(span.of(text.content)), text, span, "on behalf of")
    for above, below in pairwise(posts):
        post = _EDGES.sub("", above.of(text.content))
        if _DEPUTY.match(fold(below.of(text.content))) and not _DEPUTY.match(fold(post)):
            return Mention(f"KT. {_clean(post)}", text, above, "post above the deputy's")
    return None


def _title(
    text: Text, posts: Sequence[Span], authority: Mention[str] | None
) -> Mention[str] | None:
    after = [line for line in posts if authority is None or line.start >= authority.span.end]
    if not after:
        return None
    span = Span(after[0].start, after[-1].end)
    return Mention(_clean(span.of(text.content)), text, span, "post of the signer")


def _clean(said: str) -> str:
    return _EDGES.sub("", " ".join(said.split()))


def _name(text: Text) -> Mention[str] | None:
    """The last line that reads like a name; one that begins with a surname is preferred."""
    found = [span for line in text.lines for span in _names_in(text, line)]
    if not found:
        return None
    known = [span for span in found if _surname(span.of(text.content)) in _SURNAMES]
    span = (known or found)[-1]
    return Mention(" ".join(span.of(text.content).split()), text, span, "name under the seal")


def _names_in(text: Text, line: Span) -> Iterator[Span]:
    """Yield runs of two to five capitalised syllables, ranks before them left out."""
    said = line.of(text.content)
    if is_capitals(said) or _is_post(said):
        return
    rank = _RANK.match(fold(said))
    start = line.start + (rank.end() if rank else 0)
    run: list[Span] = []
    for match in re.finditer(r"\S+", text.content[start : line.end]):
        word = Span(start + match.start(), start + match.end())
        if _SYLLABLE.match(word.of(text.content).strip(".,;:'`-_")):
            run.append(word)
            continue
        yield from _as_name(run)
        run = []
    yield from _as_name(run)


def _as_name(run: Sequence[Span]) -> Iterator[Span]:
    if 2 <= len(run) <= 5:
        yield Span(run[0].start, run[-1].end)


def _surname(name: str) -> str:
    return fold(name.split(maxsplit=1)[0])
