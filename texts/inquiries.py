"""What teachers ask families: the list, the pupils ticked, who answered, what a family reads, the push (E8)."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from school.inquiries import TEXT_LIMIT, Choice, Stands, Wants, Whom
from texts.clip import shorten
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.inquiries.answer import AskedOf, InquiryToAnswer
from usecases.inquiries.ask import ClassToAsk, WantedInquiry
from usecases.inquiries.look import InquiryList, InquiryPage
from usecases.ports.inquiries import ListedInquiry, Target

PREVIEW, LABEL, NAME = 60, 20, 24
ON_CARD = 600
Item = Mapping[str, object]


def listed(t: Words, page: InquiryList, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("inquiries-title"),
        *(_line(t, one, zone) for one in page.found),
        None if page.found else t("inquiries-none"),
    )


def _line(t: Words, one: ListedInquiry, zone: ZoneInfo) -> Html:
    said = {"school_class": one.class_name.display, "moment": moment(t, one.asked_at, zone)}
    state = t("inquiries-withdrawn") if one.withdrawn else None
    return lines(
        t("inquiries-line", **said),
        t("inquiry-text", text=shorten(" ".join(one.text.split()), PREVIEW)),
        state or t("inquiries-answered", count=str(one.answered), all=str(one.asked)),
    )


def label(t: Words, one: ListedInquiry) -> str:
    text = shorten(" ".join(one.text.split()), LABEL)
    return t.plain("button-inquiry-one", school_class=one.class_name.display, text=text)


def whose(t: Words) -> Html:
    return t("inquiry-whose")


def pick(t: Words, it: ClassToAsk, wanted: WantedInquiry) -> Html:
    return paragraphs(
        t(f"inquiry-pick-{wanted.whom.value}", school_class=it.of.name.display),
        lines(
            t("inquiry-ticked", count=str(len(it.chosen(wanted.child_ids))), all=str(len(it.pupils))),
            _unreachable(t, it, wanted),
        ),
    )


def _unreachable(t: Words, it: ClassToAsk, wanted: WantedInquiry) -> Html | None:
    """Whom no chat tells: the paper way is left."""
    silent = [one for one in it.chosen(wanted.child_ids) if not one.reachable(wanted.whom)]
    if not silent:
        return None
    names = ", ".join(shorten(one.name.initials, NAME) for one in silent)
    return t("inquiry-unreachable", names=shorten(names, ON_CARD))


def ask_words(t: Words, it: ClassToAsk, wanted: WantedInquiry) -> Html:
    return paragraphs(_to(t, it, wanted), t("inquiry-ask-words", limit=str(TEXT_LIMIT)))


def words_please(t: Words) -> Html:
    return t("inquiry-words-please")


def preview(t: Words, it: ClassToAsk, wanted: WantedInquiry) -> Html:
    return paragraphs(
        _to(t, it, wanted),
        _unreachable(t, it, wanted),
        t("inquiry-text", text=wanted.text),
        t("inquiry-preview-hint"),
    )


def _to(t: Words, it: ClassToAsk, wanted: WantedInquiry) -> Html:
    count = len(it.chosen(wanted.child_ids))
    return t(f"inquiry-to-{wanted.whom.value}", school_class=it.of.name.display, count=count)


def card(t: Words, page: InquiryPage) -> Html:
    """Times are the school's: its teacher reads it."""
    it, tally = page.it, page.tally
    return paragraphs(
        t("inquiry-card", school_class=it.class_name.display, moment=moment(t, it.asked_at, it.zone)),
        t("inquiry-text", text=shorten(it.text, ON_CARD)),
        t("inquiry-is-withdrawn") if it.withdrawn_at else None,
        lines(*(t(f"inquiry-tally-{kind.value}", count=str(tally[kind])) for kind in Stands if _counts(page, kind))),
        lines(*(_target(t, one) for one in page.targets)),
    )


def _counts(page: InquiryPage, kind: Stands) -> bool:
    return page.tally[kind] > 0 or kind is Stands.SILENT or (kind is Stands.SIGNED and page.it.wants is not Wants.WORDS)


def _target(t: Words, one: Target) -> Html:
    name = shorten(one.name.initials, NAME)
    if one.stands is not Stands.SIGNED:
        return t(f"inquiry-target-{one.stands.value}", name=name)
    said = ", ".join(
        t.plain("inquiry-said", name=shorten(answer.name.initials, NAME), choice=_chosen(t, answer.choice))
        for answer in one.answers
    )
    return t("inquiry-target-signed", name=name, said=said, more=t.plain("inquiry-and-words") if one.said else "")


def _chosen(t: Words, choice: Choice) -> str:
    return t.plain(f"inquiry-choice-{choice.value}")


def thread_label(t: Words, one: Target) -> str:
    return t.plain("button-inquiry-thread", name=one.name.initials)


def ask_withdraw(t: Words) -> Html:
    return t("inquiry-ask-withdraw")


def asked(t: Words, page: InquiryToAnswer) -> Html:
    it = page.it
    head = lines(
        t("inquiry-from", author=it.author.full, school_class=it.class_name.display),
        _children(t, page) if it.whom is Whom.FAMILIES else None,
    )
    if it.withdrawn_at is not None:
        return paragraphs(head, t("inquiry-is-withdrawn"))
    return paragraphs(
        head,
        t("inquiry-text", text=it.text),
        lines(*(_mine(t, of, several=len(page.asked) > 1) for of in page.asked if of.mine)) or None,
        t(f"inquiry-means-{it.wants.value}"),
    )


def _children(t: Words, page: InquiryToAnswer) -> Html:
    return t("inquiry-about", children=", ".join(of.child.called for of in page.asked))


def _mine(t: Words, of: AskedOf, *, several: bool) -> Html | None:
    if of.mine is None:
        return None
    choice = _chosen(t, of.mine)
    return t("inquiry-mine-of", child=of.child.called, choice=choice) if several else t("inquiry-mine", choice=choice)


def _asked(t: Words, item: Item) -> Html:
    return paragraphs(
        t("inquiry-from", author=str(item["author"]), school_class=str(item["school_class"])),
        t("inquiry-text", text=str(item["text"])),
        t(f"news-inquiry-{item['wants']}"),
    )


def _reminded(t: Words, item: Item) -> Html:
    return t("news-inquiry-reminded", author=str(item["author"]))


def _withdrawn(t: Words, item: Item) -> Html:
    return t("news-inquiry-withdrawn", author=str(item["author"]))


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "InquiryAsked": _asked,
    "InquiryReminded": _reminded,
    "InquiryWithdrawn": _withdrawn,
}
