"""Who issued a document: cơ quan chủ quản (the parent) and cơ quan ban hành."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from parsers.fold import fold
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text
from schemas.word import Word

# A line that begins with one of these names a body of its own.
_HEAD: Final = re.compile(
    r"""^\W*(?:
      ubnd | uy\s+ban\s+nhan\s+dan | hdnd | hoi\s+dong | uy\s+ban | bo | so | ban | cuc
    | phong(?!\s*,?\s+chong)
    | tong\s+cuc | vu | vien | van\s+phong | trung\s+tam | truong | benh\s+vien | chi\s+cuc
    | cong\s+an | bo\s+chi\s+huy | thanh\s+tra | toa\s+an | (?:tinh|thanh|huyen|quan|thi)\s+uy
    | dang\s+uy | dang\s+bo | doan | hoi | lien\s+doan | mat\s+tran | (?:tong\s+)?cong\s+ty
    | kho\s+bac | ngan\s+hang | bao\s+hiem | dai | tap\s+doan | hoc\s+vien | thuong\s+truc | to
    | chinh\s+phu | quoc\s+hoi | chi\s+bo | tram | nha | thu\s+vien | bao\s+tang | quy | doi
    | cong\s+doan | ldld | bch | (?:tinh|huyen|thanh)\s+doan | (?:trung|su|lu|tieu)\s+doan
    | quan\s+khu | thue | chi\s+nhanh | cang\s+vu | kiem\s+toan | thi\s+hanh\s+an | don
    | xi\s+nghiep | hop\s+tac\s+xa
    )\b""",
    re.VERBOSE,
)
# A head that says nothing without the place on the next line.
_UNFINISHED: Final = re.compile(
    r"""^\W*(?:uy\s+ban\s+nhan\s+dan | ubnd | hoi\s+dong\s+nhan\s+dan | hdnd | uy\s+ban
      | (?:chi\s+|tong\s+)?cuc | van\s+phong | thuong\s+truc | ban\s+thuong\s+vu
      | ban\s+chap\s+hanh(?:\s+dang\s+bo)?
      | dang\s+uy | dang\s+bo | .* (?:\bva|,|-|–|\bcua|\bthuoc) )\W*$""",
    re.VERBOSE,
)
_PLACE: Final = re.compile(
    r"^\W*(?:tinh|thanh\s+pho|tp|huyen|quan|xa|phuong|thi\s+xa|thi\s+tran|dac\s+khu|trung\s+uong)\b(?!\s+(?:doan|uy)\b)"
)
_EDGE: Final = re.compile(r"^[^\w]+|[^\w.)]+$")
_SURE: Final = 0.8
_RULE: Final = "letterhead lines"


@dataclass(frozen=True, slots=True)
class Issuer:
    """The two bodies of a letterhead; the parent is None where only one is named."""

    parent: Mention[str] | None
    body: Mention[str] | None


def parse_issuer(text: Text) -> Issuer:
    """Read the letterhead's left column, one line of it a line of *text*."""
    bodies = _bodies(text)
    if not bodies:
        return Issuer(None, None)
    if len(bodies) == 1:
        return Issuer(None, _mention(text, bodies[0]))
    parent = Span(bodies[0].start, bodies[-2].end)
    return Issuer(_mention(text, parent), _mention(text, bodies[-1]))


def _bodies(text: Text) -> list[Span]:
    """Join lines into bodies: a head begins one unless the line before is unfinished."""
    bodies: list[Span] = []
    for line in text.lines:
        if bodies and not _begins_body(text.content, bodies[-1], line):
            bodies[-1] = Span(bodies[-1].start, line.end)
        else:
            bodies.append(line)
    return bodies


def _begins_body(content: str, before: Span, line: Span) -> bool:
    said, says = fold(before.of(content)), fold(line.of(content))
    if _PLACE.match(says) or not _HEAD.match(says):
        return False
    return _UNFINISHED.match(said) is None


def _mention(text: Text, span: Span) -> Mention[str]:
    words = [place.word for place in text.under(span) if not _is_speck(place.word)]
    value = _EDGE.sub("", " ".join(word.text for word in words))
    return Mention(value, text, span, _RULE)


def _is_speck(word: Word) -> bool:
    """Whether a single sign was read into ink that is no letter; ``Y`` stands alone in Y TẾ."""
    return len(word.text) == 1 and word.text not in "YÝ-–" and word.confidence < _SURE
