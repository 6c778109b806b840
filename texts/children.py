"""The family: who is in it and whose diary is open."""

from texts.words import Html, Words
from usecases.children import Family
from usecases.ports.children import VisibleChild


def family(t: Words, them: Family) -> Html:
    child = them.looked_at
    if child is None:
        return t("children-all-hidden")
    return t("children-list", child=child.called, school_class=child.class_name.display)


def card(t: Words, child: VisibleChild) -> Html:
    return t("children-card", full_name=child.name.full, school_class=child.class_name.display, called=child.called)


def ask_alias(t: Words, child: VisibleChild) -> Html:
    return t("children-ask-alias", given=child.name.given)


def opened(t: Words, child: VisibleChild) -> str:
    return t.plain("children-opened", child=child.called)


def hidden(t: Words, child: VisibleChild) -> str:
    return t.plain("children-hidden", child=child.called)


def back_on_list(t: Words, child: VisibleChild) -> str:
    return t.plain("children-back-on-list", child=child.called)
