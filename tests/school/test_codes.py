import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.codes import (
    ALPHABET,
    ActivationCode,
    CodeExpired,
    CodeForeign,
    CodeRevoked,
    CodeUsed,
    CodeWrong,
    Purpose,
    check_code,
    digest,
    is_nonce,
    make_code,
    make_nonce,
    normalise_code,
    show_code,
)
from school.refusals import Refusal

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
GOOD = ActivationCode(adult=7, child=8, expires_at=NOW + timedelta(days=1))
KEY = bytes(range(32))
CODES = st.text(st.sampled_from(ALPHABET), min_size=10, max_size=10)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ABCDE-12345", "ABCDE12345"),
        ("abcde12345", "ABCDE12345"),
        (" abcde – 12345\n", "ABCDE12345"),
        ("ab cd e1_23 45", "ABCDE12345"),
        ("OoIiL-lO0I1", "0011110011"),
        ("АВЕКМ-НОРСТ", "ABEKMH0PCT"),
        ("авекмнорст", "ABEKMH0PCT"),
        ("УХЗуо-00000", "YX3Y000000"),
    ],
)
def test_a_code_is_understood_however_it_is_typed(typed: str, code: str) -> None:
    assert normalise_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "ABCDE-1234", "ABCDE-123456", "ABCDE-1234U", "ABCDE-1234Б", "ABCDE-1234٣", "🎓" * 10, "A" * 10_000]
)
def test_what_cannot_be_a_code_is_wrong(typed: str) -> None:
    with pytest.raises(CodeWrong):
        normalise_code(typed)


@given(CODES)
def test_a_printed_code_is_read_back(code: str) -> None:
    assert normalise_code(show_code(code)) == code
    assert normalise_code(show_code(code).lower()) == code


@given(CODES, st.data())
def test_look_alikes_mean_the_same_code(code: str, data: st.DataObject) -> None:
    twins = {"0": "0OoОо", "1": "1IiLlІ", "3": "3Зз", "A": "AАа", "B": "BВ", "E": "EЕе", "C": "CСс", "X": "XХх"}
    typed = "".join(data.draw(st.sampled_from(twins.get(sign, sign))) for sign in code)
    assert normalise_code(typed) == code


def test_codes_are_made_of_the_whole_alphabet() -> None:
    source = random.Random(1)
    made = [make_code(source.randrange) for _ in range(300)]
    assert len(set(made)) == 300
    assert set("".join(made)) == set(ALPHABET)
    assert all(normalise_code(code) == code for code in made)


@given(st.binary(min_size=16, max_size=16))
def test_a_link_carries_sixteen_bytes_in_22_signs(secret: bytes) -> None:
    nonce = make_nonce(lambda size: secret[:size])
    assert len(nonce) == 22
    assert is_nonce(nonce)


@pytest.mark.parametrize("text", ["", "a" * 21, "a" * 23, "a" * 21 + "=", "a" * 21 + "\n", "а" * 22])
def test_other_start_parameters_are_no_links(text: str) -> None:
    assert not is_nonce(text)


def test_a_digest_depends_on_key_purpose_and_secret() -> None:
    stored = digest(KEY, Purpose.CODE, "ABCDE12345")
    assert len(stored) == 64
    assert stored == digest(KEY, Purpose.CODE, "ABCDE12345")
    others = {
        digest(bytes(32), Purpose.CODE, "ABCDE12345"),
        digest(KEY, Purpose.LINK, "ABCDE12345"),
        digest(KEY, Purpose.CODE, "ABCDE12346"),
    }
    assert len(others | {stored}) == 4


def test_a_short_key_is_a_mistake_of_the_installation() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        digest(b"short", Purpose.CODE, "ABCDE12345")


@pytest.mark.parametrize(
    ("code", "asker", "refusal"),
    [
        (ActivationCode(7, 8, NOW), None, CodeExpired),
        (ActivationCode(7, 8, NOW + timedelta(days=1), used_at=NOW), None, CodeUsed),
        (ActivationCode(7, 8, NOW, used_at=NOW), 7, CodeUsed),
        (ActivationCode(7, 8, NOW, used_at=NOW, revoked_at=NOW), 7, CodeRevoked),
        (ActivationCode(7, 8, NOW, revoked_at=NOW), 9, CodeForeign),
        (GOOD, 9, CodeForeign),
    ],
)
def test_a_code_that_cannot_be_used_says_why_and_whom_to_ask(
    code: ActivationCode, asker: int | None, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal) as refused:
        check_code(code, NOW, "Канцелярия, каб. 12", asker)
    assert refused.value.values == {"office": "Канцелярия, каб. 12"}


@pytest.mark.parametrize("asker", [None, 7])
def test_a_good_code_is_taken(asker: int | None) -> None:
    check_code(GOOD, NOW, "Канцелярия", asker)
