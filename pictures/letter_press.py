"""Printing letters on request, in a worker thread: nine hundred pages take some seconds."""

import asyncio

from texts.letters import file_name
from texts.words import words
from usecases.letters import SchoolLetters
from usecases.ports.pictures import Document


class LetterPress:
    """See usecases.ports.pictures.Press."""

    async def letters(
        self, issued: tuple[SchoolLetters, ...], language: str, bot: str, class_name: str | None
    ) -> Document:
        from pictures.letters import letters_pdf  # with the first letter: reportlab takes its time

        t = words(language)
        return Document(file_name(t, class_name), await asyncio.to_thread(letters_pdf, t, issued, bot))
