"""Whom a person means."""

import pytest

from school.people import Name, Role
from texts.understand.people import Candidate, find_people

ORLOVA, SOMOV, BELOVA, KROTOVA, GROMOV, SEDOV, LEVINA, GROMOVA = range(1, 9)
PEOPLE = (
    Candidate(ORLOVA, Name("Орлова", "Елена", "Викторовна"), subjects=("Алгебра", "Физика")),
    Candidate(SOMOV, Name("Сомов", "Юрий", "Ильич"), subjects=("История", "Обществознание")),
    Candidate(BELOVA, Name("Белова", "Нина", "Олеговна"), leads=True, subjects=("Русский язык", "Литература")),
    Candidate(KROTOVA, Name("Кротова", "Алла", "Игоревна"), roles=frozenset({Role.SECRETARY})),
    Candidate(GROMOV, Name("Громов", "Борис", "Львович")),
    Candidate(SEDOV, Name("Седов", "Пётр", "Андреевич"), roles=frozenset({Role.HEAD})),
    Candidate(LEVINA, Name("Лёвина", "Ольга", "Юрьевна"), subjects=("Английский язык", "Физическая культура")),
    Candidate(GROMOVA, Name("Громова", "Вера", "Ильинична")),
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Орлова", ORLOVA),
        ("орлова елена викторовна", ORLOVA),
        ("Орлова Е.В.", ORLOVA),
        ("Е. В. Орлова", ORLOVA),
        ("Елена Викторовна", ORLOVA),
        ("Елене Викторовне", ORLOVA),
        ("Орловой", ORLOVA),
        ("арлова", ORLOVA),
        ("Олрова", ORLOVA),
        ("Orlova", ORLOVA),
        ("Levina", LEVINA),
        ("Левина", LEVINA),
        ("Лёвиной", LEVINA),
        ("Петр Андреевич", SEDOV),
        ("Петру Андреевичу", SEDOV),
        ("Нине Олеговне", BELOVA),
        ("Громов", GROMOV),
        ("Громова", GROMOVA),
        ("папа Громов", GROMOV),
        ("математичка", ORLOVA),
        ("матиматичка", ORLOVA),
        ("учитель математики", ORLOVA),
        ("учительница по алгебре", ORLOVA),
        ("алегбра", ORLOVA),
        ("физичка", ORLOVA),
        ("физик", ORLOVA),
        ("физрук", LEVINA),
        ("физкультура", LEVINA),
        ("англичанка", LEVINA),
        ("English teacher", LEVINA),
        ("maths", ORLOVA),
        ("maths teacher", ORLOVA),
        ("историк", SOMOV),
        ("историчка", SOMOV),
        ("учителю истории", SOMOV),
        ("history", SOMOV),
        ("обществознание", SOMOV),
        ("русичка", BELOVA),
        ("литераторша", BELOVA),
        ("классная", BELOVA),
        ("наша классная", BELOVA),
        ("класная руководительница", BELOVA),
        ("классный руководитель", BELOVA),
        ("class teacher", BELOVA),
        ("директор", SEDOV),
        ("деректор", SEDOV),
        ("директору", SEDOV),
        ("the principal", SEDOV),
        ("секретарь", KROTOVA),
        ("секритарь", KROTOVA),
        ("канцелярия", KROTOVA),
        ("секретарь Алла Игоревна", KROTOVA),
    ],
)
def test_the_meant_one_comes_first(typed: str, first: int) -> None:
    assert find_people(typed, PEOPLE)[:1] == (first,)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "учитель",
        "?!",
        "12345",
        "спасибо большое",
        "как дела",
        "завуч",
        "химичка",
        "Сидоренко",
        "Орлова Юрий",
        "физичка Сомов",
        "директор Кротова",
        "🤒",
        "ж" * 5000,
    ],
)
def test_nobody_is_better_than_somebody_else(typed: str) -> None:
    assert find_people(typed, PEOPLE) == ()


def test_a_word_of_both_finds_both_and_the_exact_one_stands_first() -> None:
    assert find_people("Громова", PEOPLE) == (GROMOVA, GROMOV)
    assert find_people("физ", PEOPLE) == ()
    assert set(find_people("Ильи", PEOPLE)) == {SOMOV, GROMOVA}


def test_a_teacher_of_two_posts_is_found_by_both() -> None:
    both = Candidate(1, Name("Ы", "Ю"), roles=frozenset({Role.DEPUTY}), leads=True)
    assert find_people("завуч", [both]) == find_people("классная", [both]) == (1,)
