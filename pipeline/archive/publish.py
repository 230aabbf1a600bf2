"""Make a new snapshot of what waits and what was there, and let it hold from then on."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.catalogue import Catalogue
from pipeline.archive.durable import point
from pipeline.archive.layout import Layout
from pipeline.archive.merge import (
    CONTENT_TABLES,
    bucket_of,
    buckets_for,
    contents_of,
    merge,
    without,
)
from pipeline.archive.pending import Pending
from pipeline.archive.relink import relink
from pipeline.archive.retell import retell
from pipeline.archive.snapshot import Draft, Snapshot
from pipeline.archive.whole import Whole
from pipeline.arrow import Tables, table_of
from schemas.columns import TableName


def publish(
    layout: Layout, catalogue: Catalogue, pending: Pending, touched: Collection[str]
) -> None:
    """Let readers see what waits.

    What the new snapshot holds depends on the entries and rows alone, never on how many
    snapshots there were before; only the buckets of *touched* contents are made anew.

    Args:
        layout: Of the output folder.
        catalogue: Every entry, those that wait included.
        pending: The rows that wait.
        touched: The contents whose entries or rows have changed since the last time.

    Raises:
        OSError: There is no room; the last snapshot still holds.
    """
    former = current_snapshot(layout)
    number = int(former.folder.name) + 1 if former else 1
    for left in _other_snapshots(layout, former):
        shutil.rmtree(left)
    draft = Draft(layout.snapshots / str(number), former)
    _Press(draft, catalogue, pending, frozenset(touched)).print()
    whole = Whole(draft, touched)
    relink(whole)
    retell(whole)
    sealed = draft.seal()
    point(layout.current, sealed.folder.relative_to(layout.hidden), staging=layout.staging)
    for name in TableName:
        target = layout.current.relative_to(layout.folder) / name
        if not layout.table(name).is_symlink():
            point(layout.table(name), target, staging=layout.staging)


def current_snapshot(layout: Layout) -> Snapshot | None:
    """Return the snapshot that holds now, None in a new folder."""
    return Snapshot(layout.current.resolve()) if layout.current.exists() else None


def _other_snapshots(layout: Layout, current: Snapshot | None) -> Iterator[Path]:
    """Yield what no reader needs any more, and what a killed run left half made."""
    for folder in layout.snapshots.iterdir():
        if current is None or folder.name != current.folder.name:
            yield folder


@dataclass(frozen=True, slots=True)
class _Press:
    """Fills a draft, bucket by bucket, so that it needs the memory of one."""

    draft: Draft
    catalogue: Catalogue
    pending: Pending
    touched: frozenset[str]

    def print(self) -> None:
        buckets = buckets_for(len(self.catalogue))
        anew = {bucket_of(source_id, buckets) for source_id in self.touched}
        former = self.draft.former
        if former is None or former.buckets != buckets or not former.is_of_this_version():
            anew = set(range(buckets))
        self.draft.share(set(range(buckets)) - anew)
        contents = self._contents(buckets, anew)
        for bucket in sorted(anew):
            self._make(bucket, buckets, contents[bucket])

    def _contents(self, buckets: int, wanted: Collection[int]) -> Mapping[int, list[str]]:
        """Return the contents in each of the *wanted* buckets, sorted."""
        found: dict[int, list[str]] = defaultdict(list)
        for source_id in self.catalogue.contents():
            if (bucket := bucket_of(source_id, buckets)) in wanted:
                found[bucket].append(source_id)
        for contents in found.values():
            contents.sort()
        return found

    def _make(self, bucket: int, buckets: int, contents: Iterable[str]) -> None:
        owners = ((i, self.catalogue.owner(i)) for i in contents)
        names = {i: owner.name for i, owner in owners if owner and owner.has_rows}
        fresh = sorted(i for i in names.keys() & self.touched if self.pending.has_rows(i))
        kept = self._kept(bucket, buckets, names.keys() - fresh)
        tables = merge(kept, [self.pending.rows(i) for i in fresh], names)
        for name, rows in tables.items():
            self.draft.put(name, bucket, rows)
        told = (row for source_id in contents for row in self.catalogue.rows(source_id))
        self.draft.put(TableName.SOURCES, bucket, table_of(TableName.SOURCES, told))

    def _kept(self, bucket: int, buckets: int, wanted: Collection[str]) -> list[Tables]:
        """Return the *wanted* rows of the former buckets that this one takes from."""
        if (former := self.draft.former) is None:
            return []
        first, past = (at * former.buckets for at in (bucket, bucket + 1))
        olds = range(first // buckets, -(-past // buckets))  # rounded up
        kept = [{name: former.rows(name, old) for name in CONTENT_TABLES} for old in olds]
        return [without(tables, contents_of(tables).difference(wanted)) for tables in kept]
