"""How charts look: one narrow format that reads at 360 px, colours that the site's styles can replace."""

from __future__ import annotations

from typing import Any

WIDTH = 328
"""Width of every chart in px: it fits a phone and is scaled up, never down."""
INK, MUTED = "#1d2433", "#6b7280"
TRACK, ACTUAL, TARGET = "#e9e2d5", "#1f6f78", "#b4442d"
"""Colours by meaning; docs/shared/assets/site.css replaces each by its own for light and dark."""
FONT = "system-ui, -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
ROW = 46
"""Height of a row: a line of text above a bar."""
BAR = 12
STRIP = 104
"""Height of one indicator's strip in a path chart."""
FILL = {"actual": ACTUAL, "baseline": ACTUAL, "target": TARGET, "plan": TARGET}
"""The colour of each status."""

CONFIG: dict[str, Any] = {
    "background": "transparent",
    "font": FONT,
    "autosize": {"type": "none"},
    "padding": {"left": 2, "right": 2, "top": 4, "bottom": 4},
    "view": {"stroke": None},
    "aria": False,
}
"""Shared settings: nothing is sized by measuring text, so that the bytes are the same with any fonts."""
