"""What a PDF/A has no place for, and who reads it does not miss."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_PRINTED: Final = 4  # annotation flag; ISO 19005-2, 6.3.2 wants it, and none that hides
# What acts (6.5), and what programs keep for themselves. The metadata are written anew,
# since those of others name properties of their own (6.6.2.3).
_OF_THE_FILE: Final = (
    *("/OpenAction", "/AA", "/AcroForm", "/Perms", "/Requirements"),
    *("/PieceInfo", "/Metadata"),
)
_OF_A_PAGE: Final = ("/AA", "/PieceInfo", "/LastModified", "/Thumb", "/Metadata")
# 6.2.8 forbids smoothing and stand-ins for other printers.
_OF_A_PICTURE: Final = ("/Interpolate", "/Alternates", "/OPI", "/PieceInfo", "/Metadata")
_OF_A_NOTE: Final = (
    *("/A", "/AA", "/V", "/FT", "/Parent", "/MK", "/Ff"),
    *("/FS", "/Popup", "/Sound", "/Movie"),
)
_PLAIN_NOTES: Final = frozenset(
    f"/{kind}"
    for kind in (
        *("Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Ink"),
        *("Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp"),
    )
)


def take_out(pdf: pikepdf.Pdf) -> None:
    """Take it out of *pdf*; seals and notes stay as pictures."""
    _drop(pdf.Root, _OF_THE_FILE)
    _drop(pdf.Root.get("/Names", Dictionary()), ("/JavaScript",))
    for page in pdf.pages:
        _drop(page, _OF_A_PAGE)
        if "/Annots" in page:
            page.Annots = Array([note for note in page.Annots if _stays_as_picture(note)])
    for thing in pdf.objects:
        if isinstance(thing, Stream):
            _drop(thing, _OF_A_PICTURE)
        if isinstance(thing, Dictionary | Stream):
            _drop_action(thing)
            _drop_empty(thing.get("/Resources", Dictionary()))


def _drop(holder: Any, keys: Iterable[str]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _stays_as_picture(note: Any) -> bool:
    """Make *note* a picture, if it shows one: a seal can no longer be checked."""
    shown = note.get("/AP", Dictionary()).get("/N")
    if shown is not None and not isinstance(shown, Stream):  # a picture for each state
        shown = shown.get(str(note.get("/AS")))
    if not isinstance(shown, Stream):
        return False
    _drop(note, _OF_A_NOTE)
    note.AP = Dictionary(N=shown)
    note.F = _PRINTED
    if str(note.get("/Subtype")) not in _PLAIN_NOTES:
        note.Subtype = Name.Stamp
    return True


def _drop_action(thing: Any) -> None:
    """Let a heading of the outline lead to a place in the file, and do nothing else."""
    action = thing.get("/A") if "/Title" in thing else None
    if action is not None and action.get("/S") != Name.GoTo:
        del thing["/A"]


def _drop_empty(resources: Any) -> None:
    for kind, named in list(resources.items()):
        if isinstance(named, Dictionary) and not len(named):
            del resources[kind]
