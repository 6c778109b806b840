"""Why a chat heard something or did not, for the operator who is asked. No word of the news itself."""

from texts import dates
from texts.words import Words
from usecases.ports.reasons import ChatHistory, Told


def explained(t: Words, history: ChatHistory) -> str:
    head = [t.plain("why-closed", reason=history.closed)] if history.closed else []
    told = [_line(t, one, history) for one in history.told] or [t.plain("why-nothing")]
    return "\n".join([*head, *told])


def _line(t: Words, one: Told, history: ChatHistory) -> str:
    return t.plain(
        "why-line",
        when=dates.moment(t, one.created_at, history.zone),
        kind=t.plain("why-kind", kind=one.kind),
        state=_state(t, one, history),
        reason=t.plain(f"why-reason-{one.reason.replace('_', '-')}"),
        attempts=one.attempts,
    )


def _state(t: Words, one: Told, history: ChatHistory) -> str:
    if one.state in ("new", "retrying"):
        return t.plain("why-waits", until=dates.moment(t, one.not_before, history.zone))
    if one.finished_at is None:
        return t.plain("why-on-its-way")
    return t.plain("why-finished", state=one.state, at=dates.moment(t, one.finished_at, history.zone))
