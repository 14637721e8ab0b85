"""Lasting ids, ``tag:`` URIs by RFC 4151: a story that moves to another address is still the same story."""

from datetime import datetime, time

from plugins.domain.config import SiteConfig
from plugins.domain.date import at


def tag(config: SiteConfig, *parts: str) -> str:
    """Return the id of what these parts name; they hold no sign but those of ids, slugs and languages."""
    return f"tag:{config.tag_authority},{config.tag_since.isoformat()}:{'/'.join(parts)}"


def beginning(config: SiteConfig) -> datetime:
    """Return the moment from which ids are the site's own: the change of what has not changed yet."""
    return at(config.tag_since, time(0))
