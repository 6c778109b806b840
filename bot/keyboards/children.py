"""Buttons of the family."""

from bot.callbacks import LookAt, OpenChild, OpenChildren, PutOnList, RenameChild, TakeOffList
from bot.card_callbacks import OpenCard
from bot.keyboards.menu import back
from bot.own_access_callbacks import OpenOwnAccess
from bot.screen import Button, Keyboard
from texts.words import Words
from usecases.children import Family
from usecases.ports.children import VisibleChild


def family(t: Words, them: Family) -> Keyboard:
    rows = []
    for child in them.children:
        label = "button-child-looked-at" if child == them.looked_at else "button-child"
        text = t.plain(label, child=child.called, school_class=child.class_name.display)
        rows.append((Button(text, OpenChild(child.id)),))
    for child in them.hidden:
        text = t.plain("button-child-bring-back", child=child.called, school_class=child.class_name.display)
        rows.append((Button(text, PutOnList(child.id)),))
    return (*rows, back(t))


def card(t: Words, child: VisibleChild) -> Keyboard:
    return (
        (Button(t.plain("button-child-open"), LookAt(child.id)),),
        (Button(t.plain("button-child-rename"), RenameChild(child.id)),),
        *_of_family(t, child),
        (Button(t.plain("button-child-hide"), TakeOffList(child.id)),),
        (Button(t.plain("button-back"), OpenChildren()), *back(t)),
    )


def _of_family(t: Words, child: VisibleChild) -> Keyboard:
    """Not for who is only trusted with the child."""
    if child.trusted:
        return ()
    return (
        (Button(t.plain("button-card"), OpenCard(child.id)),),
        (Button(t.plain("button-own-access"), OpenOwnAccess(child.id)),),
    )
