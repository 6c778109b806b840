"""The `entities` argument: marks given by offsets in UTF-16 units, with the official errors."""

from typing import Any

from emulator.arguments import whole
from emulator.links import WrongLink, checked_link
from emulator.refusals import bad_request
from emulator.spans import CODE, QUOTES, SPLITTABLE, Span

Json = dict[str, Any]
AUTOMATIC = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)


def explicit_spans(text: str, entities: object) -> list[Span]:
    """The `entities` argument: offsets in UTF-16 units, official errors. Automatic kinds are found anew, as there."""
    if not isinstance(entities, list):
        return []
    places = _utf16_places(text)
    spans = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        kind = entity.get("type")
        if kind in AUTOMATIC:
            continue
        spans.append(_explicit(kind, entity, places))
    return spans


def _explicit(kind: object, entity: Json, places: dict[int, int]) -> Span:
    if kind not in {*SPLITTABLE, *CODE, *QUOTES, "text_link", "text_mention", "custom_emoji", "date_time"}:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    offset, length = whole(entity.get("offset", 0), "offset"), whole(entity.get("length", 0), "length")
    last = max(places)
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if offset > last:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > last:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + length}"
        )
    if offset not in places or offset + length not in places:
        raise bad_request(f"entity beginning at UTF-16 offset {offset} begins or ends in a middle of a UTF-16 symbol")
    return Span(places[offset], places[offset + length], str(kind), _explicit_extra(str(kind), entity))


def _explicit_extra(kind: str, entity: Json) -> Json:
    required = {
        "text_link": "url",
        "text_mention": "user",
        "custom_emoji": "custom_emoji_id",
        "date_time": "unix_time",
    }.get(kind)
    if required and required not in entity:
        raise bad_request(f"can't parse MessageEntity: Can't find field \"{required}\"")
    match kind:
        case "text_link":
            try:
                return {"url": checked_link(str(entity["url"]))}
            except WrongLink as error:
                raise bad_request(f"entity URL '{entity['url']}' is invalid: {error}") from error
        case "text_mention":
            user = entity["user"]
            return {"user": whole(user.get("id") if isinstance(user, dict) else None, "id")}
        case "pre" if entity.get("language"):
            return {"language": entity["language"]}
        case "custom_emoji" | "date_time":
            return {
                name: entity[name] for name in ("custom_emoji_id", "unix_time", "date_time_format") if name in entity
            }
    return {}


def _utf16_places(text: str) -> dict[int, int]:
    """UTF-16 offset of every character, and of the end -> its index in code points."""
    places, offset = {}, 0
    for index, character in enumerate(text):
        places[offset] = index
        offset += 1 + (ord(character) > 0xFFFF)
    places[offset] = len(text)
    return places
