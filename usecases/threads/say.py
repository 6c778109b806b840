"""Writing into a thread: an answer, the first message, a message written anew (D5, D7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delivery.tell import Tell
from school.clock import Clock
from school.events import MessageEdited, MessageFileSent, MessageSent
from school.refusals import NotYours, Refusal
from school.threads import (
    DAY,
    USUAL_HOURS,
    Standing,
    check_message,
    check_messages,
    check_threads,
    heard_at,
    may_block,
    quota_of,
    reaches,
)
from usecases.asker import Asker
from usecases.ports.children import Children
from usecases.ports.homework_book import File
from usecases.ports.once import Once
from usecases.ports.threads import (
    About,
    Blocks,
    HoursOfStaff,
    Known,
    NewMessage,
    NewThread,
    SchoolPeople,
    Threads,
    Topics,
)
from usecases.threads.news import file_said, fits_under, message_said
from usecases.threads.place import FindPlace, Place, Silence
from usecases.threads.refusals import NobodyReads, TheyDoNotWant, ThreadIsClosed, YouDoNotWant

_WHY: dict[Silence, type[Refusal]] = {
    Silence.CLOSED: ThreadIsClosed,
    Silence.NOBODY: NobodyReads,
    Silence.BLOCKED: TheyDoNotWant,
    Silence.BLOCKING: YouDoNotWant,
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a person wrote in the chat; `number` is the message's own there."""

    text: str
    file: File | None = None
    number: int | None = None


class Post:
    """Writes a message into a thread whose place is known and tells those who hear it. Inside the deed's transaction.

    The id of the message. Raises MessageIsEmpty, MessageTooLong, TooManyMessages, and what silences the thread.
    """

    def __init__(self, threads: Threads, hours: HoursOfStaff, tell: Tell, clock: Clock) -> None:
        self._threads, self._hours, self._tell, self._clock = threads, hours, tell, clock

    async def __call__(
        self, asker: Asker, place: Place, words: Written, *, reply_to: int | None = None, first: bool = False
    ) -> int:
        now, text = self._clock.now(), check_message(words.text, has_file=words.file is not None)
        if (silence := place.silence()) is not None:
            raise _WHY[silence]
        await self._check_quota(place, asker, now)
        to = await self._when_heard(place, now)
        new = NewMessage(
            thread_id=place.thread.id,
            author=place.me.person,
            text=text,
            at=now,
            file=words.file,
            reply_to=reply_to,
            held_until=max((at for at in to.values() if at is not None), default=None),
            chat_id=asker.chat_id,
            chat_message_id=words.number,
        )
        message_id = await self._threads.say(new)
        await self._tell_of(place, new, message_id, self._loud(place, to, now), first=first)
        return message_id

    async def _check_quota(self, place: Place, asker: Asker, now: datetime) -> None:
        quota = quota_of(staff=place.mine.standing.is_staff)
        check_messages(await self._threads.said_since(asker.person_ids, now - quota.window), quota, now)

    async def _when_heard(self, place: Place, now: datetime) -> dict[int, datetime | None]:
        hearers = place.hearers()
        own = await self._hours.of([one.person for one in hearers if one.standing.is_staff])
        zone = place.thread.zone
        return {
            one.person: heard_at(now, own.get(one.person, USUAL_HOURS), zone) if one.standing.is_staff else None
            for one in hearers
        }

    def _loud(self, place: Place, to: dict[int, datetime | None], now: datetime) -> dict[int, datetime | None]:
        """Without those who muted the thread: they find the message when they look."""
        muted = {one.person for one in place.thread.members if one.muted_until is not None and one.muted_until > now}
        return {person: at for person, at in to.items() if person not in muted}

    async def _tell_of(
        self, place: Place, new: NewMessage, message_id: int, to: dict[int, datetime | None], *, first: bool
    ) -> None:
        said = message_said(place.thread, place.mine, (message_id, 1), new.text, to, new.at)
        beside = new.file is not None and not fits_under(new.file, new.text)
        await self._tell(MessageSent(**said, file=None if beside else file_said(new.file), first=first))
        if beside:
            await self._tell(MessageFileSent(**said, file=file_said(new.file)))


class SayInThread:
    """The id of the message. Raises NotYours and what Post raises."""

    def __init__(self, place: FindPlace, post: Post, threads: Threads, once: Once) -> None:
        self._place, self._post, self._threads, self._once = place, post, threads, once

    async def __call__(self, asker: Asker, thread_id: int, words: Written) -> int:
        return await self._once(asker.next_deed(), lambda: self._say(asker, thread_id, words, None))

    async def in_reply(self, asker: Asker, message_id: int, words: Written) -> int:
        """To a message, in its thread."""
        return await self._once(asker.next_deed(), lambda: self._reply(asker, message_id, words))

    async def _reply(self, asker: Asker, message_id: int, words: Written) -> int:
        answered = await self._threads.message(message_id)
        if answered is None:
            raise NotYours
        return await self._say(asker, answered.thread_id, words, message_id)

    async def _say(self, asker: Asker, thread_id: int, words: Written, reply_to: int | None) -> int:
        return await self._post(asker, await self._place(asker, thread_id), words, reply_to=reply_to)


class FindAnswered:
    """Which message of a thread stands in the asker's chat under a number; None when it is none of them."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads

    async def __call__(self, asker: Asker, number: int) -> int | None:
        return await self._threads.answered(asker.chat_id, number)


@dataclass(frozen=True, slots=True)
class Pair:
    """Who of the asker's people writes, and to whom."""

    writer: Known
    to: Known


class FindPair:
    """The first of some people whom one of the asker's people may write to.

    Raises NotYours for people whom the asker may not write to, and for none; TheyDoNotWant, YouDoNotWant.
    """

    def __init__(self, people: SchoolPeople, blocks: Blocks) -> None:
        self._people, self._blocks = people, blocks

    async def __call__(self, asker: Asker, people: Sequence[int]) -> Pair:
        known = await self._people.known({*asker.person_ids, *people})
        mine = [known[person] for person in asker.person_ids if person in known]
        others = [known[person] for person in people if person in known]
        pairs = (Pair(me, to) for to in others for me in mine if reaches(me.standing, to.standing))
        if (pair := next(pairs, None)) is None:
            raise NotYours
        await self._check_blocks(pair)
        return pair

    async def _check_blocks(self, pair: Pair) -> None:
        writer, to = pair.writer.standing, pair.to.standing
        blocked, blocked_by = await self._blocks.around(writer.person)
        if to.person in blocked and may_block(writer, to):
            raise YouDoNotWant
        if to.person in blocked_by and may_block(to, writer):
            raise TheyDoNotWant


class StartThread:
    """Writes to a person: into the untitled thread of the two, else into a new one. The id of the message.

    Raises what FindPair and Post raise, and TooManyThreads.
    """

    def __init__(
        self,
        pair: FindPair,
        place: FindPlace,
        post: Post,
        threads: Threads,
        topics: Topics,
        children: Children,
        once: Once,
        clock: Clock,
    ) -> None:
        self._pair, self._place, self._post, self._threads = pair, place, post, threads
        self._topics, self._children, self._once, self._clock = topics, children, once, clock

    async def __call__(self, asker: Asker, person_id: int, words: Written) -> int:
        return await self._once(asker.next_deed(), lambda: self._start(asker, person_id, words))

    async def about(self, asker: Asker, kind: str, about_id: int, child_id: int, words: Written) -> int:
        """A question about something of a child: one thread for each such thing (D7). Raises NotYourChild too."""
        return await self._once(asker.next_deed(), lambda: self._ask(asker, kind, about_id, child_id, words))

    async def _start(self, asker: Asker, person_id: int, words: Written) -> int:
        pair = await self._pair(asker, [person_id])
        child_id = await self._child(asker, pair.writer.standing, pair.to.standing)
        known = await self._threads.direct([pair.writer.person], person_id, child_id)
        return await self._write(asker, known, pair.writer, (person_id,), words, None, child_id)

    async def _ask(self, asker: Asker, kind: str, about_id: int, child_id: int, words: Written) -> int:
        about = await self._topics.about(asker, kind, about_id, child_id)
        known = await self._threads.asked_about(asker.person_ids, kind, about_id, child_id)
        pair = await self._pair(asker, about.to)
        return await self._write(asker, known, pair.writer, (pair.to.person,), words, about, child_id)

    async def _write(
        self,
        asker: Asker,
        known: int | None,
        writer: Known,
        to: Sequence[int],
        words: Written,
        about: About | None,
        child_id: int | None,
    ) -> int:
        if known is not None:
            return await self._post(asker, await self._place(asker, known), words)
        now, quota = self._clock.now(), quota_of(staff=writer.standing.is_staff)
        check_threads(await self._threads.begun_since(asker.person_ids, now - DAY), quota)
        new = NewThread(writer.standing.school, writer.person, tuple(to), now, about, child_id)
        thread_id = await self._threads.begin(new)
        return await self._post(asker, await self._place(asker, thread_id), words, first=True)

    async def _child(self, asker: Asker, writer: Standing, to: Standing) -> int | None:
        """Of whom a parent writes to staff: the child in the teacher's class, the one looked at before others."""
        if writer.is_staff or not to.is_staff or not writer.children:
            return None
        family = [child for child in await self._children.all_of(asker) if child.id in writer.children]
        fitting = [child for child in family if child.class_id in to.own_classes] or family
        looked_at = next((child for child in fitting if child.id == asker.child_id), None)
        chosen = looked_at or next(iter(fitting), None)
        return chosen.id if chosen else None


class ChangeSaid:
    """The author edited a message in the own chat: those who heard it see it anew. None for what is no message of a
    thread, or says the same.
    """

    def __init__(self, place: FindPlace, threads: Threads, once: Once, tell: Tell, clock: Clock) -> None:
        self._place, self._threads, self._once = place, threads, once
        self._tell, self._clock = tell, clock

    async def __call__(self, asker: Asker, number: int, text: str) -> int | None:
        """Raises MessageIsEmpty, MessageTooLong, and NotYours when the author is not in the thread any more."""
        return await self._once(asker.next_deed(), lambda: self._change(asker, number, text))

    async def _change(self, asker: Asker, number: int, text: str) -> int | None:
        message_id = await self._threads.written(asker.chat_id, number)
        said = await self._threads.message(message_id) if message_id is not None else None
        if said is None or said.hidden or said.text == text.strip():
            return None
        place, now = await self._place(asker, said.thread_id), self._clock.now()
        text = check_message(text, has_file=said.file is not None)
        if said.author != place.me.person or not await self._threads.change(said, text, now):
            return None
        to = {one.person: None for one in place.hearers()}
        known = message_said(place.thread, place.mine, (said.id, said.version + 1), text, to, now)
        under = said.file if said.file and fits_under(said.file, said.text) else None
        await self._tell(MessageEdited(**known, file=file_said(under)))
        return said.id
