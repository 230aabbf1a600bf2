"""Reach a Dask cluster whose workers run this very program."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Final
from uuid import uuid4

import dask
from distributed import Client, LocalCluster

from pipeline.batch import Pool
from pipeline.cluster.errand import MOST_SENT, UNEQUAL, Errand
from pipeline.cluster.host import Order, Version
from pipeline.config import BatchConfig
from pipeline.worker import Work
from schemas.errors import ClusterError
from schemas.record import Outcome
from schemas.source import Source

LOCAL: Final = "local:"
SECONDS_TO_CONNECT: Final = 30
SECONDS_TO_JOIN: Final = 60  # until the first worker is there
# Dask warns of tasks that carry data; ours carry a file at most, and few are on the way.
QUIET: Final = {"distributed.admin.large-graph-warning-threshold": f"{MOST_SENT * 2}B"}


@contextmanager
def cluster(address: str, version: Version) -> Iterator[Pool]:
    """Yield what reads sources on a cluster, in the place of ``run_batch``.

    Args:
        address: Of the scheduler, or ``local:N`` for N workers on this machine.
        version: Tells, where it is called, what reads and understands there.

    Raises:
        ClusterError: There is no such cluster, it has no workers, or another version.
    """
    with dask.config.set(QUIET), _client(address) as client:
        expected = version()
        _check(client, version, expected)

        def read(
            sources: Iterable[Source], work: Work, limits: BatchConfig
        ) -> Iterator[Outcome]:
            order = Order(uuid4().hex, work, limits, version, expected)
            yield from Errand(client, order).outcomes(sources)

        yield read


@contextmanager
def _client(address: str) -> Iterator[Client]:
    logging.getLogger("distributed").setLevel(logging.ERROR)  # it tells of every step
    with ExitStack() as opened:
        try:
            if address.startswith(LOCAL):
                hosts = opened.enter_context(_hosts_here(address.removeprefix(LOCAL)))
                client = Client(hosts)
            else:
                client = Client(address, timeout=SECONDS_TO_CONNECT)
        except (OSError, ValueError) as error:
            raise ClusterError(NO_SCHEDULER.format(address=address, error=error)) from error
        yield opened.enter_context(client)


def _hosts_here(count: str) -> LocalCluster:
    if not count.isdecimal() or not int(count):
        raise ClusterError(f"local:N takes a number of workers, not {count!r}")
    # The processes that read have limits of their own, so Dask need not watch the memory.
    return LocalCluster(
        n_workers=int(count),
        threads_per_worker=1,
        memory_limit=0,
        silence_logs=logging.CRITICAL,
        scheduler_kwargs={"dashboard": False},
    )


def _check(client: Client, version: Version, expected: str) -> None:
    """Make sure that there are workers, and that they are of the *expected* version."""
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_JOIN)
    except TimeoutError as error:
        raise ClusterError(NO_WORKERS.format(seconds=SECONDS_TO_JOIN)) from error
    try:
        versions = client.run(version)
    except Exception as error:  # whatever goes wrong there is raised here
        raise ClusterError(CANNOT_RUN.format(error=error)) from error
    for host, told in versions.items():
        if told != expected:
            raise ClusterError(UNEQUAL.format(host=host, theirs=told, ours=expected))


NO_SCHEDULER: Final = "no Dask scheduler answers at {address} ({error})"
NO_WORKERS: Final = "no worker has joined the cluster for {seconds} s; start some: dask worker"
CANNOT_RUN: Final = (
    "a worker of the cluster cannot run this program ({error}); install the same version there"
)
