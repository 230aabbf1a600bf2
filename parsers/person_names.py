"""Names of persons: which syllables they are made of, and how a damaged one is mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from parsers.fold import fold

SURNAMES: Final = tuple(
    re.findall(
        r"\w+",
        """
        Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Hà Lâm Đinh
        Mai Trịnh Đào Cao Đoàn Tạ Tô Trương Lương Vương Quách Thái Tống Kiều Lưu Chu Châu La
        Thạch Danh Kim Sơn Từ Phùng Triệu Đàm Tăng Nông Hứa Lục Văn Ông Đồng Nghiêm Bạch Doãn
        Giang Khổng Lại Mạc Mạch Ninh Phó Quản Sầm Thân Thi Tiêu Trà Trang Ung Viên Vi Âu Bành
        Bế Cái Cù Diệp Đậu Đường Giáp Hán Khương Khuất Kha Liêu Ma Nhan Nhữ Tôn Ngụy Hoa Ngân
        """,
    )
)
# The usual middle and given names; a rare name that is not here is left as it was read.
_GIVEN: Final = tuple(
    re.findall(
        r"\w+",
        """
        An Anh Biên Bá Bách Bình Bích Bính Băng Bảo Bằng Chi Chinh Chiến Chung Chánh Chí
        Chính Chương Công Cúc Cương Cường Cảnh Cầm Cẩm Danh Diễm Diệp Diệu Doanh Du Duy
        Duyên Dân Dũng Dương Dịu Gia Giang Giáp Gấm Hiên Hiến Hiếu Hiền Hiển Hiệp Hiệu Hoa
        Hoan Hoài Hoàn Hoàng Hoạt Huy Huyền Huân Huệ Hà Hào Hán Hân Hòa Hùng Hưng Hương
        Hường Hạ Hạnh Hải Hảo Hậu Hằng Học Hồng Hợp Hữu Khang Khanh Khiêm Khoa Khuê Khánh
        Khôi Khương Khải Kim Kiên Kiều Kiệm Kiệt Kính Kế Kỳ Lai Lam Lan Linh Liên Liễu
        Loan Long Luân Luận Ly Lành Lâm Lân Lê Lý Lưu Lương Lập Lệ Lộc Lợi Lực Mai Minh
        Miên Mùi Mười Mạnh Mẫn Mậu Mừng Mỹ Na Nam Nga Nghiêm Nghĩa Nghị Ngoan Nguyên
        Nguyệt Ngà Ngân Ngọc Nhi Nhiên Nho Nhung Nhàn Nhân Như Nhạn Nhật Nhị Nhựt Ninh
        Nương Oanh Phi Phiên Phong Phát Phú Phúc Phương Phước Phượng Phụng Quan Quang
        Quyên Quyết Quyền Quân Quý Quế Quốc Quỳnh Sang Sao Sinh Sáng Sâm Sơn Sử Sỹ Thanh
        Thi Thiên Thiết Thiện Thiệu Thoa Thu Thuần Thuận Thành Thái Thông Thùy Thúy Thơ
        Thư Thương Thường Thưởng Thạnh Thảo Thắng Thế Thị Thịnh Thọ Thục Thủy Thức Thực
        Tiên Tiến Toàn Toản Trang Trinh Triết Triều Triển Trung Trà Trâm Trân Trí Trúc
        Trường Trạch Trọng Trực Tuy Tuyên Tuyến Tuyết Tuyền Tuân Tuấn Tuệ Tài Tác Tám Tâm
        Tân Tình Tín Tùng Tú Tư Tường Tấn Tịnh Tới Từ Uyên Vi Vinh Viên Viễn Việt Vy Vân
        Văn Vĩnh Vũ Vương Vượng Xuyến Xuân Yên Yến Ánh Ân Ý Đan Điền Điệp Đoàn Đông Đăng
        Đại Đạo Đạt Định Đồng Đức Ưng Ước Ấn
        """,
    )
)
_KNOWN: Final = frozenset((*SURNAMES, *_GIVEN))
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_LEAST_TO_MEND: Final = (
    4  # letters of a surname; in a shorter one another letter is another name
)
_LETTERS_WRONG: Final = 2


def _by_base(names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    ordered = sorted(set(names), key=fold)
    return {base: tuple(alike) for base, alike in groupby(ordered, fold)}


_ALIKE: Final = _by_base(tuple(_KNOWN))
_SURNAME_BASES: Final = _by_base(SURNAMES)


def is_surname(syllable: str) -> bool:
    """Whether a name can begin with *syllable*, marks and case left out."""
    return fold(syllable) in _SURNAME_BASES


def mend_name(syllables: Sequence[str]) -> tuple[str, ...]:
    """Return *syllables* with what cannot be a name made the one name that it can be.

    A syllable is changed only where a single usual name has the same letters under other
    marks; a surname also where a single one is a letter or two away.
    """
    first, *others = (unicodedata.normalize("NFC", part).capitalize() for part in syllables)
    middle = [_mend_middle(part) for part in others[:-1]]
    given = [_mend_marks(part) for part in others[-1:]]
    return (_mend_surname(first), *middle, *given)


def _mend_surname(syllable: str) -> str:
    if syllable in _KNOWN:
        return syllable
    return surname_of(syllable) or syllable


def surname_of(fragment: str) -> str | None:
    """Return the one surname that *fragment* can be what is left of, None if several or none.

    Other marks, a letter or two misread, or a head that a seal covers (``ễn``, ``ê``).
    """
    alike = _SURNAME_BASES.get(fold(fragment), ())
    if alike:
        return alike[0] if len(alike) == 1 else None
    if any(fold(sign) != sign for sign in fragment.casefold()):
        tails = [name for name in SURNAMES if name.casefold().endswith(fragment.casefold())]
        if tails:
            return tails[0] if len(tails) == 1 else None
    return _nearest_surname(fold(fragment))


def _nearest_surname(folded: str) -> str | None:
    if len(folded) < _LEAST_TO_MEND:
        return None
    near = process.extract(
        folded,
        list(_SURNAME_BASES),
        scorer=Levenshtein.distance,
        score_cutoff=min(_LETTERS_WRONG, len(folded) // 3),
        limit=2,
    )
    if not near or (len(near) == 2 and near[0][1] == near[1][1]):
        return None
    return _SURNAME_BASES[near[0][0]][0]


def _mend_middle(syllable: str) -> str:
    """``Văn`` and ``Thị`` stand in the middle of most names, and hardly their likes."""
    for usual in ("Văn", "Thị"):
        if fold(syllable) == fold(usual) and syllable not in ("Vân", "Vạn"):
            return usual
    return _mend_marks(syllable)


def _mend_marks(syllable: str) -> str:
    """Tones are lost before hats and horns, so another tone is tried before another letter."""
    if syllable in _KNOWN:
        return syllable
    alike = _ALIKE.get(fold(syllable), ())
    same_letters = [name for name in alike if _toneless(name) == _toneless(syllable)]
    for names in (same_letters, alike):
        if names:
            return names[0] if len(names) == 1 else syllable
    return syllable


def _toneless(syllable: str) -> str:
    parted = unicodedata.normalize("NFD", syllable)
    return "".join(sign for sign in parted if sign not in _TONES)
