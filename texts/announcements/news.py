"""What pushes say of announcements (C6). Their words keep the formatting that the school gave them."""

from collections.abc import Callable, Mapping

from texts.words import Html, Words, lines, paragraphs

Item = Mapping[str, object]


def posted(t: Words, item: Item) -> Html:
    return paragraphs(_head(t, item), body(item), _foot(t, item))


def corrected(t: Words, item: Item) -> Html:
    return paragraphs(lines(_head(t, item), t("announcement-corrected")), body(item), _foot(t, item))


def taken_back(t: Words, item: Item) -> Html:
    return paragraphs(_head(t, item), t("announcement-taken-back", author=str(item["author"])))


def reminded(t: Words, item: Item) -> Html:
    return paragraphs(lines(t("announcement-reminded"), _head(t, item)), body(item), _foot(t, item))


def file_sent(t: Words, item: Item) -> Html:
    return t("announcement-file", author=str(item["author"]))


def file_taken_back(t: Words, _: Item) -> Html:
    return t("announcement-file-taken-back")


def file_lost(t: Words, item: Item) -> Html:
    """Instead of a file that the messenger takes no more."""
    return t("announcement-file-lost", author=str(item["author"]))


def body(item: Item) -> Html:
    """Markup of our own making (bot.markup), so it is not escaped again."""
    return Html(str(item["text"]))


def _head(t: Words, item: Item) -> Html:
    return t(f"announcement-push-{item['announcement_kind']}")


def _foot(t: Words, item: Item) -> Html:
    count = int(str(item["files"]))
    return lines(
        t("announcement-files", count=count) if count else None,
        t("announcement-author", author=str(item["author"])),
        t("announcement-asks") if item["asks"] else None,
    )


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "AnnouncementPosted": posted,
    "UrgentAnnounced": posted,
    "AnnouncementCorrected": corrected,
    "AnnouncementTakenBack": taken_back,
    "AnnouncementReminded": reminded,
    "AnnouncementFileSent": file_sent,
    "AnnouncementFileTakenBack": file_taken_back,
}
