"""The places in the printed name of a body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.fold import fold
from parsers.registry.agency_name import PlaceName
from parsers.registry.heads import Words, head_end
from parsers.registry.load import registry, squashed

# The level of a place; the marks of "tỉnh" are lost more often than any other's.
_KINDS: Final[Mapping[str, str]] = {
    "tỉnh": "tỉnh", "tính": "tỉnh", "tĩnh": "tỉnh", "tình": "tỉnh", "tinh": "tỉnh",
    "thành phố": "thành phố", "tp": "thành phố", "huyện": "huyện", "quận": "quận",
    "thị xã": "thị xã", "tx": "thị xã", "thị": "thị xã", "thị trấn": "thị trấn", "xã": "xã",
    "phường": "phường", "đặc khu": "đặc khu",
}  # fmt: skip
_LONGEST_PLACE: Final = 6  # Phan Rang - Tháp Chàm
_SYLLABLES: Final = 4


def place_at(words: Words, at: int, *, local: bool) -> tuple[PlaceName, int] | None:
    """Read ``huyện Gò Quao``, ``tỉnh``, or the name alone; return where it ends."""
    kind, start = _kind(words, at)
    end = _province_end(words, start)
    if end is None:
        end = start
        if kind is None and not local:
            return None
        while end < len(words) and end < start + _SYLLABLES and _is_name(words, start, end):
            end += 1
    if end == start:
        return None if kind is None else (PlaceName(kind, None), start)
    if kind is None and (head_end(words[start:]) or words[start] in registry().shortened):
        return None
    return PlaceName(kind, _capitalised(words[start:end])), end


def _kind(words: Words, at: int) -> tuple[str | None, int]:
    for length in (2, 1):
        said = " ".join(words[at : at + length]).lower()
        is_social = said == "xã" and fold(" ".join(words[at + 1 : at + 2])) == "hoi"
        if said in _KINDS and len(said.split()) == length and not is_social:
            return _KINDS[said], at + length
    return None, at


def _province_end(words: Words, start: int) -> int | None:
    for end in range(min(len(words), start + _LONGEST_PLACE), start, -1):
        name = words[start:end]
        if name[0][0].isupper() and squashed("".join(name)) in registry().provinces:
            return end
    return None


def _is_name(words: Words, start: int, at: int) -> bool:
    word = words[at]
    if at == start and word.isdigit():
        return True
    return word[0].isupper() and word.isalpha() and _kind(words, at)[0] is None


def _capitalised(words: Words) -> str:
    name = " ".join(word[0].upper() + word[1:].lower() for word in words)
    provinces = registry().provinces.get(squashed(name))
    return provinces[0].name if provinces else name
