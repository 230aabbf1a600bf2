"""PDF files that are broken, hostile or merely odd, as bytes."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pikepdf
from PIL import Image

from ocr.page_image import compressed
from tests.ocr.drawing import A4, draw

TWO_TONE = ("CCITTFaxDecode", "JBIG2Decode")
ENDLESS = 200_000  # brackets: far deeper than any stack


def scanned(text: str = "Quyết định số 12/QĐ-UBND", *, pages: int = 1) -> bytes:
    """Return a scan of *pages* pages, a JPEG on each."""
    sheets = [draw([text, f"trang {number}"]) for number in range(1, pages + 1)]
    out = io.BytesIO()
    sheets[0].save(out, "PDF", resolution=150, save_all=True, append_images=sheets[1:])
    return out.getvalue()


def cut(share: float) -> bytes:
    """Return the first *share* of a scan."""
    whole = scanned()
    return whole[: int(len(whole) * share)]


def changed(change: Callable[[pikepdf.Pdf], object], **save: Any) -> bytes:
    """Return a scan after *change*."""
    with pikepdf.open(io.BytesIO(scanned())) as pdf:
        change(pdf)
        return saved(pdf, **save)


def saved(pdf: pikepdf.Pdf, **save: Any) -> bytes:
    """Return the bytes of *pdf*, the same each time."""
    out = io.BytesIO()
    pdf.save(out, static_id="encryption" not in save, **save)
    return out.getvalue()


def flipped(start: bytes, step: int) -> bytes:
    """Return a scan in which a bit of each *step*-th byte after *start* is turned."""
    content = bytearray(scanned())
    for place in range(content.index(start) + len(start), len(content), step):
        content[place] ^= 0x10
    return bytes(content)


def locked(*, user: str, strength: int) -> bytes:
    """Return a scan that asks for the password *user*, for none if that is empty."""
    lock = pikepdf.Encryption(
        owner="owner", user=user, R=strength, aes=strength > 3, metadata=strength > 3
    )  # type: ignore[arg-type]
    return changed(lambda _: None, encryption=lock)


def blank(pages: int) -> bytes:
    """Return *pages* pages with nothing on them."""
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
        return saved(pdf)


def with_content(content: bytes, *, filtered: bool = False, side: int = 595) -> bytes:
    """Return a page on which *content* is drawn; *filtered* says that it is deflated."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(side, side))
        stream = pikepdf.Stream(pdf, content)
        if filtered:
            stream = pikepdf.Stream(pdf, b"")
            stream.write(content, filter=pikepdf.Name.FlateDecode)
        page.Contents = pdf.make_indirect(stream)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=_helvetica()))
        return saved(pdf)


def bomb(megabytes: int) -> bytes:
    """Return a page whose small content is unpacked to so much."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes))
    return with_content(packed + packer.flush(), filtered=True)


def with_picture(side: int, data: bytes, coding: str) -> bytes:
    """Return a page with a picture that claims *side* pixels each way."""
    return with_pictures((data, coding), size=(side, side))


def with_pictures(*pictures: tuple[bytes, str], size: tuple[int, int] = A4) -> bytes:
    """Return a page for each of *pictures*: its bytes, and the filter that coded them."""
    with pikepdf.new() as pdf:
        for data, coding in pictures:
            page = pdf.add_blank_page(page_size=(595, 842))
            is_fax = coding in TWO_TONE
            picture = pikepdf.Stream(pdf, b"")
            parms = pikepdf.Dictionary(K=-1, Columns=size[0], Rows=size[1]) if is_fax else None
            picture.write(data, filter=pikepdf.Name(f"/{coding}"), decode_parms=parms)
            picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            picture.Width, picture.Height = size
            picture.ColorSpace = pikepdf.Name.DeviceGray
            picture.BitsPerComponent = 1 if is_fax else 8
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
            page.Contents = pikepdf.Stream(pdf, b"595 0 0 842 0 0 cm /P Do")
        return saved(pdf)


def half_a_jpeg() -> bytes:
    """Return a whole PDF around a photograph that breaks off."""
    whole = coded("DCTDecode")
    return with_pictures((whole[: len(whole) // 2], "DCTDecode"))


def one_lost_page() -> bytes:
    """Return two good pages with a third between them that cannot be decoded."""
    good = (coded("DCTDecode"), "DCTDecode")
    return with_pictures(good, (b"no jpeg", "DCTDecode"), good)


def coded(coding: str) -> bytes:
    """Return a letter as a filter of PDF codes it."""
    letter = draw()
    if coding in TWO_TONE:
        fax = compressed(np.where(np.asarray(letter) < 128, 0, 255).astype(np.uint8)).content
        return fax if coding == "CCITTFaxDecode" else _jbig2(fax, *letter.size)
    if coding == "FlateDecode":
        return zlib.compress(letter.tobytes())
    out = io.BytesIO()
    letter.save(out, "JPEG2000" if coding == "JPXDecode" else "JPEG")
    return out.getvalue()


def _jbig2(fax: bytes, width: int, height: int) -> bytes:
    """Return a page of JBIG2 (ITU-T T.88, 7.4) of one region, which is coded as a fax."""
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", width, height, 0, 0, 0, 1) + fax
    return b"".join(
        struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
        for number, (kind, data) in enumerate([(48, page), (38, region), (49, b"")])
    )


def form_in_itself() -> bytes:
    """Return a page with a form that draws itself."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        form = pdf.make_indirect(pikepdf.Stream(pdf, b"/X Do"))
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = [0, 0, 595, 842]
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        page.Contents = pikepdf.Stream(pdf, b"/X Do")
        return saved(pdf)


def written(*objects: bytes, trailer: bytes = b"") -> bytes:
    """Return the PDF of *objects* as they are, numbered from 1, the first the catalogue."""
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R %s >>\n"
    return body + end % (size, table, size, trailer) + (b"startxref\n%d\n%%%%EOF\n" % len(body))


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"


def pages_in_a_circle() -> bytes:
    """Return a tree of pages that is its own branch."""
    tree = b"<< /Type /Pages /Parent 2 0 R /Count 3 /Kids [2 0 R 3 0 R 2 0 R] >>"
    return written(CATALOGUE, tree, PAGE)


def deep_tree(depth: int) -> bytes:
    """Return a tree of pages of one branch, *depth* high."""
    trunk = [
        b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 1)
        for number in range(2, depth + 2)
    ]
    return written(CATALOGUE, *trunk, PAGE)


def table_in_a_circle() -> bytes:
    """Return a file whose table of objects names itself as the earlier one."""
    plain = written(CATALOGUE, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", PAGE)
    place = plain.rindex(b"xref\n0")
    return plain.replace(b"/Root 1 0 R  >>", b"/Root 1 0 R /Prev %d >>" % place)


def brackets() -> bytes:
    """Return a page with an array in an array in an array ..."""
    nested = b"[" * ENDLESS + b"]" * ENDLESS
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Odd %s >>" % nested
    return written(CATALOGUE, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page)


def endless_page() -> bytes:
    """Return a page without a size, and one of no width."""
    tree = b"<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>"
    flat = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 842] >>"
    return written(CATALOGUE, tree, b"<< /Type /Page /Parent 2 0 R >>", flat)


def with_script(pdf: pikepdf.Pdf) -> None:
    """Let *pdf* run a loop when it is opened."""
    pdf.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String("while (true) { app.alert('mở'); }")
    )


def with_attachment(pdf: pikepdf.Pdf) -> None:
    """Attach a program to *pdf*."""
    pdf.attachments["bài.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ" + bytes(5000))


def with_rubbish_text(pdf: pikepdf.Pdf) -> None:
    """Lay a layer of letters without sense over the scan."""
    pdf.pages[0].Resources.Font = pikepdf.Dictionary(F=_helvetica())
    layer = pikepdf.Stream(pdf, b"BT 3 Tr /F 9 Tf 50 700 Td (\xb5\xb8\xb9 xx qq \xfe) Tj ET")
    pdf.pages[0].contents_add(layer)


def rubbish_page() -> bytes:
    """Return a page of letters without sense, and no scan."""
    rows = b" ".join(b"(\xb5\xb8\xb9\xfe\xe6 %d zzz) Tj 0 -20 Td" % row for row in range(30))
    return with_content(b"BT /F 12 Tf 50 560 Td %s ET" % rows)


def photograph_of_one_pixel() -> bytes:
    """Return a page of one pixel."""
    out = io.BytesIO()
    Image.new("L", (1, 1), 255).save(out, "PDF")
    return out.getvalue()


def _helvetica() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
