"""What is spelling and what is another text: the border between a minor correction and one that is told in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.publication.spelling import mends_spelling

SPELLING = [
    ("Пришли 14 человек.", "Пришло 14 человек."),
    ("Суд рассмотрел заявлние.", "Суд рассмотрел заявление."),
    ("Суд рассмотрел заявеление.", "Суд рассмотрел заявление."),
    ("Суд расмсотрел дело.", "Суд рассмотрел дело."),
    ("Отчет суда", "Отчёт суда"),
    ("Казакстан соты", "Қазақстан соты"),
    ("Сот шешим кабылдады.", "Сот шешім қабылдады."),
    ("Дело рассмотрено в в суде.", "Дело рассмотрено в суде."),
    ("по этому суд отказал", "поэтому суд отказал"),
    ("судья пресс служба", "судья пресс-служба"),
    ("Стороны, пришли к согласию", "Стороны пришли к согласию."),
    ("[сайт](https://sud.example/old)", "[сайт](https://court.example/new)"),
    ("суд Акмолинской области", "Суд Акмолинской области"),
    ("жоғарғы Сот", "Жоғарғы Сот"),
]
MEANING = [
    ("45 судей", "54 судей"),
    ("45 судей", "45 судьи 2"),
    ("Штраф 1,5 МРП", "Штраф 15 МРП"),
    ("Срок 5 %", "Срок 5"),
    ("1,500 млн", "1 500 млн"),
    ("мороз -5", "мороз 5"),
    ("доля 3/4", "доля 3 4"),
    ("через 2-3 дня", "через 2 3 дня"),
    ("Сумма 100 $", "Сумма 100 ₸"),
    ("Судья Ахметов отказал", "Судья Ахметова отказал"),
    ("суд в Атырау", "суд в Актау"),
    ("признан виновным", "признан невиновным"),
    ("суд не отказал", "суд отказал"),
    ("Талап қанағаттандырылды.", "Талап қанағаттандырылмады."),
    ("не вправе", "но вправе"),
    ("журналистерге", "журналистер үшін"),
    ("Суд отказал.", "Суд отказал. Истец подал жалобу."),
    ("Суд отказал. Истец подал жалобу.", "Суд отказал."),
    ("истец подал на ответчика", "ответчика подал на истец"),
    ("![зал](hall.jpg)", "![зал](door.jpg)"),
    ("взыскать с истца", "взыскать с ответчика"),
]


@pytest.mark.parametrize(("before", "now"), SPELLING)
def test_a_slip_is_spelling(before: str, now: str) -> None:
    """A letter, a mark, a gap, a word written twice, a Kazakh letter typed as its neighbour: mended either way."""
    assert mends_spelling(before, now)


@pytest.mark.parametrize(("before", "now"), MEANING)
def test_what_changes_the_sense_is_none(before: str, now: str) -> None:
    """Numbers, units, names, denials, sentences and the order of words are what the text says, in both directions."""
    assert not mends_spelling(before, now)
    assert not mends_spelling(now, before)


sentences = st.lists(st.sampled_from(["Суд", "отказал", "12", "истцу", "Ахметов", "талап", ".", "%"]), max_size=8)


@given(sentences)
def test_a_text_is_itself(words: list[str]) -> None:
    """No change is a change of spelling at most."""
    assert mends_spelling(" ".join(words), " ".join(words))


@given(sentences, st.integers(0, 99), st.integers(0, 99), st.integers(0, 8))
def test_no_number_is_ever_spelling(words: list[str], was: int, now: int, place: int) -> None:
    """Wherever a number stands, another one in its place is told."""
    before, after = ([*words[:place], str(number), *words[place:]] for number in (was, now))
    assert mends_spelling(" ".join(before), " ".join(after)) == (was == now)
