"""What a run says on stderr while it goes: to a person, or as JSON to a machine."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from pipeline.language.catalogue import retell, say
from pipeline.pace import Pace
from pipeline.run import Progress as Tell
from pipeline.run import Step, Way
from schemas.record import Status

SECONDS_BETWEEN: Final = 60.0  # lines on how far it is, where nobody looks at a bar

log = logging.getLogger(__name__)


@contextmanager
def talk(*, as_json: bool, of_each: bool = False) -> Iterator[Tell]:
    """Yield what is to be told of each step of a run.

    Args:
        as_json: To a machine, a line for each step.
        of_each: Whether a person is told of each file that was read, not only of trouble.
    """
    if as_json:
        _log_as_json()
        yield _log_step
        return
    console = Console(stderr=True)
    with _bar(console) if console.is_terminal else _lines(console) as show:
        yield _with_pace(console, show, of_each=of_each)


def _with_pace(console: Console, show: Callable[[Pace], None], *, of_each: bool) -> Tell:
    begun = time.monotonic()
    pace = Pace()

    def tell(step: Step) -> None:
        nonlocal pace
        pace = pace.after(step, time.monotonic() - begun)
        if step.status is not Status.DONE:
            trouble = Text(f"{step.name}: {say(step.status)}: {retell(step.message or '')}")
            console.print(trouble, soft_wrap=True)
        elif of_each and step.way is not Way.KNOWN:
            done = say("{}: done, pages: {}", step.name, step.pages)
            console.print(Text(done), soft_wrap=True)
        show(pace)

    return tell


@contextmanager
def _bar(console: Console) -> Iterator[Callable[[Pace], None]]:
    columns = (TextColumn(say("reading")), BarColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=None)

        def show(pace: Pace) -> None:
            bar.update(task, completed=pace.finished, total=pace.total, description=str(pace))

        yield show


@contextmanager
def _lines(console: Console) -> Iterator[Callable[[Pace], None]]:
    at = SECONDS_BETWEEN

    def show(pace: Pace) -> None:
        nonlocal at
        if pace.seconds >= at:
            at = pace.seconds + SECONDS_BETWEEN
            console.print(Text(str(pace)), soft_wrap=True)

    yield show


def _log_step(step: Step) -> None:
    level = logging.INFO if step.status is Status.DONE else logging.WARNING
    log.log(level, "%s: %s", step.name, step.status, extra={STEP: step})


STEP: Final = "step"


def _log_as_json() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_JsonFormatter())
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)


class _JsonFormatter(logging.Formatter):
    """One JSON object a line: when, how grave, who says it, what, and of which source."""

    def format(self, record: logging.LogRecord) -> str:
        """Return *record* as a line."""
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        step = getattr(record, STEP, None)
        if isinstance(step, Step):
            told |= _fields(step)
        if record.exc_text:  # a process that reads has sent it
            told["traceback"] = record.exc_text
        elif record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def _fields(step: Step) -> dict[str, object]:
    return {
        "source_name": step.name,
        "status": step.status.value,
        "error": step.error,
        "advice": step.message,
        "way": step.way.value,
        "pages": step.pages,
        "finished": step.finished,
        "total": step.total,
    }
