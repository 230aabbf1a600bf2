"""Read what was handed in and keep what came of it: the story of one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from pipeline.archive.catalogue import Entry
from pipeline.batch import Pool, run_batch
from pipeline.config import BatchConfig
from pipeline.sources import InputFile, check, find_files, identify
from pipeline.store import Store
from pipeline.version import whole_version
from pipeline.worker import Work, failed
from schemas.errors import InputError, OutputError, SourceError, SourceFault
from schemas.record import Outcome, Status
from schemas.source import Source

NOT_STORED: Final = "The rows of the file were not kept: {error}. Make room, and run again."
NOTHING_KEPT: Final = "{folder} keeps no readings; make them with: congvan run"
SECONDS_BETWEEN: Final = 60.0  # from one publishing to the next, at the least
PUBLISHING_SHARE: Final = 0.05  # of the time of a long run


class Way(StrEnum):
    """What was done about a source."""

    KNOWN = "known"  # nothing, because an earlier run had done it
    READ = "read"
    READ_ANEW = "read anew"  # another reader had read it, or it was asked for
    UNDERSTOOD_ANEW = "understood anew"  # what the same reader had read of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One more source is settled.

    Attributes:
        error: Code of what went wrong, None when nothing did.
        way: What was done about it.
        pages: How many it has; 0 when it failed.
        finished: How many are settled now, of *total*.
    """

    name: str
    status: Status
    error: str | None
    message: str | None
    way: Way
    pages: int
    finished: int
    total: int


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Reader:
    """What makes an outcome of a source.

    Attributes:
        work: It runs in other processes, so it must be picklable.
        read_by: The version of what reads the pages.
        understood_by: The version of what understands them.
        redo: Whether it does again what it has done before.
        pool: Where the work is done: in processes here, or on a cluster.
    """

    work: Work
    read_by: str
    understood_by: str
    redo: bool = False
    pool: Pool = run_batch

    @property
    def version(self) -> str:
        """What ``sources.version`` says of what it does."""
        return whole_version(self.read_by, self.understood_by)

    def has_done(self, entry: Entry | None) -> bool:
        """Whether the content that *entry* tells of was read and understood by it."""
        return bool(
            entry and entry.has_rows and entry.version == self.version and not self.redo
        )

    def has_understood(self, entry: Entry) -> bool:
        """Whether it would understand the content as it was, whoever has read that."""
        return not self.redo and entry.version == whole_version(
            entry.read_by or "", self.understood_by
        )


def run(
    inputs: Sequence[Path],
    out: Path,
    reader: Reader,
    *,
    limits: BatchConfig,
    progress: Progress,
) -> tuple[Step, ...]:
    """Turn every source in *inputs* into rows of the tables in *out*.

    Args:
        inputs: Files and folders.
        out: The output folder, made if need be.
        reader: What makes an outcome of a source.
        limits: How many processes, and how long and how much each may take.
        progress: Told of each source as soon as it is settled.

    Returns:
        A step for each source, in the order they were settled.

    Raises:
        InputError: There is nothing to read.
        OutputError: *out* cannot be written, or another run is writing to it.
    """
    files = find_files(inputs, leave_out=out.absolute())
    return run_files(files, out, reader, limits=limits, progress=progress)


def run_files(
    files: Sequence[InputFile],
    out: Path,
    reader: Reader,
    *,
    limits: BatchConfig,
    progress: Progress,
) -> tuple[Step, ...]:
    """Turn each of *files* into rows of the tables in *out*, as ``run`` does.

    Raises:
        OutputError: *out* cannot be written, or another run is writing to it.
    """
    with Store.open(out, reproducible=limits.reproducible) as store:
        desk = _Desk(store, reader, len(files), progress)
        for sources in (desk.sort(files), desk.settle_duplicates()):
            for outcome in reader.pool(sources, reader.work, limits):
                desk.keep(outcome)
    return tuple(desk.steps)


def reparse(
    out: Path, reader: Reader, *, limits: BatchConfig, progress: Progress
) -> tuple[Step, ...]:
    """Understand anew what was read of every source, without a look at the scans.

    Args:
        out: The output folder of earlier runs, which keeps the readings.
        reader: Makes an outcome of a source from its reading.
        limits: How many processes, and how long and how much each may take.
        progress: Told of each source as soon as it is settled.

    Returns:
        A step for each source that this version had not understood.

    Raises:
        InputError: There are no readings.
        OutputError: *out* cannot be written, or another run is writing to it.
    """
    if not out.is_dir():
        raise InputError(NOTHING_KEPT.format(folder=out))
    with Store.open(out, reproducible=limits.reproducible) as store:
        kept = [owner for owner in store.owners() if store.readings.holds(owner.key)]
        if not kept:
            raise InputError(NOTHING_KEPT.format(folder=out))
        stale = [owner for owner in kept if not reader.has_understood(owner)]
        desk = _Desk(store, reader, len(stale), progress)
        sources = (owner.source for owner in stale)
        for outcome in reader.pool(sources, reader.work, limits):
            desk.keep_understood(outcome)
    return tuple(desk.steps)


class _Desk:
    """Where sources are sorted before they are read, and outcomes filed after."""

    def __init__(self, store: Store, reader: Reader, total: int, progress: Progress) -> None:
        self.steps: list[Step] = []
        self._store = store
        self._reader = reader
        self._total = total
        self._progress = progress
        self._being_read: set[str] = set()
        self._came: dict[str, Entry] = {}
        self._duplicates: list[Source] = []
        self._publish_at = time.monotonic() + SECONDS_BETWEEN

    def sort(self, files: Sequence[InputFile]) -> Iterator[Source]:
        """Yield the sources that have to be read; settle those that need not be."""
        for file in files:
            source = file.unread
            try:
                source = identify(file)
                if not self._is_known(source):
                    check(source)
                    yield from self._unless_being_read(source)
            except SourceError as error:
                self.keep(failed(source, error.fault, error.advice))

    def _is_known(self, source: Source) -> bool:
        entry = self._store.catalogue.entry(source.path)
        if entry and entry.is_of(source) and self._reader.has_done(entry):
            self._tell(entry, Way.KNOWN)
            return True
        owner = self._store.catalogue.owner(source.id)
        if owner and self._reader.has_done(owner):
            self._tell(self._store.file(owner.as_twin(source)), Way.KNOWN)
            return True
        return False

    def _unless_being_read(self, source: Source) -> Iterator[Source]:
        if source.id in self._being_read:
            self._duplicates.append(source)
        else:
            self._being_read.add(source.id)
            yield source

    def keep(self, outcome: Outcome) -> None:
        """File *outcome*; where there is no room for it, file that instead."""
        before = self._store.catalogue.entry(outcome.source.path)
        if before and before.has_rows and not outcome.source.id:
            # The file has vanished or cannot be opened now.
            self._tell(before.after(outcome), Way.READ)
            return
        told = replace(outcome, version=self._reader.version)
        way = _way(told, self._store.catalogue.owner(told.source.id))
        try:
            entry = self._store.write(told)
        except OutputError as error:
            advice = NOT_STORED.format(error=error)
            none = failed(outcome.source, SourceFault.NOT_STORED, advice)
            entry = self._store.write(replace(none, version=self._reader.version))
        self._came[outcome.source.id] = entry
        self._tell(entry, way)

    def keep_understood(self, outcome: Outcome) -> None:
        """File what was understood of a reading; where that failed, leave what there was."""
        [before, *_] = self._store.catalogue.of_content(outcome.source.id)
        if outcome.status is Status.FAILED:
            self._tell(before.after(outcome), Way.UNDERSTOOD_ANEW)
            return
        version = whole_version(outcome.read_by or "", self._reader.understood_by)
        told = replace(outcome, version=version, seconds=before.seconds or 0.0)
        self._tell(self._store.write(told), Way.UNDERSTOOD_ANEW)

    def settle_duplicates(self) -> Iterator[Source]:
        """File the sources whose bytes stand under another name: they share its fate.

        Yields:
            Those whose twin was replaced by another content meanwhile.
        """
        for source in self._duplicates:
            first = self._came.get(source.id) or self._store.catalogue.owner(source.id)
            if first:
                self._tell(self._store.file(first.as_twin(source)), Way.READ)
            else:
                yield source

    def _tell(self, entry: Entry, way: Way) -> None:
        step = Step(
            name=entry.name,
            status=entry.status,
            error=entry.error,
            message=entry.message,
            way=way,
            pages=entry.pages or 0,
            finished=len(self.steps) + 1,
            total=self._total,
        )
        self.steps.append(step)
        self._progress(step)
        self._publish_now_and_then()

    def _publish_now_and_then(self) -> None:
        begun = time.monotonic()
        if begun >= self._publish_at:
            self._store.publish()
            ended = time.monotonic()
            pause = max(SECONDS_BETWEEN, (ended - begun) / PUBLISHING_SHARE)
            self._publish_at = ended + pause


def _way(outcome: Outcome, before: Entry | None) -> Way:
    if outcome.recalled:
        return Way.UNDERSTOOD_ANEW
    return Way.READ_ANEW if before and before.has_rows else Way.READ
