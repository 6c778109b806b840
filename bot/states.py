"""Where a conversation may stand while we wait for words."""

from aiogram.fsm.state import State, StatesGroup


class NamingChild(StatesGroup):
    """We asked what to call a child."""

    alias = State()


class Linking(StatesGroup):
    """On the way to a diary. Never holds a password: at most a digest of a letter, or the hash of a new password."""

    consent = State()
    code = State()
    letter = State()
    login = State()
    password = State()
    new_password = State()
    new_password_again = State()


class Securing(StatesGroup):
    """Security settings. Never holds a password or a code, at most the hash of a new password."""

    email = State()
    code = State()
    phone = State()
    password = State()
    new_password = State()
    new_password_again = State()
    login = State()


class HandingOver(StatesGroup):
    """Contacts for the school: somebody without a diary says who it is, then what the school may write down."""

    name = State()
    child = State()
    phone = State()
    contacts = State()
    draft = State()


class DecliningContacts(StatesGroup):
    """We asked the school why."""

    reason = State()


SECRET = frozenset(
    state.state
    for state in (
        *(Linking.password, Linking.new_password, Linking.new_password_again),
        *(Securing.password, Securing.new_password, Securing.new_password_again),
    )
    if state.state
)
"""While a dialog stands here, what the person writes is a password: it is kept nowhere."""


class Correcting(StatesGroup):
    """We asked what is wrong in the data."""

    text = State()


class Trusting(StatesGroup):
    """An invitation is being put together, or one is being answered. Never holds a code, at most its digest."""

    draft = State()
    login = State()
    code = State()
    invited = State()


class ChoosingQuietHours(StatesGroup):
    """We asked for hours."""

    hours = State()


class PuttingMark(StatesGroup):
    """A pupil is chosen, the value or the comment is awaited."""

    value = State()
    comment = State()


class CorrectingMark(StatesGroup):
    value = State()
    comment = State()


class TypingMarks(StatesGroup):
    """A lesson is open: a line of marks may be typed."""

    line = State()


class PuttingFinal(StatesGroup):
    """A pupil is chosen, the final mark is awaited."""

    value = State()


class SettingDot(StatesGroup):
    """A dot is being put together; `due` and `comment` are typed."""

    draft = State()
    due = State()
    comment = State()


class ProlongingDot(StatesGroup):
    due = State()


class AnsweringDot(StatesGroup):
    """The pupil answered, the mark is awaited."""

    value = State()


class SettingHomework(StatesGroup):
    """The task is awaited, the day it is for, or the rest of an album of files."""

    task = State()
    due = State()
    album = State()


class ChangingHomework(StatesGroup):
    text = State()


class SettingTopic(StatesGroup):
    topic = State()


class Wishing(StatesGroup):
    """A number is awaited: a wished average, or the score to pass."""

    average = State()
    passing = State()


class Writing(StatesGroup):
    """A message: whom it is for, its first words, a question about something, an answer, the rest of an album."""

    whom = State()
    first = State()
    question = State()
    answer = State()
    album = State()


class ManagingThread(StatesGroup):
    """Its title, or a person to be added, is awaited."""

    title = State()
    person = State()


class ChoosingHours(StatesGroup):
    """A member of staff types the hours for messages."""

    hours = State()


class Inquiring(StatesGroup):
    """Families or pupils are ticked; the words are typed at any time."""

    words = State()


class Announcing(StatesGroup):
    """An announcement is being written."""

    words = State()


class CorrectingAnnouncement(StatesGroup):
    """We asked for new words."""

    words = State()


class CallingMeeting(StatesGroup):
    """A meeting is being called or changed; its fields are typed or pressed."""

    words = State()


class CancellingMeeting(StatesGroup):
    """We asked why."""

    reason = State()


class ReportingAbsence(StatesGroup):
    """An absence is told in words, put together by buttons, or gets its comment, a file, and more of them."""

    words = State()
    draft = State()
    comment = State()
    file = State()
    album = State()


class PublishingHappening(StatesGroup):
    """An entry of the event feed is put together; its fields are typed or pressed."""

    words = State()


class CancellingHappening(StatesGroup):
    """We asked why."""

    reason = State()


class Remarking(StatesGroup):
    """A pupil is chosen: a phrase, own words or other words are awaited."""

    draft = State()
    words = State()
    other_words = State()


class NotingBehaviour(StatesGroup):
    """Words about a pupil's week are awaited."""

    words = State()


class CorrectingCard(StatesGroup):
    """What a line of the personal data should say."""

    value = State()


class RefusingCorrection(StatesGroup):
    """We asked the office why."""

    reason = State()


class RefusingClaim(StatesGroup):
    """We asked the office why a role is not confirmed."""

    reason = State()


class FilingTicket(StatesGroup):
    """A support ticket is put together: words are awaited, or a button."""

    subject = State()
    text = State()
    contacts = State()
    draft = State()


class WritingTicket(StatesGroup):
    """Words for a ticket that is there: the writer's, the rest of an album, or an answer."""

    more = State()
    album = State()
    answer = State()


class Applying(StatesGroup):
    """An application for access is put together: words are awaited, a button, or papers."""

    answer = State()
    form = State()
    papers = State()


class UpdatingLists(StatesGroup):
    """We asked the office for a file."""

    file = State()


AT_REST = (None, Writing.album, SettingHomework.album, ReportingAbsence.album, WritingTicket.album)
"""No words are awaited: all was said, at most the rest of an album is on its way."""
