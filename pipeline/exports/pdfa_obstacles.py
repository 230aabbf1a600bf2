"""What stands in the way of a PDF/A-2b (ISO 19005-2), or cannot be checked here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_FONT_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")
_WITHOUT_FILE: Final = (Name.Type0, Name.Type3)  # the parts of a Type0 have theirs
_INKS: Final = frozenset((Name.DeviceCMYK, Name.Separation, Name.DeviceN))
_COLOUR_OPERATORS: Final = "k K cs CS"


def obstacles(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what of *pdf* is not allowed, or not known to be, as sentences."""
    things = tuple(_reached(pdf.Root))
    held = tuple(thing for thing in things if isinstance(thing, Dictionary | Stream))
    names = {thing for thing in things if isinstance(thing, Name)}
    if any(map(_lacks_program, held)):
        yield "A font is not inside the file."
    if any(thing.get("/Subtype") == Name.Type3 for thing in held):
        yield "A font is made of drawings (Type 3), which are not checked."
    if names & _INKS or _has_ink_operators(pdf, held):
        yield "It has colours of ink (CMYK)."
    if any("/TR" in thing and "/S" not in thing for thing in held):  # with /S: a soft mask
        yield "It has colours that are changed when it is printed."
    if any("/PatternType" in thing or "/ShadingType" in thing for thing in held):
        yield "It has patterns or shadings, which are not checked."
    if Name.JPXDecode in names:
        yield "It has pictures in JPEG 2000, which are not checked."
    if "/OCProperties" in pdf.Root:
        yield "It has layers that can be hidden."
    if any("/EF" in thing for thing in held):
        yield "Another file is attached inside it."


def _reached(root: Any) -> Iterator[Any]:
    """Yield all that *root* leads to: objects that nothing uses are not written."""
    seen, waiting = set(), [root]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Object) and thing.is_indirect:
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        yield thing
        if isinstance(thing, Dictionary | Stream):
            waiting.extend(value for _, value in thing.items())
        elif isinstance(thing, Array):
            waiting.extend(thing)


def _lacks_program(thing: Any) -> bool:
    if thing.get("/Type") != Name.Font or thing.get("/Subtype") in _WITHOUT_FILE:
        return False
    descriptor = thing.get("/FontDescriptor", Dictionary())
    return not any(key in descriptor for key in _FONT_FILES)


def _has_ink_operators(pdf: pikepdf.Pdf, held: Iterable[Any]) -> bool:
    forms = (thing for thing in held if thing.get("/Subtype") == Name.Form)
    drawn = (*pdf.pages, *forms)
    chosen = (
        instruction
        for each in drawn
        for instruction in pikepdf.parse_content_stream(each, _COLOUR_OPERATORS)
    )
    return any(
        str(each.operator) in "kK" or Name.DeviceCMYK in each.operands for each in chosen
    )
