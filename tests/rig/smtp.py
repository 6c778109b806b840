"""A mail server on this machine, small enough to say no whenever a test wants it to (RFC 5321)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class SmallSmtp:
    """`answers` by command: the number that is said instead of the usual one."""

    port: int = 0
    answers: dict[str, int] = field(default_factory=dict)
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self._say(writer, self.answers.get("GREETING", 220))
            while line := await reader.readline():
                if not await self._answer(line.decode().strip(), reader, writer):
                    break
                await writer.drain()
        except ConnectionError:
            pass  # the client hung up: its own business
        finally:
            writer.close()

    async def _answer(self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        command = line[:4].upper()
        usual = {"DATA": 354, "QUIT": 221, "EHLO": 250, "HELO": 250, "MAIL": 250, "RCPT": 250, "RSET": 250}
        code = self.answers.get(command, usual.get(command, 502))
        self._say(writer, code)
        if command == "RCPT" and code < 300:
            self.recipients.append(line.partition("<")[2].partition(">")[0])
        if command == "DATA" and code == usual["DATA"]:
            await writer.drain()
            self.letters.append(_letter(await reader.readuntil(b"\r\n.\r\n")))
            self._say(writer, 250)
        return command != "QUIT"

    def _say(self, writer: asyncio.StreamWriter, code: int) -> None:
        writer.write(f"{code} ok\r\n".encode())


def _letter(data: bytes) -> EmailMessage:
    body = data.removesuffix(b".\r\n").replace(b"\r\n..", b"\r\n.").replace(b"\r\n", b"\n")
    made = message_from_bytes(body, policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


@asynccontextmanager
async def serving_mail() -> AsyncIterator[SmallSmtp]:
    made = SmallSmtp()
    server = await asyncio.start_server(made.talk, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made
