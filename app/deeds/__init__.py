"""Every use case, built once, under the name by which handlers ask for it: a file for each part of the product."""

from typing import Any

from app.deeds.absences import absences
from app.deeds.access import access
from app.deeds.accounts import accounts
from app.deeds.announcements import announcements
from app.deeds.applications import applications
from app.deeds.cards import cards
from app.deeds.children import children
from app.deeds.classes import classes
from app.deeds.evenings import evenings
from app.deeds.family import family_deeds
from app.deeds.groups import groups
from app.deeds.happenings import happenings
from app.deeds.inquiries import inquiries
from app.deeds.journal import journal
from app.deeds.journal_page import journal_page
from app.deeds.meetings import meetings
from app.deeds.office import office
from app.deeds.overview import overview
from app.deeds.own_access import own_access
from app.deeds.parts import Parts
from app.deeds.preferences import preferences
from app.deeds.progress import progress
from app.deeds.remarks import remarks
from app.deeds.security import handovers, security
from app.deeds.signing import signing
from app.deeds.subscriptions import subscriptions
from app.deeds.substitutions import substitutions
from app.deeds.textbooks import textbooks
from app.deeds.threads import threads
from app.deeds.tickets import tickets
from app.deeds.timetable import timetable
from app.deeds.trust import trust
from app.deeds.visits import visits
from app.deeds.weeks import weeks


def use_cases(parts: Parts) -> dict[str, Any]:
    of_progress = progress(parts)
    return {
        **children(parts),
        **classes(parts, of_progress["pictures"]),
        **overview(parts, of_progress["pictures"]),
        **absences(parts),
        **accounts(parts),
        **own_access(parts),
        **cards(parts),
        **security(parts),
        **handovers(parts),
        **access(parts),
        **office(parts),
        **applications(parts),
        **preferences(parts),
        **of_progress,
        **journal(parts),
        **journal_page(parts),
        **evenings(parts),
        **announcements(parts),
        **groups(parts),
        **meetings(parts),
        **happenings(parts),
        **threads(parts),
        **tickets(parts),
        **weeks(parts),
        **visits(parts),
        **trust(parts),
        **remarks(parts),
        **signing(parts),
        **inquiries(parts),
        **textbooks(parts),
        **timetable(parts),
        **substitutions(parts),
        **subscriptions(parts),
        **family_deeds(parts.children, parts.chats, parts.once, parts.clock),
    }


__all__ = ["Parts", "use_cases"]
