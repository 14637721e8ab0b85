"""The pages that content seldom has are there to be judged."""

from typing import Final

from audit.pages import chosen_seldom
from audit.seldom import seldom_site
from tests.site import LANGUAGES

_MARKS: Final = {"withdrawn": "notice-withdrawn", "expired": "notice-expired", "moved": 'http-equiv="refresh"'}
"""What stands in the pages of each template and in no others."""


def test_every_template_that_content_seldom_has_is_chosen() -> None:
    """In each language there is one page of each, made from its template."""
    with seldom_site() as output:
        pages = chosen_seldom(output)
        assert len(pages) == len(_MARKS) * len(LANGUAGES)
        for template, address in pages:
            assert _MARKS[template] in (output / address[1:] / "index.html").read_text(encoding="utf-8")
