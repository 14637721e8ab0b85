"""Text that is easily followed, in each language by its own measure."""

import time
from dataclasses import replace

import pytest

from plugins.checks.plain_language import (
    LONGEST,
    abbreviations_are_explained,
    head_is_in_its_language,
    passages_are_marked,
    sentences_are_short,
)
from plugins.checks.registry import Subject
from plugins.domain.language import RUSSIAN
from tests.checks.made import make_subject, make_texts


def reading(text: str, language: str) -> Subject:
    """Return the half of that language with this body, which begins on line 5."""
    subject = make_subject(text, text)
    half = subject.story.half(RUSSIAN) if language == "ru" else subject.half
    return replace(subject, half=half, text=make_texts(subject.story)[half.path])


def told(text: str, language: str = "kk") -> list[tuple[int, str]]:
    """Return line and rule of what is said of a body."""
    subject = reading(text, language)
    problems = [*sentences_are_short(subject), *passages_are_marked(subject), *abbreviations_are_explained(subject)]
    return [(each.line, each.rule) for each in problems]


def sentence(words: int, language: str) -> str:
    """Return a sentence of so many words."""
    word = {"kk": "шешім", "ru": "решение"}[language]
    return " ".join([word.capitalize(), *[word] * (words - 1)]) + "."


def test_a_title_in_the_other_language_is_told() -> None:
    """Lists show it without a mark, so that it would be read out in the wrong voice; names alone are in no language."""
    subject = reading("Мәтін.", "kk")
    told = [
        [(each.line, each.rule) for each in head_is_in_its_language(replace(subject, half=half))]
        for half in (
            replace(subject.half, title="Суд взыскал с магазина деньги за мебель с дефектом и расторг договор"),
            replace(subject.half, title="Сәуле Ахметова"),
        )
    ]
    assert told == [[(subject.half.lines["title"], "half-language")], []]


@pytest.mark.parametrize("language", LONGEST)
def test_sentence_has_a_measure_in_each_language(language: str) -> None:
    """One word more than easily read is told on the line of the paragraph; two short sentences are not one long."""
    limit = LONGEST[language]
    assert told(sentence(limit, language), language) == []
    assert told(f"Қысқа.\n\n{sentence(limit + 1, language)}", language) == [(7, "sentence-too-long")]
    assert told(f"{sentence(limit, language)} {sentence(limit, language)}", language) == []


def test_kazakh_is_given_fewer_words() -> None:
    """Its endings say what Russian needs words for."""
    assert LONGEST["kk"] < LONGEST["ru"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сот The court has dismissed the claim деп жазды.", "kk"),
        ("Свидетель сказал: «Мен бұл туралы ештеңе білмеймін, маған айтпады».", "ru"),
        ("Сот шешім шығарды. Стороны вправе обжаловать решение в апелляционную инстанцию.", "kk"),
        ("Суд вынес решение. Тараптар шешімге апелляциялық шағым беруге құқылы.", "ru"),
        ("Куәгер: «Я об этом ничего не знаю, мне никто ничего не говорил вчера вечером».", "kk"),
    ],
)
def test_foreign_passage_is_asked_about(text: str, language: str) -> None:
    """Several words in a row that are for sure in another language want its name."""
    assert told(text, language) == [(5, "passage-unmarked")]


RUSSIAN_TEXT = "Суд отказал в иске. Стороны вправе обжаловать решение. Срок обжалования составляет один месяц."


def test_text_of_the_other_half_is_no_passage() -> None:
    """Whoever pasted the wrong file is told once, and cannot go on."""
    assert told(f"{RUSSIAN_TEXT}\n\n{RUSSIAN_TEXT}") == [(5, "text-language")]
    assert told("{}\n\n{}".format("Сот талап арызды қарап, шешім шығарды.", RUSSIAN_TEXT)) == [(7, "passage-unmarked")]


@pytest.mark.parametrize("quotation", ["Хатта былай делінген: «{}».", "Сот хатты оқыды.\n\n> {}\n\nСот шешім шығарды."])
def test_what_is_quoted_at_length_is_no_text_of_the_other_half(quotation: str) -> None:
    """A Kazakh story may be mostly a letter in Russian: it is asked about, and not refused."""
    rules = {rule for _, rule in told(quotation.format(f"{RUSSIAN_TEXT} {RUSSIAN_TEXT}"))}
    assert rules == {"passage-unmarked"}


def test_interview_of_the_other_half_is_told_once_too() -> None:
    """Its questions and short answers are in no language for sure, and none is in that of the half."""
    asked = "?? Сот шешімін қалай түсіндіресіз?\n\nИә. Алдымен тараптарға айтамын.\n\n?? Қиын ба?\n\nЖоқ, қиын емес."
    assert told(asked, "ru") == [(5, "text-language")]


def test_heading_and_words_of_the_photo_have_a_language_too() -> None:
    """They are read out like the text; one that says its language is not asked about."""
    kazakh = "Сот талап арызды қарап, шешім шығарды."
    assert told(f"{kazakh}\n\n## Как подать жалобу в суд") == [(7, "passage-unmarked")]
    assert told(f"{kazakh}\n\n## [Как подать жалобу в суд]{{lang=ru}}") == []
    subject = reading(kazakh, "kk")
    half = replace(subject.half, photo_alt="Судья читает решение в зале", lines={**subject.half.lines, "photo-alt": 3})
    assert [(each.line, each.rule) for each in head_is_in_its_language(replace(subject, half=half))] == [
        (3, "half-language")
    ]


def test_passage_is_shown_as_it_is_written() -> None:
    """The cure can be pasted: with its full stop, without the word that is put before a question, on one line."""
    subject = reading("Сот шешім шығарды.\n\n?? Когда вступит решение\nв силу? Сот айтты: иә.", "kk")
    (problem,) = passages_are_marked(subject)
    assert dict(problem.parameters)["markup"] == "[Когда вступит решение в силу?]{lang=ru}"


@pytest.mark.parametrize(
    "text",
    [
        "Сот [The court has dismissed the claim]{lang=en} деп жазды.",
        "Microsoft Office және Google Chrome орнатылды.",
        "«Нұр-Сұлтан – Шымкент» пойызы.",
        "«Қазақстан Республикасының соттары туралы» заң.",
    ],
)
def test_names_and_marked_passages_are_left_alone(text: str) -> None:
    """A name is no passage, and what is marked needs no question."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ЖІБК бойынша іс.", [5]),
        ("Азаматтық іс (ЖІБК).\n\nЖІБК бойынша.", []),
        ("ЖІБК (кодекс) бойынша.", []),
        ("ҚР мен БҰҰ.", []),
        ("Іс.\n\nЖІБК, ЖІБК және АПК.", [7, 7]),
        ("ЖІБК бойынша іс.\n\n*[ЖІБК]: Кодекс", []),
        ("СОТ ШЕШІМІ КҮШІНЕ ЕНДІ", []),
    ],
)
def test_abbreviation_is_explained_at_first(text: str, lines: list[int]) -> None:
    """What everybody knows needs no words, what stands in brackets or has a definition has them."""
    assert told(text) == [(line, "abbreviation-unexplained") for line in lines]


@pytest.mark.parametrize("sign", ["Ж", "ж", "a", ".", "\u00a0", "«", "»", "ЖЖ ", "ab ", "Ж. "])
def test_long_runs_take_no_longer(sign: str) -> None:
    """The time grows with the text and not with its square, whatever an editor's key that stuck has written."""
    subject = make_subject("Мәтін.", "Текст.")
    html = f'<p data-line="5">Иә. {sign * 30_000} б</p>'
    stuck = replace(subject, text=replace(subject.text, parts=(html, '<p data-line="7">Суд вынес решение вчера.</p>')))
    started = time.process_time()
    for check in (sentences_are_short, passages_are_marked, abbreviations_are_explained):
        list(check(stuck))
    assert time.process_time() - started < 2
