"""Pages that the tests of this folder draw for themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from ocr.media import sniff
from schemas.source import Source

DPI: Final = 150
A4: Final = (1240, 1754)  # pixels at that resolution
LETTER: Final = (
    "ỦY BAN NHÂN DÂN XÃ HÒA BÌNH",
    "Số: 127/KH-UBND",
    "Hòa Bình, ngày 18 tháng 6 năm 2024",
    "KẾ HOẠCH",
    "Kiểm tra công tác văn thư, lưu trữ năm 2024",
    "Các phòng chuyên môn báo cáo kết quả thực hiện",
    "về Văn phòng trước ngày 25/10/2024 để tổng hợp.",
    "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị",
    "kịp thời phản ánh về Văn phòng để được hướng dẫn.",
    "Trưởng các phòng chịu trách nhiệm thi hành kế hoạch này.",
)


def draw(lines: Sequence[str] = LETTER, *, mode: str = "L", ink: str = "black") -> Image.Image:
    """Return an A4 page of 150 dpi with *lines* on it."""
    image = Image.new(mode, A4, "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype("DejaVuSans.ttf", 30)
    for row, line in enumerate(lines):
        pen.text((120, 150 + 70 * row), line, fill=ink, font=font)
    return image


def source_of(path: Path) -> Source:
    """Describe the file at *path* as the pipeline does."""
    content = path.read_bytes()
    id_ = hashlib.sha256(content).hexdigest()
    return Source(path, path.name, id_, len(content), sniff(content))
