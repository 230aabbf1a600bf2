"""Who shall do something: where their names begin and end in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parsers.duties.name_ends import NamesEnd, after_names
from parsers.duties.words import (
    ADDRESSED,
    CAPITAL_DOER,
    DESCRIBING,
    LETS_DO,
    LONG_DOER,
    LONG_VERB,
    MANY,
    NAME_WITH_VERB,
    NEGATED,
    NOT_VERB_AFTER,
    OBLIGED_BEHIND,
    OPENED_BEHIND,
    PLAIN_DOER,
    SHORT_DOER,
    SHORT_VERB,
    SURE_VERB,
)
from parsers.fold import fold
from parsers.sentences import in_brackets, trimmed
from schemas.finding import Mention
from schemas.span import Span
from schemas.text import Text

_LONGEST: Final = 320  # letters in the names of all doers of one duty
_TELLS_SOMETHING: Final = 3  # words behind a name: "các trường tiểu học:" is all name
_GLOSS: Final = re.compile(r"\s*\((?!.*\().*\)\s*\Z", re.DOTALL)
_POST: Final = re.compile(
    r"(?:chủ\s+tịch|giám\s+đốc|thủ\s+trưởng|trưởng|chánh|người\s+đứng\s+đầu|công\s+an|ủy\s+ban|ubnd)\b"
)
# Whoever is named by what they do: "các công ty quản lý hồ chứa".
_KIND: Final = re.compile(
    r"(?:(?:các|những)\s+)?(?:công\s+ty|doanh\s+nghiệp|đơn\s+vị|cơ\s+quan|cơ\s+sở|tổ\s+chức"
    r"|hộ|chủ|người|ban|nhà\s+thầu)\s+",
    re.IGNORECASE,
)
_OBJECT: Final = re.compile(r"(?:\s+(?!và\s|để\s|của\s)[^\W\d]+){1,4}\s+")
# "Phòng Gây giống | và ươm cây |kiểm tra": what may stand between a name and its verb.
_MORE_OF_NAME: Final = re.compile(
    r"(?:[a-zà-ỹđ]+\s+){1,3}|(?:[a-zà-ỹđ]+\s+){0,3}và\s+(?:[a-zà-ỹđ]+\s+){1,4}"
)
# Without its mark "đảng" would be "đang".
_OF_PARTY: Final = re.compile(r"(?<!\w)đảng\s+\Z", re.IGNORECASE)
# "các xã Tân An, Tân Bình do mất điện thì gửi ...": why, in front of the verb.
_REASON: Final = re.compile(r"\s+(?P<why>(?:do|vì|nếu)\s[^.;:]*?\s(?:thì|nên)\s+)\Z")
# "Văn phòng tổng hợp - thống kê": a dash joins two words of a name.
_SECOND_HALF: Final = re.compile(r"(?-i:[a-zà-ỹđ])\s+[-–]\s+\Z")
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
# "Sở A, Sở B mỗi đơn vị cử 01 người", "quý cơ quan vui lòng gửi": the names are over before it.
_EACH: Final = re.compile(
    r"\s+,?\s*(?:mỗi|từng)\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|xã|phường|trường)\Z"
    r"|\s+vui\s+lòng\s*\Z",
    re.IGNORECASE,
)
# "Khoa Dược được giao làm đầu mối"; "các đơn vị được giao" are some among many.
_CHARGED: Final = re.compile(
    r"\s+(?:đã\s+)?được\s+(?:giao|phân\s+công|ủy\s+quyền)(?:\s+nhiệm\s+vụ)?\Z", re.IGNORECASE
)
# "Phòng Kinh tế là cơ quan thường trực, giúp ...": what the doer is, in front of the verb.
_IS_WHAT: Final = re.compile(
    r"\s*,?\s+là\s+(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)"
    r"\s+(?:thường\s+trực|đầu\s+mối|chủ\s+trì|điều\s+phối)\s*,\s*\Z",
    re.IGNORECASE,
)
# "Riêng UBND các xã, ngoài các việc trên, đề nghị thống kê ...".
_BESIDES: Final = re.compile(r"\s*,\s+(?:ngoài|bên\s+cạnh)\s[^,]*,?\s*\Z", re.IGNORECASE)
_HEADS: Final = re.compile(
    r"(?:các|những)\s+(?:sở|bộ|phòng|ban|khoa|trường|xã|phường|huyện|hội|chi\s+cục|bệnh\s+viện"
    r"|đơn\s+vị|cơ\s+quan)(?:\s*,?\s+(?:ban|ngành|phòng|khoa|thị\s+trấn|phường))*\s*:\s*"
    r"(?=(?-i:[A-ZĐÀ-Ỹ])[^.;:]{1,60}?,\s*(?-i:[A-ZĐÀ-Ỹ]))",
    re.IGNORECASE,
)
_OF_MANY: Final = re.compile(
    r"(?:^|\s)(?:các|những|quý|toàn\s+thể|tất\s+cả)\s|^sở,|^sở\s*,|^sở$", re.IGNORECASE
)


def first_verb(text: str, start: int, end: int) -> int | None:
    """Return where the first verb of doing stands in ``text[start:end]``.

    A verb is in lower case, outside brackets, and not part of a name ("Ban chỉ đạo") or of
    a description ("các đơn vị chưa gửi báo cáo").
    """
    folded = fold(text[start:end])
    plain = text[start:end]
    names = [found.span() for found in NAME_WITH_VERB.finditer(folded)]
    found = sorted(
        {match.start() for match in LONG_VERB.finditer(folded)}
        | {match.start() for match in SHORT_VERB.finditer(plain)}
    )
    for at in found:
        if not plain[at].islower() or in_brackets(plain, 0, at):
            continue
        if any(name_start < at < name_end for name_start, name_end in names):
            continue
        if not (_describes(plain, folded, at) or _SECOND_HALF.search(plain, 0, at)):
            return start + at
    return None


def predicate(text: str, start: int, end: int) -> int | None:
    """Return where what the doers named at *start* shall do begins, whatever its verb.

    The grammar of names decides where it is sure; else the first verb known. What stands
    between that and a "shall" is more of the name: ``đơn vị sử dụng lao động phải ...``.
    """
    named, verb = after_names(text, start, end), first_verb(text, start, end)
    begin = verb
    if named is not None and (verb is None or _ends_before(text, verb, named)):
        told = len(text[named.at : end].split()) >= _TELLS_SOMETHING
        if told and not starts_doer(text, named.at):  # Ngân hàng Nhà nước chi nhánh tỉnh
            begin = named.at
    if begin is None:
        return None
    begin = _behind_description(text, start, begin, end)
    if why := _REASON.search(text, start, begin):
        return why.start("why")
    known = begin == verb or first_verb(text, begin, end) == begin
    shall = (OBLIGED_BEHIND if known else OPENED_BEHIND).match(text, begin, end)
    if shall is None or (known and LETS_DO.match(fold(text[begin : begin + 40]))):
        return begin
    return shall.start("shall")


def _behind_description(text: str, start: int, verb: int, end: int) -> int:
    """``Các công ty quản lý hồ chứa vận hành ...``: the first verb tells which ones."""
    tells = DESCRIBING.match(text, verb, end)
    if tells is None or _KIND.fullmatch(text, start, verb) is None:
        return verb
    second = first_verb(text, tells.end(), end)
    if second is None or not _OBJECT.fullmatch(text, tells.end(), second):
        return verb
    return second


def _ends_before(text: str, verb: int, named: NamesEnd) -> bool:
    """Whether the names end where their grammar says, and not only at the first verb."""
    if not named.sure or _is_tail(text, verb, named):
        return False
    return named.whole or _MORE_OF_NAME.fullmatch(text, named.at, verb) is None


def _is_tail(text: str, verb: int, named: NamesEnd) -> bool:
    """Whether a name was read on over a verb: ``Chánh Văn phòng tổng hợp``."""
    return LONG_VERB.fullmatch(fold(text[verb : named.at].strip(" ,"))) is not None


def _describes(plain: str, folded: str, at: int) -> bool:
    """Whether the verb at *at* is part of a description of the doer."""
    if _OF_PARTY.search(plain, 0, at):
        return False
    if SURE_VERB.match(folded, at):
        return NEGATED.search(folded, 0, at) is not None
    noun = NOT_VERB_AFTER.search(folded, 0, at)
    return noun is not None and plain[noun.start()].islower()  # "Phòng Kế hoạch" is a name


def starts_doer(text: str, at: int) -> bool:
    """Whether the name of a doer may begin at *at*: ``Sở``, ``các đơn vị``, ``UBND``."""
    window = text[at : at + 60]
    many = MANY.match(window)
    begin = many.end() if many else 0
    known = LONG_DOER.match(fold(window), begin)
    if known is not None:  # readers lose blanks: "Giám đốcTrung tâm"
        after = window[known.end() : known.end() + 1]
        return not after.islower() and not after.isdigit()
    if begin:
        return SHORT_DOER.match(window, begin) is not None
    capital = window[:1].isupper() and CAPITAL_DOER.match(window) is not None
    return capital or PLAIN_DOER.match(window) is not None


def doer_span(text: str, start: int, end: int) -> Span | None:
    """Return ``text[start:end]`` without blanks, commas and a gloss, if it names a doer."""
    span = trimmed(text, start, end)
    gloss = _GLOSS.search(text, span.start, span.end)
    if gloss is not None:
        span = trimmed(text, span.start, gloss.start())
    each = _EACH.search(text, span.start, span.end)
    if each is not None:
        span = Span(span.start, each.start())
    for aside in (_IS_WHAT, _BESIDES):
        if (said := aside.search(text, span.start, span.end)) is not None:
            span = trimmed(text, span.start, said.start())
    charged = _CHARGED.search(text, span.start, span.end)
    if charged is not None and not _OF_MANY.search(text[span.start : charged.start()]):
        span = Span(span.start, charged.start())
    while span.start < span.end and text[span.end - 1] in ",:;.-–":
        span = trimmed(text, span.start, span.end - 1)
    if not 0 < span.end - span.start <= _LONGEST:
        return None
    if ":" in text[after_heads(text, span.start, span.end) : span.end]:
        return None
    return span if starts_doer(text, span.start) else None


def after_heads(text: str, start: int, end: int) -> int:
    """Return where the names behind ``Các Sở: Nội vụ, Tài chính`` begin, else *start*."""
    heads = _HEADS.match(text, start, end)
    return heads.end() if heads else start


def names_addressees(text: str, span: Span) -> bool:
    """Whether the doer is only ``các đơn vị``, ``quý cơ quan nêu trên``."""
    return ADDRESSED.fullmatch(fold(span.of(text))) is not None


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
    person = _PERSON.match(text, after) and not _OF_MANY.search(before)
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
        return post or bool(_PARTNER.match(text, after) and not _OF_MANY.search(before))
    return word[0].isupper() or many or not _OF_MANY.search(before)


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
