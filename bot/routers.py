"""All routers in the order in which they are asked. Strays come last: they take what nobody else took."""

from aiogram import Router

from bot.handlers import (
    absences,
    accounts,
    attendance,
    children,
    dots,
    errors,
    happenings,
    homework,
    journal,
    lessons,
    marks,
    meetings,
    menu,
    menu_layout,
    preferences,
    progress,
    strays,
    threads,
)

ROUTERS: tuple[Router, ...] = (
    errors.router,
    menu.router,
    menu_layout.router,
    threads.replies,
    lessons.router,
    marks.router,
    progress.router,
    dots.router,
    homework.router,
    absences.router,
    attendance.router,
    accounts.router,
    preferences.router,
    children.router,
    journal.router,
    meetings.router,
    happenings.router,
    threads.router,
    absences.free_words,
    strays.router,
)
