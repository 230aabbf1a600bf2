"""Duties told as a form: ``Đơn vị chủ trì: ...``, ``Thời gian hoàn thành: ...``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from parsers.fold import fold
from schemas.span import Span


class Field(StrEnum):
    """What a label announces."""

    LEAD = "lead"
    PARTNER = "partner"
    TIME = "time"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Label:
    """A label, and what stands behind its colon."""

    field: Field
    start: int
    value: Span


_BODY: Final = r"(?:co\s+quan|don\s+vi|bo\s+phan|nguoi|ca\s+nhan)"
_PATTERN: Final = re.compile(
    rf"""
    (?: (?P<partner> (?:{_BODY}\s+)? phoi\s+hop (?:\s+thuc\s+hien|\s+tham\s+muu)? )
      | (?P<lead> {_BODY}\s+ (?:duoc\s+giao\s+)?
            (?:chu\s+tri|thuc\s+hien|dau\s+moi|chiu\s+trach\s+nhiem)
            (?:\s+(?:chinh|thuc\s+hien|tham\s+muu|trien\s+khai|,))*
          | chu\s+tri (?:\s+(?:thuc\s+hien|tham\s+muu))?
          | (?:phan\s+cong|trach\s+nhiem)\s+thuc\s+hien | giao\s+chu\s+tri )
      | (?P<time> (?:thoi\s+(?:gian|han|diem)|tien\s+do|han)
            (?:\s+(?:hoan\s+thanh|thuc\s+hien|bao\s+cao|gui|trinh|kiem\s+tra|ban\s+hanh
               |trien\s+khai|nop|du\s+kien|cuoi|chot|xong|ho\s+so|san\s+pham))* )
      | (?P<product> (?:san\s+pham|ket\s+qua)
            (?:\s+(?:dau\s+ra|dat\s+duoc|du\s+kien|thuc\s+hien|can\s+dat))? )
    ) \s* :
    (?! \s* (?: dong\s+chi | d/c | ong | ba ) \b )  # who chairs a meeting
    \s*
    """,
    re.VERBOSE,
)
_BEFORE: Final = re.compile(r"(?:^|[.;:\n]|[-–+*]\s)[\s(]*\Z")


def find_labels(text: str, span: Span) -> tuple[Label, ...]:
    """Return the labels in *span*, which stand at its front or behind a mark of a stop."""
    folded = fold(span.of(text))
    found = [
        match for match in _PATTERN.finditer(folded) if _BEFORE.search(folded, 0, match.start())
    ]
    ends = [*(match.start() for match in found), len(folded)][1:]
    return tuple(
        Label(
            Field(match.lastgroup or Field.LEAD),
            span.start + match.start(),
            Span(span.start + match.end(), max(span.start + match.end(), span.start + end)),
        )
        for match, end in zip(found, ends, strict=True)
    )


def value_of(labels: Sequence[Label], field: Field) -> Span | None:
    """Return what stands behind the first label of *field*."""
    return next((label.value for label in labels if label.field is field), None)
