"""Change one thing at a time in a grammar or a table of checks, and see which tests notice.

    python -m benchmarks.mutate [MODULE...] [--minutes M] [--each N] [--seed S]

A change that no test notices survives: either a case is missing in the tests, or what was
changed does nothing. The rules are data, most of it text of patterns, which is why the
changes are made to rows of tables and words of patterns as well as to operators.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import hypothesis  # noqa: F401 - so that no run has to import it anew
import pandas as pd  # noqa: F401
import pytest
from rich.console import Console
from rich.table import Table

from benchmarks.mutants import Mutant, mutants_of

ROOT: Final = Path(__file__).parent.parent
COPIED: Final = ("parsers", "pipeline", "schemas", "tests")  # what is changed, and its tests
LINKED: Final = ("ocr", "samples", "pyproject.toml")
_PASSED, _FAILED, _BROKEN = 0, 1, 2  # exit statuses of pytest; broken: cannot be imported
_PAUSE: Final = 0.02  # seconds between two looks
SECONDS: Final = 60.0  # a change that makes a pattern run on for ever is noticed too
_DEADLINES: Final = tuple(
    f"tests/parsers/test_{name}.py"
    for name in ("deadlines", "deadline_words", "deadline_cells")
)
_CHECKS: Final = ("tests/pipeline/test_checks.py", "tests/pipeline/test_left_out.py")
# The tests of each module.
TARGETS: Final[Mapping[str, tuple[str, ...]]] = {
    "parsers/bounds.py": _DEADLINES,
    "parsers/day_deadlines.py": _DEADLINES,
    "parsers/deadlines.py": _DEADLINES,
    "parsers/demand.py": _DEADLINES,
    "parsers/listed_periods.py": _DEADLINES,
    "parsers/near_deadlines.py": _DEADLINES,
    "parsers/periods.py": _DEADLINES,
    "parsers/recurrence.py": _DEADLINES,
    "parsers/relative.py": _DEADLINES,
    "parsers/traps.py": _DEADLINES,
    "parsers/time_words.py": ("tests/parsers/test_time_words.py",),
    "pipeline/checks/documents.py": _CHECKS,
    "pipeline/checks/doers.py": _CHECKS,
    "pipeline/checks/doubt.py": _CHECKS,
    "pipeline/checks/left_out.py": _CHECKS,
    "pipeline/checks/lists.py": _CHECKS,
    "pipeline/checks/names.py": _CHECKS,
    "pipeline/checks/other_reader.py": ("tests/pipeline/test_other_reader.py",),
    "pipeline/checks/prose.py": _CHECKS,
    "pipeline/checks/left_over.py": _CHECKS,
    "pipeline/checks/rows.py": _CHECKS,
    "pipeline/checks/signer.py": _CHECKS,
    "pipeline/checks/tasks.py": _CHECKS,
    "pipeline/checks/terms.py": _CHECKS,
    "pipeline/checks/undated.py": _CHECKS,
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One change, and whether a test noticed it."""

    module: str
    mutant: Mutant
    noticed: bool


def main() -> None:
    """Print how many changes of each module were noticed, then those that were not."""
    asked = _arguments()
    drawn = _drawn(asked.modules, asked.each, random.Random(asked.seed))  # noqa: S311
    trials = tuple(tried(drawn, until=time.monotonic() + 60 * asked.minutes))
    console = Console(soft_wrap=True)
    console.print(_summary(trials))
    for trial in trials:
        if not trial.noticed:
            where = f"{trial.module}:{trial.mutant.line}"
            console.print(f"{where}: {trial.mutant.what}", markup=False, highlight=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m benchmarks.mutate")
    parser.add_argument("modules", nargs="*", default=list(TARGETS), metavar="MODULE")
    parser.add_argument("--minutes", type=float, default=15.0, help="stop after so many")
    parser.add_argument("--each", type=int, default=12, help="changes to a module")
    parser.add_argument("--seed", type=int, default=0, help="which of the changes")
    return parser.parse_args()


def _drawn(
    modules: Iterable[str], each: int, chance: random.Random
) -> Sequence[tuple[str, Mutant]]:
    """Draw changes of every module, in an order that a limit of time cuts fairly."""
    drawn: list[tuple[str, Mutant]] = []
    for module in modules:
        found = list(mutants_of((ROOT / module).read_text(encoding="utf-8")))
        drawn += [(module, mutant) for mutant in chance.sample(found, min(each, len(found)))]
    chance.shuffle(drawn)
    return drawn


def tried(drawn: Iterable[tuple[str, Mutant]], *, until: float) -> Iterator[Trial]:
    """Run the tests of a module over each change of it, as long as there is time.

    A change after which the module cannot be imported is passed over: it says nothing.

    Args:
        drawn: Modules and changes.
        until: When to stop, by the monotonic clock in seconds.
    """
    with tempfile.TemporaryDirectory() as folder:
        tree = _tree(Path(folder))
        for tests in set(TARGETS.values()):
            if _run(tree, tests) != _PASSED:
                raise SystemExit(f"{', '.join(tests)}: these fail before anything is changed")
        for module, mutant in drawn:
            if time.monotonic() > until:
                return
            file = tree / module
            kept = file.read_text(encoding="utf-8")
            file.write_text(mutant.source, encoding="utf-8")
            status = _run(tree, TARGETS[module])
            if status in {_PASSED, _FAILED}:
                yield Trial(module, mutant, noticed=status == _FAILED)
            file.write_text(kept, encoding="utf-8")


def _tree(folder: Path) -> Path:
    for name in COPIED:
        leave = shutil.ignore_patterns("__pycache__", "recordings")
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    return folder


def _run(tree: Path, tests: Sequence[str]) -> int:
    """Return the exit status of pytest, which stops at the first failure."""
    child = os.fork()  # what all runs import is imported once
    if child == 0:
        status = _BROKEN
        try:
            status = _pytest(tree, tests)
        finally:
            os._exit(status)
    given_up = time.monotonic() + SECONDS
    while time.monotonic() < given_up:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(_PAUSE)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return _FAILED


def _pytest(tree: Path, tests: Sequence[str]) -> int:
    """Run in a process of its own: the modules of *tree* are imported here."""
    os.chdir(tree)
    sys.path.insert(0, str(tree))
    # What was compiled of a module within the same second would hide the change.
    sys.dont_write_bytecode = True
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        return int(
            pytest.main(["-q", "-x", "--assert=plain", "-p", "no:cacheprovider", *tests])
        )


def _summary(trials: Sequence[Trial]) -> Table:
    table = Table("module", "changes", "noticed")
    for module in dict.fromkeys(trial.module for trial in trials):
        noticed = [trial.noticed for trial in trials if trial.module == module]
        table.add_row(module, str(len(noticed)), str(sum(noticed)))
    table.add_row("all", str(len(trials)), str(sum(trial.noticed for trial in trials)))
    return table


if __name__ == "__main__":
    main()
