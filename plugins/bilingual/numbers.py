"""Numbers for readers."""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from plugins.domain.language import Language


@lru_cache(maxsize=1 << 12)  # lists tell the same numbers again and again, and Babel takes 40 µs for one
def format_number(value: float | Decimal, language: Language) -> str:
    """Return the number with its thousands kept together by narrow no-break spaces and a decimal comma: «12 345,6»."""
    return format_decimal(value, locale=language).replace("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
