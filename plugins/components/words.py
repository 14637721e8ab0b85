"""What the examples say in each language, everything invented."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from plugins.domain.language import KAZAKH, RUSSIAN, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of the examples in one language; pairs are in the order in which a reader meets them."""

    title: str
    lead: str
    plain_title: str
    plain_lead: str
    other_title: str
    alt: str
    caption: str
    credit: str
    html: str
    after: str
    part: str
    region: str
    regions: tuple[str, str]
    court: str
    topic: str
    section: str
    more: str
    name: str
    one_name: str
    position: str
    life: str
    press: str
    corrections: tuple[tuple[str, str], tuple[str, str]]
    career: str
    stages: tuple[str, str]
    courts: str
    topics: str
    remark: str
    observation: str
    reason: str
    announcement: str


WORDS: Final[Mapping[Language, Words]] = {
    KAZAKH: Words(
        title="Апелляциялық алқа азаматтардың өтінішхаттарын қанағаттандырды",
        lead="Сот екі тараптың да дәлелін тыңдады.",
        plain_title="Суретсіз жаңалық",
        plain_lead="Бір сөйлем.",
        other_title="Басқа материал",
        alt="Бос зал, терезеден түскен жарық",
        caption="Отырыс залы",
        credit="Баспасөз қызметі",
        html='<h2 id="tartip">Тәртіп</h2><p data-line="9">Отырыс онда басталады.</p>',
        after="<p>Үзіліс.</p>",
        part="Бөлім",
        region="Астана",
        regions=("Астана қаласы", "Ұлытау облысы"),
        court="Жоғарғы Сот",
        topic="Медиация",
        section="Жаңалықтар",
        more="Барлығы",
        name="Үлгібаева Әсел Үлгіқызы",
        one_name="Абай",
        position="Судья",
        life="Азаматтық істерді қарайды.",
        press="Баспасөз қызметі",
        corrections=(("он сот", "он бір сот"), ("дүйсенбі", "сейсенбі")),
        career="Еңбек жолы",
        stages=("Облыстық соттың судьясы", "Аудандық соттың судьясы"),
        courts="Соттар",
        topics="Тақырыптар",
        remark="лид тым ұзын. Қысқартыңыз.",
        observation="Сөйлем тым ұзын",
        reason="Сот жабық отырыс деректерін жариялауға тыйым салды.",
        announcement="Азаматтарды қабылдау кестесі",
    ),
    RUSSIAN: Words(
        title="Апелляционная коллегия удовлетворила ходатайства граждан",
        lead="Суд выслушал доводы обеих сторон.",
        plain_title="Новость без фотографии",
        plain_lead="Одно предложение.",
        other_title="Другой материал",
        alt="Пустой зал, свет из окна",
        caption="Зал заседаний",
        credit="Пресс-служба",
        html='<h2 id="tartip">Порядок</h2><p data-line="9">Заседание начинается в десять.</p>',
        after="<p>Перерыв.</p>",
        part="Часть",
        region="Астана",
        regions=("город Астана", "область Ұлытау"),
        court="Верховный Суд",
        topic="Медиация",
        section="Новости",
        more="Все материалы",
        name="Образцова Асель Образцовна",
        one_name="Абай",
        position="Судья",
        life="Рассматривает гражданские дела.",
        press="Пресс-служба",
        corrections=(("десять судов", "одиннадцать судов"), ("понедельник", "вторник")),
        career="Трудовой путь",
        stages=("Судья областного суда", "Судья районного суда"),
        courts="Суды",
        topics="Темы",
        remark="лид слишком длинный. Сократите его.",
        observation="Предложение слишком длинное",
        reason="Суд запретил разглашать сведения закрытого заседания.",
        announcement="График приема граждан",
    ),
}
"""The words of every language of the site."""
