"""How a parser refuses a text."""

from collections.abc import Callable


def refuses(parse: Callable[[str], object], text: str) -> bool:
    """True when the parser raises ValueError, and nothing worse, for this text."""
    try:
        parse(text)
    except ValueError:
        return True
    return False
