"""Cases of rules about whole pages and their languages."""

_NAV = '<nav><a href="/">Home</a></nav>'
_TEXT = "<p>The court has ruled on the claim of the tenants.</p>"


def _page(body: str, head: str = "<title>The court has ruled</title>", lang: str = ' lang="en"') -> str:
    return f"<!doctype html><html{lang}><head>{head}</head><body>{body}</body></html>"


def _head(head: str) -> str:
    return _page(_TEXT, f"<title>The court has ruled</title>{head}")


def _viewport(content: str) -> str:
    return _head(f'<meta name="viewport" content="{content}">')


def _refresh(*contents: str) -> str:
    return _head("".join(f'<meta http-equiv="refresh" content="{content}">' for content in contents))


_DUTCH = "Hij ging met de kippen op stok, en dat vond iedereen heel gewoon."
_GERMAN = "Das Gericht hat die Klage der Mieter gestern abgewiesen."
_FRENCH = "Le tribunal a rejeté hier la demande des locataires."
_ENGLISH = "The court rejected the claim of the tenants yesterday."
_KAZAKH = "Сот кеше жалға алушылардың талап арызын қанағаттандырусыз қалдырды."
_RUSSIAN = "Суд вчера отказал в удовлетворении иска арендаторов к владельцу дома."

BROKEN = {
    "page-title-missing": [
        _page(_TEXT, ""),
        _page(_TEXT, "<title> </title>"),
        _page("<svg><title>A circle</title></svg>", ""),
        _page(_TEXT, "<title></title><title>Second</title>"),
        _page('<h1>Title</h1><iframe srcdoc="<title>x</title>" title="x"></iframe>', ""),
    ],
    "page-language-missing": [
        _page(_TEXT, lang=""),
        _page(_TEXT, lang=' lang=""'),
        _page(_TEXT, lang=' lang=" "'),
        _page(_TEXT, lang=' xml:lang="en"'),
        "<html><body lang='en'><p>Text</p></body></html>",
    ],
    "page-language-invalid": [
        _page(_TEXT, lang=' lang="em"'),
        _page(_TEXT, lang=' lang="kaz"'),
        _page(_TEXT, lang=' lang="em-US"'),
        _page(_TEXT, lang=' lang="english"'),
        _page(_TEXT, lang=' lang="en_US"'),
        _page(_TEXT, lang=' lang="i-lux"'),
        _page(_TEXT, lang=' lang="1"'),
        _page(_TEXT, lang=' lang="rus" xml:lang="ru"'),
    ],
    "refresh-delayed": [
        _refresh("30"),
        _refresh("30; URL='https://example.org'"),
        _refresh("1,https://example.org"),
        _refresh("72000"),
        _refresh("foo; URL=x", "5; URL=x"),
        _refresh(" 5 ; URL=x"),
        _refresh("5.9 URL=x"),
        _head('<meta http-equiv="REFRESH" content="60">'),
    ],
    "zoom-blocked": [
        _viewport("user-scalable=no"),
        _viewport("user-scalable=0"),
        _viewport("user-scalable = 0.5"),
        _viewport("user-scalable=-0.5"),
        _viewport("user-scalable=NO, initial-scale=1"),
        _viewport("maximum-scale=1.9"),
        _viewport("width=device-width; maximum-scale=1"),
        _viewport("maximum-scale=yes"),
        _viewport("maximum-scale=no"),
        _viewport("maximum-scale=invalid"),
        _viewport("user-scalable=yes maximum-scale=1.5"),
    ],
    "main-heading-missing": [
        _page(_NAV + "<div popover><h2>Settings</h2></div>" + _TEXT),
        _page(_NAV + _TEXT),
        _page("<nav><h1>Contents</h1><a href='/'>Home</a></nav>" + _TEXT),
        _page(_NAV + "<h1 hidden>Heading</h1>" + _TEXT),
        _page(_NAV + "<h1 role='none'>Heading</h1>" + _TEXT),
        _page(_NAV + "<h1 style='position:absolute;left:-9999px'>Heading</h1>" + _TEXT),
        _page(_NAV + "<aside><h1>About the book</h1><p>It is old.</p></aside><main>" + _TEXT + "</main>"),
        _page(_NAV + "<main>" + _TEXT + "</main><footer><h2>Contact</h2></footer>"),
    ],
    "main-landmark-missing": [
        _page(_NAV + "<div popover><form role='form'>x</form></div>" + _TEXT),
        _page(_NAV + "<h1>Heading</h1>" + _TEXT),
        _page(_NAV + "<div>" + _TEXT + "</div>"),
        _page(_NAV + "<section>" + _TEXT + "</section>"),
        _page(_NAV + '<main role="none">' + _TEXT + "</main>"),
        _page(_NAV + "<article>" + _TEXT + "</article>"),
        _page(_NAV + "<aside><p>About the book</p></aside><div>" + _TEXT + "</div>"),
        _page("<main>" + _NAV + _TEXT + "</main>"),
        _page(_NAV + "<main hidden>x</main>" + _TEXT),
    ],
    "page-language-differs": [
        _page(
            '<p>The phrase "hij ging met de kippen op stok" is said of one who went to bed early and rose early.</p>',
            "<title>Dutch idioms</title>",
            ' lang="nl"',
        ),
        _page(f"<p>{_ENGLISH}</p>", lang=' lang="fr"'),
        _page(f"<p>{_DUTCH}</p>", "<title>Met de kippen op stok</title>"),
        _page(f"<p>{_GERMAN}</p>", ""),
        _page(f"<p>{_RUSSIAN}</p>", "<title>Суд отказал в иске</title>", ' lang="kk"'),
        _page(f"<p>{_KAZAKH}</p>", "<title>Сот талап арызын қарады</title>", ' lang="ru"'),
        _page(
            f"<p>{_RUSSIAN} Решение обжаловано.</p><p>Сот шешімі заңды күшіне әлі енген жоқ, оған шағым беруге болады.</p>",
            "<title>Сот</title>",
            ' lang="kk"',
        ),
        _page(f"<p>{_ENGLISH}</p><p lang='nl'>{_DUTCH}</p>", "<title>The court</title>", ' lang="nl"'),
        _page(f'<img src="/x.jpg" alt="{_FRENCH}">', "<title>x</title>"),
    ],
    "part-language-differs": [
        _page(f"<p lang='fr'>“{_ENGLISH}”</p>"),
        _page(f"<p lang='fr'>{_ENGLISH}</p>"),
        _page(f"<p lang='en-GB'>{_FRENCH}</p>"),
        _page(f"<p lang='kk'>{_RUSSIAN}</p>"),
        _page(f"<p lang='ru'>{_KAZAKH}</p>"),
        _page(f"<div lang='es'><p lang='en'>{_ENGLISH}</p>{_GERMAN}</div>"),
        _page(f"<div lang='de'><img src='/x.jpg' alt='{_ENGLISH}'></div>"),
        _page(f"<div lang='nl'><button aria-label='{_FRENCH}'>x</button></div>"),
        _page(f"<div lang='nl'><p>{_FRENCH}</p></div>"),
        _page(f"<p id='a' lang='fr'>{_FRENCH}</p><div lang='nl'><button aria-labelledby='a'>x</button></div>"),
    ],
    "part-language-invalid": [
        _page("<p lang=' '>Text</p>"),
        _page("<p lang='em-US'>Text</p>"),
        _page("<p lang='kz'>Мәтін</p>"),
        _page("<div lang='invalid'><p>Text</p></div>"),
        _page("<p lang='eng' style='position:absolute;left:-9999px'>Text</p>"),
        _page("<p lang='invalid' aria-hidden='true'>Text</p>"),
        _page("<div lang='invalid'><img src='/x.jpg' alt='Text'></div>"),
        _page("<p lang='i-lux'>Text</p>"),
    ],
}

KEPT = {
    "page-title-missing": [
        _page(_TEXT),
        '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>',
        _page("<title>In the body</title>" + _TEXT, ""),
        _page(_TEXT, "<title>First</title><title></title>"),
    ],
    "page-language-missing": [_page(_TEXT), _page(_TEXT, lang=' lang="xyz"')],
    "page-language-invalid": [
        _page(_TEXT),
        _page(_TEXT, lang=' lang="en-US-GB"'),
        _page(_TEXT, lang=' lang="KK-Cyrl"'),
        _page(_TEXT, lang=""),
        _page(_TEXT, lang=' lang="en-x-private"'),
    ],
    "refresh-delayed": [
        _refresh("0"),
        _refresh("0; URL=x", "30"),
        _refresh("72001"),
        _refresh("-1"),
        _refresh("+5"),
        _refresh("foo"),
        _refresh("5x"),
        _refresh(""),
        _refresh(".5; URL=x"),
        _head('<meta http-equiv="refresh">'),
        _head('<meta name="refresh" content="30">'),
    ],
    "zoom-blocked": [
        _viewport("width=device-width, initial-scale=1"),
        _viewport("user-scalable=yes"),
        _viewport("user-scalable=1"),
        _viewport("user-scalable=-5"),
        _viewport("user-scalable=device-height"),
        _viewport("maximum-scale=2"),
        _viewport("maximum-scale=6.0, minimum-scale=1.0"),
        _viewport("maximum-scale=-1"),
        _viewport("maximum-scale=device-height"),
        _viewport(""),
        _head('<meta name="theme" content="user-scalable=no">'),
    ],
    "main-heading-missing": [
        _page("<h1>Heading</h1>" + _TEXT),
        _page(_NAV + "<main><h1>Heading</h1>" + _TEXT + "</main>"),
        _page(_NAV + "<div role='heading' aria-level='1'>Heading</div>" + _TEXT),
        _page(_NAV + _TEXT + "<h2>Later</h2>"),
        _page(_TEXT),
        _page(_NAV),
    ],
    "main-landmark-missing": [
        _page(_NAV + "<main>" + _TEXT + "</main>"),
        _page(_NAV + "<div role='main'>" + _TEXT + "</div>"),
        _page(_NAV + "<section aria-label='Text'>" + _TEXT + "</section>"),
        _page(_NAV + "<main style='position:absolute;left:-9999px'>" + _TEXT + "</main>"),
        _page(_TEXT),
        _page(_NAV),
        _page("<header><h1>Site</h1></header><main><h2>Heading</h2></main><footer>End</footer>"),
    ],
    "page-language-differs": [
        _page(f"<p lang=''>{_DUTCH}</p>", "<title>The court has ruled</title>"),
        _page(f"<p>{_ENGLISH}</p>"),
        _page(f"<p lang='nl'>{_DUTCH}</p>"),
        _page(f"<p>{_ENGLISH} The Dutch say <i lang='nl'>{_DUTCH}</i></p>"),
        _page(f"<p>{_KAZAKH}</p>", "<title>Сот</title>", ' lang="kk"'),
        _page(f"<p>{_RUSSIAN}</p>", "<title>Суд</title>", ' lang="ru"'),
        _page(f"<p hidden>{_DUTCH}</p>", "<title>x</title>"),
        _page("<p>Paris</p>", "<title>Paris</title>", ' lang="kk"'),
        _page(f"<p>{_FRENCH}</p>", lang=' lang="xyz1"'),
        _page("<p>OK</p>", "<title>OK</title>"),
    ],
    "part-language-differs": [
        _page(f'<p lang="en">"{_KAZAKH}" seems to be in Kazakh. If it is, mark it: [{_KAZAKH}]{{lang=kk}}.</p>'),
        _page(f"<div lang='fr'><p lang=''>{_ENGLISH}</p></div>"),
        _page(f"<p lang='fr'>{_FRENCH}</p>"),
        _page(f"<p lang='EN'>{_ENGLISH}</p>"),
        _page(f"<p lang='fr' hidden>{_ENGLISH}</p>"),
        _page("<p lang='fr'>Paris</p>"),
        _page(f"<div lang='fr'><p lang='en'>{_ENGLISH}</p></div>"),
        _page("<p lang='fr'></p>"),
        _page(f"<p lang='invalid'>{_FRENCH}</p>"),
        _page(f"<p lang=''>{_FRENCH}</p>"),
        _page(f"<p lang='kk'>{_KAZAKH}</p><p lang='ru'>{_RUSSIAN}</p>"),
        _page("<p lang='la'>Nemo iudex in causa sua.</p>"),
        _page(f"<div lang='fr'><p>{_ENGLISH}</p><p>{_FRENCH}</p></div>"),
        _page("<div lang='ru' aria-labelledby='a'><h2 id='a'>шешті Әбіш әлі решение</h2>Новости судов, их дела</div>"),
    ],
    "part-language-invalid": [
        _page("<p lang='qaa-Latn'>Text</p>"),
        _page("<div lang='invalid'><p lang=''>Text</p></div>"),
        _page("<p lang='fr'>Texte</p>"),
        _page("<p lang='en-us-invalid'>Text</p>"),
        _page("<p lang='invalid'></p>"),
        _page("<p lang='invalid' hidden>Text</p>"),
        _page("<p lang='invalid'><span lang='en'>Text</span></p>"),
        _page("<p lang=''>Text</p>"),
        _page("<p lang='invalid'><img src='/x.jpg' alt=''></p>"),
    ],
}
