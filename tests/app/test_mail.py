"""Letters over SMTP to a server on this machine, and what becomes of them when it is away or refuses."""

import smtplib
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr, ValidationError

from app.mail import SmtpMail, judged, mail_of
from app.settings import Settings
from tests.rig.smtp import SmallSmtp, serving_mail
from usecases.ports.mail import Letter, MailOutcome, Posted

LETTER = Letter("anna@example.org", "Обращение № 5", "Ответ готов.\n", "letter 1")


@pytest.fixture
async def server() -> AsyncIterator[SmallSmtp]:
    async with serving_mail() as made:
        yield made


def mail(port: int, **changes: object) -> SmtpMail:
    known: dict[str, object] = {"user": "", "password": SecretStr(""), "security": "none"}
    return SmtpMail(host="127.0.0.1", port=port, sender="diary@example.org", **{**known, **changes})  # type: ignore[arg-type]


async def test_a_letter_arrives_as_written_and_is_the_same_every_time(server: SmallSmtp) -> None:
    for _ in range(2):
        assert await mail(server.port).send(LETTER) == Posted(MailOutcome.SENT)
    first, again = server.letters
    assert (first["To"], first["From"]) == ("anna@example.org", "diary@example.org")
    assert first["Subject"] == "Обращение № 5"
    assert first.get_content() == "Ответ готов.\n"
    assert first["Message-ID"] == again["Message-ID"]
    assert server.recipients == ["anna@example.org", "anna@example.org"]


@pytest.mark.parametrize(("answer", "outcome"), [(550, MailOutcome.REFUSED), (451, MailOutcome.LATER)])
async def test_what_a_server_refuses_for_good_is_not_tried_again(
    server: SmallSmtp, answer: int, outcome: MailOutcome
) -> None:
    server.answers["RCPT"] = answer
    assert await mail(server.port).send(LETTER) == Posted(outcome, "address refused")
    assert server.letters == []


@pytest.mark.parametrize(("answer", "outcome"), [(554, MailOutcome.REFUSED), (452, MailOutcome.LATER)])
async def test_a_refused_text_is_judged_by_its_number(server: SmallSmtp, answer: int, outcome: MailOutcome) -> None:
    server.answers["DATA"] = answer
    assert await mail(server.port).send(LETTER) == Posted(outcome, f"answer {answer}")


async def test_a_server_that_is_away_or_greets_badly_is_tried_later(server: SmallSmtp) -> None:
    server.answers["GREETING"] = 421
    assert await mail(server.port).send(LETTER) == Posted(MailOutcome.LATER, "server busy")
    assert (await mail(1).send(LETTER)).outcome is MailOutcome.LATER


async def test_a_server_that_knows_no_encryption_gets_no_letter(server: SmallSmtp) -> None:
    posted = await mail(server.port, security="starttls").send(LETTER)
    assert posted == Posted(MailOutcome.REFUSED, "not supported")
    assert server.letters == []


@pytest.mark.parametrize("address", ["<b>@example.org", "a,b@example.org", "a@b\r\nBcc: c@example.org", ""])
async def test_what_is_no_address_goes_nowhere(server: SmallSmtp, address: str) -> None:
    posted = await mail(server.port).send(Letter(address, "x", "y", "z"))
    assert posted.outcome is MailOutcome.REFUSED
    assert server.letters == []


def test_our_own_login_may_be_mended() -> None:
    assert judged(smtplib.SMTPAuthenticationError(535, b"no")) == Posted(MailOutcome.LATER, "login refused")
    assert judged(TimeoutError()).outcome is MailOutcome.LATER


def test_nothing_of_a_letter_is_in_its_print() -> None:
    assert "anna" not in repr(LETTER)
    assert "secret" not in repr(mail(1, password=SecretStr("secret")))


def test_a_mail_server_needs_a_sender() -> None:
    with pytest.raises(ValidationError, match="MAIL_FROM"):
        Settings(_env_file=None, smtp_host="smtp.example.org")  # type: ignore[call-arg]
    assert mail_of(Settings(_env_file=None)) is None  # type: ignore[call-arg]
    told = Settings(_env_file=None, smtp_host="smtp.example.org", mail_from="diary@example.org")  # type: ignore[call-arg]
    assert mail_of(told) is not None
