"""`peremena` on the command line: whatever is wrong is one clear sentence on standard error, never a traceback."""

from pathlib import Path

import pytest

from app.settings import Settings
from storage.database import WriterLock
from tests.app.conftest import Office, refused


@pytest.mark.parametrize("command", [("letters", "--bot", "school_bot"), ("password", "0702001")])
def test_before_migrate_the_office_is_told_to_migrate(peremena: Office, command: tuple[str, ...]) -> None:
    assert "run `peremena migrate` first" in refused(peremena(*command))


@pytest.mark.parametrize("command", [("migrate",), ("letters", "--bot", "school_bot"), ("password", "0702001")])
def test_while_the_bot_runs_the_office_is_told_to_stop_it(school: Office, command: tuple[str, ...]) -> None:
    with WriterLock(Settings(_env_file=None).database_url):  # type: ignore[call-arg]
        assert "Another peremena process" in refused(school(*command))


def test_an_import_too_waits_for_migrate(peremena: Office) -> None:
    from exchange.template import write_template

    write_template(Path("school.xlsx"), filled=True)
    assert "run `peremena migrate` first" in refused(peremena("import", "school.xlsx"))


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("WEB_PORT", "abc", "WEB_PORT: "),
        ("ZONE", "Mars/Olympus", "ZONE: there is no such time zone"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL: "),
        ("DATABASE_URL", "mysql://x", "DATABASE_URL: it must begin with sqlite://"),
        ("BOT_TOKEN", "nonsense", "BOT_TOKEN: it must look like"),
        ("WEBHOOK_URL", "diary.example.org", "WEBHOOK_URL: it must begin with"),
        ("TELEGRAM_PROXY", "socks5://example.org", "TELEGRAM_PROXY: it must begin with"),
    ],
)
def test_a_wrong_setting_is_named(
    peremena: Office, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    err = refused(peremena("migrate"))
    assert err.startswith(told)
    assert "nonsense" not in err, "a token stays out of what is printed"


def test_a_key_too_short_is_refused(school: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "short")
    assert "SECRET_KEY needs 32" in refused(school("letters", "--bot", "school_bot"))


def test_an_unknown_migration_is_answered_with_those_there_are(school: Office) -> None:
    assert "choose zero or 0001_initial" in refused(school("migrate", "--to", "nonsense"))


def test_a_file_that_is_no_database_stays_as_it_is(peremena: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = Path("notes.txt")
    notes.write_text("Not a database at all", encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", "sqlite://notes.txt")
    assert "notes.txt is no SQLite database" in refused(peremena("migrate"))
    assert notes.read_text(encoding="utf-8") == "Not a database at all"


def test_a_class_that_cannot_be_is_refused_in_the_offices_language(school: Office) -> None:
    assert "такого класса не бывает" in refused(school("letters", "--bot", "school_bot", "--class", "zzz"))
    assert "zzz" in refused(school("letters", "--bot", "school_bot", "--class", "zzz", "--language", "en"))


def test_a_template_never_takes_the_place_of_a_filled_book(peremena: Office) -> None:
    status, out, _ = peremena("template")
    assert (status, out.split(":")[0]) == (0, "school.xlsx")
    filled = Path("school.xlsx").read_bytes()
    assert "is there already" in refused(peremena("template"))
    assert Path("school.xlsx").read_bytes() == filled


def test_a_folder_that_is_not_there_is_named(peremena: Office) -> None:
    assert refused(peremena("template", "nowhere/school.xlsx")).startswith("nowhere/school.xlsx: ")
    assert refused(peremena("import", "nowhere.xlsx")).startswith("nowhere.xlsx: ")


def test_letters_carry_a_link_that_opens_however_the_bot_was_named(school: Office) -> None:
    from exchange.template import write_template

    write_template(Path("school.xlsx"), filled=True)
    assert school("import", "school.xlsx")[0] == 0
    _, out, _ = school("letters", "--bot", "@school_bot")
    assert "https://t.me/school_bot?start=" in out
    assert "@@" not in out
