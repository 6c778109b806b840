"""The first screen, help, and sentences that belong to no noun."""

from texts.words import Html, Words, lines


def parent_menu(t: Words, child: str, school_class: str) -> Html:
    return t("menu-parent", child=child, school_class=school_class)


def staff_menu(t: Words, name: str) -> Html:
    return t("menu-staff", name=name)


def arrange(t: Words, key: str | None) -> Html:
    """`key` is the section in hand."""
    chosen = t("menu-section-in-hand", section=t.plain(f"section-{key}")) if key else t("menu-choose-section")
    return lines(t("menu-arrange"), chosen)


def stranger(t: Words) -> Html:
    return t("menu-stranger")


def help_page(t: Words) -> Html:
    return t("menu-help")


def stale(t: Words) -> Html:
    return t("menu-stale")


def stale_toast(t: Words) -> str:
    return t.plain("menu-stale-toast")


def not_understood(t: Words) -> Html:
    return t("menu-not-understood")


def perhaps(t: Words) -> Html:
    return t("menu-perhaps")


def welcome(t: Words) -> Html:
    return t("menu-welcome")


def cancelled(t: Words) -> Html:
    return t("menu-cancelled")


def slow_down(t: Words) -> str:
    return t.plain("menu-slow-down")


def slow_down_html(t: Words) -> Html:
    return t("menu-slow-down")


def description(t: Words) -> str:
    """What the messenger shows in an empty chat, above its own start button."""
    return t.plain("bot-description")


def group_commands(t: Words) -> list[tuple[str, str]]:
    """What the class teacher may say in the group of the class."""
    return [("connect", t.plain("command-connect")), ("disconnect", t.plain("command-disconnect"))]


def commands(t: Words) -> list[tuple[str, str]]:
    """The commands that the messenger offers, with what each does."""
    names = (
        "menu",
        "today",
        "tomorrow",
        "week",
        "marks",
        "progress",
        "dots",
        "homework",
        "absence",
        "attendance",
        "remarks",
        "sign",
        "messages",
        "children",
        "trusted",
        "settings",
        "account",
        "service",
        "support",
        "help",
        "privacy",
        "mydata",
        "forget",
    )
    return [(name, t.plain(f"command-{name}")) for name in names]


def staff_commands(t: Words) -> list[tuple[str, str]]:
    return [("journal", t.plain("command-journal"))]
