"""Cases of rules beyond ACT: what editors and authors of templates get wrong."""

_MAIN = '<main id="main"><h1>Heading</h1><p>Text</p></main>'
_NAV = '<nav><a href="/">Home</a></nav>'

BROKEN = {
    "element-id-twice": ['<p id="a">1</p><p id="a">2</p>', '<main id="top"></main><svg id="top"></svg>'],
    "heading-level-skipped": [
        "<h1>1</h1><h3>3</h3>",
        "<h1>1</h1><h2>2</h2><h4>4</h4>",
        '<h1>1</h1><div role="heading" aria-level="3">3</div>',
    ],
    "landmark-twice": [
        "<main>1</main><main>2</main>",
        '<main>1</main><div role="main">2</div>',
        "<header>1</header><header>2</header>",
    ],
    "landmark-unnamed": [
        '<nav aria-label="A">1</nav><nav>2</nav>',
        "<aside>1</aside><aside>2</aside>",
        '<form role="form">1</form><form role="form">2</form>',
    ],
    "skip-link-missing": [
        _NAV + _MAIN,
        f'<a href="#nowhere">Skip</a>{_NAV}{_MAIN}',
        f'<a href="#main" hidden>Skip</a>{_NAV}{_MAIN}',
        f"<button>Menu</button>{_NAV}{_MAIN}",
    ],
    "link-text-vague": [
        '<a href="/x">Толығырақ</a>',
        '<a href="/x">осында</a>',
        '<a href="/x"> Подробнее… </a>',
        '<a href="/x">здесь</a>',
        '<a href="/x">Читать далее →</a>',
        '<a href="/x"><strong>click here</strong></a>',
        '<a href="/x"><img src="/x.png" alt="Подробнее"></a>',
    ],
    "file-link-untold": [
        '<a href="/x/report.pdf">Report of the year</a>',
        '<a href="/x/report.pdf">Report of the year (PDF)</a>',
        '<a href="/x/report.PDF?v=2">Report, 2 MB</a>',
        '<a href="table.xlsx">Есеп</a>',
    ],
    "alt-says-nothing": [
        '<img src="/zal.jpg" alt="zal">',
        '<img src="/pictures/big-hall_2-27d4f11023-720.jpg" alt="big-hall_2">',
        '<img src="/%D0%B7%D0%B0%D0%BB.jpg?w=2" alt="зал">',
        '<img src="/x.jpg" alt="x.jpg">',
        '<img src="/x.jpg" alt="IMG_2041">',
        '<img src="/x.jpg" alt="DSC 0012.JPG">',
        '<img src="/x.jpg" alt="фото">',
        '<img src="/x.jpg" alt="Сурет.">',
        '<img src="/x.jpg" alt="Скриншот 2026-11-21">',
    ],
    "alt-repeats-caption": [
        '<figure><img src="/x.jpg" alt="The hall"><figcaption>The hall</figcaption></figure>',
        '<figure><img src="/x.jpg" alt="The hall."><figcaption><span>The Hall</span> <span>Photo: A. B.</span></figcaption></figure>',
    ],
    "video-without-captions": [
        '<video controls src="/x.mp4"></video>',
        '<video controls src="/x.mp4"><track kind="descriptions" src="/x.vtt"></video>',
        '<video controls src="/x.mp4"><track kind="captions"></video>',
    ],
    "media-without-transcript": [
        '<audio controls src="/x.mp3"></audio>',
        '<video controls src="/x.mp4"></video><p>Text</p>',
        '<figure><audio controls src="/x.mp3"></audio><figcaption>Speech</figcaption></figure>',
    ],
    "media-plays-itself": [
        '<video autoplay src="/x.mp4"></video>',
        '<audio autoplay controls src="/x.mp3"></audio>',
        "<video autoplay muted></video>",
    ],
    "target-too-small": [
        '<button style="width:16px">x</button>',
        '<a href="/" style="display:block;height:20px">x</a>',
        "<style>.t { width: 1em }</style><button class='t'>x</button>",
    ],
    "text-in-capitals": [
        "<p><strong>ВАЖНОЕ ОБЪЯВЛЕНИЕ ДЛЯ ГРАЖДАН</strong></p>",
        "<figcaption>СОТ ОТЫРЫСЫ БАСТАЛДЫ</figcaption>",
        "<p>СОТ ШЕШІМІ ЗАҢДЫ КҮШІНЕ ЕНДІ</p>",
        "<h2>РЕШЕНИЕ СУДА ВСТУПИЛО В СИЛУ</h2>",
        "<li>THE COURT HAS RULED TODAY</li>",
        "<h2>ВАЖНОЕ ОБЪЯВЛЕНИЕ</h2>",
        "<h3>ВНИ\u00adМА\u00adНИЕ ГРАЖ\u00adДА\u00adНАМ РЕС\u00adПУБ\u00adЛИ\u00adКИ</h3>",
    ],
    "text-of-signs": [
        "<p>*** News ***</p>",
        "<p>★★★ Жаңалық</p>",
        "<p>News!!!</p>",
        "<p>======</p>",
        "<p>---> News</p>",
        "<p>News <b>x</b> ~~~~</p>",
        "<p><em>News!!!</em></p>",
    ],
    "letters-spaced-out": [
        "<p>В а ж н о</p>",
        "<h2>М а ң ы з д ы хабар</h2>",
        "<p>Before, <strong>i m p o r t a n t</strong></p>",
        "<li>В\u00a0а\u00a0ж\u00a0н\u00a0о: суд переехал</li>",
        "<p>С&nbsp;о&nbsp;т&nbsp;т&nbsp;ы&nbsp;ң</p>",
    ],
    "table-without-headers": [
        "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><tbody><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>",
    ],
}

KEPT = {
    "element-id-twice": [
        '<p id="a">1</p><p id="b">2</p>',
        '<p id="">1</p><p id="">2</p>',
        '<p id="a">1</p><p id="A">2</p>',
    ],
    "heading-level-skipped": [
        "<h2>2</h2><h1>1</h1><h2>2</h2><h3>3</h3><h2>2</h2>",
        "<h1>1</h1><h3 hidden>3</h3><h2>2</h2>",
        '<h1>1</h1><h4 aria-level="2">2</h4>',
        "<h3>3</h3>",
    ],
    "landmark-twice": [
        "<main>1</main><main hidden>2</main>",
        "<header>1</header><article><header>2</header></article>",
        "<nav>1</nav><nav>2</nav>",
    ],
    "landmark-unnamed": [
        '<nav aria-label="A">1</nav><nav aria-label="B">2</nav>',
        "<nav>1</nav>",
        "<section>1</section><section>2</section>",
        "<form>1</form><form>2</form>",
    ],
    "skip-link-missing": [
        f'<a href="#main">Skip</a>{_NAV}{_MAIN}',
        _MAIN,
        f"<nav hidden></nav><a href='/'>x</a>{_MAIN}",
    ],
    "link-text-vague": [
        '<a href="/x">The decision of the court</a>',
        '<a href="/x" aria-label="Толығырақ: шешім">Толығырақ</a>',
        "<a>Толығырақ</a>",
        '<a href="/x" hidden>Подробнее</a>',
        '<a href="/x">Подробнее о решении суда</a>',
    ],
    "file-link-untold": [
        '<a href="/x/report.pdf">Report of the year (PDF, 1.2 MB)</a>',
        '<a href="/x/report.pdf">Есеп</a> (PDF, 340 КБ)',
        '<a href="/x/report/">Report of the year</a>',
        '<a href="/x/report.pdf" hidden>Report</a>',
    ],
    "alt-says-nothing": [
        '<img src="/ministry.svg" alt="Ministry">',
        '<img src="/big-hall.jpg" alt="big hall">',
        '<img src="/zal-27d4f11023-720.jpg" alt="hall">',
        '<img src="/x.jpg" alt="The hall of the court">',
        '<img src="/x.jpg" alt="">',
        '<img src="/x.jpg" alt="Фото судьи за рабочим столом">',
        '<img src="/x.jpg" alt="x.jpg" aria-hidden="true">',
    ],
    "alt-repeats-caption": [
        '<figure><img src="/x.jpg" alt="Judges enter"><figcaption>The hall</figcaption></figure>',
        '<img src="/x.jpg" alt="The hall"><p>The hall</p>',
        '<figure><img src="/x.jpg" alt=""><figcaption></figcaption></figure>',
    ],
    "video-without-captions": [
        '<video controls src="/x.mp4"><track kind="captions" src="/x.vtt"></video>',
        '<video controls src="/x.mp4"><track src="/x.vtt"></video>',
        '<video muted loop src="/x.mp4"></video>',
        '<video hidden src="/x.mp4"></video>',
    ],
    "media-without-transcript": [
        '<figure><audio controls src="/x.mp3"></audio><figcaption><a href="/t">Transcript</a></figcaption></figure>',
        '<audio controls src="/x.mp3"></audio><p><a href="/t">Жазба мәтіні</a></p>',
        '<video controls src="/x.mp4"></video><details><summary>Текст записи</summary>…</details>',
        '<audio controls aria-details="t" src="/x.mp3"></audio><div id="t">Words</div>',
        '<audio src="/x.mp3"></audio>',
    ],
    "media-plays-itself": ['<video controls src="/x.mp4"></video>', "<video autoplay muted controls></video>"],
    "target-too-small": [
        '<button style="width:44px;height:44px">x</button>',
        '<a href="/">x</a>',
        '<p style="height:10px">x</p>',
        '<button style="width:50%">x</button>',
    ],
    "text-in-capitals": [
        "<p>АҚШ пен БҰҰ, ҚР ЖС және ТМД.</p>",
        "<p>ҚР БП, ҚР ҚПК, ҚР АПК, ҚР ӘРПК, ЮНИСЕФ</p>",
        "<p>Сот шешімі заңды күшіне енді</p>",
        "<p hidden>СОТ ШЕШІМІ ЗАҢДЫ КҮШІНЕ ЕНДІ</p>",
    ],
    "text-of-signs": [
        "<p>News! And more…</p>",
        "<p>2026–2027, 1-2</p>",
        "<p>C++ and a >= b</p>",
        "<p aria-hidden='true'>* * *</p>",
        "<pre>=====</pre>",
    ],
    "letters-spaced-out": [
        "<p>И я с ним согласен, а о нём и в суде знают</p>",
        "<p>А. Б. В. Г. Иванов, а, б, в, г</p>",
        "<p>1 2 3 4 5</p>",
        "<ul><li>А</li> <li>Б</li> <li>В</li> <li>Г</li></ul>",
        "<p hidden>В а ж н о</p>",
        "<pre>a b c d</pre>",
    ],
    "table-without-headers": [
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
        '<table role="none"><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>',
        "<table><tr><td>A</td></tr><tr><td>B</td></tr></table>",
    ],
}
