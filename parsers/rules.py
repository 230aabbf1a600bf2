"""Named rules, and the one loop that runs them.

A rule is data: a name, a pattern, and a function from a match to a value. Every
parser in this folder is a table of rules handed to :func:`scan`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from schemas.finding import Finding
from schemas.span import Span

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Rule(Generic[T_co]):
    """One way of writing one thing.

    Attributes:
        name: Unique in its table; it is reported with every value the rule finds.
        pattern: What the rule matches in normalised (NFC) text. A group named
            ``at`` narrows the finding's span to that part of the match.
        build: The value of a match. It raises ``ValueError`` when what matched
            cannot be a value after all (``ngày 31/2``), and the match is dropped.
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], T_co]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a verbose, case-insensitive pattern on whole words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.VERBOSE | re.IGNORECASE)


def rule(name: str, pattern: str, build: Callable[[re.Match[str]], T]) -> Rule[T]:
    """Return the rule whose *pattern* is written as :func:`compile_pattern` has it."""
    return Rule(name, compile_pattern(pattern), build)


def only_if(
    holds: Callable[[re.Match[str]], bool], build: Callable[[re.Match[str]], T]
) -> Callable[[re.Match[str]], T]:
    """Return *build* for the matches that *holds* of; all others are dropped."""

    def build_if_it_holds(match: re.Match[str]) -> T:
        if not holds(match):
            raise ValueError(f"not what it looks like: {match[0]}")
        return build(match)

    return build_if_it_holds


def scan(text: str, rules: Iterable[Rule[T]]) -> Iterator[Finding[T]]:
    """Yield what *rules* find in *text*, in reading order, never overlapping.

    Where findings overlap the one that starts first wins, then the longer one,
    then the one whose rule stands earlier in the table.
    """
    found = [finding for rule in rules for finding in _apply(rule, text)]
    found.sort(key=lambda finding: (finding.span.start, -finding.span.end))
    read = 0
    for finding in found:
        if finding.span.start >= read:
            yield finding
            read = finding.span.end


def _apply(rule: Rule[T], text: str) -> Iterator[Finding[T]]:
    where = "at" if "at" in rule.pattern.groupindex else 0
    for match in rule.pattern.finditer(text):
        try:
            value = rule.build(match)
        except ValueError:
            continue
        yield Finding(value, Span(*match.span(where)), rule.name)
