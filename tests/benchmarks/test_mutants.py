"""Changes to rules: one at a time, each still a module."""

from __future__ import annotations

import ast
from typing import Final

import pytest

from benchmarks.mutants import mutants_of
from benchmarks.mutate import ROOT, TARGETS

MODULE: Final = '''"""What it is for: {1,2} | nothing | more."""

RULES: Final = (
    _rule("before <day>", rf"(?: trước | đến ) \\d{{1,2}}"),
    *MORE,
)


def is_due(day: int) -> bool:
    """Whether 3 | 4 | 5."""
    return not LATE and day >= 7
'''


def test_every_kind_of_change_is_made_once() -> None:
    assert sorted((mutant.line, mutant.what) for mutant in mutants_of(MODULE)) == [
        (4, 'dropped: _rule("before <day>", rf"(?: trước | đến ) \\d{{1,2}}")'),
        (4, "dropped: | đến"),
        (4, "{1,2} -> 3"),
        (5, "dropped: *MORE"),
        (11, "7 -> 8"),
        (11, "day >= 7 -> day > 7"),
        (11, "not LATE -> LATE"),
        (11, "not LATE and day >= 7 -> not LATE or day >= 7"),
    ]


def test_a_change_is_the_only_difference() -> None:
    for mutant in mutants_of(MODULE):
        pairs = zip(MODULE.splitlines(), mutant.source.splitlines(), strict=True)
        assert [at for at, (old, new) in enumerate(pairs, start=1) if old != new] == [
            mutant.line
        ]
        ast.parse(mutant.source)


@pytest.mark.parametrize("module", TARGETS)
def test_a_module_and_its_tests_are_there(module: str) -> None:
    assert (ROOT / module).is_file()
    assert all((ROOT / tests).is_file() for tests in TARGETS[module])
