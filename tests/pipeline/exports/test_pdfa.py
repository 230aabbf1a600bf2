"""PDF/A is claimed of what a validator lets pass, and of nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from ocr.replay import ReplayEngine
from pipeline.exports.searchable import write_searchable
from pipeline.sources import find_files
from tests.pipeline.conftest import RECORDINGS, SAMPLES
from tests.pipeline.exports.scanned import findings, page_of, pdf_of, source_of

Change = Callable[[pikepdf.Pdf, Any], None]
PAPERS: Final = tuple(path.name for path in find_files([SAMPLES]))
BOX: Final = [0, 0, 9, 9]
OTHERS_METADATA: Final = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:own="http://example.com/own/">'
    b"<own:Scanner>A4</own:Scanner></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def draw(pdf: pikepdf.Pdf, page: Any, more: bytes) -> None:
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + more)


def picture(pdf: pikepdf.Pdf, page: Any, content: bytes, **how: Any) -> None:
    shown = Stream(pdf, content)
    shown.Type, shown.Subtype = Name.XObject, Name.Image
    shown.Width = shown.Height = 1
    shown.BitsPerComponent = 8
    for name, value in how.items():
        shown[f"/{name}"] = value
    page.Resources.XObject.More = pdf.make_indirect(shown)
    draw(pdf, page, b"/More Do")


def form(pdf: pikepdf.Pdf, content: bytes = b"") -> Any:
    drawn = Stream(pdf, content)
    drawn.Type, drawn.Subtype, drawn.BBox = Name.XObject, Name.Form, Array(BOX)
    return pdf.make_indirect(drawn)


def note(pdf: pikepdf.Pdf, page: Any, kind: Name, **how: Any) -> None:
    made = Dictionary(Type=Name.Annot, Subtype=kind, Rect=Array(BOX), **how)
    page.Annots = Array([pdf.make_indirect(made)])


def helvetica(_: pikepdf.Pdf, page: Any) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources.Font = Dictionary(F1=font)


def hidden_text(pdf: pikepdf.Pdf, page: Any) -> None:
    helvetica(pdf, page)
    draw(pdf, page, b"BT /F1 9 Tf 3 Tr (Kinh gui) Tj ET")


def seen_text(pdf: pikepdf.Pdf, page: Any) -> None:
    helvetica(pdf, page)
    draw(pdf, page, b"BT /F1 9 Tf (Kinh gui) Tj ET")


def text_of_a_form(pdf: pikepdf.Pdf, page: Any) -> None:
    drawn = form(pdf, b"BT /F1 9 Tf (Kinh gui) Tj ET")
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/Arial"))
    drawn.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Resources.XObject.Form = drawn
    draw(pdf, page, b"/Form Do")


def font_of_drawings(pdf: pikepdf.Pdf, page: Any) -> None:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array(BOX),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=pdf.make_stream(b"500 0 d0 0 0 5 5 re f")),
        Encoding=Dictionary(Differences=Array([97, Name("/a")])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([500]),
        Resources=Dictionary(),
    )
    page.Resources.Font = Dictionary(F1=font)
    draw(pdf, page, b"BT /F1 9 Tf (a) Tj ET")


def smoothed(_: pikepdf.Pdf, page: Any) -> None:
    page.Resources.XObject.Scan.Interpolate = True
    page.Resources.XObject.Scan.Alternates = Array([])


def ink(pdf: pikepdf.Pdf, page: Any) -> None:
    draw(pdf, page, b"0 0 0 1 k 10 10 5 5 re f")


def ink_by_name(pdf: pikepdf.Pdf, page: Any) -> None:
    draw(pdf, page, b"/DeviceCMYK cs 0 0 0 1 scn 10 10 5 5 re f")


def ink_of_a_form(pdf: pikepdf.Pdf, page: Any) -> None:
    page.Resources.XObject.Form = form(pdf, b"0 0 0 1 K 0 0 m 5 5 l S")
    draw(pdf, page, b"/Form Do")


def ink_picture(pdf: pikepdf.Pdf, page: Any) -> None:
    colours = Array([Name.Indexed, Name.DeviceCMYK, 0, b"\0\0\0\0"])
    picture(pdf, page, b"\0", ColorSpace=colours)


def spot_colour(pdf: pikepdf.Pdf, page: Any) -> None:
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([0]))
    colour = Array([Name.Separation, Name("/Black"), Name.DeviceGray, tint])
    page.Resources.ColorSpace = Dictionary(C1=colour)
    draw(pdf, page, b"/C1 cs 1 scn 10 10 5 5 re f")


def changed_colours(pdf: pikepdf.Pdf, page: Any) -> None:
    page.Resources.ExtGState = Dictionary(G=Dictionary(Type=Name.ExtGState, TR=Name.Identity))
    draw(pdf, page, b"/G gs")


def see_through(pdf: pikepdf.Pdf, page: Any) -> None:
    page.Resources.ExtGState = Dictionary(G=Dictionary(Type=Name.ExtGState, ca=0.5))
    draw(pdf, page, b"/G gs 10 10 5 5 re f")


def shading(pdf: pikepdf.Pdf, page: Any) -> None:
    fade = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0]), C1=Array([1]))
    made = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 1, 1]), Function=fade
    )
    page.Resources.Shading = Dictionary(S=made)
    draw(pdf, page, b"q /S sh Q")


def jpeg_2000(pdf: pikepdf.Pdf, page: Any) -> None:
    content = io.BytesIO()
    Image.new("RGB", (1, 1), "white").save(content, "JPEG2000")
    picture(pdf, page, content.getvalue(), ColorSpace=Name.DeviceRGB, Filter=Name.JPXDecode)


def layers(pdf: pikepdf.Pdf, _: Any) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Nền"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer])))


def attachment(pdf: pikepdf.Pdf, _: Any) -> None:
    pdf.attachments["a.txt"] = b"x"


def attachment_of_a_note(pdf: pikepdf.Pdf, page: Any) -> None:
    inside = Dictionary(Type=Name.Filespec, F="a", EF=Dictionary(F=pdf.make_stream(b"x")))
    shown = Dictionary(N=form(pdf))
    note(pdf, page, Name.FileAttachment, FS=pdf.make_indirect(inside), AP=shown)


def ticked_box(pdf: pikepdf.Pdf, page: Any) -> None:
    states = Dictionary(Yes=form(pdf), Off=form(pdf))
    shown = Dictionary(N=states, D=Dictionary(Yes=form(pdf)))
    note(pdf, page, Name.Widget, FT=Name.Btn, AS=Name.Yes, AP=shown)
    pdf.Root.AcroForm = Dictionary(Fields=Array([page.Annots[0]]))


def film(pdf: pikepdf.Pdf, page: Any) -> None:
    note(pdf, page, Name.Movie, Movie=Dictionary(F="a.avi"), AP=Dictionary(N=form(pdf)))


def link(pdf: pikepdf.Pdf, page: Any) -> None:
    note(pdf, page, Name.Link, A=Dictionary(S=Name.URI, URI="http://example.com"))


def outline_that_acts(pdf: pikepdf.Pdf, _: Any) -> None:
    heading = pdf.make_indirect(Dictionary(Title="a", A=Dictionary(S=Name.JavaScript, JS="1")))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=heading, Last=heading, Count=1))
    heading.Parent = pdf.Root.Outlines


def what_programs_keep(_: pikepdf.Pdf, page: Any) -> None:
    page.PieceInfo = Dictionary(Own=Dictionary(LastModified="D:20240101", Private=1))
    page.LastModified = "D:20240101000000Z"
    page.Thumb = page.Resources.XObject.Scan


def metadata_of_another(pdf: pikepdf.Pdf, _: Any) -> None:
    pdf.Root.Metadata = pdf.make_stream(OTHERS_METADATA)
    pdf.Root.Metadata.Type, pdf.Root.Metadata.Subtype = Name.Metadata, Name.XML


MENDED: Final[tuple[Change, ...]] = (
    hidden_text,
    smoothed,
    see_through,
    attachment_of_a_note,
    ticked_box,
    film,
    link,
    outline_that_acts,
    what_programs_keep,
    metadata_of_another,
)
REFUSED: Final[tuple[tuple[Change, str], ...]] = (
    (seen_text, "A font is not inside the file."),
    (text_of_a_form, "A font is not inside the file."),
    (font_of_drawings, "A font is made of drawings (Type 3), which are not checked."),
    (ink, "It has colours of ink (CMYK)."),
    (ink_by_name, "It has colours of ink (CMYK)."),
    (ink_of_a_form, "It has colours of ink (CMYK)."),
    (ink_picture, "It has colours of ink (CMYK)."),
    (spot_colour, "It has colours of ink (CMYK)."),
    (changed_colours, "It has colours that are changed when it is printed."),
    (shading, "It has patterns or shadings, which are not checked."),
    (jpeg_2000, "It has pictures in JPEG 2000, which are not checked."),
    (layers, "It has layers that can be hidden."),
    (attachment, "Another file is attached inside it."),
)


def exported(change: Change, folder: Path) -> tuple[tuple[str, ...], Path]:
    """Return why a scan with *change* is no PDF/A, and where it was written."""
    plain = pdf_of(folder / "plain.pdf")
    with pikepdf.open(plain) as pdf:
        change(pdf, pdf.pages[0].obj)
        pdf.save(folder / "a.pdf")
    page = page_of(1654, 2339, 200)
    made = write_searchable(source_of(folder / "a.pdf"), (page,), folder / "b.pdf")
    return made.not_archival, made.path


@pytest.mark.parametrize("change", MENDED)
def test_what_nobody_misses_is_taken_out(change: Change, tmp_path: Path) -> None:
    reasons, path = exported(change, tmp_path)
    assert reasons == ()
    assert findings(path) == []


@pytest.mark.parametrize(("change", "reason"), REFUSED)
def test_what_cannot_be_archival_does_not_say_so(
    change: Change, reason: str, tmp_path: Path
) -> None:
    reasons, path = exported(change, tmp_path)
    assert reasons == (reason,)
    assert len(findings(path)) > 1  # more than that the claim is not there
    with pikepdf.open(path) as pdf:
        assert pdf.open_metadata().pdfa_status == ""


@pytest.mark.parametrize("name", PAPERS)
def test_every_sample_is_archival(name: str, tmp_path: Path) -> None:
    source = source_of(SAMPLES / name)
    made = write_searchable(source, ReplayEngine(RECORDINGS).pages(source), tmp_path / "a.pdf")
    assert made.not_archival == ()
    assert findings(made.path) == []
