"""Words and numbers for a page: nothing in them can be markup."""

import html
import math


def clean(text: str) -> str:
    """Text that cannot be markup, whatever it holds; control characters become spaces."""
    return html.escape("".join(char if char.isprintable() else " " for char in text), quote=True)


def number(value: float | None) -> str:
    """Three to four digits that matter."""
    if value is None or not math.isfinite(value):
        return "–"
    if value == 0.0 or 1e-3 <= abs(value) < 1e6:
        digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 100 else 2 if abs(value) >= 1 or value == 0 else 3
        text = f"{value:.{digits}f}"
        return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-0", "−0").replace("-", "−")
    return f"{value:.2e}".replace("-", "−")
