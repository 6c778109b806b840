why-closed = Nothing reaches this chat now: { $reason }. Its news waits until the person writes to the bot.
why-nothing = This chat has not been told anything yet.
why-line = { $when } · { $kind } · { $state } · { $reason }{ $attempts ->
    [0] {""}
   *[other] {" "}(attempts: { $attempts })
}
why-kind = { $kind ->
    [week] the week
    [marks] marks
    [finals] final marks
    [visits] coming and going
    [dots] dots
    [homework] homework
    [meetings] meetings
    [lessons] substitutions
    [happenings] events
    [messages] messages
    [attendance] attendance
   *[other] { $kind }
}
why-waits = waits until { $until }
why-on-its-way = on its way
why-finished = { $state ->
    [sent] sent { $at }
    [failed] could not be sent, { $at }
   *[dropped] not sent, { $at }
}
why-reason-at-once = at once, when it happened
why-reason-grouped = together with other news of those minutes
why-reason-evening = chosen so: in the evening
why-reason-quiet-hours = these were quiet hours
why-reason-corrected-soon = a correction: the message itself was changed
why-reason-corrected-later = a correction: an answer to the earlier message
why-reason-taken-back = taken back before it was told
why-reason-expired = too old by the time it could go
why-reason-switched-off = such news is switched off
why-reason-no-right = no right to see this child any more
why-reason-not-needed = needed no more: called off, moved or answered
why-reason-our-fault = a mistake on our side
why-reason-in-doubt-twice = twice unclear whether it arrived
why-reason-message-gone = the earlier message is gone, sent as a new one
why-reason-other-day = a reminder of another day than the one chosen
why-reason-in-the-digest = told by the evening message
why-reason-told-at-once = no evening message needed: each task is told at once
why-reason-replayed = sent once more by hand
why-reason-never-told = it was not told of the thing, so not of its change either
why-reason-other-subject = the subject was taken off in the settings
why-reason-good-enough = the mark is not below what was asked for
why-reason-chat-closed = the chat was closed to the bot for a whole month
why-reason-other-children = the children it may be told of have changed
