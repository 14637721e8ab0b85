"""Views as pages hand them to macros, with everything that a reader may meet in one."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import StoryId
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.section import COURTROOM, JUDGE_DAY, NEWS, PRESS_RELEASES
from plugins.domain.story import Correction, Stage
from plugins.images.plan import Photo, picture
from plugins.pages import views as v
from plugins.reading.text import Heading

MOMENT: Final = datetime(2026, 11, 21, 9, 5, tzinfo=KAZAKHSTAN)
DAY: Final = date(2026, 11, 21)
PICTURE: Final = picture(Photo("0" * 64, 1600, 1067, "hall.jpg"))
FIGURE: Final = v.Figure(PICTURE, "Бос зал, терезеден түскен жарық", "Отырыс залы", "Баспасөз қызметі", 12)
HTML: Final = '<h2 id="tartip">Тәртіп</h2><p data-line="9">Отырыс онда басталады.</p>'
HEADINGS: Final = tuple(Heading(2, f"part-{number}", f"Бөлім {number}", number) for number in range(1, 5))

LINK: Final = v.Link("/kk/news/2026/other/", "Басқа материал", RUSSIAN)
REGION: Final = v.Link("/kk/regions/astana/", "Астана")
COURT: Final = v.Link("/kk/courts/supreme-court/", "Жоғарғы Сот")
TOPIC: Final = v.Link("/kk/topics/mediation/", "Медиация")

CARD: Final = v.Card(
    address="/kk/courtroom/2026/alimony/",
    section=COURTROOM.id,
    title="Апелляциялық алқа азаматтардың өтінішхаттарын қанағаттандырды",
    lead="Сот екі тараптың да дәлелін тыңдады.",
    moment=MOMENT,
    region=REGION,
    court=COURT,
    picture=PICTURE,
    alt="Сот ғимараты",
    sample=True,
)
BARE: Final = v.Card("/kk/news/2026/bare/", NEWS.id, "Суретсіз жаңалық", "Бір сөйлем.", MOMENT)
CARDS: Final = (
    CARD,
    replace(BARE, moment=MOMENT - timedelta(hours=1)),
    replace(CARD, section=PRESS_RELEASES.id, moment=MOMENT - timedelta(days=1)),
)
SHELF: Final = v.Shelf(JUDGE_DAY.id, "/kk/judge-day/", CARDS)
PAGER: Final = v.Pager("/kk/news/page/3/", "/kk/news/page/1/", 2, 3, 1234)

ENTRIES: Final = (
    v.Entry("/kk/regions/astana/", "Астана қаласы", 1),
    v.Entry("/kk/regions/ulytau/", "Ұлытау облысы", 0),
)
ENTRY: Final = v.BiographyEntry("/kk/biographies/a-b/", "Үлгібаева Әсел Үлгіқызы", "Судья", None, sample=True)
FEED: Final = v.FeedLink("region", "astana", "Астана қаласы", "/kk/regions/astana/")
SITE_FEED: Final = v.FeedLink("site", "", "", "/kk/")
FACETS: Final = (
    v.Facet("section", (v.FacetValue("news", "", 7), v.FacetValue("courtroom", "", 35))),
    v.Facet("court", (v.FacetValue("supreme-court", "Жоғарғы Сот", 42),)),
    v.Facet("year", ()),
)

CONTACT: Final = v.ContactBlock(
    "Баспасөз қызметі", "press-secretary", "press@example.org", "+7 (000) 000-00-00", sample=True
)
CORRECTIONS: Final = (
    Correction(date(2026, 11, 22), "он сот", "он бір сот"),
    Correction(date(2026, 11, 23), "дүйсенбі", "сейсенбі"),
)
STAGES: Final = (Stage("2021", "", "Облыстық соттың судьясы"), Stage("2014", "2021", "Аудандық соттың судьясы"))
PENDING: Final = v.Pending(RUSSIAN, "/ru/courtroom/2026/alimony/", DAY)
REMARK: Final = v.Remark("courtroom/2026/2026-11-21-alimony/kk.md", 4, "lead-length", "error", "The lead is too long.")

STORY: Final = v.StoryView(
    source="courtroom/2026/2026-11-21-alimony/kk.md",
    id=StoryId("k7m2xq"),
    section=COURTROOM.id,
    title=CARD.title,
    lead=CARD.lead,
    moment=MOMENT,
    parts=(HTML, FIGURE),
    headings=HEADINGS,
    photo=FIGURE,
    region=REGION,
    court=COURT,
    topics=(TOPIC,),
    people=(v.Person("/kk/biographies/a-b/", "Үлгібаева Әсел", "Судья", RUSSIAN),),
    contact=CONTACT,
    case="0000-26-00-2/1",
    corrections=CORRECTIONS,
    languages=(KAZAKH, RUSSIAN),
    pending=None,
    sample=True,
    draft=False,
    remarks=(),
    earlier=LINK,
    later=LINK,
    related=CARDS,
)
PERSON: Final = v.PersonView(
    source="biographies/a-b/kk.md",
    id=StoryId("k7m2xr"),
    name=ENTRY.name,
    position=ENTRY.position,
    lead="Азаматтық істерді қарайды.",
    parts=(HTML,),
    headings=(),
    portrait=None,
    career=STAGES,
    education=(),
    region=REGION,
    court=COURT,
    corrections=CORRECTIONS,
    languages=(KAZAKH, RUSSIAN),
    pending=None,
    sample=True,
    draft=False,
    remarks=(),
    cards=CARDS,
    pager=PAGER,
)
