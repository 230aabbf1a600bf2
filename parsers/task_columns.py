"""What the columns of a table of tasks are, told by their heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Final

from rapidfuzz import fuzz

from parsers.agencies import find_agencies
from parsers.column_heads import BODY, Column, column_of
from parsers.deadlines import read_deadline_cell
from parsers.duties.actors import starts_doer
from parsers.fold import fold
from parsers.marked_columns import Period, find_marked_bodies, find_periods
from parsers.table_rows import Block, Row, is_banner
from parsers.table_sections import are_by_body


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a table of tasks.

    Attributes:
        labels: What stands over each column, folded.
        columns: What each column holds.
        height: Rows down to the first task.
        places: Which column is used for what, where several hold the like.
        periods: Columns of months, quarters or years in which a mark says when.
        bodies: Columns of bodies in which a mark says who, and the cell that names each.
    """

    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    height: int
    places: tuple[tuple[Column, int], ...]
    periods: tuple[Period, ...] = ()
    bodies: tuple[tuple[int, Block], ...] = ()

    def place(self, column: Column) -> int | None:
        """Return where the column stands, None if there is none."""
        return next((at for kind, at in self.places if kind is column), None)

    @property
    def leads_and_partners(self) -> bool:
        """Whether one column is for both: ``Cơ quan chủ trì/phối hợp``."""
        place = self.place(Column.LEAD)
        return place is not None and _BOTH.search(self.labels[place]) is not None


# Who it is, whatever they do with it; what is done to them is no duty of theirs.
_WHO: Final = re.compile(
    rf"{BODY}(?!.*\b(?:duoc|bi|tinh|do|nhan|gop\s+y|su\s+dung|de\s+nghi|dang\s+ky)\b).*"
)
_ALIKE: Final = 70  # of 100, for a head that was read before
_MOST: Final = 0.6  # share of the cells of a column
_SENTENCE: Final = 20  # letters that a task has at least, on the average
# Procedures, lists of people, statistics, timetables, prices, scores: no tasks.
_NO_TASKS: Final = re.compile(
    r"ho\s+(?:va|,)?\s*ten|don\s+vi\s+tinh|^dvt$|so\s+luong|thanh\s+tien|don\s+gia|thu\s+tuc\s+hanh\s+chinh"
    r"|(?:^|\s)(?:(?<!thoi\s)diem|(?<!kinh\s)(?<!chi\s)phi|(?<!tham\s)(?<!danh\s)(?<!quoc\s)gia)(?:\s|$|,)|mon\s+hoc|giang\s+(?:vien|day)|don\s+vi\s+giang|xep\s+loai"
    r"|nam\s+sinh|chuc\s+(?:vu|danh)|dia\s+(?:chi|diem)|thoi\s+(?:gian|han)\s+(?:giai\s+quyet|tham\s+dinh)"
    r"|can\s+cu\s+phap\s+ly|ty\s+le|tong\s+(?:so|cong)|chi\s+so|dien\s+thoai|kinh\s+phi\s+quyet\s+toan|quy\s+trinh"
)
_TASK_HEAD: Final = re.compile(r"nhiem\s+vu|cong\s+viec|thuc\s+hien|hoat\s+dong|dau\s+viec")
_NUMBER: Final = re.compile(r"\(?\s*[\dA-Z]{1,2}\s*\)?(?:\s*=.*)?")
_DEEPEST: Final = 3  # rows of a head
_WHO_DOES: Final = frozenset({Column.LEAD, Column.BODY})
_BY_WHEN: Final = frozenset({Column.TIME, Column.PERIOD})
_MONEY: Final = re.compile(r"\b(?:kinh|chi)\s+phi\b")
_NARROW: Final = 5  # columns that a list of tasks and days has at most
_BOTH: Final = re.compile(r"chu\s+tri\W+(?:don\s+vi\s+|co\s+quan\s+)?phoi\s+hop")
_HEADS_IT: Final = re.compile(r".*(?:phu\s+trach|chi\s+dao).*")


def read_header(rows: Sequence[Row]) -> Header | None:
    """Return the head of a table of tasks; None if the table holds something else."""
    for top in range(min(_DEEPEST, len(rows))):
        if is_banner(rows[top]) and len({block.key for block in rows[top]}) == 1:
            continue  # a title over the table
        height = _height(rows, top)
        labels = labels_of(rows[top:height])
        if any(_NO_TASKS.search(label) for label in labels):
            return None
        periods = find_periods(labels, rows[height:])
        bodies = find_marked_bodies(rows[height - 1], rows[height:])
        known = {period.at: Column.PERIOD for period in periods}
        known |= dict.fromkeys(bodies, Column.BODY)
        columns = _told(labels, rows[height:], known)
        if columns is None:
            return None
        while height < len(rows) and _is_numbering(rows[height]):
            height += 1
        return Header(
            labels,
            columns,
            height,
            _places(labels, columns, rows[height:]),
            periods,
            tuple((at, rows[height - 1][at]) for at in bodies),
        )
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
        if not (above & below or _is_under_wide(rows[height - 1], rows[height])):
            break
        height += 1
    return height


def _is_under_wide(above: Row, below: Row) -> bool:
    """Whether *below* only parts what one cell of *above* heads: ``Quý`` into I to IV."""
    headed = Counter(block.key for block in above)
    filled = [at for at, block in enumerate(below) if block.text]
    parted = len({below[at].key for at in filled}) > 1
    return parted and all(headed[above[at].key] > 1 for at in filled)


def _told(
    labels: Sequence[str], rows: Sequence[Row], known: Mapping[int, Column]
) -> tuple[Column, ...] | None:
    """Return what the columns hold, None unless somebody or some day is given for a task."""
    columns = [known.get(at) or column_of(label) for at, label in enumerate(labels)]
    if Column.ORDINAL not in columns and columns[0] is Column.OTHER and _length(rows, 0) < 5:
        columns[0] = Column.ORDINAL
    if _WHO_DOES.isdisjoint(columns):
        columns = _lead_by_names(columns, labels, rows)
    if _WHO_DOES.isdisjoint(columns):
        columns = _lead_by_watch(columns, labels, rows)
    led = not _WHO_DOES.isdisjoint(columns)
    if Column.CONTENT not in columns and led:
        columns = _content_by_width(columns, rows)
    if Column.CONTENT not in columns:
        return None
    if not led:
        return tuple(columns) if _is_dated(columns, labels) else None
    columns = _time_by_days(columns, rows)
    is_budget = _BY_WHEN.isdisjoint(columns) and any(map(_MONEY.search, labels))
    return None if is_budget else tuple(columns)


def _is_dated(columns: Sequence[Column], labels: Sequence[str]) -> bool:
    """Whether days are given for tasks, though nobody for them but in the rows between."""
    if _BY_WHEN.isdisjoint(columns):
        return False
    content = labels[columns.index(Column.CONTENT)]
    others = len(columns) - columns.count(Column.PERIOD)
    shared = Column.PARTNER in columns or Column.WATCH in columns
    return shared or (_TASK_HEAD.search(content) is not None and others <= _NARROW)


def _lead_by_watch(
    columns: list[Column], labels: Sequence[str], rows: Sequence[Row]
) -> list[Column]:
    """Of those who watch the head of the body does it, unless rows between name who does."""
    at = next((at for at, label in enumerate(labels) if _HEADS_IT.fullmatch(label)), None)
    if at is None or columns[at] is not Column.WATCH or are_by_body(rows):
        return columns
    return [*columns[:at], Column.LEAD, *columns[at + 1 :]]


def _lead_by_names(
    columns: list[Column], labels: Sequence[str], rows: Sequence[Row]
) -> list[Column]:
    """A column full of names is of those who lead, where its head says who or others help."""

    def is_name(text: str) -> bool:
        return starts_doer(text, 0) or any(not body.span.start for body in find_agencies(text))

    helped = Column.PARTNER in columns
    places = [at for at in _spare(columns) if helped or _WHO.fullmatch(labels[at])]
    return _known_by_cells(columns, places, rows, Column.LEAD, is_name)


def _time_by_days(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Where somebody leads, a column full of days is of when to be done."""

    def is_day(text: str) -> bool:
        return read_deadline_cell(text) is not None

    return (
        columns
        if Column.TIME in columns
        else _known_by_cells(columns, _spare(columns), rows, Column.TIME, is_day)
    )


def _known_by_cells(
    columns: list[Column],
    places: Sequence[int],
    rows: Sequence[Row],
    kind: Column,
    fits: Callable[[str], bool],
) -> list[Column]:
    """Return *columns* with the first at one of *places* whose cells fit made *kind*."""
    for at in places:
        texts = {row[at].key: row[at].text for row in rows if not is_banner(row)}
        filled = [text for text in texts.values() if text]
        if filled and sum(map(fits, filled)) > _MOST * len(filled):
            return [*columns[:at], kind, *columns[at + 1 :]]
    return columns


def _content_by_width(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    """Where leads and days are given, the longest of the other columns is the task."""
    spare = _spare(columns)
    helped = Column.TIME in columns or Column.PARTNER in columns
    if spare and helped:
        longest = max(spare, key=lambda at: _length(rows, at))
        if _length(rows, longest) >= _SENTENCE:
            columns[longest] = Column.CONTENT
    return columns


def _spare(columns: Sequence[Column]) -> list[int]:
    """Return the places of the columns that nothing is known of yet."""
    return [at for at, column in enumerate(columns) if column is Column.OTHER]


def _length(rows: Sequence[Row], at: int) -> float:
    blocks = {row[at].key: row[at] for row in rows}
    return fmean(len(block.text) for block in blocks.values()) if blocks else 0.0


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
