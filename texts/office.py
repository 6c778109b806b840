"""The books of the office (E6, E11)."""

from texts.words import Html, Words
from usecases.ports.office import OfficeOf


def home(t: Words, office: OfficeOf) -> Html:
    return t("office-home", school=office.school, year=office.year, classes=office.classes, pupils=office.pupils)
