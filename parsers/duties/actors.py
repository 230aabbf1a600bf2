"""Who shall do something: where their names begin and end in a sentence."""

from __future__ import annotations

import re
from typing import Final

from parsers.agency_heads import FIELDS
from parsers.duties.doer_words import (
    CAPITAL_DOER,
    LONG_DOER,
    MANY,
    PLAIN_DOER,
    SHORT_DOER,
)
from parsers.duties.name_ends import NamesEnd, after_names, last_name
from parsers.duties.words import (
    ADDRESSED,
    DESCRIBING,
    LETS_DO,
    LONG_VERB,
    NAME_WITH_VERB,
    NEGATED,
    NOT_VERB_AFTER,
    OBLIGED_BEHIND,
    OPENED_BEHIND,
    SHORT_VERB,
    SURE_VERB,
)
from parsers.fold import fold
from parsers.letters import CAPITALS, SMALL
from parsers.phrases import tokens_of
from parsers.sentences import in_brackets, trimmed
from schemas.span import Span

# "ông Lê Văn Tám tự tháo dỡ"; no "thứ tự", "trật tự"
_BY_THEMSELVES: Final = re.compile(r"(?<!\w)(?<!thứ\s)(?<!trật\s)(?<!trình\s)tự\s+\Z")
_LONGEST: Final = 320  # letters in the names of all doers of one duty
_TELLS_SOMETHING: Final = 3  # words behind a name: "các trường tiểu học:" is all name
_GLOSS: Final = re.compile(r"\s*\((?!.*\().*\)\s*\Z", re.DOTALL)
# Whoever is named by what they do: "các công ty quản lý hồ chứa".
_KIND: Final = re.compile(
    r"(?:(?:các|những)\s+)?(?:công\s+ty|doanh\s+nghiệp|đơn\s+vị|cơ\s+quan|cơ\s+sở|tổ\s+chức"
    r"|hộ|chủ|người|ban|nhà\s+thầu)\s+",
    re.IGNORECASE,
)
_OBJECT: Final = re.compile(r"(?:\s+(?!và\s|để\s|của\s)[^\W\d]+){1,4}\s+")
# "Phòng Gây giống | và ươm cây |kiểm tra": what may stand between a name and its verb.
_MORE_OF_NAME: Final = re.compile(
    rf"(?:[{SMALL}]+\s+){{1,3}}|(?:[{SMALL}]+\s+){{0,3}}và\s+(?:[{SMALL}]+\s+){{1,4}}"
)
# Without its mark "đảng" would be "đang".
_OF_PARTY: Final = re.compile(r"(?<!\w)đảng\s+\Z", re.IGNORECASE)
# "Các trường có tổ chức ăn bán trú": which of them are meant.
_HAVING: Final = re.compile(r"(?<!\w)có\s+\Z")
# "các xã Tân An, Tân Bình do mất điện thì gửi ...": why, in front of the verb.
_REASON: Final = re.compile(r"\s+(?P<why>(?:do|vì|nếu)\s[^.;:]*?\s(?:thì|nên)\s+)\Z")
# "Văn phòng tổng hợp - thống kê": a dash joins two words of a name.
_SECOND_HALF: Final = re.compile(rf"[{SMALL}]\s+[-–]\s+\Z")
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
    rf"(?=(?-i:[{CAPITALS}])[^.;:]{{1,60}}?,\s*(?-i:[{CAPITALS}]))",
    re.IGNORECASE,
)
OF_MANY: Final = re.compile(
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
            alone = _BY_THEMSELVES.search(plain, 0, at)
            return start + (alone.start() if alone else at)
    return None


def verb_behind_names(text: str, start: int, end: int) -> int | None:
    """Return the first verb behind all names in a row but the last: that one may hold it."""
    return first_verb(text, last_name(text, start, end), end)


def predicate(text: str, start: int, end: int) -> int | None:
    """Return where what the doers named at *start* shall do begins, whatever its verb.

    The grammar of names decides where it is sure; else the first verb known. What stands
    between that and a "shall" is more of the name: ``đơn vị sử dụng lao động phải ...``.
    """
    named, verb = after_names(text, start, end), verb_behind_names(text, start, end)
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
    """Whether a name was read on over a verb: ``Chánh Văn phòng tổng hợp``.

    It was not where a field is known that ends so: ``Phòng Văn thư lưu trữ``.
    """
    if LONG_VERB.fullmatch(fold(text[verb : named.at].strip(" ,"))) is None:
        return False
    name = tokens_of(text[: named.at])
    called = max((at for at, word in enumerate(name) if word.is_capital), default=0)
    return not FIELDS.holds(name[called:])


def _describes(plain: str, folded: str, at: int) -> bool:
    """Whether the verb at *at* is part of a description of the doer."""
    if _OF_PARTY.search(plain, 0, at):
        return False
    if _HAVING.search(plain, 0, at):
        return True
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


def is_names(text: str, span: Span) -> bool:
    """Whether *span* names doers, and says nothing of what they shall do."""
    named = starts_doer(text, span.start) and ":" not in span.of(text)
    return named and predicate(text, span.start, span.end) is None


def doer_span(text: str, start: int, end: int) -> Span | None:
    """Return ``text[start:end]`` without blanks, commas and a gloss, if it names a doer."""
    span = trimmed(text, start, end)
    gloss = _GLOSS.search(text, span.start, span.end)
    if gloss is not None:
        span = trimmed(text, span.start, gloss.start())
    for aside in (_EACH, _IS_WHAT, _BESIDES):
        if (said := aside.search(text, span.start, span.end)) is not None:
            span = trimmed(text, span.start, said.start())
    charged = _CHARGED.search(text, span.start, span.end)
    if charged is not None and not OF_MANY.search(text[span.start : charged.start()]):
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
