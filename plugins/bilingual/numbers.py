"""Numbers for readers."""

from decimal import Decimal

from babel.numbers import format_decimal

from plugins.domain.language import Language


def format_number(value: float | Decimal, language: Language) -> str:
    """Return the number with its thousands kept together by narrow no-break spaces and a decimal comma: «12 345,6»."""
    return format_decimal(value, locale=language).replace("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
