"""Commands that are listed at once, and loaded when they run.

The networks, tables and parsers behind them take seconds to load, and help needs none.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand

from pipeline.language.option import with_language


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as the list of all commands shows it.

    Attributes:
        module: Holds a function of that *name*.
        about: The first sentence of its docstring.
    """

    name: str
    module: str
    about: str


READING: Final = "pipeline.commands.reading"
LISTING: Final = "pipeline.commands.listing"
SCORING: Final = "pipeline.commands.scoring"
COMMANDS: Final = (
    Listed("run", READING, "Read scans into the tables of DIR."),
    Listed("parse", READING, "Understand anew what earlier runs read, without the scans."),
    Listed("retry", READING, "Read the files that failed once more, from where they were."),
    Listed(
        "watch",
        "pipeline.commands.inbox",
        "Read what is laid into FOLDER into the tables of DIR, until it is interrupted.",
    ),
    Listed(
        "status",
        LISTING,
        "Say how far DIR is: what is done, failed, waits, and is to be looked at.",
    ),
    Listed(
        "record",
        READING,
        "Keep what a reader reads on the pages, for congvan run --replay DIR.",
    ),
    Listed("register", LISTING, "List the documents in DIR, the oldest first."),
    Listed(
        "deadlines",
        LISTING,
        "List the tasks in DIR that state a deadline, the soonest first, with who owes what.",
    ),
    Listed(
        "query",
        "pipeline.commands.query",
        "List the tasks in DIR that are due, overdue, of a unit or of a kind.",
    ),
    Listed(
        "search",
        "pipeline.commands.search",
        "Look for words in the documents in DIR, the best hits first.",
    ),
    Listed(
        "export",
        "pipeline.commands.export",
        "Write what is in DIR for Excel, a calendar, other registries, or a reader of PDF.",
    ),
    Listed(
        "report",
        "pipeline.commands.report",
        "Write a page for the browser: what is due, whose it is, and what to look at.",
    ),
    Listed("evaluate", SCORING, "Score OUT_DIR against truth files, field by field."),
    Listed(
        "corpus",
        SCORING,
        "Write the texts in OUT_DIR, with the right values, as training data for spaCy.",
    ),
)


class DeferredCommand(TyperCommand):
    """Stands for a command until it is run, or asked for its own help."""

    def __init__(self, listed: Listed) -> None:
        super().__init__(listed.name, help=listed.about)
        self._listed = listed

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Any = None,  # a context, which typer keeps in a module of its own
        **extra: Any,
    ) -> Any:
        """Return the context of the command itself, which runs in it."""
        return command_of(self._listed).make_context(info_name, args, parent, **extra)


def command_of(listed: Listed) -> Any:
    """Return the command itself."""
    app = typer.Typer(add_completion=False)
    app.command(listed.name)(with_language(getattr(import_module(listed.module), listed.name)))
    return typer.main.get_command(app)
