"""Take the printed name of a body apart: post, body, places, and the body it is part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from parsers.fold import fold
from parsers.registry.agency_name import AgencyName, PlaceName
from parsers.registry.heads import MARKS, Words, head_end, known_phrase, posts_before
from parsers.registry.load import Body, registry, squashed
from parsers.registry.places import place_at
from parsers.registry.spelling import usual_field, words_of
from schemas.agency import AgencyLevel

_GLOSS: Final = re.compile(
    r"\([^()]*\)?|\s+(?:để|đê|đề)\s+(?:b/c|báo cáo|biết|phối hợp|thực hiện|chỉ đạo).*$"
)
_ADDRESS: Final = re.compile(r"^\W*(?:(?:quý|đồng chí|đ/c|các đồng chí)\s+)*", re.IGNORECASE)
_PART_OF: Final = (("trực", "thuộc"), ("thuộc",), ("của",))
_MANY: Final = re.compile(
    r"""(?<!\w)(?: các | những | cấp \s (?: tỉnh | huyện | xã | sở )
    | tuyến \s (?: tỉnh | huyện | xã | cơ \s sở ) | có
    | (?: trong | toàn ) \s (?: tỉnh | huyện | xã | ngành | toàn ) | trên \s địa \s bàn
    | ngoài \s công \s lập | \d+ \s (?: tỉnh | huyện | xã ) )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_MANY: Final = frozenset({"Ban Quản lý", "Liên hiệp"})  # Ban Quản lý các dự án is one
_KINDS_LISTED: Final = re.compile(
    r"""(?: so | ban | nganh )\s*(?:[,/]|\s(?:va\s+)?(?:ban|nganh|don\s+vi)\b)
    | (?: co\s+quan | don\s+vi | dia\s+phuong | doan\s+the | co\s+so )\b""",
    re.VERBOSE,
)
_LONGEST_BODY: Final = 14
_LETTERS_PER_ERROR: Final = 8
# TT is "Thường trực" before these, "Trung tâm" before all else.
_PARTS: Final = (
    "Vụ",
    "Cục",
    "Chi cục",
    "Phòng",
    "Khoa",
    "Văn phòng",
    "Thanh tra",
    "Tổ",
    "Đội",
    "Trung tâm",
)
# Heads that alone name whoever speaks: "Văn phòng Sở", "Ban Giám đốc Bệnh viện".
_OWNERS: Final = frozenset(
    {"Sở", "Bộ", "Cục", "Chi cục", "Tổng cục", "Viện", "Bệnh viện", "Trung tâm", "Trường"}
)


def read_names(printed: str) -> tuple[AgencyName, ...]:
    """Return the bodies that *printed* names; none where it names no body (``Như trên``).

    Several stand on one line at times: ``Bệnh viện A, Bệnh viện B``.
    """
    return _read(" ".join(_GLOSS.sub(" ", _ADDRESS.sub("", printed)).split()))


@lru_cache(maxsize=10_000)
def _read(printed: str) -> tuple[AgencyName, ...]:
    words = tuple(words_of(printed))
    named = _named(words, printed)
    if named is not None:
        return (named,)
    several = [_named(part, " ".join(part)) for part in _apart(words)]
    if len(several) > 1 and all(several):
        return tuple(filter(None, several))
    group = _group(words, printed)
    return () if group is None else (group,)


def _named(words: Words, printed: str) -> AgencyName | None:
    """Read one body with the post in front of it."""
    whole = _registered(words)
    if whole is not None:  # Chủ tịch nước is no post
        return replace(whole, printed=printed)
    listed = bool(words) and words[0].lower() in {"các", "những"}
    for post, start in posts_before(words[listed:]):
        body = _body(words[listed + start :]) if post or not listed else None
        if body is not None:
            return replace(body, printed=printed, post=post)
    return None


def _apart(words: Words) -> Iterator[Words]:
    """Yield what commas and ``và`` part, wherever another body begins behind one."""
    start = 0
    for at in range(1, len(words) - 1):
        after = words[at + 1 :]
        parts = words[at] in {",", "và"} or after[0] == words[start]  # Bộ Y tế - Bộ Tài chính
        joint = words[at] in MARKS or words[at] == "và"
        if joint and parts and after[0][0].isupper() and _begins_body(after):
            yield words[start:at]
            start = at + 1
    yield words[start:]


def _are_several(words: Words, head: str) -> bool:
    """Whether another body follows that the first is no part of."""
    _, *others = _apart(words)
    same = any(
        known_phrase(other[: len(head.split())], registry().heads) == head for other in others
    )
    return same or (bool(others) and head not in _PARTS)


def _begins_body(words: Words) -> bool:
    """Whether a body begins here, rather than a field: ``Khoa học`` is no Khoa."""
    if _registered(words) is not None:
        return True
    field = usual_field(" ".join(words[:2]))
    return head_end(words) is not None and field is None


def _body(words: Words) -> AgencyName | None:
    return _registered(words) or _misread(words) or _other(words)


def _registered(words: Words) -> AgencyName | None:
    """Read a body that the register has: the longest name that leaves a sensible rest."""
    known = registry()
    for end in _ends(words, 1):
        bodies = known.named.get(squashed("".join(words[:end])), ())
        if not bodies and end == 1:
            bodies = known.shortened.get(words[0], ())
        if len({body.name for body in bodies}) != 1:
            continue
        rest = _rest(words[end:], bodies[0].name, local=_is_local(bodies))
        if rest is not None:
            return _of_bodies(bodies, rest)
    return None


def _ends(words: Words, least: int) -> Iterator[int]:
    """Yield where a name of at least so many words may end, the longest first."""
    for end in range(min(len(words), _LONGEST_BODY), least - 1, -1):
        if words[end - 1] not in MARKS:
            yield end


def _is_local(bodies: tuple[Body, ...]) -> bool:
    """Whether the name of a small place may follow without its kind: ``Huyện ủy Gò Quao``."""
    return any(
        body.level in {AgencyLevel.DISTRICT, AgencyLevel.COMMUNE, None} for body in bodies
    )


def _misread(words: Words) -> AgencyName | None:
    """Read a registered body with a letter or two wrong, where one candidate remains."""
    known = registry()
    for end in _ends(words, 2):
        key = squashed("".join(words[:end]))
        allowed = len(key) // _LETTERS_PER_ERROR
        if not allowed or _rest(words[end:], "", local=False) is None:
            continue
        near = [
            bodies
            for name, bodies in known.named.items()
            if Levenshtein.distance(key, name, score_cutoff=allowed) <= allowed
        ]
        if len({body.name for bodies in near for body in bodies}) == 1:
            rest = _rest(words[end:], near[0][0].name, local=_is_local(near[0]))
            return None if rest is None else _of_bodies(near[0], rest)
    return None


def _of_bodies(
    bodies: tuple[Body, ...], rest: tuple[tuple[PlaceName, ...], AgencyName | None]
) -> AgencyName:
    head, field = _parted(bodies[0].name)
    return AgencyName(
        printed=bodies[0].name,
        bodies=bodies,
        head=head,
        field=field,
        places=rest[0],
        owner=rest[1],
        is_group=_are_kinds(rest[0]),
    )


def _are_kinds(places: tuple[PlaceName, ...]) -> bool:
    """Whether kinds of place are listed: ``UBND xã, phường, thị trấn``."""
    return len(places) > 1 and not any(place.name for place in places)


def _parted(name: str) -> tuple[str, str | None]:
    """Return head and field of a registered name."""
    words = name.split()
    end = head_end(words) or len(words)
    return " ".join(words[:end]), " ".join(words[end:]) or None


def _other(words: Words) -> AgencyName | None:
    """Read a body by its head, as long as its name goes on."""
    start = head_end(words)
    if start is None or (len(words) > start and words[start] == ","):
        return None
    head = registry().heads[squashed("".join(words[:start]))]
    if len(words) == start:
        is_owner = words[0][0].isupper() and head in _OWNERS
        return AgencyName(printed=head, head=head) if is_owner else None
    if head == "Bộ" or (head not in _OF_MANY and _MANY.search(" ".join(words[start:]))):
        return None
    if _are_several(words, head):
        return None
    shouted = all(word.isupper() for word in words if word[0].isalpha())
    for end in range(start, len(words) + 1):
        rest = _rest(words[end:], head, local=False)
        if rest is None:
            continue
        field = _field(words[start:end], shouted=shouted)
        return AgencyName(
            printed=" ".join(filter(None, (head, field))),
            head=head,
            field=field,
            places=rest[0],
            owner=rest[1],
            is_group=_are_kinds(rest[0]),
        )
    return None


def _field(words: Words, *, shouted: bool) -> str | None:
    """Return what a body is called after, in its usual spelling where that is known."""
    if not words:
        return None
    printed = " ".join(words).replace(" ,", ",")
    usual = usual_field(printed)
    if usual is not None:
        return usual
    return printed.title() if shouted and len(words) > 1 else printed


def _rest(
    words: Words, body: str, *, local: bool
) -> tuple[tuple[PlaceName, ...], AgencyName | None] | None:
    """Read what may follow *body*: places, and the body it is part of; None for more.

    Args:
        words: All that is left of a name.
        body: Its name; a part and its whole have different heads.
        local: Whether the name of a place smaller than a province may stand without
            its kind.
    """
    places: list[PlaceName] = []
    at = 0
    while at < len(words):
        start = _past_marks(words, at)
        place = place_at(words, start, local=local and not places)
        if place is None:
            break
        places.append(place[0])
        at = place[1]
    start = _past_marks(words, at)
    if start >= len(words):
        return tuple(places), None
    owner = _owner(words, at, start, body)
    return None if owner is None else (tuple(places), owner)


def _owner(words: Words, at: int, start: int, body: str) -> AgencyName | None:
    """Read the body that *body* is part of; a comma parts only parts from their whole."""
    if not words[start][0].isupper():
        return None
    if words[at] == "," and not body.startswith(_PARTS):
        return None
    owner = _body(words[start:]) if start > at else _registered(words[start:])
    if owner is None and start == at:
        owner = _other(words[start:]) if len(words) == start + 1 else None  # Văn phòng Sở
    same = owner is not None and owner.head is not None and body.startswith(owner.head)
    return None if same else owner


def _past_marks(words: Words, at: int) -> int:
    while at < len(words):
        joint = next(
            (part for part in _PART_OF if tuple(words[at : at + len(part)]) == part), None
        )
        if joint is None and words[at] not in MARKS:
            break
        at += len(joint) if joint else 1
    return at


def _group(words: Words, printed: str) -> AgencyName | None:
    """Read many bodies: ``các sở, ban, ngành``, ``Các đơn vị trực thuộc Sở Y tế``."""
    if not (_MANY.search(printed) or _KINDS_LISTED.match(fold(printed))):
        return None
    starts = [at for at in range(1, len(words)) if words[at][0].isupper()]
    owners = (_body(words[at:]) for at in starts if _past_marks(words, at - 1) == at)
    owner = next(filter(None, owners), None)
    return AgencyName(printed=printed, owner=owner, is_group=True)
