/* Kazakh and Russian words typed in Latin letters: by the Kazakh alphabet of 2021, by older ones, or as people chat. */

/* What a group of Latin letters may stand for, the likelier first. Longer groups go before shorter ones. */
const GROUPS = {
  shch: ["щ"], sch: ["щ", "сч"], shsh: ["щ"], şş: ["щ"], şç: ["щ"],
  zh: ["ж"], kh: ["х", "қ"], sh: ["ш", "щ", "сх"], ch: ["ч"], ts: ["ц", "тс"], tz: ["ц"], gh: ["ғ"], ng: ["ң", "нг"], dj: ["дж", "ж"],
  ya: ["я"], ia: ["я", "ия"], ja: ["жа", "я"], yu: ["ю", "ыу"], iu: ["ю", "иу"], ju: ["жу", "ю"], yo: ["ё", "йо"], io: ["ё", "ио"],
  ye: ["е", "ые"], je: ["же", "е"], yi: ["ый", "и"], iy: ["ий", "и"], yy: ["ый"], ii: ["ии", "ий"], uw: ["у"], "'": ["ь", ""],
  a: ["а"], ä: ["ә"], á: ["ә"], ə: ["ә"], æ: ["ә"], b: ["б"], v: ["в"], w: ["у", "в"], g: ["г"], ğ: ["ғ"], ǵ: ["ғ"],
  d: ["д"], e: ["е", "э"], ё: ["ё"], j: ["ж", "й"], z: ["з"], i: ["и", "ы"], ı: ["і", "ы"], ï: ["и"], í: ["и"], ĭ: ["й"],
  y: ["ы", "й", "и"], ý: ["у"], k: ["к"], q: ["қ"], l: ["л", "ль"], m: ["м"], n: ["н"], ñ: ["ң"], ń: ["ң"], ŋ: ["ң"], o: ["о"], ö: ["ө"], ó: ["ө"],
  ø: ["ө"], p: ["п"], r: ["р"], s: ["с", "ц", "ш"], ş: ["ш"], š: ["ш"], t: ["т", "ть"], u: ["у"], ū: ["ұ"], ü: ["ү"], ú: ["ү"], ű: ["ү"], f: ["ф"],
  h: ["х"], c: ["ц", "с", "к", "ч"], ç: ["ч"], č: ["ч"], ć: ["ш"], ž: ["ж"], x: ["х", "кс"],
};
const LONGEST = 4;
const MOST = 96;
const LATIN = /\p{Script=Latin}/u;
/* Behind a vowel Kazakh and Russian write й. */
const SHORT_I = /(?<=[аәеёиоөуұүыіэюя])и/gu;

/** Gives what a word in Latin letters may be in Cyrillic ones, likelier readings first; nothing for other words. */
export function fromLatin(typed) {
  const word = typed.normalize("NFC").replaceAll("İ", "i").toLowerCase();
  if (!LATIN.test(word)) return [];
  const ends = [[{ cost: 0, text: "" }], ...Array.from(word, () => [])];
  for (let start = 0; start < word.length; start++) {
    const begun = likeliest(ends[start]);
    for (const { group, length, cost } of groupsAt(word, start)) {
      for (const [rank, letters] of group.entries()) {
        for (const each of begun) ends[start + length].push({ cost: each.cost + rank + cost, text: each.text + letters });
      }
    }
  }
  return likeliest(ends[word.length]).map((each) => each.text.replace(SHORT_I, "й"));
}

/** Lists the groups that begin at a place; to read fewer letters together than one can is a little less likely. */
function groupsAt(word, start) {
  const lengths = [...Array(LONGEST).keys()].map((less) => LONGEST - less);
  const groups = lengths
    .map((length) => ({ length, group: GROUPS[word.slice(start, start + length)] }))
    .filter(({ length, group }) => group && start + length <= word.length)
    .map((each, rank) => ({ ...each, cost: rank }));
  return groups.length ? groups : [{ length: 1, group: [word[start]], cost: 0 }];
}

function likeliest(readings) {
  const best = new Map();
  for (const { cost, text } of readings) if (!(best.get(text) <= cost)) best.set(text, cost);
  return [...best].map(([text, cost]) => ({ text, cost })).sort((a, b) => a.cost - b.cost).slice(0, MOST);
}
