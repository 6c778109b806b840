"""Who stands in for whom."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.substitutions import SubstitutionsInDatabase
from usecases.substitutions import ChangeLesson, ShowLessonToChange, ShowSchoolDay


def substitutions(parts: Parts) -> dict[str, Any]:
    lessons = SubstitutionsInDatabase()
    day = ShowSchoolDay(lessons, parts.clock)
    show = ShowLessonToChange(day, lessons)
    return {
        "show_school_day": day,
        "show_lesson_to_change": show,
        "change_lesson": ChangeLesson(show, lessons, parts.once, parts.tell, parts.clock),
    }
