import pytest

from tests.reading.texts import finds, read, reads, whole


def exchange(question: str, answer: str) -> str:
    """Return a question, which is announced to who cannot see that it is one, with its answer."""
    word = '<span class="visually-hidden" data-pagefind-ignore>Сұрақ: </span>'
    return f'<div class="exchange"><p class="question">{word}{question}</p><div class="answer">{answer}</div></div>'


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("?? а\n\nб", exchange("а", "<p>б</p>")),
        ("??а\n\nб", exchange("а", "<p>б</p>")),
        ("?? а\nб\n\nв\n\n- г", exchange("а\nб", "<p>в</p><ul><li>г</li></ul>")),
        ("а\n\n?? б\n\nв\n\n?? г\n\nд", f"<p>а</p>{exchange('б', '<p>в</p>')}{exchange('г', '<p>д</p>')}"),
        ("?? а\n\nб\n\n## в\n\nг", f'{exchange("а", "<p>б</p>")}<h2 id="v">в</h2><p>г</p>'),
        ("а ?? б", "<p>а ?? б</p>"),
        ("??? а", "<p>??? а</p>"),
        ("\\?? а", "<p>?? а</p>"),
    ],
)
def test_exchange(source: str, html: str) -> None:
    """What follows a question answers it, up to the next question or heading."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize("source", ["а\n\n?? б", "а\n\n?? б\n\n## в"])
def test_question_without_an_answer(source: str) -> None:
    """Is told with its line."""
    finds(source, "3: answer-missing")


def test_the_word_for_a_question_is_no_part_of_the_text() -> None:
    """It is in the language of the text, and nobody finds a story by it."""
    text = read("?? а\n\nб", "ru")
    assert '<span class="visually-hidden" data-pagefind-ignore>Вопрос: </span>а</p>' in whole(text)


def test_footnotes_answer_nothing() -> None:
    """The notes below the text belong to no question."""
    finds("?? а[^1]\n\n[^1]: б", "1: answer-missing")
