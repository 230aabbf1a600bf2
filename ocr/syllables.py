"""How a Vietnamese syllable is built, to tell one from letters misread."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

ONSETS: Final = "b|ch|c|đ|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|"
RIMES: Final = """
    a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uê uêch uênh uc ui um un ung up ut uôc uôi uôm uôn uông uôt uơ
    uy uya uych uynh uyt uyu uyên uyêt uyp
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ynh ych yt
"""
STOPPED: Final = ("c", "ch", "p", "t")  # such a syllable is sharp or heavy
STOPPED_TONES: Final = frozenset("\u0301\u0323")  # sắc, nặng
TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
STROKED: Final = {"đ": "d", "Đ": "D"}
SYLLABLE: Final = re.compile(rf"(?:{ONSETS})(?:{'|'.join(RIMES.split())})")


def without_marks(text: str) -> str:
    """Return *text* without tone and vowel marks, ``đ`` as ``d``; never longer or shorter."""
    return "".join(map(_bare, text))


@lru_cache(maxsize=1 << 14)
def is_syllable(text: str) -> bool:
    """Whether *text*, letters in NFC of either case, may be a Vietnamese syllable."""
    parts = unicodedata.normalize("NFD", text.lower())
    tones = [part for part in parts if part in TONES]
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    if len(tones) > 1 or not SYLLABLE.fullmatch(bare):
        return False
    return not bare.endswith(STOPPED) or STOPPED_TONES.issuperset(tones or "-")


@lru_cache(maxsize=1 << 12)
def _bare(character: str) -> str:
    return STROKED.get(character, unicodedata.normalize("NFD", character)[0])
