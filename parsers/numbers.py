"""Read số and ký hiệu off the number line of a letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from parsers.doc_types import type_of_code
from parsers.rules import Rule, scan
from parsers.symbols import GROUP, PARTY_SYMBOL, STATE_SYMBOL, mend_symbol
from schemas.finding import Finding
from schemas.number import DocumentNumber

# Số, Só, sÓ, S6: the tone mark is what readers lose.
LABEL: Final = r"(?: \b [Ss5] \s? [oôơóòỏõọốồổỗộớờởỡợOÔÓÒỎÕỐỒỔỖỘ06áâ] \s* [:.;,]* )"
# In the blank there is print, or ink that reads as anything, bits of a line above too.
BLANK: Final = r"(?P<number> [^\n]{0,30}? )"
# Nothing of a symbol may be left over behind it.
END: Final = r"(?! \w | \s?/\s?[A-ZĐ] )"


def find_number(text: str) -> Finding[DocumentNumber] | None:
    """Return the first document number that *text* states, None if there is none.

    The number in it is None when the blank is empty (a draft) or holds ink that did not
    read as digits.

    Args:
        text: The number line; a place and a date behind it do no harm.
    """
    return next(scan(text, RULES), None)


def _state(match: re.Match[str]) -> DocumentNumber:
    code = re.search(r"(?:[-–—]|\d\s)\s*([^\W\d]\w*)\s*$", match["number"])
    if code is not None and type_of_code(code[1]) is not None:
        raise ValueError(f"of the Party: {match[0]!r}")
    return DocumentNumber(_number(match["number"]), mend_symbol(match["symbol"]))


def _party(match: re.Match[str]) -> DocumentNumber:
    return DocumentNumber(_number(match["number"]), mend_symbol(match["symbol"]), party=True)


def _number(blank: str) -> str | None:
    bare = re.sub(r"[\s.,_…]+", "", blank)
    return bare if re.fullmatch(r"(?=\d*[1-9])\d{1,6}[a-zđ]?", bare) else None


def _rule(
    name: str, pattern: str, build: Callable[[re.Match[str]], DocumentNumber]
) -> Rule[DocumentNumber]:
    return Rule(name, re.compile(rf"{pattern} {END}", re.VERBOSE), build)


_DIGITS: Final = r"(?P<number> \d{1,6}[a-zđ]? )"
_SLASH: Final = r"\s* / \s*"
_DASH: Final = r"\s* [-–—] \s*"
# Where the label is lost, a speck of it at most is left in front of the number.
_SPECK: Final = r"^ \W* (?: \w{1,3} \W{1,3} )?"

RULES: Final[tuple[Rule[DocumentNumber], ...]] = (
    _rule(  # Số: 41 /PVH-TT
        "Số: <number>/<symbol>",
        rf"{LABEL} \s* (?P<at> {BLANK} {_SLASH} (?P<symbol> {STATE_SYMBOL} ) )",
        _state,
    ),
    _rule(  # Số 46-CV/BCSD
        "Số <number>-<type>/<body>",
        rf"{LABEL} \s* (?P<at> {BLANK} {_DASH} (?P<symbol> {PARTY_SYMBOL} ) )",
        _party,
    ),
    _rule(  # Số: 22 CV/ĐTN
        "Số: <number> <type>/<body>",
        rf"{LABEL} \s* (?P<at> {_DIGITS} \s (?P<symbol> {PARTY_SYMBOL} ) )",
        _party,
    ),
    _rule(  # Số: 500-UBND
        "Số: <number>-<body>",
        rf"{LABEL} \s* (?P<at> {_DIGITS} {_DASH} (?P<symbol> {GROUP} ) )",
        _party,
    ),
    _rule(
        "<number>/<symbol>",
        rf"{_SPECK} (?P<at> {_DIGITS} {_SLASH} (?P<symbol> {STATE_SYMBOL} ) )",
        _state,
    ),
    _rule(
        "<number>-<type>/<body>",
        rf"{_SPECK} (?P<at> {_DIGITS} {_DASH} (?P<symbol> {PARTY_SYMBOL} ) )",
        _party,
    ),
)
