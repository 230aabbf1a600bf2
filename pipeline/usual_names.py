"""Names in the letterhead whose marks were misread, as the register has them.

The capitals of a letterhead are small and crowded, and a hook above a letter is read as a
stroke: ``TỐNG CỤC THUẾ``, ``HUYỆN ĐỨC PHỐ``. The register has one body, or one district, of
such letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parsers.registry.load import registry, squashed
from parsers.registry.marks import differ_in_marks
from parsers.registry.names import read_names
from schemas.record import Header, Reading

_WORD: Final = re.compile(r"[^\W_]+")
_OF_PLACE: Final = re.compile(
    r"""\b(?P<kind> t[ỉíìi]nh | thành\s+phố | huyện | quận | thị\s+xã )
    (?:\s+ủy)? \s+(?P<name> [^\W\d_]+ (?:[\s-]+ [^\W\d_]+){0,4} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_PROVINCE: Final = "tỉnh"
_RULE: Final = "marks of the register"


def with_usual_names(header: Header) -> Header:
    """Return *header* with the names of its bodies marked as the register has them."""
    return replace(
        header, issuer=_usual(header.issuer), issuer_parent=_usual(header.issuer_parent)
    )


def _usual(reading: Reading[str] | None) -> Reading[str] | None:
    if reading is None:
        return None
    value = usual_marks(reading.value)
    if value == reading.value:
        return reading
    return Reading(value, replace(reading.evidence, rule=_RULE))


def usual_marks(name: str) -> str:
    """Return *name* with other marks on the body it begins with, and on its place.

    Args:
        name: Of a body, as printed: ``TỔNG CỤC THUẾ``, ``UBND HUYỆN ĐỨC PHỔ``.
    """
    words = _WORD.findall(name)
    body = next((usual for usual in _usual_bodies(words, name) if _begins(words, usual)), "")
    marked = _marked(name, 0, body)
    match = _OF_PLACE.search(marked)
    place = _usual_place(match["kind"], match["name"]) if match else None
    if match is None or place is None:
        return marked
    kind = _PROVINCE if squashed(match["kind"]) == squashed(_PROVINCE) else ""
    return _marked(_marked(marked, match.start("name"), place), match.start("kind"), kind)


def _usual_bodies(words: Sequence[str], name: str) -> Iterator[str]:
    for count in range(len(words), 1, -1):
        for body in registry().named.get(squashed("".join(words[:count])), ()):
            yield body.name
    for named in read_names(name):
        yield " ".join(filter(None, (named.head, named.field)))


def _begins(words: Sequence[str], usual: str) -> bool:
    """Whether *words* begin with *usual*, two words at least: one alone may be many."""
    meant = _WORD.findall(usual)
    return len(meant) > 1 and [*map(squashed, words[: len(meant)])] == [*map(squashed, meant)]


def _usual_place(kind: str, name: str) -> str | None:
    """Return the one province or district of those letters, if there is one.

    A district may have been of another kind then: a huyện becomes a thị xã.
    """
    key, known = squashed(name), registry()
    provinces, districts = known.provinces.get(key, ()), known.districts.get(key, ())
    kinds = [
        *((place.name, place.kind) for place in provinces),
        *((place.name, place.kind) for place in districts),
    ]
    names = {name for name, one in kinds if squashed(one) == squashed(kind)}
    if not names and squashed(kind) != squashed(_PROVINCE):
        names = {district.name for district in districts}
    return names.pop() if len(names) == 1 else None


def _marked(name: str, start: int, usual: str) -> str:
    """Return *name* with the marks of *usual* on the words from *start* on."""
    said = name[:start]
    words = _WORD.finditer(name, start)
    for word, meant in zip(words, _WORD.findall(usual), strict=False):
        said += name[len(said) : word.start()]
        said += _cased(meant, word[0]) if differ_in_marks(meant, word[0]) else word[0]
    return said + name[len(said) :]


def _cased(meant: str, printed: str) -> str:
    return meant.upper() if printed.isupper() else meant
