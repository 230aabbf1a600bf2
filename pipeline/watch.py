"""Take what a scanner lays into a folder, as soon as it is whole."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.sources import InputFile, find_files
from schemas.errors import ConfigError, InputError, OutputError

SECONDS_BETWEEN: Final = 5.0
SECONDS_STILL: Final = 10.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a folder is looked at.

    It is looked at again and again, since network shares tell nobody of a new file.

    Attributes:
        between: Seconds from one look to the next.
        still: Seconds for which size and time of a file have to stand still.

    Raises:
        ConfigError: A number is out of its range.
    """

    between: float = SECONDS_BETWEEN
    still: float = SECONDS_STILL

    def __post_init__(self) -> None:
        if self.between <= 0 or self.still < 0:
            raise ConfigError("seconds between looks, and of standing still, are more than 0")


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes when a file does."""

    size: int
    changed: int
    inode: int


@dataclass(frozen=True, slots=True)
class _Sight:
    """A file as it was seen, and since when it looks so."""

    stamp: _Stamp | None
    since: float


class Inbox:
    """The files in some folders, of which each is handed out once when it is whole."""

    def __init__(self, inputs: Sequence[Path], *, leave_out: Path, still: float) -> None:
        self._inputs = inputs
        self._leave_out = leave_out
        self._still = still
        self._seen: dict[Path, _Sight] = {}
        self._taken: dict[Path, _Stamp | None] = {}

    def whole(self, now: float) -> list[InputFile]:
        """Return the files that have stood still, as far as they were not taken so.

        Args:
            now: Seconds, of a clock that never goes back.
        """
        files = list(self._files())
        sights = {file.path: self._sight(file.path, now) for file in files}
        self._seen = sights
        return [
            file
            for file in files
            if now - sights[file.path].since >= self._still
            and self._taken.get(file.path, ()) != sights[file.path].stamp
        ]

    def take(self, files: Sequence[InputFile]) -> None:
        """Do not hand out *files* again before they change."""
        self._taken |= {file.path: self._seen[file.path].stamp for file in files}

    def _files(self) -> Iterator[InputFile]:
        try:
            yield from find_files(self._inputs, leave_out=self._leave_out)
        except InputError:  # the folder is empty, or the share is away for a moment
            return

    def _sight(self, path: Path, now: float) -> _Sight:
        stamp = _stamp(path)
        before = self._seen.get(path)
        return before if before and before.stamp == stamp else _Sight(stamp, now)


def _stamp(path: Path) -> _Stamp | None:
    try:
        told = path.stat()
    except OSError:  # a link to nothing; that is told of it when it is taken
        return None
    return _Stamp(told.st_size, told.st_mtime_ns, told.st_ino)


def watch(
    inbox: Inbox,
    take: Callable[[Sequence[InputFile]], object],
    rhythm: Rhythm,
    *,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Hand to *take* what is whole in *inbox*, until an interrupt ends it.

    What cannot be kept now, because the disk is full or another run is writing, is tried
    again at the next look.
    """
    while True:
        files = inbox.whole(clock())
        if files:
            try:
                take(files)
            except OutputError as error:
                log.warning("%s", error)
            else:
                inbox.take(files)
        sleep(rhythm.between)
