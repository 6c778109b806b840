"""Which of the asker's children a message is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from texts.understand.absences.answers import Pupil
from texts.understand.absences.names import Sex, looks_like_surname, sex_of
from texts.understand.absences.words import Lexeme

_VERBS = frozenset({"ill", "was_ill", "was_away"})
_ENDINGS = {Sex.GIRL: ("ла", "лась", "льна"), Sex.BOY: ("л", "лся", "лен")}
_MANY = ("ли", "лись", "льны")
_LINKS = frozenset({"and", "comma", "name", "surname", "filler", "form", "child"})


@dataclass(frozen=True, slots=True)
class Who:
    """No ids: it has to be asked. `told`: somebody was named or pointed at."""

    ids: tuple[int, ...]
    told: bool


def who(said: Sequence[Lexeme], children: Sequence[Pupil], text: str) -> Who:
    """`text` is what was typed: a capital letter tells a surname."""
    told = any(lexeme.concept in {"name", "child", "surname"} for lexeme in said)
    if any(lexeme.concept == "stranger" or _strange_surname(lexeme, text) for lexeme in said):
        return Who((), told)
    return Who(tuple(sorted(_named(said, children) or _pointed_at(said, children))), told)


def _strange_surname(lexeme: Lexeme, text: str) -> bool:
    return lexeme.concept == "?" and looks_like_surname(text[lexeme.start : lexeme.end])


def _named(said: Sequence[Lexeme], children: Sequence[Pupil]) -> set[int]:
    """Children called by name; several must stand together, for each may be said to do something else."""
    mentions = [(place, lexeme.value.split()) for place, lexeme in enumerate(said) if lexeme.concept == "name"]
    if not mentions:
        return set()
    ids: set[int] = set()
    for _, owners in mentions:
        fitting = _of_sex(owners, _sex_said(said), children)
        if len(fitting) != 1:
            return set()
        ids |= fitting
    between = said[mentions[0][0] : mentions[-1][0]]
    together = len(ids) == 1 or all(lexeme.concept in _LINKS or lexeme.text in {"с", "with"} for lexeme in between)
    return ids if together and not _more(said, ids, children) else set()


def _of_sex(owners: Sequence[str], sex: Sex | None, children: Sequence[Pupil]) -> set[int]:
    known = [pupil for pupil in children if str(pupil.id) in owners]
    if len(known) == 1 or sex is None:
        return {pupil.id for pupil in known}
    return {pupil.id for pupil in known if sex_of(pupil.name) is sex}


def _more(said: Sequence[Lexeme], ids: set[int], children: Sequence[Pupil]) -> bool:
    """Masha and her brother: somebody is meant besides, and the family has more children than were named."""
    others = any(
        (lexeme.concept == "child" and lexeme.value == "all")
        or (lexeme.concept == "adult" and lexeme.text[:5] in {"брат", "брата", "сестр", "broth", "siste"})
        for lexeme in said
    )
    return others and len(children) > len(ids)


def _pointed_at(said: Sequence[Lexeme], children: Sequence[Pupil]) -> set[int]:
    """Son, daughter, both, "the child"; without a word the verb may tell. Names were looked at before."""
    if any(lexeme.concept == "name" for lexeme in said):
        return set()
    words = {lexeme.value for lexeme in said if lexeme.concept == "child"}
    sexes = {Sex(word) for word in words & {"girl", "boy"}} or _pronouns(words)
    if len(sexes) > 1:
        return set()
    if "all" in words:
        return _all(said, children) if len(children) > 1 else set()
    sex = next(iter(sexes), None)
    if sex is None and "any" not in words and "we" not in words:
        sex = _sex_said(said)
    if sex is not None:
        fitting = {pupil.id for pupil in children if sex_of(pupil.name) in {sex, None}}
        return fitting if len(fitting) == 1 else set()
    if "they" in words and len(children) > 1:
        return set()
    return {children[0].id} if len(children) == 1 else set()


def _pronouns(words: set[str]) -> set[Sex]:
    return {sex for word, sex in (("she", Sex.GIRL), ("he", Sex.BOY)) if word in words}


def _all(said: Sequence[Lexeme], children: Sequence[Pupil]) -> set[int]:
    counted = {lexeme.text for lexeme in said if lexeme.concept == "child" and lexeme.value == "all"}
    two = counted & {"оба", "обе", "обоих", "обеих", "both", "twins", "двойняшки", "близнецы"}
    three = counted & {"трое"}
    wrong = (two and len(children) != 2) or (three and len(children) != 3)
    return set() if wrong else {pupil.id for pupil in children}


def _sex_said(said: Sequence[Lexeme]) -> Sex | None:
    """By the verbs of the past tense; None when they disagree or speak of several."""
    texts = [lexeme.text for lexeme in said if lexeme.concept in _VERBS and not lexeme.text.startswith("разбол")]
    if any(text.endswith(_MANY) for text in texts):
        return None
    sexes = {sex for text in texts for sex, endings in _ENDINGS.items() if text.endswith(endings)}
    return sexes.pop() if len(sexes) == 1 else None
