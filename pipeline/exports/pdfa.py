"""What makes a PDF a PDF/A-2b (ISO 19005-2), and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from ocr.page_image import srgb_profile

PART: Final = "2"
LEVEL: Final = "B"
_PRINTED: Final = 4  # annotation flag; 6.3.2 wants it, and none that hides
_ACTIVE: Final = ("/OpenAction", "/AA", "/AcroForm", "/JavaScript")
_CORE_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """Whether somebody signed *pdf* digitally, so that any change breaks the signature."""
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return False
    return bool(int(form.get("/SigFlags", 0)) & 1) or any(_signatures(form))


def make_archival(pdf: pikepdf.Pdf, title: str) -> tuple[str, ...]:
    """Turn *pdf* into PDF/A-2b, and return why it is none, as sentences.

    What acts is taken out, seals and notes stay as pictures. A file that cannot be one is
    left without the claim.
    """
    _take_out_actions(pdf)
    reasons = tuple(_obstacles(pdf))
    _declare_colours(pdf)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = {"vi"}
        metadata["pdf:Producer"] = "congvan"
        for key in ("pdfaid:part", "pdfaid:conformance"):
            if key in metadata:
                del metadata[key]
        if not reasons:
            metadata["pdfaid:part"] = PART
            metadata["pdfaid:conformance"] = LEVEL
    return reasons


def _signatures(form: Any) -> Iterator[bool]:
    for field in form.get("/Fields", ()):
        yield field.get("/FT") == Name.Sig and "/V" in field


def _take_out_actions(pdf: pikepdf.Pdf) -> None:
    for holder in (pdf.Root, pdf.Root.get("/Names", Dictionary())):
        for key in _ACTIVE:
            if key in holder:
                del holder[key]
    for page in pdf.pages:
        if "/AA" in page:
            del page["/AA"]
        shown = [note for note in page.get("/Annots", ()) if "/AP" in note]
        for note in shown:
            _make_picture(note)
        if "/Annots" in page:
            page.Annots = Array(shown)


def _make_picture(note: Any) -> None:
    """Let the seal of a signature stand as a stamp: it can no longer be checked."""
    note.F = _PRINTED
    for key in ("/A", "/AA", "/V", "/FT", "/Parent", "/MK", "/Ff"):
        if key in note:
            del note[key]
    if note.get("/Subtype") == Name.Widget:
        note.Subtype = Name.Stamp


def _declare_colours(pdf: pikepdf.Pdf) -> None:
    profile = pikepdf.Stream(pdf, srgb_profile())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB IEC61966-2.1",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _obstacles(pdf: pikepdf.Pdf) -> Iterator[str]:
    things = [inner for each in pdf.objects for inner in _dictionaries(each)]
    if any(_lacks_program(thing) for thing in things):
        yield "A font is not inside the file."
    if any(thing.get("/ColorSpace") == Name.DeviceCMYK for thing in things):
        yield "A picture is in ink colours (CMYK)."
    if "/EmbeddedFiles" in pdf.Root.get("/Names", {}):
        yield "Another file is attached inside it."


def _dictionaries(thing: Any) -> Iterator[Any]:
    """Yield *thing* if it is one, and those inside it that are no objects of their own."""
    if isinstance(thing, Dictionary | pikepdf.Stream):
        yield thing
        inside = [value for _, value in thing.items()]
    else:
        inside = list(thing) if isinstance(thing, Array) else []
    for each in inside:
        if isinstance(each, Dictionary | Array) and not each.is_indirect:
            yield from _dictionaries(each)


def _lacks_program(thing: Any) -> bool:
    if thing.get("/Type") != Name.Font or thing.get("/Subtype") in (Name.Type0, Name.Type3):
        return False
    descriptor = thing.get("/FontDescriptor", Dictionary())
    return not any(key in descriptor for key in _CORE_FILES)
