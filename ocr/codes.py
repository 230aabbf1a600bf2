"""Codes with a small letter that two readers saw differently: it is lost, never added."""

from __future__ import annotations

import re
from typing import Final

PARTS: Final = re.compile(r"([^\W\d_]+)")
# TTr and CTr are codes of Decree 30/2020/NĐ-CP, Appendix III; PTr and TTg end symbols.
TAIL: Final = re.compile(r"[CTP]Tr|TTg")
OTHERS: Final = 1  # letters before the small one that may be misread beside it


def settle_code(one: str, other: str) -> str | None:
    """Return the symbol of which *one* and *other* are readings, None if that is none.

    ``57/TTr-KT`` is read as ``57/TT-KT`` by one and as ``57/TIr-KT`` by the other: of two
    readings that differ by such a letter alone, the one that has it is right about it.
    """
    parts = [PARTS.split(text) for text in (one, other)]
    if one == other or len(parts[0]) != len(parts[1]):
        return None
    settled = [_settled(*pair) for pair in zip(*parts, strict=True)]
    whole = "".join(part for part in settled if part is not None)
    return None if None in settled else whole


def _settled(one: str, other: str) -> str | None:
    if one == other:
        return one
    short, long = sorted((one, other), key=len)
    code = short + long[-1:]
    misread = sum(a != b for a, b in zip(code, long, strict=False))
    is_lost = len(long) == len(code) and misread <= OTHERS
    return code if is_lost and TAIL.fullmatch(code[-3:]) else None
