"""The pictures of the guides: what each shows of which page, after which changes to the model story."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from guide.desk import AT
from guide.slips import SLIPS, Slip
from plugins.domain.language import KAZAKH, RUSSIAN, Language

CORRECTED: Final[Mapping[Language, str]] = {
    KAZAKH: "corrections:\n  - date: 2026-11-21\n    was: кеңесті 48 адам алды\n    now: кеңесті 46 адам алды\n",
    RUSSIAN: "corrections:\n  - date: 2026-11-21\n    was: консультацию получили 48 человек\n"
    "    now: консультацию получили 46 человек\n",
}
SPELLING: Final = "  - date: 2026-11-21\n    minor: true\n"
EXPIRED: Final = Slip("", "kk.md", "time:", "expires: 2026-11-21 09:00\narchive: true\ntime:")
WITHDRAWN: Final = Slip(
    "",
    "../../../reference/withdrawals.yaml",
    "",
    "m3d7an:\n  address: press-releases/2026/mediation-day\n  date: 2026-11-21\n  reason:\n"
    "    kk: Мәтінде жабық отырыстың деректері жарияланып кеткен.\n"
    "    ru: В тексте раскрыты сведения закрытого заседания.\n",
)
BEFORE: Final = "2026-11-20T10:00"
"""Some hours before the model story becomes public."""
SHOWN_IN_PLACE: Final = ("list-glued", "numbers-differ", "photo-alt-missing", "reference-misspelt")


@dataclass(frozen=True, slots=True)
class Shot:
    """A part of the story's page, from the top of one element to the bottom of another, after some changes.

    It is the page of a preview, unless it shows what ``readers`` get, at the moment ``at``.
    """

    name: str
    top: str
    bottom: str
    changes: tuple[Slip, ...] = ()
    readers: bool = False
    at: str = AT


def shots(language: Language) -> tuple[Shot, ...]:
    """Return what the guide in a language shows of the page in that language."""
    slips = tuple(slip for slip in SLIPS[language] if slip.rule in SHOWN_IN_PLACE)
    correction = Slip("", f"{language}.md", "---\n\n", f"{CORRECTED[language]}---\n\n")
    spelling = Slip("", f"{language}.md", "---\n\n", f"{CORRECTED[language]}{SPELLING}---\n\n")
    return (
        Shot("preview", ".masthead", ".prose > p"),
        Shot("marks", ".prose > h2", ".footnotes"),
        Shot("remarks", ".notice-preview", ".prose > h2", slips),
        Shot("early", ".missing-code", ".lead", readers=True, at=BEFORE),
        Shot("correction", ".story-head", ".notice", (correction,), readers=True),
        Shot("changes", ".changes", ".changes", (spelling,), readers=True),
        Shot("expired", ".breadcrumbs", ".gone-ways", (EXPIRED,), readers=True),
        Shot("withdrawn", ".breadcrumbs", ".gone-ways", (WITHDRAWN,), readers=True),
        *(PENDING if language == RUSSIAN else ()),
    )


PENDING: Final = (
    Shot(
        "pending",
        ".story-head",
        ".notice",
        (Slip("", "ru.md"), Slip("", "kk.md", "time:", "translation-due: 2026-11-23\ntime:")),
        readers=True,
    ),
)
"""The Russian page while there is only the Kazakh half; both guides show it."""
