"""Find the duties that the body of a document lays on somebody."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.duties.body import read_body
from parsers.duties.drafts import Draft
from parsers.duties.known_names import NO_NAMES, KnownNames
from parsers.duties.prose import Prose
from parsers.line_ends import on_one_line
from schemas.assignment import Assignment, Origin
from schemas.finding import Mention
from schemas.text import Text


def find_assignments(
    body: Text, addressees: Sequence[Mention[str]], names: KnownNames = NO_NAMES
) -> tuple[Assignment, ...]:
    """Return the duties stated in *body*, in reading order.

    Args:
        body: The text between the head and the signature.
        addressees: Whom the letter is addressed to (``Kính gửi``); they are the leads where
            the letter asks "the agencies named above".
        names: Names that the paper tells whole elsewhere.
    """
    prose = Prose.of(body, names)
    return tuple(_assignment(body, draft) for draft in read_body(prose, tuple(addressees)))


def _assignment(body: Text, draft: Draft) -> Assignment:
    words = on_one_line(draft.content.of(body.content))
    return Assignment(
        origin=Origin.BODY,
        leads=draft.leads,
        partners=draft.partners,
        content=Mention(words, body, draft.content, draft.rule),
        product=draft.product,
        deadline=Mention.of(body, draft.deadline) if draft.deadline else None,
    )
