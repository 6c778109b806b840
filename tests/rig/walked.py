"""What a walk types at screens that await words, and the buttons it leaves alone."""

AVOIDED: frozenset[str] = frozenset({"lang", "lang0", "kidhide"})
"""Another language or an empty family list would change every screen after it."""

SPOKEN: dict[str, dict[str, str]] = {
    "ru": {
        "kidname": "Машуля",
        "databad": "Дата рождения не та",
        "quietown": "22:30-6:45",
        "needown": "4,6",
        "passing": "4,5",
        "jtop": "Квадратные уравнения",
        "jles": "Громова 5, Дёмин 4, Зимин н",
        "absay": "Маша послезавтра не придёт, болеет",
        "abcom": "Кашляет с ночи",
        "jhw": "№ 41, 42",
        "thw": "Белова",
        "thp": "Здравствуйте! Когда собрание?",
        "tha": "Спасибо!",
        "trlogin": "700099",
        "trtype": "00000-00000",
        "thname": "Поездка в музей",
        "thadds": "Орлова",
        "thhown": "9:00-17:30",
    },
    "en": {
        "kidname": "Mashulya",
        "databad": "The date of birth is wrong",
        "quietown": "22:30-6:45",
        "needown": "4.6",
        "passing": "4.5",
        "jtop": "Quadratic equations",
        "jles": "Gromova 5, Zimin absent",
        "absay": "Masha is ill the day after tomorrow",
        "abcom": "Coughing since last night",
        "jhw": "No. 41, 42",
        "thw": "Belova",
        "thp": "Hello! When is the meeting?",
        "tha": "Thank you!",
        "trlogin": "700099",
        "trtype": "00000-00000",
        "thname": "A trip to the museum",
        "thadds": "Orlova",
        "thhown": "9:00-17:30",
    },
}
"""By language, then by the kind of button after which the words are said."""
