"""Activation letters as a PDF: what is on a page, and whom its QR lets in."""

import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import zxingcpp

from pictures.letters import letters_pdf
from school.classes import ClassName
from school.people import Name
from texts.words import words
from usecases.letters import IssuedLetter, SchoolLetters
from usecases.ports.letters import Addressee, Letterhead

UNTIL = datetime(2026, 12, 23, 21, tzinfo=UTC)


def issued(*people: tuple[str, str], office: str | None = "кабинет 12") -> tuple[SchoolLetters, ...]:
    head = Letterhead(1, "Школа № 5", office, ZoneInfo("Europe/Moscow"))
    letters = [
        IssuedLetter(
            Addressee(
                number, f"A{number}", 100 + number, Name("Ветрова", adult), Name("Ветрова", child), ClassName(7, "Б"),
                f"07020{number}",
            ),
            f"ABCDE{number:05}",
            f"nonce{number:017}",
            UNTIL,
        )
        for number, (adult, child) in enumerate(people, start=1)
    ]  # fmt: skip
    return (SchoolLetters(head, tuple(letters)),)


def pages(pdf: bytes) -> list[tuple[str, list[str]]]:
    """Text and QR codes of every page, the codes as a camera reads them."""
    found = []
    for page in pypdfium2.PdfDocument(io.BytesIO(pdf)):
        picture = page.render(scale=2).to_pil()
        found.append((page.get_textpage().get_text_range(), [code.text for code in zxingcpp.read_barcodes(picture)]))
    return found


@pytest.mark.row("A3", "works", "ru")
def test_each_adult_has_a_page_and_a_code_of_ones_own() -> None:
    [first, second] = pages(letters_pdf(words("ru"), issued(("Анна", "Мария"), ("Илья", "Пётр")), "peremena_bot"))
    assert first[1] == ["https://t.me/peremena_bot?start=nonce00000000000000001"]
    assert second[1] == ["https://t.me/peremena_bot?start=nonce00000000000000002"]
    text = " ".join(first[0].split())
    for said in ("Школа № 5", "Кому: Ветрова Анна", "Ребёнок: Ветрова Мария, класс 7 «Б»", "ABCDE-00001", "070201"):
        assert said in text
    for said in ("@peremena_bot", "до 23 декабря 2026", "кабинет 12", "срабатывают один раз"):
        assert said in text
    assert "Пётр" not in text


@pytest.mark.row("A3", "en")
def test_a_letter_in_english() -> None:
    [(text, _)] = pages(letters_pdf(words("en"), issued(("Anna", "Mary"), office=None), "b"))
    told = " ".join(text.split())
    assert "The school diary in Telegram" in told
    assert "23 December 2026" in told
    assert "Ask at the school office" in told


@pytest.mark.parametrize("odd", ["<b>Анна</b> 🎉", "Щ" * 80, "Анна " * 15, "\u202eםולש"])
def test_odd_names_stay_on_the_page(odd: str) -> None:
    [(_, codes)] = pages(letters_pdf(words("ru"), issued((odd, odd)), "peremena_bot"))
    assert len(codes) == 1


def test_no_letters_are_no_pdf() -> None:
    with pytest.raises(ValueError, match="needs a letter"):
        letters_pdf(words("ru"), issued(), "b")
