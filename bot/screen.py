"""What a person sees: a text and the buttons under it. Free of aiogram, so pushes can use it too."""

import re
from dataclasses import dataclass, field

from bot.callbacks import Callback
from texts.words import Html

_LINK = re.compile(r"://|[^\W_]\.[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: it either says something back to us or opens an address.

    `keeps_message`: the screen it leads to is a message of its own (a button under news).
    """

    label: str
    press: Callback | None = None
    url: str | None = None
    keeps_message: bool = False


KEEPS_MESSAGE = "+"
"""Before callback data: the message under which the button stands is not to be turned into a screen."""

Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Media:
    """A file that the messenger keeps: it goes by reference. `instead` is said where it takes it no more.

    With `content` the file itself goes (`drawn`).

    `kind` is that of the message it came in: photo, document, voice, audio, video, animation, video_note.
    """

    kind: str
    file_id: str
    instead: Html
    content: bytes | None = field(default=None, repr=False)

    @classmethod
    def drawn(cls, picture: bytes, instead: Html) -> "Media":
        """A picture made just now, which the messenger does not have yet."""
        return cls("photo", "", instead, picture)


@dataclass(frozen=True, slots=True)
class Screen:
    """With `media` the text stands under the file. `gone`: a message that is to disappear, where it still can.

    `more` files of the same kind make an album with `media`; an album has no buttons.
    """

    text: Html
    buttons: Keyboard = ()
    media: Media | None = None
    gone: bool = False
    more: tuple[Media, ...] = ()


def may_hold_a_link(text: str) -> bool:
    """Only such a text can grow a preview, which nobody asked for: only then the request says "no preview"."""
    return _LINK.search(text) is not None


def markup(keyboard: Keyboard) -> dict[str, object]:
    """The keyboard as the Bot API wants it."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in keyboard if row]}


def _button(button: Button) -> dict[str, str]:
    if button.press is not None:
        sign = KEEPS_MESSAGE if button.keeps_message else ""
        return {"text": button.label, "callback_data": sign + button.press.pack()}
    return {"text": button.label, "url": button.url or ""}
