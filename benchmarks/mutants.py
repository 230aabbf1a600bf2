"""The small changes that can be made to a module of rules, each a source of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_TABLE: Final = re.compile(r"RULES|TRAPS|[A-Z_]+_CHECKS|REQUIRED")
_WORD: Final = re.compile(r"\|\s*[^|()\[\]{}]*[^\W\d_][^|()\[\]{}]*?(?=\s*[|)])")
_COUNT: Final = re.compile(r"(?<={)(\d+)(?=})|(?<={)\d*,(\d+)(?=})")
_TURNED: Final[Mapping[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one thing changed.

    Attributes:
        line: Of the change, from 1.
        what: What was changed, for a reader.
        source: The whole module.
    """

    line: int
    what: str
    source: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Yield *source* with a row of a table, a word of a pattern or an operator changed.

    Words are alternatives of a pattern (``trước | đến``), numbers those of the code and of
    repetitions (``{1,4}``). Docstrings are left alone.
    """
    tree = ast.parse(source)
    passed = {id(part) for node in ast.walk(tree) for part in _passed_over(node)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        for start, end, new, what in _changes(source, node):
            changed = source[:start] + new + source[end:]
            if _compiles(changed):
                yield Mutant(source.count("\n", 0, start) + 1, what, changed)


def _passed_over(node: ast.AST) -> Sequence[ast.expr]:
    """Docstrings, and the parts of an f-string, which is looked at as a whole."""
    match node:
        case ast.Expr(value=ast.Constant(value=str()) as docstring):
            return (docstring,)
        case ast.JoinedStr(values=parts):
            return parts
        case _:
            return ()


Change = tuple[int, int, str, str]  # from where to where, by what, and how it is told


def _changes(source: str, node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.Tuple(elts=rows)):
            if _TABLE.fullmatch(name):
                yield from (_dropped(source, row) for row in rows)
        case ast.Compare(ops=[operator]) if type(operator) in _TURNED:
            turned = ast.Compare(node.left, [_TURNED[type(operator)]()], node.comparators)
            yield _told(source, node, ast.unparse(turned))
        case ast.BoolOp(op=operator, values=values):
            other = ast.Or() if isinstance(operator, ast.And) else ast.And()
            yield _told(source, node, ast.unparse(ast.BoolOp(other, values)))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _told(source, node, ast.unparse(operand))
        case ast.Constant(value=bool() as flag):
            yield _told(source, node, str(not flag))
        case ast.Constant(value=int() as number):
            yield _told(source, node, str(number + 1))
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield from _in_pattern(source, node)


def _dropped(source: str, row: ast.expr) -> Change:
    start, end = _edges(source, row)
    comma = re.compile(r"\s*,?").match(source, end)
    first = source[start:end].splitlines()[0]
    return start, comma.end() if comma else end, "", f"dropped: {first}"


def _told(source: str, node: ast.expr, new: str) -> Change:
    start, end = _edges(source, node)
    return start, end, f"({new})", f"{' '.join(source[start:end].split())} -> {new}"


def _in_pattern(source: str, node: ast.expr) -> Iterator[Change]:
    start, end = _edges(source, node)
    for word in _WORD.finditer(source, start, end):
        told = " ".join(word[0].split())
        yield (*word.span(), "", f"dropped: {told}")
    for count in _COUNT.finditer(source, start, end):
        group = 1 if count[1] else 2
        more = str(int(count[group]) + 1)
        yield (*count.span(group), more, f"{{{count[0]}}} -> {more}")


def _edges(source: str, node: ast.expr) -> tuple[int, int]:
    """Return where *node* stands in *source*, in letters."""
    lines = source.splitlines(keepends=True)
    return (
        _offset(lines, node.lineno, node.col_offset),
        _offset(lines, node.end_lineno or node.lineno, node.end_col_offset or 0),
    )


def _offset(lines: list[str], line: int, column: int) -> int:
    """Columns of the parser count bytes."""
    told = lines[line - 1].encode()[:column].decode()
    return sum(map(len, lines[: line - 1])) + len(told)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
