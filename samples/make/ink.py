"""What is put on a paper after it is printed: stamps, seals, signatures, panels."""

from __future__ import annotations

import html
import math
import random
from typing import Final

from samples.make.paper import Arrival, Panel

RED: Final = "#c3202f"
BLUE: Final = "#1f3592"


def handwritten(text: str) -> str:
    """Return *text* as a clerk writes it into a blank."""
    return f'<span class="hand">{html.escape(text)}</span>'


def arrival_stamp(arrival: Arrival) -> str:
    """Return the ĐẾN stamp, its blanks filled in by hand."""
    place = f"left:{arrival.left}mm;top:{arrival.top}mm;transform:rotate({arrival.tilt}deg)"
    lines = (("Số", arrival.number), ("Ngày", arrival.written), ("Chuyển", arrival.routed))
    rows = [f"<td>{label}:</td><td>{handwritten(text)}</td>" for label, text in lines]
    rows[0] += '<td class="big" rowspan="2">ĐẾN</td>'
    rows.append(f'<td colspan="3">{html.escape(arrival.file_label)}</td>')
    return (
        f'<div class="arrival" style="{place}">'
        f'<div class="org">{html.escape(arrival.org)}</div>'
        f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table></div>"
    )


def urgency_mark(words: str) -> str:
    """Return the boxed red mark: KHẨN, HỎA TỐC."""
    return f'<div class="urgency">{html.escape(words)}</div>'


def panel(esign: Panel) -> str:
    """Return the four lines of a digital signature."""
    lines = (
        f"Người ký: {esign.by}",
        f"Email: {esign.email}",
        f"Cơ quan: {esign.org}",
        f"Thời gian ký: {esign.time_text}",
    )
    where = "panel top" if esign.at_top else "panel"
    return f'<div class="{where}">{"<br>".join(html.escape(line) for line in lines)}</div>'


def seal(upper: str, lower: str) -> str:
    """Return a round seal, 34 mm wide, as SVG."""
    return (
        '<svg class="seal" viewBox="-50 -50 100 100" xmlns="http://www.w3.org/2000/svg">'
        f'<g fill="none" stroke="{RED}"><circle r="48" stroke-width="2.2"/>'
        '<circle r="45" stroke-width="0.7"/><circle r="29" stroke-width="0.9"/></g>'
        f"{_arc(upper, radius=33.5, middle=-90, widest=250)}"
        f"{_arc(lower, radius=40.5, middle=90, widest=90)}"
        f'<polygon points="{_star(19)}" fill="{RED}"/></svg>'
    )


def _arc(words: str, *, radius: float, middle: float, widest: float) -> str:
    """Set *words* along a circle; a baseline below the middle runs the other way."""
    turn = 1 if middle < 0 else -1
    step = min(10.5, widest / max(len(words), 1))
    first = middle - turn * step * (len(words) - 1) / 2
    return "".join(
        _letter(letter, radius=radius, angle=first + turn * step * i, turn=turn)
        for i, letter in enumerate(words)
    )


def _letter(letter: str, *, radius: float, angle: float, turn: int) -> str:
    x, y = (radius * f(math.radians(angle)) for f in (math.cos, math.sin))
    return (
        f'<text x="0" y="0" font-size="8.6" text-anchor="middle" fill="{RED}"'
        ' font-family="Liberation Sans" font-weight="bold"'
        f' transform="translate({x:.2f} {y:.2f}) rotate({angle + 90 * turn:.2f})">'
        f"{html.escape(letter)}</text>"
    )


def _star(size: float) -> str:
    radii = (size, size * 0.382)
    corners = ((radii[i % 2], math.radians(36 * i - 90)) for i in range(10))
    return " ".join(f"{r * math.cos(a):.2f},{r * math.sin(a):.2f}" for r, a in corners)


def signature(seed: int) -> str:
    """Return a scrawl in blue ink; the same *seed* signs the same way."""
    hand = random.Random(seed)  # noqa: S311 (a scrawl, not a secret)
    x, y = 4.0, 22.0
    path = f"M{x:.1f} {y:.1f}"
    for i in range(hand.randint(7, 9)):
        rise = hand.uniform(8, 20) * (1 if i % 2 else -1)
        ends = x + hand.uniform(6, 13), 21 + hand.uniform(-4, 4)
        loop = x + hand.uniform(-6, 8), y + rise, ends[0] - hand.uniform(-3, 9), ends[1] + rise
        path += " C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}".format(*loop, *ends)
        x, y = ends
    path += f" C{x + 10:.1f} {y - 9:.1f} {x + 18:.1f} {y + 6:.1f} {x + 32:.1f} {y - 12:.1f}"
    return (
        '<svg class="signature" viewBox="0 0 130 44" xmlns="http://www.w3.org/2000/svg">'
        f'<path d="{path}" fill="none" stroke="{BLUE}" stroke-width="1.5"'
        ' stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
