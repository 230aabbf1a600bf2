"""Everything bad that may lie in a folder of scans, with what the table ``sources`` says.

``python -m tests.bad_inputs.make FOLDER`` writes it all to a folder.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from pipeline.paths import as_text
from schemas.errors import SourceFault
from schemas.record import Status
from tests.bad_inputs import pdfs, pictures

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Bad:
    """An input, and what becomes of it.

    Attributes:
        name: Of the file.
        make: Returns its bytes.
        becomes: The code of its error, the status if it has none.
    """

    name: str | bytes
    make: Make
    becomes: SourceFault | Status

    @property
    def shown(self) -> str:
        """Its name in the tables."""
        return as_text(Path(os.fsdecode(self.name)))


def put(folder: Path) -> None:
    """Write all of it to *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for bad in FILES:
        (folder / os.fsdecode(bad.name)).write_bytes(bad.make())
    for name, (place, _) in PLACES.items():
        place(folder / name)


def _link_out(path: Path) -> None:
    outside = path.parent.parent / "outside"
    outside.mkdir(exist_ok=True)
    (outside / "secret.pdf").write_bytes(pdfs.scanned("mật"))
    path.symlink_to(outside / "secret.pdf" if path.suffix else outside)


def _link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("gone.pdf"))


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may be 108 bytes long
    with socket.socket(socket.AF_UNIX) as ear:
        ear.bind(path.name)
    os.chdir(here)


PLACES: Final[dict[str, tuple[Callable[[Path], object], SourceFault]]] = {
    "link-out.pdf": (_link_out, SourceFault.OUTSIDE),
    "link-out-folder": (_link_out, SourceFault.OUTSIDE),
    "link-to-nothing.pdf": (_link_to_nothing, SourceFault.UNREADABLE),
    "link-to-itself.pdf": (_link_to_itself, SourceFault.UNREADABLE),
    "link-to-device.pdf": (_link_to_device, SourceFault.OUTSIDE),
    "pipe.pdf": (os.mkfifo, SourceFault.UNREADABLE),
    "socket.pdf": (_socket, SourceFault.UNREADABLE),
}

EMPTY, CORRUPT = SourceFault.EMPTY, SourceFault.CORRUPT
DONE, PARTIAL = Status.DONE, Status.PARTIAL
WRONG_TYPE, TOO_LARGE = SourceFault.WRONG_TYPE, SourceFault.PAGE_TOO_LARGE

FILES: Final = (
    # Nothing, or something else.
    Bad("empty.pdf", lambda: b"", EMPTY),
    Bad("empty.tif", lambda: b"", EMPTY),
    Bad("zeros.pdf", lambda: bytes(5000), WRONG_TYPE),
    Bad("word.pdf", lambda: b"PK\x03\x04 word/document.xml", WRONG_TYPE),
    Bad("page.png", lambda: b"<html><body>404</body></html>", WRONG_TYPE),
    Bad("moving.jpg", lambda: pictures.picture("GIF"), WRONG_TYPE),
    Bad("web.png", lambda: pictures.picture("WEBP"), WRONG_TYPE),
    Bad("bitmap.tif", lambda: pictures.picture("BMP"), WRONG_TYPE),
    Bad("jpeg-named.pdf", lambda: pictures.picture("JPEG"), DONE),
    Bad("pdf-named.png", lambda: pdfs.scanned("tên là png"), DONE),
    # Cut short.
    *(
        Bad(f"cut-{share}.pdf", lambda share=share: pdfs.cut(share / 100), CORRUPT)  # type: ignore[misc]
        for share in (1, 10, 50, 90, 99)
    ),
    Bad("only-a-mark.pdf", lambda: b"%PDF-", CORRUPT),
    Bad("cut-10.tif", lambda: pictures.cut("TIFF", 0.1), CORRUPT),
    Bad("cut-90.tif", lambda: pictures.cut("TIFF", 0.9), CORRUPT),
    Bad("cut-fax.tif", lambda: pictures.cut("TIFF", 0.5, compression="tiff_lzw"), CORRUPT),
    Bad("cut-50.jpg", lambda: pictures.cut("JPEG", 0.5), CORRUPT),
    Bad("cut-1.jpg", lambda: pictures.cut("JPEG", 0.01), CORRUPT),
    Bad("cut-50.png", lambda: pictures.cut("PNG", 0.5), CORRUPT),
    Bad("cut-1.png", lambda: pictures.cut("PNG", 0.01), CORRUPT),
    # Bits turned.
    Bad("flipped-objects.pdf", lambda: pdfs.flipped(b"%PDF-1.4", 7), CORRUPT),
    Bad("flipped.png", lambda: pictures.flipped("PNG", 5000), CORRUPT),
    Bad("flipped-head.tif", lambda: pictures.flipped("TIFF", 5), CORRUPT),
    # Locked.
    Bad("locked.pdf", lambda: pdfs.locked(user="open", strength=6), SourceFault.ENCRYPTED),
    Bad("locked-old.pdf", lambda: pdfs.locked(user="open", strength=3), SourceFault.ENCRYPTED),
    Bad("may-be-read.pdf", lambda: pdfs.locked(user="", strength=6), DONE),
    # Too few or too many, too large.
    Bad("no-pages.pdf", lambda: pdfs.blank(0), SourceFault.NO_PAGES),
    Bad("5000-pages.pdf", lambda: pdfs.blank(5000), SourceFault.TOO_MANY_PAGES),
    Bad(
        "3000-pages.tif",
        lambda: pictures.tiff(pictures.tags_of(8), pages=3000),
        SourceFault.TOO_MANY_PAGES,
    ),
    Bad("field.pdf", lambda: pdfs.with_content(b"", side=14400), TOO_LARGE),
    Bad("huge-picture.pdf", lambda: pdfs.with_picture(30000, b"x", "FlateDecode"), TOO_LARGE),
    Bad("huge.png", lambda: pictures.png(30000, 30000), TOO_LARGE),
    Bad("huge.jpg", lambda: pictures.claiming_jpeg(65000), TOO_LARGE),
    Bad("huge.tif", lambda: pictures.tiff(pictures.tags_of(60000)), TOO_LARGE),
    Bad("one-pixel.png", lambda: pictures.png(1, 1, data=b"\0\0"), PARTIAL),
    Bad("one-pixel.pdf", pdfs.photograph_of_one_pixel, DONE),
    Bad("thread.png", lambda: pictures.picture("PNG", Image.new("L", (1, 9000))), DONE),
    # Objects that lead nowhere, or in a circle.
    Bad("no-catalogue.pdf", lambda: pdfs.written(b"<< >>"), CORRUPT),
    Bad("pages-in-a-circle.pdf", pdfs.pages_in_a_circle, CORRUPT),
    Bad("deep-tree.pdf", lambda: pdfs.deep_tree(5000), CORRUPT),
    Bad("table-in-a-circle.pdf", pdfs.table_in_a_circle, DONE),
    Bad("form-in-itself.pdf", pdfs.form_in_itself, DONE),
    Bad("brackets.pdf", pdfs.brackets, DONE),
    Bad("endless-page.pdf", pdfs.endless_page, DONE),
    Bad("circle.tif", lambda: pictures.tiff(pictures.tags_of(8), pages=3, loops=True), PARTIAL),
    # Things that unpack to far more than they are, or to nothing.
    Bad("bomb.pdf", lambda: pdfs.bomb(100), DONE),
    Bad("bomb.png", lambda: pictures.png_with_bomb(100), CORRUPT),
    Bad("no-fax.pdf", lambda: pdfs.with_picture(1000, b"not a fax", "CCITTFaxDecode"), CORRUPT),
    Bad("no-jpeg.pdf", lambda: pdfs.with_picture(1000, b"no jpeg", "DCTDecode"), CORRUPT),
    Bad("no-jpeg-2000.pdf", lambda: pdfs.with_picture(900, b"no jpx", "JPXDecode"), CORRUPT),
    Bad("half-a-jpeg.pdf", pdfs.half_a_jpeg, CORRUPT),
    Bad("one-lost-page.pdf", pdfs.one_lost_page, CORRUPT),
    Bad("lying.png", lambda: pictures.png(2000, 2000, data=b"\0" * 50), CORRUPT),
    Bad("no-width.png", lambda: pictures.png(0, 100), CORRUPT),
    Bad("odd-bits.png", lambda: pictures.png(100, 100, bits=7), CORRUPT),
    Bad("no-pixels.tif", lambda: pictures.tiff(pictures.tags_of(500)), CORRUPT),
    Bad(
        "odd-coding.tif",
        lambda: pictures.tiff(pictures.tags_of(9, compression=9999)),
        CORRUPT,
    ),
    # Odd, and to be read.
    Bad("script.pdf", lambda: pdfs.changed(pdfs.with_script), DONE),
    Bad("attachment.pdf", lambda: pdfs.changed(pdfs.with_attachment), DONE),
    Bad("rubbish-layer.pdf", lambda: pdfs.changed(pdfs.with_rubbish_text), DONE),
    Bad("rubbish-page.pdf", pdfs.rubbish_page, DONE),
    Bad("mail-before.pdf", lambda: b"\r\nMIME\r\n" * 50 + pdfs.scanned("thư"), DONE),
    Bad("black.png", lambda: pictures.picture("PNG", Image.new("L", (1240, 1754))), PARTIAL),
    Bad("black.tif", lambda: pictures.picture("TIFF", Image.new("1", (1700, 2340))), PARTIAL),
    Bad("white.jpg", lambda: pictures.picture("JPEG", Image.new("L", (1240, 1754), 255)), DONE),
    # Names.
    Bad("hai\ndòng\x1b[31m.pdf", lambda: pdfs.scanned("hai dòng"), DONE),
    Bad(b"l\xf4i \xff\xfe.pdf", lambda: pdfs.scanned("byte lạ"), DONE),
    Bad("d" * 246 + ".pdf", lambda: pdfs.scanned("tên dài"), DONE),
    Bad("đảo\u202efdp.exe", lambda: pdfs.scanned("đảo ngược"), DONE),
    Bad("--out", lambda: pdfs.scanned("tên như lựa chọn"), DONE),
)


EXPECTED: Final = {bad.shown: bad.becomes for bad in FILES} | {
    name: fault for name, (_, fault) in PLACES.items()
}


if __name__ == "__main__":
    put(Path(sys.argv[1]))
