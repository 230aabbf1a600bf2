"""Drafts of duties that are left when the empty and the repeated ones are gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from parsers.duties.drafts import Draft, is_empty
from parsers.fold import fold

_SAME: Final = 92  # of 100, the order of words and words added left out


def without_repeats(text: str, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drop what asks for nothing in particular; of what is told twice keep the longer."""
    kept: list[Draft] = []
    for draft in drafts:
        words = draft.content.of(text)
        if not words or (draft.deadline is None and is_empty(words)):
            continue
        twin = next((at for at, other in enumerate(kept) if _is_twin(text, draft, other)), None)
        if twin is None:
            kept.append(draft)
        elif len(words) > len(kept[twin].content.of(text)):
            kept[twin] = draft
    return tuple(sorted(kept, key=lambda draft: draft.content.start))


def _is_twin(text: str, one: Draft, other: Draft) -> bool:
    """The same leads, the same day, and the words of one among those of the other."""
    if one.deadline is None or other.deadline is None:
        return False
    if one.deadline.value != other.deadline.value:
        return False
    if [lead.value for lead in one.leads] != [lead.value for lead in other.leads]:
        return False
    return fuzz.token_set_ratio(_bare(text, one), _bare(text, other)) >= _SAME


def _bare(text: str, draft: Draft) -> str:
    return " ".join(re.findall(r"\w+", fold(draft.content.of(text))))
