"""A class as those who work with it see it. Pictures are drawn in one thread, so they come from outside."""

from typing import Any

from app.deeds.parts import Parts
from exchange.progress_book import ProgressBooks
from storage.repositories.classes.reading import ClassesFromDatabase
from storage.repositories.preferences import PreferencesInDatabase
from usecases.classes.show import ShowClass, ShowClasses, ShowUnlinked
from usecases.classes.table import DrawClassTable, ShowClassTable, WriteClassTable
from usecases.ports.pictures import Pictures
from usecases.progress.looks import Looks


def classes(parts: Parts, pictures: Pictures) -> dict[str, Any]:
    known = ClassesFromDatabase()
    show, table = ShowClass(known, parts.clock), ShowClassTable(known, parts.clock)
    looks = Looks(PreferencesInDatabase(), parts.once)
    return {
        "show_classes": ShowClasses(known, parts.clock),
        "show_class": show,
        "show_unlinked": ShowUnlinked(show),
        "show_class_table": table,
        "draw_class_table": DrawClassTable(table, pictures, looks),
        "write_class_table": WriteClassTable(table, ProgressBooks()),
    }
