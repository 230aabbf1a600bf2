"""Ký hiệu: what stands behind the number of a document, and what readers make of it.

The fragments are for verbose patterns that are *not* case-insensitive: capitals are what
tells ``/KH-UBND`` from ``km/h``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.doc_types import DOC_TYPES, DocType, type_of_code
from parsers.fold import fold, toneless
from parsers.letters import CAPITALS

# Tone marks are dirt in a symbol, but a reader may see them.
# A run of letters, two small ones in a row at most: CTr, TTg, BCĐ389QNg, PC06; a misread
# first letter may be a digit (1T-BYT).
GROUP: Final = (
    rf"(?: \d? [{CAPITALS}] (?: [{CAPITALS}\d] | [a-zđ](?![a-zđ]{{2}}) )* (?![^\W_]) )"
)
# A dot belongs to a symbol only between capitals: STP.ĐKT; "&" may have blanks around it.
_INNER: Final = rf"(?: \.(?={GROUP}) | \s?&\s? )"
_ORGAN: Final = rf"{GROUP} (?: {_INNER} {GROUP} )*"
# A dash may have a blank or a line end on one side (TT- BYT), the first dash on both
# (KCB – NV); one that opens a line is a bullet.
_DASH: Final = r"(?: \s?[-–—] | [-–—]\s )"
_FIRST_DASH: Final = r"(?: \s?[-–—]\s? (?<! \n[-–—]\s ) )"
YEAR: Final = r"(?: (?:19|20)\d\d \s? (?: / \s? | (?=[A-Z]) ) )"
STATE_SYMBOL: Final = rf"""
    (?: {YEAR}? {_ORGAN} (?: {_FIRST_DASH} {_ORGAN} (?: {_DASH} {_ORGAN} ){{0,3}} )? )
"""
PARTY_SYMBOL: Final = rf"(?: {GROUP} \s? / \s? {_ORGAN} (?: {_DASH} {_ORGAN} ){{0,2}} )"

# Bodies whose letters readers confuse: a bar lost or gained, an accent that is dirt.
ORGANS: Final = """
    UBND HĐND CP TTg BNV BTC BYT BTP BCA BQP BXD BCT BGTVT BNNPTNT BTNMT BNNMT BKHCN BTTTT
    BVHTTDL BGDĐT BLĐTBXH BHXH SNV STC SYT STP SXD SCT SGTVT SNNPTNT STNMT SNNMT SKHCN STTTT
    SVHTTDL SGDĐT SLĐTBXH SKHĐT BKHĐT VPCP VPUB BCĐ HĐTĐ LĐLĐ TU TW HU BTCTU UBKTTU
"""


def mend_symbol(printed: str, named: DocType | None = None) -> str:
    r"""Return a symbol without blanks, its dashes plain, its damage mended.

    A letter is mended only where one reading remains: ``QD`` is no code but ``QĐ`` is.

    Args:
        printed: As it was read: ``KCB – NV``, ``QD-\nUBND``.
        named: The type that the words in front name; it decides what a misread code is.
    """
    symbol = re.sub(r"[–—]", "-", "".join(printed.split()))
    symbol = re.sub(r"^((?:19|20)\d\d)(?=[A-Z])", r"\1/", symbol)
    head, slash, _ = symbol.rpartition("/")
    year = head + slash if head.isdigit() else ""
    groups = re.split(r"([-/.&])", symbol.removeprefix(year))
    groups[0] = _mend_code(groups[0], named)
    groups[1:] = [_mend_organ(group) for group in groups[1:]]
    return year + "".join(groups)


def _mend_code(group: str, named: DocType | None) -> str:
    if any(group.casefold() == doc_type.code.casefold() for doc_type in DOC_TYPES):
        return group
    if named is not None and named.code != "CV" and _is_letter_apart(group, named.code):
        return named.code
    same = type_of_code(group) or type_of_code(re.sub(r"(.)\1", r"\1", group))  # QD, QĐĐ
    return same.code if same is not None else _mend_organ(group)


def _is_letter_apart(group: str, code: str) -> bool:
    long_enough = min(len(group), len(code)) >= 2
    return long_enough and Levenshtein.distance(fold(group), fold(code)) <= 1


def _mend_organ(group: str) -> str:
    plain = re.sub(r"^OL(?=[A-Z])", "QL", _without_accents(group))  # Quản lý heads many
    return _organs().get(fold(group), plain)


@cache
def _organs() -> dict[str, str]:
    return {fold(organ): organ for organ in ORGANS.split()}


def _without_accents(group: str) -> str:
    """Drop tone marks: no symbol has them, dirt does (``ÚBND``)."""
    return unicodedata.normalize("NFC", toneless(group))
