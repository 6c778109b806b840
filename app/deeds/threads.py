"""Conversations between people of a school."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.threads.people import SchoolPeopleInDatabase
from storage.repositories.threads.rules import BlocksInDatabase, HoursInDatabase, ReportsInDatabase
from storage.repositories.threads.threads import ThreadsInDatabase
from storage.repositories.threads.topics import TopicsInDatabase
from usecases.threads.hours import ChooseHours, ShowHours
from usecases.threads.manage import (
    AddToThread,
    BlockPerson,
    LeaveThread,
    MuteThread,
    RemoveFromThread,
    RenameThread,
    ShowManaged,
)
from usecases.threads.place import FindPlace
from usecases.threads.reports import HandleReport, ReportMessage, ShowReport, ShowReportable
from usecases.threads.say import ChangeSaid, FindAnswered, FindPair, Post, SayInThread, StartThread
from usecases.threads.show import (
    ShowBeginning,
    ShowMembers,
    ShowPeople,
    ShowSent,
    ShowThread,
    ShowThreadFile,
    ShowThreads,
)


def threads(parts: Parts) -> dict[str, Any]:
    once, tell, clock = parts.once, parts.tell, parts.clock
    threads, people = ThreadsInDatabase(parts.bot_id), SchoolPeopleInDatabase(clock)
    blocks, hours, reports = BlocksInDatabase(), HoursInDatabase(), ReportsInDatabase(people)
    topics, place, pair = TopicsInDatabase(parts.children), FindPlace(threads, people, blocks), FindPair(people, blocks)
    post, show_hours = Post(threads, hours, tell, clock), ShowHours(people, hours)
    return {
        "show_threads": ShowThreads(place, threads, people),
        "show_thread": ShowThread(place, threads, clock),
        "show_thread_file": ShowThreadFile(place, threads),
        "show_sent": ShowSent(place, threads, people),
        "show_people": ShowPeople(people, place),
        "show_beginning": ShowBeginning(pair, threads, topics, hours, clock),
        "show_members": ShowMembers(place),
        "show_managed": ShowManaged(place),
        "find_answered": FindAnswered(threads),
        "say_in_thread": SayInThread(place, post, threads, once),
        "start_thread": StartThread(pair, place, post, threads, topics, parts.children, once, clock),
        "change_said": ChangeSaid(place, threads, once, tell, clock),
        "rename_thread": RenameThread(place, threads, once),
        "add_to_thread": AddToThread(place, people, threads, once, tell, clock),
        "remove_from_thread": RemoveFromThread(place, threads, once, clock),
        "leave_thread": LeaveThread(place, threads, once, clock),
        "mute_thread": MuteThread(place, threads, once, clock),
        "block_person": BlockPerson(place, blocks, once, clock),
        "show_reportable": ShowReportable(place, threads),
        "report_message": ReportMessage(place, threads, reports, once, tell, clock),
        "show_report": ShowReport(reports, people),
        "handle_report": HandleReport(reports, people, threads, once, tell, clock),
        "show_hours": show_hours,
        "choose_hours": ChooseHours(show_hours, hours, once),
    }
