"""The duties read so far, and what lists hand down to their items: owners and days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from parsers.duties.actors import names_addressees
from parsers.duties.doer_lists import mentions, split_doers
from parsers.duties.drafts import Draft
from parsers.duties.headings import has_children
from parsers.duties.list_dates import day_behind_list, day_over_list
from parsers.duties.outline import Item, Mark, above
from parsers.duties.prose import Prose
from schemas.deadline import Deadline
from schemas.finding import Finding, Mention
from schemas.span import Span

Leads = tuple[Mention[str], ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """Who shall do what stands under a heading.

    Attributes:
        firm: Whether the heading asks them to; else the items below must begin with a verb.
    """

    leads: Leads
    firm: bool


@dataclass(slots=True)
class Ledger:
    """What is known so far, while items are read in order.

    Attributes:
        owners: Who owns the items under the one at this place.
        due: By when the items under the one at this place are due, where they say nothing.
        drafted: Items that were read as duties; what stands under them is detail.
        firsts: How many duties were known when the first was read under the item at this place.
        asked: Whom the last request asked; they send what is to be sent.
        last: The item that the last duty was read in.
    """

    prose: Prose
    addressees: Leads
    items: tuple[Item, ...]
    drafts: list[Draft] = field(default_factory=list)
    owners: dict[int, Owner] = field(default_factory=dict)
    due: dict[int, Finding[Deadline]] = field(default_factory=dict)
    drafted: set[int] = field(default_factory=set)
    firsts: dict[int | None, int] = field(default_factory=dict)
    asked: Leads = ()
    last: int = -1

    def add(self, at: int, drafts: Sequence[Draft]) -> None:
        """Keep the duties of an item; those without a day get the day of their list."""
        due = self.due_of(at)
        self.firsts.setdefault(self.items[at].parent, len(self.drafts))
        self.drafts.extend(dated(drafts, due) if due else drafts)
        if drafts:
            self.drafted.add(at)
            self.last = at

    def leads(self, doers: Span, rule: str) -> Leads:
        """Return those named in *doers*; the addressees where they are only pointed at."""
        if self.addressees and names_addressees(self.prose.words, doers):
            return self.addressees
        return mentions(self.prose.text, split_doers(self.prose.words, doers), rule)

    def owner(self, at: int) -> Owner | None:
        """Return who owns the list that *at* is in; headings between are passed over."""
        item = self.items[at]
        if item.parent is None and item.mark is Mark.NONE and at - 1 in self.owners:
            return self.owners[at - 1] if self.items[at - 1].mark is Mark.NONE else None
        for over in above(self.items, at):
            if over in self.owners:
                return self.owners[over]
            if over in self.drafted:
                return None
        return None

    def due_of(self, at: int) -> Finding[Deadline] | None:
        """Return the day told once for the list that *at* is in."""
        return next(
            (self.due[over] for over in above(self.items, at) if over in self.due), None
        )

    def set_due(self, at: int, day: Finding[Deadline] | None) -> None:
        """Let the items under *at* be due by *day*, if there is one."""
        if day is not None:
            self.due[at] = day

    def sender(self, at: int) -> Leads:
        """Return who sends what an item says is sent, if it names nobody."""
        told = self.drafts[-1].leads if self.drafts else ()
        here, near = self.last == at, at - self.last == 1
        return (told if here else ()) or self.asked or self.addressees or (told if near else ())

    def date_last(self, day: Finding[Deadline] | None) -> bool:
        """Give the last duty a day, if it has none yet; say whether it got one."""
        if day is None or not self.drafts or self.drafts[-1].deadline is not None:
            return False
        self.drafts[-1] = replace(self.drafts[-1], deadline=day)
        return True

    def date_things(self, thing: str, day: Finding[Deadline]) -> bool:
        """``Tài liệu gửi về ... trước ngày ...`` dates what ``Chuẩn bị tài liệu:`` lists."""
        parent = self.items[self.last].parent if self.last >= 0 else None
        heading = "" if parent is None else self.items[parent].span.of(self.prose.words)
        if thing not in heading.lower().rpartition(",")[2]:
            return False
        first = self.firsts[parent]
        told = [draft for draft in self.drafts[first:] if draft.deadline is None]
        self.drafts[first:] = dated(self.drafts[first:], day)
        return len(told) > 1

    def date_list(self, at: int, piece: Span) -> bool:
        """``Các việc sau ...:`` dates what stands below, ``các việc trên`` what has no day."""
        if has_children(self.items, at):
            self.set_due(at, day_over_list(self.prose, piece))
            return at in self.due
        day = day_behind_list(self.prose, piece)
        if day is not None:
            self.drafts[:] = dated(self.drafts, day)
        return day is not None


def dated(drafts: Iterable[Draft], day: Finding[Deadline]) -> list[Draft]:
    """Return *drafts*, those without a day due by *day*."""
    return [draft if draft.deadline else replace(draft, deadline=day) for draft in drafts]
