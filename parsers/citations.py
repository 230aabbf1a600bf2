"""Find where a text writes the number of a document, and the type in front of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from parsers.doc_types import DOC_TYPES, DocType, type_of_code, type_of_name
from parsers.fold import fold
from parsers.rules import Rule, scan
from parsers.symbols import PARTY_SYMBOL, STATE_SYMBOL, mend_symbol
from schemas.finding import Finding
from schemas.number import DocumentNumber


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a number.

    Attributes:
        named: The type that the words in front of the number name, None for none.
        lead: How many characters in front of the number those words take.
    """

    number: DocumentNumber
    named: DocType | None
    lead: int


def find_citations(text: str) -> Iterator[Finding[Citation]]:
    """Yield every document number in *text*, in reading order.

    A number needs a reason to be one: a type or ``số`` in front, or two groups behind the
    slash. The span is the number's alone.
    """
    return scan(text, RULES)


# Digits, one letter perhaps; a zero or a one may have been read as a letter, and with
# "số" in front a blank may stand inside.
_NUMBER: Final = r"""
    (?<! [\w/–-] ) (?<! \d[.,:] )
    (?P<number> (?: (?<= số\s ) \d{1,3} \s (?=\d) )? [\dOolI]{1,5} [a-dA-Dđ]? )
"""
_END: Final = r"(?! [^\W_] | [-–][A-ZĐ\d] )"
_SO: Final = r"(?: \s* s[o06] \s* [:.;]? )"
_FORMS: Final = re.compile(
    rf"""(?<!\w) (?: mau | bieu | phu \s luc | tieu \s chuan | tcvn | qcvn | iso | ma | lo
    | thua | dien \s thoai | fax | dt | sdt | tai \s khoan | duong | nha ) {_SO}? \s* \Z""",
    re.VERBOSE,
)
# QĐ số 12/QĐ-UBND
_CODE: Final = re.compile(r"(?<!\w)(?P<code>[A-ZĐ]\w{1,3})\s*(?:[Ss][ốôó]\s*[:.;]?)?\s*\Z")
# The line that gives the paper's own number, not a citation; ink may stand in between.
_OWN_LINE: Final = re.compile(
    r"""(?: \A | \n ) \W{0,3} (?: S [^\W\d_]? \s? [:.;¿]? | s [^\W\d_]? \s? [:;¿] )
    [^\n]{0,10} \Z""",
    re.VERBOSE,
)
_LOOK_BEHIND: Final = 60


def _state(match: re.Match[str]) -> Citation:
    named, lead = _named_before(match.string, match.start())
    symbol = mend_symbol(match["symbol"], named)
    bare = symbol.rpartition("/")[2]
    stated = len(bare) > 1 and _is_numbered(match.string, match.start())  # số 12/A Lê Lợi
    if "-" not in bare and named is None and not stated:
        raise ValueError(f"no reason to be a number: {match[0]!r}")
    return Citation(DocumentNumber(_digits(match["number"]), symbol), named, lead)


def _party(match: re.Match[str]) -> Citation:
    named, lead = _named_before(match.string, match.start())
    symbol = mend_symbol(match["symbol"], named)
    if type_of_code(symbol.partition("/")[0]) is None:
        raise ValueError(f"no type of document: {match[0]!r}")
    return Citation(DocumentNumber(_digits(match["number"]), symbol, party=True), named, lead)


def _digits(printed: str) -> str:
    """Return the number with misread digits mended.

    Raises:
        ValueError: There is no digit in it, or nothing but zeros.
    """
    bare = "".join(printed.split())
    mended = bare.translate(str.maketrans("OolI", "0011"))
    if not re.search(r"\d", bare) or not re.search(r"[1-9]", mended):
        raise ValueError(f"not a number: {printed!r}")
    return mended


def _named_before(text: str, at: int) -> tuple[DocType | None, int]:
    """Return the type named right in front of *at*, and the length of what names it.

    Raises:
        ValueError: What stands in front says that this is no document's number.
    """
    before = text[max(0, at - _LOOK_BEHIND) : at].rpartition("\n\n")[2]
    folded = fold(before)
    if (name := _type_names().match(folded)) is not None:
        return type_of_name(name["name"]), len(folded) - name.start("name")
    if (code := _CODE.search(before)) is not None and type_of_code(code["code"]) is not None:
        return type_of_code(code["code"]), len(code[0])
    if _FORMS.search(folded) or _OWN_LINE.search(before):
        raise ValueError(f"not a citation: {before!r}")
    return None, 0


def _is_numbered(text: str, at: int) -> bool:
    return re.search(_SO + r"\s*\Z", fold(text[max(0, at - 8) : at]), re.VERBOSE) is not None


@cache
def _type_names() -> re.Pattern[str]:
    """The last type named in front of a number; with "số", up to three words between."""
    names = sorted({fold(doc_type.name) for doc_type in DOC_TYPES}, key=len, reverse=True)
    name = "|".join(name.replace(" ", r"\s+") for name in names)
    return re.compile(
        rf"""(?s: .* ) (?<!\w) (?P<name> {name} )
        (?: (?: \s+ [a-z]+ ){{0,3}} {_SO} | \s* {_SO}? ) \s* \Z""",
        re.VERBOSE,
    )


def _rule(
    name: str, pattern: str, build: Callable[[re.Match[str]], Citation]
) -> Rule[Citation]:
    return Rule(name, re.compile(rf"{_NUMBER} {pattern} {_END}", re.VERBOSE), build)


RULES: Final[tuple[Rule[Citation], ...]] = (
    _rule("<number>/<symbol>", rf"\s? / \s? (?P<symbol> {STATE_SYMBOL} )", _state),
    _rule("<number>-<type>/<body>", rf"\s? [-–—] \s? (?P<symbol> {PARTY_SYMBOL} )", _party),
)
