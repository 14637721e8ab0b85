"""What the summary says, in the two languages of those who read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from review.changes import ADDED, CHANGED, REMOVED


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the summary in one language."""

    heading: str
    nothing: str
    story: str
    change: str
    public: str
    findings: str
    draft: str
    always: str
    sample: str
    none: str
    errors: str
    warnings: str
    verdict_good: str
    verdict_bad: str
    kinds: Mapping[str, str]


WORDS: Final[Mapping[Language, Words]] = {
    KAZAKH: Words(
        heading="Материалдар тексерілді",
        nothing="Бұл өтініште материалдар өзгермеген.",
        story="Материал",
        change="Не өзгерді",
        public="Жарияланатын уақыты",
        findings="Ескертулер",
        draft="жарияланбайды (жоба)",
        always="бірден",
        sample="үлгі: сайтқа шықпайды",
        none="жоқ",
        errors="қате: {count}",
        warnings="ескерту: {count}",
        verdict_good="Қате жоқ, жариялауға болады.",
        verdict_bad="Қателер бар: түзетілмейінше жарияланбайды. Әр қате файлдың өз жолында көрсетілген.",
        kinds={ADDED: "жаңа", CHANGED: "өзгертілді", REMOVED: "өшірілді"},
    ),
    RUSSIAN: Words(
        heading="Материалы проверены",
        nothing="В этом запросе материалы не менялись.",
        story="Материал",
        change="Что изменилось",
        public="Когда выйдет",
        findings="Замечания",
        draft="не выйдет (черновик)",
        always="сразу",
        sample="образец: на сайт не попадёт",
        none="нет",
        errors="ошибок: {count}",
        warnings="замечаний: {count}",
        verdict_good="Ошибок нет, можно публиковать.",
        verdict_bad="Есть ошибки: пока они не исправлены, публикации не будет. Каждая показана в своей строке файла.",
        kinds={ADDED: "новый", CHANGED: "изменён", REMOVED: "удалён"},
    ),
}
