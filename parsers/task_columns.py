"""What the columns of a table of tasks are, told by their heads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean
from typing import Final

from rapidfuzz import fuzz

from parsers.agencies import find_agencies
from parsers.deadlines import read_deadline_cell
from parsers.duties.actors import starts_doer
from parsers.fold import fold
from parsers.table_rows import Row, is_banner


class Column(StrEnum):
    """What a column holds."""

    ORDINAL = "ordinal"
    LEAD = "lead"
    PARTNER = "partner"
    CONTENT = "content"
    PRODUCT = "product"
    TIME = "time"
    WATCH = "watch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a table of tasks.

    Attributes:
        labels: What stands over each column, folded.
        columns: What each column holds.
        height: Rows down to the first task.
        places: Which column is used for what, where several hold the like.
    """

    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    height: int
    places: tuple[tuple[Column, int], ...]

    def place(self, column: Column) -> int | None:
        """Return where the column stands, None if there is none."""
        return next((at for kind, at in self.places if kind is column), None)


# In this order: "thời gian thực hiện" is a time before "thực hiện" makes it a lead.
_GAP: Final = r"\s+(?:\w{1,5}\s+)?"  # a reader may put noise between two lines of a head
_BODY: Final = r"(?:co\s+quan|don\s+vi|nguoi|bo\s+phan|ca\s+nhan|phong)"
_DOES: Final = r"(?:thuc\s+hien|tham\s+muu|phu\s+trach|chuan\s+bi|soan\s+thao|trien\s+khai)"
_PLANS: Final = (
    r"(?:de\s+an|chuong\s+trinh,?\s+(?:de\s+an|ke\s+hoach).*|van\s+ban|ke\s+hoach|bao\s+cao)"
)
_RULES: Final = (
    (Column.ORDINAL, r"(?:s?tt|so\s+tt|(?:so\s+)?thu\s+tu|so)\.?"),
    (Column.CONTENT, r"(?:ten\s+)?(?:noi\s+dung|nhiem\s+vu|cong\s+viec)(?!.*phan\s+cong).*"),
    (Column.WATCH, r".*(?:theo\s+doi|kiem\s+tra,?\s+don\s+doc|giam\s+sat).*"),
    (Column.TIME, rf".*(?:thoi{_GAP}(?:gian|han|diem)|tien\s+do|hoan\s+thanh).*|han(?:\s.*)?"),
    (Column.TIME, r".*(?:xong|truoc|den)\s+(?:het\s+)?ngay.*|(?:moc|ky\s+han)(?:\s.*)?"),
    (Column.LEAD, rf".*(?:chu{_GAP}tri|trach\s+nhiem|dau\s+moi|tham\s+muu\s+chinh).*"),
    (Column.PARTNER, rf".*(?:phoi{_GAP}hop|tham\s+gia).*"),
    (Column.LEAD, rf".*{_BODY}\s+(?:\w+\s+)?{_DOES}.*"),
    (Column.LEAD, r".*(?:phan\s+cong|don\s+vi\s+duoc\s+giao|giao\s+cho).*"),
    (Column.PRODUCT, r".*(?:san\s+pham|ket\s+qua|dau\s+ra|hinh\s+thuc\s+van\s+ban).*"),
    (Column.CONTENT, r".*(?:noi\s+dung|nhiem\s+vu|cong\s+viec|hoat\s+dong|dau\s+viec).*"),
    (Column.CONTENT, r".*giai\s+phap.*"),
    (Column.CONTENT, rf"(?:ten\s+)?(?:cac\s+)?{_PLANS}(?:,.*)?"),
)  # fmt: skip
_PATTERNS: Final = tuple((column, re.compile(pattern)) for column, pattern in _RULES)
# Words that a misread head is still known by.
_NEARLY: Final = (
    (Column.TIME, "thoi gian"),
    (Column.TIME, "thoi han"),
    (Column.LEAD, "chu tri"),
    (Column.PARTNER, "phoi hop"),
    (Column.PRODUCT, "san pham"),
    (Column.CONTENT, "noi dung"),
    (Column.CONTENT, "nhiem vu"),
    (Column.CONTENT, "cong viec"),
)
# Who it is, whatever they do with it; what is done to them is no duty of theirs.
_WHO: Final = re.compile(
    rf"{_BODY}(?!.*\b(?:duoc|bi|tinh|do|nhan|gop\s+y|su\s+dung|de\s+nghi|dang\s+ky)\b).*"
)
_DOING: Final = re.compile(r"don\s+vi|co\s+quan|.*thuc\s+hien.*")
_NEAR: Final = 80  # of 100
_ALIKE: Final = 70  # of 100, for a head that was read before
_MOST: Final = 0.6  # share of the cells of a column
_SENTENCE: Final = 20  # letters that a task has at least, on the average
# Procedures, lists of people, statistics, timetables, prices, scores: no tasks.
_NO_TASKS: Final = re.compile(
    r"ho\s+(?:va|,)?\s*ten|don\s+vi\s+tinh|^dvt$|so\s+luong|thanh\s+tien|don\s+gia|thu\s+tuc\s+hanh\s+chinh"
    r"|(?:^|\s)(?:diem|phi|le\s+phi|(?<!tham\s)(?<!danh\s)(?<!quoc\s)gia)(?:\s|$|,)|mon\s+hoc|giang\s+(?:vien|day)|don\s+vi\s+giang|xep\s+loai"
    r"|nam\s+sinh|chuc\s+(?:vu|danh)|dia\s+(?:chi|diem)|thoi\s+(?:gian|han)\s+(?:giai\s+quyet|tham\s+dinh)"
    r"|can\s+cu\s+phap\s+ly|ty\s+le|tong\s+(?:so|cong)|chi\s+so|dien\s+thoai|kinh\s+phi\s+quyet\s+toan|quy\s+trinh"
)
_TASK_HEAD: Final = re.compile(r"nhiem\s+vu|cong\s+viec|thuc\s+hien|hoat\s+dong|dau\s+viec")
_NUMBER: Final = re.compile(r"\(?\s*[\dA-Z]{1,2}\s*\)?(?:\s*=.*)?")
_DEEPEST: Final = 3  # rows of a head


def read_header(rows: Sequence[Row]) -> Header | None:
    """Return the head of a table of tasks; None if the table holds something else."""
    for top in range(min(_DEEPEST, len(rows))):
        if is_banner(rows[top]) and len({block.key for block in rows[top]}) == 1:
            continue  # a title over the table
        height = _height(rows, top)
        labels = labels_of(rows[top:height])
        columns = _told(labels, rows[height:])
        if columns is None or any(_NO_TASKS.search(label) for label in labels):
            return None
        while height < len(rows) and _is_numbering(rows[height]):
            height += 1
        return Header(labels, columns, height, _places(labels, columns, rows[height:]))
    return None


def same_header(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the labels of a page are those of the page before, most of them at least."""
    if len(one) != len(other):
        return False
    alike = sum(fuzz.ratio(*pair) >= _ALIKE for pair in zip(one, other, strict=True))
    return alike * 2 >= len(one)


def labels_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what stands over each column of *rows*, folded."""
    labels = []
    for at in range(len(rows[0])):
        blocks = {row[at].key: row[at].text for row in rows}
        labels.append(fold(" ".join(text for text in blocks.values() if text)).strip(" .:"))
    return tuple(labels)


def completed(header: Header, other: Header) -> Header:
    """Return *header* with the columns that only *other*, the same head again, lets know."""
    if len(header.columns) != len(other.columns):
        return header
    known = set(header.columns)
    columns = tuple(
        second if first is Column.OTHER and second not in known else first
        for first, second in zip(header.columns, other.columns, strict=True)
    )
    added = [
        (column, at) for at, column in enumerate(columns) if column is not header.columns[at]
    ]
    return replace(header, columns=columns, places=(*header.places, *added))


def _height(rows: Sequence[Row], top: int) -> int:
    """The row under the head: cells of the head may be merged over several rows."""
    height = top + 1
    while height < min(len(rows), top + _DEEPEST):
        above = {block.key for block in rows[height - 1]}
        below = {block.key for block in rows[height]}
        if not above & below:
            break
        height += 1
    return height


def _told(labels: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...] | None:
    """Return what the columns hold, None unless somebody or some day is given for a task."""
    columns = [_column(label) for label in labels]
    if Column.ORDINAL not in columns and columns[0] is Column.OTHER and _length(rows, 0) < 5:
        columns[0] = Column.ORDINAL
    if Column.LEAD not in columns:
        columns = _lead_by_names(columns, labels, rows)
    if Column.CONTENT not in columns and Column.LEAD in columns:
        columns = _content_by_width(columns, rows)
    if Column.CONTENT not in columns:
        return None
    if Column.LEAD in columns:
        return tuple(_time_by_days(columns, rows))
    content = labels[columns.index(Column.CONTENT)]
    dated = Column.TIME in columns and _TASK_HEAD.search(content) is not None
    return tuple(columns) if dated and len(labels) <= 5 else None


def _lead_by_names(
    columns: list[Column], labels: Sequence[str], rows: Sequence[Row]
) -> list[Column]:
    """A column full of names is of those who lead, where its head says who or others help."""

    def is_name(text: str) -> bool:
        return starts_doer(text, 0) or any(not body.span.start for body in find_agencies(text))

    helped = Column.PARTNER in columns
    kept = [
        column if column is not Column.OTHER or helped or _WHO.fullmatch(label) else None
        for column, label in zip(columns, labels, strict=True)
    ]
    return _known_by_cells(columns, kept, rows, Column.LEAD, is_name)


def _time_by_days(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Where somebody leads, a column full of days is of when to be done."""

    def is_day(text: str) -> bool:
        return read_deadline_cell(text) is not None

    return (
        columns
        if Column.TIME in columns
        else _known_by_cells(columns, columns, rows, Column.TIME, is_day)
    )


def _known_by_cells(
    columns: list[Column],
    open_to: Sequence[Column | None],
    rows: Sequence[Row],
    kind: Column,
    fits: Callable[[str], bool],
) -> list[Column]:
    """Return *columns* with the first of those *open_to* it made *kind*, if its cells fit."""
    for at, column in enumerate(open_to):
        texts = {row[at].key: row[at].text for row in rows if not is_banner(row)}
        filled = [text for text in texts.values() if text]
        if column is Column.OTHER and filled and sum(map(fits, filled)) > _MOST * len(filled):
            return [*columns[:at], kind, *columns[at + 1 :]]
    return columns


def _content_by_width(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Where leads and days are given, the longest of the other columns is the task."""
    spare = [at for at, column in enumerate(columns) if column is Column.OTHER]
    helped = Column.TIME in columns or Column.PARTNER in columns
    if spare and helped:
        longest = max(spare, key=lambda at: _length(rows, at))
        if _length(rows, longest) >= _SENTENCE:
            columns[longest] = Column.CONTENT
    return columns


def _length(rows: Sequence[Row], at: int) -> float:
    blocks = {row[at].key: row[at] for row in rows}
    return fmean(len(block.text) for block in blocks.values()) if blocks else 0.0


def _column(label: str) -> Column:
    for column, pattern in _PATTERNS:
        if pattern.fullmatch(label):
            return column
    for column, word in _NEARLY:
        if len(label) >= len(word) and fuzz.partial_ratio(word, label) >= _NEAR + 5:
            return column
    return Column.LEAD if _DOING.fullmatch(label) else Column.OTHER


def _places(
    labels: Sequence[str], columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[tuple[Column, int], ...]:
    def worth(at: int) -> tuple[int, int]:
        label, column = labels[at], columns[at]
        if column is Column.CONTENT:
            return len({row[at].key for row in rows}), -at
        told = {Column.LEAD: "chu tri", Column.TIME: "hoan thanh"}.get(column, "")
        return int(bool(told) and told in label), -at

    kinds = dict.fromkeys(columns)
    return tuple(
        (kind, max((at for at, column in enumerate(columns) if column is kind), key=worth))
        for kind in kinds
        if kind is not Column.OTHER
    )


def _is_numbering(row: Row) -> bool:
    """``(1) (2) (3)`` under the heads."""
    texts = [block.text for block in row]
    return sum(bool(text) for text in texts) >= 3 and all(
        not text or _NUMBER.fullmatch(text) for text in texts
    )
