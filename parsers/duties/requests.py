"""Who is asked to do what in a sentence: ``đề nghị <ai> <làm gì>``, ``<ai> <làm gì>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from parsers.duties.actors import after_heads, doer_span, first_verb, predicate, starts_doer
from parsers.duties.doer_starts import BASIS, doer_start
from parsers.duties.name_ends import NamesEnd, after_names
from parsers.duties.prose import Prose, is_term
from parsers.duties.words import LONG_VERB, SHORT_VERB, THING
from parsers.fold import fold
from parsers.letters import CAPITALS
from parsers.sentences import in_brackets, trimmed
from schemas.span import Span


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody is asked for something.

    Attributes:
        doers: Who; their names may stand in one list.
        verb: Where what they shall do begins; the end of the sentence if nothing is said yet.
        rule: How the sentence says it.
        asks: Whether they are asked (``đề nghị``) rather than said to do it.
        known: Whether the verb is one that duties are known to begin with; any other is a
            duty only with a day, or where work is given out.
    """

    doers: Span
    verb: int
    rule: str
    asks: bool
    known: bool = True


_ASKS: Final = re.compile(
    r"(?<!\w)(?P<word>(?:kính\s+|trân\s+trọng\s+)?(?:đề|để|kiến)\s+nghị|yêu\s+cầu"
    r"|phân\s+công(?!\s+(?:cán\s+bộ|công\s+chức|viên\s+chức|nhân\s+viên|người)(?!\w))"
    r"|giao(?!\s+(?-i:ban)\W)(?:\s+(?:nhiệm\s+vụ|trách\s+nhiệm|việc))?(?:\s+cho)?)\s+",
    re.IGNORECASE,
)
_DIRECTS: Final = re.compile(rf"(?P<word>chỉ\s+đạo)\s+(?=(?-i:[{CAPITALS}]))", re.IGNORECASE)
# "UBND xã, phường" are many, whom somebody else directs.
_LEVELS: Final = re.compile(
    r"(?:xã|phường|huyện|thị\s+xã|thành\s+phố)\s*,\s*(?:xã|phường|thị)\s"
)
# Who is invited comes; only who is invited to prepare something has a duty.
_INVITES: Final = re.compile(r"(?P<word>mời)\s+(?=\w)", re.IGNORECASE)
_PREPARES: Final = re.compile(r"(?:chuẩn\s+bị|trình\s+bày|cho\s+ý\s+kiến)(?!\w)")
# These make a thing or a memory of it: "việc giao Sở ...", "theo đề nghị của ...".
_NO_REQUEST: Final = re.compile(
    r"(?<!\w)(?:được|việc|đã|theo|xét|tại|của|nội\s+dung|nhiệm\s+vụ|sự|có|khi|như|quyền|văn\s+bản|tờ\s+trình|hồ\s+sơ|đơn|công\s+văn|bản|danh\s+sách)\s+\Z",
    re.IGNORECASE,
)
_REPORTED: Final = re.compile(
    r"(?<!\w)nhận\s+được(?!\w)|(?<!\w)(?:về\s+việc|v/v)(?!\w)", re.IGNORECASE
)
# "Sở đã có Công văn số 12/SNV ngày 03/4/2024 đề nghị các đơn vị ...": asked before.
_ASKED_BEFORE: Final = re.compile(
    r"(?<!\w)(?:đã\s+(?:có|gửi|ban\s+hành)|có(?=\s+[^\W\d]+\s+[^\W\d]+\s+số))\s+(?:các\s+)?"
    r"(?:công\s+văn|văn\s+bản|thông\s+báo|kế\s+hoạch|công\s+điện|chỉ\s+thị|tờ\s+trình|báo\s+cáo)"
    r"(?!\w)[^,;:]*\Z",
    re.IGNORECASE,
)
# "Căn cứ Nghị định ... của Chính phủ giao Bộ ..."; behind a comma the paper speaks itself.
# "Thu hồi 2 ha đất ..., giao cho xã quản lý" gives land and no work.
_RESTS_ON: Final = re.compile(r"căn\s+cứ\s[^,;:]+\Z|thu\s+hồi\s[^;:]+\Z", re.IGNORECASE)
_IN_FRONT: Final = re.compile(r"[^:]+:\s+|riêng\s+|trường\s+hợp\s[^.;:]+,\s+", re.IGNORECASE)
# What a doer does without being asked, or has done.
_TELLS: Final = re.compile(
    r"(?<!\w)(?:đã|(?<!nhỏ\svà\s)vừa|nhận|có\s+thể|có\s+nhận|xin|là|gồm|được|(?<![Tt]hiết\s)bị|(?<![Hh]àng\s)không|đang|dự\s+kiến|trân\s+trọng|ghi\s+nhận|thời\s+gian|kinh\s+phí"
    r"|thống\s+nhất|ủy\s+quyền|có\s+quyền|\d+/[A-ZĐ]{2}\S*)(?!\w)"
)
# "Các xã bị ảnh hưởng thống kê ...", "Sinh viên thuộc diện được miễn nộp ...": which of many.
_SOME_OF_MANY: Final = re.compile(
    r"(?:các|những)\s[^,;]*\sbị\s|[^,;]*\sthuộc\s+(?:diện|đối\s+tượng)\s", re.IGNORECASE
)
_OWN_WORD: Final = re.compile(
    r"(?:ủy\s+quyền|có\s+quyền|có\s+ý\s+kiến[^:;]*(?:sau|dưới\s+đây|chỉ\s+đạo)\s*:|thông\s+báo\s+(?:đến|để|tới|về|lịch|kết|như|cho)|hướng\s+dẫn.*:\s*\Z|(?:hướng\s+dẫn|thông\s+báo)\s[^:;.]*(?:như\s+sau|sau\s+đây)\s*:|đề\s+nghị\s+(?:quý|các)"
    r"|(?:ban\s+hành|xây\s+dựng|lập|triển\s+khai|tổ\s+chức).*(?:như\s+sau|sau\s+đây|sau|dưới\s+đây)\s*:?\s*\Z)",
    re.IGNORECASE | re.DOTALL,
)
_EXECUTES: Final = re.compile(
    r"chịu\s+trách\s+nhiệm\s+(?:thi\s+hành|thực\s+hiện)\s+(?:\S+\s+){1,4}này", re.IGNORECASE
)
_COMPANY: Final = re.compile(r"\s*,?\s+(?P<with>cùng(?:\s+với)?)\s+", re.IGNORECASE)
_MODAL: Final = re.compile(
    r"(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+trì|phải|làm\s+đầu\s+mối|tham\s+mưu|giúp)(?!\w)",
    re.IGNORECASE,
)
# Behind these even "các đơn vị được kiểm tra" are told to do something.
_SURELY: Final = re.compile(
    r"(?:(?:đề|để)\s+nghị|cần|có\s+trách\s+nhiệm|có\s+nhiệm\s+vụ)\s+", re.IGNORECASE
)
_GLOSS: Final = re.compile(r"\([^()]*\)")
# Who answers for what has nothing to do by it.
_ANSWERS: Final = re.compile(
    r"chịu\s+(?:hoàn\s+toàn\s+)?trách\s+nhiệm\s+(?:toàn\s+diện\s+)?trước(?!\w)", re.IGNORECASE
)
# "Những đơn vị gửi chậm sẽ không được xét", "Nhiệm vụ của từng đơn vị được nêu tại Phụ lục".
_ONLY_TELLS: Final = re.compile(
    r"(?<!\w)(?:sẽ\s+(?:không|bị)\s"
    r"|(?:nêu|quy\s+định|ghi|thể\s+hiện)\s+(?:cụ\s+thể\s+)?(?:tại|trong|ở)\s+"
    r"(?:các\s+)?(?:phụ\s+lục|biểu|bảng|danh\s+mục)\s[^.;,]*\.?\Z)",
    re.IGNORECASE,
)
_SHALL: Final = re.compile(r"(?:có\s+trách\s+nhiệm|chủ\s+trì)(?!\w)", re.IGNORECASE)
# A person or a group that no list holds. What a thing has to be is no duty: "hồ sơ phải có".
_SHALL_DO: Final = re.compile(
    rf"""(?P<doers> (?-i:[{CAPITALS}]) (?: (?! \s (?:để|nhằm|nếu|và) \s) [^.;:()] ){{2,110}}? )
    \s*,?\s+ (?P<shall>
        (?:có|chịu)\s+trách\s+nhiệm\s+ (?! về | trước | của | trong ) (?=\w)
      | có\s+nhiệm\s+vụ\s
      | (?P<must> phải \s+
          (?! (?:được|có|là|bảo|đảm|phù|đúng|đạt|do|theo|thể|bị|gắn\s+với)(?!\w) ) ) )""",
    re.IGNORECASE | re.VERBOSE,
)
_MANY_OF: Final = re.compile(r"(?:các|những|mỗi|từng|toàn\s+thể)\s+(?=[^\W\d_])", re.IGNORECASE)
_NAME_OF_MANY: Final = 60  # letters: "Các chi, đảng bộ trực thuộc"
_SOON: Final = 160  # letters behind the doer: "căn cứ ... có trách nhiệm"
_ALL_OF_THEM: Final = re.compile(
    r"(?:(?:giám\s+đốc|thủ\s+trưởng|lãnh\s+đạo|chủ\s+tịch(?:\s+\w+){0,3})\s+)?(?:các|tất\s+cả|toàn\s+thể)\s",
    re.IGNORECASE,
)
_IF: Final = re.compile(
    r"(?:nếu|khi)\s+(?:có|cần|gặp|phát\s+sinh)[^.;]{0,50}(?:khó\s+khăn|vướng\s+mắc|vấn\s+đề|thay\s+đổi|chi\s+tiết)"
    r"|(?:(?:có|gặp|mọi|những|các)\s+khó\s+khăn|vướng\s+mắc)[^.;]{0,30}(?:đề\s+nghị|liên\s+hệ|phản\s+ánh)"
    r"|(?:có|gặp|mọi)\s+(?:khó\s+khăn|vướng\s+mắc)[^.;]{0,30}báo\s+cáo"
    r"|(?:mọi\s+)?(?:chi\s+tiết|thông\s+tin)[^.;]{0,40}liên\s+hệ",
    re.IGNORECASE,
)


def find_request(
    prose: Prose, sentence: Span, *, marked: bool, given: bool = False
) -> Request | None:
    """Return the request that *sentence* makes, if it makes one.

    Args:
        prose: The text and the deadlines in it.
        sentence: Where the sentence stands.
        marked: Whether the sentence opens a numbered or bulleted item. In plain prose a
            sentence that merely says what somebody does is one only with a day or a "shall".
        given: Whether work is given out above; then what groups do (``các chi bộ``) is a duty
            in an item as well.
    """
    words = sentence.of(prose.words)
    if only_executes(words) or _IF.search(words):
        return None
    if _ONLY_TELLS.search(words) and not prose.within(sentence):
        return None
    asked = _without_company(prose.words, _asked(prose.words, sentence))
    told = _without_company(prose.words, _told(prose, sentence, marked=marked, given=given))
    if asked and told and told.doers.start == sentence.start and told.verb < asked.doers.start:
        return told if marked and not _ASKS.match(prose.words, told.verb) else asked
    return asked or told


def _without_company(text: str, request: Request | None) -> Request | None:
    """``Phòng Đào tạo cùng các khoa sửa ...``: those behind "cùng" only help."""
    if request is None or ":" in text[request.doers.end : request.verb]:
        return request
    company = _COMPANY.search(text, request.doers.start, request.doers.end)
    if company is None or not starts_doer(text, company.end()):
        return request
    alone = trimmed(text, request.doers.start, company.start())
    return replace(request, doers=alone, verb=company.start("with"))


def only_executes(words: str) -> bool:
    """Whether a sentence only says who carries the document itself out."""
    return _EXECUTES.search(words) is not None


def asks_for_help(words: str) -> bool:
    """Whether a sentence only says whom to turn to with questions."""
    return _IF.search(words) is not None


def opens_with_verb(text: str, span: Span) -> bool:
    """Whether *span* begins with what somebody shall do."""
    span = trimmed(text, span.start, span.end)
    if starts_doer(text, span.start):  # "Lãnh đạo Sở" is a person, "lãnh đạo việc" is not
        return False
    words = span.of(text)[:40]
    first = words[:1].lower() + words[1:]
    return bool(LONG_VERB.match(fold(first)) or SHORT_VERB.match(first))


def _asked(text: str, sentence: Span) -> Request | None:
    for found in (
        *_ordered(text, sentence),
        *_ASKS.finditer(text, sentence.start, sentence.end),
    ):
        before = text[sentence.start : found.start()]
        if in_brackets(text, sentence.start, found.start()) or _NO_REQUEST.search(before):
            continue
        if not starts_doer(text, found.end()) or _is_report(found["word"], before):
            continue
        verb = predicate(text, found.end(), sentence.end)
        names = after_heads(text, found.end(), sentence.end)
        colon = text.find(":", names, verb or sentence.end)
        end = colon if colon >= 0 else verb or sentence.end
        doers = doer_span(text, found.end(), end)
        if doers is not None:
            begin = colon + 1 if colon >= 0 else end
            return Request(doers, begin, f"{found['word'].lower()} <doer> <duty>", asks=True)
    return None


def _ordered(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    """``Chỉ đạo Công an tỉnh lập chốt``, ``Mời UBND xã chuẩn bị``: who is named shall do it."""
    invited = _INVITES.match(text, sentence.start, sentence.end)
    verb = predicate(text, invited.end(), sentence.end) if invited else None
    if invited is not None and verb is not None and _PREPARES.match(text, verb):
        yield invited
    found = _DIRECTS.match(text, sentence.start, sentence.end)
    named = after_names(text, found.end(), sentence.end) if found else None
    if found is not None and named is not None and _names_one(text, found.end(), named):
        yield found


def _names_one(text: str, start: int, named: NamesEnd) -> bool:
    return named.sure and _LEVELS.search(text, start, named.at) is None


def asks_readers(prose: Prose, sentence: Span) -> int | None:
    """Return where the duty begins that a dated sentence asks of whoever reads it.

    ``Đề nghị rà soát ..., gửi về Sở trước ngày ...`` and ``Khẩn trương lập dự toán ...``.
    """
    text = prose.words
    if not any(map(is_term, prose.within(sentence))):
        return None
    asked = _ASKS.match(text, sentence.start, sentence.end)
    begin = asked.end() if asked else sentence.start
    if asked is None and BASIS.match(text, begin):
        return None
    return begin if opens_with_verb(text, Span(begin, sentence.end)) else None


def _is_report(word: str, before: str) -> bool:
    """Whether an older order is retold: ``nhận được Thông báo ... giao Phòng ...``."""
    if _ASKED_BEFORE.search(before):
        return True
    if not word.lower().startswith("giao"):
        return False
    return bool(_REPORTED.search(before) or _RESTS_ON.match(before))


def _told(prose: Prose, sentence: Span, *, marked: bool, given: bool) -> Request | None:
    text, start = prose.words, doer_start(prose, sentence, marked=marked, given=given)
    if start is None:
        return _obliged(prose, sentence, marked=marked)
    verb = predicate(text, start, sentence.end)
    if verb is None or ":" in _GLOSS.sub("", text[after_heads(text, start, verb) : verb]):
        return None
    doers = doer_span(text, start, verb)
    verb_phrase = text[verb : sentence.end]
    answers = _ANSWERS.match(verb_phrase) and not prose.within(sentence)
    if doers is None or answers or _OWN_WORD.match(verb_phrase):
        return None
    asked = _SURELY.match(verb_phrase)
    tells = _TELLS.search(doers.of(text)) and not _SOME_OF_MANY.match(doers.of(text))
    if tells and asked is None:
        return None
    modal = _MODAL.search(verb_phrase[:160]) is not None or asked is not None
    dated = bool(prose.within(sentence))
    # "Giám đốc các sở căn cứ Kế hoạch, tập trung chỉ đạo ...": all are only exhorted
    told = given and BASIS.match(verb_phrase) is None
    ordered = marked and (told or not _ALL_OF_THEM.match(doers.of(text)))
    before = text[sentence.start : start]
    opens = not before or (marked and bool(_IN_FRONT.fullmatch(before)))
    if not dated and not _is_binding(text, doers, opens=opens, ordered=ordered):
        return None
    known = modal or opens_with_verb(text, Span(verb, sentence.end))
    return Request(doers, verb, "<doer> <duty>", asks=False, known=known)


def _obliged(prose: Prose, sentence: Span, *, marked: bool) -> Request | None:
    """Whoever is named in front of "shall": ``Ngư dân có tàu cá phải đăng ký ...``."""
    text, dated = prose.words, bool(prose.within(sentence))
    found = _SHALL_DO.match(text, sentence.start, sentence.end)
    if found is None:
        return _group(prose, sentence) if dated else None
    doers = Span(*found.span("doers"))
    if not _names_somebody(doers.of(text)) or not (dated or marked):
        return None
    known = dated or not found["must"]
    verb = found.start("shall")
    return Request(doers, verb, "<anybody> shall <duty>", asks=False, known=known)


def _group(prose: Prose, sentence: Span) -> Request | None:
    """``Các chi hội cử hội viên dự thi ... trước ngày ...``."""
    text = prose.words
    many = _MANY_OF.match(text, sentence.start, sentence.end)
    verb = first_verb(text, sentence.start, sentence.end) if many else None
    if many is None or verb is None or verb - many.end() > _NAME_OF_MANY:
        return None
    doers = trimmed(text, sentence.start, verb)
    if not _names_somebody(doers.of(text)):
        return None
    return Request(doers, verb, "<any group> <duty>", asks=False)


def _names_somebody(said: str) -> bool:
    """Whether *said* may name people or bodies: no thing, and not half a name."""
    if " " not in said or said[-1] in ",:;":
        return False
    return THING.match(fold(said)) is None and _TELLS.search(said) is None


def _is_binding(text: str, doers: Span, *, opens: bool, ordered: bool) -> bool:
    """Whether a sentence without a day still lays a duty on the *doers*.

    It does in an item that is *ordered*, and elsewhere behind a "shall".
    """
    shall = _SHALL.search(text, doers.end, doers.end + _SOON) is not None
    return opens and (ordered or shall)
