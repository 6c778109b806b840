"""Three ways to hear of everything, chosen with one press (C7). What was set one by one before gives way."""

from collections.abc import Mapping
from enum import StrEnum

from delivery.kinds import Mode, NoticeKind
from delivery.wishes import BELOW, Wishes, allowed, news


class Preset(StrEnum):
    EVERYTHING = "everything"
    EVENING = "evening"
    IMPORTANT = "important"


_NOT_IMPORTANT = frozenset({NoticeKind.HOMEWORK, NoticeKind.HAPPENINGS})
"""Ours: they are there to be read in the diary, and nothing is missed without a push."""
_ONLY_WITH_EVERYTHING = frozenset({NoticeKind.VISITS})
"""Ours: that a child came in and went out is wanted at once or not at all, and is much for who chose a quiet way."""
_IMPORTANT_BELOW = 4


def modes(preset: Preset) -> Mapping[NoticeKind, Mode]:
    """What cannot wait for an evening comes at once in every preset."""
    return {kind: _mode(preset, kind) for kind in NoticeKind}


def _mode(preset: Preset, kind: NoticeKind) -> Mode:
    if preset is not Preset.EVERYTHING and kind in _ONLY_WITH_EVERYTHING:
        return Mode.OFF
    if preset is Preset.EVENING and Mode.EVENING in allowed(kind):
        return Mode.EVENING
    if preset is Preset.IMPORTANT and kind in _NOT_IMPORTANT:
        return Mode.OFF
    return Mode.AT_ONCE


def below(preset: Preset) -> int | None:
    return _IMPORTANT_BELOW if preset is Preset.IMPORTANT else None


def stored(preset: Preset) -> Mapping[str, str]:
    """The wishes to keep, by name."""
    limit = below(preset)
    return {news(kind): mode.value for kind, mode in modes(preset).items()} | ({BELOW: str(limit)} if limit else {})


def preset_of(wishes: Wishes) -> Preset | None:
    """The preset that these wishes are; None once anything was set apart."""
    if any(wishes.children.values()) or any(wishes.muted.values()):
        return None
    kinds = dict(wishes.modes)
    return next((one for one in Preset if kinds == modes(one) and wishes.below == below(one)), None)
