"""Read what was handed in and keep what came of it: the story of one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.batch import run_batch
from pipeline.catalogue import Entry
from pipeline.config import BatchConfig
from pipeline.sources import InputFile, check, find_files, identify
from pipeline.store import Store
from pipeline.worker import Work, failed
from schemas.errors import OutputError, SourceError, SourceFault
from schemas.record import Outcome, Status
from schemas.source import Source

NOT_STORED = "The rows of the file were not kept: {error}. Make room, and run again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One more source is settled.

    Attributes:
        known: Whether an earlier run had done it, so that nothing was to be done.
        finished: How many are settled now, of *total*.
    """

    name: str
    status: Status
    message: str | None
    known: bool
    finished: int
    total: int


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a source.

    Attributes:
        read: It runs in other processes, so it must be picklable.
        version: Of the program and its engines; what another version read is read anew.
    """

    read: Work
    version: str


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
        OutputError: *out* cannot be written.
    """
    files = find_files(inputs, leave_out=out.absolute())
    desk = _Desk(Store.open(out), reader.version, len(files), progress)
    for sources in (desk.sort(files), desk.settle_duplicates()):
        for outcome in run_batch(sources, reader.read, limits):
            desk.keep(outcome)
    desk.close()
    return tuple(desk.steps)


class _Desk:
    """Where sources are sorted before they are read, and outcomes filed after."""

    def __init__(self, store: Store, version: str, total: int, progress: Progress) -> None:
        self.steps: list[Step] = []
        self._store = store
        self._version = version
        self._total = total
        self._progress = progress
        self._being_read: set[str] = set()
        self._came: dict[str, Entry] = {}
        self._duplicates: list[Source] = []

    def sort(self, files: Sequence[InputFile]) -> Iterator[Source]:
        """Yield the sources that have to be read; settle those that need not be."""
        for file in files:
            source = file.unread
            try:
                source = identify(file)
                if not self._is_done(source):
                    check(source)
                    yield from self._unless_duplicate(source)
            except SourceError as error:
                self.keep(failed(source, error.fault, error.advice))

    def _is_done(self, source: Source) -> bool:
        entry = self._store.catalogue.entry(source.path)
        if not (entry and entry.tells_of(source, self._version)):
            return False
        self._tell(entry, known=True)
        return True

    def _unless_duplicate(self, source: Source) -> Iterator[Source]:
        owner = self._store.catalogue.owner(source.id)
        is_here = owner and owner.version == self._version and not owner.is_of(source)
        if is_here or source.id in self._being_read:
            self._duplicates.append(source)
        else:
            self._being_read.add(source.id)
            yield source

    def keep(self, outcome: Outcome) -> None:
        """File *outcome*; where there is no room for it, file that instead."""
        before = self._store.catalogue.entry(outcome.source.path)
        if before and before.has_rows and not outcome.source.id:
            # The file has vanished or cannot be opened now: what it gave is still true.
            self._tell(replace(before, status=outcome.status, message=outcome.message))
            return
        try:
            entry = self._store.write(replace(outcome, version=self._version))
        except OutputError as error:
            advice = NOT_STORED.format(error=error)
            none = failed(outcome.source, SourceFault.NOT_STORED, advice)
            entry = self._store.write(replace(none, version=self._version))
        self._came[outcome.source.id] = entry
        self._tell(entry)

    def settle_duplicates(self) -> Iterator[Source]:
        """File the sources whose bytes stand under another name: they share its fate.

        Yields:
            Those whose twin was replaced by another content meanwhile.
        """
        for source in self._duplicates:
            first = self._came.get(source.id) or self._store.catalogue.owner(source.id)
            if first:
                self.keep(_duplicate(source, first))
            else:
                yield source

    def close(self) -> None:
        """Link citations to what came in, unless nothing did."""
        if any(not step.known for step in self.steps):
            self._store.link()

    def _tell(self, entry: Entry, *, known: bool = False) -> None:
        step = Step(
            name=entry.name,
            status=entry.status,
            message=entry.message,
            known=known,
            finished=len(self.steps) + 1,
            total=self._total,
        )
        self.steps.append(step)
        self._progress(step)


def _duplicate(source: Source, first: Entry) -> Outcome:
    return Outcome(
        source=source,
        status=first.status,
        error=first.error,
        message=first.message,
        duplicate_of=source.id,
    )
