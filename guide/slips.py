"""Slips that editors make most often. Each gives one message, which the guides quote with its cure."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.domain.language import KAZAKH, RUSSIAN, Language


@dataclass(frozen=True, slots=True)
class Slip:
    """Words of a half that become others by mistake. Without other words, the whole half is missing.

    ``half`` is a path from the folder of the story; a file that is not there yet is begun.
    """

    rule: str
    half: str
    was: str = ""
    now: str = ""

    def make(self, story: Path) -> None:
        """Make the slip in the folder of a story; ValueError if the half does not have the words."""
        path = story / self.half
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if self.was not in text:
            raise ValueError(f"{self.half} does not have: {self.was}")
        if self.now:
            path.write_text(text.replace(self.was, self.now, 1), encoding="utf-8", newline="\n")
        else:
            path.unlink()


_IN_WHAT_IS_SHARED: Final = (
    Slip("field-unknown", "kk.md", "region:", "regoin:"),
    Slip("reference-misspelt", "kk.md", "akmola\n", "akmolla\n"),
    Slip("picture-misspelt", "kk.md", "corridor.jpg", "Corridor.jpg"),
    Slip("half-missing", "ru.md"),
)

SLIPS: Final[Mapping[Language, tuple[Slip, ...]]] = {
    KAZAKH: (
        *_IN_WHAT_IS_SHARED,
        Slip("field-empty", "kk.md", "photo-caption: Қабылдау үш кабинетте қатар жүрді", "photo-caption:"),
        Slip("yaml-colon", "kk.md", "сотында медиация күні өтті", "соты: медиация күні өтті"),
        Slip("photo-alt-missing", "kk.md", "photo-alt: Екі жағында есіктері бар ұзын дәліз\n", "\n"),
        Slip("list-glued", "kk.md", "Кеңес тегін берілді.", "Сотқа келгендер:\n- талап қоюшылар;\n- жауапкерлер."),
        Slip("letter-look-alike", "kk.md", "Кәсіби", "Кәciби"),
        Slip("link-broken", "kk.md", "медиация күнін", "[медиация күнін](../2026-05-15-mediation-day/)"),
        Slip("lead-length", "kk.md", "келісті.\n", f"келісті{', ал кеңес таңнан кешке дейін берілді' * 3}.\n"),
        Slip("numbers-differ", "kk.md", "Кәсіби медиаторлар мен", "Кәсіби 15 медиатор мен"),
    ),
    RUSSIAN: (
        *_IN_WHAT_IS_SHARED,
        Slip("field-empty", "ru.md", "photo-caption: Прием шел одновременно в трех кабинетах", "photo-caption:"),
        Slip("yaml-colon", "ru.md", "В Акмолинском областном суде прошел", "Акмолинский областной суд: прошел"),
        Slip("photo-alt-missing", "ru.md", "photo-alt: Длинный коридор с дверями по обеим сторонам\n", "\n"),
        Slip("list-glued", "ru.md", "Консультации были бесплатными.", "Пришли:\n- истцы;\n- ответчики."),
        Slip("letter-look-alike", "ru.md", "Профессиональные", "Пpoфессиональные"),
        Slip("link-broken", "ru.md", "День медиации.", "[День медиации](../2026-05-15-mediation-day/)."),
        Slip("lead-length", "ru.md", "примирение.\n", f"примирение{', а консультации шли весь день' * 3}.\n"),
        Slip("numbers-differ", "ru.md", "Профессиональные медиаторы", "15 профессиональных медиаторов"),
    ),
}
"""Every slip by the language of the guide that shows it."""
