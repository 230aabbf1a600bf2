"""What may be wrong with those who shall do a duty, or help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parsers.agencies import find_agencies
from parsers.duties.actors import first_verb, starts_doer
from pipeline.checks.check import Case, Check
from pipeline.checks.doubt import hard_to_read
from pipeline.checks.other_reader import names_differ
from schemas.assignment import Origin
from schemas.record import Task

_KIND_ALONE: Final = re.compile(
    r"(?i:bệnh\s+viện|viện|công\s+ty|ban|tổ|bà|ông|phòng|sở|cục|khoa|trường|hội|đội|văn|văn\s+phòng|ubnd"
    r"|các\s+(?:ông|bà))"
)
_SHALL: Final = re.compile(
    r"(?i)\s(?:có\s+thể|phải|sẽ|(?<!hậu\s)cần|làm|triển\s+khai|cụ\s+thể|kết\s+thúc)\s"
)
# "UBND các huyện, ngoài các nội dung nêu trên", "Công ty Cao su Phước Long thanh lý vườn cây"
_TELLS_MORE: Final = re.compile(
    r"""(?i:,\s+(?:ngoài|trong|theo|khi|sau|trước|do|nếu|để|căn\s+cứ)\s)
    | (?:\s[A-ZĐ][^\W\d_A-ZĐ]+){2} \s(?!tỉnh|huyện|xã|các|và|thuộc|trên|tại|quận|thị|thành)
      (?:[^\W\d_A-ZĐ]+\s){2,}[^\W\d_A-ZĐ]+$""",
    re.VERBOSE,
)
_MANY: Final = re.compile(
    r"(?:các|những|mọi|toàn\s+thể)\s|(?:\w+\s+){1,2}viên(?!\w)", re.IGNORECASE
)
# What follows a comma in a name, but for the kinds that every paper lists in a row.
_ANOTHER: Final = re.compile(
    r""",\s+(?! (?: sở | ban | ngành | đơn\s+vị | địa\s+phương | xã | phường | đặc\s+khu | thị
    | thành\s+phố | huyện | quận | tỉnh | thôn | buôn | bản | tổ | phòng | khoa | viện | trường
    | trung\s+tâm | tuyến | (?: thành | đảng ) \s+ ủy | (?: đảng | hội | đoàn ) \s+ viên | bà
    | chữa\s+bệnh ) (?!\w) ) (\w+)""",
    re.VERBOSE | re.IGNORECASE,
)
_EACH: Final = re.compile(r"(?i)(?:mỗi|mọi|từng|quý)\s")
# "Công ty Xây | lắp điện Hưng Phú": a small word and a capital, where a duty has its verb.
_TAIL_OF_NAME: Final = re.compile(r"(?:[^\W\d_A-ZĐ]+\s){1,3}(?=[A-ZĐ])")
# "Trung tâm Dịch vụ | tổng hợp phối hợp với ...": the verb of the duty stands further on.
_OPENS_DUTY: Final = r"chủ\s+trì|(?:chịu|có)\s+trách\s+nhiệm|tham\s+mưu|phối\s+hợp\s+với"
_VERB_FURTHER_ON: Final = re.compile(
    rf"(?!{_OPENS_DUTY}|(?:khẩn|chủ|tiếp|tích|là)\s)[^,;.:()]{{2,60}}?(?<!và)\s(?:{_OPENS_DUTY})\s",
    re.IGNORECASE,
)
_HANDS_ON: Final = re.compile(r"(?i)(?:chỉ\s+đạo|giao|yêu\s+cầu|đề\s+nghị)\s+")
_TOGETHER: Final = re.compile(r"(?i)(?<!\w)(?:phối\s+hợp|cùng\s+với|sự\s+tham\s+gia)(?!\w)")
_FAR: Final = 0.2  # of a page
_OPEN_END: Final = re.compile(
    r"""\b(?i:và|của|(?<!trực\s)thuộc|các|với|cho|về|tại|có)$
    | \bvà\s[A-ZĐ][^\W\d_A-ZĐ]+$
    | ^(?i:cục|vụ|phòng|ban|trung\s+tâm)\s(?i:quản\s+lý|dịch\s+vụ)$""",
    re.VERBOSE,
)


def _nobody(task: Task, _: Case) -> Iterator[str]:
    if not task.leads:
        yield "Nobody is named who has to do it."


def _lead_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if hard_to_read(lead):
            yield f"{lead.value!r} was hard to read."


def _lead_unknown(task: Task, _: Case) -> Iterator[str]:
    """A lead that is neither in the register nor begins like somebody who does things."""
    for lead in task.leads:
        known = any(True for _ in find_agencies(lead.value))
        if not known and not starts_doer(lead.value, 0):
            yield f"{lead.value!r} is no body that is known."


def _name_read_twice(task: Task, _: Case) -> Iterator[str]:
    for lead in task.leads:
        if names_differ(lead.evidence):
            yield f"Another reader saw {lead.evidence.second_reading!r}."


def _lead_half_told(task: Task, _: Case) -> Iterator[str]:
    """``Bệnh viện``, ``Tổ``: what it is called stood behind it, or in front."""
    for lead in task.leads:
        told = _KIND_ALONE.fullmatch(lead.value) or _EACH.match(lead.value)
        if told or _OPEN_END.search(lead.value):
            yield f"{lead.value!r} does not say which."


def _lead_runs_on(task: Task, _: Case) -> Iterator[str]:
    """A verb in a name is often the first word of the duty, unless the duty has its own."""
    content = task.content.value
    has_verb = first_verb(content, 0, len(content)) == 0
    for lead in task.leads:
        at = first_verb(lead.value, 0, len(lead.value))
        verb = at is not None and lead.value[at].islower() and not has_verb
        if verb or _SHALL.search(lead.value) or _TELLS_MORE.search(lead.value):
            yield f"{lead.value!r} may hold a part of the duty."


def _several_leads(task: Task, _: Case) -> Iterator[str]:
    """``các cấp ủy đảng, chính quyền``: whether these are one or two is for a person to say."""
    for lead in task.leads:
        many = lead.value[0].islower() or _MANY.match(lead.value)
        goes_on = any(word[0].islower() for word in _ANOTHER.findall(lead.value))
        if many and (goes_on or ":" in lead.value):
            yield f"{lead.value!r} may be several."


def _another_doer(task: Task, _: Case) -> Iterator[str]:
    """A duty that opens with a body is perhaps the duty of that body."""
    content = task.content.value
    verb = first_verb(content, 0, len(content))
    if task.origin is Origin.BODY and verb and starts_doer(content, 0):
        yield f"The duty itself names {content[:verb].strip()!r}."


def _lead_cut_short(task: Task, _: Case) -> Iterator[str]:
    """A name that ends at a word that was taken for the verb of its duty."""
    content = task.content.value
    tail = first_verb(content, 0, len(content)) != 0 and _TAIL_OF_NAME.match(content)
    if task.origin is Origin.BODY and (tail or _VERB_FURTHER_ON.match(content)):
        yield f"The name may go on with {content.split()[0]!r}."


def _lead_far_away(task: Task, _: Case) -> Iterator[str]:
    """Between a name and a duty far below it another may be named."""
    if task.origin is not Origin.BODY or not task.leads:
        return
    named, told = task.leads[-1].evidence, task.content.evidence
    if named.page != told.page or abs(named.box.y0 - told.box.y0) > _FAR:
        yield f"{task.leads[-1].value!r} is named far from the duty."


def _lead_may_help(task: Task, _: Case) -> Iterator[str]:
    """``Phòng Đào tạo, các khoa chuyên môn``: who is named last may have to help only."""
    if task.origin is Origin.BODY:
        for lead in task.leads[1:]:
            if lead.value[0].islower():
                yield f"{lead.value!r} may have to help only."


def _hands_on(task: Task, _: Case) -> Iterator[str]:
    """``Chỉ đạo Công an tỉnh ...`` is the duty of whoever directs, or of the police."""
    handed = _HANDS_ON.match(task.content.value)
    if task.origin is Origin.BODY and handed and starts_doer(task.content.value, handed.end()):
        yield "The duty is to be handed on to another body."


def _partner_unnamed(task: Task, _: Case) -> Iterator[str]:
    told = _TOGETHER.search(task.content.value)
    if task.origin is Origin.BODY and told and not task.partners:
        yield f"Behind {told[0]!r} may be named who has to help."


def _partner_runs_on(task: Task, _: Case) -> Iterator[str]:
    """``cơ quan thuế trích``: a name in small letters has no end that is sure."""
    for partner in task.partners:
        if partner.value[0].islower() and not _MANY.match(partner.value):
            yield f"{partner.value!r} may not be the whole name, or more than it."


def _partner_hard_to_read(task: Task, _: Case) -> Iterator[str]:
    for partner in task.partners:
        if hard_to_read(partner):
            yield f"{partner.value!r} was hard to read."


DOER_CHECKS: Final[tuple[Check[Task], ...]] = (
    Check("nobody named", "lead_agencies", _nobody),
    Check("lead hard to read", "lead_agencies", _lead_hard_to_read),
    Check("lead unknown", "lead_agencies", _lead_unknown),
    Check("lead read twice", "lead_agencies", _name_read_twice),
    Check("lead half told", "lead_agencies", _lead_half_told),
    Check("lead runs on", "lead_agencies", _lead_runs_on),
    Check("several leads", "lead_agencies", _several_leads),
    Check("another doer", "lead_agencies", _another_doer),
    Check("lead cut short", "lead_agencies", _lead_cut_short),
    Check("lead far away", "lead_agencies", _lead_far_away),
    Check("lead may help", "lead_agencies", _lead_may_help),
    Check("handed on", "lead_agencies", _hands_on),
    Check("partner unnamed", "coordinating_agencies", _partner_unnamed),
    Check("partner runs on", "coordinating_agencies", _partner_runs_on),
    Check("partner hard to read", "coordinating_agencies", _partner_hard_to_read),
)
