"""A form that is being filled in, as the dialog keeps it."""

from datetime import date
from typing import Any

from school.applications import Applicant, Asked, Form, full_name, questions
from school.cards import Field, wanted
from school.classes import ClassName, parse_class
from school.people import Name
from school.refusals import Outdated
from texts.understand.days import in_numbers

Draft = dict[str, Any]
Answer = str | list[str]


def read(asked: Asked, typed: str, today: date) -> Answer:
    """What was typed, checked. Raises NoFullName, NotAClass, NotABirthday."""
    match asked:
        case Asked.CLASS:
            return parse_class(typed).plain
        case Asked.BORN:
            return wanted(Field.BIRTH_DATE, in_numbers(typed), today)
        case _:
            return _packed(full_name(typed))


def next_asked(draft: Draft) -> Asked | None:
    """What the form does not know yet."""
    return next((one for one in questions(Applicant(draft["who"])) if one.value not in draft["answers"]), None)


def form_of(draft: Draft) -> Form:
    """Raises Outdated for a form that is not whole."""
    if not draft.get("who") or next_asked(draft) is not None:
        raise Outdated
    applicant, answers = Applicant(draft["who"]), draft["answers"]
    asked = questions(applicant)
    return Form(
        applicant=applicant,
        name=Name(*answers[Asked.NAME.value]),
        school_class=parse_class(answers[Asked.CLASS.value]),
        child=Name(*answers[Asked.CHILD.value]) if Asked.CHILD in asked else None,
        born=date.fromisoformat(answers[Asked.BORN.value]) if Asked.BORN in asked else None,
    )


def answers_of(form: Form) -> dict[str, Answer]:
    """The other way round."""
    told: dict[Asked, Answer | None] = {
        Asked.NAME: _packed(form.name),
        Asked.CHILD: _packed(form.child) if form.child else None,
        Asked.CLASS: _class(form.school_class),
        Asked.BORN: form.born.isoformat() if form.born else None,
    }
    return {asked.value: answer for asked, answer in told.items() if answer is not None}


def _packed(name: Name) -> list[str]:
    return [name.surname, name.given, name.patronymic]


def _class(name: ClassName) -> str:
    return name.plain
