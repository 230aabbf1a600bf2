"""What makes a PDF a PDF/A-2b (ISO 19005-2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from ocr.page_image import srgb_profile
from pipeline.exports.pdfa_leavings import take_out
from pipeline.exports.pdfa_obstacles import obstacles

PART: Final = "2"
LEVEL: Final = "B"


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
    take_out(pdf)
    reasons = tuple(obstacles(pdf))
    _declare_colours(pdf)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = {"vi"}
        metadata["pdf:Producer"] = "congvan"
        if not reasons:
            metadata["pdfaid:part"] = PART
            metadata["pdfaid:conformance"] = LEVEL
    return reasons


def _signatures(form: Any) -> Iterator[bool]:
    for field in form.get("/Fields", ()):
        yield field.get("/FT") == Name.Sig and "/V" in field


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
