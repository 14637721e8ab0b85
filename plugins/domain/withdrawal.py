"""A withdrawal: a story that went out, and that readers shall not find any more."""

from dataclasses import dataclass, field
from datetime import date

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.reference import Names
from plugins.domain.url import join


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An entry of the list of withdrawals: the story, the day, and the reason in every language of the site.

    ``place`` is what its addresses have after the language, such as ``press-releases/2026/briefing``; ``line`` is
    that of the entry in the list.
    """

    id: StoryId
    place: str
    day: date
    reasons: Names
    line: int = field(default=1, compare=False, repr=False)

    def address(self, language: Language) -> str:
        """Return the address at which the story stood in one language, and the notice stands now."""
        return join(language, self.place)
