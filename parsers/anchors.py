"""The fixed phrases that the parts of an office paper are known by, tolerant of scan damage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from parsers.fold import fold
from schemas.word import Word

# Decree 30/2020/NĐ-CP, Appendix I, II.1; 36-HD/VPTW for the Party.
_STATE_MOTTO: Final = "cong hoa xa hoi chu nghia viet nam"
_WATCHWORD: Final = "doc lap - tu do - hanh phuc"
_PARTY_MOTTO: Final = "dang cong san viet nam"
_ALIKE: Final = 80  # of 100; a motto with every fifth letter wrong is still one
_LEAST_LETTERS: Final = 10
_COLUMN_GAP: Final = 1.5  # letters; a blank is half a letter wide, less when justified

_NUMBER_LINE: Final = re.compile(
    r"""^\W{0,3} (?: \w{1,2} \W{0,2} )??     # a speck before it
    [s5$][o0óe6a] \s* [:.;,¿]? \s*        # Số, Só, S6:, Sá:
    .{0,24}?                              # ink in the blank reads as anything
    [/-] \s* [a-zđ0-9&.]{1,12}            # /PVH-TT, -CV/TU, /2020/NĐ-CP
    """,
    re.VERBOSE,
)
# SỞ LAO ĐỘNG - THƯƠNG BINH looks like "Số ... - UBND" once its marks are gone.
_DEPARTMENT: Final = re.compile(r"sở\s+[^\W\d]{1,7}\s[^\d/:]*$")
_NAMED_DAY: Final = re.compile(r"\bnga?y\W*\d")
_PLACE_DATE: Final = re.compile(r"nga?y?.{0,14}tha?n?g.{0,10}(?:na?m|[12]\d{3})")
_DAY_IN_FIGURES: Final = re.compile(
    r",\s*ng[aà]y\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*$"
)
# The stamp may lie on the first word: "gửi:".
_SALUTATION: Final = re.compile(
    r"^\W{0,3}(?:k[ii1l]nh\s*g[uư]?[iíl]|g[uư]i\s*[:;.]\s*(?=[-–]|$))"
)
_RECIPIENTS_HEAD: Final = re.compile(r"^\W{0,3}n[oơ][il1]\s*nh[aâ]n\b")
_ON_BEHALF: Final = re.compile(
    r"^\W{0,2}(?:k[./]?\s?t|t[./]?\s?[ml]|t[./]?\s?u[./]?\s?q|q)[./]?\s+(?=\w{2})"
)
_ABOUT: Final = re.compile(
    r"^\W{0,2}(?:v\s*[/#.l1]\s*[vyw]?|ve\s+viec|trich\s+yeu)(?!\w)\s*[:;.]?"
)
_PERSON_TITLE: Final = re.compile(
    r"""(?:pho\s+|quyen\s+|q\.\s*)?(?:
      chu\s+tich | giam\s+doc | cuc\s+truong | vu\s+truong | bo\s+truong | thu\s+truong
    | thu\s+tuong | chanh\s+van\s+phong | chanh\s+thanh\s+tra | chanh\s+an
    | tong\s+(?:cuc\s+truong|giam\s+doc|thu\s+ky|bien\s+tap|bi\s+thu)
    | truong\s+(?:phong|ban|doan|cong\s+an) | bi\s+thu | hieu\s+truong | hieu\s+pho
    | vien\s+truong
    | chi\s+cuc\s+truong | chu\s+nhiem | ke\s+toan\s+truong
    | cong\s+an | chi\s+huy\s+truong | chinh\s+uy | tham\s+muu\s+truong | pho\s+van\s+phong
    )""",
    re.VERBOSE,
)


def is_motto(text: str) -> bool:
    """Whether a line is the motto of the State or of the Party."""
    return _is_state_motto(text) or is_party_motto(text)


def is_party_motto(text: str) -> bool:
    """Whether a line is ``ĐẢNG CỘNG SẢN VIỆT NAM``."""
    return is_capitals(text) and _like(fold(text), _PARTY_MOTTO)


def motto_starts_at(words: Sequence[Word]) -> int | None:
    """Return the index of the motto's first word, where other words stand before it.

    The Party's name stands in a column of its own there; in a title it ends the line.
    """
    heads = {"cong", "doc", "dang"}
    for index, word in enumerate(words[:-2]):
        if fold(word.text) not in heads:
            continue
        rest = " ".join(after.text for after in words[index:])
        if _is_state_motto(rest) or (is_party_motto(rest) and _is_apart(words, index)):
            return index
    return None


def _is_state_motto(text: str) -> bool:
    folded = fold(text)
    named = is_capitals(text) and _like(folded, _STATE_MOTTO)  # prose names the State too
    return named or _like(folded, _WATCHWORD)


def _is_apart(words: Sequence[Word], index: int) -> bool:
    if index == 0:
        return True
    before, word = words[index - 1].box, words[index].box
    return word.x0 - before.x1 > _COLUMN_GAP * _em(words)


def _em(words: Sequence[Word]) -> float:
    """Return the width of a letter, on average."""
    letters = sum(len(word.text) for word in words)
    return sum(word.box.width for word in words) / max(letters, 1)


def is_number_line(text: str) -> bool:
    """Whether a line is ``Số: .../...``; a date behind it does no harm."""
    named = _DEPARTMENT.match(text.strip().casefold()) is not None
    return not named and _NUMBER_LINE.match(fold(text)) is not None


def is_place_date(text: str) -> bool:
    """Whether a line is ``Địa danh, ngày .. tháng .. năm ..``."""
    folded = fold(text)
    return len(folded) < 80 and bool(
        _PLACE_DATE.search(folded) or _DAY_IN_FIGURES.search(folded)
    )


def names_day(text: str) -> bool:
    """Whether a line has ``ngày`` and a figure; month and year may stand below."""
    return _NAMED_DAY.search(fold(text)) is not None


def is_salutation(text: str) -> bool:
    """Whether a line begins ``Kính gửi``."""
    return _SALUTATION.match(fold(text)) is not None


def is_recipients_head(text: str) -> bool:
    """Whether a line begins ``Nơi nhận``."""
    return _RECIPIENTS_HEAD.match(fold(text)) is not None


def is_on_behalf(text: str) -> bool:
    """Whether a line begins with an authority: ``KT.``, ``TM.``, ``TL.``, ``TUQ.``, ``T/M``."""
    return _ON_BEHALF.match(fold(text)) is not None and is_capitals(text)


def is_person_title(text: str) -> bool:
    """Whether a line names a post in capitals: ``PHÓ GIÁM ĐỐC``."""
    return _PERSON_TITLE.search(fold(text)) is not None and is_capitals(text)


def is_about(text: str) -> bool:
    """Whether a line begins ``V/v`` or ``Về việc``."""
    return _ABOUT.match(fold(text)) is not None


def about_ends_at(text: str) -> int:
    """Return where ``V/v`` ends at the head of *text*, 0 if it is not there."""
    match = _ABOUT.match(fold(text))
    return match.end() if match else 0


def is_capitals(text: str) -> bool:
    """Whether most letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 2 and sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _like(folded: str, phrase: str) -> bool:
    if sum(map(str.isalpha, folded)) < _LEAST_LETTERS:
        return False
    if len(folded) > 2 * len(phrase):
        return fuzz.partial_ratio(phrase, folded) >= _ALIKE + 8
    return fuzz.partial_ratio(phrase, folded) >= _ALIKE
