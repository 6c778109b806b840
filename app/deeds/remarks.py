"""What is said of conduct."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.remarks.behaviour import BehaviourBookInDatabase
from storage.repositories.remarks.reading import RemarksFromDatabase
from storage.repositories.remarks.writing import RemarkBookInDatabase
from usecases.diary import OpenDiary
from usecases.remarks.behaviour import NoteBehaviour, ShowBehaviour
from usecases.remarks.say import ChangeRemark, SayRemark, ShowRemarkDraft, ShowSetRemark, TakeBackRemark
from usecases.remarks.show import ShowRemark, ShowRemarks


def remarks(parts: Parts) -> dict[str, Any]:
    journal, book, behaviour = JournalInDatabase(), RemarkBookInDatabase(parts.clock), BehaviourBookInDatabase()
    once, tell, clock = parts.once, parts.tell, parts.clock
    open_diary, said = OpenDiary(parts.children, parts.chats), RemarksFromDatabase()
    return {
        "show_remark_draft": ShowRemarkDraft(journal, book, clock),
        "show_set_remark": ShowSetRemark(book),
        "say_remark": SayRemark(journal, book, once, tell, clock),
        "change_remark": ChangeRemark(book, once, tell, clock),
        "take_back_remark": TakeBackRemark(book, once, tell, clock),
        "show_behaviour": ShowBehaviour(behaviour, clock),
        "note_behaviour": NoteBehaviour(behaviour, once, tell, clock),
        "show_remarks": ShowRemarks(open_diary, PeriodsInDatabase(), said, clock),
        "show_remark": ShowRemark(open_diary, said),
    }
