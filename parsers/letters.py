"""The letters of Vietnamese, for classes in patterns.

``[À-Ỹ]`` is no class of capitals: in Unicode large and small letters with marks alternate.
"""

from __future__ import annotations

from typing import Final

CAPITALS: Final = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
SMALL: Final = CAPITALS.lower()
