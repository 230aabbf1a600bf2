"""Find the files that were handed in, and tell what each of them is."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ocr.media import HEAD_BYTES, sniff
from pipeline.paths import as_text
from schemas.errors import InputError, SourceError, SourceFault
from schemas.source import Source

BLOCK: Final = 1 << 20
# What stands beside scans and is none. Anything else that cannot be read is reported.
BESIDE_SCANS: Final = frozenset(
    {".json", ".jsonl", ".csv", ".tsv", ".xml", ".html", ".md", ".rst", ".txt", ".log", ".ics"}
    | {".toml", ".yaml", ".yml", ".ini", ".cfg", ".lock", ".parquet", ".db", ".sqlite"}
    | {".py", ".pyc", ".sh", ".js", ".css", ".bat", ".ps1"}
    | {".ttf", ".otf", ".woff", ".woff2"}
)


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that may be a source.

    Attributes:
        path: From the root, links left as they are.
        name: What ``sources.source_name`` says.
        root: The input folder that holds it; None for a file named by the user.
    """

    path: Path
    name: str
    root: Path | None = None

    @property
    def unread(self) -> Source:
        """The source, as far as it is known when it cannot be read."""
        return Source(path=self.path, name=self.name, id="", size=0, media_type=None)


def find_files(inputs: Sequence[Path], *, leave_out: Path | None = None) -> list[InputFile]:
    """Return the files in *inputs*, folders searched to their depths, in order of name.

    Args:
        inputs: Files and folders.
        leave_out: A folder that is not searched: the output, which may lie inside.

    Raises:
        InputError: None of *inputs* exists, or no file is in them.
    """
    if not any(os.path.lexists(path) for path in inputs):
        raise InputError(f"no such file or folder: {', '.join(map(as_text, inputs))}")
    found: dict[Path, InputFile] = {}
    for path in inputs:
        for file in sorted(_files(path.absolute(), leave_out), key=_name):
            found.setdefault(file.path, file)
    if not found:
        raise InputError(f"no scans in {', '.join(map(as_text, inputs))}")
    return list(found.values())


def identify(file: InputFile) -> Source:
    """Read *file* once, to its end, and tell what it is.

    Raises:
        SourceError: It is empty, cannot be read, is no scan, or lies elsewhere.
    """
    _check_place(file)
    try:
        with file.path.open("rb") as opened:
            head = opened.read(HEAD_BYTES)
            digest = hashlib.sha256(head)
            size = len(head)
            while block := opened.read(BLOCK):
                digest.update(block)
                size += len(block)
    except OSError as error:
        raise unreadable(error) from error
    return Source(
        path=file.path,
        name=file.name,
        id=digest.hexdigest(),
        size=size,
        media_type=sniff(head),
    )


def check(source: Source) -> None:
    """Refuse a source that no engine needs to see to know that it cannot be read.

    Raises:
        SourceError: It is empty, or none of the types that can be read.
    """
    if source.size == 0:
        raise SourceError(SourceFault.EMPTY, "The file is empty; scan or copy it again.")
    if source.media_type is None:
        raise SourceError(
            SourceFault.WRONG_TYPE,
            "The file is not a PDF, TIFF, JPEG or PNG, whatever its name says; "
            "save it as one of these.",
        )


def _name(file: InputFile) -> str:
    return file.name


def _files(path: Path, leave_out: Path | None) -> Iterator[InputFile]:
    if not path.is_dir():
        yield InputFile(path, as_text(Path(path.name)))
        return
    closed: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=closed.append):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and Path(folder, name) != leave_out
        ]
        files = [Path(folder, name) for name in names if _may_be_scan(Path(folder, name))]
        astray = [
            Path(folder, name) for name in folders if _is_astray(Path(folder, name), path)
        ]
        yield from (_in(path, file) for file in [*files, *astray])
    yield from (_in(path, Path(error.filename)) for error in closed)


def _in(root: Path, path: Path) -> InputFile:
    return InputFile(path, as_text(path.relative_to(root)), root)


def _may_be_scan(path: Path) -> bool:
    """Whether *path* is named like a scan, or not at all, or is one by its bytes."""
    if path.suffix.lower() not in BESIDE_SCANS and not path.name.startswith("."):
        return True
    try:
        return stat.S_ISREG(path.stat().st_mode) and sniff(_head(path)) is not None
    except OSError:
        return False


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def _is_astray(path: Path, root: Path) -> bool:
    """Whether *path* is a link that leads out of *root*."""
    # Not Path.resolve: that raises an error at a link to itself.
    real, inside = os.path.realpath(path), os.path.realpath(root)
    return path.is_symlink() and not Path(real).is_relative_to(inside)


def _check_place(file: InputFile) -> None:
    if file.root and _is_astray(file.path, file.root):
        raise SourceError(
            SourceFault.OUTSIDE,
            "The link leads out of the input folder and was not followed; "
            "put the file itself into the folder.",
        )
    try:
        mode = file.path.stat().st_mode
    except OSError as error:
        raise unreadable(error) from error
    if not stat.S_ISREG(mode):  # opening a named pipe would wait for ever
        raise SourceError(
            SourceFault.UNREADABLE,
            "This is a folder that cannot be opened, or no file at all; "
            "check its permissions or remove it.",
        )


def unreadable(error: OSError) -> SourceError:
    """Return what is told of a file that the system does not give."""
    return SourceError(
        SourceFault.UNREADABLE,
        f"The file cannot be read ({error.strerror}); check that it is there and may be read.",
    )
